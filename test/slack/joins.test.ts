import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startBot, type TestBot } from './bot.ts';

let it: TestBot;
beforeAll(async () => {
  it = await startBot();
  const { db } = it.database;
  const { id: workspaceId } = await db.workspace.findFirstOrThrow({ where: { externalId: 'T1' } });
  const shared = { workspaceId, externalId: 'CSHARED', name: 'forum', setUpBy: 'UADMIN' };
  const { id: forumChannelId } = await db.channel.create({ data: shared });
  await db.workspace.update({ where: { id: workspaceId }, data: { forumChannelId } });
});
beforeEach(async () => {
  it.logged.length = 0;
  await it.database.db.delivery.deleteMany();
  await it.database.db.account.deleteMany();
});
afterEach(() => expect(it.slack.violations).toEqual([]));
afterAll(() => it.stop());

const greetings = () =>
  it.database.db.delivery.findMany({ where: { subject: 'greeting' }, include: { channel: true } });
/** What was written once every event that came so far has been dealt with. */
async function written() {
  // Ends only what is being answered, as Slack comes to us.
  await it.bot.stop();
  return greetings();
}
const add = (id: string, more: object = {}): string => it.slack.workspace('T1').addUser({ id, ...more }).id;
const greetAll = (greetsAll: boolean) =>
  it.database.db.workspace.updateMany({ where: { externalId: 'T1' }, data: { greetsAll } });

describe('whoever joins the forum channel', () => {
  test('is greeted there, by a message that they alone see', async () => {
    await it.slack.joinChannel('T1', add('UNEW', { locale: 'fr-FR' }), 'CSHARED');
    const [greeting, ...others] = await written();
    expect(others).toEqual([]);
    const account = await it.database.db.account.findFirstOrThrow();
    expect(greeting).toMatchObject({ kind: 'whisper', recipient: 'UNEW', subjectId: account.id });
    expect(greeting?.channel?.externalId).toBe('CSHARED');
    expect(account).toMatchObject({ tenant: 'T1', externalId: 'UNEW', locale: 'fr-FR' });
  });

  test('is greeted once, though Slack says so five times and they come again', async () => {
    const id = add('UTWICE');
    await Promise.all([1, 2, 3, 4, 5].map(() => it.slack.joinChannel('T1', id, 'CSHARED', 'EvSame')));
    await Promise.all(['EvA', 'EvB', 'EvC'].map((event) => it.slack.joinChannel('T1', id, 'CSHARED', event)));
    expect(await written()).toHaveLength(1);
  });

  test('is nobody to greet where it is a bot or somebody from outside', async () => {
    const bot = it.slack.workspace('T1').bot_user_id;
    const nobodies = [bot, add('UOTHERBOT', { is_bot: true }), add('USLACKBOT'), 'UGUEST', 'UOUT'];
    for (const user of nobodies) await it.slack.joinChannel('T1', user, 'CSHARED');
    await it.slack.joinChannel('T1', add('UBEYOND', { team_id: 'T8' }), 'CSHARED');
    expect(await written()).toEqual([]);
    expect(await it.database.db.account.count()).toBe(0);
    expect(it.logged).toEqual([]);
  });

  test('is not greeted while Slack does not say who they are, which is logged', async () => {
    it.slack.fail({ method: 'users.info', status: 500 });
    await it.slack.joinChannel('T1', add('UUNKNOWN'), 'CSHARED');
    expect(await written()).toEqual([]);
    expect(it.logged).toMatchObject([{ msg: 'a request from Slack failed' }]);
  });

  test('is greeted once Slack says who they are, also where many came at once', async () => {
    // What was ended before tries nothing again.
    await it.bot.start();
    const several = ['UMANY1', 'UMANY2', 'UMANY3', 'UMANY4'].map((id) => add(id));
    it.slack.fail({ method: 'users.info', status: 429, retryAfter: 1, times: 2 });
    it.slack.fail({ method: 'users.info', status: 500 });
    await Promise.all(several.map((user) => it.slack.joinChannel('T1', user, 'CSHARED')));
    const greeted = async () => (await greetings()).map(({ recipient }) => recipient).sort();
    await expect.poll(greeted, { timeout: 30_000 }).toEqual(several);
    expect(it.logged).toEqual([]);
  });
});

test('whoever joins another channel is left alone', async () => {
  await it.slack.joinChannel('T1', add('UELSE'), 'C1');
  expect(await written()).toEqual([]);
});

describe('whoever joins the workspace', () => {
  test('is left alone, unless its admins want everybody greeted', async () => {
    await it.slack.joinTeam('T1', { id: 'UQUIET' });
    expect(await written()).toEqual([]);
    await greetAll(true);
    await it.slack.joinTeam('T1', { id: 'ULOUD', locale: 'es-ES' }, 'EvLoud');
    await it.slack.joinTeam('T1', { id: 'ULOUD' }, 'EvLoud');
    await it.slack.joinTeam('T1', { id: 'UHIRED', is_restricted: true });
    expect(await written()).toMatchObject([{ kind: 'direct', recipient: 'ULOUD', channelId: null }]);
    expect(await it.database.db.account.findFirst()).toMatchObject({ locale: 'es-ES' });
    await it.slack.joinChannel('T1', 'ULOUD', 'CSHARED');
    expect(await written()).toHaveLength(1);
    await greetAll(false);
  });

  test('of which we have no token is left alone', async () => {
    await it.slack.joinTeam('T3', { id: 'UFAR' });
    expect(await written()).toEqual([]);
    expect(it.logged).toEqual([]);
  });
});
