import type { people as english } from '../en/people.ts';
import type { Texts } from '../texts.ts';

/** People, their roles and suspensions, and what they are told of them. */
export const people: Texts<typeof english> = {
  // Roles
  'role.member': '成员',
  'role.moderator': '版主',
  'role.curator': '编审员',
  'role.admin': '管理员',

  // People, for admins of the forum
  'people.title': '{total, plural, other {# 名成员}}',
  'people.none': '还没有成员。',
  'people.noneFound': '没有找到符合“{query}”的成员。请减少关键词后重试。',
  'people.query': '搜索：“{query}”',
  'people.open': '打开…',
  'people.find': '查找',
  'people.all': '全部成员',
  'people.suspended': '资格暂停至 {until}',
  'people.find.title': '查找成员',
  'people.find.label': '姓名、机构或账号',
  'people.find.hint': '例如：Ada，或 slack:T0123ABCD:U0456EFGH',
  'people.find.submit': '查找',
  'people.gone': '此成员已不存在。可用 <c>/forum settings</c> 查看现有成员。',

  // One member
  'person.organisation': '机构',
  'person.group': '利益攸关方群体',
  'person.roles': '角色',
  'person.accounts': '账号',
  'person.noAccounts': '无',
  'person.since': '成为成员的日期',
  'person.suspension': '资格暂停至',
  'person.reason': '所给理由',
  'person.notSaid': '未填写',
  'person.give': '授予角色…',
  'person.take': '收回角色…',
  'person.suspend': '暂停资格',
  'person.changeSuspension': '修改暂停期限或理由',
  'person.restore': '恢复资格',
  'person.dismiss': '终止成员资格',
  'person.back': '返回成员列表',
  'person.given': '<b>{name}</b> 现在拥有角色“<b>{role}</b>”，系统会告知对方。',
  'person.had': '<b>{name}</b> 已经拥有角色“<b>{role}</b>”。',
  'person.taken': '<b>{name}</b> 不再拥有角色“<b>{role}</b>”，系统会告知对方。',
  'person.notHeld': '此成员没有该角色，没有作任何更改。',
  'person.lastAdmin': '论坛至少要有一位能够履职的管理员，而目前没有其他人。请先让另一人成为管理员。',
  'person.suspended':
    '<b>{name}</b> 的成员资格已暂停至 {until}（{zone}）。系统会告知对方并说明理由；在此之前，对方不能贡献任何内容。',
  'person.restored': '<b>{name}</b> 的成员资格已恢复，系统会告知对方。',
  'person.notSuspended': '此成员的资格没有被暂停，没有作任何更改。',
  'person.notSelf': '不能暂停自己的资格。请联系另一位论坛管理员。',
  'person.holdsMore': '请先收回其他角色。',
  'person.dismissed': '<b>{name}</b> 不再是论坛成员，系统会告知对方。',
  'person.dismiss.title': '要终止 {name} 的成员资格吗？',
  'person.dismiss.what':
    '所有角色都会收回，包括服务器授予的身份组。个人摘要通报会停止，也不再关注任何讨论。对方写的内容予以保留，署名改为“前成员”；以化名署名的仍用该化名，但没有人能再查出它属于谁。等待版主处理的内容会撤回。系统会告知对方，对方随时可以再次申请。',
  'person.dismiss.keep': '保留成员资格',

  // Suspending
  'suspend.title': '暂停成员资格',
  'suspend.reason': '理由（该成员会看到）',
  'suspend.until': '暂停至',
  'suspend.untilHint': '天数，或结束的日期：2027-01-04。最长一年。',
  'suspend.submit': '暂停资格',
  'suspend.again': '修改',
  'suspend.noReason': '暂停资格需要说明理由，供该成员阅读。',
  'suspend.tooLong': '理由太长。请控制在 {most} 个字符以内。',
  'suspend.notUnderstood':
    '“{value}”既不是天数，也不是日期。请填写例如 <c>14</c>，或年、月、日：<c>2027-01-04</c>。',
  'suspend.past': '“{value}”不是将来的日期。请填写更晚的一天。',
  'suspend.tooFar': '“{value}”距今超过一年。资格最长暂停一年。',
  'suspend.done': '此表单已经提交，或时间过久。这次按键没有作任何更改。',

  // What members are told in direct messages
  'told.roles': '您在论坛中的角色有变化。您现在的角色：<b>{roles}</b>。',
  'told.member': '您在论坛中的角色有变化。您现在是<b>成员</b>，没有其他角色。',
  'told.rolesNext': '<c>/forum help</c> 可查看您能做什么。',
  'told.dismissed':
    '您在论坛的成员资格已终止。您写的内容予以保留，但不含您的姓名；等待版主处理的内容已撤回。您仍可查阅资料。如要重新成为成员，请输入 <c>/forum join</c>',
  'told.suspended':
    '您在论坛的成员资格已暂停至 <b>{until}</b>（{zone}）。在此之前，您在任何工作区都不能贡献内容。所给的理由：',
  'told.suspendedNext': '您仍可查阅资料。如果您认为这样做不对，请联系论坛管理员。',
  'told.accounts':
    '在论坛中以您的身份行事的账号有变动，现为：{accounts}。如果不是您本人操作，请输入 <c>/forum link</c> 取消不属于您的关联，并联系论坛管理员。',
  'told.unlinked': '此账号不再属于论坛成员，现以访客身份使用。如果不是您本人操作，请联系论坛管理员。',
  // {reference} is R-9
  'told.unsealing': '您在 {reference} 中提出的申请已有决定。可用 <c>/review {reference}</c> 查看。',
  'told.restored': '您在论坛的成员资格已恢复，可以重新贡献内容。',

  // What the admin of a workspace is told in direct messages
  'roleRefused.what':
    '您在 <b>{workspace}</b> 中为“<b>{group}</b>”群体的成员选择了身份组，但 Plenary 无法授予。其他操作均已完成。',
  'roleRefused.mend':
    '请在服务器设置中为 Plenary 的身份组开启“管理身份组”（Manage Roles）权限，并把它移到要授予的身份组之上。如果要授予的身份组已被删除，请用 <c>/forum settings</c> 选择其他身份组。如要为以后加入的人重新尝试，请在那里再次选择该身份组。Plenary 绝不授予带有管理服务器或其中其他人权限的身份组：请从该身份组去掉这些权限，或选择其他身份组。',
  'openingUncertain.what':
    '没有收到平台的答复，因此无法确定 <b>{reference}</b> 是否已在 <b>{workspace}</b> 的 <b>{channel}</b> 中发布。其中的回复正在等待发送。',
  'openingUncertain.mend': '请到该频道中查看，然后输入 <c>/forum ledger</c>：那里会说明该怎么做。',
  'channelOpen.what':
    '论坛的某些内容没有在 <b>{workspace}</b> 的 <b>{channel}</b> 中显示，因为能看到该频道的人多于可以看到该内容的人。',
  'channelOpen.mend':
    '请{platform, select, discord {在该频道中取消 @everyone 的“查看频道”（View Channel）权限} other {把该频道设为私密频道}}，或用 <c>/forum settings</c> 选择其他频道。在此之前，受限内容不会在那里显示。',
};
