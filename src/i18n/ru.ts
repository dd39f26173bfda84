import type { Catalogue } from './catalogues.ts';

/** Russian. */
export const ru: Catalogue = {
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

  // /practices
  'practices.summary': 'Поиск в библиотеке норм, принципов и практик или открытие записи',
  'practices.query': 'Слова для поиска или номер записи, например E-12',
  'practices.kind': 'Только этот вид записей',
  'practices.topic': 'Только эта тема',
  'practices.in': 'Только эта юрисдикция, а после неё записи мирового охвата',
  'practices.since': 'Только нормы начиная с этой даты: 2019, 2019-05 или 2019-05-15',
  'practices.group': 'Только то, что касается этой группы заинтересованных сторон',
  'practices.lang': 'Язык, на котором показывается ответ',
  'practices.size': 'Только то, что подходит платформам такого размера',
  'practices.found':
    '{total, plural, one {# запись соответствует} few {# записи соответствуют} many {# записей соответствуют} other {# записи соответствует}} запросу «{query}»',
  'practices.browse':
    '{total, plural, one {# запись} few {# записи} many {# записей} other {# записи}} в библиотеке',
  'practices.range': '{from}–{to} из {total}',
  'practices.matched': 'Найденные слова: {words}',
  'practices.open': 'Открыть запись…',
  'practices.previous': 'Назад',
  'practices.next': 'Далее',
  'practices.change': 'Изменить запрос',
  'practices.corrected':
    '«{typed}» не встречается ни в одной записи; вместо этого поиск выполнен по словам: {words}.',
  'practices.none': 'В библиотеке ничего не соответствует запросу «{query}».',
  'practices.noneFiltered':
    'В библиотеке нет ничего, что подходит под все эти фильтры: {filters}. Уберите один и попробуйте ещё раз.',
  'practices.closest': 'Ближайшие слова: {words}.',
  'practices.noted': 'Вопрос записан для кураторов (без вашего имени).',
  'practices.cut':
    'Для поиска использовано только начало вашего текста: {count, plural, one {# знак} few {# знака} many {# знаков} other {# знака}}.',
  'practices.noEntry':
    'Нет записи <b>{reference}</b>. Найдите её по словам, например <c>/practices livestream</c>.',
  'practices.searchTitle': 'Поиск в библиотеке',
  'practices.searchLabel': 'Слова и фильтры',
  'practices.searchHint': 'Например: livestream kind:practice in:eu since:2019',
  'practices.searchSubmit': 'Искать',
  cancel: 'Отмена',

  // An entry
  'entry.asks': 'Что предусмотрено',
  'entry.asks.principle': 'О чём говорится',
  'entry.asks.partnership': 'Чем занимается',
  'entry.asks.threat': 'Что известно',
  'entry.asks.event': 'Что произошло',
  'entry.practical': 'Для небольшой команды',
  'entry.safeguards': 'Гарантии',
  'entry.sources': 'Источники',
  'entry.related': 'См. также',
  'entry.cite': 'Как ссылаться',
  'entry.citation': '{forum}, {reference}: «{title}», редакция {edition}, {date}',
  'entry.unverified': 'ещё не проверено по источнику',
  'entry.mainPage': 'главная страница издателя',
  'entry.issuer': 'Кем издано',
  'entry.also': 'Другие названия',
  'entry.topics': 'Темы',
  'entry.place': 'Место',
  'entry.when': 'Когда',
  'entry.readOn': 'Читать дальше',
  'entry.back': 'Вернуться к началу',
  'entry.footer': '{reference}, редакция {edition}, проверена {date}',
  'entry.footerUnverified': '{reference}, редакция {edition}, импортирована, ещё не рассмотрена',
  'entry.page': 'часть {page} из {pages}',
  'entry.inLanguage': 'язык текста: {language}',
  'entry.supersededMark': 'запись заменена',
  'entry.forSmall': 'для малых платформ',
  'entry.global': 'весь мир',
  'forum.name': 'Plenary',

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

  // /define
  'define.summary': 'Что означает термин, на шести языках',
  'define.term': 'Термин на любом из шести языков',
  'define.label': 'Термин',
  'define.all':
    'В глоссарии {total, plural, one {# термин} few {# термина} many {# терминов} other {# термина}}',
  'define.choose': 'Выбрать термин…',
  'define.none': 'В глоссарии нет термина «{term}».',
  'define.closest': 'Ближайшие термины: {terms}.',
  'define.search': 'Искать в библиотеке',
  'define.noteLanguage': 'Пояснение дано на английском языке.',

  // /forum
  'forum.summary': 'Справка и всё, для чего нет отдельной команды',
  'help.summary': 'Что такое этот форум и что можно написать',
  'help.about': 'topics (темы), filters (фильтры) или команда',
  'help.title': 'Что здесь можно делать',
  'help.intro':
    'Plenary соединяет один форум со многими рабочими пространствами Slack и серверами Discord. Здесь собраны и обновляются нормы, принципы и практики, с помощью которых технологическая отрасль противодействует использованию Интернета в террористических целях, соблюдая права человека.',
  'help.private':
    'Ответы видите только вы, пока не нажмёте <b>Поделиться здесь</b>. Ничьи сообщения не читаются: бот работает только с командами, кнопками и формами.',
  'help.commands': 'Команды',
  'help.try': 'Что попробовать',
  'help.try.search': 'Найти что-нибудь',
  'help.try.open': 'Открыть запись',
  'help.try.define': 'Узнать значение термина',
  'help.topics': 'Темы',
  'help.noTopic': 'Нет справки по запросу «{about}».',
  'help.shadowed':
    'Если на одну из этих команд отвечает другое приложение, поставьте впереди <c>/forum</c>: <c>/forum practices livestream</c>.',
  'help.danger':
    'Если кто-то сейчас в опасности, обратитесь в экстренные службы или в экстренный канал самой платформы. Форум — не горячая линия.',

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
  'console.try.define': 'Что значит «надлежащая процедура»',
  'console.try.help': 'Показать все команды',
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
};
