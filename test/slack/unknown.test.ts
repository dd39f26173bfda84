import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { translateFor } from '../../src/i18n/translate.ts';
import type { Fault } from '../support/slack/pressure.ts';
import { textOf } from '../support/slack/reading.ts';
import { startBot, type TestBot } from './bot.ts';

let it: TestBot;
beforeAll(async () => {
  it = await startBot();
});
let count = 0;
let user = '';
beforeEach(() => {
  it.asked.length = 0;
  it.logged.length = 0;
  it.slack.calls.length = 0;
  // Nobody is remembered from another test.
  count += 1;
  user = it.slack.workspace('T1').addUser({ id: `UNEW${count}`, locale: 'fr-FR' }).id;
});
afterEach(() => expect(it.slack.violations).toEqual([]));
afterAll(() => it.stop());

const slowly = (fault: Omit<Fault, 'method'>) => it.slack.fail({ method: 'users.info', ...fault });
const type = async (text: string) => {
  const command = await it.slack.command({ team: 'T1', user, channel: 'C1', command: '/forum', text });
  expect(command.failure).toBeUndefined();
  return textOf(await it.slack.reply(command));
};
const openHome = () =>
  it.slack.event({ type: 'app_home_opened', user, channel: 'D1', tab: 'home' }, { team: 'T1' });
const published = () => it.slack.calls.filter(({ method }) => method === 'views.publish');
const asked = () => it.slack.calls.filter(({ method }) => method === 'users.info');

describe('somebody of whom Slack is slow to speak', () => {
  test('is waited for where it matters who they are', async () => {
    slowly({ delayMs: 700 });
    expect(await type('mine')).toBe('yours in fr');
    expect(asked()).toHaveLength(1);
  });

  test('looks things up at once', async () => {
    slowly({ status: 'timeout' });
    const began = performance.now();
    expect(await type('help')).toContain('en no admin outsider');
    // Slack itself would be waited for ten seconds.
    expect(performance.now() - began).toBeLessThan(5000);
  });

  test('finds their App Home all the same', async () => {
    slowly({ delayMs: 800 });
    expect(textOf(await it.slack.opened(await openHome()))).toContain('fr no admin insider');
  });
});

describe('somebody of whom Slack does not speak', () => {
  test('is told so within the time, and to try again, which works', async () => {
    slowly({ status: 500 });
    expect(await type('mine')).toBe(translateFor('en')('access.unknown'));
    await expect.poll(() => type('mine'), { timeout: 20_000, interval: 500 }).toBe('yours in fr');
    expect(asked()).toHaveLength(2);
  });

  test('is told so where Slack says nothing at all', async () => {
    slowly({ status: 'timeout' });
    expect(await type('mine')).toBe(translateFor('en')('access.unknown'));
    expect(it.asked).toMatchObject([{ who: { outsider: true, unknown: true, workspaceAdmin: false } }]);
  });

  test('has no App Home put before them that says nothing of theirs', async () => {
    slowly({ status: 500 });
    await openHome();
    await it.bot.stop();
    expect(published()).toEqual([]);
    expect(it.asked).toEqual([]);
  });
});

test.each(['UGUEST', 'UOUT'])('%s is an outsider, and told that', async (id) => {
  user = id;
  if (id === 'UGUEST') return expect(await type('mine')).toBe(translateFor('en')('access.outsider'));
  const on = await it.slack.reply(
    await it.slack.command({ team: 'T1', user: 'U1', channel: 'CSHARED', command: '/card', text: 'x' }),
  );
  const shared = await it.slack.reply(await it.slack.press({ on, label: 'Share' }));
  slowly({ status: 500 });
  await it.slack.reply(await it.slack.press({ on: shared, user, label: 'Again' }));
  expect(it.asked.at(-1)?.who).toMatchObject({ outsider: true });
  // Of another company, whatever Slack would say.
  expect(it.asked.at(-1)?.who.unknown).toBeUndefined();
});
