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
  'help.try.define': 'Look up a term',
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
  'settings.choose.forum': 'Choose the forum channel…',
  'settings.choose.digest': 'Choose the digest channel…',
  'settings.choose.moderators': 'Choose the moderators’ channel…',
  'settings.choose.language': 'Choose the language…',
  'settings.changeZone': 'Change time zone',
  'settings.useZone': 'Use {zone}',
  'settings.chosen.forum': '<b>{channel}</b> is the forum channel now.',
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
  'ledger.problem.malformed': 'the platform refused the form of the message, which is a fault on our side',
  'ledger.problem.missing': 'the message that was to be changed is there no more',
  'ledger.problem.nothingToShow': 'there is nothing left to show, or it may not be shown there',
  'ledger.problem.workspaceLeft': 'Plenary had left the workspace',
  'ledger.problem.broken': 'making the message failed on our side',
  'ledger.problem.other': 'another reason; the platform’s own word for it is below',
  'ledger.sendAgain': 'Send again',
  'ledger.itIsThere': 'It is there',
  'ledger.again': 'It will be sent again now.',
  'ledger.confirmed': 'Noted that it is there. It will not be sent again.',
  'ledger.already': 'That was done already, or the message is on its way. Nothing more to do.',
  'ledger.missing': 'This workspace has no such message. <c>/forum ledger</c> lists those that there are.',
  'ledger.notSentAgain': 'It was not sent again, because it would not arrive.',
} as const;
