export const forum = {
  // /forum
  'forum.summary': 'Help, and everything that has no command of its own',
  'help.summary': 'What the forum is and what can be typed',
  'help.about': 'Type topics, filters or a command',
  'help.title': 'What you can do here',
  'help.intro':
    'Plenary connects one forum to many Slack workspaces and Discord servers. It keeps the norms, principles and practices of the technology industry’s response to terrorist use of the internet, with respect for human rights.',
  'help.private':
    'Answers are seen by you alone until you press <b>Share here</b>. Nobody’s messages are read: the bot works from commands, buttons and forms alone.',
  'help.commands': 'Commands',
  'help.try': 'Three things to try',
  'help.try.search': 'Look something up',
  'help.try.open': 'Open an entry',
  'help.topics': 'Topics',
  'help.noTopic': 'There is no help about “{about}”.',
  'help.shadowed':
    'If another app answers one of these, put <c>/forum</c> in front: <c>/forum practices livestream</c>.',
  'help.danger':
    'If someone is in danger now, contact the emergency services or the platform’s own emergency channel. The forum is no hotline.',

  // What stands in the way of posting in a channel. {channel} is “#name” or obstacle.thatChannel
  'obstacle.thatChannel': 'that channel',
  'obstacle.gone':
    'Plenary cannot find <b>{channel}</b>. {platform, select, slack {It was deleted, or it is private and Plenary is not in it. If it is there, type <c>/invite @Plenary</c> in it and try again.} discord {It was deleted, or Plenary cannot see it. If it is there, give the role of Plenary “View Channel” and “Send Messages” in the channel’s settings and try again.} other {It was deleted, or never was.}} Otherwise choose another channel with <c>/forum settings</c>.',
  'obstacle.archived':
    'Nothing can be posted in <b>{channel}</b> because it is archived. Unarchive it, or choose another channel with <c>/forum settings</c>.',
  'obstacle.notInvited':
    'Plenary is not in <b>{channel}</b>. {platform, select, slack {Type <c>/invite @Plenary</c> in it and try again.} discord {Give the role of Plenary “View Channel” and “Send Messages” in the channel’s settings (for a forum also “Send Messages in Threads”) and try again.} other {Let it in and try again.}}',
  'obstacle.noPermission':
    'Plenary may not post in <b>{channel}</b>. {platform, select, slack {Only some people may post there. Ask somebody who manages the channel to let Plenary post, or choose another channel with <c>/forum settings</c>.} discord {Give the role of Plenary “View Channel” and “Send Messages” in the channel’s settings (for a forum also “Send Messages in Threads”) and try again.} other {Choose another channel with <c>/forum settings</c>.}}',
  'obstacle.wrongKind':
    'Messages of the forum cannot stand in <b>{channel}</b>: it is a voice channel, a category, a thread or a direct message. Choose a text channel with <c>/forum settings</c>.',
  'obstacle.removed':
    'Plenary was removed from this workspace, so nothing can be posted in <b>{channel}</b>. {platform, select, slack {Ask somebody who may install apps here to add Plenary again.} discord {Ask somebody with “Manage Server” to add Plenary again.} other {Connect the workspace again.}}',
  'obstacle.tooOpen':
    '<b>{channel}</b> can be seen by more people than may see this. {platform, select, slack {Choose a private channel} discord {Choose a channel that @everyone cannot view} other {Choose a private channel}} with <c>/forum settings</c>.',
  'obstacle.directClosed':
    '{platform, select, discord {Plenary could not send a direct message. Allow direct messages from members of this server in its privacy settings and try again.} other {Plenary could not send a direct message: the person cannot be reached by it any more.}} For messages that others may read, choose a channel with <c>/forum settings</c>.',
  'obstacle.unreachable':
    'Whether Plenary can post in <b>{channel}</b> is not known at the moment, because {platform, select, slack {Slack} discord {Discord} other {the platform}} did not answer. Please try again in a minute.',

  'obstacle.full':
    'No more threads can be opened in <b>{channel}</b>: as many are open there as {platform, select, discord {Discord allows a server} other {the platform allows}}. Archive or delete some; what waits follows within ten minutes. Or choose another channel with <c>/forum settings</c>.',

  // /forum settings
  'settings.summary': 'What is set for this workspace; for admins of the forum also people and roles',
  'settings.lang': 'The language of what is posted here',
  'settings.zone': 'The time zone of what is posted here, for example Europe/Zurich',
  'settings.title': 'Settings of this workspace',
  'settings.channel.forum': 'Forum channel',
  'settings.channel.digest': 'Digest channel',
  'settings.channel.moderators': 'Moderators’ channel',
  'settings.none': 'none chosen',
  'settings.fine': 'Plenary can post there.',
  'settings.open': 'It is open to people outside: nothing restricted will be shown there.',
  'settings.notPrivate':
    'It is not private, so people who do not moderate can read what waits for a decision. A private channel is better.',
  'settings.language': 'Language',
  'settings.zoneName': 'Time zone',
  'settings.zoneNow': '{zone}, where it is {time}',
  'settings.notChosen': '{value} (nothing chosen)',
  'settings.verification': 'Verification',
  'settings.verified': 'verified by the forum',
  'settings.unverified':
    'not verified: what is marked TLP:GREEN or TLP:AMBER is not shown here. Ask the forum’s operator.',
  'settings.groups': 'Stakeholder groups',
  'settings.groups.none':
    'none, so nothing marked TLP:AMBER is shown here. An admin of the forum says which.',
  'settings.groups.choose': 'Add or remove a stakeholder group…',
  'settings.groups.add': 'Add: {group}',
  'settings.groups.remove': 'Remove: {group}',
  'settings.groups.chosen':
    'This workspace belongs to: <b>{groups}</b>. What is marked TLP:AMBER for one of these can be shown here from now on.',
  'settings.groups.chosenNone':
    'This workspace belongs to no stakeholder group any more. Nothing marked TLP:AMBER is shown here from now on.',
  'settings.groups.unverified': 'It is not verified yet, so that this changes nothing before it is.',
  'settings.choose.forum': 'Choose the forum channel…',
  'settings.choose.digest': 'Choose the digest channel…',
  'settings.choose.moderators': 'Choose the moderators’ channel…',
  'settings.choose.language': 'Choose the language…',
  'settings.changeZone': 'Change time zone',
  'settings.useZone': 'Use {zone}',
  'settings.chosen.forum':
    '<b>{channel}</b> is the forum channel now: new threads open there. Threads that stand in another channel stay there and go on there.',
  'settings.chosen.digest':
    '<b>{channel}</b> is the digest channel now. Digests that were set up for another channel stay there.',
  'settings.moderators.needs':
    'Whoever chooses the moderators’ channel runs this workspace and is also a moderator or an admin of the forum, because applications for membership are shown there. If you should be one, ask an admin of the forum.',
  'settings.chosen.moderators': '<b>{channel}</b> is the moderators’ channel now.',
  'settings.chosen.language': 'What is posted here is in <b>{language}</b> from now on.',
  'settings.chosen.zone': 'Times here are those of <b>{zone}</b> from now on.',
  'settings.kept': 'The setting was not changed.',
  'settings.zoneTitle': 'Time zone',
  'settings.zoneLabel': 'City or name of the time zone',
  'settings.zoneHint': 'For example: Zurich, America/New_York, Asia/Kathmandu, UTC',
  'settings.zoneSubmit': 'Save',
  'settings.back': 'Back to the settings',
  'settings.people': 'People',
  'settings.greeting': 'Greeting',
  'settings.greets.all':
    'Everybody who joins the workspace gets one direct message that says what the forum is.',
  'settings.greets.channel':
    '{platform, select, discord {By the message “Get started” in the forum channel alone.} other {Whoever joins the forum channel sees one message there that nobody else sees.}}',
  'settings.greets.needs':
    '{platform, select, discord {By the message “Get started” in the forum channel alone. For a greeting by direct message as well, the forum’s operator grants the “Server Members Intent” in Discord’s developer portal and sets <c>DISCORD_GUILD_MEMBERS=true</c>.} other {Plenary does not hear who joins this workspace, so that a greeting for everybody is not possible here.}}',
  'settings.greetAll': 'Greet everybody who joins',
  'settings.greetFewer': 'Do not greet everybody',
  'settings.chosen.greetsAll': 'Everybody who joins the workspace is greeted from now on.',
  'settings.chosen.greetsFewer': 'Not everybody who joins the workspace is greeted from now on.',
  'settings.groupRoles': 'Roles of stakeholder groups',
  'settings.choose.group': 'Role of a stakeholder group…',
  'settings.role.title': 'Role of a stakeholder group',
  'settings.role.about':
    'Whoever is admitted to the forum in the group <b>{group}</b> gets this role here. Choose one that gives no rights over the server or over other people.',
  'settings.role.needs':
    'Plenary needs “Manage Roles”, and its own role must stand above the one that you choose.',
  'settings.role.now': 'The role that is given now',
  'settings.role.gone': 'a role that is there no more',
  'settings.role.powerful':
    'The role <b>{role}</b> gives rights over the server or over other people in it. Such a role is given by hand, never by Plenary. Choose one without such rights.',
  'settings.role.notGivable':
    'Plenary cannot give the role <b>{role}</b>. In the server’s settings, give the role of Plenary “Manage Roles” and move it above that role; roles of apps and @everyone are given to nobody.',
  'settings.role.needsOwn':
    'Choosing a role needs “Manage Roles” in this server. Ask somebody who has it to choose, or ask for it.',
  'settings.role.unknown': 'Discord does not say what that role is like. Please try again in a moment.',
  'settings.role.none': 'none',
  'settings.role.choose': 'Choose the role…',
  'settings.role.remove': 'Give no role',
  'settings.chosen.role': 'Members of the group <b>{group}</b> who are admitted from now on get this role.',
  'settings.chosen.noRole':
    'Members of the group <b>{group}</b> get no role from now on. Who has one keeps it.',
  'settings.getStarted': 'Post “Get started” again',
  'settings.getStarted.again':
    'The message “Get started” is posted anew in <b>{channel}</b>; an earlier one is removed.',
  'settings.getStarted.onItsWay': 'The message “Get started” is on its way to <b>{channel}</b> already.',
  'settings.getStarted.noChannel': 'Choose the forum channel first: that is where “Get started” stands.',

  // The message that stands in the forum channel
  'getStarted.title': 'Get started with Plenary',
  'getStarted.what':
    'Plenary is a library and a forum on how technology companies respond to terrorist use of the internet while they respect human rights. Look something up with <c>/practices</c>, or take the short tour: it shows what the forum can do for you and how to become a member.',
  'getStarted.start': 'Get started',
  'getStarted.private':
    'What opens is seen by you alone. Plenary reads nobody’s messages: it works from commands, buttons and forms alone.',

  // /forum ledger
  'ledger.summary': 'What the forum posted in this workspace, and what did not arrive',
  'ledger.state': 'Only messages in this state',
  'ledger.since': 'Only messages from this date on: 2026, 2026-11 or 2026-11-21',
  'ledger.title': '{total, plural, one {# message} other {# messages}} to channels of this workspace',
  'ledger.private': 'Direct messages and who wrote are not listed.',
  'ledger.empty': 'Nothing was posted in this workspace yet.',
  'ledger.emptyFiltered': 'No message passes these filters: {filters}. Leave one out and try again.',
  'ledger.choose': 'Choose a message…',
  'ledger.digest': 'Digest {digest}, issue {issue}',
  'ledger.message': 'Message of the forum',
  'ledger.change': '{kind, select, update {Change} other {Removal}}: {what}',
  'ledger.state.due': 'waiting to be sent',
  'ledger.state.sending': 'being sent',
  'ledger.state.retrying': 'will be tried again',
  'ledger.state.sent': 'sent',
  'ledger.state.uncertain': 'uncertain',
  'ledger.state.dead': 'not sent',
  'ledger.state.cancelled': 'called off',
  'ledger.state.expired': 'too late to send',
  'ledger.explain.uncertain':
    'It was handed over, but the answer was lost, so nobody knows whether it stands. Please look in the channel. It is not sent again by itself, as it could then stand there twice.',
  'ledger.attempts': '{count, plural, =0 {not tried yet} one {tried once} other {tried # times}}',
  'ledger.channel': 'Channel',
  'ledger.stateName': 'State',
  'ledger.attemptsName': 'Attempts',
  'ledger.written': 'Written',
  'ledger.next': 'Next attempt',
  'ledger.ended': 'Ended',
  'ledger.reason': 'Reason',
  'ledger.code': 'In the platform’s words',
  'ledger.problem.wait': 'the platform asked for a pause',
  'ledger.problem.unsent': 'the platform could not be reached',
  'ledger.problem.lost': 'the platform’s answer was lost',
  'ledger.problem.gone': 'the channel cannot be found',
  'ledger.problem.archived': 'the channel is archived',
  'ledger.problem.notInvited': 'Plenary is not in the channel',
  'ledger.problem.noPermission': 'Plenary may not post in the channel',
  'ledger.problem.wrongKind': 'nothing can be posted in this kind of channel',
  'ledger.problem.removed': 'Plenary was removed from the workspace',
  'ledger.problem.directClosed': 'direct messages are not taken',
  'ledger.problem.tooOpen': 'more people can see the channel than may see the message',
  'ledger.problem.full': 'as many threads are open there as the platform allows',
  'ledger.problem.malformed': 'the platform refused the form of the message, which is a fault on our side',
  'ledger.problem.missing': 'the message that was to be changed is there no more',
  'ledger.problem.nothingToShow': 'there is nothing left to show, or it may not be shown there',
  'ledger.problem.workspaceLeft': 'Plenary had left the workspace',
  'ledger.problem.broken': 'making the message failed on our side',
  'ledger.problem.other': 'another reason; the platform’s own word for it is below',
  'ledger.sendAgain': 'Send again',
  'ledger.itIsThere': 'It is there',
  'ledger.noLink': 'I have no link',
  'ledger.openOpening': 'Open the entry of its opening',
  'ledger.noThread':
    'It is to stand in a thread that does not stand here. It follows by itself once the opening of that thread is settled.',
  'ledger.leadsOn':
    'Replies or changes follow from this message, so it must be known which one it is. Press “It is there” and paste its link.',
  'ledger.link.label': 'Link of the message',
  'ledger.link.hint':
    '{platform, select, discord {In its menu (⋯): Copy Message Link} other {In its menu (⋯): Copy link}}',
  'ledger.link.submit': 'Check it',
  'ledger.link.again': 'Try another link',
  'ledger.link.proving':
    'Thank you. Plenary now changes that message to what it should show. If that works, this entry becomes “sent”; otherwise it stays as it is. Open it again in a minute.',
  'ledger.link.none':
    'That is not the link of a message. {platform, select, discord {Open the menu of the message (⋯), choose “Copy Message Link” and paste it.} other {Open the menu of the message (⋯), choose “Copy link” and paste it.}}',
  'ledger.link.elsewhere':
    'That message stands somewhere else than this one was to stand. Look in the channel named in the entry; a reply stands in its thread.',
  'ledger.link.otherTime':
    'That message was posted at another time than this one was sent. Look for the one that was posted then.',
  'ledger.link.otherMessage':
    'That is another message of the forum, which the ledger knows already. Look for one beside it.',
  'ledger.again': 'It will be sent again now.',
  'ledger.confirmed': 'Noted that it is there. It will not be sent again.',
  'ledger.already': 'That was done already, or the message is on its way. Nothing more to do.',
  'ledger.missing': 'This workspace has no such message. <c>/forum ledger</c> lists those that there are.',
  'ledger.notSentAgain': 'It was not sent again, because it would not arrive.',

  // /forum audit
  'audit.summary': 'For admins of the forum: every decision, role, setting and erasure, and who did it',
  'audit.words': 'A reference like R-3, T-5 or E-12, or the name of a member',
  'audit.kind': 'Only one kind of act',
  'audit.since': 'Only from this date on: 2026, 2026-11 or 2026-11-21',
  'audit.title': '{total, plural, one {# act} other {# acts}} in the audit',
  'audit.empty': 'Nothing was noted yet.',
  'audit.emptyFiltered':
    'Nothing that was noted passes these filters: {filters}. Leave one out and try again. Names of people who were erased are found no more.',
  'audit.head':
    'The audit ends with act {number}. Keep this note somewhere else: with it you can tell later whether anything up to here was changed. <c>{head}</c>',
  'audit.how': 'To compare, the operator types: <c>{command}</c>',
  'audit.private': 'The audit holds no words of people, and never who wrote under the Chatham House Rule.',
  // {act} is one of the sentences below
  'audit.line': '#{number}, {at}, {by}: {act}',
  'audit.former': 'a former member',
  'audit.nobody': 'the forum itself or its operator, or somebody who is no member',
  'audit.kind.review': 'Decisions',
  'audit.kind.role': 'Roles',
  'audit.kind.member': 'Memberships and suspensions',
  'audit.kind.account': 'Linked accounts',
  'audit.kind.person': 'Exports and erasures',
  'audit.kind.workspace': 'Workspaces and their settings',
  'audit.kind.thread': 'Threads',
  'audit.kind.post': 'Posts',
  'audit.kind.pseudonym': 'Pseudonyms',
  'audit.item':
    '{kind, select, application {application} thread {thread} post {reply} report {report} appeal {appeal} unsealing {wish to learn an author} other {item}} {item}',
  'audit.setting.groups': 'Stakeholder groups',
  'audit.setting.role': 'Role of the stakeholder group {group}',
  'audit.value.on': 'on',
  'audit.value.off': 'off',
  'audit.value.none': 'none',
  // What stands for something that is there no more
  'audit.gone.member': '(a former member)',
  'audit.gone.workspace': '(a former workspace)',
  'audit.gone.item': '(gone)',
  'audit.gone.thread': '(gone)',
  'audit.gone.post': '(gone)',
  'audit.act.review.decided':
    '{item}{hasPost, select, yes { ({post})} other {}} was {state, select, approved {approved} declined {declined} withdrawn {withdrawn} other {decided on}}',
  'audit.act.review.returned':
    '{item}{hasPost, select, yes { ({post})} other {}} was returned with a question',
  'audit.act.review.held': '{item} was put on hold',
  'audit.act.review.resumed': '{item} was taken off hold',
  'audit.act.role.granted': '<b>{member}</b> was given the role <b>{role}</b>',
  'audit.act.role.revoked': 'the role <b>{role}</b> was taken from <b>{member}</b>',
  'audit.act.member.suspended': '<b>{member}</b> was suspended',
  'audit.act.member.restored': 'the suspension of <b>{member}</b> was ended',
  'audit.act.member.dismissed': 'the membership of <b>{member}</b> was ended',
  'audit.act.account.linked':
    'accounts were linked{accounts, plural, =0 {} one {: # is theirs now} other {: # are theirs now}}',
  'audit.act.account.unlinked': 'an account was unlinked',
  'audit.act.person.exported':
    'the data of <b>{member}</b> was exported{via, select, page { by a one-time address} file { as a file} operator { by the operator} other {}}',
  'audit.act.person.erased':
    'a person was erased, with {accounts, plural, one {# account} other {# accounts}}',
  'audit.act.workspace.set':
    'in <b>{workspace}</b>, the setting <b>{setting}</b> was changed{hasValue, select, yes { to {value}} other {}}',
  'audit.act.workspace.verified': 'the forum vouches for <b>{workspace}</b>',
  'audit.act.workspace.unverified': 'the forum vouches for <b>{workspace}</b> no more',
  'audit.act.thread.closed':
    'the thread {thread} was closed{by, select, silence {, as nobody had written in it for long} other {}}',
  'audit.act.thread.reopened': 'the thread {thread} was opened again',
  'audit.act.thread.kept_open':
    'the thread {thread} {on, select, no {is closed again when nobody writes for long} other {stays open, however long nobody writes}}',
  'audit.act.thread.reviews_all':
    'in the thread {thread}, {on, select, no {replies of members stand at once again} other {every reply is reviewed}}',
  'audit.act.thread.hidden_here': 'the thread {thread} was hidden in <b>{workspace}</b>',
  'audit.act.thread.shown_here': 'the thread {thread} is shown in <b>{workspace}</b> again',
  'audit.act.post.removed': 'the post {post} was removed, by {item}',
  'audit.act.post.restored': 'the post {post} stands again, by {item}',
  'audit.act.post.unsealed':
    'two admins learned who wrote the post {post}, by {item}; <b>{asked}</b> had asked for it',
  'audit.act.pseudonym.muted': 'Participant {participant} was muted in the thread {thread}',
  'audit.act.pseudonym.unmuted': 'Participant {participant} may write in the thread {thread} again',

  // /forum status
  'status.summary': 'How the forum is moderated, in numbers',
  'status.title': 'The forum in numbers',
  'status.now':
    '{openThreads, plural, one {# thread is open} other {# threads are open}}, {posts, plural, one {# post stands} other {# posts stand}}, not counting TLP:AMBER; {workspaces, plural, one {# workspace is connected} other {# workspaces are connected}}.',
  'status.recent': 'The last {days, plural, one {# day} other {# days}}',
  'status.all': 'Since the beginning',
  'status.received': 'Contributions for review',
  'status.approved': 'Approved',
  'status.declined': 'Declined',
  'status.removed': 'Posts removed',
  'status.appeals': 'Appeals',
  'status.appealsFacts':
    '{received, number}; decision reversed: {approved, number}, upheld: {declined, number}',
  // Where there were too few to tell what became of them
  'status.appealsFew': '{received, number}; decided: fewer than {fewest, number}',
  'status.medianFew': 'fewer than {fewest, number} decisions',
  'status.median': 'Usual time to a decision',
  'status.count': '{count, number}',
  'status.reason': '{reason}: {count, number}',
  'status.countFor': '{count, number}: {reasons}',
  // Several that stand for one: {other} follows {reason}
  'status.alike': '{reason} / {other}',
  'status.fewer': '{reason}: fewer than {fewest, number} each',
  'status.another': 'another reason',
  'status.footer':
    'Half of the decisions took no longer than the usual time. Reasons that were given fewer than {fewest, number} times are not counted, as a small number could point to a person.',
} as const;
