import { aside, type Ctx, type Reply } from '../../src/command.ts';
import { notice } from '../../src/view.ts';
import { noThread, readVisible } from '../threads/reached.ts';
import { openReply } from './begin.ts';

/** The form for a reply, where one is taken. */
export async function beginReply(ctx: Ctx, threadId: string): Promise<Reply> {
  const thread = await readVisible(ctx, threadId);
  if (!thread) return noThread(ctx, threadId);
  if (thread.state === 'closed') return aside(notice(ctx.t.rich('threads.closedNow')));
  if (thread.state !== 'open') return aside(notice(ctx.t.rich('threads.hiddenNow')));
  return openReply(ctx, thread.id);
}
