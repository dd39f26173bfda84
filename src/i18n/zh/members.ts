import type { members as english } from '../en/members.ts';
import type { Texts } from '../texts.ts';

/** Members: the tour, the code of conduct, applications, the desk. */
export const members: Texts<typeof english> = {
  // The greeting
  'greeting.title': '欢迎使用 Plenary',
  'greeting.what':
    'Plenary 是一个资料库，也是一个论坛，主题是科技企业如何在尊重人权的同时应对利用互联网从事恐怖主义活动的行为。只需五个简短的步骤，就能了解它可以为您做什么。',
  'greeting.start': '开始使用',
  'greeting.private': '仅您可见。Plenary 不读取任何人的消息，只通过命令、按钮和表单工作。',

  // The tour: five steps
  'join.summary': '简短导览，以及如何成为成员',
  'tour.step': '第 {step} 步，共 {of} 步',
  'tour.back': '上一步',
  'tour.next': '下一步',
  'tour.skip': '跳过导览',
  'tour.restart': '重新开始',
  'tour.continue': '继续导览',
  'tour.skipped':
    '导览已关闭，您所作的选择已保留。<c>/forum join</c> 可从中断的地方继续；随时可用 <c>/practices</c> 加几个词查找资料。',
  'tour.1.title': '这是什么',
  'tour.1.what':
    'Plenary 把同一个论坛连接到多个 Slack 工作区和 Discord 服务器。资料库收录与利用互联网从事恐怖主义活动有关的规范、原则、做法和法律，并逐一说明相应的人权保障措施。成员来自大小平台、民间社会、学术界、政府和国际组织。',
  'tour.1.sees': 'Plenary 能看到什么',
  'tour.1.seesCommands': '您在它的命令后输入的内容、按下的按钮，以及在它的表单中填写的内容。',
  'tour.1.seesAccount': '您的账号标识，以及您所用的平台提供的语言和时区。',
  'tour.1.seesNot': '它看不到什么',
  'tour.1.seesNotMessages': '频道中或个人之间的消息和文件。它无权读取。',
  'tour.1.private':
    '在您按下“<b>在此分享</b>”之前，答复只有您自己能看到。<c>/forum privacy</c> 可查看所存储的与您有关的全部信息。',
  'tour.2.title': '第一次查找',
  'tour.2.what':
    '请按下其中一个，或用您自己的词查找。这是真正的搜索；结果会显示在这条消息旁边，只有您能看到。',
  'tour.2.try.first': '直播',
  'tour.2.try.second': '透明度报告',
  'tour.2.try.third': '申诉',
  'tour.2.own': '用自己的词查找',
  'tour.2.later': '以后只需输入 <c>/practices</c> 加几个词。',
  'tour.3.title': '按您的需要设置',
  'tour.3.what': '以下各项均可不填，填写后立即生效，随时可以更改。',
  'tour.4.title': '行为准则',
  'tour.5.title': '成为成员',
  'tour.5.what':
    '这里的每个人都可以查阅资料。成员还可以贡献内容：参加讨论，为资料库提议条目，并获得自己的摘要通报。',
  'tour.5.how':
    '请说明您是谁，以及为什么想加入。版主会阅读您的申请，并以私信答复您。大多数答复会在一天内送达。',
  'tour.5.waiting': '您的申请 <b>{reference}</b> 已经提交。<c>/forum profile</c> 可查看进展。',
  'tour.5.conduct': '发送之前，请先接受行为准则（第 4 步）。',

  // What one chooses about oneself
  'preferences.title': '语言和主题',
  'preferences.language': '语言',
  'preferences.topics': '主题',
  'preferences.noTopics': '未选择',
  'preferences.group': '利益攸关方群体',
  'preferences.organisation': '机构',
  'preferences.notSaid': '未填写',
  'preferences.chooseLanguage': '选择语言…',
  'preferences.addTopic': '添加主题…',
  'preferences.removeTopic': '移除主题…',
  'preferences.chooseGroup': '选择利益攸关方群体…',
  'preferences.changeOrganisation': '机构',
  'preferences.organisationTitle': '机构',
  'preferences.organisationLabel': '您任职或合作的机构',
  'preferences.save': '保存',
  'preferences.toProfile': '返回个人资料',

  // The code of conduct. Whoever changes the rules reads domain/members/conduct.ts first
  'conduct.title': '行为准则',
  'conduct.again': '行为准则有新版本。请阅读并接受，然后重新进行刚才的操作。',
  'conduct.first': '在贡献内容之前，请阅读并接受行为准则，然后重新进行刚才的操作。',
  'conduct.outdated': '您阅读的是旧版本。现行版本如下。',
  'conduct.changedTitle': '有哪些变化',
  'conduct.changes': '这是第一版。',
  'conduct.intro': '只有人人都能安全地发言，大家才能分享行之有效的做法。参与者须同意以下规则。',
  'conduct.rule.purpose':
    '<b>宗旨。</b>使用本论坛是为了分享和改进应对利用互联网从事恐怖主义活动的规范、原则和做法，不得用于推销、宣传造势或收集个人信息。',
  'conduct.rule.rights':
    '<b>人权。</b>每项措施都必须符合人权和基本自由的要求：合法、必要、相称、不歧视、可以申诉。绝不得利用在这里了解到的内容压制和平批评、新闻工作或民间社会。',
  'conduct.rule.content':
    '<b>不得有恐怖主义内容。</b>不得发布此类内容，也不得发布指向此类内容的链接。不得写出行凶者的姓名，不得引用其宣言。只可说明应对措施，绝不得说明造成伤害的方法。',
  'conduct.rule.personal':
    '<b>不得有个人数据。</b>不得发布受害者、嫌疑人或某项服务的用户的个人数据：不得发布姓名、照片、账号或地址。',
  'conduct.rule.confidential':
    '<b>保密。</b>须遵守共享标签：TLP:CLEAR 的内容可以传到任何地方，TLP:GREEN 的内容只能留在经核实的工作区，TLP:AMBER 的内容只能留在标签指明的群体之内。只可分享您获准分享的内容。TLP:RED 的内容不应出现在这里。',
  'conduct.rule.chatham':
    '<b>查塔姆大厦规则（Chatham House Rule）。</b>依此规则所说的内容可以使用，但绝不得透露是谁说的。不得试图查明化名背后是谁。',
  'conduct.rule.respect':
    '<b>尊重。</b>应讨论事情，不得针对个人。不得骚扰，不得散布仇恨，也不得因任何人在这里的言论而使其遭受不利。',
  'conduct.rule.interests':
    '<b>利益冲突。</b>须如实表明身份；如果您或您的机构会从您推荐的事物中获益，须予以说明。',
  'conduct.rule.danger':
    '<b>紧迫危险。</b>本论坛不是求助热线。如果有人此刻正处于危险之中，请首先联系紧急救援部门或平台自身的紧急渠道。',
  'conduct.rule.consequences':
    '<b>后果。</b>对违反这些规则的内容，版主可以退回、隐藏或移除，并可暂停或终止成员资格。版主会说明理由；您可以向论坛管理员提出异议。',
  'conduct.version': '第 {version} 版，{day}',
  'conduct.accept': '我接受',
  'conduct.show': '行为准则',
  'conduct.accepted': '您已接受行为准则第 {version} 版，并已记录在案。',
  'conduct.goOn': '您已接受行为准则第 {version} 版。请重新进行刚才的操作。',

  // Applying. {field} is name, organisation, why, link or group
  'apply.title': '申请成为成员',
  'apply.button': '申请成为成员',
  'apply.look': '查看效果',
  'apply.change': '修改',
  'apply.send': '发送',
  'apply.sendChange': '发送修改',
  'apply.withdraw': '撤回',
  'apply.name': '您的姓名（按此显示）',
  'apply.nameHint': '在您署名之处，其他成员会看到此姓名',
  'apply.organisation': '您的机构',
  'apply.organisationHint': '您工作、学习或担任志愿者的地方',
  'apply.why': '您为什么想加入？',
  'apply.whyHint': '一句话即可',
  'apply.link': '有助于核实以上信息的公开网页',
  'apply.linkHint': '例如团队页面或个人简介；可以不填',
  'apply.faulty': '发送之前还需：',
  'apply.fault.missing':
    '{field, select, name {没有填写姓名。姓名须含文字或数字。} organisation {没有填写机构。机构名称须含文字或数字。} why {没有填写您想加入的理由，一句话即可。} other {没有选择利益攸关方群体。}}',
  'apply.fault.long':
    '{field, select, name {姓名} organisation {机构名称} why {加入的理由} other {网址}}太长：最多 {most, plural, other {# 个字符}}。',
  'apply.fault.address': '此网址不是公开网页的地址。请按 https://example.org/team 这样的格式填写，或留空。',
  'apply.kept': '您填写的内容已保留。',
  'apply.preview': '版主将看到以下内容',
  'apply.groupFirst': '请选择利益攸关方群体，然后即可发送。',
  'apply.readers': '论坛版主会在各自的频道中阅读此内容，其他人看不到。在您按下“发送”之前，不会发送任何内容。',
  'apply.sent':
    '已发送给版主，编号为 <b>{reference}</b>。可用 <c>/forum profile</c> 查看进展，并在那里修改或撤回。大多数答复会在一天内送达。',
  'apply.changed': '您的修改已发送。版主看到的是您申请的最新内容。',
  'apply.pending':
    '您的申请 <b>{reference}</b> 已在版主处等待处理。您可以修改或撤回；除此之外，无需再做任何操作。',
  'apply.withdrawn': '您的申请已撤回。您填写的内容已为您保留，以备再次申请。',
  'apply.nothingWaits': '这份申请已不在等待处理，无需再做任何操作。',
  'apply.member': '您已经是成员，无需再做任何操作。',
  'apply.tooSoon':
    '您上一次的申请不久前被拒绝。您可以从 <b>{day}</b>起再次申请。<c>/forum profile</c> 可查看所给的理由。',
  'apply.nowhere':
    '只有在 Plenary 已加入的工作区或服务器中才能申请，因为它需要知道在哪里联系您。请在那里的频道中输入 <c>/forum join</c>。',
  'apply.gone': '此草稿已经发送，或时间过久。您可以重新填写。',
  'apply.closed': '您的申请在此期间已有决定或已撤回，因此没有发送任何内容。目前的情况如下。',

  // The desk: /forum profile
  'profile.summary': '您在论坛中的情况，仅您可见',
  'desk.title': '您的工作台',
  'desk.open': '打开个人资料',
  'desk.guest': '您是访客：可以查阅所有资料。成员还可以贡献内容，并获得自己的摘要通报。',
  'desk.directClosed':
    '有一条私信没有送达，因为您的设置拒收应用或服务器成员发来的消息。请允许接收，然后重试；在此之前，要告诉您的内容会在这里等待。',
  'desk.directAgain': '重试',
  'desk.directTried':
    '{count, plural, =0 {从现在起会再次尝试发送私信。没有等待发送的消息。} other {现在重新发送 # 条未送达的消息。}}',
  'desk.application': '您的申请 {reference}',
  'desk.application.open': '已于 {day}提交，正由版主处理。答复会以私信发送给您。',
  'desk.application.returned': '您于 {day}提交了申请。版主有一个问题：',
  'desk.application.declined': '申请已于 {day}被拒绝。所给的理由：',
  'desk.application.again': '您可以从 {day}起再次申请。',
  'desk.answer': '答复',
  'desk.roles': '角色',
  'desk.since': '成为成员的日期',
  'desk.accounts': '账号',
  'desk.platform': '{platform, select, slack {Slack} discord {Discord} other {控制台}}',
  'desk.thisAccount': '当前账号',
  'desk.digests': '您的摘要通报',
  'desk.noDigests': '还没有。您自己的摘要通报会以私信告诉您所选主题的新内容。',
  'desk.newDigest': '新建摘要通报',
  'desk.chooseDigest': '打开摘要通报…',
  'desk.digest.next': '下一期：{at}',
  'desk.digest.paused': '已暂停',
  'desk.digest.held': '发送受阻：您收不到私信',
  'desk.newest': '您的主题的最新条目',
  'desk.nothingNew': '资料库中还没有这些主题的内容。',
  'desk.link': '关联账号',
  'desk.privacy': '隐私',
  'desk.help': '帮助',
};
