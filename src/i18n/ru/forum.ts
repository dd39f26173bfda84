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
  'obstacle.tooOpen':
    'Это можно видеть не всем, кто видит <b>{channel}</b>. {platform, select, slack {Выберите закрытый канал} discord {Выберите канал, который @everyone не может просматривать} other {Выберите закрытый канал}}: <c>/forum settings</c>.',
  'obstacle.directClosed':
    '{platform, select, discord {Plenary не удалось отправить личное сообщение. В настройках конфиденциальности этого сервера разрешите личные сообщения от его участников и попробуйте ещё раз.} other {Plenary не удалось отправить личное сообщение: связаться с этим человеком больше нельзя.}} Для сообщений, которые могут читать и другие, выберите канал: <c>/forum settings</c>.',
  'obstacle.unreachable':
    'Сейчас неизвестно, можно ли отправлять сообщения в <b>{channel}</b>: {platform, select, slack {Slack не ответил} discord {Discord не ответил} other {платформа не ответила}}. Попробуйте ещё раз через минуту.',

  'obstacle.full':
    'В <b>{channel}</b> больше нельзя открыть ни одного обсуждения: {platform, select, discord {на сервере уже открыто столько веток, сколько допускает Discord} other {там уже открыто столько веток, сколько допускает платформа}}. Отправьте часть веток в архив или удалите; то, что ждёт, появится в течение десяти минут. Можно также выбрать другой канал: <c>/forum settings</c>.',

  // /forum settings
  'settings.summary': 'Настройки рабочего пространства; для администраторов форума также люди и роли',
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
  'settings.groups': 'Группы заинтересованных сторон',
  'settings.groups.none':
    'нет, поэтому то, что помечено TLP:AMBER, здесь не показывается. Группы указывает администратор форума.',
  'settings.groups.choose': 'Добавить или убрать группу заинтересованных сторон…',
  'settings.groups.add': 'Добавить: {group}',
  'settings.groups.remove': 'Убрать: {group}',
  'settings.groups.chosen':
    'Группы этого рабочего пространства: <b>{groups}</b>. То, что помечено TLP:AMBER для одной из них, с этого момента может здесь показываться.',
  'settings.groups.chosenNone':
    'Это рабочее пространство больше не относится ни к одной группе заинтересованных сторон. То, что помечено TLP:AMBER, с этого момента здесь не показывается.',
  'settings.groups.unverified':
    'Рабочее пространство ещё не подтверждено, и до подтверждения это ничего не меняет.',
  'settings.choose.forum': 'Выбрать канал форума…',
  'settings.choose.digest': 'Выбрать канал дайджестов…',
  'settings.choose.moderators': 'Выбрать канал модераторов…',
  'settings.choose.language': 'Выбрать язык…',
  'settings.changeZone': 'Изменить часовой пояс',
  'settings.useZone': 'Выбрать {zone}',
  'settings.chosen.forum':
    'Канал форума теперь — <b>{channel}</b>: новые обсуждения открываются в нём. Обсуждения, которые находятся в другом канале, остаются и продолжаются там.',
  'settings.chosen.digest':
    'Канал дайджестов теперь — <b>{channel}</b>. Дайджесты, созданные для другого канала, остаются там.',
  'settings.moderators.needs':
    'Канал модераторов выбирает тот, кто управляет этим рабочим пространством и к тому же является модератором или администратором форума: в этом канале показываются заявки на вступление. Если вам нужна такая роль, обратитесь к администратору форума.',
  'settings.chosen.moderators': 'Канал модераторов теперь — <b>{channel}</b>.',
  'settings.chosen.language': 'Язык всего, что здесь публикуется, теперь такой: <b>{language}</b>.',
  'settings.chosen.zone': 'Часовой пояс для указанного здесь времени теперь такой: <b>{zone}</b>.',
  'settings.kept': 'Настройка не изменена.',
  'settings.zoneTitle': 'Часовой пояс',
  'settings.zoneLabel': 'Город или название часового пояса',
  'settings.zoneHint': 'Например: Zurich, America/New_York, Asia/Kathmandu, UTC',
  'settings.zoneSubmit': 'Сохранить',
  'settings.back': 'Вернуться к настройкам',
  'settings.people': 'Люди',
  'settings.greeting': 'Приветствие',
  'settings.greets.all':
    'Все, кто присоединяется к рабочему пространству, получают одно личное сообщение о том, что такое этот форум.',
  'settings.greets.channel':
    '{platform, select, discord {Только сообщение «С чего начать» в канале форума.} other {Каждый, кто присоединяется к каналу форума, видит там одно сообщение, которого не видит больше никто.}}',
  'settings.greets.needs':
    '{platform, select, discord {Только сообщение «С чего начать» в канале форума. Чтобы приветствовать и личным сообщением, те, кто ведёт форум, должны включить «Server Members Intent» на портале разработчика Discord и задать <c>DISCORD_GUILD_MEMBERS=true</c>.} other {Plenary не узнаёт, кто присоединяется к этому рабочему пространству, поэтому приветствовать здесь всех нельзя.}}',
  'settings.greetAll': 'Приветствовать всех, кто присоединяется',
  'settings.greetFewer': 'Не приветствовать всех',
  'settings.chosen.greetsAll': 'Теперь приветствие получают все, кто присоединяется к рабочему пространству.',
  'settings.chosen.greetsFewer':
    'Теперь приветствие получают не все, кто присоединяется к рабочему пространству.',
  'settings.groupRoles': 'Роли групп заинтересованных сторон',
  'settings.choose.group': 'Роль группы заинтересованных сторон…',
  'settings.role.title': 'Роль группы заинтересованных сторон',
  'settings.role.about':
    'Те, кого принимают в участники форума в группе <b>{group}</b>, получают здесь эту роль. Выберите роль, которая не даёт прав управлять сервером или другими людьми.',
  'settings.role.needs':
    'Plenary нужно право «Управлять ролями», и его собственная роль должна стоять выше той, которую вы выберете.',
  'settings.role.now': 'Роль, которая даётся сейчас',
  'settings.role.gone': 'роль, которой больше нет',
  'settings.role.powerful':
    'Роль <b>{role}</b> даёт права управлять сервером или другими людьми на нём. Такую роль дают вручную, Plenary её не даёт никогда. Выберите роль без таких прав.',
  'settings.role.notGivable':
    'Plenary не может дать роль <b>{role}</b>. В настройках сервера дайте роли Plenary право «Управлять ролями» и поставьте её выше той роли; роли приложений и @everyone не даются никому.',
  'settings.role.needsOwn':
    'Чтобы выбрать роль, нужно право «Управлять ролями» на этом сервере. Попросите выбрать того, у кого оно есть, или попросите дать это право вам.',
  'settings.role.unknown': 'Discord не сообщает, какова эта роль. Попробуйте ещё раз чуть позже.',
  'settings.role.none': 'нет',
  'settings.role.choose': 'Выбрать роль…',
  'settings.role.remove': 'Не давать роль',
  'settings.chosen.role':
    'Участники группы <b>{group}</b>, которых примут начиная с этого момента, получат эту роль.',
  'settings.chosen.noRole':
    'Участники группы <b>{group}</b> больше не получают роль. Те, у кого она есть, её сохраняют.',
  'settings.getStarted': 'Опубликовать «С чего начать» ещё раз',
  'settings.getStarted.again':
    'Сообщение «С чего начать» публикуется в <b>{channel}</b> заново; прежнее удаляется.',
  'settings.getStarted.onItsWay': 'Сообщение «С чего начать» уже отправляется в <b>{channel}</b>.',
  'settings.getStarted.noChannel': 'Сначала выберите канал форума: сообщение «С чего начать» находится там.',

  // The message that stands in the forum channel
  'getStarted.title': 'Plenary: с чего начать',
  'getStarted.what':
    'Plenary — это библиотека и форум о том, как технологические компании противодействуют использованию Интернета в террористических целях, соблюдая права человека. Найдите что-нибудь командой <c>/practices</c> или пройдите краткий обзор: он покажет, чем форум может быть вам полезен и как стать участником.',
  'getStarted.start': 'Начать обзор',
  'getStarted.private':
    'То, что откроется, увидите только вы. Plenary не читает ничьих сообщений: бот работает только с командами, кнопками и формами.',

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
  'ledger.problem.tooOpen': 'это сообщение можно видеть не всем, кто видит канал',
  'ledger.problem.full': 'там уже открыто столько веток, сколько допускает платформа',
  'ledger.problem.malformed': 'платформа не приняла сообщение в таком виде; это ошибка на нашей стороне',
  'ledger.problem.missing': 'сообщения, которое нужно было изменить, больше нет',
  'ledger.problem.nothingToShow': 'показывать больше нечего, или показывать это там нельзя',
  'ledger.problem.workspaceLeft': 'Plenary уже не было в рабочем пространстве',
  'ledger.problem.broken': 'при подготовке сообщения произошёл сбой на нашей стороне',
  'ledger.problem.other': 'другая причина; ниже — как её называет платформа',
  'ledger.sendAgain': 'Отправить ещё раз',
  'ledger.itIsThere': 'Оно там есть',
  'ledger.noLink': 'У меня нет ссылки',
  'ledger.openOpening': 'К первому сообщению обсуждения',
  'ledger.noThread':
    'Сообщение относится к обсуждению, которого здесь нет. Оно будет отправлено само, как только решится вопрос с первым сообщением этого обсуждения.',
  'ledger.leadsOn':
    'С этим сообщением связаны ответы или изменения, поэтому нужно знать, какое именно это сообщение. Нажмите «Оно там есть» и вставьте ссылку на него.',
  'ledger.link.label': 'Ссылка на сообщение',
  'ledger.link.hint':
    '{platform, select, discord {В меню сообщения (⋯): «Копировать ссылку на сообщение»} other {В меню сообщения (⋯): «Copy link» (копировать ссылку)}}',
  'ledger.link.submit': 'Проверить',
  'ledger.link.again': 'Попробовать другую ссылку',
  'ledger.link.proving':
    'Спасибо. Сейчас Plenary изменит это сообщение так, чтобы в нём было то, что нужно. Если это удастся, состояние станет таким: «отправлено»; если нет, останется прежним. Посмотрите ещё раз через минуту.',
  'ledger.link.none':
    'Это не ссылка на сообщение. {platform, select, discord {Откройте меню сообщения (⋯), выберите «Копировать ссылку на сообщение» и вставьте её сюда.} other {Откройте меню сообщения (⋯), выберите «Copy link» (копировать ссылку) и вставьте её сюда.}}',
  'ledger.link.elsewhere':
    'Это сообщение находится не там, где должно быть нужное. Посмотрите в том канале, который указан для нужного сообщения; ответ находится в том обсуждении, к которому относится.',
  'ledger.link.otherTime':
    'Это сообщение опубликовано не тогда, когда отправлялось нужное. Найдите то, которое опубликовано в то время.',
  'ledger.link.otherMessage': 'Это другое сообщение форума, и оно уже учтено. Поищите рядом с ним.',
  'ledger.again': 'Сейчас сообщение будет отправлено ещё раз.',
  'ledger.confirmed': 'Записано: сообщение там есть. Повторно оно отправлено не будет.',
  'ledger.already': 'Это уже сделано, или сообщение в пути. Больше ничего делать не нужно.',
  'ledger.missing':
    'В этом рабочем пространстве нет такого сообщения. Список имеющихся: <c>/forum ledger</c>.',
  'ledger.notSentAgain': 'Повторно не отправлено, потому что сообщение не дошло бы.',

  // /forum audit
  'audit.summary': 'Для администраторов форума: все решения, роли, настройки и удаления и кто это сделал',
  'audit.words': 'Номер, например R-3, T-5 или E-12, или имя участника',
  'audit.kind': 'Только один вид действий',
  'audit.since': 'Только начиная с этой даты: 2026, 2026-11 или 2026-11-21',
  'audit.title':
    '{total, plural, one {# действие} few {# действия} many {# действий} other {# действия}} в журнале',
  'audit.empty': 'Пока ничего не записано.',
  'audit.emptyFiltered':
    'Под эти фильтры не подходит ни одно записанное действие: {filters}. Уберите один и попробуйте ещё раз. Имена тех, чьи данные удалены, больше не находятся.',
  'audit.head':
    'Последнее действие в журнале — № {number}. Сохраните эту отметку в другом месте: по ней потом можно проверить, не изменено ли что-нибудь до этого места. <c>{head}</c>',
  'audit.how': 'Чтобы сравнить, те, кто ведёт форум, вводят: <c>{command}</c>',
  'audit.private':
    'В журнале нет ничьих текстов, и в нём никогда не указано, кто писал по правилу Чатем-Хауса.',
  // {act} is one of the sentences below
  'audit.line': '№ {number}, {at}, {by} — {act}',
  'audit.former': 'бывший участник',
  'audit.nobody': 'сам форум, те, кто его ведёт, или кто-то, кто не является участником',
  'audit.kind.review': 'Решения',
  'audit.kind.role': 'Роли',
  'audit.kind.member': 'Участие и его приостановка',
  'audit.kind.account': 'Связанные аккаунты',
  'audit.kind.person': 'Экспорт и удаление данных',
  'audit.kind.workspace': 'Рабочие пространства и их настройки',
  'audit.kind.thread': 'Обсуждения',
  'audit.kind.post': 'Публикации',
  'audit.kind.pseudonym': 'Псевдонимы',
  'audit.item':
    '{kind, select, application {заявка} thread {обсуждение} post {ответ} report {жалоба} appeal {апелляция} unsealing {запрос о раскрытии автора} other {пункт}} {item}',
  'audit.setting.groups': 'Группы заинтересованных сторон',
  'audit.setting.role': 'Роль группы заинтересованных сторон «{group}»',
  'audit.value.on': 'включено',
  'audit.value.off': 'выключено',
  'audit.value.none': 'ни одной',
  // What stands for something that is there no more
  'audit.gone.member': '(бывший участник)',
  'audit.gone.workspace': '(бывшее рабочее пространство)',
  'audit.gone.item': '(больше нет)',
  'audit.gone.thread': '(его больше нет)',
  'audit.gone.post': '(её больше нет)',
  'audit.act.review.decided':
    '{item}{hasPost, select, yes { ({post})} other {}}: {state, select, approved {одобрено} declined {отклонено} withdrawn {отозвано} other {принято решение}}',
  'audit.act.review.returned': '{item}{hasPost, select, yes { ({post})} other {}}: возвращено с вопросом',
  'audit.act.review.held': '{item}: отложено',
  'audit.act.review.resumed': '{item}: возобновлено',
  'audit.act.role.granted': '<b>{member}</b>: назначена роль <b>{role}</b>',
  'audit.act.role.revoked': '<b>{member}</b>: снята роль <b>{role}</b>',
  'audit.act.member.suspended': '<b>{member}</b>: участие приостановлено',
  'audit.act.member.restored': '<b>{member}</b>: участие возобновлено',
  'audit.act.member.dismissed': '<b>{member}</b>: участие прекращено',
  'audit.act.account.linked':
    'аккаунты связаны{accounts, plural, =0 {} one {; теперь у этого участника # аккаунт} few {; теперь у этого участника # аккаунта} many {; теперь у этого участника # аккаунтов} other {; теперь у этого участника # аккаунта}}',
  'audit.act.account.unlinked': 'аккаунт отвязан',
  'audit.act.person.exported':
    '<b>{member}</b>: данные экспортированы{via, select, page { по одноразовому адресу} file { в виде файла} operator { теми, кто ведёт форум} other {}}',
  'audit.act.person.erased':
    'данные человека удалены вместе с {accounts, plural, one {# аккаунтом} few {# аккаунтами} many {# аккаунтами} other {# аккаунта}}',
  'audit.act.workspace.set':
    '<b>{workspace}</b>: изменена настройка <b>{setting}</b>{hasValue, select, yes {, теперь {value}} other {}}',
  'audit.act.workspace.verified': 'форум подтвердил <b>{workspace}</b>',
  'audit.act.workspace.unverified': 'форум больше не подтверждает <b>{workspace}</b>',
  'audit.act.thread.closed':
    'обсуждение {thread} закрыто{by, select, silence {, потому что в нём долго никто не писал} other {}}',
  'audit.act.thread.reopened': 'обсуждение {thread} снова открыто',
  'audit.act.thread.kept_open':
    'обсуждение {thread} {on, select, no {снова закроется, если в нём долго никто не пишет} other {остаётся открытым, даже если в нём долго никто не пишет}}',
  'audit.act.thread.reviews_all':
    'в обсуждении {thread} {on, select, no {ответы участников снова публикуются сразу} other {проверяется каждый ответ}}',
  'audit.act.thread.hidden_here': '<b>{workspace}</b>: обсуждение {thread} скрыто',
  'audit.act.thread.shown_here': '<b>{workspace}</b>: обсуждение {thread} снова показывается',
  'audit.act.post.removed': 'публикация {post} удалена ({item})',
  'audit.act.post.restored': 'публикация {post} восстановлена ({item})',
  'audit.act.post.unsealed':
    'два администратора узнали, кто написал публикацию {post} ({item}); кто запросил: <b>{asked}</b>',
  'audit.act.pseudonym.muted': 'в обсуждении {thread} псевдониму «Участник {participant}» запрещено писать',
  'audit.act.pseudonym.unmuted':
    'в обсуждении {thread} псевдониму «Участник {participant}» снова разрешено писать',

  // /forum status
  'status.summary': 'Как модерируется форум, в цифрах',
  'status.title': 'Форум в цифрах',
  'status.now':
    'Не считая TLP:AMBER, открытых обсуждений: {openThreads, number}, публикаций: {posts, number}. Подключённых рабочих пространств: {workspaces, number}.',
  'status.recent':
    '{days, plural, one {Последний # день} few {Последние # дня} many {Последние # дней} other {Последние # дня}}',
  'status.all': 'С самого начала',
  'status.received': 'Поступило на рассмотрение',
  'status.approved': 'Одобрено',
  'status.declined': 'Отклонено',
  'status.removed': 'Удалено публикаций',
  'status.appeals': 'Апелляции',
  'status.appealsFacts':
    '{received, number}; решение отменено: {approved, number}, оставлено в силе: {declined, number}',
  // Where there were too few to tell what became of them
  'status.appealsFew': '{received, number}; рассмотрено меньше {fewest, number}',
  'status.medianFew': 'слишком мало решений (меньше {fewest, number})',
  'status.median': 'Решение обычно принимают за',
  'status.count': '{count, number}',
  'status.reason': '{reason}: {count, number}',
  'status.countFor': '{count, number}: {reasons}',
  // Several that stand for one: {other} follows {reason}
  'status.alike': '{reason} / {other}',
  'status.fewer': '{reason}: меньше {fewest, number}',
  'status.another': 'другая причина',
  'status.footer':
    'Половина решений заняла не больше обычного времени. Причины, указанные меньше {fewest, number} раз, не подсчитываются: малое число могло бы указать на человека.',
};
