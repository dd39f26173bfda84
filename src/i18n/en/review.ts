/** The review queue, people and their roles. */
export const review = {
  // The queue: /review
  'review.summary': 'What waits for a decision of the moderators',
  'review.option.item': 'One item by its reference, for example R-3',
  'review.option.type': 'Only items of these kinds',
  'review.option.mine': 'Only what you have claimed',
  'review.title': '{total, plural, one {# item waits} other {# items wait}} for a decision',
  'review.empty': 'Nothing waits for a decision.',
  'review.emptyFiltered': 'Nothing of that waits for a decision.',
  'review.elsewhere':
    '{count, plural, one {# more item waits that its sharing label keeps} other {# more items wait that their sharing labels keep}} from this workspace.',
  'review.notHere':
    'The sharing label of this item does not allow it to be shown here. Ask for it in a workspace that the label names.',
  'review.open': 'Open an item…',
  'review.back': 'To the queue',
  'review.whole': 'The whole queue',
  'review.missing': 'There is no such item in the queue. <c>/review</c> lists what waits.',
  'review.kind.application': 'Membership application',
  'review.kind.thread': 'Thread',
  'review.kind.post': 'Reply',
  'review.kind.report': 'Report',
  'review.kind.appeal': 'Appeal',
  'review.kind.unsealing': 'Unsealing',
  'review.urgent': 'urgent',
  'review.erased': 'Whoever it came from was erased.',
  // The state of an item of any kind: words that agree with none of them
  'review.state.open': 'waits for a decision',
  'review.state.held': 'on hold',
  'review.state.returned': 'returned with a question',
  'review.state.approved': 'approved',
  'review.state.declined': 'declined',
  'review.state.withdrawn': 'withdrawn',
  // {age} is one of the three below it
  'review.since': 'for {age}, since {at}',
  'review.age.minutes': '{count, plural, one {# minute} other {# minutes}}',
  'review.age.hours': '{count, plural, one {# hour} other {# hours}}',
  'review.age.days': '{count, plural, one {# day} other {# days}}',

  'review.claimedShort': 'claimed by {by}',

  // The card of an item
  'review.card.waiting': 'Waiting',
  'review.card.sinceOnly': 'since {at}',
  'review.card.claimed': 'Claimed',
  'review.card.claimedBy': 'by {by}, {at}',
  'review.card.held': 'On hold',
  'review.card.heldBy': 'by {by}, {at}',
  'review.card.history': 'History',
  'review.card.name': 'Name',
  'review.card.organisation': 'Organisation',
  'review.card.group': 'Stakeholder group',
  'review.card.topics': 'Topics',
  'review.card.link': 'Link to verify',
  'review.card.workspace': 'Applied in',
  'review.card.why': 'Why',
  // Of a contribution
  'review.card.thread': 'Thread',
  'review.card.label': 'Sharing label',
  'review.card.places': 'Would go to',
  'review.card.places.of':
    '{count, plural, =0 {no workspace at the moment} one {# workspace: {names}} other {# workspaces: {names}}}',
  // {names} are the first five
  'review.card.places.more': '{names} and {count, number} more',
  // What became of the thread meanwhile
  'review.card.now': 'By now',
  'review.card.now.closed': 'The thread is closed.',
  'review.card.now.hidden': 'The thread is hidden: nobody sees what is in it.',
  'review.card.signed': 'Signed',
  'review.card.entries': 'About',
  'review.card.quotes': 'Answers {signature}, post {number}:',
  'review.card.text': 'Text',
  'review.card.earlier':
    '{kind, select, report {Text when it was reported first} other {Text when this was asked}}',
  // {place} is T-5 or T-5, post 3
  'review.card.place': '{reference}, post {number}',
  'review.card.standsNow': 'It stands no more.',
  // Of a report
  'review.card.reports': '{count, plural, one {# report} other {# reports}}',
  'review.card.reported': '{reason} ({at})',
  'review.card.reportedWords': '{reason} ({at}): “{words}”',
  // Of an appeal: what it is against
  'review.card.against': 'Against',
  'review.card.against.declined': '{reference}, declined by {by}, {at}',
  'review.card.against.removed': '{reference}, removed by {by}, {at}',
  'review.card.reason': 'Reason given',
  'review.card.appealWords': 'The author writes',
  // Of an unsealing
  'review.card.askedBy': 'Asked by',
  'review.card.unsealingWhy': 'Why an admin asks who wrote this',
  'review.card.unsealingForAdmins':
    'Only admins of the forum read why this is asked. They find it with /review.',
  'review.card.unsealingNote':
    'Another admin decides. If they approve, the two of them can read who wrote it, nobody else can, and the author is told why.',
  'review.card.returned':
    'Returned by {by} on {at} with a question. {kind, select, application {The applicant} other {The author}} has not answered yet.',
  'review.card.returnedWording':
    'Returned by {by} on {at} with another wording. The author has not answered yet.',
  'review.card.answered':
    '{kind, select, application {Changed by the applicant} other {Changed by the author}} after the question of {by} on {at}:',
  'review.card.answer': 'The author answered:',
  'review.card.suggested': 'The wording that moderators suggested:',
  'review.card.someone': 'a former moderator',
  'review.card.claim': 'Claim',
  'review.card.release': 'Release',
  'review.card.takeOver': 'Take over',
  'review.card.approve': 'Approve',
  'review.card.remove': 'Remove the post',
  'review.card.edit': 'Edit',
  'review.card.return': 'Return',
  'review.card.decline': 'Decline',
  'review.card.keep': 'Keep the post',
  'review.card.hold': 'Hold',
  'review.card.unhold': 'Take up again',
  'review.card.mute': 'Mute Participant {number}',
  'review.card.unmute': 'Unmute Participant {number}',
  'review.card.unseal': 'Ask to unseal',
  'review.card.showAuthor': 'Show who wrote it',
  // What happened to an item before, in a row
  'review.event.answered': 'answered, {at}',
  'review.event.edited': 'changed, {at}',
  'review.event.removed': 'the post was removed, {at}',
  'review.event.reported': 'reported again, {at}',
  'review.event.returned': 'returned by {by}, {at}',
  'review.event.suggested': 'another wording by {by}, {at}',
  'review.event.held': 'put on hold by {by}, {at}',
  'review.event.resumed': 'taken up again by {by}, {at}',
  // A decided item, in two lines
  'review.closed.of': '<b>{reference}</b> {kind}: <b>{name}</b>, {organisation}',
  // {what} is T-5 and its title, or T-5, post 3; {signature} the pseudonym, the name or the group
  'review.closed.post': '<b>{reference}</b> {kind}: {what} ({signature})',
  'review.closed.erased': '<b>{reference}</b> {kind}',
  'review.closed.approved': 'Approved by {by}, {at}.',
  'review.closed.removed': 'The post was removed by {by}, {at}. Reason: {words}',
  'review.closed.declined': 'Declined by {by}, {at}. Reason: {words}',
  'review.closed.declinedBare': 'Declined by {by}, {at}.',
  'review.closed.withdrawn':
    '{kind, select, application {Withdrawn by the applicant, {at}.} report {The post was removed meanwhile, {at}: there was nothing left to decide.} other {Withdrawn by the author, {at}.}}',
  // {words} is why, other than that somebody wished it
  'review.closed.lapsed': 'Withdrawn, {at}. Reason: {words}',
  'review.closed.gone':
    '{kind, select, application {The application was erased.} other {What it was about was erased.}} Nothing is left to decide.',
  'review.closed.hidden':
    'It waits for a decision, but is no longer shown here. Moderators find it with <c>/review</c>.',

  // Deciding
  'review.done.claimed':
    'You are at work on this. It is free again in {minutes} minutes, or when you release it.',
  'review.done.takenOver':
    'You are at work on this now, instead of {by}. It is free again in {minutes} minutes, or when you release it.',
  'review.done.released': 'You are not at work on this any more.',
  'review.done.approved':
    '{kind, select, application {{name} is a member now and is told so by direct message.} thread {The thread is on its way to every workspace that its label allows. The author is told.} post {The reply is on its way to every copy of its thread. The author is told.} report {The post is removed everywhere. The author is told the reason and can appeal.} appeal {The decision is reversed. The author is told.} unsealing {You and the admin who asked can now read who wrote it. The author is told that, and why.} other {Approved.}}',
  // Of a reply whose thread was closed or hidden meanwhile
  'review.done.approved.closed':
    'The reply is on its way to every copy of its thread, although that is closed by now. The author is told.',
  'review.done.approved.hidden':
    'The reply is approved, but nobody sees it: its thread is hidden by now, and the reply with it. The author is told.',
  'review.done.returned':
    '{kind, select, application {The applicant is asked by direct message and can answer with one button.} other {The author is told that something waits, reads it in their own list, and can answer with one button.}}',
  'review.done.declined':
    '{kind, select, application {The applicant is told the reason by direct message, and when they can apply again.} report {The post stays where it is.} unsealing {Nothing is opened. The admin who asked finds the reason here.} appeal {The decision stays as it is. The author is told why.} other {The author is told the reason and can appeal.}}',
  'review.done.held': 'This is on hold until a moderator takes it up again.',
  'review.done.open': 'This waits for a decision again.',
  'review.already.approved': '{by} approved this on {at}. Nothing more to do.',
  'review.already.declined': '{by} declined this on {at}. Nothing more to do.',
  'review.already.returned':
    '{by} returned this with a question on {at}. It waits for {kind, select, application {the applicant} other {the author}} now.',
  'review.already.held': '{by} put this on hold on {at}. It can be taken up again.',
  'review.already.open': 'This waits for a decision, since {at}. Please look at it again.',
  'review.already.withdrawn':
    '{kind, select, report {The post was removed on {at}.} other {This was withdrawn on {at}.}} Nothing more to do.',
  'review.already.claimed': '{by} is at work on this since {at}. You can decide all the same.',
  'review.already.unclaimed': 'Nobody is at work on this.',
  'review.already.gone':
    '{kind, select, application {The application was erased.} other {What it was about was erased.}} Nothing more to do.',
  'review.own':
    '{kind, select, application {This is your own application. Another moderator decides on it.} report {This report is about your own post. Another moderator decides on it.} appeal {This is your own appeal. Another moderator decides on it.} unsealing {This is about your own post. Another admin of the forum decides on it.} other {This is your own contribution. Another moderator decides on it.}}',
  'review.ownDecision': 'This appeal is against your own decision. Another moderator decides on it.',
  'review.ownRequest':
    'You have asked for this yourself. Another admin of the forum decides on it. You can take it back: decline it.',
  'review.admin': 'Only admins of the forum decide on this.',
  'review.moderator': 'Only moderators decide on this, and you are none any more. Nothing was changed.',
  'review.suspended': 'You are suspended and decide on nothing until that ends. Nothing was changed.',
  'review.newAdmin':
    'You became an admin after this was asked for. Somebody who was one before decides on it.',
  'review.asker':
    'Whoever asked for this is no admin of the forum any more, or is suspended. It cannot be approved, only declined.',
  'review.left': 'Whoever wrote this has left, and nobody can tell who it was. It can only be declined.',
  'review.unfit': 'That cannot be done with an item of this kind. Nothing was changed.',
  'review.changed':
    '{kind, select, application {The applicant has changed this meanwhile} report {Another report came in, or the post was changed, meanwhile} other {This was changed meanwhile}}, so nothing was decided. Please look at it again.',
  'review.return.title': 'Return with a question',
  'review.return.label':
    'What should {kind, select, application {the applicant} other {the author}} add or explain?',
  'review.return.hint': 'They read it as you write it, without your name.',
  'review.return.submit': 'Return',
  'review.edit.title': 'Suggest another wording',
  'review.edit.suggestion': 'The text as you would put it',
  'review.edit.suggestionHint': 'The author can take it over with one button, or write their own.',
  'review.edit.label': 'What you want to say with it (optional)',
  'review.edit.submit': 'Suggest',
  'review.edit.same': 'Nothing was sent, because the wording is the same as before.',
  'review.edit.long': 'Nothing was sent, because the wording is too long: at most {most} characters.',
  'review.edit.missing': 'Nothing was sent, because there is no wording in the form.',
  'review.edit.kept': 'The wording that you had written:',
  // Choosing a reason
  'review.reason.decline':
    '{kind, select, report {Why does the post stay?} application {Why is the application declined?} other {Why is this declined?}} Choose a reason; in the next step you can add words.',
  'review.reason.approve': 'Why is the post removed? Choose a reason; in the next step you can add words.',
  'review.reason.choose': 'Choose the reason…',
  'review.reason.back': 'Back to the item',
  'review.decline.title': 'Decline with a reason',
  'review.decline.label': 'In your words',
  'review.decline.labelOptional': 'In your words (optional)',
  'review.decline.hint':
    '{kind, select, application {They read it as you write it, without your name. They can apply again after {days} days.} report {Only moderators read it.} unsealing {Only admins read it.} other {The author reads it as you write it, without your name, and can appeal once.}}',
  'review.decline.submit': '{kind, select, report {Keep the post} other {Decline}}',
  'review.remove.title': 'Remove the post',
  'review.remove.hint': 'The author reads it as you write it, without your name, and can appeal once.',
  'review.remove.submit': 'Remove',
  'review.words.missing':
    'Nothing was decided, because {kind, select, application {the applicant needs words: a question or a reason} report {this reason needs words} appeal {this reason needs words} unsealing {this reason needs words} other {the author needs words: a question or a reason}}.',
  'review.words.long': 'Nothing was decided, because the text is too long: at most {most} characters.',
  'review.words.kept': 'You had written:',
  'review.words.again': 'Open the form again',

  // Why something was declined, removed or reported
  'reason.danger': 'Someone is in danger',
  'reason.content': 'It shows or links to terrorist content',
  'reason.harm': 'It could help somebody to do harm',
  'reason.personal': 'It tells of people what should stay private',
  'reason.conduct': 'It breaks the code of conduct',
  'reason.wide': 'It should not be shared this widely',
  'reason.subject': 'It has no link with the subject of the forum',
  'reason.duplicate': 'The same is there already',
  'reason.unclear': 'It is not clear enough',
  'reason.advertising': 'It advertises',
  'reason.identity': 'Person or organisation could not be verified',
  'reason.no_breach': 'It keeps to the code of conduct',
  'reason.looked_after': 'Somebody has looked after it, and the post can stay',
  'reason.nothing_new': 'The decision was right',
  'reason.not_needed': 'There is no need to know',
  'reason.unanswered': 'No answer came in time',
  'reason.other': 'Another reason',
  // {words} is what a moderator wrote beside the reason
  'reason.with': '{reason}. {words}',

  // Moderators act on who wrote a post, without learning who it is
  'review.mute.done':
    'Participant {number} is muted: nothing is taken under this pseudonym in this thread any more. Who it is nobody learns. A moderator can change that, here or in the thread.',
  'review.mute.already': 'Participant {number} is muted in this thread already.',
  'review.unmute.done': 'Participant {number} can post in this thread again.',
  'review.unmute.already': 'Participant {number} is not muted in this thread.',
  'review.mute.missing': 'There is no pseudonym to mute.',
  'review.mute.own': 'This is your own pseudonym. Another moderator decides whether it is muted.',
  'review.unseal.done': 'Another admin of the forum decides on this: {reference}. Nothing is opened before.',
  'review.unseal.missing': 'There is no such post any more.',
  'review.unseal.open': 'This post is not sealed: it is signed with a name or a group.',
  'review.unseal.erased': 'Whoever wrote this left or was erased. Nobody can tell who it was.',
  'review.unseal.pending': 'Somebody has asked for that already; it waits in the queue.',
  'review.unseal.words': 'Nothing was asked, because it needs a reason.',
  'review.unseal.long': 'Nothing was asked, because the reason is too long: at most {most} characters.',
  'review.author.title': 'Who wrote it',
  'review.author.is': '<b>{name}</b>, {organisation}',
  'review.author.isAlone': '<b>{name}</b>',
  'review.author.note':
    'Only you and the other admin can read this. Keep it to yourselves, and use it for the reason that was given alone.',
  'review.author.missing': 'Only the two admins who agreed on it can read who wrote it.',

  // What became of an application, to whoever applied
  'outcome.approved.title': 'Welcome to the forum',
  'outcome.approved':
    'Your application was approved. You are a member now, as <b>{name}</b>, {organisation}.',
  'outcome.approved.role':
    'What you can do now: <c>/forum help</c>. What you told us of yourself: <c>/forum profile</c>.',
  'outcome.approved.entries': 'Three entries that fit what you chose',
  'outcome.approved.someEntries': 'Entries that fit what you chose',
  'outcome.approved.digest':
    'A personal digest tells you here what is new in your topics, as often as you like.',
  'outcome.approved.digestButton': 'Set up my digest',
  'outcome.returned.title': 'A question about your application',
  'outcome.returned': 'The moderators ask this before they decide on your application {reference}:',
  'outcome.returned.next': 'Your answer goes into the application. Everything that you wrote is still there.',
  'outcome.returned.button': 'Complete the application',
  'outcome.declined.title': 'Your application was declined',
  'outcome.declined': 'The moderators declined your application {reference}. The reason they give:',
  // {reason} is one of reason.*
  'outcome.declined.reason': '{reason}.',
  'outcome.declined.next':
    'You can apply again from {at} on: <c>/forum join</c>. If the reason no longer holds then, say so in the application. You can go on looking things up meanwhile.',
} as const;
