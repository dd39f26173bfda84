import type { library as english } from '../en/library.ts';
import type { Texts } from '../texts.ts';

export const library: Texts<typeof english> = {
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
};
