import type { review as english } from '../en/review.ts';
import type { Texts } from '../texts.ts';

/** The review queue, people and their roles. */
export const review: Texts<typeof english> = {
  // The queue: /review
  'review.summary': 'Что ждёт решения модераторов',
  'review.option.item': 'Один пункт очереди по номеру, например R-3',
  'review.title':
    '{total, plural, one {# пункт ждёт решения} few {# пункта ждут решения} many {# пунктов ждут решения} other {# пункта ждёт решения}}',
  'review.empty': 'Сейчас ничто не ждёт решения.',
  'review.open': 'Открыть пункт…',
  'review.back': 'К очереди',
  'review.missing': 'В очереди нет такого пункта. Список того, что ждёт решения: <c>/review</c>.',
  'review.kind.application': 'Заявка на вступление',
  'review.urgent': 'срочно',
  'review.erased': 'Данные отправителя удалены.',
  'review.state.open': 'ждёт решения',
  'review.state.returned': 'возвращено с вопросом',
  'review.state.approved': 'одобрено',
  'review.state.declined': 'отклонено',
  'review.state.withdrawn': 'отозвано',
  // {age} is one of the three below it
  'review.since': 'уже {age}, с {at}',
  'review.age.minutes': '{count, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}',
  'review.age.hours': '{count, plural, one {# час} few {# часа} many {# часов} other {# часа}}',
  'review.age.days': '{count, plural, one {# день} few {# дня} many {# дней} other {# дня}}',

  // The card of an item
  'review.card.waiting': 'Ждёт решения',
  'review.card.sinceOnly': 'с {at}',
  'review.card.name': 'Имя',
  'review.card.organisation': 'Организация',
  'review.card.group': 'Группа заинтересованных сторон',
  'review.card.topics': 'Темы',
  'review.card.link': 'Ссылка для проверки',
  'review.card.workspace': 'Где подана',
  'review.card.why': 'Почему',
  'review.card.returned': 'Возвращено с вопросом: {by}, {at}. Заявитель ещё не ответил.',
  'review.card.answered': 'Изменено заявителем после вопроса ({by}, {at}):',
  'review.card.someone': 'бывший модератор',
  'review.card.approve': 'Одобрить',
  'review.card.return': 'Вернуть',
  'review.card.decline': 'Отклонить',
  // A decided item, in two lines
  'review.closed.of': '<b>{reference}</b> {kind}: <b>{name}</b>, {organisation}',
  'review.closed.erased': '<b>{reference}</b> {kind}',
  'review.closed.approved': 'Одобрено: {by}, {at}.',
  'review.closed.declined': 'Отклонено: {by}, {at}. Причина: {words}',
  'review.closed.declinedBare': 'Отклонено: {by}, {at}.',
  'review.closed.withdrawn': 'Отозвано заявителем, {at}.',
  'review.closed.gone': 'Заявка удалена. Решать больше нечего.',
  'review.closed.hidden':
    'Она ждёт решения, но здесь больше не показывается. Модераторы найдут её так: <c>/review</c>.',

  // Deciding
  'review.done.approved': '{name} теперь участник и узнает об этом из личного сообщения.',
  'review.done.returned': 'Заявитель получит вопрос личным сообщением и сможет ответить одной кнопкой.',
  'review.done.declined':
    'Заявитель узнает из личного сообщения причину и день, с которого можно подать новую заявку.',
  'review.already.approved': 'Это уже одобрено: {by}, {at}. Больше ничего делать не нужно.',
  'review.already.declined': 'Это уже отклонено: {by}, {at}. Больше ничего делать не нужно.',
  'review.already.returned': 'Это уже возвращено с вопросом: {by}, {at}. Теперь ответ за заявителем.',
  'review.already.withdrawn': 'Это отозвано заявителем, {at}. Больше ничего делать не нужно.',
  'review.already.gone': 'Заявка удалена. Больше ничего делать не нужно.',
  'review.own': 'Это ваша собственная заявка. Решение по ней примет другой модератор.',
  'review.changed':
    'Тем временем заявитель изменил заявку, поэтому решение не принято. Посмотрите её ещё раз.',
  'review.return.title': 'Вернуть с вопросом',
  'review.return.label': 'Что нужно дополнить или пояснить?',
  'review.return.hint': 'Заявитель прочтёт это дословно, без вашего имени.',
  'review.return.submit': 'Вернуть',
  'review.decline.title': 'Причина отклонения',
  'review.decline.label': 'Почему заявка отклонена?',
  'review.decline.hint':
    'Заявитель прочтёт это дословно, без вашего имени. Новую заявку можно подать через {days, plural, one {# день} few {# дня} many {# дней} other {# дня}}.',
  'review.decline.submit': 'Отклонить',
  'review.words.missing': 'Решение не принято: напишите заявителю вопрос или причину.',
  'review.words.long':
    'Решение не принято: текст слишком длинный. Можно не больше {most, plural, one {# знака} few {# знаков} many {# знаков} other {# знака}}.',
  'review.words.kept': 'Вы написали:',
  'review.words.again': 'Открыть форму ещё раз',

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
  'outcome.declined.next':
    'С {at} можно подать новую заявку: <c>/forum join</c>. Если причины тогда уже не будет, напишите об этом в заявке. Искать в библиотеке можно и сейчас.',
  // Roles
  'role.member': 'участник',
  'role.moderator': 'модератор',
  'role.curator': 'куратор',
  'role.admin': 'администратор',

  // People, for admins of the forum
  'people.title':
    '{total, plural, one {# участник} few {# участника} many {# участников} other {# участника}}',
  'people.none': 'Участников ещё нет.',
  'people.noneFound': 'По запросу «{query}» участников не найдено. Попробуйте меньше слов.',
  'people.query': 'по запросу «{query}»',
  'people.open': 'Открыть…',
  'people.find': 'Найти',
  'people.all': 'Все участники',
  'people.suspended': 'участие приостановлено до этого времени: {until}',
  'people.find.title': 'Найти участника',
  'people.find.label': 'Имя, организация или аккаунт',
  'people.find.hint': 'Например: Ada или slack:T0123ABCD:U0456EFGH',
  'people.find.submit': 'Найти',
  'people.gone': 'Такого участника больше нет. Список участников: <c>/forum settings</c>.',

  // One member
  'person.organisation': 'Организация',
  'person.group': 'Группа заинтересованных сторон',
  'person.roles': 'Роли',
  'person.accounts': 'Аккаунты',
  'person.noAccounts': 'нет',
  'person.since': 'Дата вступления',
  'person.suspension': 'Участие приостановлено до',
  'person.reason': 'Указанная причина',
  'person.notSaid': 'не указано',
  'person.give': 'Назначить роль…',
  'person.take': 'Снять роль…',
  'person.suspend': 'Приостановить участие',
  'person.changeSuspension': 'Изменить приостановку',
  'person.restore': 'Возобновить участие',
  'person.dismiss': 'Прекратить участие',
  'person.back': 'К списку',
  'person.given': '<b>{name}</b>: роль <b>{role}</b> назначена, сообщение об этом отправляется.',
  'person.had': '<b>{name}</b>: роль <b>{role}</b> уже была назначена раньше.',
  'person.taken': '<b>{name}</b>: роль <b>{role}</b> снята, сообщение об этом отправляется.',
  'person.notHeld': 'У этого участника нет такой роли. Ничего не изменено.',
  'person.lastAdmin':
    'Форуму нужен администратор, который может действовать, а другого нет. Сначала назначьте эту роль кому-нибудь ещё.',
  'person.suspended':
    '<b>{name}</b>: участие приостановлено до этого времени: {until} ({zone}). До тех пор нельзя ничего публиковать и предлагать; сообщение об этом с причиной отправляется.',
  'person.restored': '<b>{name}</b>: участие возобновлено, сообщение об этом отправляется.',
  'person.notSuspended': 'Участие этого участника не приостановлено. Ничего не изменено.',
  'person.notSelf':
    'Приостановить своё собственное участие нельзя. Обратитесь к другому администратору форума.',
  'person.holdsMore': 'Сначала снимите остальные роли.',
  'person.dismissed': '<b>{name}</b>: участие в форуме прекращено, сообщение об этом отправляется.',
  'person.dismiss.title': 'Прекратить участие: {name}?',
  'person.dismiss.what':
    'Снимаются все роли, в том числе те, что дали серверы; личные дайджесты прекращаются. Человеку сообщат об этом, и он в любое время может подать новую заявку.',
  'person.dismiss.keep': 'Сохранить участие',

  // Suspending
  'suspend.title': 'Приостановить участие',
  'suspend.reason': 'Причина (её прочтёт участник)',
  'suspend.until': 'Срок',
  'suspend.untilHint': 'Число дней или день окончания: 2027-01-04. Не больше года.',
  'suspend.submit': 'Приостановить',
  'suspend.again': 'Изменить',
  'suspend.noReason': 'Чтобы приостановить участие, нужна причина, которую участник сможет прочитать.',
  'suspend.tooLong':
    'Причина слишком длинная. Можно не больше {most, plural, one {# знака} few {# знаков} many {# знаков} other {# знака}}.',
  'suspend.notUnderstood':
    '«{value}» — не число дней и не дата. Напишите, например, <c>14</c> или год, месяц и день: <c>2027-01-04</c>.',
  'suspend.past': '«{value}» — не будущий день. Укажите более поздний.',
  'suspend.tooFar': '«{value}» — больше чем через год. Участие можно приостановить не больше чем на год.',
  'suspend.done': 'Эта форма уже отправлена или слишком старая. Это нажатие ничего не изменило.',

  // What members are told in direct messages
  'told.roles': 'Ваши роли на форуме изменились. Теперь они такие: <b>{roles}</b>.',
  'told.member': 'Ваши роли на форуме изменились. Теперь вы <b>участник</b>, без других ролей.',
  'told.rolesNext': 'Что теперь можно делать: <c>/forum help</c>.',
  'told.dismissed':
    'Ваше участие в форуме прекращено. Искать в библиотеке по-прежнему можно. Чтобы снова стать участником: <c>/forum join</c>',
  'told.suspended':
    'Ваше участие в форуме приостановлено до этого времени: <b>{until}</b> ({zone}). До тех пор нельзя ничего публиковать и предлагать ни в одном рабочем пространстве. Указанная причина:',
  'told.suspendedNext':
    'Искать в библиотеке по-прежнему можно. Если вы считаете это ошибкой, напишите администратору форума.',
  'told.accounts':
    'Изменился список аккаунтов, которые действуют на форуме от вашего имени. Теперь это: {accounts}. Если это сделали не вы, введите <c>/forum link</c>, чтобы отвязать чужое, и напишите администратору форума.',
  'told.unlinked':
    'Этот аккаунт больше не принадлежит участнику форума и действует как гость. Если это сделали не вы, напишите администратору форума.',
  'told.restored': 'Ваше участие в форуме возобновлено. Теперь снова доступно всё, что могут участники.',

  // What the admin of a workspace is told in direct messages
  'roleRefused.what':
    'Plenary не удалось дать роль, которую вы выбрали в <b>{workspace}</b> для участников группы <b>{group}</b>. Всё остальное выполнено.',
  'roleRefused.mend':
    'В настройках сервера дайте роли Plenary право «Управлять ролями» и поставьте её выше той роли, которую нужно давать. Если та роль удалена, выберите другую: <c>/forum settings</c>. Чтобы роль получали те, кто придёт позже, выберите её там ещё раз. Роль с правами управлять сервером или другими людьми Plenary не даёт никогда: уберите эти права у роли или выберите другую.',
  'channelOpen.what':
    'Часть материалов форума не показана в <b>{channel}</b> (<b>{workspace}</b>), потому что их можно видеть не всем, кто видит этот канал.',
  'channelOpen.mend':
    '{platform, select, discord {Отберите там у @everyone право «Просматривать канал»} other {Сделайте этот канал закрытым}} или выберите другой: <c>/forum settings</c>. До тех пор ничего из того, что распространяется с ограничениями, там показано не будет.',
};
