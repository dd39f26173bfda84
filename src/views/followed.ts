import { action } from '../action.ts';
import { threadReference } from '../domain/references.ts';
import type { NewsOf } from '../domain/threads/follow-notice.ts';
import type { Translate } from '../i18n/translate.ts';
import { shorten } from '../shorten.ts';
import { type Block, text, type View } from '../view.ts';

/** To a member in a direct message: which of the threads that they follow have new posts, and nothing of those. */
export function newInFollowedView(news: readonly NewsOf[], daily: boolean, t: Translate): View {
  const [only, ...more] = news;
  return {
    blocks: [
      ...(only && !more.length
        ? [text(newIn(only, t))]
        : [
            text(t(daily ? 'followed.today' : 'followed.several', { count: news.length })),
            { kind: 'list', items: news.map((one) => newIn(one, t)) } satisfies Block,
          ]),
      ...open(news, t),
    ],
    footer: t.rich(daily ? 'followed.changeDaily' : 'followed.change'),
  };
}

/** `New in T-5 “How do you verify hashes?”: 3 posts. Open it with /threads T-5` */
function newIn({ number, title, newPosts: count }: NewsOf, t: Translate) {
  const reference = threadReference({ number });
  return title === undefined
    ? t.rich('followed.newElsewhere', { reference, count })
    : t.rich('followed.new', { reference, title, count });
}

/** What cannot be opened here is not offered. */
function open(news: readonly NewsOf[], t: Translate): Block[] {
  const options = news.flatMap(({ id, number, title }) =>
    title === undefined ? [] : [{ value: id, label: shorten(`${threadReference({ number })} ${title}`, 75) }],
  );
  const select = { placeholder: t('followed.open'), action: action('threads', 'open'), options };
  return options.length ? [{ kind: 'select', select }] : [];
}
