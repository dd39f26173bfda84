import { action } from '../action.ts';
import type { ClaimRefusal } from '../domain/review/claim.ts';
import type { DecideRefusal } from '../domain/review/decide.ts';
import type { QueueItem } from '../domain/review/item.ts';
import type { ReviewKind } from '../generated/prisma/enums.ts';
import type { MessageKey } from '../i18n/catalogues.ts';
import type { Translate } from '../i18n/translate.ts';
import { type Block, buttons, type RichText, text, type View } from '../view.ts';
import { reviewCardView } from './review-card.ts';
import { type CardReader, moment } from './review-kind.ts';
import { backAction } from './review-trail.ts';

type Plain = Exclude<DecideRefusal | ClaimRefusal, { kind: 'closed' | 'claimed' }>['kind'];

const refusals = {
  missing: 'review.missing',
  own: 'review.own',
  own_decision: 'review.ownDecision',
  own_request: 'review.ownRequest',
  admin: 'review.admin',
  moderator: 'review.moderator',
  suspended: 'review.suspended',
  new_admin: 'review.newAdmin',
  asker: 'review.asker',
  left: 'review.left',
  unfit: 'review.unfit',
  changed: 'review.changed',
  gone: 'review.already.gone',
  unclaimed: 'review.already.unclaimed',
} as const satisfies Record<Plain, MessageKey>;

/** Why a decision was not taken, and what is to be done now. */
export function refusalText(
  refusal: DecideRefusal | ClaimRefusal,
  { kind, zone }: { readonly kind: ReviewKind; readonly zone: string },
  t: Translate,
): RichText {
  switch (refusal.kind) {
    case 'closed': {
      const by = refusal.by ?? t('review.card.someone');
      return t(`review.already.${refusal.state}`, { kind, by, at: moment(refusal.at, zone, t) });
    }
    case 'claimed':
      return t('review.already.claimed', { by: refusal.by, at: moment(refusal.at, zone, t) });
    default:
      return t.rich(refusals[refusal.kind], { kind });
  }
}

/** What somebody wrote for an item that takes it no more, or not like that. */
export interface Kept {
  readonly words: string;
  /** Another wording of the post. */
  readonly suggestion?: string | undefined;
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
      buttons(...(item && reader.isAdmin ? authorButton(item, t) : []), {
        label: t('review.back'),
        action: backAction(reader.from ?? ''),
      }),
    ],
  };
}

/** For the two admins who agreed on it: other admins are refused. */
const authorButton = ({ id, kind, state }: QueueItem, t: Translate) =>
  kind === 'unsealing' && state === 'approved'
    ? [{ label: t('review.card.showAuthor'), action: action('review', 'author', id) }]
    : [];

function keptBlocks({ words, suggestion, again }: Kept, t: Translate): Block[] {
  const shown: Block[] = [
    ...(words ? [text(t('review.words.kept')), { kind: 'quote', text: words } as const] : []),
    ...(suggestion ? [text(t('review.edit.kept')), { kind: 'quote', text: suggestion } as const] : []),
  ];
  return [...shown, ...(again ? [buttons({ label: t('review.words.again'), action: again })] : [])];
}
