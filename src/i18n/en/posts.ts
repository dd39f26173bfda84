/** What stands of threads in channels, and what their followers and authors are told. */
export const posts = {
  /* How a post is signed. */
  'signature.named': '{name}, {organisation}',
  'signature.group.industry': 'A member from industry',
  'signature.group.small-platform': 'A member from a small platform',
  'signature.group.civil-society': 'A member from civil society',
  'signature.group.academia': 'A member from academia',
  'signature.group.government': 'A member from a government',
  'signature.group.intergovernmental': 'A member from an intergovernmental organisation',
  'signature.group.none': 'A member',
  'signature.chatham': 'Participant {number}',
  'signature.former': 'A former member',

  /* A post in a channel. {reference} is T-5. */
  'post.edited': 'edited',
  'post.for': 'For',
  'post.topics': 'Topics',
  'post.about': 'About',
  'post.quotedGone': 'This post was removed.',
  'post.closed': 'This thread is closed. It can still be read and followed.',
  'post.reply': 'Reply',
  'post.follow': 'Follow',
  'post.report': 'Report',
  'post.entries': '{count, plural, one {Open entry} other {Open entries}}',
  'post.footer':
    '{reference} · Replies that you type here stay in this channel; the Reply button carries yours to everybody. Also: /threads {reference}',
  'post.footer.closed': '{reference} · More: /threads {reference}',

  /* What stands in place of a post. */
  'post.removed.author': 'This post was removed by its author.',
  'post.removed.moderator': 'This post was removed by the moderators.',
  'post.removed.reason': 'This post was removed by the moderators. Reason: {reason}',
  'post.unquoted':
    'This post quoted another one, which was removed. It is not shown here any more, as this workspace may no longer see the thread.',
  'post.threadHidden': 'This thread is no longer shown.',
  'post.hiddenHere': 'An admin of this workspace has hidden this thread here.',
  'post.tooOpen':
    'This channel is open to more people than {label} allows, so this is not shown here any more. An admin of the workspace can close the channel.',

  /* Lines in a thread. */
  'line.closed': 'The moderators closed this thread. It can still be read.',
  'line.closed.silence':
    'This thread was closed because nobody wrote in it for 60 days. It can still be read; moderators can reopen it.',
  'line.open': 'The moderators reopened this thread.',

  /* /forum ledger. {reference} is T-5. */
  'ledger.thread': 'Thread {reference}',
  'ledger.post': 'Post in {reference}',
  'ledger.line': 'Notice in {reference}',
  'ledger.problem.notAllowed': 'this workspace may not see the thread, or may no more',
  'ledger.problem.noThread': 'the thread that it belongs to does not stand here; it follows once that does',

  /* A direct message, always the same. */
  somethingWaits: 'There is something new about what you contributed: <c>/threads mine</c>',

  /* What somebody is told who follows threads. */
  'followed.new':
    'New in <b>{reference}</b> “{title}”: {count, plural, one {# post} other {# posts}}. To open it: <c>/threads {reference}</c>',
  'followed.newElsewhere':
    'New in <b>{reference}</b>, which does not go to this workspace: {count, plural, one {# post} other {# posts}}. To open it in a workspace that it goes to: <c>/threads {reference}</c>',
  'followed.several':
    '{count, plural, one {# thread} other {# threads}} that you follow {count, plural, one {has} other {have}} new posts:',
  'followed.today':
    'Since you were last told, {count, plural, one {# thread} other {# threads}} that you follow got new posts:',
  'followed.open': 'Open a thread…',
  'followed.change': 'You are told because you follow this. To change or stop that: <c>/threads followed</c>',
  'followed.changeDaily':
    'You are told once a day because you follow this. To change or stop that: <c>/threads followed</c>',
};
