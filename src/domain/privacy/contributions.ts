import type { Tx } from '../../db.ts';
import type { Sealer } from '../../sealing.ts';
import { reportTag } from '../review/report.ts';
import { draftOwner } from '../threads/drafts.ts';
import { followsOf } from '../threads/follow.ts';
import { participantsOf } from '../threads/mine.ts';
import type { Person } from './person.ts';

/** What a member wrote and follows, as ids: with the key alone can anybody find the sealed ones. */
export interface Written {
  /** Their posts, however signed. */
  readonly postIds: readonly string[];
  /** Those that name them, or their group. */
  readonly namedIds: readonly string[];
  readonly participantIds: readonly string[];
  readonly followIds: readonly string[];
}

/** What a person contributed, as ids. */
export interface Contributions extends Written {
  readonly draftIds: readonly string[];
  readonly reportIds: readonly string[];
}

/** Who asks with the key; without it, for the operator's export, what is sealed is left out. */
export type Key = Sealer | undefined;

export async function findContributions(tx: Tx, sealer: Key, person: Person): Promise<Contributions> {
  return {
    ...(await findWritten(tx, sealer, person.memberId)),
    draftIds: sealer ? await findDrafts(tx, sealer, person) : [],
    reportIds: sealer ? await findReports(tx, sealer, person) : [],
  };
}

/** The same of a member, without what hangs on their accounts alone. */
export async function findWritten(tx: Tx, sealer: Key, memberId: string | undefined): Promise<Written> {
  const participantIds = sealer && memberId ? await participantsOf(tx, sealer, memberId) : [];
  const ids = { select: { id: true }, orderBy: { id: 'asc' } } as const;
  const named = memberId ? await tx.post.findMany({ where: { authorId: memberId }, ...ids }) : [];
  const sealed = await tx.post.findMany({ where: { participantId: { in: participantIds } }, ...ids });
  return {
    participantIds,
    namedIds: named.map(({ id }) => id),
    postIds: [...named, ...sealed].map(({ id }) => id).sort(),
    followIds: sealer && memberId ? await followsOf(tx, sealer, memberId) : [],
  };
}

async function findDrafts(tx: Tx, sealer: Sealer, { keys }: Person): Promise<string[]> {
  const owner = { in: keys.map((key) => draftOwner(sealer, key)) };
  const rows = await tx.sealedDraft.findMany({
    where: { owner },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id }) => id);
}

/** Of each post that was reported it is looked up whether one of their accounts did. */
async function findReports(tx: Tx, sealer: Sealer, { keys }: Person): Promise<string[]> {
  const reported = await tx.$queryRaw<{ postId: string }[]>`
    SELECT DISTINCT i.post_id::text AS "postId" FROM report r JOIN review_item i ON i.id = r.item_id
    WHERE i.post_id IS NOT NULL`;
  const tags = reported.flatMap(({ postId }) => keys.map((key) => reportTag(sealer, postId, key)));
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM report WHERE tag = ANY (${tags}::text[]) ORDER BY id`;
  return rows.map(({ id }) => id);
}
