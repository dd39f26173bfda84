import { aside, type Ctx, type Reply } from '../../src/command.ts';
import { notice } from '../../src/view.ts';
import { openNew } from '../discuss/begin.ts';
import { emptyDraft } from '../discuss/draft.ts';
import { noThread, readVisible } from './reached.ts';

/** The form for a reply, where one is taken. */
export async function beginReply(ctx: Ctx, threadId: string): Promise<Reply> {
  const thread = await readVisible(ctx, threadId);
  if (!thread) return noThread(ctx, threadId);
  if (thread.state === 'closed') return aside(notice(ctx.t.rich('threads.closedNow')));
  if (thread.state !== 'open') return aside(notice(ctx.t.rich('threads.hiddenNow')));
  return openNew(ctx, emptyDraft({ kind: 'reply', id: thread.id }));
}
