import type { Tx } from '../../db.ts';

/** The newest issue of a digest. */
export interface LastIssue {
  readonly number: number;
  readonly dueAt: Date;
}

/** The newest issue of each digest, by its id. Read once a digest is locked, so that nobody adds one meanwhile. */
export async function lastIssues(
  tx: Pick<Tx, 'digestIssue'>,
  digestIds: readonly string[],
): Promise<Map<string, LastIssue>> {
  const rows = await tx.digestIssue.groupBy({
    by: ['digestId'],
    where: { digestId: { in: [...digestIds] } },
    _max: { number: true, dueAt: true },
  });
  return new Map(
    rows.flatMap(({ digestId, _max: { number, dueAt } }) =>
      number !== null && dueAt ? [[digestId, { number, dueAt }] as const] : [],
    ),
  );
}

/**
 * The number of the next issue and when it is due. Never twice the same time, though a clock was set back: one
 * digest's issue that cannot be written would hold up all that are written with it.
 */
export const following = (before: LastIssue | undefined, dueAt: Date): LastIssue => ({
  number: (before?.number ?? 0) + 1,
  dueAt: new Date(Math.max(dueAt.getTime(), before ? before.dueAt.getTime() + 1 : 0)),
});
