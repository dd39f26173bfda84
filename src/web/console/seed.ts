import type { Db, Tx } from '../../db.ts';
import { conduct } from '../../domain/members/conduct.ts';
import { useChannel } from '../../domain/workspaces/channels.ts';
import { postGetStarted } from '../../domain/workspaces/get-started.ts';
import { channels, nameOf, type Persona, personas, signs, workspaces } from './places.ts';

/** The members' ids are fixed, so that a second start, or another process at the same time, adds nothing. */
const memberId = (persona: Persona) =>
  `00000000-0000-7000-8000-${String(personas.indexOf(persona)).padStart(12, '0')}`;

/**
 * Two demonstration workspaces with their channels, and a member with an account for each persona but the guest.
 * Changes nothing that exists.
 */
export async function seed(db: Db, now: Date): Promise<void> {
  const people = personas.flatMap((persona) => {
    const name = nameOf[persona];
    return persona === 'guest' || name === undefined ? [] : [{ id: memberId(persona), name, persona }];
  });
  await db.$transaction([
    db.workspace.createMany({
      data: workspaces.map(({ id, name, verified, groups }) => ({
        platform: 'console',
        externalId: id,
        name,
        verifiedAt: verified ? now : null,
        groups: [...groups],
      })),
      skipDuplicates: true,
    }),
    db.member.createMany({
      data: people.map(({ id, name, persona }) => ({
        id,
        name,
        roles: [persona],
        ...signs[persona],
        conduct: conduct.version,
      })),
      skipDuplicates: true,
    }),
    db.account.createMany({
      data: people.map(({ id, persona }) => ({ platform: 'console', externalId: persona, memberId: id })),
      skipDuplicates: true,
    }),
  ]);
  for (const { id } of workspaces) await furnish(db, id, now);
}

/** Gives a workspace its channels, once: what an admin changed later stays. */
async function furnish(db: Db, externalId: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const [workspace] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM workspace WHERE platform = 'console' AND external_id = ${externalId} FOR UPDATE`;
    if (!workspace || (await tx.channel.count({ where: { workspaceId: workspace.id } }))) return;
    const { id: workspaceId } = workspace;
    const made: Record<string, string> = {};
    for (const name of channels) {
      const use = { workspaceId, externalId: name, name, setUpBy: 'admin' };
      made[name] = (await useChannel(tx, use)).id;
    }
    const { forum = '', digest = '', moderators = '' } = made;
    await tx.workspace.update({
      where: { id: workspaceId },
      data: { forumChannelId: forum, digestChannelId: digest, moderatorsChannelId: moderators },
    });
    if (externalId === workspaces[0]?.id) await admit(tx, workspaceId);
    await postGetStarted(tx, { channelId: forum, threadsOnly: false, at: now });
  });
}

/** The members came through this workspace, which is where they are reached. */
async function admit(tx: Tx, workspaceId: string): Promise<void> {
  const memberIds = personas.map(memberId);
  await tx.account.updateMany({
    where: { platform: 'console', memberId: { in: memberIds }, workspaceId: null },
    data: { workspaceId },
  });
  await tx.member.updateMany({
    where: { id: { in: memberIds }, admittedInId: null },
    data: { admittedInId: workspaceId },
  });
}
