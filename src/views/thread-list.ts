import { action } from '../action.ts';
import type { Topic } from '../domain/library/entry.ts';
import { threadReference } from '../domain/references.ts';
import { type Said, wordsOf } from '../domain/threads/excerpt.ts';
import type { FollowedThread } from '../domain/threads/follow.ts';
import type { ThreadHead } from '../domain/threads/post.ts';
import { formatDay, formatList } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { shorten } from '../shorten.ts';
import { type Block, type Button, buttons, type Item, text, type View } from '../view.ts';
import { excerpt } from './thread-excerpt.ts';
import { labelText } from './thread-words.ts';

/** Threads a page. */
export const threadPageSize = 5;

export interface ThreadReader {
  /** IANA. */
  readonly zone: string;
  readonly topics: readonly Topic[];
}

interface Listed {
  readonly total: number;
  readonly offset: number;
  readonly threads: readonly ThreadHead[];
  /** What is said in them, by the thread’s id. */
  readonly said: ReadonlyMap<string, Said>;
  /** The words looked for; empty where there are none. */
  readonly query: string;
  /** The whole search as one would type it, which the buttons carry. */
  readonly typed: string;
  /** Nobody vouches for the workspace where they are listed. */
  readonly clearOnly: boolean;
}

/** One page of the threads that somebody may see. */
export function listView(page: Listed, reader: ThreadReader, t: Translate): View {
  const { total, offset, threads, query, typed } = page;
  const others = [start(t), own(t), followed(t)];
  // Said of every list, so that it tells nothing of what else there is.
  const why = page.clearOnly ? [text(t('threads.clearOnly'))] : [];
  if (!threads.length)
    return {
      blocks: [
        text(t.rich(typed ? 'threads.noneFound' : 'threads.none', { query })),
        ...why,
        buttons(...others),
      ],
    };
  const to = (at: number) => action('threads', 'page', String(at), typed);
  // What waits is opened in the queue alone.
  const opens = threads.filter(({ state }) => state !== 'pending');
  return {
    title: { text: query ? t('threads.found', { total, query }) : t('threads.title', { total }) },
    blocks: [
      ...threads.map((thread): Block => ({ kind: 'item', item: foundItem(thread, page, reader, t) })),
      ...(opens.length ? [openOne(opens, t, page.said)] : []),
      ...(opens.length < threads.length ? [buttons(queue(t))] : []),
      ...turns({ offset, shown: threads.length, total }, to, t),
      ...why,
      buttons(...others),
    ],
    footer: t('practices.range', rangeOf({ offset, shown: threads.length, total })),
  };
}

const queue = (t: Translate): Button => ({
  label: t('threads.toQueue'),
  action: action('review', 'page', '0'),
});
const start = (t: Translate): Button => ({ label: t('threads.start'), action: action('discuss', 'start') });
const own = (t: Translate): Button => ({ label: t('threads.mine'), action: action('threads', 'mine', '0') });
const followed = (t: Translate): Button => ({
  label: t('threads.followed'),
  action: action('threads', 'followed', '0'),
});

/** `T-5 How do you verify hashes?` */
const titleOf = (thread: Pick<ThreadHead, 'number' | 'title'>): string =>
  `${threadReference(thread)} ${thread.title}`;

function itemOf(
  thread: ThreadHead,
  more: readonly string[],
  { zone, topics }: ThreadReader,
  t: Translate,
): Item & { readonly text: string } {
  const { lastPost, lastPostAt, state } = thread;
  const newest = lastPostAt ? [t('threads.newest', { at: formatDay(lastPostAt, t.language, zone) })] : [];
  return {
    label: labelText(thread, t),
    title: titleOf(thread),
    text: topicsOf(thread, topics, t),
    facts: [t(`threads.state.${state}`), t('threads.posts', { count: lastPost }), ...newest, ...more].join(
      ' · ',
    ),
    ...(state !== 'pending' && { open: action('threads', 'open', thread.id) }),
  };
}

/** Why it was found: where one of the words stands, at which it is opened; else its topics and what was said last. */
function foundItem(thread: ThreadHead, { said, query }: Listed, reader: ThreadReader, t: Translate): Item {
  const item = itemOf(thread, [], reader, t);
  const post = said.get(thread.id);
  if (!post) return item;
  const words = excerpt(post.text, wordsOf(query));
  if (!post.matched) return { ...item, text: thread.topics.length ? `${item.text} · ${words}` : words };
  return {
    ...item,
    text: `#${post.number} ${words}`,
    ...(item.open && { open: action('threads', 'open', hitOf(thread, said)) }),
  };
}

/** What opens a thread, at the post in which a word was found: read by `parseHit`. */
const hitOf = ({ id }: ThreadHead, said: ReadonlyMap<string, Said> | undefined): string => {
  const post = said?.get(id);
  return post?.matched ? `${id}/${post.number}` : id;
};

export function parseHit(hit: string): { readonly id: string; readonly number: number | undefined } {
  const [id = '', number = ''] = hit.split('/');
  return { id, number: /^[1-9]\d{0,8}$/.test(number) ? Number(number) : undefined };
}

const topicsOf = ({ topics: slugs }: ThreadHead, topics: readonly Topic[], t: Translate): string =>
  slugs.length
    ? formatList(
        slugs.map((slug) => topics.find((topic) => topic.slug === slug)?.labels[t.language] ?? slug),
        t.language,
      )
    : t('discuss.noTopics');

const openOne = (threads: readonly ThreadHead[], t: Translate, said?: ReadonlyMap<string, Said>): Block => ({
  kind: 'select',
  select: {
    placeholder: t('threads.open'),
    action: action('threads', 'open'),
    options: threads.map((thread) => ({ value: hitOf(thread, said), label: shorten(titleOf(thread), 75) })),
  },
});

interface Range {
  readonly offset: number;
  readonly shown: number;
  readonly total: number;
}

export const rangeOf = ({ offset, shown, total }: Range) => ({
  from: `${offset + 1}`,
  to: `${offset + shown}`,
  total: `${total}`,
});

/** The buttons that turn pages of a list; none where it has one page. */
export function turns(
  { offset, shown, total }: Range,
  to: (offset: number) => Button['action'],
  t: Translate,
): Block[] {
  const all = [
    ...(offset > 0
      ? [{ label: t('practices.previous'), action: to(Math.max(0, offset - threadPageSize)) }]
      : []),
    ...(offset + shown < total ? [{ label: t('practices.next'), action: to(offset + threadPageSize) }] : []),
  ];
  return all.length ? [buttons(...all)] : [];
}

interface FollowedPage {
  /** `visible`: of the others nothing but the number is shown. */
  readonly followed: readonly (FollowedThread & { readonly visible: boolean })[];
  readonly offset: number;
  readonly total: number;
}

/** One page of what a member follows. */
export function followedView(page: FollowedPage, reader: ThreadReader, t: Translate): View {
  const { followed: all, offset, total } = page;
  if (!all.length) return { blocks: [text(t.rich('threads.followsNone'))] };
  const seen = all.filter(({ visible }) => visible);
  const unseen = all.filter(({ visible }) => !visible);
  return {
    title: { text: t('threads.followedTitle', { total }) },
    blocks: [
      ...seen.map(({ thread, daily, newPosts }): Block => {
        const more = [
          t('threads.newPosts', { count: newPosts }),
          t(daily ? 'threads.daily' : 'threads.soon'),
        ];
        return { kind: 'item', item: itemOf(thread, more, reader, t) };
      }),
      ...(seen.length
        ? [
            openOne(
              seen.map(({ thread }) => thread),
              t,
            ),
          ]
        : []),
      ...unseen.flatMap(({ thread }): Block[] => {
        const reference = threadReference(thread);
        return [
          text(t('threads.followsUnseen', { reference })),
          buttons({
            label: t('threads.unfollowOne', { reference }),
            action: action('threads', 'unfollow', thread.id),
          }),
        ];
      }),
      ...turns({ offset, shown: all.length, total }, (at) => action('threads', 'followed', String(at)), t),
    ],
    footer: t('practices.range', rangeOf({ offset, shown: all.length, total })),
  };
}
