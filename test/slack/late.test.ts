import { afterAll, beforeAll, expect, test } from 'vitest';
import { translateFor } from '../../src/i18n/translate.ts';
import { textOf } from '../support/slack/reading.ts';
import { startBot, type TestBot } from './bot.ts';

let it: TestBot;
beforeAll(async () => {
  // A busy machine is no reason to fail: what counts here is that nothing waits for the answer.
  it = await startBot({ ackTimeoutMs: 8000 });
});
afterAll(() => it.stop());

/** What is slower than Slack's patience, all at once, as each takes a second and a half of real time. */
test('late answers: Slack is acknowledged in time, and the answer comes after', async () => {
  const type = (text: string, user = 'U1') =>
    it.slack.command({ team: 'T1', user, channel: 'C1', command: '/card', text });
  const ask = (text: string, user: string) =>
    it.slack.command({ team: 'T1', user, channel: 'C1', command: '/ask', text });
  for (const id of ['UFORM', 'UWORDS', 'UBREAK']) it.slack.workspace('T1').addUser({ id });
  const message = await it.slack.reply(await type('hello'));
  const another = await it.slack.reply(await type('hello', 'UADMIN'));
  const event = { type: 'app_home_opened', user: 'UGUEST', channel: 'DUGUEST', tab: 'home' };
  const home = await it.slack.opened(await it.slack.event(event, { team: 'T1' }));
  const form = await it.slack.opened(await it.slack.press({ on: message, label: 'Form' }));

  it.gate.shut();
  const press = it.slack.press({ on: message, label: 'Slow' });
  const formPress = it.slack.press({ on: another, label: 'Form' });
  const homePress = it.slack.press({ on: home, label: 'Slow' });
  const command = type('later');
  const submission = it.slack.submit(form, { Search: 'late' });
  const asking = ask('', 'UFORM');
  const askingInVain = ask('words', 'UWORDS');
  const askingBroken = ask('break', 'UBREAK');

  const presses = [press, formPress, homePress, command, submission] as const;
  const acknowledged = await Promise.all([...presses, asking, askingInVain, askingBroken]);
  expect(acknowledged.map(({ failure }) => failure)).toEqual(Array(8).fill(undefined));
  const [pressed, formPressed, homePressed, typed, submitted, ...askedFor] = acknowledged;
  expect(typed.ack).toBeUndefined();
  expect(textOf(await it.slack.opened(submitted))).toContain(translateFor('fr')('slack.wait'));
  expect(textOf(await it.slack.opened(formPressed))).toContain(translateFor('en')('slack.wait'));
  expect(textOf(await it.slack.opened(homePressed))).toContain(translateFor('en')('slack.wait'));
  expect(pressed.answers).toEqual([]);
  for (const asked of askedFor) {
    expect(asked.ack).toBeUndefined();
    expect(textOf(await it.slack.opened(asked))).toContain(translateFor('en')('slack.wait'));
  }
  it.slack.expireTriggers();

  it.gate.open();
  expect(await it.slack.reply(pressed)).toMatchObject({ ts: message.ts, text: 'slow but done' });
  expect(await it.slack.reply(typed)).toMatchObject({ ephemeral_for: 'U1' });
  expect(textOf(await it.slack.reply(typed))).toContain('CARD  later');
  expect(typed.answers).toMatchObject([{ kind: 'posted', via: 'response_url' }]);
  const updates = () =>
    it.slack.calls.filter(({ method }) => method === 'views.update').map(({ args }) => JSON.stringify(args));
  await expect.poll(() => updates().length).toBe(6);
  expect(updates().some((one) => one.includes('no form today'))).toBe(true);
  expect(it.slack.modals('T1', 'UFORM')).toMatchObject([{ callback_id: 'form' }]);
  const [broken] = it.slack.modals('T1', 'UBREAK');
  expect(broken && textOf(broken)).toContain(String(it.logged[0]?.reference));
  expect(askedFor.flatMap(({ answers }) => answers.filter(({ message }) => message))).toEqual([]);
  expect(updates().some((one) => one.includes('slow but done'))).toBe(true);
  expect(updates().some((one) => one.includes('with:late:'))).toBe(true);
  expect(updates().some((one) => one.includes('card:sent:with'))).toBe(true);
  expect(it.slack.violations).toEqual([]);
  expect(it.logged).toHaveLength(1);
});
