import type { Db, Tx } from '../../db.ts';

/** Channels looked at in one go; examining costs a platform two or three calls each. */
const atATime = 50;

/** Broken channels of workspaces that the bot is in, those that broke last first: these are most likely being mended. */
export const mendable = (db: Db) =>
  db.channel.findMany({
    where: { brokenAt: { not: null }, workspace: { leftAt: null } },
    orderBy: { brokenAt: 'desc' },
    take: atATime,
    include: { workspace: { select: { platform: true, externalId: true } } },
  });

/**
 * Channels take messages again: what they refused is sent after all. Those that are not broken, or broke after `at`,
 * stay as they are. Resolves to how many were mended.
 */
export async function mend(tx: Tx, ids: readonly string[], at: Date): Promise<number> {
  if (!ids.length) return 0;
  const mended = await tx.channel.updateManyAndReturn({
    where: { id: { in: [...ids] }, brokenAt: { lte: at } },
    data: { brokenAt: null, obstacle: null },
    select: { id: true },
  });
  if (!mended.length) return 0;
  const mendedIds = mended.map((channel) => channel.id);
  await tx.delivery.updateMany({
    where: {
      OR: [{ channelId: { in: mendedIds } }, { of: { is: { channelId: { in: mendedIds } } } }],
      state: 'dead',
      problem: { startsWith: 'refused:' },
      expiresAt: { gt: at },
    },
    data: {
      state: 'due',
      nextAt: at,
      endedAt: null,
      problem: null,
      code: null,
    },
  });
  return mended.length;
}
