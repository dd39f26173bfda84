import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { encodeAction } from '../../src/action.ts';
import type { Obstacle } from '../../src/platform.ts';
import { actionOf, createAsking, now, words } from '../support/asking.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createLedger } from '../support/ledger.ts';

let database: TestDatabase;
let asking: Awaited<ReturnType<typeof createAsking>>;
let mine: Awaited<ReturnType<typeof createLedger>>;
let other: Awaited<ReturnType<typeof createLedger>>;

beforeAll(async () => {
  database = await createTestDatabase();
  asking = await createAsking(database);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.workspace.deleteMany();
  mine = await createLedger(database.db, 'T1');
  other = await createLedger(database.db, 'T2');
  standing(undefined);
});

/** What stands in the way of posting in #digest of T1 now. */
const standing = (obstacle: Obstacle | undefined) =>
  asking.channels.set('T1/C-T1', {
    ok: true,
    value: { name: 'digest', obstacle, closed: true, private: false },
  });
const day = (number: number) => new Date(`2026-11-${String(number).padStart(2, '0')}T08:00:00Z`);
const open = async (id: string) =>
  asking.press(actionOf(await asking.type('ledger'), 'Choose a message…'), id);
const state = async (id: string) => (await database.db.delivery.findUniqueOrThrow({ where: { id } })).state;

test('an empty ledger says so', async () => {
  await other.post();
  await mine.direct();
  expect(words(await asking.type('ledger'))).toBe(
    [
      '0 messages to channels of this workspace',
      'Nothing was posted in this workspace yet.',
      'Direct messages and who wrote are not listed.',
    ].join('\n'),
  );
});

test('a line says what, where, in which state, when in the asker’s zone, how often and why not', async () => {
  const sent = await mine.post({ state: 'sent', attempts: 1, createdAt: day(14) });
  const digest = await mine.issue(sent, 4);
  await mine.post({ state: 'dead', attempts: 2, problem: 'refused:archived', code: 'x', createdAt: day(15) });
  await mine.change(sent, { createdAt: day(16) });
  expect(
    words(await asking.type('ledger'))
      .split('\n')
      .slice(1, 10),
  ).toEqual([
    `WAITING TO BE SENT Change: Digest ${digest}, issue 4`,
    '#digest',
    'Mon 16 Nov 2026, 09:00 · not tried yet',
    'NOT SENT Message of the forum',
    '#digest · the channel is archived',
    'Sun 15 Nov 2026, 09:00 · tried 2 times',
    `SENT Digest ${digest}, issue 4`,
    '#digest',
    'Sat 14 Nov 2026, 09:00 · tried once',
  ]);
});

test('pages keep the filters', async () => {
  for (let number = 1; number <= 12; number++)
    await mine.post({ state: number % 2 ? 'dead' : 'sent', createdAt: day(number) });
  const first = await asking.type('ledger state:dead since:2026-11-02');
  expect(words(first)).toContain('1–5 of 5 · state:dead since:2026-11-02');
  expect(actionOf(first, 'Next')).toBe('');
  const all = await asking.type('ledger state:dead,sent');
  expect(words(all)).toContain('1–5 of 12');
  const second = await asking.press(actionOf(all, 'Next'));
  expect(words(second)).toContain('6–10 of 12 · state:dead,sent');
  const third = await asking.press(actionOf(second, 'Next'));
  expect(words(third)).toContain('11–12 of 12');
  expect(actionOf(third, 'Next')).toBe('');
  expect(words(await asking.press(actionOf(second, 'Previous')))).toBe(words(all));
});

test.each([
  ['2026', 2],
  ['2026-11', 2],
  ['2026-11-02', 1],
  ['2026-11-03', 0],
])('since:%s begins at midnight where the asker is', async (since, count) => {
  // In Zurich these are the last second of 2025, the first moment of November, and that of the second of November.
  await mine.post({ createdAt: new Date('2025-12-31T22:59:59Z') });
  await mine.post({ createdAt: new Date('2026-10-31T23:00:00Z') });
  await mine.post({ createdAt: new Date('2026-11-01T23:00:00Z') });
  const shown = words(await asking.type(`ledger since:${since}`));
  expect(shown).toContain(`${count} message${count === 1 ? '' : 's'} to channels`);
});

test.each([
  ['state:daed', /There is no value for state “daed”\. Did you mean dead\?/],
  ['since:soon', /“soon” is not a date/],
  ['state:dead', /No message passes these filters: state:dead/],
])('%s is answered in words', async (typed, expected) => {
  expect(words(await asking.type(`ledger ${typed}`))).toMatch(expected);
});

describe('one message', () => {
  test('opens beside the list, with its facts', async () => {
    const dead = { state: 'dead', problem: 'refused:not_invited', code: 'not_in_channel' } as const;
    const id = await mine.post({ ...dead, attempts: 2, createdAt: day(15), endedAt: day(16) });
    const opened = await open(id);
    expect(opened.show).toBe('aside');
    expect(words(opened)).toBe(
      [
        'Message of the forum',
        'Channel: #digest',
        'State: not sent',
        'Reason: Plenary is not in the channel',
        'In the platform’s words: not_in_channel',
        'Attempts: 2',
        'Written: Sun 15 Nov 2026, 09:00',
        'Ended: Mon 16 Nov 2026, 09:00',
        'Plenary is not in #digest. Type /invite @Plenary in it and try again.',
        'Send again',
      ].join('\n'),
    );
  });

  test.each([
    ['dead', ['Send again']],
    ['expired', ['Send again']],
    ['uncertain', ['It is there', 'Send again']],
    ['sent', []],
    ['due', []],
    ['sending', []],
    ['retrying', []],
    ['cancelled', []],
  ] as const)('%s offers %j', async (state, expected) => {
    const opened = await open(await mine.post({ state }));
    const offered = ['It is there', 'Send again'].filter((label) => actionOf(opened, label));
    expect(offered).toEqual(expected);
  });

  test('is sent again by the first press; a second one is told', async () => {
    const id = await mine.post({ state: 'dead', problem: 'refused:not_invited' });
    const again = actionOf(await open(id), 'Send again');
    const answers = await Promise.all([asking.press(again), asking.press(again)]);
    const said = answers.map(words).sort();
    expect(said.filter((text) => text.includes('It will be sent again now.'))).toHaveLength(1);
    expect(said.filter((text) => text.includes('That was done already'))).toHaveLength(1);
    expect(await state(id)).toBe('due');
    const row = await database.db.delivery.findUniqueOrThrow({ where: { id } });
    expect(row.expiresAt).toEqual(new Date(now.getTime() + 24 * 60 * 60 * 1000));
  });

  test('is not sent again to where it cannot arrive; how to mend it is said', async () => {
    standing('archived');
    const id = await mine.post({ state: 'dead', problem: 'refused:not_invited' });
    const answer = await asking.press(`forum:ledgerAgain:${id}`);
    expect(words(answer)).toContain('It was not sent again, because it would not arrive.');
    expect(words(answer)).toContain('Nothing can be posted in #digest because it is archived.');
    expect(words(answer)).not.toContain('/invite');
    expect(await state(id)).toBe('dead');
  });

  test('is sent again where the platform does not answer now, as it may later', async () => {
    asking.channels.set('T1/C-T1', { ok: false, refusal: { kind: 'unsent', code: 'ECONNREFUSED' } });
    const id = await mine.post({ state: 'expired' });
    await asking.press(`forum:ledgerAgain:${id}`);
    expect(await state(id)).toBe('due');
  });

  const handed = { begunAt: now, endedAt: now } as const;
  const uncertain = (given = {}) =>
    mine.post({ state: 'uncertain', problem: 'lost', code: 'timeout', attempts: 1, ...handed, ...given });
  const at = (seconds: number) => `https://x.slack.com/archives/CT1/p${seconds}000100`;
  const seconds = now.getTime() / 1000;

  test('is shown to be there by its link, which is looked at by changing it', async () => {
    await database.db.channel.updateMany({ where: { externalId: 'C-T1' }, data: { externalId: 'CT1' } });
    const id = await uncertain();
    const opened = await open(id);
    expect(words(opened)).toContain('nobody knows whether it stands');
    const form = await asking.press(actionOf(opened, 'It is there'));
    if (form.show !== 'modal') throw new Error('no form');
    expect(form.modal.inputs).toMatchObject([{ name: 'link', hint: 'In its menu (⋯): Copy link' }]);
    const submit = encodeAction(form.modal.action);
    expect(words(await asking.submit(submit, { link: at(seconds) }))).toContain('Thank you.');
    expect(await database.db.delivery.findFirstOrThrow({ where: { ofId: id } })).toMatchObject({
      ...{ kind: 'update', state: 'due', messages: [`${seconds}.000100`] },
    });
    expect(await state(id)).toBe('uncertain');
    expect(words(await asking.submit(submit, { link: at(seconds) }))).toContain('That was done already');
  });

  test.each([
    ['no link', () => 'over there', 'That is not the link of a message. Open the menu'],
    ['another place', () => at(seconds).replace('CT1', 'CT2'), 'stands somewhere else'],
    ['another time', () => at(seconds - 3600), 'posted at another time'],
    ['a message that is known', () => at(seconds + 1), 'another message of the forum'],
  ])('%s is refused in words, and what was typed is kept', async (_what, link, expected) => {
    await database.db.channel.updateMany({ where: { externalId: 'C-T1' }, data: { externalId: 'CT1' } });
    const id = await uncertain();
    await mine.post({ state: 'sent', messages: [`${seconds + 1}.000100`] });
    const answer = await asking.submit(`forum:ledgerLink:${id}`, { link: link() });
    expect(words(answer)).toContain(expected);
    expect(words(answer)).toContain(link());
    const form = await asking.press(actionOf(answer, 'Try another link'));
    expect(form.show === 'modal' && form.modal.inputs[0]?.value).toBe(link());
    expect(await state(id)).toBe('uncertain');
    expect(await database.db.delivery.count({ where: { ofId: id } })).toBe(0);
  });

  test('from which something follows is not confirmed without a link', async () => {
    const id = await uncertain();
    expect(actionOf(await open(id), 'I have no link')).toBe('');
    const answer = await asking.press(`forum:ledgerNoLink:${id}`);
    expect(words(answer)).toContain('paste its link');
    expect(await state(id)).toBe('uncertain');
  });

  test('that waits for its thread leads to the entry of its opening', async () => {
    const opening = await uncertain({ kind: 'thread' });
    const id = await mine.post({ state: 'dead', problem: 'no_thread', withinId: opening });
    const opened = await open(id);
    expect(actionOf(opened, 'Send again')).toBe('');
    const entry = await asking.press(actionOf(opened, 'Open the entry of its opening'));
    expect(actionOf(entry, 'It is there')).toContain(opening);
    expect(words(await asking.press(`forum:ledgerAgain:${id}`))).toContain('It follows by itself');
    expect(await state(id)).toBe('dead');
  });

  test('from which nothing follows is confirmed without a link', async () => {
    const id = await uncertain();
    await mine.issue(id, 1);
    const opened = await open(id);
    expect(actionOf(opened, 'It is there')).not.toBe('');
    const there = actionOf(opened, 'I have no link');
    expect(words(await asking.press(there))).toContain('Noted that it is there.');
    expect(await state(id)).toBe('sent');
    expect(words(await asking.press(there))).toContain('That was done already');
  });

  test('of another workspace can be neither read, sent again nor confirmed', async () => {
    const id = await other.post({ state: 'uncertain' });
    const direct = await mine.direct({ state: 'uncertain' });
    for (const one of [id, direct, 'nonsense', ''])
      for (const name of ['ledgerOpen', 'ledgerAgain', 'ledgerThere', 'ledgerNoLink'])
        expect(words(await asking.press(`forum:${name}:${one}`))).toContain(
          'This workspace has no such message.',
        );
    expect(await state(id)).toBe('uncertain');
    expect(await state(direct)).toBe('uncertain');
  });
});
