import { aside, type Ctx, type Reply } from '../../src/command.ts';
import { threadReference } from '../../src/domain/references.ts';
import { follow, unfollow } from '../../src/domain/threads/follow.ts';
import { buttons, notice, text } from '../../src/view.ts';
import { followButtons } from '../../src/views/thread.ts';
import { showNewest } from './look.ts';
import { noThread, readVisible } from './reached.ts';

const followingOf = ({ sealer, actor }: Ctx, threadId: string) => ({
  ...{ sealer, threadId, memberId: actor.member?.id ?? '' },
});

/** Tells the asker of new posts, soon or once a day; a press in a channel is answered beside it. */
export async function startFollowing(ctx: Ctx, id: string, how: string, place: string): Promise<Reply> {
  const thread = await readVisible(ctx, id);
  if (!thread) return noThread(ctx, id);
  const daily = how === 'daily';
  await follow(ctx.db, { ...followingOf(ctx, thread.id), daily });
  const reference = threadReference(thread);
  const said = ctx.t.rich(daily ? 'threads.followsDaily' : 'threads.followsSoon', { reference });
  if (place === 'here') return showNewest(ctx, thread, [said]);
  const others = followButtons(thread.id, { daily }, ctx.t, 'answer');
  const shown = { blocks: [text(said), buttons(...others)] };
  return place === 'answer' ? { show: 'private', view: shown } : aside(shown);
}

/** Also of what the asker may see no more. */
export async function stopFollowing(ctx: Ctx, id: string, place: string): Promise<Reply> {
  const stopped = await unfollow(ctx.db, followingOf(ctx, id));
  const said = ctx.t(stopped ? 'threads.unfollowed' : 'threads.notFollowed');
  const thread = place === 'here' ? await readVisible(ctx, id) : undefined;
  return thread ? showNewest(ctx, thread, [said]) : { show: 'private', view: notice(said) };
}
