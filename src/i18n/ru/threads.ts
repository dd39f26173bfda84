import type { threads as english } from '../en/threads.ts';
import type { Texts } from '../texts.ts';

/** Everything that /threads shows, and the shortcut on messages. */
export const threads: Texts<typeof english> = {
  'shortcut.discuss': 'Обсудить на форуме',

  // Browsing: /threads
  'threads.summary': 'Обсуждения форума: читать, следить, отвечать, жаловаться',
  'threads.option.query':
    'Слова для поиска, номер, например T-5, или: mine (ваше), followed (следите), waiting (ждёт вас)',
  'threads.option.topic': 'Только обсуждения на эти темы',
  'threads.option.status':
    'Только обсуждения в этом состоянии; модераторы найдут и скрытые, и ждущие решения',
  'threads.option.show': 'Ваше: что вы написали, за чем следите или что ждёт вашего ответа',
  'threads.show.mine': 'что вы написали',
  'threads.show.followed': 'за чем вы следите',
  'threads.show.waiting': 'что ждёт вашего ответа',
  'threads.state.pending': 'ждёт решения модераторов',
  'threads.state.open': 'открыто',
  'threads.state.closed': 'закрыто',
  'threads.state.declined': 'отклонено',
  'threads.state.withdrawn': 'отозвано',
  'threads.state.hidden': 'скрыто',
  'threads.title':
    '{total, plural, one {# обсуждение} few {# обсуждения} many {# обсуждений} other {# обсуждения}}',
  'threads.found':
    '{total, plural, one {# обсуждение} few {# обсуждения} many {# обсуждений} other {# обсуждения}} по запросу «{query}»',
  'threads.none': 'Обсуждений, которые вы можете видеть отсюда, пока нет. Можно начать своё: <c>/discuss</c>',
  'threads.noneFound':
    'Среди обсуждений, которые вы можете видеть отсюда, подходящих нет. Попробуйте меньше слов или фильтров.',
  'threads.clearOnly':
    'Это рабочее пространство не подтверждено, поэтому здесь показываются только обсуждения с меткой TLP:CLEAR.',
  'threads.moderatorsList':
    'Список пуст: обсуждения, которые скрыты или ждут решения, видят только модераторы. Что вы написали: <c>/threads mine</c>',
  'threads.posts':
    '{count, plural, one {# публикация} few {# публикации} many {# публикаций} other {# публикации}}',
  'threads.newest': 'последняя: {at}',
  'threads.open': 'Открыть…',
  'threads.toQueue': 'Решить в очереди',
  'threads.openOne': 'Открыть {reference}',
  'threads.start': 'Начать обсуждение',
  'threads.mine': 'Что вы написали',
  'threads.followed': 'За чем вы следите',
  'threads.missing':
    'Нет обсуждения <b>{reference}</b>. Список тех, которые вы можете видеть: <c>/threads</c>.',
  'threads.missingHere': 'Такого обсуждения нет. Список тех, которые вы можете видеть: <c>/threads</c>.',

  // Pressed on a copy of a thread that cannot be seen from there any more
  'threads.notVerified':
    'Форум больше не подтверждает это рабочее пространство, поэтому нового из этого обсуждения здесь не будет, и открыть его отсюда нельзя. На то, что здесь уже есть, по-прежнему можно пожаловаться.',
  'threads.notOfGroups':
    'Это обсуждение — для определённых групп заинтересованных сторон, а это рабочее пространство больше не относится ни к одной из них. Нового из обсуждения здесь не будет, и открыть его отсюда нельзя. На то, что здесь уже есть, по-прежнему можно пожаловаться.',
  'threads.notYourGroup':
    'Это обсуждение — для определённых групп заинтересованных сторон, а вы, по сведениям форума, не входите ни в одну из них. На то, что здесь уже есть, по-прежнему можно пожаловаться.',

  // One thread
  'threads.range': 'публикации {from}–{to} из {total}',
  'threads.footer': 'Что вы написали: /threads mine',
  'threads.toNewest': 'К последним',
  'threads.reply': 'Ответить',
  'threads.follow': 'Следить',
  'threads.followDaily': 'Следить, раз в день',
  'threads.unfollow': 'Перестать следить',
  'threads.unfollowOne': 'Перестать следить: {reference}',
  'threads.report': 'Пожаловаться',
  'threads.moderate': 'Модерировать',
  'threads.hideHere': 'Скрыть здесь',
  'threads.showHere': 'Снова показывать здесь',
  'threads.removed': 'удалено',
  'threads.noEntries': 'Записей, о которых это обсуждение, больше нет в библиотеке.',
  'threads.isHidden': 'Скрыто: это видят только модераторы.',
  'threads.isClosed': 'Закрыто модератором ({at}). Больше ничего опубликовать нельзя.',
  'threads.isQuiet': 'Закрыто ({at}): здесь долго никто не писал. Больше ничего опубликовать нельзя.',
  'threads.closedNow':
    'Это обсуждение закрыто, поэтому больше ничего опубликовать нельзя. Открытые обсуждения: <c>/threads</c>.',
  'threads.hiddenNow':
    'Это обсуждение больше не показывается: читать его, следить за ним и писать в нём нельзя.',
  'threads.pendingNow':
    'Это обсуждение ещё ждёт решения модераторов: читать его, следить за ним и писать в нём пока нельзя.',
  'threads.muted':
    'Модераторы запретили вашему псевдониму писать в этом обсуждении, поэтому под ним ничего не отправлено. С подписью вашим именем или группой это по-прежнему принимается, а в других обсуждениях форума вы можете писать и дальше.',

  // Following
  'threads.followsSoon':
    'Вы следите за <b>{reference}</b>: о новых публикациях вы будете узнавать из личных сообщений.',
  'threads.followsDaily':
    'Вы следите за <b>{reference}</b>: о новых публикациях вы будете узнавать раз в день.',
  'threads.unfollowed': 'Вы больше не следите за этим обсуждением.',
  'threads.notFollowed': 'Вы не следили за этим обсуждением. Ничего не изменено.',
  'threads.followsNone':
    'Вы ещё не следите ни за одним обсуждением. Нажмите <b>Следить</b> под одним из тех, что покажет <c>/threads</c>.',
  'threads.followedTitle':
    'Вы следите за {total, plural, one {# обсуждением} few {# обсуждениями} many {# обсуждениями} other {# обсуждения}}',
  'threads.newPosts':
    '{count, plural, =0 {ничего нового} one {# новая публикация} few {# новые публикации} many {# новых публикаций} other {# новой публикации}}',
  'threads.daily': 'уведомления раз в день',
  'threads.soon': 'уведомления по мере появления',
  'threads.followsUnseen': 'Видеть {reference} отсюда нельзя или больше нельзя.',

  // One’s own contributions: /threads mine
  'threads.mine.title':
    'Вы написали {total, plural, one {# публикацию} few {# публикации} many {# публикаций} other {# публикации}}',
  'threads.mine.none':
    'Вы ещё ничего не написали на форуме. Начните с <c>/discuss</c> или ответьте в одном из обсуждений: <c>/threads</c>.',
  'threads.waiting.title':
    '{total, plural, one {# публикация ждёт} few {# публикации ждут} many {# публикаций ждут} other {# публикации ждёт}} вашего ответа',
  'threads.waiting.none': 'Ничто не ждёт вашего ответа.',
  'threads.waitingFor':
    '{count, plural, one {Из них # ждёт} few {Из них # ждут} many {Из них # ждут} other {Из них # ждёт}} вашего ответа: /threads waiting',
  'threads.what.thread': 'Обсуждение {reference}',
  'threads.what.reply': 'Ответ в {reference}',
  'threads.own.waiting': 'ждёт решения модераторов',
  'threads.own.held': 'ждёт: модераторам нужно больше времени',
  'threads.own.returned': 'ждёт вас: у модераторов есть вопрос',
  'threads.own.standing': 'опубликовано везде, где это допускает метка',
  'threads.own.threadHidden': 'обсуждение больше не показывается',
  'threads.own.threadClosed': 'опубликовано везде, где это допускает метка; обсуждение закрыто',
  'threads.own.declined': 'отклонено модераторами',
  'threads.own.withdrawn': 'отозвано вами или из-за того, что не было ответа',
  'threads.own.removed': 'удалено модераторами',
  'threads.own.removedByYou': 'удалено вами',
  'threads.own.question': 'Вопрос модераторов, {at}:',
  'threads.own.suggestion': 'Они предлагают такую формулировку',
  'threads.own.reason': 'Причина, {at}: {reason}',
  'threads.own.appealUntil': 'Если вы считаете это ошибкой, до {at} решение можно один раз обжаловать.',
  'threads.own.unsealed': 'Два администратора узнали ({at}), что это написали вы. Они указали такую причину:',
  'threads.answer': 'Ответить',
  'threads.change': 'Изменить',
  'threads.edit': 'Изменить',
  'threads.remove': 'Удалить',
  'threads.withdraw': 'Отозвать',
  'threads.takeWording': 'Принять эту формулировку',
  'threads.appeal': 'Обжаловать',
  'threads.notYours': 'У вас нет такой публикации. Что вы написали: <c>/threads mine</c>.',
  'threads.over':
    'Это уже отклонено, отозвано или удалено, поэтому ничего не изменено. Решение модераторов можно обжаловать ниже, пока не вышел срок; всё, что вы написали: <c>/threads mine</c>.',
  'threads.standsAlready': 'Это уже опубликовано, поэтому отозвать это нельзя. Можно удалить.',
  'threads.waitsStill': 'Это ещё ждёт решения модераторов. Можно отозвать.',
  'threads.noSuggestion': 'Предложенной формулировки больше нет. Ничего не изменено.',
  'threads.withdrawn': 'Отозвано. Решать по этому больше никто не будет.',
  'threads.removedOwn': 'Удалено. Во всех копиях на этом месте появится строка об удалении.',
  'threads.tookWording': 'Теперь в вашей публикации предложенная формулировка. Модераторы узнают об этом.',
  'threads.withdrawOwn.title': 'Отозвать это?',
  'threads.withdrawOwn.what':
    'Решать по этому больше никто не будет, и нигде это не появится. Ваш текст останется в /threads mine, и с ним можно будет начать заново.',
  'threads.removeOwn.title': 'Удалить эту публикацию?',
  'threads.removeOwn.what':
    'Во всех копиях появится строка о том, что публикацию удалил автор. Модераторы по-прежнему смогут её прочитать. Вернуть её нельзя.',
  'threads.removeOwn.thread':
    'С неё начинается обсуждение: больше никто не сможет читать его и отвечать в нём. Во всех копиях появится строка о том, что публикацию удалил автор. Вернуть её нельзя.',
  'threads.removeOwn.keep': 'Оставить',
  'threads.appeal.waiting': 'Ваша апелляция ждёт решения другого модератора.',
  'threads.appeal.approved': 'Другой модератор согласился с вашей апелляцией.',
  'threads.appeal.declined': 'Другой модератор посмотрел это ещё раз и не согласился с вашей апелляцией.',
  'threads.appeal.done': 'Ваша апелляция у модераторов. По ней решит не тот, кто решал раньше.',
  'threads.appeal.missing': 'Здесь нет решения, которое вы можете обжаловать.',
  'threads.appeal.twice': 'Вы уже обжаловали это решение. Обжаловать решение можно один раз.',
  'threads.appeal.late': 'Это решение принято слишком давно, и обжаловать его уже нельзя.',

  // Reporting
  'threads.report.title': 'Жалоба на публикацию',
  'threads.report.which': 'О какой публикации речь?',
  'threads.report.choosePost': 'Выбрать публикацию…',
  'threads.report.noneOfThese':
    'Ни на одну публикацию на этой странице пожаловаться нельзя. Посмотрите другие.',
  'threads.older': 'Более ранние публикации',
  'threads.newer': 'Более поздние публикации',
  'threads.report.why': '{post}: почему модераторам следует посмотреть эту публикацию?',
  'threads.report.chooseReason': 'Выбрать причину…',
  'threads.report.anonymous':
    'Модераторы узнают причину и прочтут ваши слова. Никто не узнает, что жалоба от вас, даже они. Если кто-то в опасности, выберите это: вам сразу покажут, где получить помощь.',
  'threads.report.nothing': 'Здесь не на что жаловаться, или это уже удалено.',
  'threads.report.twice': 'Вы уже пожаловались на это, и модераторы это рассматривают.',
  'threads.report.kept':
    'Вы уже жаловались на это, и модераторы решили оставить всё как есть. Новая жалоба не отправлена. Если публикацию изменят, можно будет пожаловаться снова.',
  'threads.report.tooOften':
    'Сегодня от вас поступило так много жалоб, что новые принимаются только с завтрашнего дня. Эта не отправлена. Если кто-то в опасности, позвоните в экстренные службы того места, где находится этот человек.',
  'threads.report.added':
    'Ваши слова добавлены к вашей жалобе и уже у модераторов. Никто не узнает, что они от вас, даже модераторы.',
  'threads.report.done': 'Спасибо. Жалоба у модераторов. Никто не узнает, что она от вас, даже они.',

  // Forms for words
  'threads.form.reportWhy.title': 'Жалоба на публикацию',
  'threads.form.reportWhy.submit': 'Пожаловаться',
  'threads.form.reportWhy.label': 'Что следует знать модераторам?',
  'threads.form.reportWhy.hint': 'Это прочтут модераторы. Никто не узнает, кто это написал, даже они.',
  'threads.form.alarm.title': 'Кто-то в опасности',
  'threads.form.alarm.submit': 'Добавить',
  'threads.form.alarm.label': 'Что следует знать модераторам?',
  'threads.form.alarm.hint':
    'Где, когда и кто, если знаете. Это прочтут модераторы. Никто не узнает, кто это написал, даже они.',
  'threads.form.appeal.title': 'Апелляция',
  'threads.form.appeal.submit': 'Обжаловать',
  'threads.form.appeal.label': 'Почему решение должно быть другим?',
  'threads.form.appeal.hint': 'Это прочтёт другой модератор. Обжаловать решение можно один раз.',
  'threads.form.takeAway.title': 'Удалить публикацию',
  'threads.form.takeAway.submit': 'Удалить',
  'threads.form.takeAway.label': 'Слова для автора',
  'threads.form.takeAway.hint': 'Автор прочтёт их вместе с причиной, без вашего имени.',
  'threads.form.close.title': 'Закрыть обсуждение',
  'threads.form.close.submit': 'Закрыть',
  'threads.form.close.label': 'Почему оно закрывается',
  'threads.form.close.hint': 'Это прочтут все под обсуждением. Можно оставить пустым.',
  'threads.form.unseal.title': 'Раскрытие автора',
  'threads.form.unseal.submit': 'Запросить',
  'threads.form.unseal.label': 'Зачем двум администраторам знать автора?',
  'threads.form.unseal.hint':
    'Это прочтут администраторы форума; решит другой из них. Если они согласятся, прочтёт и автор.',
  'threads.words.missing': 'Ничего не сделано: нужны слова, в которых есть буквы или цифры.',

  // In one workspace: its admins
  'threads.here.what':
    'Вы управляете этим рабочим пространством. Вы можете скрыть здесь всё обсуждение; в других местах оно останется.',
  'threads.here.hidden':
    'Скрыто в этом рабочем пространстве: через мгновение об этом будет сказано в сообщениях здесь, а новые публикации сюда больше не передаются.',
  'threads.here.shown':
    'Снова показывается в этом рабочем пространстве, вместе с тем, что появилось за это время.',
  'threads.here.missing': 'Этого обсуждения нет ни в одном канале этого рабочего пространства.',
  'threads.here.alreadyHidden': 'Здесь это уже скрыто. Ничего не изменено.',
  'threads.here.alreadyShown': 'Здесь это уже показывается. Ничего не изменено.',

  // Moderating
  'threads.govern.state': 'Состояние',
  'threads.govern.quiet': 'Если никто не пишет',
  'threads.govern.isKept': 'остаётся открытым',
  'threads.govern.isNotKept': 'через некоторое время закрывается',
  'threads.govern.replies': 'Ответы',
  'threads.govern.isAll': 'модераторы сначала смотрят каждый ответ',
  'threads.govern.isNew': 'модераторы сначала смотрят ответы новичков',
  'threads.govern.choosePost': 'Публикация…',
  'threads.govern.already': 'Это уже так. Ничего не изменено.',
  'threads.govern.reopen': 'Обсуждение снова открыто. Через мгновение об этом будет сказано во всех копиях.',
  'threads.govern.keep': 'Обсуждение остаётся открытым, даже если в нём долго никто не пишет.',
  'threads.govern.rest': 'Обсуждение закроется, если в нём некоторое время никто не будет писать.',
  'threads.govern.reviewAll': 'Теперь решения модераторов ждёт каждый ответ, кто бы его ни написал.',
  'threads.govern.reviewNew': 'Теперь решения модераторов ждут только ответы новичков.',
  'threads.govern.closed': 'Обсуждение закрыто. Через мгновение об этом будет сказано во всех копиях.',
  'threads.govern.noPost': 'Такой публикации нет.',
  'threads.govern.gone': 'Этой публикации больше нет. Ничего не изменено.',
  'threads.govern.own':
    'Это ваша собственная публикация. О ней решает другой модератор; удалить её вы можете командой /threads mine.',
  'threads.govern.removed':
    'Удалено, <b>{reference}</b>. Через мгновение об этом будет сказано во всех копиях. Автор узнает, что есть новости, и сможет обжаловать решение.',
  'threads.do.close': 'Закрыть',
  'threads.do.reopen': 'Открыть снова',
  'threads.do.keep': 'Не закрывать',
  'threads.do.rest': 'Закрывать, если никто не пишет',
  'threads.do.reviewAll': 'Проверять каждый ответ',
  'threads.do.reviewNew': 'Проверять только новичков',
  'threads.do.remove': 'Удалить',
  'threads.do.mute': 'Запретить псевдониму писать',
  'threads.do.unmute': 'Разрешить псевдониму писать',
  'threads.do.wordings': 'Прежние формулировки',
  'threads.do.unseal': 'Запросить раскрытие автора',
  'threads.do.back': 'Назад',
  'threads.wordings.none': 'Прежних формулировок нет.',
  'threads.wordings.until': 'До {at}:',
  'threads.removal.title': 'Удалить {post}?',
  'threads.removal.what':
    'Во всех копиях на этом месте появится строка с причиной. Автор может обжаловать решение.',
  'threads.removal.thread':
    'С этой публикации начинается обсуждение, и оно будет скрыто вместе с ней. Во всех копиях на этом месте появится строка с причиной. Автор может обжаловать решение.',
  'threads.removal.choose': 'Выбрать причину…',
  'threads.removal.keep': 'Оставить',

  // The desk and help
  'desk.waiting':
    '{count, plural, one {Вашего ответа ждёт # публикация} few {Вашего ответа ждут # публикации} many {Вашего ответа ждут # публикаций} other {Вашего ответа ждёт # публикации}}.',
  'desk.showWaiting': 'Посмотреть',
  'desk.followed': 'Обсуждения, за которыми вы следите',
  'desk.openThread': 'Открыть обсуждение…',
  'desk.moreFollowed': 'и ещё {count}: /threads followed',
  'help.try.discuss': 'Начать обсуждение',
  'help.try.review': 'Одобрить то, что ждёт решения',
};
