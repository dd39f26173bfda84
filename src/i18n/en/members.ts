/** Members: the tour, the code of conduct, applications, the desk. */
export const members = {
  // The greeting
  'greeting.title': 'Welcome to Plenary',
  'greeting.what':
    'Plenary is a library and a forum on how technology companies respond to terrorist use of the internet while they respect human rights. Five short steps show you what it can do for you.',
  'greeting.start': 'Get started',
  'greeting.private':
    'Only you see this. Plenary reads nobody’s messages: it works from commands, buttons and forms alone.',

  // The tour: five steps
  'join.summary': 'A short tour, and how to become a member',
  'tour.step': 'Step {step} of {of}',
  'tour.back': 'Back',
  'tour.next': 'Next',
  'tour.skip': 'Skip the tour',
  'tour.restart': 'Start again',
  'tour.continue': 'Continue the tour',
  'tour.skipped':
    'The tour is closed, and what you chose is kept. <c>/forum join</c> goes on where you stopped; <c>/practices</c> and a few words look something up at any time.',
  'tour.1.title': 'What this is',
  'tour.1.what':
    'Plenary connects one forum to many Slack workspaces and Discord servers. Its library holds norms, principles, practices and laws on terrorist use of the internet, each with its safeguards for human rights. Its members are people from large and small platforms, civil society, academia, governments and international organisations.',
  'tour.1.sees': 'What Plenary sees',
  'tour.1.seesCommands': 'What you type after its commands, press, and write into its forms.',
  'tour.1.seesAccount': 'The id of your account, and the language and time zone that your platform names.',
  'tour.1.seesNot': 'What it does not see',
  'tour.1.seesNotMessages': 'Messages and files, in channels or between people. It may not read them.',
  'tour.1.private':
    'Answers are seen by you alone until you press <b>Share here</b>. <c>/forum privacy</c> shows everything that is stored about you.',
  'tour.2.title': 'Your first look-up',
  'tour.2.what':
    'Press one of these, or look for words of your own. It is a real search; the answer comes beside this message, and only you see it.',
  'tour.2.try.first': 'livestream',
  'tour.2.try.second': 'transparency report',
  'tour.2.try.third': 'appeal process',
  'tour.2.own': 'Words of your own',
  'tour.2.later': 'From now on, type <c>/practices</c> and a few words.',
  'tour.3.title': 'Make it yours',
  'tour.3.what': 'All of this is optional, counts at once and can be changed at any time.',
  'tour.4.title': 'The code of conduct',
  'tour.5.title': 'Become a member',
  'tour.5.what':
    'Everybody here can look things up. Members also contribute: they take part in discussions, propose entries for the library, and get a digest of their own.',
  'tour.5.how':
    'You say who you are and why you would like to join. Moderators read it, and you hear from them by direct message. Most answers come within a day.',
  'tour.5.waiting':
    'Your application <b>{reference}</b> is on its way already. <c>/forum profile</c> shows how it stands.',
  'tour.5.conduct': 'To send it, you accept the code of conduct first (step 4).',

  // What one chooses about oneself
  'preferences.title': 'Language and topics',
  'preferences.language': 'Language',
  'preferences.topics': 'Topics',
  'preferences.noTopics': 'none chosen',
  'preferences.group': 'Stakeholder group',
  'preferences.organisation': 'Organisation',
  'preferences.notSaid': 'not said',
  'preferences.chooseLanguage': 'Choose the language…',
  'preferences.addTopic': 'Add a topic…',
  'preferences.removeTopic': 'Remove a topic…',
  'preferences.chooseGroup': 'Choose the stakeholder group…',
  'preferences.changeOrganisation': 'Name your organisation',
  'preferences.organisationTitle': 'Organisation',
  'preferences.organisationLabel': 'The organisation you work for or with',
  'preferences.save': 'Save',
  'preferences.toProfile': 'Back to the profile',

  // The code of conduct. Whoever changes the rules reads domain/members/conduct.ts first
  'conduct.title': 'Code of conduct',
  'conduct.again':
    'The code of conduct has a new version. Please read and accept it; then do the same again.',
  'conduct.first':
    'Before you contribute, please read and accept the code of conduct; then do the same again.',
  'conduct.outdated': 'What you read was an older version. This is the one that holds now.',
  'conduct.changedTitle': 'What changed',
  'conduct.changes': 'This is the first version.',
  'conduct.intro':
    'People can only share what works when everybody may speak safely. Whoever takes part agrees to these rules.',
  'conduct.rule.purpose':
    '<b>Purpose.</b> Use the forum to share and improve norms, principles and practices against terrorist use of the internet: not to sell, to campaign, or to collect information about people.',
  'conduct.rule.rights':
    '<b>Human rights.</b> Hold every measure to human rights and fundamental freedoms: lawful, necessary, proportionate, without discrimination, open to appeal. Never use what you learn here against peaceful criticism, journalism or civil society.',
  'conduct.rule.content':
    '<b>No terrorist content.</b> Post none, and no link to it. Name no perpetrators, quote no manifestos. Describe measures, never methods of harm.',
  'conduct.rule.personal':
    '<b>No personal data</b> of victims, suspects or users of a service: no names, pictures, accounts or addresses.',
  'conduct.rule.confidential':
    '<b>Confidentiality.</b> Follow the sharing label: TLP:CLEAR may go anywhere, TLP:GREEN stays in verified workspaces, TLP:AMBER stays with the groups that it names. Share only what you are allowed to share. TLP:RED does not belong here.',
  'conduct.rule.chatham':
    '<b>Chatham House Rule.</b> What is said under it may be used, but never who said it. Do not try to find out who stands behind a pseudonym.',
  'conduct.rule.respect':
    '<b>Respect.</b> Discuss the matter, not the person. No harassment, no hatred, and no disadvantage for anybody because of what they said here.',
  'conduct.rule.interests':
    '<b>Conflicts of interest.</b> Be who you say you are, and say so when you or your organisation gain from what you recommend.',
  'conduct.rule.danger':
    '<b>Imminent danger.</b> The forum is no hotline. If somebody is in danger now, contact the emergency services or the platform’s own emergency channel first.',
  'conduct.rule.consequences':
    '<b>Consequences.</b> Moderators may return, hide or remove what breaks these rules, and suspend or end a membership. They say why, and you can object to an admin of the forum.',
  'conduct.version': 'Version {version}, {day}',
  'conduct.accept': 'I accept',
  'conduct.show': 'Code of conduct',
  'conduct.accepted': 'You accepted version {version} of the code of conduct. That was noted.',
  'conduct.goOn':
    'You accepted version {version} of the code of conduct. Please do again what you were about to do.',

  // Applying. {field} is name, organisation, why, link or group
  'apply.title': 'Apply for membership',
  'apply.button': 'Apply for membership',
  'apply.look': 'Look at it',
  'apply.change': 'Change',
  'apply.send': 'Send',
  'apply.sendChange': 'Send the change',
  'apply.withdraw': 'Withdraw',
  'apply.name': 'Your name, as it shall appear',
  'apply.nameHint': 'Members see it where you sign by name',
  'apply.organisation': 'Your organisation',
  'apply.organisationHint': 'Where you work, study or volunteer',
  'apply.why': 'Why would you like to join?',
  'apply.whyHint': 'A sentence is enough',
  'apply.link': 'A public page that helps to verify this',
  'apply.linkHint': 'For example a team page or a profile; you can leave it out',
  'apply.faulty': 'Before it can be sent:',
  'apply.fault.missing':
    '{field, select, name {Your name is missing. It needs letters or digits.} organisation {Your organisation is missing. It needs letters or digits.} why {A sentence on why you would like to join is missing.} other {Your stakeholder group is missing.}}',
  'apply.fault.long':
    '{field, select, name {The name} organisation {The organisation} why {The sentence on why} other {The address}} is too long: at most {most, plural, one {# character} other {# characters}}.',
  'apply.fault.address':
    'The address is not one of a public page. Write it like https://example.org/team, or leave it out.',
  'apply.kept': 'What you typed is kept.',
  'apply.preview': 'This is what the moderators will see',
  'apply.groupFirst': 'Choose your stakeholder group; then you can send it.',
  'apply.readers':
    'The forum’s moderators read this in their own channels, and nobody else. Nothing is sent before you press Send.',
  'apply.sent':
    'Sent to the moderators as <b>{reference}</b>. <c>/forum profile</c> shows how it stands, and there you can change or withdraw it. Most answers come within a day.',
  'apply.changed': 'Your change was sent. The moderators see your application as it is now.',
  'apply.pending':
    'Your application <b>{reference}</b> is with the moderators already. You can change or withdraw it; otherwise there is nothing more to do.',
  'apply.withdrawn': 'Your application is withdrawn. What you wrote is kept for you, should you apply again.',
  'apply.nothingWaits': 'That application is not waiting any more. Nothing more to do.',
  'apply.member': 'You are a member already. Nothing more to do.',
  'apply.tooSoon':
    'Your last application was declined a short while ago. You can apply again from <b>{day}</b>. <c>/forum profile</c> shows the reason that was given.',
  'apply.nowhere':
    'Applying works in a workspace or server that Plenary is in, because it has to know where to reach you. Please type <c>/forum join</c> in a channel there.',
  'apply.gone': 'This draft was sent, or it is too old. You can begin anew.',
  'apply.closed':
    'Your application was decided or withdrawn meanwhile, so nothing was sent. This is how it stands.',

  // The desk: /forum profile
  'profile.summary': 'How you stand with the forum, for you alone',
  'desk.title': 'Your desk',
  'desk.open': 'Open your profile',
  'desk.guest':
    'You are a guest: you can look everything up. Members also contribute and get a digest of their own.',
  'desk.directClosed':
    'A direct message did not reach you, because your settings refuse messages from apps or from members of the server. Allow them, then try again; until then, what you would be told waits here.',
  'desk.directAgain': 'Try again',
  'desk.directTried':
    '{count, plural, =0 {Direct messages will be tried again from now on. Nothing was waiting.} one {# message that did not reach you is sent again now.} other {# messages that did not reach you are sent again now.}}',
  'desk.application': 'Your application {reference}',
  'desk.application.open':
    'It has been with the moderators since {day}. You hear from them by direct message.',
  'desk.application.returned': 'You sent it on {day}. The moderators have a question:',
  'desk.application.declined': 'It was declined on {day}. The reason given:',
  'desk.application.again': 'You can apply again from {day}.',
  'desk.answer': 'Answer',
  'desk.roles': 'Roles',
  'desk.since': 'Member since',
  'desk.accounts': 'Accounts',
  'desk.platform': '{platform, select, slack {Slack} discord {Discord} other {Console}}',
  'desk.thisAccount': 'this one',
  'desk.digests': 'Your digests',
  'desk.noDigests': 'None yet. A digest of your own tells you by direct message what is new on your topics.',
  'desk.newDigest': 'New digest',
  'desk.chooseDigest': 'Open a digest…',
  'desk.digest.next': 'next {at}',
  'desk.digest.paused': 'paused',
  'desk.digest.held': 'held up: direct messages do not reach you',
  'desk.newest': 'Newest on your topics',
  'desk.nothingNew': 'Nothing in the library is on these topics yet.',
  'desk.link': 'Link accounts',
  'desk.privacy': 'Privacy',
  'desk.help': 'Help',
} as const;
