import { action } from '../action.ts';
import { itemReference, type QueueItem, type QueuePage } from '../domain/review/queue.ts';
import { formatDay } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { shorten } from '../shorten.ts';
import { type Block, type Button, buttons, text, type View } from '../view.ts';
import { ageText } from './review-age.ts';
import { groupText, kindLabel } from './review-card.ts';

/** Items a page. */
export const queuePageSize = 5;

interface Reader {
  readonly now: Date;
  /** IANA. */
  readonly zone: string;
}

/** One page of what waits for moderators. */
export function queueView(page: QueuePage, reader: Reader, t: Translate): View {
  const { total, offset, items } = page;
  if (!items.length) return { blocks: [text(t('review.empty'))] };
  const range = { from: `${offset + 1}`, to: `${offset + items.length}`, total: `${total}` };
  return {
    title: { text: t('review.title', { total }) },
    blocks: [...items.map((item) => itemBlock(item, reader, t)), choose(items, t), ...turns(page, t)],
    footer: t('practices.range', range),
  };
}

/** `R-3 Ada Lovelace` */
const titleOf = (item: QueueItem): string =>
  [itemReference(item), ...(item.application ? [item.application.name] : [])].join(' ');

function itemBlock(item: QueueItem, { now, zone }: Reader, t: Translate): Block {
  const { application, createdAt, state } = item;
  const age = { age: ageText(createdAt, now, t), at: formatDay(createdAt, t.language, zone) };
  return {
    kind: 'item',
    item: {
      label: kindLabel(item, t),
      title: titleOf(item),
      text: application
        ? `${application.organisation} · ${groupText(application.group, t)}`
        : t('review.erased'),
      facts: `${t(`review.state.${state}`)} · ${t('review.since', age)}`,
      open: action('review', 'open', item.id),
    },
  };
}

const choose = (items: readonly QueueItem[], t: Translate): Block => ({
  kind: 'select',
  select: {
    placeholder: t('review.open'),
    action: action('review', 'open'),
    options: items.map((item) => ({
      value: item.id,
      label: shorten(titleOf(item), 75),
      hint: shorten(t(`review.kind.${item.kind}`), 75),
    })),
  },
});

function turns({ offset, items, total }: QueuePage, t: Translate): Block[] {
  const turn = (label: string, to: number): Button => ({
    label,
    action: action('review', 'page', String(to)),
  });
  const all = [
    ...(offset > 0 ? [turn(t('practices.previous'), Math.max(0, offset - queuePageSize))] : []),
    ...(offset + items.length < total ? [turn(t('practices.next'), offset + queuePageSize)] : []),
  ];
  return all.length ? [buttons(...all)] : [];
}
