/** Proposing a thread, replying and editing: /discuss, its previews and answers. */
export const discuss = {
  // Proposing: /discuss
  'discuss.summary': 'Propose a thread, to be carried to other workspaces',
  'discuss.option.entry': 'An entry of the library that it is about, for example E-12',
  'discuss.notOwn':
    'Somebody else wrote this message, and only they can bring it to the forum. Ask them to do so, or say it in your own words with <c>/discuss</c>.',
  'discuss.longMessage':
    'This message has {length} characters, and a post at most {most}. The form can hold only its beginning; the message itself stays where it is. You can shorten it in the form, or bring the rest as replies.',
  'discuss.longMessage.open': 'Open the form',
  'discuss.form.thread': 'Start a thread',
  'discuss.form.reply': 'Reply',
  'discuss.form.edit': 'Change what you wrote',
  'discuss.form.submit': 'Preview',
  'discuss.form.title': 'Title',
  'discuss.form.titleHint': 'What it is about, in at most {most} characters',
  'discuss.form.text': 'Text',
  'discuss.form.textHint': '**bold**, *italic*, lists, > quotes and links work. Files cannot be added.',
  'discuss.form.entries': 'Entries it is about',
  'discuss.form.entriesHint': 'References from the library, at most {most}: E-12, E-40',
  'discuss.form.words': 'Your answer to the moderators',
  'discuss.form.wordsHint': 'They alone read it. You can also just change the text above.',

  // What is wrong with the form
  'discuss.fault.empty.title': 'The thread needs a title.',
  'discuss.fault.empty.text': 'There is no text yet. Please write something that can be read out.',
  'discuss.fault.empty.words': 'Your answer to the moderators has no words. Leave it empty or write some.',
  'discuss.fault.long.title': 'The title has {length} characters. It may have at most {most}.',
  'discuss.fault.long.text': 'The text has {length} characters. A post may have at most {most}.',
  'discuss.fault.long.words':
    'Your answer to the moderators has {length} characters. It may have at most {most}.',
  'discuss.fault.unknown':
    'There is no entry “{reference}” in the library. Find it with <c>/practices</c> and write its reference, like <c>E-12</c>.',
  'discuss.fault.many': 'A thread can be about at most {most} entries.',
  'discuss.fault.noGroups':
    'TLP:AMBER needs at least one stakeholder group. Please choose those that it is for.',
  'discuss.kept': 'Nothing was sent, and nothing was lost: the form still holds what you wrote.',

  'discuss.keptAside':
    'Nothing was sent, and nothing was lost: what you wrote waits in <c>/threads mine</c> for seven days.',

  // The preview
  'discuss.preview.only': 'Only you see this preview',
  'discuss.preview.nowhere':
    'No connected workspace takes it into a channel at the moment. Members who may see it find it with /threads.',
  'discuss.preview.privateOnly':
    'In each of these it stands only if the forum channel is private. Plenary looks when it posts.',
  'discuss.preview.notYou':
    'With this label and these groups you could not open it in the forum yourself from here. What became of it you always see with /threads mine.',
  'discuss.preview.files':
    'The files of the message stay where they are: the forum takes none. Only its text is brought here.',
  'discuss.preview.waits': 'Until you send it, it waits in /threads mine for seven days.',
  'discuss.preview.sealedSoFar': 'In this thread you wrote under a pseudonym so far.',
  'discuss.preview.openNow':
    'In this thread you wrote under a pseudonym so far. This is not signed with it, so readers may guess that the pseudonym is yours. You can choose below how it is signed.',
  'discuss.preview.knownText':
    'This text stands in a channel under your name. Say it in other words, or sign it otherwise.',
  'discuss.preview.groupsTell':
    'Readers will take you for one of the groups that this is for. Name more than your own.',
  'discuss.preview.overtaken':
    'You changed this meanwhile, after you began here. Saving replaces that change.',
  'discuss.preview.urgent': 'Marked urgent: moderators see it first.',
  'discuss.preview.atOnce': 'It stands as soon as you press the first button.',
  'discuss.preview.reviewed': 'Moderators look at it before anybody else sees it.',
  'discuss.fact.label': 'Sharing label',
  'discuss.fact.goesTo': 'Goes to',
  'discuss.fact.signed': 'Signed',
  'discuss.fact.topics': 'Topics',
  'discuss.places': '{count, plural, one {# workspace} other {# workspaces}}: {names}',
  'discuss.placesMore': '{count, plural, one {# workspace} other {# workspaces}}: {names} and {more} more',
  'discuss.signed.named': 'with your name and organisation',
  'discuss.signed.group': 'with your stakeholder group, without your name',
  'discuss.signed.chatham':
    'with a pseudonym for this thread alone: no name, no organisation, no group. Moderators do not see who you are either.',
  'discuss.signed.drawn':
    'with a pseudonym for this thread alone: no name, no organisation, no group. Its number is drawn when you send it; the one above is an example. Moderators do not see who you are either.',
  'discuss.noTopics': 'no topics',
  'discuss.noGroups': 'no groups chosen yet',
  'discuss.choose.topic': 'Add or take away a topic…',
  'discuss.choose.label': 'Sharing label…',
  'discuss.choose.groups': 'Add or take away a group…',
  'discuss.choose.attribution': 'How it is signed…',
  'discuss.choose.quote': 'Quote a post…',
  'discuss.choose.quoteNewest': 'Quote one of the newest posts…',
  'discuss.noQuote': 'Quote nothing',
  'discuss.chosen': 'chosen; choose it again to take it away',
  'discuss.label.clear': 'any connected workspace',
  'discuss.label.green': 'verified workspaces, in closed channels',
  'discuss.label.amber': 'verified workspaces of the groups you name, in private channels',
  'discuss.label.red': 'not in the forum: for people in one room',
  'discuss.red':
    '<b>TLP:RED</b> is for the people in one room and nobody else, so it cannot be carried by the forum. Please meet in person, or call. The label was not changed.',
  'discuss.attribution.named': 'Name and organisation',
  'discuss.attribution.named.what': 'as the forum knows you',
  'discuss.attribution.group': 'Stakeholder group',
  'discuss.attribution.group.what': 'for example “a civil-society member”',
  'discuss.attribution.chatham': 'Chatham House Rule',
  'discuss.attribution.chatham.what': 'a pseudonym in this thread, nothing else',
  'discuss.keeps.open':
    'Moderators have seen this with your name or group, so it cannot become a Chatham House one now: they would learn whose pseudonym it is. To sign it so, withdraw it in <c>/threads mine</c> and send it anew, best in other words.',
  'discuss.keeps.sealed':
    'Moderators have seen this under its pseudonym, so it keeps that: else they would learn whose it is. To sign it otherwise, withdraw it in <c>/threads mine</c> and send it anew, best in other words.',
  'discuss.send': 'Send to the moderators',
  'discuss.post': 'Post',
  'discuss.save': 'Save the change',
  'discuss.change': 'Change text',
  'discuss.discard': 'Discard',
  'discuss.discarded': 'Discarded. Nothing was sent.',
  'discuss.draftGone':
    'This was sent or discarded already, or is too old. What you sent is in <c>/threads mine</c>.',
  'discuss.sent':
    'Sent to the moderators. You can follow or change it with <c>/threads mine</c>. Most answers come within a day.',
  'discuss.sent.placed': 'Posted in <b>{reference}</b>. It is carried to every copy now.',
  'discuss.sent.changed': 'Changed. Every copy of <b>{reference}</b> shows the new text within a moment.',
  'discuss.tooMany':
    'Too many of your contributions wait for the moderators. Please wait for some answers, or withdraw some in <c>/threads mine</c>. This one is kept here.',
  'discuss.tooOften':
    'This was not sent. You have posted and changed very much within this hour, and each time becomes a message in many channels. It is kept here: please send it again later. In an hour at most it will be taken.',
  'discuss.unsealed':
    'How it is signed was not changed: moderators have seen it, so it cannot pass the line of the Chatham House Rule any more. To sign it otherwise, withdraw it in <c>/threads mine</c> and send it anew. Nothing else was lost.',
  'discuss.stands':
    'Moderators approved this meanwhile, so it stands as it was sent: its label, its topics and how it is signed stay. Nothing was changed yet. Below is what the text would become.',
  'discuss.changed': 'Not sent yet: this changed since you looked. Please look again, then send it.',
  'discuss.nothing': 'Nothing was changed: it says what stands already.',
  'discuss.reviewed':
    'Here moderators look at what you write before it stands, so a post that stands cannot be changed. Please say it better in a reply, or remove the post with <c>/threads mine</c>.',
  'discuss.missing':
    'You cannot see this thread from here any more, so nothing of yours in it can be changed. What you wrote is in <c>/threads mine</c>.',
  'discuss.over':
    'This was declined, withdrawn or removed by now, so nothing was changed. It is in <c>/threads mine</c>; what moderators decided you can appeal there, while there is time.',
  'discuss.mutedEdit':
    'Moderators have muted your pseudonym in this thread, so nothing that it signs can be changed. Elsewhere in the forum you can go on writing.',
  'discuss.anewWhat':
    'This is what the form held. If you go on with it, it is sent once more, apart from what you sent before.',
  'discuss.anew': 'Begin anew with it',
  'discuss.asThread': 'Begin a thread with it',

  // What was not sent yet
  'discuss.unsent.title': 'Not sent yet',
  'discuss.unsent.thread': 'Thread',
  'discuss.unsent.reply': 'Reply',
  'discuss.unsent.edit': 'Change',
  'discuss.unsent.goOn': 'Go on with one of them…',
  'discuss.unsent.new': 'Start something new',

  // Somebody is in danger
  'danger.button': 'Someone is in danger',
  'danger.over': 'Nobody is in danger',
  'danger.title': 'If someone is in danger now',
  'danger.first': 'Call the emergency services where the person is.',
  'danger.platform':
    'If you saw it on a platform, use that platform’s own emergency channel for imminent danger as well; it can act within minutes.',
  'danger.noHotline': 'The forum is no hotline. Nobody here watches at all hours.',
  'danger.draft': 'What you are writing is marked urgent for the moderators, once you send it.',
  'danger.report':
    'Your report is with the moderators, marked urgent. Nobody learns that it was you, not even they.',
  'danger.addWords': 'Add words',
  'danger.sent':
    'It is marked urgent. If someone is in danger now, call the emergency services first, and use the platform’s own emergency channel: the forum is no hotline.',
} as const;
