import { action } from '../action.ts';
import type { DecideRefusal } from '../domain/review/decide.ts';
import type { QueueItem } from '../domain/review/queue.ts';
import { formatMoment } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { type Block, buttons, type RichText, text, type View } from '../view.ts';
import { type CardReader, reviewCardView } from './review-card.ts';

/** Why a decision was not taken, and what is to be done now. */
export function refusalText(refusal: DecideRefusal, zone: string, t: Translate): RichText {
  switch (refusal.kind) {
    case 'missing':
      return t.rich('review.missing');
    case 'own':
      return t('review.own');
    case 'changed':
      return t('review.changed');
    case 'closed': {
      const { state } = refusal;
      const by = refusal.by ?? t('review.card.someone');
      const at = `${formatMoment(refusal.at, t.language, zone)} (${zone})`;
      // It closes by a decision or a withdrawal; one that is neither has lost what was to be decided on.
      return t(state === 'open' ? 'review.already.gone' : `review.already.${state}`, { by, at });
    }
  }
}

/** What somebody wrote for an item that takes it no more, or not like that. */
export interface Kept {
  readonly words: string;
  /** Opens the form with these words in it, where that makes sense. */
  readonly again?: ReturnType<typeof action>;
}

/** The card for whoever works on it, below what was done, or why not, and what they had written. */
export function workedCardView(
  item: QueueItem | undefined,
  said: readonly RichText[],
  reader: CardReader,
  t: Translate,
  kept?: Kept,
): View {
  const card = item ? reviewCardView(item, reader, t) : { blocks: [] };
  return {
    ...card,
    blocks: [
      ...said.map(text),
      ...(kept ? keptBlocks(kept, t) : []),
      ...card.blocks,
      buttons({ label: t('review.back'), action: action('review', 'page', '0') }),
    ],
  };
}

function keptBlocks({ words, again }: Kept, t: Translate): Block[] {
  const shown: Block[] = words ? [text(t('review.words.kept')), { kind: 'quote', text: words }] : [];
  return [...shown, ...(again ? [buttons({ label: t('review.words.again'), action: again })] : [])];
}
