export const shared = {
  // What every command shares.
  broken:
    'That failed on our side (reference <c>{reference}</c>). Nothing was lost; please try again, and give the reference if it happens twice.',
  'form.typed': 'This is what you typed; it was not sent:',
  'drafts.tooOften':
    'You have begun very much within this hour, so this was not kept here. Please try again later; in an hour at most it will work.',
  busy: 'This is taking longer than usual. Please press again in a moment.',
  'share.done': 'Shared in this channel.',
  'share.already': 'This was already shared here. Nothing more to do.',
  'share.button': 'Share here',
  'file.tooLarge':
    'The file <c>{name}</c> is larger than {megabytes} MB, and no larger one can be sent here. Ask whoever runs the forum’s server to hand it to you.',
  'access.member': 'Only members can do this. Becoming one takes two minutes: <c>/forum join</c>',
  'access.subscriber':
    'Only members and admins of this workspace can do this. Becoming a member takes two minutes: <c>/forum join</c>',
  'access.anyAdmin': 'Only admins of this workspace or of the forum can do this.',
  'access.outsider':
    'In somebody else’s workspace you can look things up, and nothing more. Everything else works where you are at home.',
  'access.unknown':
    'Slack does not say at the moment who you are here, so only looking things up works. Please try again in a moment.',
  'access.suspended':
    'You are suspended until {until} ({zone}), so you cannot contribute now. You can go on looking things up. If you think this is wrong, write to an admin of the forum. The reason given: “{reason}”',
  'access.moderator': 'Only moderators can do this. If you should be one, ask an admin of the forum.',
  'access.curator': 'Only curators can do this. If you should be one, ask an admin of the forum.',
  'access.admin': 'Only admins of the forum can do this.',
  'access.workspaceAdmin':
    'Only people who run this workspace can do this: admins and owners on Slack, people with “Manage Server” on Discord. In a direct message there is no workspace; please go to a channel of yours.',
  'wrong.gone':
    'This button belongs to something that no longer exists. Please run the command again; <c>/forum help</c> lists all commands.',
  'wrong.missing': 'The command needs <b>{option}</b>. Please add it and send the command again.',
  'wrong.command': 'There is no command <b>{name}</b>.',
  'wrong.commands': 'All commands: {all}',
  'wrong.filter': 'There is no filter <b>{name}:</b>.',
  'wrong.filters': 'All filters: {all}',
  'wrong.value':
    'There is no {option, select, kind {kind} topic {topic} in {jurisdiction} group {stakeholder group} lang {language} size {size} other {value for {option}}} “{value}”.',
  'wrong.values': 'You can write: {all}',
  'wrong.near': 'Did you mean <b>{near}</b>?',
  'wrong.date':
    '“{value}” is not a date that <b>since:</b> knows. Write a year, a month or a day: <c>2019</c>, <c>2019-05</c>, <c>2019-05-15</c>.',

  // Times
  'flag.yes': 'yes',
  'flag.no': 'no',
  'wrong.time': '“{value}” is not a time of day.',
  'wrong.time.how': 'Write it like <c>09:00</c> or <c>21:30</c>.',
  'wrong.zone': 'There is no time zone “{value}”.',
  'wrong.zone.offset': '“{value}” is not a time zone: it would not follow daylight saving.',
  'wrong.zone.how': 'Write a city or a name like <c>Europe/Zurich</c>.',
  'wrong.day': '“{value}” is not a day.',
  'wrong.day.how':
    'Write a weekday, like <c>Monday</c>, a day of the month from 1 to 31, or <c>last</c> for the last of the month.',
  'wrong.calendarDate':
    'There is no date “{value}”. Write year, month and day, for example <c>2026-11-30</c>.',
  'schedule.daily': 'every day at {time} ({zone})',
  'schedule.weekly': 'every {weekday} at {time} ({zone})',
  'schedule.monthly': 'on day {day} of each month at {time} ({zone})',
  'schedule.monthlyLast': 'on the last day of each month at {time} ({zone})',
  'schedule.lastDay': 'the last day of the month',

  // Kinds, standings, groups, sizes
  'kind.norm': 'Norm',
  'kind.principle': 'Principle',
  'kind.practice': 'Practice',
  'kind.law': 'Law',
  'kind.partnership': 'Partnership',
  'kind.threat': 'Threat',
  'kind.event': 'Event',
  'standing.in_force': 'in force',
  'standing.voluntary': 'voluntary',
  'standing.superseded': 'superseded',
  'standing.repealed': 'repealed',
  'standing.proposed': 'proposed',
  'standing.held': 'held',
  'standing.observed': 'currently observed',
  'group.industry': 'Industry',
  'group.small-platform': 'Small platforms',
  'group.civil-society': 'Civil society',
  'group.academia': 'Academia',
  'group.government': 'Governments',
  'group.intergovernmental': 'Intergovernmental organisations',
  'size.small': 'Small platforms',
  'size.large': 'Large platforms',
} as const;
