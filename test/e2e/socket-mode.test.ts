import { afterAll, beforeAll, expect, test } from 'vitest';
import { translateFor } from '../../src/i18n/translate.ts';
import { builtProgram } from '../support/built.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { type Program, startProgram } from '../support/program.ts';
import type { SlackCounterpart } from '../support/slack/counterpart.ts';
import { slackSeat } from './seats/slack.ts';
import { asked } from './walk.ts';
import { secrets, startSlackWorld } from './worlds.ts';

let database: TestDatabase;
let slack: SlackCounterpart;
let program: Program;

beforeAll(async () => {
  [database, slack] = await Promise.all([
    createTestDatabase(),
    startSlackWorld({ mode: 'socket' }),
    builtProgram(),
  ]);
  program = await startProgram({ ...database.env, ...slack.env('T1') });
});

afterAll(async () => {
  await program?.stop();
  await slack?.stop();
  await database?.drop();
});

const t = translateFor('en');
const seat = () => slackSeat(slack, { team: 'T1', person: 'annika', channel: 'general' });

test('a guest looks things up over Socket Mode', async () => {
  const hits = await seat().type('practices', asked.search);
  const next = await hits.press(t('practices.next'));
  const form = await next.openForm(t('practices.change'));
  const found = await form.send(asked.again);
  expect(found.text).toContain(asked.again);
  const shared = await found.press(t('share.button'));
  expect(seat().channel()).toEqual([shared.text]);
  expect(slack.violations).toEqual([]);
});

test('it comes back when the connection breaks, and when Slack asks for another one', async () => {
  slack.sockets.drop();
  await slack.until(() => slack.sockets.connections === 2, 'a second connection', 10_000);
  expect((await seat().type('define', asked.term)).text).toContain(asked.term);
  slack.sockets.disconnect('refresh_requested');
  await slack.until(() => slack.sockets.connections === 3, 'a third connection', 10_000);
  await program.ready();
  expect((await seat().type('define', asked.term)).text).toContain(asked.term);
});

test('it says goodbye, and no token was printed', async () => {
  const { code, output, errors } = await program.stop();
  expect(code).toBe(0);
  for (const secret of Object.values(secrets)) expect(output + errors).not.toContain(secret);
});
