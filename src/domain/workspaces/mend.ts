import type { Db } from '../../db.ts';
import { issueExpiry } from '../digests/make.ts';

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

/** The channel takes messages again: what it refused is sent after all. False where somebody was faster. */
export const mendChannel = (db: Db, id: string, now: Date): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const { count } = await tx.channel.updateMany({
      where: { id, brokenAt: { not: null } },
      data: { brokenAt: null, obstacle: null },
    });
    if (count === 0) return false;
    await tx.delivery.updateMany({
      where: { channelId: id, state: 'dead', problem: { startsWith: 'refused:' }, expiresAt: { gt: now } },
      data: {
        state: 'due',
        nextAt: now,
        endedAt: null,
        problem: null,
        code: null,
        expiresAt: issueExpiry(now),
      },
    });
    return true;
  });
