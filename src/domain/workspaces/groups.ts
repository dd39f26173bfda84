import type { Db, Tx } from '../../db.ts';
import { groups as all, type Group } from '../../stakeholders.ts';
import { audit } from '../audit.ts';
import { settled } from '../members/hold.ts';
import { hideCards, showWaiting } from '../review/cards.ts';
import { catchUpWorkspace } from '../threads/catch-up.ts';
import type { SetBy } from './settings.ts';

/** The stakeholder groups among what is stored, in their order. */
export const knownGroups = (stored: readonly string[]): Group[] =>
  all.filter((group) => stored.includes(group));

/** Says to which stakeholder groups a workspace belongs. False where that is so already, or there is no workspace. */
export const setGroups = (
  db: Db,
  workspaceId: string,
  groups: readonly Group[],
  by: SetBy,
): Promise<boolean> => change(db, workspaceId, () => groups, by);

/** The same for one group alone; of two changes at one moment the second builds on the first. */
export const setGroup = (
  db: Db,
  { workspaceId, group, belongs }: { workspaceId: string; group: Group; belongs: boolean },
  by: SetBy,
): Promise<boolean> =>
  change(db, workspaceId, (now) => [...now.filter((one) => one !== group), ...(belongs ? [group] : [])], by);

const change = (
  db: Db,
  workspaceId: string,
  changed: (now: readonly Group[]) => readonly Group[],
  { auditId: actor, at }: SetBy,
): Promise<boolean> =>
  settled(db, async (tx) => {
    const held = await heldGroups(tx, workspaceId);
    if (!held) return false;
    const { groups: now, verified } = held;
    const groups = knownGroups(changed(now));
    if (groups.join() === now.join()) return false;
    await tx.workspace.update({ where: { id: workspaceId }, data: { groups } });
    if (verified) await follow(tx, workspaceId, { from: now, to: groups, at });
    const data = { workspace: workspaceId, setting: 'groups', value: groups.join(',') };
    await audit(tx, { act: 'workspace.set', actor, data }, at);
    return true;
  });

interface Regrouped {
  readonly from: readonly Group[];
  readonly to: readonly Group[];
  readonly at: Date;
}

/**
 * What its moderators may see no more is hidden from them, what they may see from now on is shown, and the copies of
 * threads that are for a new group show what they did not get. Other copies stay as they are, and get nothing more.
 */
async function follow(tx: Tx, workspaceId: string, { from, to, at }: Regrouped): Promise<void> {
  if (from.some((group) => !to.includes(group))) await hideCards(tx, workspaceId, at);
  if (to.every((group) => from.includes(group))) return;
  await showWaiting(tx, workspaceId, at);
  await catchUpWorkspace(tx, { workspaceId, labels: ['amber'], now: at });
}

/** The workspace is ours until the transaction ends. */
async function heldGroups(
  tx: Tx,
  workspaceId: string,
): Promise<{ readonly groups: Group[]; readonly verified: boolean } | undefined> {
  const [row] = await tx.$queryRaw<{ groups: string[]; verified: boolean }[]>`
    SELECT groups, verified_at IS NOT NULL AS verified
    FROM workspace WHERE id = ${workspaceId}::uuid FOR NO KEY UPDATE`;
  return row && { groups: knownGroups(row.groups), verified: row.verified };
}
