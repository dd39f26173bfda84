import type { Ctx, Reply } from '../../src/command.ts';
import { maySeeThread, readThread } from '../../src/domain/threads/read.ts';
import { findOwn } from '../threads/own.ts';
import { openNew } from './begin.ts';
import { type ContributionDraft, emptyDraft, shapesThread, type Target, withDraft } from './draft.ts';
import { shapeOf } from './edit.ts';

type Meant = Pick<ContributionDraft, 'label' | 'groups' | 'topics' | 'entries' | 'attribution'>;

/** Where nobody can say any more for whom it was meant: its author does, before it can be sent. */
const forNobodyYet = { label: 'amber', groups: [], topics: [], entries: '' } as const;

/**
 * What can be said no more where it was meant for begins a thread of its own, for nobody else than before. Its draft
 * stays as it is until the form comes back.
 */
export const beginThread = (ctx: Ctx, id: string): Promise<Reply> =>
  withDraft(ctx, id, async (data) => {
    const { title, text, urgent, fromMessage, files } = data;
    return openNew(ctx, {
      ...emptyDraft({ kind: 'thread' }),
      ...(await meantBy(ctx, data)),
      ...{ title, text, urgent, fromMessage, files, replaces: id },
    });
  });

/** Whom it was for, what it was about and how it was signed; what is not found may have been sealed. */
async function meantBy(ctx: Ctx, data: ContributionDraft): Promise<Meant> {
  const { to, proposal } = data;
  const own = to.kind === 'edit' ? await findOwn(ctx, to.id) : undefined;
  const attribution = data.attribution ?? own?.post.attribution ?? 'chatham';
  const thread = own?.post.thread ?? (await readThreadOf(ctx, to));
  const readable = thread && (own?.post.opens || maySeeThread(thread, ctx.actor));
  const shaped = shapesThread({ to, proposal }) ? data : readable ? shapeOf(ctx, thread) : forNobodyYet;
  const { label, groups, topics, entries } = shaped;
  return { label, groups: [...groups], topics: [...topics], entries, attribution };
}

const readThreadOf = async ({ db }: Ctx, to: Target) =>
  to.kind === 'reply' ? readThread(db, to.id) : undefined;
