import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { translateFor } from '../../src/i18n/translate.ts';
import { textOf } from '../support/slack/reading.ts';
import { startBot, type TestBot } from './bot.ts';

let it: TestBot;
beforeAll(async () => {
  it = await startBot();
});
beforeEach(() => {
  it.asked.length = 0;
  it.logged.length = 0;
  it.slack.calls.length = 0;
});
afterEach(() => expect(it.slack.violations).toEqual([]));
afterAll(() => it.stop());

const type = async (team: string, user = 'U1') => {
  const command = await it.slack.command({ team, user, channel: 'C1', command: '/forum', text: 'help' });
  return textOf(await it.slack.reply(command));
};
const row = (externalId: string) =>
  it.database.db.workspace.findUnique({ where: { platform_externalId: { platform: 'slack', externalId } } });

describe('the workspace of the environment’s token', () => {
  test('is a row, without the token', async () => {
    expect(await row('T1')).toMatchObject({ name: 'One', leftAt: null, tokenSealed: null });
    expect(JSON.stringify(await it.database.db.workspace.findMany())).not.toContain('xoxb');
  });
});

describe('a further workspace', () => {
  test('that is not connected is told so, and nothing else happens', async () => {
    expect(await type('T3')).toBe(translateFor('en')('slack.unconnected'));
    expect(it.asked).toEqual([]);
    expect(await row('T3')).toBeNull();
    await it.slack.event(
      { type: 'app_home_opened', user: 'U1', channel: 'DU1', tab: 'home' },
      { team: 'T3' },
    );
    expect(it.slack.calls).toEqual([]);
  });

  test('is connected by its token, which is sealed', async () => {
    expect(await it.connect('xoxb-two')).toEqual({ ok: true, name: 'Two' });
    const sealed = (await row('T2'))?.tokenSealed;
    expect(sealed).toMatch(/^v1\./);
    expect(sealed).not.toContain('xoxb');
    expect(it.slack.calls.map(({ method, team_id }) => [method, team_id])).toEqual([['auth.test', 'T2']]);
  });

  test.each([
    ['xoxb-unknown', 'Slack refuses the token: invalid_auth. Nothing was changed.'],
    ['xoxp-two', 'A bot token starts with xoxb-; nothing was changed.'],
  ])('is not connected by %s', async (token, problem) => {
    expect(await it.connect(token)).toEqual({ ok: false, problem });
  });

  test('is answered with its own token and in its own language, at the same time as others', async () => {
    const home = (team: string) =>
      it.slack.event({ type: 'app_home_opened', user: 'U1', channel: 'DU1', tab: 'home' }, { team });
    const [one, two, homeOne, homeTwo] = await Promise.all([type('T1'), type('T2'), home('T1'), home('T2')]);
    const opened = [await it.slack.opened(homeOne), await it.slack.opened(homeTwo)];
    const last = [one, two, ...opened.map(textOf)].map((shown) => shown.split('\n').at(-1));
    expect(last).toEqual([
      'fr no admin insider',
      'es no admin insider',
      'fr no admin insider',
      'es no admin insider',
    ]);
    const published = it.slack.calls.filter(({ method }) => method === 'views.publish');
    expect(published.map(({ team_id }) => team_id).sort()).toEqual(['T1', 'T2']);
  });
});

describe('who somebody is', () => {
  test.each([
    ['UADMIN', 'en admin insider'],
    ['UGUEST', 'en no admin outsider'],
  ])('comes from Slack: %s', async (user, said) => {
    expect(await type('T1', user)).toContain(said);
  });

  test('is asked once and then remembered', async () => {
    await type('T1', 'UADMIN');
    await type('T1', 'UADMIN');
    expect(it.slack.calls.filter(({ method }) => method === 'users.info').length).toBeLessThanOrEqual(1);
  });

  test('keeps nobody waiting: without an answer one is spoken to in English, as an outsider', async () => {
    it.slack.workspace('T1').addUser({ id: 'UNEW', locale: 'fr-FR', is_admin: true });
    it.slack.fail({ method: 'users.info', status: 'timeout' });
    const started = performance.now();
    expect(await type('T1', 'UNEW')).toContain('en no admin outsider');
    // Slack itself would be waited for ten seconds.
    expect(performance.now() - started).toBeLessThan(8000);
  });

  test('is unknown for a while after Slack refused to say', async () => {
    it.slack.workspace('T1').addUser({ id: 'ULATER', locale: 'fr-FR' });
    it.slack.fail({ method: 'users.info', status: 429 });
    expect(await type('T1', 'ULATER')).toContain('en no admin outsider');
    expect(await type('T1', 'ULATER')).toContain('en no admin outsider');
    expect(it.slack.calls.filter(({ method }) => method === 'users.info')).toHaveLength(1);
  });
});

describe('a workspace that removes the app', () => {
  const uninstalled = (event_id: string) =>
    it.slack.event({ type: 'app_uninstalled' }, { team: 'T2', event_id });
  const revoked = (event_id: string, tokens: object = { oauth: [], bot: ['UBOTT2'] }) =>
    it.slack.event({ type: 'tokens_revoked', tokens }, { team: 'T2', event_id });
  const isGone = async () => {
    await expect.poll(async () => (await row('T2'))?.leftAt).not.toBeNull();
    expect((await row('T2'))?.tokenSealed).toBeNull();
    await expect.poll(() => type('T2')).toBe(translateFor('es')('slack.unconnected'));
  };

  test('is left, its token forgotten, in whichever order the events come', async () => {
    await it.connect('xoxb-two');
    await uninstalled('Ev1');
    await isGone();
    await revoked('Ev2');
    await isGone();
    expect(it.logged).toEqual([]);
  });

  test('may come back, and no late copy of an old event removes it again', async () => {
    await it.connect('xoxb-two');
    await uninstalled('Ev1');
    await revoked('Ev2');
    await revoked('Ev3', { oauth: ['U1'], bot: [] });
    // Ends only what is being answered, as Slack comes to us.
    await it.bot.stop();
    expect((await row('T2'))?.tokenSealed).toMatch(/^v1\./);
    await revoked('Ev4');
    await isGone();
  });
});
