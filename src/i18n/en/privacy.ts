/** Linked accounts and privacy. */
export const privacy = {
  // /forum link
  'link.summary': 'Use the forum with several accounts, as one person',
  'link.code': 'The code that /forum link showed you with your other account',
  'link.title': 'Linked accounts',
  'link.accountIn': '{platform} · {workspace}',
  'link.platform': '{platform, select, slack {Slack} discord {Discord} other {Local console}}',
  'link.thisOne': '{account} (this one)',
  'link.list':
    '{count, plural, one {One account is yours:} other {These # accounts are yours, as one member:}}',
  'link.none': 'This account belongs to no member yet. Link it with an account of yours that does.',
  'link.how':
    'To link another account, type this there within ten minutes: <c>/forum link code:{code}</c>. It works once, until {at} ({zone}). Show it to nobody.',
  'link.typed':
    'A code of this account was typed with another account a moment ago. Confirm there first; then this account is asked. If that was not you, show a new code: it makes the old one void.',
  'link.newCode': 'Show a code',
  'link.unlink': 'Unlink {account}',
  'link.chooseUnlink': 'Unlink an account…',
  'link.unlinked':
    '<b>{account}</b> is linked no longer and acts as a guest.{digests, plural, =0 {} one { Its personal digest was stopped.} other { Its # personal digests were stopped.}}',
  'link.last':
    'This is your only account, so it stays linked: without it nobody could act for you. <c>/forum privacy</c> erases everything that is stored about you.',
  'link.suspended':
    'While you are suspended, no account can be unlinked. You can do it once the suspension is over.',
  'link.goneAccount':
    'That account is not linked with yours any more. <c>/forum link</c> shows which ones are.',

  // Typing a code
  'link.wrong':
    'That code does not work. A code works once and for ten minutes, and a newer one replaces it. Type <c>/forum link</c> with your other account to get another.',
  'link.tooMany': 'Five codes in an hour did not work, so none is taken now. Try again after {at} ({zone}).',
  'link.own': 'That is the code of this account. Type it with your <b>other</b> account.',
  'link.noMember':
    'Neither of the two accounts belongs to a member yet, so there is nothing to link. Becoming a member takes two minutes: <c>/forum join</c>. Then type <c>/forum link</c> again.',
  'link.already': 'These two accounts are linked already. <c>/forum link</c> shows them.',
  'link.otherMember':
    'These accounts belong to two different members, so they cannot be linked. The other account is told, too. If both are you, unlink one of them first, or erase it with <c>/forum privacy</c>.',
  'link.confirmTitle': 'Link these accounts?',
  'link.confirm':
    'You typed the code of <b>{name}</b> ({account}). If you confirm, and then they do, both accounts act as one member and see the same.',
  'link.confirmGuest':
    'You typed the code of an account of no member: {account}. If you confirm, and then they do, it acts in your name.',
  'link.confirmYours': 'Confirm only if that account is yours.',
  'link.compare': 'Both screens must show <b>{word}</b>. If the other one shows something else, refuse.',
  'link.button.confirm': 'Confirm',
  'link.button.refuse': 'Refuse',
  'link.agreed':
    'Now confirm with the other account ({account}), within ten minutes. It gets a direct message; if none arrives, type <c>/forum link</c> there.',
  'link.dropped': 'Nothing was linked. That code works no longer.',
  'link.gone':
    'That is too late: the code has run out, or it was answered already. <c>/forum link</c> shows how things stand.',

  // The other side
  'link.requestTitle': 'Is this account yours, too?',
  'link.request':
    'Somebody typed the code of this account: <b>{name}</b> ({account}). If you confirm, both accounts act as one member and see the same.',
  'link.requestGuest':
    'Somebody typed the code of this account, with an account of no member: {account}. If you confirm, it acts in your name.',
  'link.requestYours': 'Confirm only if that was you. You have until {at} ({zone}).',
  'link.refused': 'Nothing was linked. If it was not you who typed the code, show your codes to nobody.',
  'link.done': 'Done. {account} is linked with this account: both act as one member.',
  'link.refusedTitle': 'Accounts were not linked',
  'link.refusedOther':
    'Somebody typed the code of this account with an account of another member ({account}). The two cannot be linked, and nothing was changed. If it was not you, show your codes to nobody.',
  'link.doneTitle': 'Your accounts are linked',

  // /forum privacy
  'privacy.summary': 'What is stored about you; export it or erase it',
  'privacy.title': 'What is stored about you',
  'privacy.where':
    'All of it lies in the database of whoever runs this forum. Nobody’s messages are read or stored; a question to the library is kept without your name.',
  'privacy.nothing': 'Nothing is stored about you.',
  'privacy.member': 'Membership',
  'privacy.memberFacts':
    'name, organisation, stakeholder group, topics and roles. Admins see them; others see how you sign. Until you erase it.',
  'privacy.accounts': 'Accounts',
  'privacy.accountsFacts':
    '{count, plural, one {# account} other {# accounts}}: {accounts}. The platform’s id of you, your language, and when you were greeted. {member, select, yes {Until you erase or unlink it.} other {If nothing else is known of you, {days, plural, one {# day} other {# days}}.}}',
  'privacy.tour': 'Tour',
  'privacy.tourFacts':
    'how far you are and what you chose. {days, plural, one {# day} other {# days}} after your last step.',
  'privacy.conduct': 'Code of conduct',
  'privacy.conductFacts': 'which version you accepted, and when. As long as your account.',
  'privacy.applications': 'Applications',
  'privacy.applicationsFacts':
    '{count, plural, one {# application} other {# applications}}, with what moderators asked or answered. Moderators of verified workspaces see them. Declined or withdrawn ones, and all once a membership ended: {days, plural, one {# day} other {# days}}.',
  'privacy.decisions': 'Decisions as a moderator',
  'privacy.decisionsFacts':
    '{count, plural, one {# decision} other {# decisions}}, signed with your name, until you erase it.',
  'privacy.contributions': 'Contributions',
  'privacy.contributionsFacts':
    '{count, plural, one {# post} other {# posts}} in threads, those under the Chatham House Rule included: these lead to you by the deployment’s key alone, and nobody else sees them counted here. The words of what was declined, withdrawn or removed go after {days, plural, one {# day} other {# days}}; how a post was worded before stays with it. Until you erase it. Once a membership ended, nobody can find any more whose it was.',
  'privacy.follows': 'Threads that you follow',
  'privacy.followsFacts':
    '{count, plural, one {# thread} other {# threads}}, in a form that nobody can read without the deployment’s key. Until you follow it no more, or your membership ends.',
  'privacy.reports': 'Reports',
  'privacy.reportsFacts':
    '{count, plural, one {# report} other {# reports}} of posts: reason and words, without your name. The words go {days, plural, one {# day} other {# days}} after the decision; the rest when you erase it.',
  'privacy.digests': 'Personal digests',
  'privacy.digestsFacts':
    '{count, plural, one {# digest} other {# digests}}: what it is about and when it comes. Until you erase it.',
  'privacy.drafts': 'Drafts',
  'privacy.draftsFacts': '{count, plural, one {# form} other {# forms}} that you began. Seven days.',
  'privacy.deliveries': 'Messages to you',
  'privacy.deliveriesFacts':
    '{count, plural, one {# message} other {# messages}}: that it was sent and when, not what it said. 30 days; what you were told about threads, one; the issues of your digests, 400.',
  'privacy.roles': 'Roles on Discord',
  'privacy.rolesFacts':
    '{count, plural, one {# role} other {# roles}} that you were given on a server, to be taken back one day. Until then.',
  'privacy.setUp': 'Set up by you',
  'privacy.setUpFacts':
    '{count, plural, one {# channel or role} other {# channels or roles}} of a workspace, so that you are told when something breaks. As long as it is set up.',
  'privacy.codes': 'Codes and links',
  'privacy.codesFacts':
    'one-time codes in a form from which nobody can read them. {days, plural, one {# day} other {# days}}.',
  'privacy.audit': 'Audit',
  'privacy.auditFacts':
    'decisions, roles and erasures under a random number that says nothing about you. It stays.',
  'privacy.export': 'Export',
  'privacy.erase': 'Erase…',
  // Two buttons; at most 75 characters each
  'privacy.erase.stay': 'Erase; my posts stay, without my name…',
  'privacy.erase.withdraw': 'Erase, and withdraw my posts everywhere…',

  // Export
  'privacy.exportLink':
    'Everything that is stored about you, as a file that machines can read. The address works once and for {minutes} minutes, until {at} ({zone}). Whoever has it can fetch the file: show it to nobody.',
  'privacy.exportOpen': 'Fetch my data',
  'privacy.exportFile':
    'Everything that is stored about you, as a file that machines can read. Only you see this.',
  'privacy.exportOperator':
    'This forum has no page from which you could fetch your data, and personal files are never put into a Slack workspace, which may be your employer’s. Ask whoever runs the forum to type this for you: <c>{command}</c>',

  // Erase. {word} is what is to be typed: one short word without accents. The form takes at most 24 characters in its
  // title and buttons, 45 in the label with the word in it, and 100 in the hint
  'privacy.eraseWord': 'ERASE',
  'privacy.eraseTitle': 'Erase everything',
  'privacy.eraseLabel': 'Type {word} to erase everything about you',
  'privacy.eraseHint': 'All your accounts, at once and for good. Export first if you want to keep it.',
  'privacy.eraseHint.withdraw':
    'All accounts and posts, for good. That they vanish together shows that they are one person’s.',
  'privacy.eraseSubmit': 'Erase',
  'privacy.eraseCancel': 'Keep everything',
  'privacy.notErased': 'Nothing was erased: the word to type is <b>{word}</b>.',
  'privacy.eraseAgain': 'Try again',
  'privacy.lastAdmin':
    'You are the last admin who can act, and the forum cannot be without one. Make somebody else admin first with <c>/forum settings</c>, then erase.',
  'privacy.erased': 'Everything that was stored about you is erased.',
  'privacy.notFound':
    'Nothing is stored about this account, so nothing was erased. If you expected something, try again in a moment, or with another account of yours: <c>/forum privacy</c>',
  'privacy.erasedMember':
    'Your membership ended, on {accounts, plural, one {your account} other {all # accounts}}. If you come back, you come as somebody new.',
  'privacy.contributions.stay':
    '{count, plural, one {What you contributed stays: # post, which leads} other {What you contributed stays: # posts, which lead}} to nobody now. Where your name or your group stood, “a former member” stands within minutes. Around what stands under a pseudonym nothing changes, as that would show that it was yours: its earlier wordings stay, and what was said of it with the moderators.',
  'privacy.contributions.withdraw':
    '{count, plural, one {Your # post is} other {Your # posts are}} withdrawn: within minutes a line stands in place of the text, in every workspace.',
  'privacy.unreached': 'What cannot be taken back',
  'privacy.unreachedCards':
    'Cards with your name in the moderators’ channel of {count, plural, one {a workspace} other {workspaces}} that Plenary reaches no more: {workspaces}. Ask there to have them deleted.',
  'privacy.unreachedCopies':
    'Posts of yours, or posts that quote you, in {count, plural, one {a workspace} other {workspaces}} that Plenary reaches no more, or that may see the thread no more: {workspaces}. Ask there to have them deleted.',
  'privacy.unreachedShared':
    'Answers that you shared with “Share here”: they stand in their channels like any message.',
  'privacy.unreachedDirect':
    '{count, plural, one {# direct message that Plenary sent you: it stands} other {# direct messages that Plenary sent you: they stand}} in your conversation with it.',
  'privacy.unreachedRoles':
    'Roles on Discord are taken back within minutes. Your id is kept until that is done.',
  'privacy.removing':
    '{count, plural, one {# direct message that Plenary sent you is being removed} other {# direct messages that Plenary sent you are being removed}}. Where they stand is kept until that is done.',

  // A question about an application that nobody answered
  'lapsed.title': 'Your application was withdrawn',
  'lapsed.words':
    'The moderators asked you something about your application {reference}, and {days, plural, one {# day} other {# days}} went by without an answer. You can apply again at any time: <c>/forum join</c>',

  // The page where one fetches the export
  'exportPage.title': 'Your data',
  'exportPage.about': 'This is everything that the forum stores about you, as a JSON file.',
  'exportPage.once': 'The button works once. Keep the file where only you can read it.',
  'exportPage.button': 'Fetch my data',
  'exportPage.goneTitle': 'This address works no longer',
  'exportPage.gone':
    'It was used already, or it is older than {minutes} minutes. Type /forum privacy in your chat to get a new one.',
} as const;
