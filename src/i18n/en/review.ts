/** The review queue, people and their roles. */
export const review = {
  // The queue: /review
  'review.summary': 'What waits for a decision of the moderators',
  'review.option.item': 'One item by its reference, for example R-3',
  'review.title': '{total, plural, one {# item waits} other {# items wait}} for a decision',
  'review.empty': 'Nothing waits for a decision.',
  'review.open': 'Open an item…',
  'review.back': 'To the queue',
  'review.missing': 'There is no such item in the queue. <c>/review</c> lists what waits.',
  'review.kind.application': 'Membership application',
  'review.urgent': 'urgent',
  'review.erased': 'Whoever it came from was erased.',
  'review.state.open': 'waits for a decision',
  'review.state.returned': 'returned with a question',
  'review.state.approved': 'approved',
  'review.state.declined': 'declined',
  'review.state.withdrawn': 'withdrawn',
  // {age} is one of the three below it
  'review.since': 'for {age}, since {at}',
  'review.age.minutes': '{count, plural, one {# minute} other {# minutes}}',
  'review.age.hours': '{count, plural, one {# hour} other {# hours}}',
  'review.age.days': '{count, plural, one {# day} other {# days}}',

  // The card of an item
  'review.card.waiting': 'Waiting',
  'review.card.sinceOnly': 'since {at}',
  'review.card.name': 'Name',
  'review.card.organisation': 'Organisation',
  'review.card.group': 'Stakeholder group',
  'review.card.topics': 'Topics',
  'review.card.link': 'Link to verify',
  'review.card.workspace': 'Applied in',
  'review.card.why': 'Why',
  'review.card.returned': 'Returned by {by} on {at} with a question. The applicant has not answered yet.',
  'review.card.answered': 'Changed by the applicant after the question of {by} on {at}:',
  'review.card.someone': 'a former moderator',
  'review.card.approve': 'Approve',
  'review.card.return': 'Return',
  'review.card.decline': 'Decline',
  // A decided item, in two lines
  'review.closed.of': '<b>{reference}</b> {kind}: <b>{name}</b>, {organisation}',
  'review.closed.erased': '<b>{reference}</b> {kind}',
  'review.closed.approved': 'Approved by {by}, {at}.',
  'review.closed.declined': 'Declined by {by}, {at}. Reason: {words}',
  'review.closed.declinedBare': 'Declined by {by}, {at}.',
  'review.closed.withdrawn': 'Withdrawn by the applicant, {at}.',
  'review.closed.gone': 'The application was erased. Nothing is left to decide.',
  'review.closed.hidden':
    'It waits for a decision, but is no longer shown here. Moderators find it with <c>/review</c>.',

  // Deciding
  'review.done.approved': '{name} is a member now and is told so by direct message.',
  'review.done.returned': 'The applicant is asked by direct message and can answer with one button.',
  'review.done.declined':
    'The applicant is told the reason by direct message, and when they can apply again.',
  'review.already.approved': '{by} approved this on {at}. Nothing more to do.',
  'review.already.declined': '{by} declined this on {at}. Nothing more to do.',
  'review.already.returned': '{by} returned this with a question on {at}. It waits for the applicant now.',
  'review.already.withdrawn': 'The applicant withdrew this on {at}. Nothing more to do.',
  'review.already.gone': 'The application was erased. Nothing more to do.',
  'review.own': 'This is your own application. Another moderator decides on it.',
  'review.changed':
    'The applicant has changed this meanwhile, so nothing was decided. Please look at it again.',
  'review.return.title': 'Return with a question',
  'review.return.label': 'What should the applicant add or explain?',
  'review.return.hint': 'They read it as you write it, without your name.',
  'review.return.submit': 'Return',
  'review.decline.title': 'Decline with a reason',
  'review.decline.label': 'Why is the application declined?',
  'review.decline.hint':
    'They read it as you write it, without your name. They can apply again after {days} days.',
  'review.decline.submit': 'Decline',
  'review.words.missing': 'Nothing was decided, because the applicant needs words: a question or a reason.',
  'review.words.long': 'Nothing was decided, because the text is too long: at most {most} characters.',
  'review.words.kept': 'You had written:',
  'review.words.again': 'Open the form again',

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
  'outcome.declined.next':
    'You can apply again from {at} on: <c>/forum join</c>. If the reason no longer holds then, say so in the application. You can go on looking things up meanwhile.',
  // Roles
  'role.member': 'member',
  'role.moderator': 'moderator',
  'role.curator': 'curator',
  'role.admin': 'admin',

  // People, for admins of the forum
  'people.title': '{total, plural, one {# member} other {# members}}',
  'people.none': 'Nobody is a member yet.',
  'people.noneFound': 'No member is found for “{query}”. Try fewer words.',
  'people.query': 'found for “{query}”',
  'people.open': 'Open…',
  'people.find': 'Find',
  'people.all': 'All members',
  'people.suspended': 'suspended until {until}',
  'people.find.title': 'Find a member',
  'people.find.label': 'Name, organisation or account',
  'people.find.hint': 'For example: Ada, or slack:T0123ABCD:U0456EFGH',
  'people.find.submit': 'Find',
  'people.gone': 'There is no such member any more. <c>/forum settings</c> lists those that there are.',

  // One member
  'person.organisation': 'Organisation',
  'person.group': 'Stakeholder group',
  'person.roles': 'Roles',
  'person.accounts': 'Accounts',
  'person.noAccounts': 'none',
  'person.since': 'Member since',
  'person.suspension': 'Suspended until',
  'person.reason': 'Reason given',
  'person.notSaid': 'not said',
  'person.give': 'Give a role…',
  'person.take': 'Take a role away…',
  'person.suspend': 'Suspend',
  'person.changeSuspension': 'Change the suspension',
  'person.restore': 'End the suspension',
  'person.dismiss': 'End the membership',
  'person.back': 'Back to the list',
  'person.given': '<b>{name}</b> has the role <b>{role}</b> now and is told.',
  'person.had': '<b>{name}</b> had the role <b>{role}</b> already.',
  'person.taken': '<b>{name}</b> has the role <b>{role}</b> no longer and is told.',
  'person.notHeld': 'This member does not have that role. Nothing was changed.',
  'person.lastAdmin':
    'The forum needs an admin who can act, and there is no other. Make somebody else admin first.',
  'person.suspended':
    '<b>{name}</b> is suspended until {until} ({zone}), is told so with the reason, and can contribute nothing until then.',
  'person.restored': '<b>{name}</b> is no longer suspended and is told.',
  'person.notSuspended': 'This member is not suspended. Nothing was changed.',
  'person.notSelf': 'Nobody suspends themselves. Ask another admin of the forum.',
  'person.holdsMore': 'Take the further roles away first.',
  'person.dismissed': '<b>{name}</b> is no member of the forum any more and is told.',
  'person.dismiss.title': 'End the membership of {name}?',
  'person.dismiss.what':
    'Every role goes, also those that servers gave, and personal digests stop. The person is told and can apply again at any time.',
  'person.dismiss.keep': 'Keep the membership',

  // Suspending
  'suspend.title': 'Suspend a member',
  'suspend.reason': 'Reason, which the member reads',
  'suspend.until': 'Until',
  'suspend.untilHint': 'A number of days, or the day on which it ends: 2027-01-04. A year at most.',
  'suspend.submit': 'Suspend',
  'suspend.again': 'Change it',
  'suspend.noReason': 'A suspension needs a reason that the member can read.',
  'suspend.tooLong': 'The reason is too long. Please say it in at most {most} characters.',
  'suspend.notUnderstood':
    '“{value}” is neither a number of days nor a date. Write for example <c>14</c>, or year, month and day: <c>2027-01-04</c>.',
  'suspend.past': '“{value}” does not lie ahead. Write a later day.',
  'suspend.tooFar': '“{value}” is more than a year away. A suspension lasts a year at most.',
  'suspend.done': 'This form was sent already, or is too old. Nothing was changed by this press.',

  // What members are told in direct messages
  'told.roles': 'Your roles in the forum have changed. You are now: <b>{roles}</b>.',
  'told.member': 'Your roles in the forum have changed. You are a <b>member</b> now, without a further role.',
  'told.rolesNext': '<c>/forum help</c> lists what you can do.',
  'told.dismissed':
    'Your membership of the forum has ended. You can go on looking things up. To become a member again: <c>/forum join</c>',
  'told.suspended':
    'You are suspended in the forum until <b>{until}</b> ({zone}). Until then you cannot contribute, in any workspace. The reason given:',
  'told.suspendedNext':
    'You can go on looking things up. If you think this is wrong, write to an admin of the forum.',
  'told.accounts':
    'The accounts that act as you in the forum have changed. They are now: {accounts}. If that was not you, type <c>/forum link</c> to unlink what is not yours, and write to an admin of the forum.',
  'told.unlinked':
    'This account no longer belongs to a member of the forum: it acts as a guest. If that was not you, write to an admin of the forum.',
  'told.restored': 'Your suspension in the forum has ended. You can contribute again.',

  // What the admin of a workspace is told in direct messages
  'roleRefused.what':
    'Plenary could not give the role that you chose in <b>{workspace}</b> for members of the group <b>{group}</b>. Everything else went on.',
  'roleRefused.mend':
    'In the server’s settings, give the role of Plenary “Manage Roles” and move it above the role that is to be given. If that role was deleted, choose another one with <c>/forum settings</c>. To try again for those who come later, choose the role there once more. Plenary never gives a role with rights over the server or over other people: take these from the role or choose another one.',
  'channelOpen.what':
    'Something of the forum was not shown in <b>{channel}</b> of <b>{workspace}</b>, because more people can see that channel than may see it.',
  'channelOpen.mend':
    '{platform, select, discord {Take “View Channel” from @everyone there} other {Make the channel private}}, or choose another one with <c>/forum settings</c>. Until then, nothing restricted is shown there.',
} as const;
