import { may } from '../../src/access.ts';
import { answer, aside, type Ctx, type Reply } from '../../src/command.ts';
import { type EditRefusal, removeOwn, takeSuggestion, withdraw } from '../../src/domain/threads/edit.ts';
import { maySeeThread } from '../../src/domain/threads/list.ts';
import { listMine, type MyContribution } from '../../src/domain/threads/mine.ts';
import type { MessageKey } from '../../src/i18n/catalogues.ts';
import { isId } from '../../src/id.ts';
import { notice, type RichText } from '../../src/view.ts';
import { ownView, removeOwnView } from '../../src/views/thread-own.ts';
import { entriesOf } from '../discuss/entries.ts';

/** A contribution of the asker’s own; of others’ nothing is told, not even that there is one. */
export async function findOwn(
  { db, sealer, actor, now }: Ctx,
  postId: string,
): Promise<MyContribution | undefined> {
  if (!actor.member || !isId(postId)) return undefined;
  const { mine } = await listMine(db, sealer, actor.member.id, { postId, limit: 1, now });
  return mine[0];
}

export const notYours = ({ t }: Ctx): Reply => aside(notice(t.rich('threads.notYours')));

/** What became of one’s own contribution, under what was done just before. */
export async function showOwn(ctx: Ctx, postId: string, said: readonly RichText[] = []): Promise<Reply> {
  const own = await findOwn(ctx, postId);
  if (!own) return notYours(ctx);
  const { actor, zone, library, t } = ctx;
  const named = { topics: library.topics(), entries: entriesOf(ctx, own.post.thread) };
  const { state, thread } = own.post;
  const contributes = may(actor, 'member');
  const open = contributes && maySeeThread(thread, actor);
  // What they change where it stands others read: where nobody does, or they do not themselves, it would be refused.
  const change = contributes && (state === 'waiting' || (open && thread.state !== 'hidden'));
  return answer(ownView(own, { zone, named, said, may: { change, open } }, t));
}

/** From the list, which stays as it is. */
export async function openOwn(ctx: Ctx, postId: string): Promise<Reply> {
  const shown = await showOwn(ctx, postId);
  return shown.show === 'private' ? { ...shown, show: 'aside' } : shown;
}

/** Why nothing was changed. */
const refusals = {
  missing: 'threads.notYours',
  over: 'threads.over',
  stands: 'threads.standsAlready',
  waiting: 'threads.waitsStill',
  nothing: 'threads.noSuggestion',
} as const satisfies Partial<Record<EditRefusal | 'waiting' | 'nothing', MessageKey>>;

const ownOf = ({ sealer, actor, now }: Ctx, postId: string) => ({ sealer, actor, postId, now });

export async function withdrawOwn(ctx: Ctx, postId: string): Promise<Reply> {
  const outcome = await withdraw(ctx.db, ownOf(ctx, postId));
  return showOwn(ctx, postId, [ctx.t.rich(outcome.ok ? 'threads.withdrawn' : refusals[outcome.refusal])]);
}

/** Asks once more before what stands everywhere gives way to a line. */
export async function askToRemove(ctx: Ctx, postId: string): Promise<Reply> {
  const own = await findOwn(ctx, postId);
  if (!own) return notYours(ctx);
  return own.post.state === 'standing' ? answer(removeOwnView(own.post, ctx.t)) : showOwn(ctx, postId);
}

export async function remove(ctx: Ctx, postId: string): Promise<Reply> {
  const outcome = await removeOwn(ctx.db, ownOf(ctx, postId));
  return showOwn(ctx, postId, [ctx.t.rich(outcome.ok ? 'threads.removedOwn' : refusals[outcome.refusal])]);
}

/** The wording that the moderators suggest takes the place of one’s own. */
export async function takeWording(ctx: Ctx, postId: string): Promise<Reply> {
  const outcome = await takeSuggestion(ctx.db, ownOf(ctx, postId));
  return showOwn(ctx, postId, [ctx.t.rich(outcome.ok ? 'threads.tookWording' : refusals[outcome.refusal])]);
}
