import { aside, type Ctx, type Reply } from '../../src/command.ts';
import { type HereRefusal, hideHere, showHere } from '../../src/domain/threads/local-copy.ts';
import type { MessageKey } from '../../src/i18n/catalogues.ts';
import { buttons, text } from '../../src/view.ts';
import { hereButton } from '../../src/views/thread.ts';

const dones = { hide: 'threads.here.hidden', show: 'threads.here.shown' } as const;
const refusals = {
  hide: { missing: 'threads.here.missing', already: 'threads.here.alreadyHidden' },
  show: { missing: 'threads.here.missing', already: 'threads.here.alreadyShown' },
} as const satisfies Record<keyof typeof dones, Record<HereRefusal, MessageKey>>;

/** An admin of a workspace decides whether a thread is seen there, in what they run alone. */
export async function turnHere(ctx: Ctx, threadId: string, how: 'hide' | 'show'): Promise<Reply> {
  const { db, actor, now, t } = ctx;
  const { workspace, member } = actor;
  if (!workspace) throw new Error('a workspace admin without a workspace');
  const hiding = { threadId, workspaceId: workspace.id, by: { auditId: member?.auditId }, now };
  const outcome = await (how === 'hide' ? hideHere : showHere)(db, hiding);
  const said = text(t(outcome.ok ? dones[how] : refusals[how][outcome.refusal]));
  const missing = !outcome.ok && outcome.refusal === 'missing';
  const back = hereButton(threadId, how === 'hide' ? 'hidden' : 'shown', t);
  return aside({ blocks: [said, ...(missing ? [] : [buttons(back)])] });
}
