import type { posts as english } from '../en/posts.ts';
import type { Texts } from '../texts.ts';

/** What stands of threads in channels, and what their followers and authors are told. */
export const posts: Texts<typeof english> = {
  /* How a post is signed. */
  'signature.named': '{name}，{organisation}',
  'signature.group.industry': '来自业界的成员',
  'signature.group.small-platform': '来自小型平台的成员',
  'signature.group.civil-society': '来自民间社会的成员',
  'signature.group.academia': '来自学术界的成员',
  'signature.group.government': '来自政府的成员',
  'signature.group.intergovernmental': '来自政府间组织的成员',
  'signature.group.none': '一位成员',
  'signature.chatham': '参与者 {number}',
  'signature.former': '前成员',

  /* A post in a channel. {reference} is T-5. */
  'post.edited': '已编辑',
  'post.for': '面向',
  'post.topics': '主题',
  'post.about': '相关条目',
  'post.quotedGone': '此帖已移除。',
  'post.closed': '此讨论已关闭，仍可阅读和关注。',
  'post.reply': '回复',
  'post.follow': '关注',
  'post.report': '举报',
  'post.entries': '{count, plural, other {打开条目}}',
  'post.footer':
    '{reference} · 您在此处输入的回复只留在此频道；用“回复”按钮，您的回复会转发给所有人。也可使用：/threads {reference}',
  'post.footer.closed': '{reference} · 更多：/threads {reference}',

  /* What stands in place of a post. */
  'post.removed.author': '此帖已由作者移除。',
  'post.removed.moderator': '此帖已由版主移除。',
  'post.removed.reason': '此帖已由版主移除。理由：{reason}',
  'post.unquoted': '此帖引用了另一个帖子，而后者已移除。由于此工作区已不能再看到该讨论，此帖不再在这里显示。',
  'post.threadHidden': '此讨论已不再显示。',
  'post.hiddenHere': '此工作区的管理员已在这里隐藏此讨论。',
  'post.tooOpen':
    '能看到此频道的人多于 {label} 允许的范围，因此不再在这里显示此内容。此工作区的管理员可以把频道设为不对外开放。',

  /* Lines in a thread. */
  'line.closed': '版主已关闭此讨论，仍可阅读。',
  'line.closed.silence': '由于 60 天无人发言，此讨论已关闭。仍可阅读；版主可以重新开放。',
  'line.open': '版主已重新开放此讨论。',

  /* /forum ledger. {reference} is T-5. */
  'ledger.thread': '讨论 {reference}',
  'ledger.post': '{reference} 中的帖子',
  'ledger.line': '{reference} 中的通知',
  'ledger.problem.notAllowed': '此工作区不能看到或已不能再看到该讨论',
  'ledger.problem.noThread': '所属的讨论尚未在此发布；发布之后随即发送',

  /* A direct message, always the same. */
  somethingWaits: '您写的内容有新情况：<c>/threads mine</c>',

  /* What somebody is told who follows threads. */
  'followed.new':
    '<b>{reference}</b>“{title}”有新内容：{count, plural, other {# 个帖子}}。如要打开：<c>/threads {reference}</c>',
  'followed.newElsewhere':
    '<b>{reference}</b> 有新内容：{count, plural, other {# 个帖子}}。此讨论不发往此工作区。如要在其发往的工作区中打开：<c>/threads {reference}</c>',
  'followed.several': '您关注的 {count, plural, other {# 个讨论}}有新帖子：',
  'followed.today': '自上次通知您以来，您关注的 {count, plural, other {# 个讨论}}有新帖子：',
  'followed.open': '打开讨论…',
  'followed.change': '您因关注而收到此通知。如要更改或停止：<c>/threads followed</c>',
  'followed.changeDaily': '您因关注而每天收到一次此通知。如要更改或停止：<c>/threads followed</c>',
};
