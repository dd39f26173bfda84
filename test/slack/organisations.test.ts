import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Json, Message, WorkspaceSetup } from '../support/slack/types.ts';
import { startBot, type TestBot } from './bot.ts';

/** T1 and T2 belong to one organisation, T3 to none. Ann is in T1 and T2, Ben in T2 alone; somebody in T3 has her id. */
const workspaces: readonly WorkspaceSetup[] = [
  {
    team_id: 'T1',
    enterprise_id: 'E1',
    bot_token: 'xoxb-one',
    users: [
      { id: 'WANN', is_admin: true },
      { id: 'WGUEST', is_restricted: true },
      { id: 'WBEN', team_id: 'T2', is_admin: true },
      { id: 'WOUT', team_id: 'T9', is_admin: true },
    ],
    channels: [{ id: 'C1', is_org_shared: true, is_ext_shared: true }],
  },
  {
    team_id: 'T2',
    enterprise_id: 'E1',
    bot_token: 'xoxb-two',
    users: [{ id: 'WANN' }, { id: 'WBEN' }],
    channels: [{ id: 'C2' }],
  },
  { team_id: 'T3', bot_token: 'xoxb-three', users: [{ id: 'WANN' }], channels: [{ id: 'C3' }] },
];

let it: TestBot;
beforeAll(async () => {
  it = await startBot({ workspaces });
  for (const token of ['xoxb-two', 'xoxb-three']) await it.connect(token);
});
beforeEach(() => {
  it.asked.length = 0;
});
afterEach(() => expect(it.slack.violations).toEqual([]));
afterAll(() => it.stop());

const type = (team: string, channel: string, user = 'WANN') =>
  it.slack.command({ team, user, channel, command: '/card', text: 'x' });
const asked = () => {
  const { workspace, tenant, outsider, workspaceAdmin } = it.asked.at(-1)?.who ?? expect.fail();
  return [workspace, tenant, outsider ? 'outsider' : 'insider', workspaceAdmin ? 'admin' : 'no admin'];
};
/** A message in C1 that everybody there sees. */
async function publicMessage(label: 'Share' | 'Share form' = 'Share'): Promise<Message> {
  const card = await it.slack.reply(await type('T1', 'C1'));
  return it.slack.reply(await it.slack.press({ on: card, label }));
}
/** A press as Slack sends it to some: with one of the person's workspaces in place of their organisation. */
const at = (team_id: string) => ({
  rewrite: (payload: Json): Json => ({ ...payload, user: { ...(payload.user as Json), team_id } }),
});

describe('somebody in several workspaces of one organisation', () => {
  test.each([
    ['T1', 'C1', 'E1', 'admin'],
    ['T2', 'C2', 'E1', 'no admin'],
    ['T3', 'C3', 'T3', 'no admin'],
  ])('acts in %s as one of %3$s', async (team, channel, tenant, admin) => {
    const message = await it.slack.reply(await type(team, channel));
    expect(asked()).toEqual([team, tenant, 'insider', admin]);
    const view = await it.slack.opened(await it.slack.press({ on: message, label: 'Form' }));
    expect(asked()).toEqual([team, tenant, 'insider', admin]);
    await it.slack.submit(view, { Search: 'refuse' });
    expect(asked()).toEqual([team, tenant, 'insider', admin]);
    await it.slack.opened(
      await it.slack.event(
        { type: 'app_home_opened', user: 'WANN', channel: 'DWANN', tab: 'home' },
        { team },
      ),
    );
    expect(asked()).toEqual([team, tenant, 'insider', admin]);
  });

  test.each(['E1', 'T1', 'T2'])('is the same where a press has %s as their team', async (home) => {
    const message = await publicMessage();
    await it.slack.reply(
      await it.slack.press({ on: message, user: 'WANN', label: 'Again', forge: at(home) }),
    );
    expect(asked()).toEqual(['T1', 'E1', 'insider', 'admin']);
  });

  test('has one account, which an unrelated person with the same id has not', async () => {
    const { db } = it.database;
    for (const { id } of await db.workspace.findMany())
      await db.workspace.update({ where: { id }, data: { greetsAll: true } });
    for (const team of ['T1', 'T2', 'T3']) await it.slack.joinTeam(team, { id: 'WANN' });
    const key = { select: { tenant: true, externalId: true }, orderBy: { tenant: 'asc' } } as const;
    await expect
      .poll(() => db.account.findMany(key))
      .toEqual([
        { tenant: 'E1', externalId: 'WANN' },
        { tenant: 'T3', externalId: 'WANN' },
      ]);
    await it.bot.stop();
    expect(await db.delivery.count()).toBe(2);
  });
});

describe('somebody who is not of the workspace', () => {
  test.each([
    ['of the same organisation keeps their account', 'WBEN', 'E1'],
    ['of another company comes with their own team', 'WOUT', 'T9'],
  ])('%s, and is an outsider', async (_, user, tenant) => {
    const on = await publicMessage('Share form');
    const view = await it.slack.opened(await it.slack.press({ on, user, label: 'Form' }));
    expect(asked()).toEqual(['T1', tenant, 'outsider', 'no admin']);
    await it.slack.submit(view, { Search: 'refuse' });
    expect(asked()).toEqual(['T1', tenant, 'outsider', 'no admin']);
  });

  test('or is a guest account is an outsider under their organisation', async () => {
    await it.slack.reply(await type('T1', 'C1', 'WGUEST'));
    expect(asked()).toEqual(['T1', 'E1', 'outsider', 'no admin']);
  });

  test('or of whom Slack says nothing is an outsider, whose account stays the same', async () => {
    it.slack.workspace('T1').addUser({ id: 'WLATE' });
    it.slack.fail({ method: 'users.info', status: 500 });
    await it.slack.reply(await type('T1', 'C1', 'WLATE'));
    expect(asked()).toEqual(['T1', 'E1', 'outsider', 'no admin']);
  });
});
