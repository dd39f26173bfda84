import { may } from '../../src/access.ts';
import { answer, aside, type Ctx, type Reply } from '../../src/command.ts';
import type { QueueItem } from '../../src/domain/review/item.ts';
import { placesOf } from '../../src/domain/review/places.ts';
import { listItems, mayReview, parseItemReference, readItem } from '../../src/domain/review/queue.ts';
import { done, type Outcome, refused } from '../../src/outcome.ts';
import { notice, type RichText, type View } from '../../src/view.ts';
import { type Kept, workedCardView } from '../../src/views/review-decided.ts';
import { queuePageSize, queueView } from '../../src/views/review-queue.ts';
import type { QueueFilter } from '../../src/views/review-trail.ts';

/** One page of what waits. */
export async function list(ctx: Ctx, filter: QueueFilter, offset: number): Promise<Reply> {
  const { db, actor, now, zone, t } = ctx;
  const claimedBy = filter.mine ? actor.member?.id : undefined;
  const { kinds } = filter;
  const page = await listItems(db, { actor, kinds, claimedBy, offset, limit: queuePageSize });
  return answer(queueView(page, filter, { now, zone }, t));
}

/** `elsewhere`: its label keeps it from where one asks. */
export type SeenRefusal = 'missing' | 'elsewhere';

/** An item, as far as it may be seen from where one asks: looked at anew by every press. */
export async function readSeen(
  { db, actor }: Ctx,
  which: string | number,
): Promise<Outcome<QueueItem, SeenRefusal>> {
  const item = await readItem(db, which);
  if (!item) return refused('missing');
  return mayReview(item.shared, actor) ? done(item) : refused('elsewhere');
}

const seenTexts = { missing: 'review.missing', elsewhere: 'review.notHere' } as const;

export const unseenText = ({ t }: Ctx, refusal: SeenRefusal): RichText => t.rich(seenTexts[refusal]);

export const unseenNotice = (ctx: Ctx, refusal: SeenRefusal): View => notice(unseenText(ctx, refusal));

const shown = async (ctx: Ctx, which: string | number | undefined, from?: string): Promise<View> => {
  const item = which === undefined ? refused('missing') : await readSeen(ctx, which);
  return item.ok ? cardView(ctx, item.value, { from }) : unseenNotice(ctx, item.refusal);
};

/** One item by its reference. */
export const lookUp = async (ctx: Ctx, typed: string): Promise<Reply> =>
  answer(await shown(ctx, parseItemReference(typed)));

/** From the list, which stays as it is; `from` is the page of it that one comes back to. */
export const look = async (ctx: Ctx, id: string, from?: string): Promise<Reply> =>
  aside(await shown(ctx, id, from));

/** Back to it from a step on the way. */
export const lookHere = async (ctx: Ctx, id: string, from?: string): Promise<Reply> =>
  answer(await shown(ctx, id, from));

/** What stands on a card besides the item. */
interface Beside {
  /** What was done just now, or why not. */
  readonly said?: readonly RichText[];
  readonly kept?: Kept;
  readonly from?: string | undefined;
}

/** The card for the asker alone, who may have done something about it just now. */
export async function cardView(
  { db, actor, zone, library, now, t }: Ctx,
  item: QueueItem | undefined,
  { said = [], kept, from }: Beside = {},
): Promise<View> {
  const places = item && (await placesOf(db, [item])).get(item.id);
  const reader = {
    ...{ zone, topics: library.topics(), entries: library.entries(), now, places, from },
    ...{ memberId: actor.member?.id, isAdmin: may(actor, 'admin') },
  };
  return workedCardView(item, said, reader, t, kept);
}
