import type { Tx } from '../../db.ts';
import { type Group, groups } from '../../stakeholders.ts';

/** The platform's id of the role that members of a group get in a server. */
export type GroupRoles = ReadonlyMap<Group, string>;

export interface NewGroupRole {
  readonly workspaceId: string;
  readonly group: Group;
  /** Undefined takes the group's role away; who has it on the server keeps it. */
  readonly externalId: string | undefined;
  /** The platform's id of the admin, who is told when the role cannot be given. */
  readonly setUpBy: string;
}

export function groupRolesOf(
  rows: readonly { readonly group: string; readonly externalId: string }[],
): GroupRoles {
  const pairs = rows.flatMap(({ group, externalId }) => {
    const known = groups.find((one) => one === group);
    return known ? [[known, externalId] as const] : [];
  });
  return new Map(pairs);
}

export async function writeGroupRole(
  tx: Tx,
  { workspaceId, group, externalId, setUpBy }: NewGroupRole,
): Promise<void> {
  if (externalId === undefined) {
    await tx.groupRole.deleteMany({ where: { workspaceId, group } });
    return;
  }
  // Whoever chooses it anew is told anew when it cannot be given.
  const chosen = { externalId, setUpBy, toldAt: null };
  await tx.groupRole.upsert({
    where: { workspaceId_group: { workspaceId, group } },
    create: { workspaceId, group, ...chosen },
    update: chosen,
  });
}
