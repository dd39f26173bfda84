import { answer, aside, type Ctx, type Reply } from '../../src/command.ts';
import {
  listItems,
  parseItemReference,
  type QueueItem,
  readItem,
  waiting,
} from '../../src/domain/review/queue.ts';
import { notice, type RichText, type View } from '../../src/view.ts';
import type { CardReader } from '../../src/views/review-card.ts';
import { type Kept, workedCardView } from '../../src/views/review-decided.ts';
import { queuePageSize, queueView } from '../../src/views/review-queue.ts';

/** One page of what waits. */
export async function list({ db, now, zone, t }: Ctx, offset: number): Promise<Reply> {
  const page = await listItems(db, { states: waiting, offset, limit: queuePageSize });
  return answer(queueView(page, { now, zone }, t));
}

/** One item by its reference. */
export async function lookUp(ctx: Ctx, typed: string): Promise<Reply> {
  const number = parseItemReference(typed);
  const item = number === undefined ? undefined : await readItem(ctx.db, number);
  return answer(item ? cardView(ctx, item) : notice(ctx.t.rich('review.missing')));
}

/** From the list, which stays as it is. */
export async function look(ctx: Ctx, id: string): Promise<Reply> {
  const item = await readItem(ctx.db, id);
  return aside(item ? cardView(ctx, item) : notice(ctx.t.rich('review.missing')));
}

/** The card for the asker alone, who may have done something about it just now. */
export const cardView = (
  ctx: Ctx,
  item: QueueItem | undefined,
  said: readonly RichText[] = [],
  kept?: Kept,
): View => workedCardView(item, said, readerOf(ctx), ctx.t, kept);

const readerOf = ({ zone, library, now }: Ctx): CardReader => ({ zone, topics: library.topics(), now });
