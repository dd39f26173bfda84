import type { forum as english } from '../en/forum.ts';
import type { Texts } from '../texts.ts';

export const forum: Texts<typeof english> = {
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

  // What stands in the way of posting in a channel. {channel} is “#name” or obstacle.thatChannel
  'obstacle.thatChannel': 'этот канал',
  'obstacle.gone':
    'Plenary не находит <b>{channel}</b>. {platform, select, slack {Он удалён, или он закрытый и приложение Plenary в него не добавлено. Если канал есть, напишите в нём <c>/invite @Plenary</c> и попробуйте ещё раз.} discord {Он удалён, или Plenary его не видит. Если канал есть, в его настройках дайте роли Plenary права «Просматривать канал» и «Отправлять сообщения» и попробуйте ещё раз.} other {Он удалён, или его никогда не было.}} Можно также выбрать другой канал: <c>/forum settings</c>.',
  'obstacle.archived':
    'В <b>{channel}</b> ничего нельзя отправить, потому что он в архиве. Верните его из архива или выберите другой канал: <c>/forum settings</c>.',
  'obstacle.notInvited':
    'Приложение Plenary не добавлено в <b>{channel}</b>. {platform, select, slack {Напишите там <c>/invite @Plenary</c> и попробуйте ещё раз.} discord {В настройках канала дайте роли Plenary права «Просматривать канал» и «Отправлять сообщения» (для канала-форума также «Отправлять сообщения в ветках») и попробуйте ещё раз.} other {Дайте приложению доступ и попробуйте ещё раз.}}',
  'obstacle.noPermission':
    'У Plenary нет права отправлять сообщения в <b>{channel}</b>. {platform, select, slack {Там могут писать только некоторые участники. Попросите того, кто управляет каналом, разрешить это приложению Plenary или выберите другой канал: <c>/forum settings</c>.} discord {В настройках канала дайте роли Plenary права «Просматривать канал» и «Отправлять сообщения» (для канала-форума также «Отправлять сообщения в ветках») и попробуйте ещё раз.} other {Выберите другой канал: <c>/forum settings</c>.}}',
  'obstacle.wrongKind':
    'Сообщения форума нельзя отправлять в <b>{channel}</b>: это голосовой канал, категория, ветка или личная переписка. Выберите текстовый канал: <c>/forum settings</c>.',
  'obstacle.removed':
    'Приложение Plenary удалено из этого рабочего пространства, поэтому в <b>{channel}</b> ничего нельзя отправить. {platform, select, slack {Попросите того, кто может устанавливать здесь приложения, снова добавить Plenary.} discord {Попросите участника с правом «Управлять сервером» снова добавить Plenary.} other {Подключите рабочее пространство ещё раз.}}',
  'obstacle.directClosed':
    '{platform, select, discord {Plenary не удалось отправить личное сообщение. В настройках конфиденциальности этого сервера разрешите личные сообщения от его участников и попробуйте ещё раз.} other {Plenary не удалось отправить личное сообщение: связаться с этим человеком больше нельзя.}} Для сообщений, которые могут читать и другие, выберите канал: <c>/forum settings</c>.',
  'obstacle.unreachable':
    'Сейчас неизвестно, можно ли отправлять сообщения в <b>{channel}</b>: {platform, select, slack {Slack не ответил} discord {Discord не ответил} other {платформа не ответила}}. Попробуйте ещё раз через минуту.',

  // /forum settings
  'settings.summary': 'Каналы, язык и часовой пояс этого рабочего пространства',
  'settings.lang': 'Язык того, что здесь публикуется',
  'settings.zone': 'Часовой пояс того, что здесь публикуется, например Europe/Zurich',
  'settings.title': 'Настройки этого рабочего пространства',
  'settings.channel.forum': 'Канал форума',
  'settings.channel.digest': 'Канал дайджестов',
  'settings.channel.moderators': 'Канал модераторов',
  'settings.none': 'не выбран',
  'settings.fine': 'Plenary может отправлять туда сообщения.',
  'settings.open':
    'Он открыт людям извне: ничего из того, что распространяется с ограничениями, там показано не будет.',
  'settings.notPrivate':
    'Он не закрытый, и то, что ждёт решения, могут прочитать не только модераторы. Лучше выбрать закрытый канал.',
  'settings.language': 'Язык',
  'settings.zoneName': 'Часовой пояс',
  'settings.zoneNow': '{zone}, местное время: {time}',
  'settings.notChosen': '{value} (выбор не сделан)',
  'settings.verification': 'Подтверждение',
  'settings.verified': 'подтверждено форумом',
  'settings.unverified':
    'не подтверждено: то, что помечено TLP:GREEN или TLP:AMBER, здесь не показывается. Обратитесь к тем, кто ведёт форум.',
  'settings.choose.forum': 'Выбрать канал форума…',
  'settings.choose.digest': 'Выбрать канал дайджестов…',
  'settings.choose.moderators': 'Выбрать канал модераторов…',
  'settings.choose.language': 'Выбрать язык…',
  'settings.changeZone': 'Изменить часовой пояс',
  'settings.useZone': 'Выбрать {zone}',
  'settings.chosen.forum': 'Канал форума теперь — <b>{channel}</b>.',
  'settings.chosen.digest':
    'Канал дайджестов теперь — <b>{channel}</b>. Дайджесты, созданные для другого канала, остаются там.',
  'settings.chosen.moderators': 'Канал модераторов теперь — <b>{channel}</b>.',
  'settings.chosen.language': 'Язык всего, что здесь публикуется, теперь такой: <b>{language}</b>.',
  'settings.chosen.zone': 'Часовой пояс для указанного здесь времени теперь такой: <b>{zone}</b>.',
  'settings.kept': 'Настройка не изменена.',
  'settings.zoneTitle': 'Часовой пояс',
  'settings.zoneLabel': 'Город или название часового пояса',
  'settings.zoneHint': 'Например: Zurich, America/New_York, Asia/Kathmandu, UTC',
  'settings.zoneSubmit': 'Сохранить',

  // /forum ledger
  'ledger.summary': 'Что форум опубликовал в этом рабочем пространстве и что не дошло',
  'ledger.state': 'Только сообщения в этом состоянии',
  'ledger.since': 'Только сообщения начиная с этой даты: 2026, 2026-11 или 2026-11-21',
  'ledger.title':
    '{total, plural, one {# сообщение} few {# сообщения} many {# сообщений} other {# сообщения}} для каналов этого рабочего пространства',
  'ledger.private': 'Личные сообщения и имена тех, кто писал, здесь не указаны.',
  'ledger.empty': 'В этом рабочем пространстве ещё ничего не публиковалось.',
  'ledger.emptyFiltered':
    'Под эти фильтры не подходит ни одно сообщение: {filters}. Уберите один и попробуйте ещё раз.',
  'ledger.choose': 'Выбрать сообщение…',
  'ledger.digest': 'Дайджест {digest}, выпуск {issue}',
  'ledger.message': 'Сообщение форума',
  'ledger.change': '{kind, select, update {Изменение} other {Удаление}}: {what}',
  'ledger.state.due': 'ожидает отправки',
  'ledger.state.sending': 'отправляется',
  'ledger.state.retrying': 'будет ещё одна попытка',
  'ledger.state.sent': 'отправлено',
  'ledger.state.uncertain': 'неизвестно',
  'ledger.state.dead': 'не отправлено',
  'ledger.state.cancelled': 'отменено',
  'ledger.state.expired': 'отправлять поздно',
  'ledger.explain.uncertain':
    'Сообщение передано платформе, но её ответ потерян, поэтому неизвестно, появилось ли оно. Посмотрите в канале. Повторно оно само не отправляется, иначе могло бы появиться там дважды.',
  'ledger.attempts':
    '{count, plural, =0 {попыток ещё не было} one {# попытка} few {# попытки} many {# попыток} other {# попытки}}',
  'ledger.channel': 'Канал',
  'ledger.stateName': 'Состояние',
  'ledger.attemptsName': 'Попытки',
  'ledger.written': 'Создано',
  'ledger.next': 'Следующая попытка',
  'ledger.ended': 'Завершено',
  'ledger.reason': 'Причина',
  'ledger.code': 'Ответ платформы',
  'ledger.problem.wait': 'платформа попросила подождать',
  'ledger.problem.unsent': 'не удалось связаться с платформой',
  'ledger.problem.lost': 'ответ платформы потерян',
  'ledger.problem.gone': 'канал не найден',
  'ledger.problem.archived': 'канал в архиве',
  'ledger.problem.notInvited': 'приложение Plenary не добавлено в канал',
  'ledger.problem.noPermission': 'у Plenary нет права отправлять сообщения в канал',
  'ledger.problem.wrongKind': 'в такой канал нельзя ничего отправить',
  'ledger.problem.removed': 'приложение Plenary удалено из рабочего пространства',
  'ledger.problem.directClosed': 'личные сообщения не принимаются',
  'ledger.problem.malformed': 'платформа не приняла сообщение в таком виде; это ошибка на нашей стороне',
  'ledger.problem.missing': 'сообщения, которое нужно было изменить, больше нет',
  'ledger.problem.nothingToShow': 'показывать больше нечего, или показывать это там нельзя',
  'ledger.problem.workspaceLeft': 'Plenary уже не было в рабочем пространстве',
  'ledger.problem.broken': 'при подготовке сообщения произошёл сбой на нашей стороне',
  'ledger.problem.other': 'другая причина; ниже — как её называет платформа',
  'ledger.sendAgain': 'Отправить ещё раз',
  'ledger.itIsThere': 'Оно там есть',
  'ledger.again': 'Сейчас сообщение будет отправлено ещё раз.',
  'ledger.confirmed': 'Записано: сообщение там есть. Повторно оно отправлено не будет.',
  'ledger.already': 'Это уже сделано, или сообщение в пути. Больше ничего делать не нужно.',
  'ledger.missing':
    'В этом рабочем пространстве нет такого сообщения. Список имеющихся: <c>/forum ledger</c>.',
  'ledger.notSentAgain': 'Повторно не отправлено, потому что сообщение не дошло бы.',
};
