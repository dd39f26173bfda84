import { action } from '../action.ts';
import { type Entry, referenceOf, titleIn } from '../domain/library/entry.ts';
import { threadReference } from '../domain/references.ts';
import type { PostShown, ThreadHead } from '../domain/threads/post.ts';
import { formatMoment } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { shorten } from '../shorten.ts';
import { type Block, type Button, buttons, type RichText, text, type View } from '../view.ts';
import type { Named } from './post.ts';
import { rangeOf, type ThreadReader } from './thread-list.ts';
import { numberedBlocks } from './thread-post.ts';
import { labelText } from './thread-words.ts';

/** Posts a page at most; fewer where they are long. */
export const postPageSize = 5;
/** Characters of all posts of a page, so that it is one message everywhere; a longer post is a page of its own. */
const mostText = 2500;

/** As many posts as fit on a page, from the first on or back from the last. */
export function fitting(posts: readonly PostShown[], from: 'first' | 'last'): readonly PostShown[] {
  const inOrder = from === 'first' ? posts : [...posts].reverse();
  let left = mostText;
  const fit = inOrder.slice(0, postPageSize).filter((post, at) => {
    left -= post.text.length;
    return at === 0 || left >= 0;
  });
  return from === 'first' ? fit : fit.reverse();
}

/** A page of a thread, for one reader. */
export interface OpenedThread {
  readonly thread: ThreadHead;
  readonly posts: readonly PostShown[];
  /** Of the first post shown. */
  readonly offset: number;
  readonly total: number;
  readonly entries: readonly Entry[];
  /** How the reader follows it. */
  readonly follow: { readonly daily: boolean } | undefined;
  readonly moderates: boolean;
  /** What stands of it in the workspace that the reader runs; undefined for everybody else. */
  readonly here: 'shown' | 'hidden' | undefined;
  readonly said: readonly RichText[];
}

/** A thread with some of its posts: what a copy in a channel shows, and more that one can do. */
export function threadView(opened: OpenedThread, reader: ThreadReader, t: Translate): View {
  const { thread, posts, offset, total, entries, said } = opened;
  const named: Named = { topics: reader.topics, entries };
  const range = rangeOf({ offset, shown: posts.length, total });
  return {
    title: { label: labelText(thread, t), text: `${threadReference(thread)} ${thread.title}` },
    blocks: [
      ...said.map(text),
      ...stateBlocks(thread, reader.zone, t),
      ...posts.flatMap((post) => numberedBlocks(post, named, reader.zone, t)),
      ...entrySelect(entries, t),
      ...rows(opened, t),
    ],
    footer: [t('threads.range', range), t('threads.footer')].join(' · '),
  };
}

/** Only where it is not open: since when, and why. */
function stateBlocks({ state, closed }: ThreadHead, zone: string, t: Translate): Block[] {
  if (state === 'hidden') return [text(t('threads.isHidden'))];
  if (state !== 'closed' || !closed) return [];
  const at = formatMoment(closed.at, t.language, zone);
  const said = t(closed.by === 'silence' ? 'threads.isQuiet' : 'threads.isClosed', { at });
  return [text(said), ...(closed.words ? [{ kind: 'quote', text: closed.words } as const] : [])];
}

/** Opens an entry beside the thread; none where it is about none. */
const entrySelect = (entries: readonly Entry[], t: Translate): Block[] =>
  entries.length ? [openEntry(entries, t)] : [];

export const openEntry = (entries: readonly Entry[], t: Translate): Block => ({
  kind: 'select',
  select: {
    placeholder: t('practices.open'),
    action: action('practices', 'open', ''),
    options: entries.map((entry) => ({
      value: referenceOf(entry),
      label: shorten(`${referenceOf(entry)} ${titleIn(entry, t.language)}`, 75),
    })),
  },
});

/** Nine buttons at most, five a row. */
function rows(opened: OpenedThread, t: Translate): Block[] {
  return [turns(opened, t), controls(opened, t), governs(opened, t)].flatMap((some) =>
    some.length ? [buttons(...some)] : [],
  );
}

function turns({ thread, posts, offset, total }: OpenedThread, t: Translate): Button[] {
  const end = offset + posts.length;
  const to = (from: 'first' | 'last', at: number) => action('threads', 'posts', thread.id, from, String(at));
  return [
    ...(offset > 0 ? [{ label: t('practices.previous'), action: to('last', offset) }] : []),
    ...(end < total
      ? [
          { label: t('practices.next'), action: to('first', end) },
          { label: t('threads.toNewest'), action: to('last', total) },
        ]
      : []),
  ];
}

function controls({ thread, follow }: OpenedThread, t: Translate): Button[] {
  const of = (name: string, ...more: string[]) => action('threads', name, thread.id, ...more);
  return [
    ...(thread.state === 'open'
      ? [{ label: t('threads.reply'), action: of('reply'), style: 'primary' as const }]
      : []),
    ...followButtons(thread.id, follow, t, 'here'),
    { label: t('threads.report'), action: of('report') },
  ];
}

/** What else can be done about following; `here` changes what is shown, else an answer of its own comes. */
export function followButtons(
  threadId: string,
  follow: { readonly daily: boolean } | undefined,
  t: Translate,
  place: 'here' | 'answer',
): Button[] {
  const of = (name: string, ...more: string[]) => action('threads', name, threadId, ...more);
  const soon = { label: t('threads.follow'), action: of('follow', 'soon', place) };
  const daily = { label: t('threads.followDaily'), action: of('follow', 'daily', place) };
  if (!follow) return [soon, daily];
  return [follow.daily ? soon : daily, { label: t('threads.unfollow'), action: of('unfollow', place) }];
}

function governs({ thread, moderates, here }: OpenedThread, t: Translate): Button[] {
  const of = (name: string) => action('threads', name, thread.id);
  return [
    ...(moderates ? [{ label: t('threads.moderate'), action: of('moderate') }] : []),
    ...(here ? [hereButton(thread.id, here, t)] : []),
  ];
}

export const hereButton = (threadId: string, here: 'shown' | 'hidden', t: Translate): Button =>
  here === 'shown'
    ? { label: t('threads.hideHere'), action: action('threads', 'hideHere', threadId) }
    : { label: t('threads.showHere'), action: action('threads', 'showHere', threadId) };
