import type { review as english } from '../en/review.ts';
import type { Texts } from '../texts.ts';

/** The review queue, people and their roles. */
export const review: Texts<typeof english> = {
  // The queue: /review
  'review.summary': 'Что ждёт решения модераторов',
  'review.option.item': 'Один пункт очереди по номеру, например R-3',
  'review.option.type': 'Только пункты этих видов',
  'review.option.mine': 'Только то, что вы взяли в работу',
  'review.title':
    '{total, plural, one {# пункт ждёт решения} few {# пункта ждут решения} many {# пунктов ждут решения} other {# пункта ждёт решения}}',
  'review.empty': 'Сейчас ничто не ждёт решения.',
  'review.emptyFiltered': 'Среди этого ничто не ждёт решения.',
  'review.elsewhere':
    '{count, plural, one {Ещё # пункт ждёт решения, но его метка распространения не позволяет показать его} few {Ещё # пункта ждут решения, но их метки распространения не позволяют показать их} many {Ещё # пунктов ждут решения, но их метки распространения не позволяют показать их} other {Ещё # пункта ждёт решения, но их метки распространения не позволяют показать их}} в этом рабочем пространстве.',
  'review.notHere':
    'Метка распространения не позволяет показать здесь этот пункт. Откройте его в рабочем пространстве, которое эта метка допускает.',
  'review.open': 'Открыть пункт…',
  'review.back': 'К очереди',
  'review.whole': 'Вся очередь',
  'review.missing': 'В очереди нет такого пункта. Список того, что ждёт решения: <c>/review</c>.',
  'review.kind.application': 'Заявка на вступление',
  'review.kind.thread': 'Обсуждение',
  'review.kind.post': 'Ответ',
  'review.kind.report': 'Жалоба',
  'review.kind.appeal': 'Апелляция',
  'review.kind.unsealing': 'Раскрытие автора',
  'review.urgent': 'срочно',
  'review.erased': 'Данные отправителя удалены.',
  // The state of an item of any kind: words that agree with none of them
  'review.state.open': 'ждёт решения',
  'review.state.held': 'отложено',
  'review.state.returned': 'возвращено с вопросом',
  'review.state.approved': 'одобрено',
  'review.state.declined': 'отклонено',
  'review.state.withdrawn': 'отозвано',
  // {age} is one of the three below it
  'review.since': 'уже {age}, с {at}',
  'review.age.minutes': '{count, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}',
  'review.age.hours': '{count, plural, one {# час} few {# часа} many {# часов} other {# часа}}',
  'review.age.days': '{count, plural, one {# день} few {# дня} many {# дней} other {# дня}}',

  'review.claimedShort': 'в работе: {by}',

  // The card of an item
  'review.card.waiting': 'Ждёт решения',
  'review.card.sinceOnly': 'с {at}',
  'review.card.claimed': 'В работе',
  'review.card.claimedBy': '{by}, с {at}',
  'review.card.held': 'Отложено',
  'review.card.heldBy': '{by}, {at}',
  'review.card.history': 'История',
  'review.card.name': 'Имя',
  'review.card.organisation': 'Организация',
  'review.card.group': 'Группа заинтересованных сторон',
  'review.card.topics': 'Темы',
  'review.card.link': 'Ссылка для проверки',
  'review.card.workspace': 'Где подана',
  'review.card.why': 'Почему',
  // Of a contribution
  'review.card.thread': 'Обсуждение',
  'review.card.label': 'Метка распространения',
  'review.card.places': 'Куда попадёт',
  'review.card.places.of':
    '{count, plural, =0 {сейчас ни в одно рабочее пространство} one {# рабочее пространство: {names}} few {# рабочих пространства: {names}} many {# рабочих пространств: {names}} other {# рабочего пространства: {names}}}',
  // {names} are the first five
  'review.card.places.more': '{names} и ещё {count, number}',
  // What became of the thread meanwhile
  'review.card.now': 'Сейчас',
  'review.card.now.closed': 'Обсуждение закрыто.',
  'review.card.now.hidden': 'Обсуждение скрыто: никто не видит того, что в нём написано.',
  'review.card.signed': 'Подпись',
  'review.card.entries': 'О записях',
  'review.card.quotes': 'Ответ на публикацию {number} ({signature}):',
  'review.card.text': 'Текст',
  'review.card.earlier':
    '{kind, select, report {Текст на момент первой жалобы} other {Текст на момент обращения}}',
  // {place} is T-5 or T-5, post 3
  'review.card.place': '{reference}, публикация {number}',
  'review.card.standsNow': 'Эта публикация уже удалена.',
  // Of a report
  'review.card.reports': '{count, plural, one {# жалоба} few {# жалобы} many {# жалоб} other {# жалобы}}',
  'review.card.reported': '{reason} ({at})',
  'review.card.reportedWords': '{reason} ({at}): «{words}»',
  // Of an appeal: what it is against
  'review.card.against': 'Обжалуется',
  'review.card.against.declined': '{reference}, отклонено: {by}, {at}',
  'review.card.against.removed': '{reference}, удалено: {by}, {at}',
  'review.card.reason': 'Указанная причина',
  'review.card.appealWords': 'Автор пишет',
  // Of an unsealing
  'review.card.askedBy': 'Кто запросил',
  'review.card.unsealingWhy': 'Зачем администратор спрашивает, кто это написал',
  'review.card.unsealingForAdmins':
    'Причину запроса могут прочитать только администраторы форума. Они найдут её командой /review.',
  'review.card.unsealingNote':
    'Решает другой администратор. Если он одобрит запрос, прочитать, кто это написал, смогут только они двое, а автору сообщат причину.',
  'review.card.returned':
    'Возвращено с вопросом: {by}, {at}. {kind, select, application {Заявитель} other {Автор}} ещё не ответил.',
  'review.card.returnedWording': 'Возвращено с другой формулировкой: {by}, {at}. Автор ещё не ответил.',
  'review.card.answered':
    '{kind, select, application {Изменено заявителем} other {Изменено автором}} после вопроса ({by}, {at}):',
  'review.card.answer': 'Автор ответил:',
  'review.card.suggested': 'Формулировка, которую предложили модераторы:',
  'review.card.someone': 'бывший модератор',
  'review.card.claim': 'Взять в работу',
  'review.card.release': 'Освободить',
  'review.card.takeOver': 'Взять на себя',
  'review.card.approve': 'Одобрить',
  'review.card.remove': 'Удалить публикацию',
  'review.card.edit': 'Предложить формулировку',
  'review.card.return': 'Вернуть',
  'review.card.decline': 'Отклонить',
  'review.card.keep': 'Оставить публикацию',
  'review.card.hold': 'Отложить',
  'review.card.unhold': 'Возобновить',
  'review.card.mute': 'Запретить писать: Участник {number}',
  'review.card.unmute': 'Разрешить писать: Участник {number}',
  'review.card.unseal': 'Запросить раскрытие автора',
  'review.card.showAuthor': 'Показать, кто это написал',
  // What happened to an item before, in a row
  'review.event.answered': 'получен ответ, {at}',
  'review.event.edited': 'изменено, {at}',
  'review.event.removed': 'публикация удалена, {at}',
  'review.event.reported': 'ещё одна жалоба, {at}',
  'review.event.returned': 'возвращено: {by}, {at}',
  'review.event.suggested': 'другая формулировка: {by}, {at}',
  'review.event.held': 'отложено: {by}, {at}',
  'review.event.resumed': 'возобновлено: {by}, {at}',
  // A decided item, in two lines
  'review.closed.of': '<b>{reference}</b> {kind}: <b>{name}</b>, {organisation}',
  // {what} is T-5 and its title, or T-5, post 3; {signature} the pseudonym, the name or the group
  'review.closed.post': '<b>{reference}</b> {kind}: {what} ({signature})',
  'review.closed.erased': '<b>{reference}</b> {kind}',
  'review.closed.approved': 'Одобрено: {by}, {at}.',
  'review.closed.removed': 'Публикация удалена: {by}, {at}. Причина: {words}',
  'review.closed.declined': 'Отклонено: {by}, {at}. Причина: {words}',
  'review.closed.declinedBare': 'Отклонено: {by}, {at}.',
  'review.closed.withdrawn':
    '{kind, select, application {Отозвано заявителем, {at}.} report {Публикация тем временем удалена, {at}: решать больше нечего.} other {Отозвано автором, {at}.}}',
  // {words} is why, other than that somebody wished it
  'review.closed.lapsed': 'Отозвано, {at}. Причина: {words}',
  'review.closed.gone':
    '{kind, select, application {Заявка удалена.} other {То, к чему это относилось, удалено.}} Решать больше нечего.',
  'review.closed.hidden':
    'Это ждёт решения, но здесь больше не показывается. Модераторы найдут это так: <c>/review</c>.',

  // Deciding
  'review.done.claimed':
    'Теперь это у вас в работе: на {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}} или пока вы не нажмёте «Освободить».',
  'review.done.takenOver':
    'Теперь это в работе у вас вместо прежнего модератора ({by}): на {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}} или пока вы не нажмёте «Освободить».',
  'review.done.released': 'Это больше не у вас в работе.',
  'review.done.approved':
    '{kind, select, application {{name} теперь участник и узнает об этом из личного сообщения.} thread {Обсуждение отправляется во все рабочие пространства, которые допускает его метка. Автор узнает об этом.} post {Ответ отправляется во все копии обсуждения. Автор узнает об этом.} report {Публикация удаляется везде. Автор узнает причину и сможет обжаловать решение.} appeal {Прежнее решение отменено. Автор узнает об этом.} unsealing {Теперь вы и администратор, который это запросил, можете прочитать, кто это написал. Автор узнает об этом и о причине.} other {Одобрено.}}',
  // Of a reply whose thread was closed or hidden meanwhile
  'review.done.approved.closed':
    'Ответ отправляется во все копии обсуждения, хотя оно уже закрыто. Автор узнает об этом.',
  'review.done.approved.hidden':
    'Ответ одобрен, но его никто не видит: обсуждение уже скрыто, и ответ вместе с ним. Автор узнает об этом.',
  'review.done.returned':
    '{kind, select, application {Заявитель получит вопрос личным сообщением и сможет ответить одной кнопкой.} other {Автор узнает, что есть новости, прочтёт это в списке своих публикаций и сможет ответить одной кнопкой.}}',
  'review.done.declined':
    '{kind, select, application {Заявитель узнает из личного сообщения причину и день, с которого можно подать новую заявку.} report {Публикация остаётся на месте.} unsealing {Ничего не раскрыто. Администратор, который это запросил, найдёт причину здесь.} appeal {Решение остаётся прежним. Автор узнает почему.} other {Автор узнает причину и сможет обжаловать решение.}}',
  'review.done.held': 'Это отложено, пока модератор не нажмёт «Возобновить».',
  'review.done.open': 'Это снова ждёт решения.',
  'review.already.approved': 'Это уже одобрено: {by}, {at}. Больше ничего делать не нужно.',
  'review.already.declined': 'Это уже отклонено: {by}, {at}. Больше ничего делать не нужно.',
  'review.already.returned':
    'Это уже возвращено с вопросом: {by}, {at}. Теперь ответ за {kind, select, application {заявителем} other {автором}}.',
  'review.already.held': 'Это уже отложено: {by}, {at}. Это можно возобновить.',
  'review.already.open': 'Это ждёт решения с {at}. Посмотрите ещё раз.',
  'review.already.withdrawn':
    '{kind, select, report {Публикация уже удалена, {at}.} other {Это уже отозвано, {at}.}} Больше ничего делать не нужно.',
  'review.already.claimed': 'Это уже в работе: {by}, с {at}. Вы всё равно можете принять решение.',
  'review.already.unclaimed': 'Это ни у кого не в работе.',
  'review.already.gone':
    '{kind, select, application {Заявка удалена.} other {То, к чему это относилось, удалено.}} Больше ничего делать не нужно.',
  'review.own':
    '{kind, select, application {Это ваша собственная заявка. Решение примет другой модератор.} report {Это жалоба на вашу собственную публикацию. Решение примет другой модератор.} appeal {Это ваша собственная апелляция. Решение примет другой модератор.} unsealing {Это касается вашей собственной публикации. Решение примет другой администратор форума.} other {Это ваша собственная публикация. Решение примет другой модератор.}}',
  'review.ownDecision': 'Эта апелляция — на ваше собственное решение. По ней решит другой модератор.',
  'review.ownRequest':
    'Это ваш собственный запрос. По нему решит другой администратор форума. Чтобы отказаться от запроса, отклоните его.',
  'review.admin': 'Решение по этому принимают только администраторы форума.',
  'review.moderator':
    'Решение по этому принимают только модераторы, а вы больше не модератор. Ничего не изменено.',
  'review.suspended':
    'Ваше участие приостановлено, и до его возобновления вы не можете принимать решения. Ничего не изменено.',
  'review.newAdmin':
    'Вы стали администратором уже после этого запроса. Решение примет тот, кто был администратором до него.',
  'review.asker':
    'Тот, кто это запросил, больше не администратор форума, или его участие приостановлено. Одобрить запрос нельзя, можно только отклонить.',
  'review.left':
    'Тот, кто это написал, больше не участник, и никто не может сказать, кто это был. Это можно только отклонить.',
  'review.unfit': 'С пунктом такого вида это сделать нельзя. Ничего не изменено.',
  'review.changed':
    '{kind, select, application {Тем временем заявитель изменил заявку} report {Тем временем поступила ещё одна жалоба или изменилась публикация} other {Тем временем здесь что-то изменилось}}, поэтому решение не принято. Посмотрите ещё раз.',
  'review.return.title': 'Вернуть с вопросом',
  'review.return.label':
    'Что {kind, select, application {заявителю} other {автору}} нужно дополнить или пояснить?',
  'review.return.hint': 'Это прочтут дословно, без вашего имени.',
  'review.return.submit': 'Вернуть',
  'review.edit.title': 'Предложить формулировку',
  'review.edit.suggestion': 'Текст в вашей формулировке',
  'review.edit.suggestionHint': 'Автор сможет принять её одной кнопкой или написать свою.',
  'review.edit.label': 'Ваше пояснение (необязательно)',
  'review.edit.submit': 'Предложить',
  'review.edit.same': 'Ничего не отправлено: формулировка осталась прежней.',
  'review.edit.long':
    'Ничего не отправлено: формулировка слишком длинная. Можно не больше {most, plural, one {# знака} few {# знаков} many {# знаков} other {# знака}}.',
  'review.edit.missing': 'Ничего не отправлено: в форме нет формулировки.',
  'review.edit.kept': 'Формулировка, которую вы написали:',
  // Choosing a reason
  'review.reason.decline':
    '{kind, select, report {Почему публикация остаётся?} application {Почему заявка отклоняется?} other {Почему это отклоняется?}} Выберите причину; на следующем шаге можно добавить свои слова.',
  'review.reason.approve':
    'Почему публикация удаляется? Выберите причину; на следующем шаге можно добавить свои слова.',
  'review.reason.choose': 'Выбрать причину…',
  'review.reason.back': 'Вернуться к пункту',
  'review.decline.title': 'Причина отклонения',
  'review.decline.label': 'Своими словами',
  'review.decline.labelOptional': 'Своими словами (необязательно)',
  'review.decline.hint':
    '{kind, select, application {Заявитель прочтёт это дословно, без вашего имени. Новую заявку можно подать через {days, plural, one {# день} few {# дня} many {# дней} other {# дня}}.} report {Это прочтут только модераторы.} unsealing {Это прочтут только администраторы.} other {Автор прочтёт это дословно, без вашего имени, и сможет один раз обжаловать решение.}}',
  'review.decline.submit': '{kind, select, report {Оставить публикацию} other {Отклонить}}',
  'review.remove.title': 'Удалить публикацию',
  'review.remove.hint': 'Автор прочтёт это дословно, без вашего имени, и сможет один раз обжаловать решение.',
  'review.remove.submit': 'Удалить',
  'review.words.missing':
    'Решение не принято: {kind, select, application {напишите заявителю вопрос или причину} report {к этой причине нужно пояснение} appeal {к этой причине нужно пояснение} unsealing {к этой причине нужно пояснение} other {напишите автору вопрос или причину}}.',
  'review.words.long':
    'Решение не принято: текст слишком длинный. Можно не больше {most, plural, one {# знака} few {# знаков} many {# знаков} other {# знака}}.',
  'review.words.kept': 'Вы написали:',
  'review.words.again': 'Открыть форму ещё раз',

  // Why something was declined, removed or reported
  'reason.danger': 'Кто-то в опасности',
  'reason.content': 'Это террористический контент или ссылка на него',
  'reason.harm': 'Это может помочь причинить вред',
  'reason.personal': 'Это раскрывает личные сведения о людях',
  'reason.conduct': 'Это нарушает кодекс поведения',
  'reason.wide': 'Это не следует распространять так широко',
  'reason.subject': 'Это не связано с темой форума',
  'reason.duplicate': 'Это здесь уже есть',
  'reason.unclear': 'Это недостаточно понятно',
  'reason.advertising': 'Это реклама',
  'reason.identity': 'Не удалось проверить личность или организацию',
  'reason.no_breach': 'Кодекс поведения не нарушен',
  'reason.looked_after': 'Об этом уже позаботились, и публикация может остаться',
  'reason.nothing_new': 'Решение было верным',
  'reason.not_needed': 'Знать это нет необходимости',
  'reason.unanswered': 'Ответ не пришёл вовремя',
  'reason.other': 'Другая причина',
  // {words} is what a moderator wrote beside the reason
  'reason.with': '{reason}. {words}',

  // Moderators act on who wrote a post, without learning who it is
  'review.mute.done':
    'Псевдониму «Участник {number}» запрещено писать: в этом обсуждении под ним больше ничего не принимается. Кто это, никто не узнает. Модератор может изменить это здесь или в самом обсуждении.',
  'review.mute.already': 'Участник {number} уже не может писать в этом обсуждении.',
  'review.unmute.done': 'Участник {number} снова может писать в этом обсуждении.',
  'review.unmute.already': 'Участник {number} и так может писать в этом обсуждении.',
  'review.mute.missing': 'Здесь нет псевдонима, которому можно запретить писать.',
  'review.mute.own': 'Это ваш собственный псевдоним. Запретить ли ему писать, решает другой модератор.',
  'review.unseal.done':
    'По этому решит другой администратор форума: {reference}. До этого ничего не раскрывается.',
  'review.unseal.missing': 'Такой публикации больше нет.',
  'review.unseal.open': 'Автор этой публикации не скрыт: она подписана именем или группой.',
  'review.unseal.erased':
    'Автор больше не участник, или его данные удалены. Никто не может сказать, кто это был.',
  'review.unseal.pending': 'Это уже кто-то запросил; запрос ждёт в очереди.',
  'review.unseal.words': 'Запрос не отправлен: нужна причина.',
  'review.unseal.long':
    'Запрос не отправлен: причина слишком длинная. Можно не больше {most, plural, one {# знака} few {# знаков} many {# знаков} other {# знака}}.',
  'review.author.title': 'Кто это написал',
  'review.author.is': '<b>{name}</b>, {organisation}',
  'review.author.isAlone': '<b>{name}</b>',
  'review.author.note':
    'Прочитать это можете только вы и ещё один администратор. Никому об этом не говорите и используйте это только в связи с указанной причиной.',
  'review.author.missing':
    'Прочитать, кто это написал, могут только два администратора, которые приняли это решение.',

  // What became of an application, to whoever applied
  'outcome.approved.title': 'Добро пожаловать на форум',
  'outcome.approved':
    'Ваша заявка одобрена. Теперь вы участник и указаны так: <b>{name}</b>, {organisation}.',
  'outcome.approved.role':
    'Что теперь можно делать: <c>/forum help</c>. Что вы о себе сообщили: <c>/forum profile</c>.',
  'outcome.approved.entries': 'Три записи, которые подходят к вашему выбору',
  'outcome.approved.someEntries': 'Записи, которые подходят к вашему выбору',
  'outcome.approved.digest':
    'Личный дайджест будет сообщать здесь, что нового по вашим темам, так часто, как вы захотите.',
  'outcome.approved.digestButton': 'Создать личный дайджест',
  'outcome.returned.title': 'Вопрос по вашей заявке',
  'outcome.returned': 'Прежде чем решить по вашей заявке {reference}, модераторы спрашивают:',
  'outcome.returned.next': 'Ваш ответ войдёт в заявку. Всё, что вы написали, в ней осталось.',
  'outcome.returned.button': 'Дополнить заявку',
  'outcome.declined.title': 'Ваша заявка отклонена',
  'outcome.declined': 'Модераторы отклонили вашу заявку {reference}. Они указали такую причину:',
  // {reason} is one of reason.*
  'outcome.declined.reason': '{reason}.',
  'outcome.declined.next':
    'С {at} можно подать новую заявку: <c>/forum join</c>. Если причины тогда уже не будет, напишите об этом в заявке. Искать в библиотеке можно и сейчас.',
};
