import type { Db } from '../../db.ts';
import { hideCards, showWaiting } from '../review/cards.ts';
import type { WorkspaceKey } from './workspaces.ts';

/** A workspace as the forum's operator sees it. */
export interface ListedWorkspace extends WorkspaceKey {
  readonly id: string;
  readonly name: string;
  readonly verifiedAt: Date | null;
  /** When the bot was removed from it. */
  readonly leftAt: Date | null;
}

/** Every workspace that was ever connected, by name. */
export const listWorkspaces = (db: Db): Promise<ListedWorkspace[]> =>
  db.workspace.findMany({
    select: { id: true, platform: true, externalId: true, name: true, verifiedAt: true, leftAt: true },
    orderBy: [{ name: 'asc' }, { createdAt: 'asc' }],
  });

/**
 * Vouches for a workspace, whose moderators see what waits from now on. False where that was done before; its first
 * date stays.
 */
export const verifyWorkspace = (db: Db, id: string, at: Date): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const { count } = await tx.workspace.updateMany({
      where: { id, verifiedAt: null },
      data: { verifiedAt: at },
    });
    if (count === 1) await showWaiting(tx, id, at);
    return count === 1;
  });

/** Vouches for it no longer: what waits is not shown there any more. False where nobody did. */
export const unverifyWorkspace = (db: Db, id: string, at: Date): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const { count } = await tx.workspace.updateMany({
      where: { id, verifiedAt: { not: null } },
      data: { verifiedAt: null },
    });
    if (count === 1) await hideCards(tx, id, at);
    return count === 1;
  });
