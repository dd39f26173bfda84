import { action } from '../action.ts';
import { reapplyDays } from '../domain/members/apply.ts';
import { itemReference } from '../domain/references.ts';
import type { QueueItem } from '../domain/review/item.ts';
import { kinds } from '../domain/review/kinds.ts';
import { needsWords, type Reason } from '../domain/review/reasons.ts';
import { mostWords } from '../domain/review/words.ts';
import { most } from '../domain/threads/text.ts';
import type { Translate } from '../i18n/translate.ts';
import { buttons, type Input, type Modal, text, type View } from '../view.ts';
import { kindLabel } from './review-card.ts';
import { cardAction } from './review-controls.ts';

/** What moderators write beside a decision: `edit` is a return with another wording, `remove` a report's approval. */
export type Worded = 'return' | 'edit' | 'decline' | 'remove';

/** What becomes of each. */
export const decisionOf = {
  return: 'return',
  edit: 'return',
  decline: 'decline',
  remove: 'approve',
} as const satisfies Record<Worded, string>;

const submits = {
  return: 'returned',
  edit: 'edited',
  decline: 'declined',
  remove: 'removed',
} as const satisfies Record<Worded, string>;

/** The reasons that a kind knows for it. */
export const reasonsFor = ({ kind }: Pick<QueueItem, 'kind'>, worded: Worded): readonly Reason[] =>
  kinds[kind].reasons[decisionOf[worded]] ?? [];

/** A choice of reasons, which opens the form; `seen` is the revision that the card showed, `from` whence one came. */
export function reasonsView(
  item: QueueItem,
  worded: 'decline' | 'remove',
  { seen, from = '' }: { readonly seen: string; readonly from?: string | undefined },
  t: Translate,
): View {
  const { id, kind } = item;
  const asks = worded === 'remove' ? 'review.reason.approve' : 'review.reason.decline';
  return {
    title: { label: kindLabel(item, t), text: itemReference(item) },
    blocks: [
      text(t(asks, { kind })),
      {
        kind: 'select',
        select: {
          placeholder: t('review.reason.choose'),
          action: action('review', 'reason', worded, id, seen, from),
          options: reasonsFor(item, worded).map((reason) => ({
            value: reason,
            label: t(`reason.${reason}`),
          })),
        },
      },
      buttons({ label: t('review.reason.back'), action: cardAction('look', from, id) }),
    ],
  };
}

/** What stands in a form. */
export interface Filled {
  readonly seen: string;
  /** From which page of the queue one came. */
  readonly from?: string | undefined;
  readonly reason: Reason | undefined;
  readonly words: string;
  readonly suggestion?: string | undefined;
}

export function wordsModal(item: QueueItem, worded: Worded, filled: Filled, t: Translate): Modal {
  const { id, kind } = item;
  const { seen, from = '', reason, words } = filled;
  const optional = worded === 'edit' || (reason !== undefined && !needsWords(reason));
  const days = String(reapplyDays);
  const labels = {
    return: t('review.return.label', { kind }),
    edit: t('review.edit.label'),
    decline: t(optional ? 'review.decline.labelOptional' : 'review.decline.label'),
    remove: t(optional ? 'review.decline.labelOptional' : 'review.decline.label'),
  };
  const hints = {
    return: t('review.return.hint'),
    edit: t('review.return.hint'),
    decline: t('review.decline.hint', { kind, days }),
    remove: t('review.remove.hint'),
  };
  return {
    title: t(`review.${worded}.title`),
    submit: t(`review.${worded}.submit`, { kind }),
    cancel: t('cancel'),
    action: action('review', submits[worded], id, seen, reason ?? '', from),
    inputs: [
      ...(worded === 'edit' ? [wordingInput(item, filled, t)] : []),
      {
        ...{ name: 'words', label: labels[worded], hint: hints[worded], multiline: true },
        required: !optional,
        // What was too long comes back whole, to be shortened.
        maxLength: Math.max(mostWords, words.length),
        ...(words && { value: words }),
      },
    ],
  };
}

function wordingInput({ post }: QueueItem, { suggestion }: Filled, t: Translate): Input {
  return {
    name: 'suggestion',
    label: t('review.edit.suggestion'),
    hint: t('review.edit.suggestionHint'),
    multiline: true,
    required: true,
    maxLength: most.text,
    value: (suggestion ?? post?.text ?? '').slice(0, most.text).toWellFormed(),
  };
}
