import { action } from '../action.ts';
import { type ThreadHead, threadReference } from '../domain/threads/post.ts';
import type { Translate } from '../i18n/translate.ts';
import { shorten } from '../shorten.ts';
import { type Block, text, type View } from '../view.ts';

/** A thread with something new in it. */
export interface News {
  readonly thread: ThreadHead;
  /** Posts of others. */
  readonly newPosts: number;
}

/** To a member in a direct message: which of the threads that they follow have new posts, and nothing of those. */
export function followedView(news: readonly News[], daily: boolean, t: Translate): View {
  const [only, ...more] = news;
  return {
    blocks: [
      ...(only && !more.length
        ? [text(newIn(only, t))]
        : [
            text(t(daily ? 'followed.today' : 'followed.several', { count: news.length })),
            { kind: 'list', items: news.map((one) => newIn(one, t)) } satisfies Block,
          ]),
      open(news, t),
    ],
    footer: t.rich(daily ? 'followed.changeDaily' : 'followed.change'),
  };
}

/** `New in T-5 “How do you verify hashes?”: 3 posts. Open it with /threads T-5` */
const newIn = ({ thread, newPosts: count }: News, t: Translate) => {
  const reference = threadReference(thread);
  return t.rich('followed.new', { reference, title: thread.title, count });
};

const open = (news: readonly News[], t: Translate): Block => ({
  kind: 'select',
  select: {
    placeholder: t('followed.open'),
    action: action('threads', 'open'),
    options: news.map(({ thread }) => ({
      value: thread.id,
      label: shorten(`${threadReference(thread)} ${thread.title}`, 75),
    })),
  },
});
