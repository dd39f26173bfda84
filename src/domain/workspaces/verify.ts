import type { Db } from '../../db.ts';
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

/** Vouches for a workspace. False where that was done before; its first date stays. */
export async function verifyWorkspace(db: Db, id: string, at: Date): Promise<boolean> {
  const { count } = await db.workspace.updateMany({
    where: { id, verifiedAt: null },
    data: { verifiedAt: at },
  });
  return count === 1;
}

/** Vouches for it no longer. False where nobody did. */
export async function unverifyWorkspace(db: Db, id: string): Promise<boolean> {
  const { count } = await db.workspace.updateMany({
    where: { id, verifiedAt: { not: null } },
    data: { verifiedAt: null },
  });
  return count === 1;
}
