import type { Db } from '../../db.ts';
import { nameOf, type Persona, personas, workspaces } from './places.ts';

/** The members' ids are fixed, so that a second start, or another process at the same time, adds nothing. */
const memberId = (persona: Persona) =>
  `00000000-0000-7000-8000-${String(personas.indexOf(persona)).padStart(12, '0')}`;

/** Two demonstration workspaces, and a member with an account for each persona but the guest. Changes nothing that exists. */
export async function seed(db: Db, now: Date): Promise<void> {
  const people = personas.flatMap((persona) => {
    const name = nameOf[persona];
    return persona === 'guest' || name === undefined ? [] : [{ id: memberId(persona), name, persona }];
  });
  await db.$transaction([
    db.workspace.createMany({
      data: workspaces.map(({ id, name, verified }) => ({
        platform: 'console',
        externalId: id,
        name,
        verifiedAt: verified ? now : null,
      })),
      skipDuplicates: true,
    }),
    db.member.createMany({
      data: people.map(({ id, name, persona }) => ({ id, name, roles: [persona] })),
      skipDuplicates: true,
    }),
    db.account.createMany({
      data: people.map(({ id, persona }) => ({ platform: 'console', externalId: persona, memberId: id })),
      skipDuplicates: true,
    }),
  ]);
}
