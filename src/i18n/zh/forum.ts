import type { forum as english } from '../en/forum.ts';
import type { Texts } from '../texts.ts';

export const forum: Texts<typeof english> = {
  // /forum
  'forum.summary': '帮助，以及没有单独命令的其他功能',
  'help.summary': '论坛简介，以及可以输入的内容',
  'help.about': 'topics（主题）、filters（筛选条件）或某个命令',
  'help.title': '您可以在这里做什么',
  'help.intro':
    'Plenary 把同一个论坛连接到多个 Slack 工作区和 Discord 服务器。论坛收录并更新科技业界为应对利用互联网从事恐怖主义活动的行为而采用的规范、原则和做法，同时尊重人权。',
  'help.private':
    '在您按下“<b>在此分享</b>”之前，答复只有您自己能看到。机器人不读取任何人的消息，只通过命令、按钮和表单工作。',
  'help.commands': '命令',
  'help.try': '可以试试的三件事',
  'help.try.search': '查找资料',
  'help.try.open': '打开一个条目',
  'help.topics': '主题',
  'help.noTopic': '没有关于“{about}”的帮助。',
  'help.shadowed':
    '如果其中某个命令由其他应用响应，请在前面加上 <c>/forum</c>：<c>/forum practices livestream</c>。',
  'help.danger': '如果有人此刻正处于危险之中，请联系紧急救援部门或平台自身的紧急渠道。本论坛不是求助热线。',

  // What stands in the way of posting in a channel. {channel} is “#name” or obstacle.thatChannel
  'obstacle.thatChannel': '该频道',
  'obstacle.gone':
    'Plenary 找不到 <b>{channel}</b>。{platform, select, slack {频道已被删除，或者是 Plenary 未加入的私密频道。如果频道还在，请在其中输入 <c>/invite @Plenary</c>，然后重试。} discord {频道已被删除，或者 Plenary 看不到它。如果频道还在，请在频道设置中为 Plenary 的身份组开启“查看频道”（View Channel）和“发送消息”（Send Messages）权限，然后重试。} other {频道已被删除，或者从未存在。}}否则，请用 <c>/forum settings</c> 选择其他频道。',
  'obstacle.archived':
    '<b>{channel}</b> 已归档，因此无法在其中发布内容。请取消归档，或用 <c>/forum settings</c> 选择其他频道。',
  'obstacle.notInvited':
    'Plenary 未加入 <b>{channel}</b>。{platform, select, slack {请在其中输入 <c>/invite @Plenary</c>，然后重试。} discord {请在频道设置中为 Plenary 的身份组开启“查看频道”（View Channel）和“发送消息”（Send Messages）权限（论坛类频道还需开启“在子区内发送消息”，即 Send Messages in Threads），然后重试。} other {请让它加入，然后重试。}}',
  'obstacle.noPermission':
    'Plenary 无权在 <b>{channel}</b> 中发布内容。{platform, select, slack {只有部分人员可以在其中发言。请联系该频道的管理者允许 Plenary 发布内容，或用 <c>/forum settings</c> 选择其他频道。} discord {请在频道设置中为 Plenary 的身份组开启“查看频道”（View Channel）和“发送消息”（Send Messages）权限（论坛类频道还需开启“在子区内发送消息”，即 Send Messages in Threads），然后重试。} other {请用 <c>/forum settings</c> 选择其他频道。}}',
  'obstacle.wrongKind':
    '论坛的消息不能发布在 <b>{channel}</b> 中：它是语音频道、频道类别、子区或私信。请用 <c>/forum settings</c> 选择文字频道。',
  'obstacle.removed':
    'Plenary 已被移出此工作区，因此无法在 <b>{channel}</b> 中发布内容。{platform, select, slack {请联系可以在此安装应用的人员重新添加 Plenary。} discord {请联系拥有“管理服务器”（Manage Server）权限的人员重新添加 Plenary。} other {请重新连接此工作区。}}',
  'obstacle.tooOpen':
    '能看到 <b>{channel}</b> 的人多于可以看到此内容的人。请用 <c>/forum settings</c> 选择{platform, select, slack {私密频道} discord { @everyone 无法查看的频道} other {私密频道}}。',
  'obstacle.directClosed':
    '{platform, select, discord {Plenary 无法发送私信。请在此服务器的隐私设置中允许服务器成员发送私信，然后重试。} other {Plenary 无法发送私信：它已无法联系到对方。}}如果消息可以让其他人看到，请用 <c>/forum settings</c> 选择一个频道。',
  'obstacle.unreachable':
    '目前无法确定 Plenary 能否在 <b>{channel}</b> 中发布内容，因为{platform, select, slack { Slack } discord { Discord } other {平台}}没有响应。请一分钟后重试。',
  'obstacle.full':
    '<b>{channel}</b> 中不能再打开新的讨论：开放的{platform, select, discord {子区已达到 Discord 对一个服务器的上限} other {讨论已达到平台的上限}}。请归档或删除一些；等待发送的内容会在十分钟内随之发出。也可以用 <c>/forum settings</c> 选择其他频道。',

  // /forum settings
  'settings.summary': '此工作区的设置；论坛管理员还可管理成员和角色',
  'settings.lang': '在此发布的内容所用的语言',
  'settings.zone': '在此发布的内容所用的时区，例如 Europe/Zurich',
  'settings.title': '此工作区的设置',
  'settings.channel.forum': '论坛频道',
  'settings.channel.digest': '摘要通报频道',
  'settings.channel.moderators': '版主频道',
  'settings.none': '尚未选择',
  'settings.fine': 'Plenary 可以在其中发布内容。',
  'settings.open': '外部人员也能看到该频道：受限内容不会在其中显示。',
  'settings.notPrivate': '该频道不是私密频道，非版主人员也能看到等待处理的内容。建议改用私密频道。',
  'settings.language': '语言',
  'settings.zoneName': '时区',
  'settings.zoneNow': '{zone}，当地时间为 {time}',
  'settings.notChosen': '{value}（未作选择）',
  'settings.verification': '核实情况',
  'settings.verified': '已由论坛核实',
  'settings.unverified': '未核实：标有 TLP:GREEN 或 TLP:AMBER 的内容不会在此显示。请联系论坛的运营者。',
  'settings.groups': '利益攸关方群体',
  'settings.groups.none': '未指定，因此标有 TLP:AMBER 的内容不会在此显示。由论坛管理员指定。',
  'settings.groups.choose': '添加或移除利益攸关方群体…',
  'settings.groups.add': '添加：{group}',
  'settings.groups.remove': '移除：{group}',
  'settings.groups.chosen':
    '此工作区所属的群体：<b>{groups}</b>。从现在起，面向其中任一群体并标有 TLP:AMBER 的内容可以在此显示。',
  'settings.groups.chosenNone':
    '此工作区不再属于任何利益攸关方群体。从现在起，标有 TLP:AMBER 的内容不会在此显示。',
  'settings.groups.unverified': '此工作区尚未核实，因此要等到核实之后，这项设置才会生效。',
  'settings.choose.forum': '选择论坛频道…',
  'settings.choose.digest': '选择摘要通报频道…',
  'settings.choose.moderators': '选择版主频道…',
  'settings.choose.language': '选择语言…',
  'settings.changeZone': '更改时区',
  'settings.useZone': '使用 {zone}',
  'settings.chosen.forum':
    '<b>{channel}</b> 现在是论坛频道：新讨论会在那里显示。已在其他频道中的讨论仍留在原频道，并在那里继续。',
  'settings.chosen.digest': '<b>{channel}</b> 现在是摘要通报频道。为其他频道设置的摘要通报仍留在原频道。',
  'settings.moderators.needs':
    '版主频道由管理此工作区、同时也是论坛版主或管理员的人选择，因为成员申请会显示在那里。如果您应当是版主，请联系论坛管理员。',
  'settings.chosen.moderators': '<b>{channel}</b> 现在是版主频道。',
  'settings.chosen.language': '从现在起，在此发布的内容使用的语言是 <b>{language}</b>。',
  'settings.chosen.zone': '从现在起，此处的时间以 <b>{zone}</b> 为准。',
  'settings.kept': '设置没有更改。',
  'settings.zoneTitle': '时区',
  'settings.zoneLabel': '城市或时区的名称',
  'settings.zoneHint': '请填写英文名称，例如：Zurich、America/New_York、Asia/Kathmandu、UTC',
  'settings.zoneSubmit': '保存',
  'settings.back': '返回设置',
  'settings.people': '成员',
  'settings.greeting': '欢迎消息',
  'settings.greets.all': '每个加入此工作区的人都会收到一条介绍论坛的私信。',
  'settings.greets.channel':
    '{platform, select, discord {仅通过论坛频道中的“开始使用”消息。} other {加入论坛频道的人会在那里看到一条其他人看不到的消息。}}',
  'settings.greets.needs':
    '{platform, select, discord {仅通过论坛频道中的“开始使用”消息。如果还要以私信欢迎，论坛的运营者须在 Discord 开发者门户中开启“Server Members Intent”，并设置 <c>DISCORD_GUILD_MEMBERS=true</c>。} other {Plenary 无法得知谁加入了此工作区，因此在这里不能欢迎每个人。}}',
  'settings.greetAll': '欢迎每个加入的人',
  'settings.greetFewer': '不再欢迎每个人',
  'settings.chosen.greetsAll': '从现在起，每个加入此工作区的人都会收到欢迎消息。',
  'settings.chosen.greetsFewer': '从现在起，不再向每个加入此工作区的人发送欢迎消息。',
  'settings.groupRoles': '利益攸关方群体的身份组',
  'settings.choose.group': '利益攸关方群体的身份组…',
  'settings.role.title': '利益攸关方群体的身份组',
  'settings.role.about':
    '以“<b>{group}</b>”群体身份获准加入论坛的人会在这里得到此身份组。请选择一个不带有管理服务器或其他人的权限的身份组。',
  'settings.role.needs':
    'Plenary 需要“管理身份组”（Manage Roles）权限，而且它自己的身份组必须位于您选择的身份组之上。',
  'settings.role.now': '目前授予的身份组',
  'settings.role.gone': '一个已不存在的身份组',
  'settings.role.powerful':
    '身份组“<b>{role}</b>”带有管理服务器或其中其他人的权限。这样的身份组只由人授予，绝不由 Plenary 授予。请选择没有此类权限的身份组。',
  'settings.role.notGivable':
    'Plenary 无法授予身份组“<b>{role}</b>”。请在服务器设置中为 Plenary 的身份组开启“管理身份组”（Manage Roles）权限，并把它移到该身份组之上；应用的身份组和 @everyone 不能授予任何人。',
  'settings.role.needsOwn':
    '选择身份组需要您在此服务器中拥有“管理身份组”（Manage Roles）权限。请让拥有该权限的人来选择，或申请该权限。',
  'settings.role.unknown': 'Discord 没有说明该身份组的情况。请稍后重试。',
  'settings.role.none': '无',
  'settings.role.choose': '选择身份组…',
  'settings.role.remove': '不授予身份组',
  'settings.chosen.role': '从现在起获准加入的“<b>{group}</b>”群体成员会得到此身份组。',
  'settings.chosen.noRole': '从现在起，“<b>{group}</b>”群体的成员不再得到身份组。已有身份组的人予以保留。',
  'settings.getStarted': '重新发布“开始使用”',
  'settings.getStarted.again': '“开始使用”消息会重新发布到 <b>{channel}</b>；先前的消息会被移除。',
  'settings.getStarted.onItsWay': '“开始使用”消息已在发往 <b>{channel}</b> 的途中。',
  'settings.getStarted.noChannel': '请先选择论坛频道：“开始使用”消息就放在那里。',

  // The message that stands in the forum channel
  'getStarted.title': '开始使用 Plenary',
  'getStarted.what':
    'Plenary 是一个资料库，也是一个论坛，主题是科技企业如何在尊重人权的同时应对利用互联网从事恐怖主义活动的行为。您可以用 <c>/practices</c> 查找资料，也可以参加简短的导览：了解论坛可以为您做什么，以及如何成为成员。',
  'getStarted.start': '开始使用',
  'getStarted.private': '打开的内容只有您能看到。Plenary 不读取任何人的消息，只通过命令、按钮和表单工作。',

  // /forum ledger
  'ledger.summary': '论坛在此工作区发布的消息，以及未送达的消息',
  'ledger.state': '仅限处于此状态的消息',
  'ledger.since': '仅限此日期及以后的消息：2026、2026-11 或 2026-11-21',
  'ledger.title': '发往此工作区各频道的 {total, plural, other {# 条消息}}',
  'ledger.private': '此处不列出私信，也不显示由谁撰写。',
  'ledger.empty': '此工作区尚未发布任何内容。',
  'ledger.emptyFiltered': '没有消息同时符合以下筛选条件：{filters}。请去掉一项后重试。',
  'ledger.choose': '选择消息…',
  'ledger.digest': '摘要通报 {digest}，第 {issue} 期',
  'ledger.message': '论坛的消息',
  'ledger.change': '{kind, select, update {更改} other {删除}}：{what}',
  'ledger.state.due': '等待发送',
  'ledger.state.sending': '正在发送',
  'ledger.state.retrying': '将再次尝试',
  'ledger.state.sent': '已发送',
  'ledger.state.uncertain': '无法确定',
  'ledger.state.dead': '未能发送',
  'ledger.state.cancelled': '已取消',
  'ledger.state.expired': '已过发送时限',
  'ledger.explain.uncertain':
    '消息已交给平台，但没有收到答复，因此无法确定消息是否已发布。请到频道中查看。系统不会自动重新发送，以免消息出现两次。',
  'ledger.attempts': '{count, plural, =0 {尚未尝试} other {已尝试 # 次}}',
  'ledger.channel': '频道',
  'ledger.stateName': '状态',
  'ledger.attemptsName': '尝试次数',
  'ledger.written': '登记时间',
  'ledger.next': '下次尝试',
  'ledger.ended': '结束时间',
  'ledger.reason': '原因',
  'ledger.code': '平台的原话',
  'ledger.problem.wait': '平台要求暂缓发送',
  'ledger.problem.unsent': '无法连接到平台',
  'ledger.problem.lost': '没有收到平台的答复',
  'ledger.problem.gone': '找不到频道',
  'ledger.problem.archived': '频道已归档',
  'ledger.problem.notInvited': 'Plenary 未加入频道',
  'ledger.problem.noPermission': 'Plenary 无权在频道中发布内容',
  'ledger.problem.wrongKind': '此类频道不能发布内容',
  'ledger.problem.removed': 'Plenary 已被移出工作区',
  'ledger.problem.directClosed': '对方不接收私信',
  'ledger.problem.tooOpen': '能看到该频道的人多于可以看到该消息的人',
  'ledger.problem.full': '那里开放的讨论已达到平台的上限',
  'ledger.problem.malformed': '平台不接受消息的格式，这是我们这边的故障',
  'ledger.problem.missing': '要更改的消息已不存在',
  'ledger.problem.nothingToShow': '没有可显示的内容，或内容不得在那里显示',
  'ledger.problem.workspaceLeft': 'Plenary 当时已离开工作区',
  'ledger.problem.broken': '我们这边出现故障，未能生成消息',
  'ledger.problem.other': '其他原因；平台自己的说法见下',
  'ledger.sendAgain': '重新发送',
  'ledger.itIsThere': '消息已在频道中',
  'ledger.noLink': '我没有链接',
  'ledger.openOpening': '打开首条消息的记录',
  'ledger.noThread': '此消息所属的讨论尚未在此发布。该讨论的首条消息处理妥当后，此消息会自动发送。',
  'ledger.leadsOn':
    '此消息之后还有回复或更改，因此必须确定是哪一条消息。请按下“消息已在频道中”，并粘贴其链接。',
  'ledger.link.label': '消息的链接',
  'ledger.link.hint':
    '{platform, select, discord {在消息菜单（⋯）中：“复制消息链接”（Copy Message Link）} other {在消息菜单（⋯）中：“复制链接”（Copy link）}}',
  'ledger.link.submit': '核对',
  'ledger.link.again': '换一个链接',
  'ledger.link.proving':
    '谢谢。Plenary 现在会把该消息更改为应显示的内容。如果成功，此记录会变为“已发送”；否则保持不变。请一分钟后重新打开。',
  'ledger.link.none':
    '这不是消息的链接。{platform, select, discord {请打开消息的菜单（⋯），选择“复制消息链接”（Copy Message Link），然后粘贴。} other {请打开消息的菜单（⋯），选择“复制链接”（Copy link），然后粘贴。}}',
  'ledger.link.elsewhere':
    '该消息所在的位置，与此记录中的消息应在的位置不同。请到记录所列的频道中查看；回复位于其所属的讨论中。',
  'ledger.link.otherTime': '该消息发布的时间，与此记录中的消息发送的时间不同。请查找当时发布的消息。',
  'ledger.link.otherMessage': '该消息是论坛的另一条消息，已有自己的记录。请查找它旁边的消息。',
  'ledger.again': '现在将重新发送。',
  'ledger.confirmed': '已记下消息在频道中，不会重新发送。',
  'ledger.already': '此操作已经完成，或消息正在发送，无需再做任何操作。',
  'ledger.missing': '此工作区没有这条消息。可用 <c>/forum ledger</c> 查看现有的消息。',
  'ledger.notSentAgain': '没有重新发送，因为消息无法送达。',

  // /forum audit
  'audit.summary': '供论坛管理员查看：每项决定、角色、设置和删除，以及由谁执行',
  'audit.words': '编号，如 R-3、T-5 或 E-12，或成员姓名',
  'audit.kind': '仅限此类操作',
  'audit.since': '仅限此日期及以后：2026、2026-11 或 2026-11-21',
  'audit.title': '审计记录中有 {total, plural, other {# 项操作}}',
  'audit.empty': '还没有任何记录。',
  'audit.emptyFiltered':
    '没有记录同时符合以下筛选条件：{filters}。请去掉一项后重试。信息已删除的人，无法再按姓名找到。',
  'audit.head':
    '审计记录止于第 {number} 项操作。请把以下标记保存在别处：日后可以凭它判断到此为止的记录是否被改动过。<c>{head}</c>',
  'audit.how': '如要比对，请由运营者输入：<c>{command}</c>',
  'audit.private': '审计记录不含任何人写的文字，也绝不含依查塔姆大厦规则发言者的身份。',
  // {act} is one of the sentences below
  'audit.line': '#{number}，{at}，{by}：{act}',
  'audit.former': '前成员',
  'audit.nobody': '论坛自身、其运营者或非成员',
  'audit.kind.review': '决定',
  'audit.kind.role': '角色',
  'audit.kind.member': '成员资格和暂停',
  'audit.kind.account': '关联的账号',
  'audit.kind.person': '导出和删除',
  'audit.kind.workspace': '工作区及其设置',
  'audit.kind.thread': '讨论',
  'audit.kind.post': '帖子',
  'audit.kind.pseudonym': '化名',
  'audit.item':
    '{kind, select, application {成员申请} thread {讨论} post {回复} report {举报} appeal {申诉} unsealing {查看作者身份的申请} other {事项}} {item}',
  'audit.setting.groups': '利益攸关方群体',
  'audit.setting.role': '利益攸关方群体的身份组：{group}',
  'audit.value.on': '开启',
  'audit.value.off': '关闭',
  'audit.value.none': '无',
  // What stands for something that is there no more
  'audit.gone.member': '(前成员)',
  'audit.gone.workspace': '(已不再登记的工作区)',
  'audit.gone.item': '(已不存在)',
  'audit.gone.thread': '(已不存在)',
  'audit.gone.post': '(已不存在)',
  'audit.act.review.decided':
    '{item}{hasPost, select, yes {（{post}）} other { }}{state, select, approved {已批准} declined {已拒绝} withdrawn {已撤回} other {已有决定}}',
  'audit.act.review.returned': '{item}{hasPost, select, yes {（{post}）} other { }}已退回并提问',
  'audit.act.review.held': '{item} 已搁置',
  'audit.act.review.resumed': '{item} 已恢复处理',
  'audit.act.role.granted': '授予 <b>{member}</b> 角色“<b>{role}</b>”',
  'audit.act.role.revoked': '收回 <b>{member}</b> 的角色“<b>{role}</b>”',
  'audit.act.member.suspended': '<b>{member}</b> 的成员资格已暂停',
  'audit.act.member.restored': '<b>{member}</b> 的成员资格已恢复',
  'audit.act.member.dismissed': '<b>{member}</b> 的成员资格已终止',
  'audit.act.account.linked': '账号已关联{accounts, plural, =0 {} other {：现在共有 # 个账号}}',
  'audit.act.account.unlinked': '一个账号已取消关联',
  'audit.act.person.exported':
    '<b>{member}</b> 的数据已{via, select, page {通过一次性网址} file {以文件形式} operator {由运营者} other {}}导出',
  'audit.act.person.erased': '一个人的信息已删除，涉及 {accounts, plural, other {# 个账号}}',
  'audit.act.workspace.set':
    '<b>{workspace}</b> 的设置“<b>{setting}</b>”已更改{hasValue, select, yes {为“{value}”} other {}}',
  'audit.act.workspace.verified': '论坛已核实 <b>{workspace}</b>',
  'audit.act.workspace.unverified': '论坛不再视 <b>{workspace}</b> 为已核实',
  'audit.act.thread.closed': '讨论 {thread} 已关闭{by, select, silence {，因为长期无人发言} other {}}',
  'audit.act.thread.reopened': '讨论 {thread} 已重新开放',
  'audit.act.thread.kept_open':
    '讨论 {thread} {on, select, no {在长期无人发言后会再次关闭} other {保持开放，无论多久无人发言}}',
  'audit.act.thread.reviews_all':
    '在讨论 {thread} 中，{on, select, no {成员的回复重新改为立即发布} other {每个回复都由版主先行审阅}}',
  'audit.act.thread.hidden_here': '讨论 {thread} 已在 <b>{workspace}</b> 中隐藏',
  'audit.act.thread.shown_here': '讨论 {thread} 已在 <b>{workspace}</b> 中重新显示',
  'audit.act.post.removed': '帖子 {post} 已移除，依据是{item}',
  'audit.act.post.restored': '帖子 {post} 已恢复显示，依据是{item}',
  'audit.act.post.unsealed': '两位管理员得知帖子 {post} 由谁所写，依据是{item}；提出申请的是 <b>{asked}</b>',
  'audit.act.pseudonym.muted': '参与者 {participant} 在讨论 {thread} 中被禁言',
  'audit.act.pseudonym.unmuted': '参与者 {participant} 可以重新在讨论 {thread} 中发言',

  // /forum status
  'status.summary': '论坛的管理情况，以数字说明',
  'status.title': '论坛的数字',
  'status.now':
    '{openThreads, plural, other {# 个讨论}}开放中，{posts, plural, other {# 个帖子}}已发布，均不计 TLP:AMBER 的内容；{workspaces, plural, other {# 个工作区}}已连接。',
  'status.recent': '最近 {days, plural, other {# 天}}',
  'status.all': '自论坛创建以来',
  'status.received': '送审内容',
  'status.approved': '批准',
  'status.declined': '拒绝',
  'status.removed': '移除的帖子',
  'status.appeals': '申诉',
  'status.appealsFacts': '{received, number}；撤销原决定：{approved, number}，维持原决定：{declined, number}',
  // Where there were too few to tell what became of them
  'status.appealsFew': '{received, number}；已作出决定：不足 {fewest, number} 项',
  'status.medianFew': '决定不足 {fewest, number} 项',
  'status.median': '作出决定通常所需时间',
  'status.count': '{count, number}',
  'status.reason': '{reason}：{count, number}',
  'status.countFor': '{count, number}（{reasons}）',
  // Several that stand for one: {other} follows {reason}
  'status.alike': '{reason}／{other}',
  'status.fewer': '{reason}：各不足 {fewest, number} 次',
  'status.another': '其他理由',
  'status.footer':
    '有一半的决定没有超过通常所需时间。不足 {fewest, number} 次的理由不列出次数，因为数字太小可能会指向某个人。',
};
