import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/dispatch.ts';
import { complete, withdraw } from '../../src/domain/members/apply.ts';
import { aForm, createQueueing, later, type Queueing } from '../domain/review/queueing.ts';
import { actionOf, createAsking, now, words } from '../support/asking.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let queueing: Queueing;
let asking: Awaited<ReturnType<typeof createAsking>>;
beforeAll(async () => {
  database = await createTestDatabase();
  queueing = createQueueing(database.db);
  asking = await createAsking(database);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await queueing.clear();
  await database.db.draft.deleteMany();
  await queueing.workspace('T1');
  await queueing.member('Mona');
});

const mona = { user: 'U-Mona', workspaceAdmin: false };
const review = (item = '') => asking.type(`review ${item}`, mona);
const press = (action: string, value?: string) => asking.press(action, value, mona);
const submit = (action: string, text: string) => asking.submit(action, { words: text }, mona);
/** What the form that was opened is sent with, and what stands in it. */
const form = (answer: Answer) => {
  if (answer.show !== 'modal') throw new Error(`no form: ${words(answer)}`);
  const { command, name, args } = answer.modal.action;
  return {
    action: [command, name, ...args].join(':'),
    value: answer.modal.inputs[0]?.value,
    modal: answer.modal,
  };
};
/** Opens the form of a button; before that of a decline a reason is chosen. */
const openForm = async (card: Answer, label: string, reason = 'other') => {
  const pressed = await press(actionOf(card, label));
  return form(label === 'Decline' ? await press(actionOf(pressed, 'Choose the reason…'), reason) : pressed);
};
const reference = async (id: string) => `R-${(await queueing.item(id)).number}`;
const state = async (id: string) => (await queueing.item(id)).state;

describe('the queue', () => {
  test('says where nothing waits', async () => {
    expect(words(await review())).toBe('Nothing waits for a decision.');
  });

  test('lists what is urgent, then the oldest first, with kind, age and state', async () => {
    const young = await queueing.applied('UTWO', { at: new Date(now.getTime() - 90_000) });
    const old = await queueing.applied('UADA', { at: later(-3), form: { name: 'Grace Hopper' } });
    const urgent = await queueing.applied('UTHREE', { at: new Date(now.getTime() - 2 * 60 * 60 * 1000) });
    await database.db.reviewItem.update({ where: { id: urgent }, data: { urgent: true } });
    const decided = await queueing.applied('UFOUR');
    const { id: memberId, auditId } = await database.db.member.findFirstOrThrow();
    await queueing.decide(decided, { memberId, auditId }, 'decline');
    await queueing.decide(young, { memberId, auditId }, 'return');
    expect(words(await review()).split('\n')).toEqual([
      '3 items wait for a decision',
      `MEMBERSHIP APPLICATION · URGENT ${await reference(urgent)} Ada Lovelace`,
      'Small Video · Small platforms',
      'waits for a decision · for 2 hours, since 21 Nov 2026',
      `MEMBERSHIP APPLICATION ${await reference(old)} Grace Hopper`,
      'Small Video · Small platforms',
      'waits for a decision · for 3 days, since 18 Nov 2026',
      `MEMBERSHIP APPLICATION ${await reference(young)} Ada Lovelace`,
      'Small Video · Small platforms',
      'returned with a question · for 1 minute, since 21 Nov 2026',
      'Open an item…',
      `${await reference(urgent)} Ada Lovelace`,
      `${await reference(old)} Grace Hopper`,
      `${await reference(young)} Ada Lovelace`,
      '1–3 of 3',
    ]);
  });

  test('has pages', async () => {
    for (let at = 0; at < 12; at++) await queueing.applied(`U${at}`, { at: later(at - 20) });
    const first = await review();
    expect(words(first)).toContain('1–5 of 12');
    expect(actionOf(first, 'Previous')).toBe('');
    const second = await press(actionOf(first, 'Next'));
    expect(words(second)).toContain('6–10 of 12');
    const third = await press(actionOf(second, 'Next'));
    expect(words(third)).toContain('11–12 of 12');
    expect(actionOf(third, 'Next')).toBe('');
    expect(words(await press(actionOf(second, 'Previous')))).toBe(words(first));
    for (const nonsense of ['-5', 'x', '99', '1.5'])
      expect(words(await press(`review:page:${nonsense}`))).toBe(words(first));
  });

  test('opens an item beside it, or by its reference', async () => {
    const id = await queueing.applied('UADA', { at: later(-2) });
    const opened = await press(actionOf(await review(), 'Open an item…'), id);
    expect(opened.show).toBe('aside');
    expect(words(opened)).toContain('Waiting: for 2 days, since Thu 19 Nov 2026, 13:00 (Europe/Zurich)');
    for (const typed of [
      await reference(id),
      (await reference(id)).toLowerCase(),
      (await reference(id)).slice(2),
    ])
      expect(words(await review(typed))).toBe(words(opened));
    for (const typed of ['R-999999999', 'nonsense', '"; drop'])
      expect(words(await review(typed))).toContain('no such item');
    for (const nonsense of ['', 'nonsense'])
      expect(words(await press(`review:open:${nonsense}`))).toContain('no such item');
  });
});

describe('approving', () => {
  test('changes the card in place and says what was done', async () => {
    const id = await queueing.applied('UADA');
    const card = await review(await reference(id));
    const answer = await press(actionOf(card, 'Approve'));
    expect(answer.show).toBe('private');
    expect(words(answer)).toBe(
      [
        'Ada Lovelace is a member now and is told so by direct message.',
        `${await reference(id)} Membership application: Ada Lovelace, Small Video`,
        'Approved by Mona, Sat 21 Nov 2026, 13:00 (Europe/Zurich).',
        'To the queue',
      ].join('\n'),
    );
    expect(words(await press(actionOf(answer, 'To the queue')))).toBe('Nothing waits for a decision.');
  });

  test('after another moderator says who was first', async () => {
    await queueing.member('Omar');
    const id = await queueing.applied('UADA');
    const approve = actionOf(await review(await reference(id)), 'Approve');
    const answers = await Promise.all([
      press(approve),
      asking.press(approve, undefined, { ...mona, user: 'U-Omar' }),
    ]);
    const said = answers.map((answer) => words(answer).split('\n')[0] ?? '').sort();
    expect(said[0]).toBe('Ada Lovelace is a member now and is told so by direct message.');
    expect(said[1]).toMatch(
      /^(Mona|Omar) approved this on Sat 21 Nov 2026, 13:00 \(Europe\/Zurich\)\. Nothing more to do\.$/,
    );
  });

  test('what was changed, withdrawn or erased meanwhile is answered in words', async () => {
    const id = await queueing.applied('UADA');
    const account = queueing.key('UADA');
    const approve = actionOf(await review(await reference(id)), 'Approve');
    await complete(database.db, { account, itemId: id, form: aForm({ name: 'Somebody Else' }), now });
    const changed = await press(approve);
    expect(words(changed)).toContain('The applicant has changed this meanwhile, so nothing was decided.');
    expect(words(changed)).toContain('Name: Somebody Else');
    await withdraw(database.db, { account, now });
    for (const one of [approve, actionOf(changed, 'Approve')])
      expect(words(await press(one))).toContain('This was withdrawn on Sat 21 Nov 2026, 13:00');
    await database.db.account.deleteMany({ where: { externalId: 'UADA' } });
    const erased = words(await press(approve));
    expect(erased).toContain('Withdrawn by the applicant');
    expect(erased).not.toMatch(/Ada|Somebody/);
    expect(words(await press('review:approve:nonsense:1'))).toContain('no such item');
  });

  test('one’s own application is for another moderator', async () => {
    const id = await queueing.applied('UADA');
    // Who is made a moderator has nothing waiting any more; this is about what comes about in any other way.
    const { id: memberId } = await database.db.member.create({
      data: { name: 'Ada', roles: ['member', 'moderator'] },
    });
    await database.db.account.updateMany({ where: { externalId: 'UADA' }, data: { memberId } });
    const own = { ...mona, user: 'UADA' };
    const card = await asking.type(`review ${await reference(id)}`, own);
    expect(words(await asking.press(actionOf(card, 'Approve'), undefined, own))).toContain(
      'your own application',
    );
    const sent = await asking.submit(`review:declined:${id}:1`, { words: 'No.' }, own);
    expect(words(sent)).toContain('your own application');
    expect(await state(id)).toBe('open');
  });
});

describe('words', () => {
  test.each([
    ['Return', 'returned', 'The applicant is asked by direct message'],
    ['Decline', 'declined', 'The applicant is told the reason by direct message'],
  ] as const)('%s asks for them, and takes them once', async (label, ended, said) => {
    const id = await queueing.applied('UADA');
    const opened = await openForm(await review(await reference(id)), label);
    expect(opened.modal.inputs).toMatchObject([{ required: true, maxLength: 500, multiline: true }]);
    expect(opened.value).toBeUndefined();
    const sent = await submit(opened.action, '  Who\u202E are\n you? ');
    expect(words(sent)).toContain(said);
    expect(await state(id)).toBe(ended);
    expect((await queueing.item(id)).events.at(-1)?.words).toBe('Who are you?');
    expect(await database.db.draft.count()).toBe(0);
    const again = words(await submit(opened.action, 'Other words, typed in vain.'));
    expect(again).toContain(`Mona ${ended} this`);
    expect(again).toContain('You had written:\nOther words, typed in vain.');
    expect((await queueing.item(id)).events).toHaveLength(2);
  });

  test.each([
    ['', 'needs words'],
    [' \u200B ', 'needs words'],
    ['…', 'needs words'],
    ['x'.repeat(501), 'at most 500 characters'],
  ])('%j is given back to be written again', async (typed, expected) => {
    const id = await queueing.applied('UADA');
    const opened = await openForm(await review(await reference(id)), 'Decline');
    const answer = await submit(opened.action, typed);
    expect(words(answer)).toContain(expected);
    const again = form(await press(actionOf(answer, 'Open the form again')));
    expect(again.value ?? '').toBe(typed.trim().replace('\u200B', ''));
    expect(await state(id)).toBe('open');
    await submit(again.action, 'No public trace of the organisation.');
    expect(await state(id)).toBe('declined');
  });

  test('are not lost when the application was changed meanwhile: the form opens again on what it says now', async () => {
    const id = await queueing.applied('UADA');
    const opened = form(await press(actionOf(await review(await reference(id)), 'Return')));
    await complete(database.db, {
      account: queueing.key('UADA'),
      itemId: id,
      form: aForm({ why: 'New.' }),
      now,
    });
    const answer = await submit(opened.action, 'Who are you?');
    expect(words(answer)).toContain('You had written:\nWho are you?');
    expect(words(answer)).toContain('New.');
    const again = form(await press(actionOf(answer, 'Open the form again')));
    expect(again.value).toBe('Who are you?');
    await submit(again.action, again.value ?? '');
    expect(await state(id)).toBe('returned');
  });

  test('nobody else’s draft stands in the form', async () => {
    await queueing.member('Omar');
    const id = await queueing.applied('UADA');
    const answer = await submit(`review:returned:${id}:1`, 'x'.repeat(501));
    const again = actionOf(answer, 'Open the form again');
    expect(form(await press(again)).value).toHaveLength(501);
    expect(form(await asking.press(again, undefined, { ...mona, user: 'U-Omar' })).value).toBeUndefined();
  });

  test('no form opens for what is closed, or waits for the applicant already', async () => {
    const id = await queueing.applied('UADA');
    const card = await review(await reference(id));
    const [again, decline] = [actionOf(card, 'Return'), actionOf(card, 'Decline')];
    await submit(form(await press(again)).action, 'Who are you?');
    expect(words(await press(again))).toContain(
      'Mona returned this with a question on Sat 21 Nov 2026, 13:00',
    );
    await withdraw(database.db, { account: queueing.key('UADA'), now });
    expect(words(await press(decline))).toContain('This was withdrawn on');
    await database.db.account.deleteMany({ where: { externalId: 'UADA' } });
    expect(words(await press(decline))).toContain('Withdrawn by the applicant');
    expect(words(await press('review:return:nonsense:1'))).toContain('no such item');
  });
});

test('whoever is no moderator is refused, also after the role was taken away and while suspended', async () => {
  const id = await queueing.applied('UADA');
  const card = await review(await reference(id));
  await queueing.member('Curt', ['member', 'curator']);
  const presses = ['Approve', 'Return', 'Decline'].map((label) => actionOf(card, label));
  const tryAll = async (from: typeof mona) => [
    words(await asking.type('review', from)),
    ...(
      await Promise.all(
        [...presses, `review:open:${id}`, 'review:page:0'].map((one) => asking.press(one, undefined, from)),
      )
    ).map(words),
    words(await asking.submit(`review:returned:${id}:1`, { words: 'Who?' }, from)),
    words(await asking.submit(`review:declined:${id}:1`, { words: 'No.' }, from)),
  ];
  for (const user of ['U-Curt', 'UADA', 'UNOBODY'])
    for (const said of await tryAll({ user, workspaceAdmin: true }))
      expect(said).toContain('Only moderators');
  await database.db.member.updateMany({ where: { name: 'Mona' }, data: { roles: ['member'] } });
  for (const said of await tryAll(mona)) expect(said).toContain('Only moderators');
  await database.db.member.updateMany({
    where: { name: 'Mona' },
    data: { roles: ['member', 'moderator'], suspendedUntil: later(1), suspensionReason: 'A pause.' },
  });
  for (const said of await tryAll(mona)) expect(said).toContain('You are suspended until');
  expect(await state(id)).toBe('open');
});

test('an admin may decide', async () => {
  await queueing.member('Root', ['admin']);
  const id = await queueing.applied('UADA');
  await asking.press(`review:approve:${id}:1`, undefined, { user: 'U-Root', workspaceAdmin: false });
  expect(await state(id)).toBe('approved');
});
