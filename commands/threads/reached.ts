import { answer, aside, type Ctx, type Reply } from '../../src/command.ts';
import { standsIn } from '../../src/domain/threads/local-copy.ts';
import type { PostShown, ThreadHead } from '../../src/domain/threads/post.ts';
import { isStanding, maySeeThread, readPost, readThread } from '../../src/domain/threads/read.ts';
import type { MessageKey } from '../../src/i18n/catalogues.ts';
import { refusalText } from '../../src/refusal.ts';
import { notice } from '../../src/view.ts';
import { goesTo, maySee, seesCopy } from '../../src/visibility.ts';

/** The words for a guest who asks for what only members have; undefined for members, also while they are suspended. */
export function needsMember(ctx: Ctx): Reply | undefined {
  const refusal = ctx.actor.member ? undefined : refusalText(ctx, 'member');
  return refusal === undefined ? undefined : aside(notice(refusal));
}

/** The thread, where the asker may see it; the same nothing for one that is not theirs to see as for none. */
export async function readVisible(ctx: Ctx, idOrNumber: string | number): Promise<ThreadHead | undefined> {
  const thread = await readThread(ctx.db, idOrNumber);
  return thread && maySeeThread(thread, ctx.actor) ? thread : undefined;
}

/** A post that was placed in a thread that the asker may see. */
export async function readVisiblePost(ctx: Ctx, id: string): Promise<PostShown | undefined> {
  const post = await readPost(ctx.db, id);
  return post && post.number !== undefined && maySeeThread(post.thread, ctx.actor) ? post : undefined;
}

/**
 * Whether a thread stands before somebody’s eyes: they may see it for themselves, or a copy of it stands where they
 * press, also in a workspace that gets nothing new of it. From outside that is TLP:CLEAR alone.
 */
export const isBefore = async (ctx: Ctx, thread: ThreadHead): Promise<boolean> =>
  maySeeThread(thread, ctx.actor) || (isStanding(thread.state) && (await hasCopy(ctx, thread)));

/** Whether the thread may still be seen from the workspace where its copy is looked at. */
export const isOpenTo = async (ctx: Ctx, thread: ThreadHead): Promise<boolean> => {
  const { workspace } = ctx.actor;
  if (maySeeThread(thread, ctx.actor)) return true;
  return workspace !== undefined && goesTo(thread, workspace) && isBefore(ctx, thread);
};

async function hasCopy({ db, actor, channel }: Ctx, { id, label }: ThreadHead): Promise<boolean> {
  const { workspace } = actor;
  if (!workspace || !seesCopy({ label }, actor)) return false;
  return standsIn(db, { threadId: id, workspaceId: workspace.id, channel });
}

/** Why nothing comes of a press that brings a thread’s id, which says nothing to people. */
export async function noThread(ctx: Ctx, id = ''): Promise<Reply> {
  const thread = await readThread(ctx.db, id);
  return aside(notice(ctx.t.rich(thread ? await whyNot(ctx, thread) : 'threads.missingHere')));
}

/** Nothing is told of a thread but to who may see it, or has a copy of it before them. */
async function whyNot(ctx: Ctx, thread: ThreadHead): Promise<MessageKey> {
  const { actor, channel } = ctx;
  const sees = maySee(thread, actor);
  if (!sees && !(channel !== undefined && (await hasCopy(ctx, thread)))) return 'threads.missingHere';
  if (thread.state === 'hidden') return 'threads.hiddenNow';
  if (thread.state === 'pending') return 'threads.pendingNow';
  if (sees || !isStanding(thread.state) || !actor.workspace) return 'threads.missingHere';
  if (goesTo(thread, actor.workspace)) return 'threads.notYourGroup';
  return actor.workspace.verified ? 'threads.notOfGroups' : 'threads.notVerified';
}

/**
 * The same for a reference, as somebody typed it. Numbers can be guessed: what waits is there for its author alone
 * (own.ts).
 */
export async function noThreadOf(ctx: Ctx, reference: string, thread?: ThreadHead): Promise<Reply> {
  const key = thread && thread.state !== 'pending' ? await whyNot(ctx, thread) : 'threads.missingHere';
  const said = key === 'threads.missingHere' ? ctx.t.rich('threads.missing', { reference }) : ctx.t.rich(key);
  return answer(notice(said));
}
