import type { discuss as english } from '../en/discuss.ts';
import type { Texts } from '../texts.ts';

/** Proposing a thread, replying and editing: /discuss, its previews and answers. */
export const discuss: Texts<typeof english> = {
  // Proposing: /discuss
  'discuss.summary': '提议一个讨论，转发到其他工作区',
  'discuss.option.entry': '讨论所涉及的资料库条目，例如 E-12',
  'discuss.notOwn':
    '这条消息是别人写的，只有其本人可以把它带到论坛。请让对方来做，或用 <c>/discuss</c> 以您自己的话提出。',
  'discuss.longMessage':
    '这条消息有 {length} 个字符，而一个帖子最多 {most} 个。表单只能容纳开头部分；消息本身仍留在原处。您可以在表单中缩短它，或用回复补充其余部分。',
  'discuss.longMessage.open': '打开表单',
  'discuss.form.thread': '发起讨论',
  'discuss.form.reply': '回复',
  'discuss.form.edit': '修改您写的内容',
  'discuss.form.submit': '预览',
  'discuss.form.title': '标题',
  'discuss.form.titleHint': '讨论的内容，最多 {most} 个字符',
  'discuss.form.text': '正文',
  'discuss.form.textHint': '可用 **粗体**、*斜体*、列表、> 引用和链接。不能添加文件。',
  'discuss.form.entries': '涉及的条目',
  'discuss.form.entriesHint': '资料库中的编号，最多 {most} 个：E-12, E-40',
  'discuss.form.words': '您对版主的答复',
  'discuss.form.wordsHint': '只有版主会看到。您也可以只修改上面的文字。',

  // What is wrong with the form
  'discuss.fault.empty.title': '讨论需要标题。',
  'discuss.fault.empty.text': '还没有正文。请填写可以读出来的文字。',
  'discuss.fault.empty.words': '您对版主的答复中没有文字。请留空，或填写文字。',
  'discuss.fault.long.title': '标题有 {length} 个字符，最多可有 {most} 个。',
  'discuss.fault.long.text': '正文有 {length} 个字符，一个帖子最多可有 {most} 个。',
  'discuss.fault.long.words': '您对版主的答复有 {length} 个字符，最多可有 {most} 个。',
  'discuss.fault.unknown':
    '资料库中没有条目“{reference}”。请用 <c>/practices</c> 查找，并填写其编号，例如 <c>E-12</c>。',
  'discuss.fault.many': '一个讨论最多可以涉及 {most} 个条目。',
  'discuss.fault.noGroups': 'TLP:AMBER 至少需要一个利益攸关方群体。请选择面向哪些群体。',
  'discuss.kept': '没有发送任何内容，也没有丢失任何内容：您写的文字仍在表单中。',
  'discuss.keptAside':
    '没有发送任何内容，也没有丢失任何内容：您写的文字会在 <c>/threads mine</c> 中保留七天。',

  // The preview
  'discuss.preview.only': '此预览仅您可见',
  'discuss.preview.nowhere':
    '目前没有已连接的工作区会在频道中显示此内容。可以看到它的成员能用 /threads 找到它。',
  'discuss.preview.privateOnly':
    '在上述每个工作区中，只有论坛频道是私密频道时，此内容才会显示。Plenary 会在发布时检查。',
  'discuss.preview.notYou':
    '按此标签和所选群体，您自己无法从这里打开它。不过，您始终可以用 /threads mine 查看它的进展。',
  'discuss.preview.files': '消息中的文件仍留在原处：论坛不接受文件，只带入消息的文字。',
  'discuss.preview.waits': '在您发送之前，此内容会在 /threads mine 中保留七天。',
  'discuss.preview.sealedSoFar': '到目前为止，您在此讨论中以化名发言。',
  'discuss.preview.openNow':
    '到目前为止，您在此讨论中以化名发言。此内容不以该化名署名，因此读者可能会猜到化名是您的。您可以在下方选择署名方式。',
  'discuss.preview.knownText': '这段文字已以您的姓名出现在一个频道中。请换一种措辞，或改用其他署名方式。',
  'discuss.preview.groupsTell':
    '读者会认为您属于此内容所面向的群体之一。除您自己的群体外，请再选择其他群体。',
  'discuss.preview.overtaken': '您在这里开始之后，又在别处修改过此内容。如果保存，那次修改会被取代。',
  'discuss.preview.urgent': '已标为紧急：版主会优先看到。',
  'discuss.preview.atOnce': '按下第一个按钮后立即发布。',
  'discuss.preview.reviewed': '在其他人看到之前，版主会先审阅。',
  'discuss.fact.label': '共享标签',
  'discuss.fact.goesTo': '发往',
  'discuss.fact.signed': '署名',
  'discuss.fact.topics': '主题',
  'discuss.places': '{count, plural, other {# 个工作区}}：{names}',
  'discuss.placesMore': '{count, plural, other {# 个工作区}}：{names}，另有 {more} 个',
  'discuss.signed.named': '显示您的姓名和机构',
  'discuss.signed.group': '显示您所属的利益攸关方群体，不显示姓名',
  'discuss.signed.chatham': '显示仅用于此讨论的化名：不显示姓名、机构或群体。版主也看不到您是谁。',
  'discuss.signed.drawn':
    '显示仅用于此讨论的化名：不显示姓名、机构或群体。化名的编号在您发送时随机抽取；上面的编号只是示例。版主也看不到您是谁。',
  'discuss.noTopics': '没有主题',
  'discuss.noGroups': '尚未选择群体',
  'discuss.choose.topic': '添加或移除主题…',
  'discuss.choose.label': '共享标签…',
  'discuss.choose.groups': '添加或移除群体…',
  'discuss.choose.attribution': '署名方式…',
  'discuss.choose.quote': '引用帖子…',
  'discuss.choose.quoteNewest': '引用最新帖子之一…',
  'discuss.noQuote': '不引用',
  'discuss.chosen': '已选；再选一次即可移除',
  'discuss.label.clear': '任何已连接的工作区',
  'discuss.label.green': '经核实的工作区，仅限不对外开放的频道',
  'discuss.label.amber': '您指明的群体的经核实工作区，仅限私密频道',
  'discuss.label.red': '不在论坛中分享：仅供同处一室的人',
  'discuss.red':
    '<b>TLP:RED</b> 的内容仅供同处一室的人，其他人都不得知悉，因此论坛不能转发。请当面商谈，或打电话。标签没有更改。',
  'discuss.attribution.named': '姓名和机构',
  'discuss.attribution.named.what': '按您在论坛中的登记显示',
  'discuss.attribution.group': '利益攸关方群体',
  'discuss.attribution.group.what': '例如“来自民间社会的成员”',
  'discuss.attribution.chatham': '查塔姆大厦规则（Chatham House Rule）',
  'discuss.attribution.chatham.what': '仅显示此讨论中的化名',
  'discuss.keeps.open':
    '版主已看到此内容带有您的姓名或群体，因此现在不能改用查塔姆大厦规则，否则版主会知道化名属于谁。如要这样署名，请在 <c>/threads mine</c> 中撤回后重新发送，最好换一种措辞。',
  'discuss.keeps.sealed':
    '版主已看到此内容以化名署名，因此化名保持不变，否则版主会知道它属于谁。如要改用其他署名方式，请在 <c>/threads mine</c> 中撤回后重新发送，最好换一种措辞。',
  'discuss.send': '发送给版主',
  'discuss.post': '发布',
  'discuss.save': '保存修改',
  'discuss.change': '修改文字',
  'discuss.discard': '放弃',
  'discuss.discarded': '已放弃，没有发送任何内容。',
  'discuss.draftGone': '此内容已经发送或放弃，或时间过久。可用 <c>/threads mine</c> 查看您发送的内容。',
  'discuss.sent': '已发送给版主。可用 <c>/threads mine</c> 查看进展或修改。大多数答复会在一天内送达。',
  'discuss.sent.placed': '已在 <b>{reference}</b> 中发布，正在转发到显示该讨论的各个频道。',
  'discuss.sent.changed': '已修改。显示 <b>{reference}</b> 的各个频道很快会看到新的文字。',
  'discuss.tooMany':
    '您有太多内容在等待版主处理。请等待部分答复，或在 <c>/threads mine</c> 中撤回一些。此内容已为您保留。',
  'discuss.tooOften':
    '此内容没有发送。您在这一小时内发布和修改的次数太多，而每一次都会成为许多频道中的消息。此内容已为您保留：请稍后重新发送，最迟一小时后即可发送。',
  'discuss.unsealed':
    '署名方式没有更改：版主已看到此内容，因此不能再改用查塔姆大厦规则，也不能再由该规则改为其他方式。如要改用其他署名方式，请在 <c>/threads mine</c> 中撤回后重新发送。其他内容都没有丢失。',
  'discuss.stands':
    '版主在此期间已批准此内容，因此它按发送时的样子发布：标签、主题和署名方式保持不变。目前还没有作任何更改。修改后的文字将如下所示。',
  'discuss.changed': '尚未发送：在您查看之后，此内容有更改。请重新查看，然后发送。',
  'discuss.nothing': '没有作任何更改：内容与目前显示的相同。',
  'discuss.reviewed':
    '在这里，您写的内容要先由版主审阅才会发布，因此已发布的帖子不能修改。请用回复重新说明，或用 <c>/threads mine</c> 移除该帖。',
  'discuss.missing':
    '您已不能从这里看到此讨论，因此不能修改您在其中写的内容。可用 <c>/threads mine</c> 查看您写的内容。',
  'discuss.over':
    '此内容现已被拒绝、撤回或移除，因此没有作任何更改。可用 <c>/threads mine</c> 查看；对于版主的决定，您可以在期限内在那里申诉。',
  'discuss.mutedEdit':
    '版主已在此讨论中禁言您的化名，因此不能修改以该化名署名的内容。您可以继续在论坛的其他地方发言。',
  'discuss.anewWhat': '表单中的内容如下。如果您继续，它会作为新内容再发送一次，与您之前发送的内容分开。',
  'discuss.anew': '用此内容重新开始',
  'discuss.asThread': '用此内容发起讨论',

  // What was not sent yet
  'discuss.unsent.title': '尚未发送',
  'discuss.unsent.thread': '讨论',
  'discuss.unsent.reply': '回复',
  'discuss.unsent.edit': '修改',
  'discuss.unsent.goOn': '继续写其中一项…',
  'discuss.unsent.new': '开始写新内容',

  // Somebody is in danger
  'danger.button': '有人处于危险之中',
  'danger.over': '没有人处于危险之中',
  'danger.title': '如果有人此刻正处于危险之中',
  'danger.first': '请致电当事人所在地的紧急救援部门。',
  'danger.platform':
    '如果您是在某个平台上看到的，还请使用该平台自身处理紧迫危险的紧急渠道；平台可以在几分钟内采取行动。',
  'danger.noHotline': '本论坛不是求助热线，没有人全天候值守。',
  'danger.draft': '您正在写的内容一经发送，就会向版主标明紧急。',
  'danger.report': '您的举报已交给版主，并标为紧急。没有人会知道是您举报的，版主也不会。',
  'danger.addWords': '补充说明',
  'danger.sent':
    '此内容已标为紧急。如果有人此刻正处于危险之中，请首先致电紧急救援部门，并使用平台自身的紧急渠道：本论坛不是求助热线。',
};
