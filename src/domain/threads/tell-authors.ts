import { randomInt } from 'node:crypto';
import type { Db, Tx } from '../../db.ts';
import { type Sealer, SealFault } from '../../sealing.ts';
import { holdMembers, settled } from '../members/hold.ts';
import { tellAccounts } from '../members/tell.ts';
import { authorOf } from './sealed-author.ts';

const subject = 'something-waits';

const minuteMs = 60 * 1000;
/** Whoever wrote a sealed post is told so many minutes after something happened to it, drawn at random. */
const delayMinutes = { least: 1, most: 30 };
/** Notices that one transaction takes, so that none holds others up. */
const batch = 100;

const contextOf = (id: string) => `author-notice:${id}`;

/**
 * Notes that the author of a post is to be told that there is something new about what they contributed: of a sealed
 * one some time later, so that nobody tells by the moment who wrote it. No row of theirs is written or read: of a
 * sealed post the same happens where its author is nobody any more.
 */
export async function tellAuthor(
  tx: Tx,
  { sealer, postId, now }: { readonly sealer: Sealer; readonly postId: string; readonly now: Date },
): Promise<void> {
  const post = await tx.post.findUnique({ where: { id: postId }, include: { participant: true } });
  const memberId = post ? authorOf(sealer, post) : undefined;
  if (memberId === undefined) return;
  const id = crypto.randomUUID();
  const at = post?.participant ? later(now) : now;
  await tx.authorNotice.create({ data: { id, sealed: sealer.seal(memberId, contextOf(id)), at } });
}

const later = (now: Date): Date =>
  new Date(now.getTime() + randomInt(delayMinutes.least * minuteMs, delayMinutes.most * minuteMs + 1));

/**
 * Tells everybody whose time has come: always the same words, about their account, so that neither the message nor its
 * delivery says which post it is, or how it was signed. Once while the last such message has not left. Two processes
 * share the work, and nobody is told twice. Resolves to how many accounts were told.
 */
export async function tellAuthors(db: Db, sealer: Sealer, now: Date): Promise<number> {
  let told = 0;
  for (;;) {
    const done = await settled(db, async (tx) => {
      const due = await takeDue(tx, now);
      const members = due.flatMap((notice) => memberOf(sealer, notice) ?? []);
      // Another process may be about to tell one of them of something else.
      await holdMembers(tx, members);
      return { told: await tellAccounts(tx, await unknowing(tx, members), subject, now), all: due.length };
    });
    told += done.told;
    if (done.all < batch) return told;
  }
}

interface Due {
  readonly id: string;
  readonly sealed: string;
}

const takeDue = (tx: Tx, now: Date): Promise<Due[]> => tx.$queryRaw<Due[]>`
  DELETE FROM author_notice WHERE id IN (
    SELECT id FROM author_notice WHERE at <= ${now} ORDER BY at, id LIMIT ${batch} FOR UPDATE SKIP LOCKED)
  RETURNING id::text, sealed`;

/** Sealed with another key it is lost, and holds nobody else up. */
function memberOf(sealer: Sealer, { id, sealed }: Due): string | undefined {
  try {
    return sealer.open(sealed, contextOf(id));
  } catch (error) {
    if (error instanceof SealFault) return undefined;
    throw error;
  }
}

/** The accounts of members for which no such message waits; whoever is no member any more has none. */
async function unknowing(tx: Tx, memberIds: readonly string[]) {
  const accounts = await tx.account.findMany({
    where: { memberId: { in: [...memberIds] } },
    select: { id: true, platform: true, externalId: true },
    orderBy: { id: 'asc' },
  });
  const waits = await tx.delivery.findMany({
    where: { subject, subjectId: { in: accounts.map(({ id }) => id) }, kind: 'direct', state: 'due' },
    select: { subjectId: true },
  });
  const knowing = new Set(waits.map(({ subjectId }) => subjectId));
  return accounts.filter(({ id }) => !knowing.has(id));
}
