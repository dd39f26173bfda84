import type { digests as english } from '../en/digests.ts';
import type { Texts } from '../texts.ts';

export const digests: Texts<typeof english> = {
  // /digest
  'digest.summary': 'Дайджесты новинок библиотеки для канала или лично для вас',
  'digest.list.summary':
    'Ваши дайджесты, для администраторов также дайджесты рабочего пространства; действия с ними',
  'digest.subscribe.summary': 'Новый дайджест для канала или для вас, личным сообщением',
  'digest.preview.summary': 'Следующий выпуск в его нынешнем виде, только для вас',
  'digest.pause.summary': 'На время ничего не отправлять',
  'digest.resume.summary': 'Продолжить после паузы',
  'digest.stop.summary': 'Прекратить дайджест насовсем',
  'digest.why.summary': 'Почему запись вошла или не вошла в выпуск',
  'digest.option.digest': 'Дайджест, например D-3; не нужно, если он только один',
  'digest.option.issue': 'Номер выпуска; если не указан, последний',
  'digest.option.entry': 'Запись, например E-12',
  'digest.option.until': 'День, когда отправка продолжится: 2027-01-04',
  'digest.option.about': 'Виды записей, темы, юрисдикции или группы',
  'digest.option.kind': 'Только эти виды записей',
  'digest.option.topic': 'Только эти темы',
  'digest.option.in': 'Только эти юрисдикции и записи мирового охвата',
  'digest.option.group': 'Только то, что касается этих групп заинтересованных сторон',
  'digest.option.without': 'Исключить эти виды записей, темы, юрисдикции или группы',
  'digest.option.every': 'Как часто',
  'digest.option.on': 'День недели или число месяца; 31 — последний день',
  'digest.option.at': 'Время суток, например 09:00',
  'digest.option.zone': 'Часовой пояс, например Europe/Zurich',
  'digest.option.for': 'Для кого: для канала или для вас, личным сообщением',
  'digest.option.lang': 'Язык дайджеста',
  'digest.option.empty': 'Отправлять «ничего нового», если нового нет',
  'digest.option.events': 'Указывать также предстоящие события',
  'digest.rhythm.daily': 'каждый день',
  'digest.rhythm.weekly': 'каждую неделю',
  'digest.rhythm.monthly': 'каждый месяц',
  'digest.for.channel': 'для канала',
  'digest.for.me': 'для меня, личным сообщением',
  'digest.neverFires':
    'Такой дайджест никогда не вышел бы: «{rhythm}» не сочетается с указанным днём. Укажите день недели для еженедельного дайджеста, число месяца для ежемесячного, а для ежедневного день не указывайте.',

  // Setting a digest up
  'digest.form.title': 'Новый дайджест',
  'digest.form.titleMine': 'Новый личный дайджест',
  'digest.form.titleChange': 'Изменить дайджест',
  'digest.form.submit': 'Проверить',
  'digest.form.filters': 'О чём он (пусто: обо всём)',
  'digest.form.filtersHint': 'Например: kind:law,practice topic:transparency in:eu without:threat',
  'digest.form.time': 'Время суток',
  'digest.form.zone': 'Часовой пояс',
  'digest.form.zoneHint': 'Город или название, например Europe/Zurich',
  'digest.draft.title': 'Новый дайджест: проверьте',
  'digest.draft.titleChange': 'Изменение D-{digest, number}: проверьте',
  'digest.draft.what': 'Содержание',
  'digest.draft.where': 'Канал',
  'digest.draft.to': 'Кому',
  'digest.draft.toYou': 'Он приходит только вам; больше никто в этом рабочем пространстве его не видит.',
  'digest.draft.noChannel': 'ещё не выбран',
  'digest.draft.when': 'Когда',
  'digest.draft.first': 'Следующий выпуск',
  'digest.draft.language': 'Язык',
  'digest.draft.empty': 'Если нового нет',
  'digest.draft.emptySay': 'сообщается об этом',
  'digest.draft.emptySkip': 'ничего не отправляется',
  'digest.draft.events': 'Предстоящие события',
  'digest.draft.recent':
    '{days, plural, one {За последний # день} few {За последние # дня} many {За последние # дней} other {За последние # дня}} {recent, plural, =0 {в дайджест не вошло бы ни одной записи} one {в дайджест вошла бы # запись} few {в дайджест вошли бы # записи} many {в дайджест вошло бы # записей} other {в дайджест вошло бы # записи}}. Всего в библиотеке {all, plural, one {подходит # запись} few {подходят # записи} many {подходит # записей} other {подходит # записи}}.',
  'digest.draft.matchesNothing':
    'Под эти фильтры не подходит ни одна запись библиотеки, и {days, plural, one {за последний # день} few {за последние # дня} many {за последние # дней} other {за последние # дня}} таких не было. Уберите один фильтр или оставьте всё как есть и подождите.',
  'digest.draft.chooseChannel': 'Выбрать канал…',
  'digest.draft.chooseRhythm': 'Как часто…',
  'digest.draft.chooseDay': 'В какой день…',
  'digest.draft.chooseLanguage': 'На каком языке…',
  'digest.draft.day': '{day}-е число',
  'digest.draft.lastDay': 'последний день месяца',
  'digest.draft.subscribe': 'Подписаться',
  'digest.draft.save': 'Сохранить изменения',
  'digest.draft.change': 'Изменить фильтры и время',
  'digest.draft.toSay': 'Сообщать, если нового нет',
  'digest.draft.toSkip': 'Не отправлять, если нового нет',
  'digest.draft.noEvents': 'Без событий',
  'digest.draft.withEvents': 'С событиями',
  'digest.draft.again': 'Проверить ещё раз',
  'digest.draft.kept': 'То, что вы написали, сохранено.',
  'digest.draft.footer': 'До вашего подтверждения ничего не отправляется.',
  'digest.draftGone': 'Это уже сохранено или отменено. Список дайджестов: <c>/digest list</c>.',
  'digest.saved.new': 'Дайджест <b>{reference}</b> создан для {channel}.',
  'digest.saved.changed':
    'Дайджест <b>{reference}</b> в {channel} изменён. Ничего не повторится и не пропадёт.',
  'digest.saved.newToYou': 'Дайджест <b>{reference}</b> создан. Он будет приходить вам личным сообщением.',
  'digest.saved.changedToYou': 'Ваш дайджест <b>{reference}</b> изменён. Ничего не повторится и не пропадёт.',
  'digest.saved.next':
    'Следующий выпуск: {at} ({zone}). В него войдёт то, что появится начиная с этого момента.',
  'digest.saved.paused': 'Он приостановлен; <c>/digest resume</c> возобновит его.',

  // Looking after digests
  'digest.none':
    'В этом рабочем пространстве нет дайджеста <b>{reference}</b>. Список имеющихся: <c>/digest list</c>.',
  'digest.noneAtAll':
    'В этом рабочем пространстве ещё нет дайджестов. Создать дайджест: <c>/digest subscribe</c>.',
  'digest.noneOfYours': 'У вас нет дайджеста <b>{reference}</b>. Список ваших: <c>/digest list</c>.',
  'digest.noneOfYoursAtAll': 'У вас ещё нет дайджестов. Создать дайджест: <c>/digest subscribe</c>.',
  'digest.noneOfBothAtAll':
    'Ни у этого рабочего пространства, ни у вас ещё нет дайджестов. Создать дайджест: <c>/digest subscribe</c>.',
  'digest.tooMany':
    'У вас {most, plural, one {# дайджест} few {# дайджеста} many {# дайджестов} other {# дайджеста}}, и больше создать нельзя. Их список: <c>/digest list</c>; измените или прекратите один из них. То, что вы написали, сохранено: потом снова нажмите «Подписаться».',
  'digest.which': 'Их несколько. Какой вы имеете в виду?',
  'digest.list.title':
    '{count, plural, one {# дайджест} few {# дайджеста} many {# дайджестов} other {# дайджеста}} в этом рабочем пространстве',
  'digest.list.titleOfYours':
    '{count, plural, one {# дайджест} few {# дайджеста} many {# дайджестов} other {# дайджеста}} лично для вас',
  'digest.list.choose': 'Выбрать дайджест…',
  'digest.list.noIssue': 'выпусков ещё не было',
  'digest.list.lastIssue': 'последний выпуск: {number}, {day}',
  'digest.list.state': 'Состояние',
  'digest.list.footer': 'Создать новый: /digest subscribe',
  'digest.state.broken': 'задержан: канал не принимает сообщения',
  'digest.state.paused': 'приостановлен',
  'digest.state.pausedUntil': 'приостановлен до этого времени: {at} ({zone})',
  'digest.state.closed': 'задержан: личные сообщения до вас не доходят',
  'digest.state.unreachable': 'задержан: у вас нет общего рабочего пространства с Plenary',
  'digest.heldUp':
    'Проверка повторяется каждые десять минут. Как только всё исправят, то, что ждало, будет отправлено; ничего не пропадёт.',
  'digest.button.reach': 'Попробовать ещё раз',
  'digest.button.preview': 'Предпросмотр',
  'digest.button.manage': 'Всё об этом дайджесте',
  'digest.button.now': 'Отправить сейчас',
  'digest.button.gap': 'Отправить накопившееся',
  'digest.button.change': 'Изменить',
  'digest.button.pause': 'Приостановить',
  'digest.button.resume': 'Возобновить',
  'digest.button.stop': 'Прекратить',
  'digest.button.stopNow': 'Прекратить насовсем',
  'digest.button.keep': 'Оставить',
  'digest.paused': 'Дайджест <b>{reference}</b> приостановлен. <c>/digest resume</c> возобновит его.',
  'digest.pausedUntil':
    'Дайджест <b>{reference}</b> приостановлен и возобновится сам в это время: {at} ({zone}).',
  'digest.untilPast': '{day} — не будущий день. Укажите более поздний.',
  'digest.running': 'Дайджест <b>{reference}</b> не приостановлен. Больше ничего делать не нужно.',
  'digest.resumed': 'Дайджест <b>{reference}</b> возобновлён. Следующий выпуск: {at} ({zone}).',
  'digest.gapOffer':
    'С {from} по {to} он был приостановлен; за это время {count, plural, one {поступила # запись} few {поступили # записи} many {поступило # записей} other {поступило # записи}}.',
  'digest.gapSent': 'Накопившееся уже отправлено. Больше ничего делать не нужно.',
  'digest.onItsWay': 'Выпуск дайджеста <b>{reference}</b> уже отправляется в {channel}.',
  'digest.isPaused':
    'Дайджест <b>{reference}</b> приостановлен, поэтому ничего не отправлено. <c>/digest resume</c> возобновит его.',
  'digest.askStop': 'Прекратить дайджест <b>{reference}</b> в {channel} насовсем?',
  'digest.stopped': 'Дайджест <b>{reference}</b> прекращён. Из него больше ничего не отправляется.',

  // Digests for one person
  'digest.toYou': 'вам, личным сообщением',
  'digest.toYouOn':
    'вам, личным сообщением {platform, select, slack {в Slack} discord {в Discord} other {в консоли}}',
  'digest.closed':
    'Последнее личное сообщение до вас не дошло. {platform, select, discord {В настройках конфиденциальности сервера, где есть и вы, и Plenary, разрешите личные сообщения от участников и нажмите «Попробовать ещё раз».} other {Когда сообщения от этого приложения снова будут до вас доходить, нажмите «Попробовать ещё раз».}} Тогда то, что ждало, будет отправлено; ничего не пропадёт.',
  'digest.unreachable':
    'Нет рабочего пространства или сервера, через который Plenary может вам написать. Введите <c>/digest list</c> там, где есть Plenary, откройте дайджест и нажмите «Попробовать ещё раз»; чтобы создать новый, введите там <c>/digest subscribe</c>. Ничего не потеряно.',
  'digest.reached':
    'Готово: дайджест <b>{reference}</b> снова выходит, и то, что вас ждало, уже отправляется. Если ничего не придёт, значит, ваши личные сообщения всё ещё закрыты.',
  'digest.onItsWayToYou': 'Выпуск дайджеста <b>{reference}</b> уже отправляется вам.',
  'digest.askStopOfYours': 'Прекратить ваш дайджест <b>{reference}</b> насовсем?',
  'digest.gapOfYours':
    'Этот дайджест был приостановлен с {from} по {to}; за это время {count, plural, one {поступила # запись} few {поступили # записи} many {поступило # записей} other {поступило # записи}}. Накопившееся можно отправить вам: <c>/digest list</c>.',
  'digest.aboutMoreOfYours':
    'Если какой-то записи нет, спросите почему: <c>/digest why E-12 digest:{reference}</c>.',

  // An issue of a digest
  'digest.title': 'Нормы и практики, {days}',
  'digest.count.added':
    '{count, plural, one {# новая запись} few {# новые записи} many {# новых записей} other {# новой записи}}',
  'digest.count.amended':
    '{count, plural, one {# изменённая запись} few {# изменённые записи} many {# изменённых записей} other {# изменённой записи}}',
  'digest.count.superseded':
    '{count, plural, one {# заменённая запись} few {# заменённые записи} many {# заменённых записей} other {# заменённой записи}}',
  'digest.count.withdrawn':
    '{count, plural, one {# изъятая запись} few {# изъятые записи} many {# изъятых записей} other {# изъятой записи}}',
  'digest.count.events':
    '{count, plural, one {# предстоящее событие} few {# предстоящих события} many {# предстоящих событий} other {# предстоящего события}}',
  'digest.counts': '{counts}.',
  'digest.first': 'Прежде всего: <b>{title}</b>.',
  'digest.happening.added': 'Новая',
  'digest.happening.amended': 'Изменена',
  'digest.happening.superseded': 'Заменена',
  'digest.happening.withdrawn': 'Изъята',
  'digest.happened.added': 'новая с {day}',
  'digest.happened.amended': 'изменена {day}',
  'digest.happened.superseded': 'заменена {day}',
  'digest.happened.withdrawn': 'изъята {day}',
  'digest.line.superseded': 'Её место заняла более новая запись; эту по-прежнему можно читать.',
  'digest.line.withdrawn': 'Кураторы изъяли её из библиотеки.',
  'digest.kinds.norm': 'Нормы',
  'digest.kinds.principle': 'Принципы',
  'digest.kinds.practice': 'Практики',
  'digest.kinds.law': 'Законы',
  'digest.kinds.partnership': 'Партнёрства',
  'digest.kinds.threat': 'Угрозы',
  'digest.kinds.event': 'События',
  'digest.upcoming': 'Предстоящие события',
  'digest.moreEvents':
    '{count, plural, one {и ещё # событие} few {и ещё # события} many {и ещё # событий} other {и ещё # события}}',
  'digest.nothing': 'С {since} нет ничего нового: {what}.',
  'digest.nextLook': 'Следующая проверка: {at} ({zone}).',
  'digest.catchesUp': 'Бот некоторое время не работал: в этом выпуске всё, что появилось после предыдущего.',
  'digest.omitted':
    'Бот долго не работал. Здесь не {count, plural, one {указана # более ранняя запись} few {указаны # более ранние записи} many {указано # более ранних записей} other {указано # более ранней записи}} (начиная с {from}); все записи находит <c>/practices</c>.',
  'digest.gap':
    'Этот дайджест был приостановлен с {from} по {to}; за это время {count, plural, one {поступила # запись} few {поступили # записи} many {поступило # записей} other {поступило # записи}}. Те, кто управляет этим рабочим пространством, могут отправить накопившееся: <c>/digest list</c>.',
  'digest.rest':
    '{count, plural, one {Показать ещё # запись} few {Показать ещё # записи} many {Показать ещё # записей} other {Показать ещё # записи}}',
  'digest.why': 'Почему это здесь?',
  'digest.change': 'Изменить',
  'digest.issue': 'выпуск {number}',
  'digest.isPreview': 'предпросмотр, видно только вам',
  'digest.next': 'следующий выпуск: {at} ({zone})',
  'digest.issueGone': 'Этот выпуск больше нельзя посмотреть. Все записи находит <c>/practices</c>.',

  // What a digest is about, and why
  'digest.everything': 'вся библиотека',
  'digest.only.kinds': '{values}',
  'digest.only.topics': 'темы: {values}',
  'digest.only.jurisdictions': 'юрисдикции: {values}, а также весь мир',
  'digest.only.groups': 'группы: {values}',
  'digest.without': 'исключено: {values}',
  'digest.about': '<b>{reference}</b> выходит {schedule}. Содержание: {what}.',
  'digest.aboutItems': 'Почему здесь каждая запись',
  'digest.aboutMore':
    'Если какой-то записи нет, те, кто управляет этим рабочим пространством, могут спросить почему: <c>/digest why E-12 digest:{reference}</c>.',
  'digest.why.told': '{reference} ({happened}) вошла в выпуск {issue} дайджеста {digest} ({days}).',
  'digest.why.event':
    '{reference} вошла в выпуск {issue} дайджеста {digest} ({days}) как предстоящее событие.',
  'digest.why.filtered': '{reference} не вошла в выпуск {issue} дайджеста {digest} ({days}): {because}.',
  'digest.why.not.kinds': 'эта запись другого вида ({values})',
  'digest.why.not.topics': 'у этой записи другие темы ({values})',
  'digest.why.not.jurisdictions': 'эта запись касается других юрисдикций ({values})',
  'digest.why.not.groups': 'эта запись касается других групп ({values})',
  'digest.why.left': 'в этом дайджесте исключено: {values}',
  'digest.why.nothing':
    '{reference} не вошла в выпуск {issue} дайджеста {digest} ({days}), потому что за это время с ней ничего не произошло. Её последнее изменение ({last}) было в другое время.',
  'digest.why.never':
    '{reference} не вошла в выпуск {issue} дайджеста {digest} ({days}), потому что с ней ничего не происходило с тех пор, как она появилась вместе с библиотекой.',
  'digest.why.gone':
    '{reference} не вошла в выпуск {issue} дайджеста {digest} ({days}), потому что она больше не показывается.',
  'digest.why.notSent': 'Для этого дайджеста не было ничего нового, поэтому тот выпуск не отправлялся.',
  'digest.why.filter': 'Содержание дайджеста: {what}.',
  'digest.why.noIssue':
    'У дайджеста {reference} ещё нет такого выпуска. <c>/digest preview</c> покажет следующий.',

  // A channel that takes no more messages, to the person who set it up
  'channelBroken.intro':
    'Вы выбрали {channel} ({workspace}) для сообщений форума. Отправлять их туда больше не получается.',
  'channelBroken.next':
    'Проверка повторяется каждые десять минут. Как только всё исправят, то, что ждало, будет отправлено; ничего не пропадёт. Выбрать другой канал: <c>/digest list</c> или <c>/forum settings</c>.',
};
