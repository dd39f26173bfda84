import type { Db, Tx } from '../../db.ts';
import type { Platform } from '../../generated/prisma/enums.ts';
import { settled } from '../members/hold.ts';
import { hideCards, showWaiting } from '../review/cards.ts';
import { catchUpWorkspace } from '../threads/catch-up.ts';
import { mendAll } from './mend.ts';

/** A workspace as its platform names it. */
export interface WorkspaceKey {
  readonly platform: Platform;
  /** Slack team id or Discord guild id. */
  readonly externalId: string;
}

/**
 * Notes that the bot is in a workspace, for the first time or again; what the forum knew of it stays. Where it comes
 * back, what stands there catches up. `tokenSealed` is given where the workspace brought a token of its own.
 */
export async function connectWorkspace(
  db: Db,
  { platform, externalId, name, tokenSealed }: WorkspaceKey & { name: string; tokenSealed?: string },
  now: Date = new Date(),
): Promise<void> {
  const known = { name, leftAt: null, ...(tokenSealed !== undefined && { tokenSealed }) };
  await settled(db, async (tx) => {
    const back = await tx.workspace.updateManyAndReturn({
      where: { platform, externalId, leftAt: { not: null } },
      data: known,
      select: { id: true },
    });
    await tx.workspace.upsert({
      where: { platform_externalId: { platform, externalId } },
      create: { platform, externalId, ...known },
      update: known,
    });
    for (const { id } of back) await comeBack(tx, id, now);
  });
}

/**
 * Cards were decided on and written meanwhile, and threads went on. What its channels refused while the bot was being
 * removed goes before what they did not get since.
 */
async function comeBack(tx: Tx, workspaceId: string, now: Date): Promise<void> {
  await mendAll(tx, workspaceId, now);
  await hideCards(tx, workspaceId, now);
  await showWaiting(tx, workspaceId, now);
  await catchUpWorkspace(tx, { workspaceId, now });
}

/** Notes that the bot was removed and drops the workspace's token. Once or several times, in any order, is the same. */
export async function leaveWorkspace(db: Db, key: WorkspaceKey, at: Date = new Date()): Promise<void> {
  await db.workspace.updateMany({ where: { ...key, leftAt: null }, data: { leftAt: at } });
  await db.workspace.updateMany({ where: key, data: { tokenSealed: null } });
}

/** The sealed token of a connected workspace; undefined where there is none or the bot has left. */
export async function sealedTokenOf(
  db: Db,
  { platform, externalId }: WorkspaceKey,
): Promise<string | undefined> {
  const row = await db.workspace.findUnique({
    where: { platform_externalId: { platform, externalId } },
    select: { tokenSealed: true, leftAt: true },
  });
  return row && !row.leftAt ? (row.tokenSealed ?? undefined) : undefined;
}
