import type { Tx } from '../../db.ts';
import type { Sealer } from '../../sealing.ts';
import { reportTag } from '../review/report.ts';
import { participantsOf } from '../threads/contributions.ts';
import { followsOf } from '../threads/follow.ts';
import { listSealedDrafts, type OwnDraft } from '../threads/sealed-drafts.ts';
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

/** What a person contributed, as ids, and what they are writing. */
export interface Contributions extends Written {
  readonly drafts: readonly OwnDraft[];
  readonly reportIds: readonly string[];
}

/** Who asks with the key; without it, for the operator's export, what is sealed is left out. */
export type Key = Sealer | undefined;

export async function findContributions(tx: Tx, sealer: Key, person: Person): Promise<Contributions> {
  return {
    ...(await findWritten(tx, sealer, person.memberId)),
    drafts: sealer ? await listSealedDrafts(tx, sealer, person.keys) : [],
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
