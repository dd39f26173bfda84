import type { Db } from '../../db.ts';
import { audit } from '../audit.ts';
import { settled } from '../members/hold.ts';
import { hideCards, showWaiting } from '../review/cards.ts';
import { catchUpWorkspace } from '../threads/catch-up.ts';
import type { WorkspaceKey } from './workspaces.ts';

/** A workspace as the forum's operator sees it. */
export interface ListedWorkspace extends WorkspaceKey {
  readonly id: string;
  readonly name: string;
  readonly verifiedAt: Date | null;
  /** The stakeholder groups that it belongs to. */
  readonly groups: readonly string[];
  /** When the bot was removed from it. */
  readonly leftAt: Date | null;
}

/** Every workspace that was ever connected, by name. */
export const listWorkspaces = (db: Db): Promise<ListedWorkspace[]> =>
  db.workspace.findMany({
    select: {
      ...{ id: true, platform: true, externalId: true, name: true },
      ...{ verifiedAt: true, groups: true, leftAt: true },
    },
    orderBy: [{ name: 'asc' }, { createdAt: 'asc' }],
  });

/**
 * Vouches for a workspace, whose moderators see what waits from now on, and whose copies of threads show what they did
 * not get. False where that was done before; its first date stays.
 */
export const verifyWorkspace = (db: Db, id: string, at: Date): Promise<boolean> =>
  settled(db, async (tx) => {
    const { count } = await tx.workspace.updateMany({
      where: { id, verifiedAt: null },
      data: { verifiedAt: at },
    });
    if (count === 0) return false;
    await showWaiting(tx, id, at);
    await catchUpWorkspace(tx, { workspaceId: id, labels: ['green', 'amber'], now: at });
    await audit(tx, { act: 'workspace.verified', data: { workspace: id } }, at);
    return true;
  });

/**
 * Vouches for it no longer: what waits is not shown there any more, nor what is new in threads that stand there. False
 * where nobody did.
 */
export const unverifyWorkspace = (db: Db, id: string, at: Date): Promise<boolean> =>
  settled(db, async (tx) => {
    const { count } = await tx.workspace.updateMany({
      where: { id, verifiedAt: { not: null } },
      data: { verifiedAt: null },
    });
    if (count === 0) return false;
    await hideCards(tx, id, at);
    await audit(tx, { act: 'workspace.unverified', data: { workspace: id } }, at);
    return true;
  });
