import type { privacy as english } from '../en/privacy.ts';
import type { Texts } from '../texts.ts';

/** Linked accounts and privacy. */
export const privacy: Texts<typeof english> = {
  // /forum link
  'link.summary': '用多个账号以同一人的身份使用论坛',
  'link.code': '您用另一个账号输入 /forum link 时显示的关联码',
  'link.title': '已关联的账号',
  'link.accountIn': '{platform} · {workspace}',
  'link.platform': '{platform, select, slack {Slack} discord {Discord} other {本地控制台}}',
  'link.thisOne': '{account}（当前账号）',
  'link.list': '{count, plural, =1 {您有一个账号：} other {您有 # 个账号，同属一位成员：}}',
  'link.none': '此账号还不属于任何成员。请把它与您属于成员的账号关联。',
  'link.how':
    '如要关联另一个账号，请在十分钟内用那个账号输入：<c>/forum link code:{code}</c>。关联码仅能使用一次，有效期至 {at}（{zone}）。请勿向任何人出示。',
  'link.typed':
    '刚才有人用另一个账号输入了此账号的关联码。请先在那边确认，然后会询问此账号。如果不是您本人，请显示新的关联码，旧码随即失效。',
  'link.newCode': '显示关联码',
  'link.unlink': '取消关联：{account}',
  'link.chooseUnlink': '选择要取消关联的账号…',
  'link.unlinked':
    '<b>{account}</b> 已取消关联，此后以访客身份使用论坛。{digests, plural, =0 {} other {它的 # 份个人摘要通报已停止。}}',
  'link.last':
    '这是您唯一的账号，因此保持关联：没有它，就没有人能以您的身份操作。<c>/forum privacy</c> 可删除所存储的与您有关的全部信息。',
  'link.suspended': '在您的资格暂停期间，不能取消关联任何账号。暂停结束后即可操作。',
  'link.goneAccount': '该账号已不再与您的账号关联。<c>/forum link</c> 可查看已关联的账号。',

  // Typing a code
  'link.wrong':
    '此关联码无效。关联码仅能使用一次，有效期十分钟，新的会取代旧的。请用另一个账号输入 <c>/forum link</c> 获取新的关联码。',
  'link.tooMany': '一小时内有五个关联码无效，因此现在不再接受。请在 {at}（{zone}）之后重试。',
  'link.own': '这是当前账号的关联码。请用您的<b>另一个</b>账号输入。',
  'link.noMember':
    '这两个账号都还不属于任何成员，因此没有可以关联的内容。成为成员只需两分钟：<c>/forum join</c>。然后重新输入 <c>/forum link</c>。',
  'link.already': '这两个账号已经关联。可用 <c>/forum link</c> 查看。',
  'link.otherMember':
    '这两个账号属于两位不同的成员，因此不能关联。系统也会告知另一个账号。如果两个都是您本人，请先取消其中一个的关联，或用 <c>/forum privacy</c> 将其删除。',
  'link.confirmTitle': '要关联这两个账号吗？',
  'link.confirm':
    '您输入了 <b>{name}</b>（{account}）的关联码。如果您先确认，对方随后也确认，两个账号就会作为同一位成员使用，并看到相同的内容。',
  'link.confirmGuest':
    '您输入了一个不属于任何成员的账号（{account}）的关联码。如果您先确认，对方随后也确认，该账号就会以您的名义操作。',
  'link.confirmYours': '只有该账号属于您本人时才可确认。',
  'link.compare': '两个屏幕都应显示 <b>{word}</b>。如果另一个屏幕显示的不同，请拒绝。',
  'link.button.confirm': '确认',
  'link.button.refuse': '拒绝',
  'link.agreed':
    '现在请在十分钟内用另一个账号（{account}）确认。它会收到一条私信；如果没有收到，请在那里输入 <c>/forum link</c>。',
  'link.dropped': '没有关联任何账号。该关联码已失效。',
  'link.gone': '已经太迟：关联码已过期，或已经得到答复。<c>/forum link</c> 可查看目前的情况。',

  // The other side
  'link.requestTitle': '这个账号也是您的吗？',
  'link.request':
    '有人输入了当前账号的关联码，对方是 <b>{name}</b>（{account}）。如果您确认，两个账号就会作为同一位成员使用，并看到相同的内容。',
  'link.requestGuest':
    '有人用一个不属于任何成员的账号（{account}）输入了当前账号的关联码。如果您确认，该账号就会以您的名义操作。',
  'link.requestYours': '只有确实是您本人所为时才可确认。请在 {at}（{zone}）之前确认。',
  'link.refused': '没有关联任何账号。如果输入关联码的不是您，请勿向任何人出示您的关联码。',
  'link.done': '已完成。{account} 已与当前账号关联：两个账号作为同一位成员使用。',
  'link.refusedTitle': '账号没有关联',
  'link.refusedOther':
    '有人用另一位成员的账号（{account}）输入了当前账号的关联码。这两个账号不能关联，没有作任何更改。如果那不是您，请勿向任何人出示您的关联码。',
  'link.doneTitle': '您的账号已关联',

  // /forum privacy
  'privacy.summary': '所存储的与您有关的信息；可导出或删除',
  'privacy.title': '所存储的与您有关的信息',
  'privacy.where':
    '这些信息全部存放在本论坛运营者的数据库中。任何人的消息都不会被读取或存储；向资料库提出的问题会保留，但不含您的姓名。',
  'privacy.nothing': '没有存储任何与您有关的信息。',
  'privacy.member': '成员资格',
  'privacy.memberFacts':
    '姓名、机构、利益攸关方群体、主题和角色。管理员可以看到；其他人看到的是您的署名方式。保留至您删除为止。',
  'privacy.accounts': '账号',
  'privacy.accountsFacts':
    '{count, plural, other {# 个账号}}：{accounts}。包括平台给您的标识、您的语言，以及您收到欢迎消息的时间。{member, select, yes {保留至您删除或取消关联为止。} other {如果没有您的其他信息，保留 {days, plural, other {# 天}}。}}',
  'privacy.tour': '导览',
  'privacy.tourFacts': '您的进度和所作的选择。自您的最后一步起保留 {days, plural, other {# 天}}。',
  'privacy.conduct': '行为准则',
  'privacy.conductFacts': '您接受了哪个版本，以及何时接受。与您的账号同期保留。',
  'privacy.applications': '申请',
  'privacy.applicationsFacts':
    '{count, plural, other {# 份申请}}，以及版主的提问或答复。经核实的工作区的版主可以看到。被拒绝或撤回的申请，以及成员资格终止后的全部申请，保留 {days, plural, other {# 天}}。',
  'privacy.decisions': '作为版主作出的决定',
  'privacy.decisionsFacts': '{count, plural, other {# 项决定}}，署有您的姓名，直到您删除信息。',
  'privacy.contributions': '您的帖子',
  'privacy.contributionsFacts':
    '讨论中的 {count, plural, other {# 个帖子}}，包括依查塔姆大厦规则发布的帖子：后者只有用本部署的密钥才能关联到您，其他人也看不到它们计入此数。被拒绝、撤回或移除的内容，其文字在 {days, plural, other {# 天}}后删除；帖子先前的措辞随帖子一并保留。保留至您删除为止。成员资格终止后，没有人能再查出内容属于谁。',
  'privacy.follows': '您关注的讨论',
  'privacy.followsFacts':
    '{count, plural, other {# 个讨论}}，其保存形式没有本部署的密钥就无法读出。保留至您取消关注或成员资格终止为止。',
  'privacy.reports': '举报',
  'privacy.reportsFacts':
    '对帖子的 {count, plural, other {# 次举报}}：理由和您写的说明，不含您的姓名。说明在作出决定 {days, plural, other {# 天}}后删除，其余在您删除信息时删除。',
  'privacy.digests': '个人摘要通报',
  'privacy.digestsFacts': '{count, plural, other {# 份摘要通报}}：内容范围和发送时间。保留至您删除为止。',
  'privacy.drafts': '草稿',
  'privacy.draftsFacts': '您已开始填写的 {count, plural, other {# 份表单}}。保留七天。',
  'privacy.deliveries': '发给您的消息',
  'privacy.deliveriesFacts':
    '{count, plural, other {# 条消息}}：只记录已发送和发送时间，不记录内容。保留 30 天；有关讨论的通知保留 1 天；您的摘要通报的各期保留 400 天。',
  'privacy.roles': 'Discord 上的身份组',
  'privacy.rolesFacts':
    '您在服务器上获得的 {count, plural, other {# 个身份组}}，以便日后收回。保留至收回为止。',
  'privacy.setUp': '由您设置',
  'privacy.setUpFacts':
    '工作区的 {count, plural, other {# 个频道或身份组}}，以便出现故障时告知您。在设置有效期间保留。',
  'privacy.codes': '代码和链接',
  'privacy.codesFacts': '一次性代码，以任何人都无法读出的形式保存。保留 {days, plural, other {# 天}}。',
  'privacy.audit': '审计记录',
  'privacy.auditFacts': '决定、角色和删除操作，以一个不透露您任何信息的随机编号记录。永久保留。',
  'privacy.export': '导出',
  'privacy.erase': '删除…',
  // Two buttons; at most 75 characters each
  'privacy.erase.stay': '删除信息；我的帖子保留，但不含我的姓名…',
  'privacy.erase.withdraw': '删除信息，并在各处撤回我的帖子…',

  // Export
  'privacy.exportLink':
    '所存储的与您有关的全部信息，以机器可读的文件提供。此网址仅能使用一次，有效期 {minutes} 分钟，至 {at}（{zone}）为止。任何人得到它都能取得该文件：请勿向任何人出示。',
  'privacy.exportOpen': '获取我的数据',
  'privacy.exportFile': '所存储的与您有关的全部信息，以机器可读的文件提供。仅您可见。',
  'privacy.exportOperator':
    '本论坛没有可供您获取数据的网页；个人文件也绝不会放入 Slack 工作区，因为该工作区可能属于您的雇主。请联系论坛的运营者为您输入：<c>{command}</c>',

  // Erase. {word} is what is to be typed: one short word without accents. The form takes at most 24 characters in its
  // title and buttons, 45 in the label with the word in it, and 100 in the hint
  'privacy.eraseWord': '删除',
  'privacy.eraseTitle': '删除全部信息',
  'privacy.eraseLabel': '请输入“{word}”以删除与您有关的全部信息',
  'privacy.eraseHint': '涉及您的所有账号，立即生效，无法恢复。如要保留信息，请先导出。',
  'privacy.eraseHint.withdraw': '涉及所有账号和帖子，无法恢复。帖子同时消失，会让人看出它们出自同一人。',
  'privacy.eraseSubmit': '删除',
  'privacy.eraseCancel': '全部保留',
  'privacy.notErased': '没有删除任何信息：需要输入的是“<b>{word}</b>”。',
  'privacy.eraseAgain': '重试',
  'privacy.lastAdmin':
    '您是最后一位能够履职的管理员，论坛不能没有管理员。请先用 <c>/forum settings</c> 让另一人成为管理员，然后再删除。',
  'privacy.erased': '所存储的与您有关的全部信息已删除。',
  'privacy.notFound':
    '没有存储任何与此账号有关的信息，因此没有删除任何内容。如果与您的预期不符，请稍后重试，或使用您的另一个账号：<c>/forum privacy</c>',
  'privacy.erasedMember':
    '您的成员资格已终止，涉及{accounts, plural, =1 {您的账号} other {全部 # 个账号}}。如果您再次加入，将被视为新用户。',
  'privacy.contributions.stay':
    '您写的内容予以保留：{count, plural, other {# 个帖子}}，现在不再关联到任何人。原来显示您的姓名或群体的地方，几分钟内会改为“前成员”。以化名署名的内容不作任何改变，否则会让人看出是您写的：先前的措辞以及与版主就其往来的文字，都会保留。',
  'privacy.contributions.withdraw':
    '您的 {count, plural, other {# 个帖子}}已撤回：几分钟内，每个工作区中的正文都会改为一行说明。',
  'privacy.unreached': '无法收回的内容',
  'privacy.unreachedCards':
    '带有您姓名的卡片，位于{count, plural, =1 {一个 Plenary 已无法触及的工作区} other { # 个 Plenary 已无法触及的工作区}}的版主频道中：{workspaces}。请联系那里的人将其删除。',
  'privacy.unreachedCopies':
    '您的帖子，或引用您的帖子，位于{count, plural, =1 {一个 Plenary 已无法触及或已不能再看到该讨论的工作区} other { # 个 Plenary 已无法触及或已不能再看到该讨论的工作区}}：{workspaces}。请联系那里的人将其删除。',
  'privacy.unreachedShared': '您用“在此分享”分享的答复：它们像其他消息一样留在各自的频道中。',
  'privacy.unreachedDirect': 'Plenary 发给您的 {count, plural, other {# 条私信}}：留在您与它的对话中。',
  'privacy.unreachedRoles': 'Discord 上的身份组会在几分钟内收回。在此之前，您的标识会保留。',
  'privacy.removing':
    '正在删除 Plenary 发给您的 {count, plural, other {# 条私信}}。在此之前，它们所在的位置会保留。',

  // A question about an application that nobody answered
  'lapsed.title': '您的申请已撤回',
  'lapsed.words':
    '版主就您的申请 {reference} 向您提出了问题，已过 {days, plural, other {# 天}}没有得到答复。您随时可以再次申请：<c>/forum join</c>',

  // The page where one fetches the export
  'exportPage.title': '您的数据',
  'exportPage.about': '这是论坛存储的与您有关的全部信息，格式为 JSON 文件。',
  'exportPage.once': '此按钮仅能使用一次。请把文件存放在只有您能读取的地方。',
  'exportPage.button': '获取我的数据',
  'exportPage.goneTitle': '此网址已失效',
  'exportPage.gone': '它已被使用，或已超过 {minutes} 分钟。请在聊天中输入 /forum privacy 获取新的网址。',
};
