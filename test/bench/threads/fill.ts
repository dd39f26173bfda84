import type { Db } from '../../../src/db.ts';
import { conduct } from '../../../src/domain/members/conduct.ts';
import type { Role } from '../../../src/generated/prisma/enums.ts';
import { people } from '../../e2e/people.ts';
import { loadBenchLibrary } from '../library.ts';
import { workspaceRow } from '../outgoing/places.ts';
import { author, discordPlaces, moderator, moderatorsChannel, slackPlaces, team } from './world.ts';

/** As many as in `npm run bench`. */
const entries = 2000;

/** The library, a verified workspace with a forum channel for each copy, and the two who write and decide. */
export async function fill(db: Db): Promise<void> {
  await loadBenchLibrary(db, entries);
  const places = [...slackPlaces, ...discordPlaces];
  const verifiedAt = new Date();
  await db.workspace.createMany({ data: places.map((place) => ({ ...workspaceRow(place), verifiedAt })) });
  for (const { id, channel } of places) {
    const workspace = await db.workspace.findFirstOrThrow({ where: { externalId: id } });
    const given = { workspaceId: workspace.id, setUpBy: 'U1' };
    const forum = await db.channel.create({ data: { ...given, externalId: channel, name: 'forum' } });
    await db.workspace.update({ where: { id: workspace.id }, data: { forumChannelId: forum.id } });
  }
  await addPersons(db);
}

async function addPersons(db: Db): Promise<void> {
  const { id: workspaceId } = await db.workspace.findFirstOrThrow({ where: { externalId: team } });
  const mods = await db.channel.create({
    data: { workspaceId, externalId: moderatorsChannel, name: 'mods', setUpBy: 'U1' },
  });
  await db.workspace.update({ where: { id: workspaceId }, data: { moderatorsChannelId: mods.id } });
  const roles: readonly (readonly [typeof author, Role[]])[] = [
    [author, ['member']],
    [moderator, ['member', 'moderator']],
  ];
  for (const [person, held] of roles) {
    const { name, slackId } = people[person];
    await db.member.create({
      data: {
        ...{ name, organisation: 'Example Ltd', group: 'industry', roles: [...held] },
        ...{ conduct: conduct.version, admittedInId: workspaceId },
        accounts: {
          create: { platform: 'slack', tenant: team, externalId: slackId, language: 'en', workspaceId },
        },
      },
    });
  }
}
