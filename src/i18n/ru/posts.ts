import type { posts as english } from '../en/posts.ts';
import type { Texts } from '../texts.ts';

/** What stands of threads in channels, and what their followers and authors are told. */
export const posts: Texts<typeof english> = {
  /* How a post is signed. */
  'signature.named': '{name}, {organisation}',
  'signature.group.industry': 'Участник из технологической отрасли',
  'signature.group.small-platform': 'Участник из малой платформы',
  'signature.group.civil-society': 'Участник из гражданского общества',
  'signature.group.academia': 'Участник из научных кругов',
  'signature.group.government': 'Участник из правительственного ведомства',
  'signature.group.intergovernmental': 'Участник из межправительственной организации',
  'signature.group.none': 'Участник',
  'signature.chatham': 'Участник {number}',
  'signature.former': 'Бывший участник',

  /* A post in a channel. {reference} is T-5. */
  'post.edited': 'изменено',
  'post.for': 'Для групп',
  'post.topics': 'Темы',
  'post.about': 'О записях',
  'post.quotedGone': 'Эта публикация удалена.',
  'post.closed': 'Это обсуждение закрыто. Его по-прежнему можно читать, и за ним можно следить.',
  'post.reply': 'Ответить',
  'post.follow': 'Следить',
  'post.report': 'Пожаловаться',
  'post.entries':
    '{count, plural, =1 {Открыть запись} one {Открыть записи} few {Открыть записи} many {Открыть записи} other {Открыть записи}}',
  'post.footer':
    '{reference} · Ответы, набранные здесь, остаются в этом канале; кнопка «Ответить» передаёт ваш ответ всем. Или: /threads {reference}',
  'post.footer.closed': '{reference} · Подробнее: /threads {reference}',

  /* What stands in place of a post. */
  'post.removed.author': 'Эта публикация удалена автором.',
  'post.removed.moderator': 'Эта публикация удалена модераторами.',
  'post.removed.reason': 'Эта публикация удалена модераторами. Причина: {reason}',
  'post.unquoted':
    'Эта публикация цитировала другую, которая удалена. Публикация с цитатой здесь больше не показывается, потому что в этом рабочем пространстве обсуждение больше нельзя видеть.',
  'post.threadHidden': 'Это обсуждение больше не показывается.',
  'post.hiddenHere': 'Это обсуждение здесь скрыто администратором рабочего пространства.',
  'post.tooOpen':
    'Этот канал видит больше людей, чем допускает {label}, поэтому здесь это больше не показывается. Администратор рабочего пространства может сделать канал закрытым.',

  /* Lines in a thread. */
  'line.closed': 'Модераторы закрыли это обсуждение. Его по-прежнему можно читать.',
  'line.closed.silence':
    'Это обсуждение закрыто, потому что в нём 60 дней никто не писал. Его по-прежнему можно читать; модераторы могут открыть его снова.',
  'line.open': 'Модераторы снова открыли это обсуждение.',

  /* /forum ledger. {reference} is T-5. */
  'ledger.thread': 'Обсуждение {reference}',
  'ledger.post': 'Публикация в {reference}',
  'ledger.line': 'Уведомление в {reference}',
  'ledger.problem.notAllowed':
    'показывать это обсуждение в этом рабочем пространстве нельзя или больше нельзя',
  'ledger.problem.noThread':
    'обсуждения, к которому это относится, здесь ещё нет; это будет отправлено после него',

  /* A direct message, always the same. */
  somethingWaits: 'Есть новости о ваших публикациях: <c>/threads mine</c>',

  /* What somebody is told who follows threads. */
  'followed.new':
    'Новое в <b>{reference}</b> «{title}»: {count, plural, one {# публикация} few {# публикации} many {# публикаций} other {# публикации}}. Чтобы открыть: <c>/threads {reference}</c>',
  'followed.newElsewhere':
    'Новое в <b>{reference}</b>, которое не передаётся в это рабочее пространство: {count, plural, one {# публикация} few {# публикации} many {# публикаций} other {# публикации}}. Чтобы открыть там, куда оно передаётся: <c>/threads {reference}</c>',
  'followed.several':
    'Есть новые публикации в {count, plural, one {# обсуждении} few {# обсуждениях} many {# обсуждениях} other {# обсуждения}}, за которыми вы следите:',
  'followed.today':
    'С прошлого уведомления появились новые публикации в {count, plural, one {# обсуждении} few {# обсуждениях} many {# обсуждениях} other {# обсуждения}}, за которыми вы следите:',
  'followed.open': 'Открыть обсуждение…',
  'followed.change':
    'Вы получаете это, потому что следите за обсуждениями. Изменить или прекратить: <c>/threads followed</c>',
  'followed.changeDaily':
    'Вы получаете это раз в день, потому что следите за обсуждениями. Изменить или прекратить: <c>/threads followed</c>',
};
