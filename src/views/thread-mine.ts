import { action } from '../action.ts';
import { threadReference } from '../domain/references.ts';
import type { MyContribution } from '../domain/threads/contributions.ts';
import type { MessageKey } from '../i18n/catalogues.ts';
import { formatDay } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { plainWords } from '../markup.ts';
import { shorten } from '../shorten.ts';
import { type Block, buttons, text, type View } from '../view.ts';
import { type UnsentShown, unsentBlocks } from './discuss-unsent.ts';
import { rangeOf, type ThreadReader, turns } from './thread-list.ts';

interface MineShown {
  readonly mine: readonly MyContribution[];
  readonly offset: number;
  readonly total: number;
  /** Everything, or what waits for the reader alone. */
  readonly part: 'mine' | 'waiting';
  /** How many of all wait for the reader. */
  readonly waiting: number;
  /** What they wrote and did not send. */
  readonly unsent: readonly UnsentShown[];
}

/** One page of what a member contributed, with what became of it. */
export function mineView(page: MineShown, reader: ThreadReader, t: Translate): View {
  const { mine, offset, total, part, waiting } = page;
  const range = { offset, shown: mine.length, total };
  const unsent = unsentBlocks(page.unsent, t);
  if (!mine.length)
    return { blocks: [...unsent, text(t.rich(`threads.${part}.none`)), buttons(startButton(t))] };
  return {
    title: { text: t(`threads.${part}.title`, { total }) },
    blocks: [
      ...unsent,
      ...(part === 'mine' && waiting ? [text(t('threads.waitingFor', { count: waiting }))] : []),
      ...mine.map((own): Block => ({ kind: 'item', item: itemOf(own, reader, t) })),
      choose(mine, t),
      ...turns(range, (at) => action('threads', part, String(at)), t),
    ],
    footer: t('practices.range', rangeOf(range)),
  };
}

const startButton = (t: Translate) => ({ label: t('threads.start'), action: action('discuss', 'start') });

/** What it is: `THREAD`, `REPLY IN T-5`; a thread that waits has its number, too. */
export const whatText = ({ post }: MyContribution, t: Translate): string =>
  t(post.opens ? 'threads.what.thread' : 'threads.what.reply', { reference: threadReference(post.thread) });

function itemOf(own: MyContribution, { zone }: ThreadReader, t: Translate) {
  const { post } = own;
  return {
    label: whatText(own, t).toLocaleUpperCase(t.language),
    title: post.thread.title,
    text: shorten(plainWords(post.text).replace(/\s+/g, ' '), 150),
    facts: [t(stateKey(own)), formatDay(post.createdAt, t.language, zone)].join(' · '),
    open: action('threads', 'own', post.id),
  };
}

const choose = (mine: readonly MyContribution[], t: Translate): Block => ({
  kind: 'select',
  select: {
    placeholder: t('threads.open'),
    action: action('threads', 'own'),
    options: mine.map((own) => ({
      value: own.post.id,
      label: shorten(`${whatText(own, t)}: ${own.post.thread.title}`, 75),
      hint: shorten(t(stateKey(own)), 75),
    })),
  },
});

/** The words for what became of a contribution. */
export function stateKey({ post, item }: MyContribution): MessageKey {
  switch (post.state) {
    case 'waiting':
      if (item?.state === 'returned') return 'threads.own.returned';
      return item?.state === 'held' ? 'threads.own.held' : 'threads.own.waiting';
    case 'removed':
      return post.removed?.by === 'author' ? 'threads.own.removedByYou' : 'threads.own.removed';
    case 'standing':
      if (post.thread.state === 'hidden') return 'threads.own.threadHidden';
      return post.thread.state === 'closed' ? 'threads.own.threadClosed' : 'threads.own.standing';
    default:
      return `threads.own.${post.state}`;
  }
}
