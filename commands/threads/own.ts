import { may } from '../../src/access.ts';
import { answer, aside, beside, type Ctx, type Reply } from '../../src/command.ts';
import { authorFrom } from '../../src/domain/threads/author.ts';
import { listMine, type MyContribution } from '../../src/domain/threads/contributions.ts';
import {
  type EditRefusal,
  removeOwn,
  takeSuggestion,
  type Unchangeable,
  whyUnchangeable,
  withdraw,
} from '../../src/domain/threads/edit.ts';
import type { PostShown } from '../../src/domain/threads/post.ts';
import { maySeeThread } from '../../src/domain/threads/read.ts';
import type { PostState } from '../../src/generated/prisma/enums.ts';
import type { MessageKey } from '../../src/i18n/catalogues.ts';
import { isId } from '../../src/id.ts';
import { notice, type RichText } from '../../src/view.ts';
import { askView, ownView } from '../../src/views/thread-own.ts';
import { entriesOf } from './entries.ts';

/** A contribution of the asker’s own; of others’ nothing is told, not even that there is one. */
export async function findOwn(
  { db, sealer, actor, now }: Ctx,
  postId: string,
): Promise<MyContribution | undefined> {
  if (!actor.member || !isId(postId)) return undefined;
  const { mine } = await listMine(db, sealer, actor.member.id, { postId, limit: 1, now });
  return mine[0];
}

/** Why the asker can change nothing of what they wrote; undefined where they can. */
export function whyUnchangeableBy(
  { db, sealer, actor }: Ctx,
  { thread, state, attribution }: PostShown,
): Promise<Unchangeable | undefined> {
  const post = { state, attribution, threadId: thread.id };
  return whyUnchangeable(db, { sealer, actor, thread, post, member: authorFrom(actor) });
}

export const notYours = ({ t }: Ctx): Reply => aside(notice(t.rich('threads.notYours')));

/** What became of one’s own contribution, under what was done just before. */
export async function showOwn(ctx: Ctx, postId: string, said: readonly RichText[] = []): Promise<Reply> {
  const own = await findOwn(ctx, postId);
  if (!own) return notYours(ctx);
  const { actor, zone, library, t } = ctx;
  const named = { topics: library.topics(), entries: entriesOf(ctx, own.post.thread) };
  const contributes = may(actor, 'member');
  const open = contributes && maySeeThread(own.post.thread, actor);
  const change = contributes && (await whyUnchangeableBy(ctx, own.post)) === undefined;
  return answer(ownView(own, { zone, named, said, may: { contribute: contributes, change, open } }, t));
}

/** From the list, which stays as it is. */
export async function openOwn(ctx: Ctx, postId: string): Promise<Reply> {
  return beside(await showOwn(ctx, postId));
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

/** Asks once more before what waits is withdrawn, which cannot be taken back. */
export const askToWithdraw = (ctx: Ctx, postId: string): Promise<Reply> =>
  ask(ctx, postId, { what: 'withdrawOwn', from: 'waiting' });

/** Asks once more before what stands everywhere gives way to a line. */
export const askToRemove = (ctx: Ctx, postId: string): Promise<Reply> =>
  ask(ctx, postId, { what: 'removeOwn', from: 'standing' });

async function ask(
  ctx: Ctx,
  postId: string,
  { what, from }: { readonly what: 'withdrawOwn' | 'removeOwn'; readonly from: PostState },
): Promise<Reply> {
  const own = await findOwn(ctx, postId);
  if (!own) return notYours(ctx);
  return own.post.state === from ? answer(askView(own.post, what, ctx.t)) : showOwn(ctx, postId);
}

export async function withdrawOwn(ctx: Ctx, postId: string): Promise<Reply> {
  const outcome = await withdraw(ctx.db, ownOf(ctx, postId));
  return showOwn(ctx, postId, [ctx.t.rich(outcome.ok ? 'threads.withdrawn' : refusals[outcome.refusal])]);
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
