import type { console as english } from '../en/console.ts';
import type { Texts } from '../texts.ts';

export const console: Texts<typeof english> = {
  // The local console
  'console.name': 'Локальная консоль',
  'console.where': 'Работает только на этом компьютере.',
  'console.youAre': 'Ваша роль',
  'console.language': 'Язык',
  'console.places': 'Каналы и сообщения',
  'console.menu': 'Каналы и настройки',
  'console.conversation': 'Переписка',
  'console.skip': 'Перейти к командной строке',
  'persona.guest': 'Гость',
  'persona.member': 'Участник',
  'persona.moderator': 'Модератор',
  'persona.curator': 'Куратор',
  'persona.admin': 'Администратор',
  'persona.does.guest': 'ищет и читает',
  'persona.does.member': 'предлагает и обсуждает',
  'persona.does.moderator': 'решает, что распространять',
  'persona.does.curator': 'ведёт библиотеку',
  'persona.does.admin': 'настраивает форум',
  'console.verified': 'подтверждено',
  'console.notVerified': 'не подтверждено',
  'console.direct': 'Личные сообщения',
  'channel.about.forum': 'То, что опубликовано здесь, видят все в этом рабочем пространстве.',
  'channel.about.digest':
    'Для дайджестов библиотеки. То, что опубликовано здесь, видят все в этом рабочем пространстве.',
  'channel.about.moderators': 'Закрытый канал модераторов, кураторов и администраторов.',
  'channel.about.direct': 'Переписка только между вами и ботом.',
  'console.closed':
    'Этот канал открыт только модераторам, кураторам и администраторам. Чтобы прочитать его, смените роль.',
  'console.unread': 'новые сообщения',
  'console.try.search': 'Найти «livestream»',
  'console.try.discuss': 'Начать обсуждение',
  'console.try.approve': 'Одобрить его как модератор',
  'console.input': 'Команда',
  'console.placeholder': 'Введите /, чтобы увидеть команды',
  'console.send': 'Отправить',
  'console.suggestions':
    '{count, plural, one {# подсказка} few {# подсказки} many {# подсказок} other {# подсказки}}',
  'console.key.complete': 'дополнить',
  'console.key.choose': 'выбрать',
  'console.key.send': 'отправить',
  'console.key.close': 'закрыть',
  'console.private': 'Видно только вам',
  'console.sharedBy': 'отправитель: {name}',
  'console.newIn': 'Новое сообщение ({place}):',
  'console.below': 'Ниже новое сообщение',
  'console.above': 'Выше новое сообщение',
  'console.thread': 'Публикации в этом обсуждении',
  'console.hint':
    'Бот читает только команды и никогда не читает сообщения. Команда начинается с косой черты, например <c>{example}</c>.',
  'console.tooLong': 'Введено знаков: {count}; консоль принимает не больше {most}. Сократите текст.',
  'console.working': 'Выполняется…',
  'console.away':
    'Консоль не отвечает. Проверьте, что npm start ещё работает, и попробуйте снова. Ничего из введённого не потеряно.',
  'console.restarted':
    'Консоль была запущена заново. Откройте последний адрес, который вывела команда npm start.',
  'console.required': 'Заполните это поле.',
  'console.most': 'Предел длины в знаках: {most}.',
  'console.optional': 'необязательно',
  'console.doorTitle': 'Это локальная консоль Plenary',
  'console.door':
    'Откройте её по последнему адресу, который вывела команда <c>npm start</c>. В адресе есть ключ, который действует один раз.',
  'console.noScript': 'Для работы консоли нужен JavaScript.',

  // Slack
  'slack.unconnected':
    'Это рабочее пространство не подключено к форуму. Попросите тех, кто ведёт форум, подключить его, и попробуйте ещё раз.',
  'slack.wait': 'Одну минуту.',
  'slack.close': 'Закрыть',
  'slack.shareFailed':
    'Slack не принял это сообщение для канала: возможно, канал в архиве или закрыт для публикаций. Если сообщение там не появится, попробуйте ещё раз или поделитесь им в другом канале.',
  'slack.shareInWindow':
    'Это окно не относится ни к одному каналу, поэтому ничего не опубликовано. Отправьте команду в нужном канале и нажмите там <b>Поделиться здесь</b>.',
  'slack.tooLong': 'Здесь помещается не всё. Уточните запрос, чтобы увидеть остальное.',
  /* In the place of a mention, where Slack tells no name. */
  'slack.someone': 'кто-то',
  'slack.someGroup': 'группа людей',
  'slack.someChannel': 'канал',
};
