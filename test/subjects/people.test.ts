import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createLibrary } from '../../src/domain/library/live.ts';
import type { Prisma } from '../../src/generated/prisma/client.ts';
import type { Shown } from '../../src/subjects/compose.ts';
import { createSubjects } from '../../src/subjects.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { testSealer } from '../support/sealer.ts';
import { viewText } from '../support/view-text.ts';

let database: TestDatabase;
let workspaceId: string;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.account.deleteMany();
  await database.db.member.deleteMany();
  await database.db.workspace.deleteMany();
  const data = { platform: 'discord', externalId: '1', name: 'Server', zone: 'Asia/Kathmandu' } as const;
  ({ id: workspaceId } = await database.db.workspace.create({ data }));
});

/** What is shown for one subject now. */
async function show(subject: string, subjectId: string): Promise<Shown | undefined> {
  const subjects = createSubjects({
    db: database.db,
    library: createLibrary(database.db),
    sealer: testSealer,
  });
  return (await subjects[subject]?.([{ id: 'd1', subjectId, workspaceId }]))?.get('d1');
}
const say = async (subject: string, subjectId: string) => {
  const shown = await show(subject, subjectId);
  return shown && viewText(shown.view);
};

/** An account of a member, or of nobody; resolves to its id. */
async function account(member?: Prisma.MemberCreateWithoutAccountsInput): Promise<string> {
  const { id } = await database.db.account.create({
    data: {
      ...{ platform: 'discord', externalId: '77', workspace: { connect: { id: workspaceId } } },
      ...(member && { member: { create: member } }),
    },
  });
  return id;
}
const until = new Date(Date.now() + 24 * 60 * 60 * 1000);

test('roles are those of the moment of sending', async () => {
  const id = await account({ name: 'Ben', roles: ['admin', 'member', 'moderator'] });
  expect(await say('roles-changed', id)).toContain('You are now: moderator, admin.');
  await database.db.member.updateMany({ data: { roles: [] } });
  expect(await say('roles-changed', id)).toContain('You are a member now, without a further role.');
  expect(await say('dismissed', id)).toBeUndefined();
  await database.db.account.updateMany({ data: { memberId: null } });
  expect(await say('roles-changed', id)).toBeUndefined();
  expect(await say('dismissed', id)).toContain('Your membership of the forum has ended.');
  await database.db.account.deleteMany();
  expect(await say('dismissed', id)).toBeUndefined();
});

test('a suspension is told with its reason and end, or that it is over, never both', async () => {
  const id = await account({ name: 'Ben', roles: [], suspendedUntil: until, suspensionReason: '@everyone' });
  const said = await say('suspended', id);
  expect(said).toMatch(/You are suspended in the forum until .+ \(Asia\/Kathmandu\)/);
  expect(said).toContain('\n@everyone\n');
  expect(await say('restored', id)).toBeUndefined();
  await database.db.member.updateMany({ data: { suspendedUntil: new Date(0) } });
  expect(await say('suspended', id)).toBeUndefined();
  expect(await say('restored', id)).toContain('You can contribute again.');
});

test('people are written to in their own language, channels in their workspace’s', async () => {
  const id = await account({ name: 'Ben', roles: [] });
  const data = { workspaceId, externalId: 'C1', name: 'forum', setUpBy: '9' };
  const channel = await database.db.channel.create({ data });
  await database.db.workspace.updateMany({ data: { language: 'fr' } });
  await database.db.account.updateMany({ data: { language: 'es' } });
  expect((await show('roles-changed', id))?.language).toBe('es');
  expect((await show('get-started', channel.id))?.language).toBe('fr');
  expect((await show('channel-open', channel.id))?.language).toBe('fr');
});

test('“Get started” has a title, one button, and says what it does not read', async () => {
  const data = { workspaceId, externalId: 'C1', name: 'forum', setUpBy: '9' };
  const { id } = await database.db.channel.create({ data });
  const shown = await show('get-started', id);
  expect(shown?.title).toBe('Get started with Plenary');
  expect(shown && viewText.actions(shown.view)).toEqual([['Get started', 'forum:join']]);
  expect(await say('get-started', id)).toContain('Plenary reads nobody’s messages');
  expect(await say('channel-open', id)).toContain('not shown in #forum of Server');
  expect(await say('channel-open', id)).toContain('Take “View Channel” from @everyone there');
});

test('an opening of which nobody knows is told of until it is settled', async () => {
  const place = { workspaceId, externalId: 'C1', name: 'forum', setUpBy: '9' };
  const { id: channelId } = await database.db.channel.create({ data: place });
  const thread = await database.db.thread.create({ data: { title: 'Secret', label: 'green' } });
  const { id } = await database.db.delivery.create({
    data: {
      ...{ kind: 'thread', state: 'uncertain', platform: 'discord', workspaceId, channelId, lane: 'l' },
      ...{ subject: 'post', subjectId: 'x', expiresAt: until },
    },
  });
  await database.db.threadCopy.create({ data: { threadId: thread.id, workspaceId, deliveryId: id } });
  const said = await say('opening-uncertain', id);
  expect(said).toContain(`Whether T-${thread.number} opened in #forum of Server is not known`);
  expect(said).toContain('/forum ledger');
  expect(said).not.toContain('Secret');
  await database.db.delivery.update({ where: { id }, data: { state: 'sent' } });
  expect(await say('opening-uncertain', id)).toBeUndefined();
});

test('a role that could not be given is told until it is chosen anew', async () => {
  const data = { workspaceId, group: 'civil-society', externalId: '42', setUpBy: '9', toldAt: until };
  const { id } = await database.db.groupRole.create({ data });
  const said = await say('role-refused', id);
  expect(said).toContain('the role that you chose in Server for members of the group Civil society');
  expect(said).toContain('“Manage Roles” and move it above the role');
  expect(said).toContain('never gives a role with rights over the server');
  await database.db.groupRole.updateMany({ data: { toldAt: null } });
  expect(await say('role-refused', id)).toBeUndefined();
});
