import type { Tx } from '../../db.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { SharingLabel } from '../../generated/prisma/enums.ts';
import { newId } from '../deliveries/id.ts';
import { carriedUntil } from './carried-until.ts';
import { showState } from './carry-state.ts';
import { holdBack } from './held-back.ts';
import { ofThreads, readCopies } from './places.ts';
import { type CopyOfThread, revive, showAnew } from './show-anew.ts';

/** Has a copy that is seen again show what it did not get meanwhile, in order. */
export async function catchUp(tx: Tx, { threadId, copyId, now }: CopyOfThread): Promise<void> {
  const { receiving, waiting } = await readCopies(tx, Prisma.sql`c.id = ${copyId}::uuid`);
  await postMissing(tx, receiving, now);
  if (waiting.length) await holdBack(tx, [threadId], now);
}

/** The same for every copy of a thread, by as many statements. */
export async function catchUpAll(
  tx: Tx,
  { threadId, now }: { readonly threadId: string; readonly now: Date },
): Promise<void> {
  const { receiving, waiting } = await readCopies(tx, ofThreads([threadId]));
  await postMissing(tx, receiving, now);
  if (waiting.length) await holdBack(tx, [threadId], now);
}

export interface SeesAgain {
  readonly workspaceId: string;
  /** Of the threads that it may see from now on; undefined for any. */
  readonly labels?: readonly SharingLabel[];
  readonly now: Date;
}

/**
 * Has every copy in a workspace that may see again, or has come back, show what became of its thread meanwhile. Their
 * threads are held, as by whoever places a post. Only inside `settled`.
 */
export async function catchUpWorkspace(tx: Tx, { workspaceId, labels, now }: SeesAgain): Promise<void> {
  const anyLabel = labels === undefined;
  const held = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM thread
    WHERE id IN (SELECT thread_id FROM thread_copy WHERE workspace_id = ${workspaceId}::uuid AND gone_at IS NULL)
      AND (${anyLabel} OR label::text = ANY (${labels ?? []}::text[]))
    ORDER BY id FOR NO KEY UPDATE`;
  if (!held.length) return;
  const threadIds = held.map(({ id }) => id);
  const here = Prisma.sql`c.workspace_id = ${workspaceId}::uuid AND c.gone_at IS NULL AND ${ofThreads(threadIds)}`;
  const { receiving: copies, waiting } = await readCopies(tx, here);
  // Else what was posted in every other workspace would be looked at, too.
  const written = Prisma.sql`d.workspace_id = ${workspaceId}::uuid`;
  await showAnew(tx, { posts: Prisma.sql`${here} AND ${written} AND ${mayHaveChanged}`, copies, now });
  await postMissing(tx, copies, now, written);
  const shown = Prisma.sql`c.id = ANY (${copies}::uuid[]) OR t.state = 'hidden'`;
  await showState(tx, { copies: Prisma.sql`${here} AND (${shown})`, now });
  if (waiting.length) await holdBack(tx, threadIds, now);
}

// What a copy missed is written down nowhere. What was never changed since it was posted there is left as it stands: a
// workspace may hold thousands of posts, and new ones wait behind.
const mayHaveChanged = Prisma.sql`p.number IS NOT NULL AND (
  p.opens OR p.edited_at IS NOT NULL OR p.state = 'removed' OR t.state = 'hidden'
  OR (p.author_id IS NULL AND p.participant_id IS NULL)
  OR EXISTS (SELECT 1 FROM delivery u WHERE u.of_id = d.id AND u.kind = 'update')
  OR EXISTS (
    SELECT 1 FROM post q
    WHERE q.id = p.quoted_id AND (q.edited_at IS NOT NULL OR q.state = 'removed'
      OR (q.author_id IS NULL AND q.participant_id IS NULL))))`;

/** What stands and was not posted in some copies, in the order of each thread. */
async function postMissing(
  tx: Tx,
  copies: readonly string[],
  now: Date,
  within = Prisma.sql`true`,
): Promise<void> {
  if (!copies.length) return;
  const theirs = Prisma.sql`
    p.thread_id IN (SELECT c.thread_id FROM thread_copy c WHERE c.id = ANY (${copies}::uuid[])) AND ${within}`;
  await revive(tx, { posts: theirs, copies, now });
  // A set for each copy: to look for each post in each copy by itself would take the square of what stands.
  await tx.$executeRaw`
    INSERT INTO delivery (id, kind, platform, workspace_id, lane, channel_id, within_id, subject, subject_id, expires_at)
    SELECT ${newId}, 'post', o.platform, o.workspace_id, o.lane, o.channel_id, o.id, 'post', p.id::text,
           ${carriedUntil(now)}
    FROM thread_copy c
    JOIN delivery o ON o.id = c.delivery_id
    CROSS JOIN LATERAL (
      SELECT p.id::text AS id FROM post p
      WHERE p.thread_id = c.thread_id AND p.state = 'standing' AND NOT p.opens
      EXCEPT
      SELECT d.subject_id FROM delivery d WHERE d.within_id = o.id AND d.subject = 'post') missing
    JOIN post p ON p.id = missing.id::uuid
    WHERE c.id = ANY (${copies}::uuid[])
    ORDER BY c.thread_id, p.number, o.number`;
}
