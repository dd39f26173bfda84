import { answer, type Ctx, type Reply } from '../../src/command.ts';
import { claim, claimMinutes, release, takeOver } from '../../src/domain/review/claim.ts';
import { refusalText } from '../../src/views/review-decided.ts';
import { decider } from './decide.ts';
import { cardView, readSeen, unseenNotice } from './look.ts';

/** Others see who is at work on it. */
export const claimIt = (ctx: Ctx, id: string, from?: string): Promise<Reply> =>
  change(ctx, { id, from }, claim, 'review.done.claimed');

/** The same instead of somebody else, who may be at it no more. */
export const takeOverIt = (ctx: Ctx, id: string, from?: string): Promise<Reply> =>
  change(ctx, { id, from }, takeOver, 'review.done.claimed');

export const releaseIt = (ctx: Ctx, id: string, from?: string): Promise<Reply> =>
  change(ctx, { id, from }, release, 'review.done.released');

async function change(
  ctx: Ctx,
  { id, from }: { readonly id: string; readonly from: string | undefined },
  to: typeof claim,
  done: 'review.done.claimed' | 'review.done.released',
): Promise<Reply> {
  const { db, sealer, now, zone, t } = ctx;
  const seen = await readSeen(ctx, id);
  if (!seen.ok) return answer(unseenNotice(ctx, seen.refusal));
  const outcome = await to(db, { sealer, itemId: id, by: decider(ctx), now });
  const minutes = String(claimMinutes);
  const said = () => {
    if (!outcome.ok) return refusalText(outcome.refusal, { kind: seen.value.kind, zone }, t);
    const { from: by } = outcome.value;
    return by === undefined ? t(done, { minutes }) : t('review.done.takenOver', { by, minutes });
  };
  const item = await readSeen(ctx, id);
  return answer(await cardView(ctx, item.ok ? item.value : undefined, { said: [said()], from }));
}
