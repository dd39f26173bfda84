import { action } from '../action.ts';
import { itemReference } from '../domain/references.ts';
import type { QueueItem } from '../domain/review/item.ts';
import type { QueuePage } from '../domain/review/queue.ts';
import { formatDay } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { shorten } from '../shorten.ts';
import { type Block, type Button, buttons, text, type View } from '../view.ts';
import { ageText } from './review-age.ts';
import { kindLabel } from './review-card.ts';
import { kindViews } from './review-kinds.ts';
import { pageAction, type QueueFilter, trailOf } from './review-trail.ts';

/** Items a page. */
export const queuePageSize = 5;

interface Reader {
  readonly now: Date;
  /** IANA. */
  readonly zone: string;
}

/** One page of what waits for moderators. */
export function queueView(page: QueuePage, filter: QueueFilter, reader: Reader, t: Translate): View {
  const { total, offset, items, elsewhere } = page;
  const more = elsewhere ? [text(t('review.elsewhere', { count: elsewhere }))] : [];
  const filtered = filter.mine || filter.kinds.length > 0;
  if (!items.length) {
    const said = text(t.rich(filtered ? 'review.emptyFiltered' : 'review.empty'));
    return { blocks: [said, ...more, ...(filtered ? [wholeQueue(t)] : [])] };
  }
  const trail = trailOf(filter, offset);
  const range = { from: `${offset + 1}`, to: `${offset + items.length}`, total: `${total}` };
  return {
    title: { text: t('review.title', { total }) },
    blocks: [
      ...items.map((item) => itemBlock(item, trail, reader, t)),
      choose(items, trail, t),
      ...more,
      ...turns(page, filter, t),
    ],
    footer: t('practices.range', range),
  };
}

/** `R-3 Ada Lovelace` */
const titleOf = (item: QueueItem, t: Translate): string =>
  [itemReference(item), ...(item.gone ? [] : [kindViews[item.kind].title(item, t)])].join(' ');

const wholeQueue = (t: Translate): Block =>
  buttons({ label: t('review.whole'), action: pageAction({ kinds: [], mine: false }, 0) });

function itemBlock(item: QueueItem, trail: string, { now, zone }: Reader, t: Translate): Block {
  const { kind, createdAt, state, claimed, gone } = item;
  const age = { age: ageText(createdAt, now, t), at: formatDay(createdAt, t.language, zone) };
  const facts = [
    t(`review.state.${state}`),
    t('review.since', age),
    ...(claimed ? [t('review.claimedShort', { by: claimed.by })] : []),
  ];
  return {
    kind: 'item',
    item: {
      label: kindLabel(item, t),
      title: titleOf(item, t),
      text: gone ? t('review.erased') : kindViews[kind].line(item, t),
      facts: facts.join(' · '),
      open: action('review', 'pick', trail, item.id),
    },
  };
}

const choose = (items: readonly QueueItem[], trail: string, t: Translate): Block => ({
  kind: 'select',
  select: {
    placeholder: t('review.open'),
    action: action('review', 'pick', trail),
    options: items.map((item) => ({
      value: item.id,
      label: shorten(titleOf(item, t), 75),
      hint: shorten(t(`review.kind.${item.kind}`), 75),
    })),
  },
});

function turns({ offset, items, total }: QueuePage, filter: QueueFilter, t: Translate): Block[] {
  const turn = (label: string, to: number): Button => ({ label, action: pageAction(filter, to) });
  const all = [
    ...(offset > 0 ? [turn(t('practices.previous'), Math.max(0, offset - queuePageSize))] : []),
    ...(offset + items.length < total ? [turn(t('practices.next'), offset + queuePageSize)] : []),
  ];
  return all.length ? [buttons(...all)] : [];
}
