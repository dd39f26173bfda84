import { type Action, action } from '../action.ts';
import type { QueueItem } from '../domain/review/item.ts';
import { kinds } from '../domain/review/kinds.ts';
import { takes } from '../domain/review/state.ts';
import type { Translate } from '../i18n/translate.ts';
import { type Block, type Button, buttons } from '../view.ts';
import type { CardReader } from './review-kind.ts';

/** Whoever looks at a card for themselves, and from where they came; nobody for one that stands in a channel. */
type Looking = Pick<CardReader, 'memberId' | 'isAdmin' | 'from'>;

/** What moderators can do with an item that waits: in the same order on every card. */
export function controlBlocks(item: QueueItem, looking: Looking, t: Translate): Block[] {
  const about = authorButtons(item, looking, t);
  return [buttons(...decisionButtons(item, looking, t)), ...(about.length ? [buttons(...about)] : [])];
}

/** What a button of a card does; it leads back to where somebody came from. */
export const cardAction = (name: string, from: string | undefined, ...args: string[]): Action =>
  action('review', name, ...args, ...(from ? [from] : []));

/** Claim, Approve, Edit, Return, Decline, Hold; what is returned already waits for its author, and is not returned again. */
function decisionButtons(item: QueueItem, looking: Looking, t: Translate): Button[] {
  const { id, kind, state, revision } = item;
  const press = (name: string) => cardAction(name, looking.from, id, String(revision));
  const { returns, suggests } = kinds[kind];
  const back = takes('return', state);
  const report = kind === 'report';
  return [
    ...claimButtons(item, looking, t),
    {
      label: t(report ? 'review.card.remove' : 'review.card.approve'),
      action: press('approve'),
      style: 'primary',
    },
    ...(suggests && back ? [{ label: t('review.card.edit'), action: press('edit') }] : []),
    ...(returns && back ? [{ label: t('review.card.return'), action: press('return') }] : []),
    {
      label: t(report ? 'review.card.keep' : 'review.card.decline'),
      action: press('decline'),
      style: 'danger',
    },
    ...(takes('hold', state) ? [{ label: t('review.card.hold'), action: press('hold') }] : []),
    ...(takes('unhold', state) ? [{ label: t('review.card.unhold'), action: press('unhold') }] : []),
  ];
}

/** What somebody claimed they alone release, and others take over; a card in a channel is for all of them. */
function claimButtons({ id, claimed }: QueueItem, { memberId, from }: Looking, t: Translate): Button[] {
  const release = { label: t('review.card.release'), action: cardAction('release', from, id) };
  if (!claimed) return [{ label: t('review.card.claim'), action: cardAction('claim', from, id) }];
  const takeOver = { label: t('review.card.takeOver'), action: cardAction('takeOver', from, id) };
  if (memberId === undefined) return [release, takeOver];
  return claimed.memberId === memberId ? [release] : [takeOver];
}

/** About whoever wrote a sealed post, without learning who it is. Only admins ask for that, for themselves in the queue. */
function authorButtons(
  { id, kind, post, muted }: QueueItem,
  { isAdmin, from }: Looking,
  t: Translate,
): Button[] {
  if (post?.signature.kind !== 'chatham') return [];
  const number = String(post.signature.number);
  return [
    muted
      ? { label: t('review.card.unmute', { number }), action: cardAction('unmute', from, id) }
      : { label: t('review.card.mute', { number }), action: cardAction('mute', from, id) },
    ...(isAdmin && kind !== 'unsealing'
      ? [
          {
            label: t('review.card.unseal'),
            action: from ? action('review', 'unseal', id, '', from) : action('review', 'unseal', id),
          },
        ]
      : []),
  ];
}
