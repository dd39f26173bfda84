import type { shared as english } from '../en/shared.ts';
import type { Texts } from '../texts.ts';

export const shared: Texts<typeof english> = {
  // What every command shares.
  broken: '我们这边出现了故障（编号 <c>{reference}</c>）。内容没有丢失。请重试；如果再次出现，请提供此编号。',
  'form.typed': '以下是您输入的内容，没有发送：',
  'drafts.tooOften':
    '您在这一小时内开始写的内容太多，因此这次的内容没有在此保留。请稍后再试，最迟一小时后即可。',
  busy: '处理时间比平时长。请稍后再按一次。',
  'share.done': '已分享到此频道。',
  'share.already': '此内容已在这里分享过，无需再做任何操作。',
  'share.button': '在此分享',
  'file.tooLarge':
    '文件 <c>{name}</c> 超过 {megabytes} MB，这里无法发送更大的文件。请联系论坛服务器的运营者把它交给您。',
  'access.member': '只有成员可以执行此操作。成为成员只需两分钟：<c>/forum join</c>',
  'access.subscriber': '只有成员和此工作区的管理员可以执行此操作。成为成员只需两分钟：<c>/forum join</c>',
  'access.anyAdmin': '只有此工作区或论坛的管理员可以执行此操作。',
  'access.outsider':
    '在他人的工作区中，您可以查阅资料，但不能进行其他操作。其他功能请在您自己的工作区中使用。',
  'access.unknown': 'Slack 目前没有说明您在这里的身份，因此只能查阅资料。请稍后再试。',
  'access.suspended':
    '您的成员资格已暂停至 {until}（{zone}），因此目前不能贡献内容。您仍可查阅资料。如果您认为这样做不对，请联系论坛管理员。所给理由：“{reason}”',
  'access.moderator': '只有版主可以执行此操作。如果您应当是版主，请联系论坛管理员。',
  'access.curator': '只有编审员可以执行此操作。如果您应当是编审员，请联系论坛管理员。',
  'access.admin': '只有论坛管理员可以执行此操作。',
  'access.workspaceAdmin':
    '只有管理此工作区的人员可以执行此操作：在 Slack 上是管理员和所有者，在 Discord 上是拥有“管理服务器”（Manage Server）权限的人。私信不属于任何工作区；请到工作区的频道中操作。',
  'wrong.gone': '此按钮对应的内容已不存在。请重新发送命令；可用 <c>/forum help</c> 查看全部命令。',
  'wrong.missing': '该命令缺少 <b>{option}</b>。请补充后重新发送。',
  'wrong.command': '没有 <b>{name}</b> 这个命令。',
  'wrong.commands': '全部命令：{all}',
  'wrong.filter': '没有 <b>{name}:</b> 这个筛选条件。',
  'wrong.filters': '全部筛选条件：{all}',
  'wrong.value':
    '没有“{value}”这{option, select, kind {种条目类型} topic {个主题} in {个国家或地区} group {个利益攸关方群体} lang {种语言} size {种规模} other {个 {option} 值}}。',
  'wrong.values': '可以填写：{all}',
  'wrong.near': '您要找的是 <b>{near}</b> 吗？',
  'wrong.date':
    '<b>since:</b> 无法识别日期“{value}”。请填写年、月或日：<c>2019</c>、<c>2019-05</c>、<c>2019-05-15</c>。',

  // Times
  'flag.yes': '是',
  'flag.no': '否',
  'wrong.time': '无法识别时间“{value}”。',
  'wrong.time.how': '请按 <c>09:00</c> 或 <c>21:30</c> 这样的格式填写。',
  'wrong.zone': '没有“{value}”这个时区。',
  'wrong.zone.offset': '“{value}”不是时区：它不会随夏令时调整。',
  'wrong.zone.how': '请填写城市的英文名称，或 <c>Europe/Zurich</c> 这样的时区名称。',
  'wrong.day': '无法识别日子“{value}”。',
  'wrong.day.how':
    '请填写星期几（例如 <c>星期一</c>）、每月 1 至 31 日中的一天，或用 <c>最后一天</c> 表示每月最后一天。',
  'wrong.calendarDate': '没有“{value}”这个日期。请填写年、月、日，例如 <c>2026-11-30</c>。',
  'schedule.daily': '每天 {time}（{zone}）',
  'schedule.weekly': '每{weekday} {time}（{zone}）',
  'schedule.monthly': '每月 {day} 日 {time}（{zone}）',
  'schedule.monthlyLast': '每月最后一天 {time}（{zone}）',
  'schedule.lastDay': '每月最后一天',

  // Kinds, standings, groups, sizes
  'kind.norm': '规范',
  'kind.principle': '原则',
  'kind.practice': '做法',
  'kind.law': '法律',
  'kind.partnership': '伙伴关系',
  'kind.threat': '威胁',
  'kind.event': '活动',
  'standing.in_force': '现行有效',
  'standing.voluntary': '自愿',
  'standing.superseded': '已被取代',
  'standing.repealed': '已废止',
  'standing.proposed': '拟议中',
  'standing.held': '已举行',
  'standing.observed': '目前存在',
  'group.industry': '业界',
  'group.small-platform': '小型平台',
  'group.civil-society': '民间社会',
  'group.academia': '学术界',
  'group.government': '政府',
  'group.intergovernmental': '政府间组织',
  'size.small': '小型平台',
  'size.large': '大型平台',
};
