import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translateFor } from '../../src/i18n/translate.ts';
import { builtProgram } from '../support/built.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import type { DiscordCounterpart } from '../support/discord/index.ts';
import { type Program, startProgram } from '../support/program.ts';
import type { SlackCounterpart } from '../support/slack/counterpart.ts';
import type { Forgery } from '../support/slack/courier.ts';
import { FORM, JSON_TYPE } from '../support/slack/sign.ts';
import { people } from './people.ts';
import { discordSeat } from './seats/discord.ts';
import type { Seat } from './seats/seat.ts';
import { slackSeat } from './seats/slack.ts';
import { discordSettings, startDiscordWorld, startSlackWorld } from './worlds.ts';

let database: TestDatabase;
let slack: SlackCounterpart;
let discord: DiscordCounterpart;
let program: Program;

beforeAll(async () => {
  [database, slack, discord] = await Promise.all([
    createTestDatabase(),
    startSlackWorld(),
    startDiscordWorld(),
    builtProgram(),
  ]);
  program = await startProgram({ ...database.env, ...slack.env('T1'), ...discordSettings(discord) });
  slack.aim(`${program.url}/slack/events`);
});

afterAll(async () => {
  await program?.stop();
  await Promise.all([slack?.stop(), discord?.stop()]);
  await database?.drop();
});

const t = translateFor('en');
const platforms: [string, () => Seat][] = [
  ['Slack', () => slackSeat(slack, { team: 'T1', person: 'annika', channel: 'general' })],
  ['Discord', () => discordSeat(discord, { guild: 'Alpha', person: 'annika', channel: 'general' })],
];

/** Words that the library does not know: a search for them leaves a question behind, which shows that it was run. */
const unknown = (word: string) => `zzyzx${word}`;
const timesAsked = async (text: string): Promise<number> =>
  (await database.db.question.findUnique({ where: { text } }))?.times ?? 0;

describe('a request that Slack has not sent', () => {
  const annika = { team: 'T1', user: people.annika.slackId, channel: 'general', command: '/practices' };
  const forgeries: [string, Forgery, number][] = [
    ['unsigned', { unsigned: true }, 401],
    ['signed with another secret', { secret: 'another-secret' }, 401],
    ['stale', { skewSeconds: -3600 }, 401],
    ['dated in the future', { skewSeconds: 3600 }, 401],
    ['of malformed JSON', { body: '{"type":', contentType: JSON_TYPE }, 400],
    ['of a form with malformed JSON', { body: 'payload=%7B%22type%22', contentType: FORM }, 400],
    ['of nothing', { body: '' }, 400],
  ];

  test.each(forgeries)('%s', async (name, forge, status) => {
    const text = unknown(name.replaceAll(' ', ''));
    const calls = slack.calls.length;
    const sent = await slack.command({ ...annika, text, forge });
    expect(sent).toMatchObject({ status, ack: undefined });
    expect(slack.calls).toHaveLength(calls);
    expect(await timesAsked(text)).toBe(0);
  });

  test('replayed', async () => {
    const text = unknown('replayed');
    const sent = await slack.command({ ...annika, text });
    expect(sent.status).toBe(200);
    expect(await slack.replay(sent)).toMatchObject({ status: 401, body: undefined });
    expect(await timesAsked(text)).toBe(1);
  });

  test('to another address', async () => {
    const response = await fetch(`${program.url}/slack/commands`, { method: 'POST', body: 'text=x' });
    expect(response.status).toBe(404);
    expect((await fetch(`${program.url}/slack/events`)).status).toBe(404);
  });
});

test('an event that Slack delivers twice has one effect', async () => {
  const event = {
    type: 'app_home_opened',
    user: people.annika.slackId,
    channel: 'D1',
    tab: 'home',
    event_ts: '1.1',
  };
  const twice = { team: 'T1', event_id: 'Ev0TWICE' };
  expect(await slack.event(event, twice)).toMatchObject({ status: 200 });
  // Slack sends it again at a later time, and signs it anew.
  expect(await slack.event(event, { ...twice, forge: { skewSeconds: 1 } })).toMatchObject({ status: 200 });
  await slack.until(() => slack.home('T1', people.annika.slackId), 'an App Home');
  await slack.opened(await slack.event(event, { team: 'T1' }));
  expect(slack.calls.filter(({ method }) => method === 'views.publish')).toHaveLength(2);
});

describe.each(platforms)('on %s', (platform, seatAt) => {
  /** Discord itself keeps people to what was registered; see below for more. */
  const mostTyped = platform === 'Slack' ? 10_000 : 300;
  const strange: [string, string][] = [
    ['a text of the greatest length', 'livestream '.repeat(1000).slice(0, mostTyped)],
    ['one endless word', 'x'.repeat(mostTyped)],
    ['control characters', 'livestream \u0000\u0007\u001b[31m\u009b'],
    ['emoji, whole and halved', '\u{1f642} \u{1f469}\u200d\u{1f467} \ud83d'],
    ['right-to-left marks', '\u202etxet\u2066 livestream \u200f'],
    ['mentions', 'livestream <!channel> <!here> <@U0BENOIT> @everyone @here <@&1> <@1>'],
    ['markup', 'livestream [x](https://example.org) <https://example.org|x> `c` *b* _i_ ~s~ ||p|| > # -'],
    ['an expression', `livestream' OR 1=1; -- %00 \${x} {{y}} <b>z</b> \\`],
  ];

  test.each(strange)('%s is looked for like any text', async (_, text) => {
    const seat = seatAt();
    const answer = await seat.type('practices', text);
    expect(answer).toMatchObject({ isPrivate: true, calls: false });
    expect(answer.text).not.toMatch(/[\0-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/);
    expect(answer.text.isWellFormed()).toBe(true);
    expect(answer.buttons).toContain(t('practices.change'));
    if (answer.buttons.includes(t('share.button'))) {
      const shared = await answer.press(t('share.button'));
      expect(shared).toMatchObject({ isPrivate: false, calls: false });
    }
    const form = await answer.openForm(t('practices.change'));
    expect((await form.send(text.slice(0, 1000))).buttons).toContain(t('practices.change'));
    expect((await seat.type('define', text.slice(0, 100))).isPrivate).toBe(true);
  });

  test('what does not exist is answered with what does', async () => {
    const seat = seatAt();
    const noEntry = await seat.type('practices', 'E-99999');
    expect(noEntry.text).toContain('E-99999');
    const noTopic = await seat.type('practices', 'livestream', { topic: 'crisis-respons' });
    expect(noTopic.text).toContain('crisis-response');
    expect(noTopic.text).toContain('transparency');
    const noPlace = await seat.type('practices', 'livestream', { in: 'atlantis' });
    expect(noPlace.text).toContain('atlantis');
    const noDate = await seat.type('practices', 'livestream', { since: 'yesterday' });
    expect(noDate.text).toContain('2019-05');
    const noTerm = await seat.type('define', 'zzyzx');
    expect(noTerm.text).toContain('zzyzx');
    const noHelp = await seat.type('forum help', 'topcs');
    expect(noHelp.text).toContain('/forum help topics');
    const nothing = await seat.type('practices', 'zzyzxqwrt');
    expect(nothing.text).toContain(t('practices.noted'));
  });
});

test('on Slack a command, a filter or a value that does not exist is answered with the nearest', async () => {
  const seat = slackSeat(slack, { team: 'T1', person: 'annika', channel: 'general' });
  const wrong: [string, string, string][] = [
    ['practises', 'livestream', '/practices'],
    ['forum halp', '', '/forum help'],
    ['practices', 'kynd:norm', 'kind:'],
    ['practices', 'kind:practise', 'practice'],
    ['practices', 'KIND:Practices livestream', t('kind.practice')],
  ];
  for (const [command, text, nearest] of wrong)
    expect((await seat.type(command, text)).text.toLowerCase()).toContain(nearest.toLowerCase());
});

test('a button that is forged does no harm', async () => {
  const annika = { team: 'T1', user: people.annika.slackId, channel: 'general' };
  const before = slack.channel('T1', 'general').messages.length;
  for (const value of [
    'nonsense',
    'practices:nothing',
    'practices:entry:E-99999:0',
    'practices:__proto__:x',
  ]) {
    const hits = await slack.reply(
      await slack.command({ ...annika, command: '/practices', text: 'livestream' }),
    );
    const answer = await slack.reply(await slack.press({ on: hits, label: t('share.button'), value }));
    expect(answer.ephemeral_for).toBe(annika.user);
  }
  expect(slack.channel('T1', 'general').messages).toHaveLength(before);
});

test('on Discord a command that was registered once, or is longer than it may be, is answered all the same', async () => {
  const annika = { guild: 'Alpha', channel: 'general', user: people.annika.name, stale: true };
  const gone = await discord.command({ ...annika, name: 'gone' }).answer();
  expect(gone.text).toContain('/forum help');
  const long = await discord
    .command({ ...annika, name: 'practices', options: { query: 'x'.repeat(10_000) } })
    .answer();
  expect(long.text).toContain(t('practices.noted'));
});

test('nothing sent was against the rules, and nothing failed', () => {
  expect(slack.violations).toEqual([]);
  expect(discord.violations).toEqual([]);
  expect(program.log().filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

test('while the database is away people are told so, with a reference, and it is used again once it is back', async () => {
  const seats = [
    slackSeat(slack, { team: 'T1', person: 'clara', channel: 'general' }),
    discordSeat(discord, { guild: 'Beta', person: 'clara', channel: 'general' }),
  ];
  const spanish = translateFor('es');
  await database.goAway();
  for (const seat of seats) {
    const answer = await seat.type('practices', 'livestream');
    const reference = /[0-9a-f]{4}/.exec(answer.text)?.[0] ?? '';
    expect(answer.text.replace(/[\n`]/g, '')).toContain(spanish('broken', { reference }));
    expect(answer.isPrivate).toBe(true);
    // The answer may be here before the log is.
    const [line] = await program.prints(new RegExp(`^.*"reference":"${reference}".*$`, 'm'));
    expect(JSON.parse(line)).toMatchObject({ level: 50, error: { code: expect.any(String) } });
  }
  await database.comeBack();
  for (const seat of seats) expect((await seat.type('practices', 'livestream')).options).toHaveLength(5);
  expect(await program.health()).toBe(200);
});
