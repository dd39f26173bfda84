import type { shared as english } from '../en/shared.ts';
import type { Texts } from '../texts.ts';

export const shared: Texts<typeof english> = {
  // What every command shares.
  broken:
    'Произошёл сбой на нашей стороне (код <c>{reference}</c>). Ничего не потеряно. Попробуйте ещё раз, а если сбой повторится, сообщите этот код.',
  busy: 'Это занимает больше времени, чем обычно. Нажмите ещё раз чуть позже.',
  'share.done': 'Опубликовано в этом канале.',
  'share.already': 'Это здесь уже опубликовано. Больше ничего делать не нужно.',
  'share.button': 'Поделиться здесь',
  'access.member': 'Это могут делать только участники. Спросите у модератора форума, как стать участником.',
  'access.moderator':
    'Это могут делать только модераторы. Если вам нужна эта роль, обратитесь к администратору форума.',
  'access.curator':
    'Это могут делать только кураторы. Если вам нужна эта роль, обратитесь к администратору форума.',
  'access.admin': 'Это могут делать только администраторы форума.',
  'access.workspaceAdmin':
    'Это могут делать только те, кто управляет этим рабочим пространством: администраторы и владельцы в Slack, участники с правом «Управлять сервером» в Discord. Личные сообщения не относятся ни к какому рабочему пространству; перейдите в один из своих каналов.',
  'wrong.gone':
    'Эта кнопка относится к тому, чего больше нет. Отправьте команду ещё раз; список всех команд: <c>/forum help</c>.',
  'wrong.missing': 'В команде не хватает <b>{option}</b>. Добавьте это и отправьте команду ещё раз.',
  'wrong.command': 'Нет команды <b>{name}</b>.',
  'wrong.commands': 'Все команды: {all}',
  'wrong.filter': 'Нет фильтра <b>{name}:</b>.',
  'wrong.filters': 'Все фильтры: {all}',
  'wrong.value':
    'Нет {option, select, kind {вида записей} topic {темы} in {юрисдикции} group {группы заинтересованных сторон} lang {языка} size {размера} other {значения для {option}}} «{value}».',
  'wrong.values': 'Можно написать: {all}',
  'wrong.near': 'Возможно, вы имели в виду <b>{near}</b>?',
  'wrong.date':
    '«{value}» — не дата, которую понимает <b>since:</b>. Напишите год, месяц или день: <c>2019</c>, <c>2019-05</c>, <c>2019-05-15</c>.',

  // Times
  'flag.yes': 'да',
  'flag.no': 'нет',
  'wrong.time': '«{value}» — не время суток.',
  'wrong.time.how': 'Напишите так: <c>09:00</c> или <c>21:30</c>.',
  'wrong.zone': 'Нет часового пояса «{value}».',
  'wrong.zone.offset': '«{value}» — не часовой пояс: переход на летнее и зимнее время не учитывался бы.',
  'wrong.zone.how': 'Напишите город или название, например <c>Europe/Zurich</c>.',
  'wrong.day': '«{value}» — не день.',
  'wrong.day.how':
    'Напишите день недели, например <c>понедельник</c>, число месяца от 1 до 31 или <c>последний</c>, если нужен последний день месяца.',
  'wrong.calendarDate': 'Нет даты «{value}». Напишите год, месяц и день, например <c>2026-11-30</c>.',
  'schedule.daily': 'ежедневно в {time} ({zone})',
  'schedule.weekly':
    '{weekday, select, понедельник {по понедельникам} вторник {по вторникам} среда {по средам} четверг {по четвергам} пятница {по пятницам} суббота {по субботам} воскресенье {по воскресеньям} other {еженедельно, {weekday},}} в {time} ({zone})',
  'schedule.monthly': '{day}-го числа каждого месяца в {time} ({zone})',
  'schedule.monthlyLast': 'в последний день каждого месяца в {time} ({zone})',
  'schedule.lastDay': 'последний день месяца',

  // Kinds, standings, groups, sizes
  'kind.norm': 'Норма',
  'kind.principle': 'Принцип',
  'kind.practice': 'Практика',
  'kind.law': 'Закон',
  'kind.partnership': 'Партнёрство',
  'kind.threat': 'Угроза',
  'kind.event': 'Событие',
  'standing.in_force': 'действует',
  'standing.voluntary': 'на добровольной основе',
  'standing.superseded': 'заменено',
  'standing.repealed': 'больше не действует',
  'standing.proposed': 'проект',
  'standing.held': 'состоялось',
  'standing.observed': 'наблюдается сейчас',
  'group.industry': 'Технологическая отрасль',
  'group.small-platform': 'Малые платформы',
  'group.civil-society': 'Гражданское общество',
  'group.academia': 'Научные круги',
  'group.government': 'Правительства',
  'group.intergovernmental': 'Межправительственные организации',
  'size.small': 'Малые платформы',
  'size.large': 'Крупные платформы',
};
