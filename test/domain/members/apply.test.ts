import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { apply, complete, readOwn, reapplyDays, withdraw } from '../../../src/domain/members/apply.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { aForm, createQueueing, later, now, type Queueing } from '../review/queueing.ts';

let database: TestDatabase;
let queueing: Queueing;
beforeAll(async () => {
  database = await createTestDatabase();
  queueing = createQueueing(database.db);
});
afterAll(() => database.drop());
beforeEach(() => queueing.clear());

const ada = { platform: 'slack', tenant: 'T1', person: 'UADA' } as const;
const send = (form = aForm(), at = now) => apply(database.db, { account: ada, met: {}, form, now: at });
const own = () => readOwn(database.db, ada);

describe('applying', () => {
  test('puts what was said into the queue', async () => {
    const workspaceId = await queueing.workspace('T1');
    const met = { locale: 'fr-FR', workspaceId };
    const outcome = await apply(database.db, { account: ada, met, form: aForm(), now });
    expect(outcome).toMatchObject({ ok: true, value: { reference: expect.stringMatching(/^R-\d+$/) } });
    expect(await own()).toEqual({
      itemId: outcome.ok && outcome.value.itemId,
      number: outcome.ok && Number(outcome.value.reference.slice(2)),
      state: 'open',
      form: aForm(),
      appliedAt: now,
      words: undefined,
      decidedAt: undefined,
      againAt: undefined,
    });
    expect(await database.db.account.findFirstOrThrow()).toMatchObject({ locale: 'fr-FR', workspaceId });
    expect(await queueing.deliveries()).toEqual(['post review-card M-T1']);
  });

  test('while one is pending is refused, and leaves that as it is', async () => {
    await send();
    expect(await send(aForm({ name: 'Other' }))).toEqual({ ok: false, refusal: { kind: 'pending' } });
    expect((await own())?.form.name).toBe('Ada Lovelace');
  });

  test('ten times at once is once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => send()));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((one) => !one.ok && one.refusal.kind === 'pending')).toHaveLength(9);
    expect(await database.db.reviewItem.count()).toBe(1);
  });

  test('the database itself takes one pending application of an account', async () => {
    await send();
    const { accountId } = await database.db.application.findFirstOrThrow();
    const columns = { name: 'x', organisation: 'x', group: 'academia', why: 'x' };
    await expect(database.db.application.create({ data: { accountId, ...columns } })).rejects.toMatchObject({
      code: 'P2002',
    });
  });

  test('as a member is refused', async () => {
    await queueing.member('Ada');
    const account = queueing.key('U-Ada');
    expect(await apply(database.db, { account, met: {}, form: aForm(), now })).toEqual({
      ok: false,
      refusal: { kind: 'member' },
    });
  });

  test('after a decline waits for its time', async () => {
    const mona = await queueing.member('Mona');
    await queueing.decide(await queueing.applied('UADA'), mona, 'decline');
    const again = later(reapplyDays);
    expect(await send(aForm(), new Date(again.getTime() - 1))).toEqual({
      ok: false,
      refusal: { kind: 'too_soon', at: again },
    });
    expect((await own())?.againAt).toEqual(again);
    expect((await send(aForm(), again)).ok).toBe(true);
    expect(await own()).toMatchObject({ state: 'open', againAt: undefined });
  });

  test('a withdrawal in between does not make the time shorter', async () => {
    const mona = await queueing.member('Mona');
    await queueing.decide(await queueing.applied('UADA'), mona, 'decline');
    await queueing.applied('UADA', { at: later(31) });
    await withdraw(database.db, { account: ada, now: later(32) });
    expect((await send(aForm(), later(10))).ok).toBe(false);
    expect((await send(aForm(), later(33))).ok).toBe(true);
  });
});

describe('completing', () => {
  const send = (itemId: string, form = aForm({ why: 'Better said.' }), account: typeof ada = ada) =>
    complete(database.db, { account, itemId, form, now: later(1) });

  test('answers a question, and the queue has it again', async () => {
    await queueing.workspace('T1');
    const mona = await queueing.member('Mona');
    const id = await queueing.applied('UADA');
    await queueing.decide(id, mona, 'return');
    expect(await own()).toMatchObject({ state: 'returned', words: 'Please say who you are.' });
    expect(await send(id)).toEqual({ ok: true, value: undefined });
    expect(await own()).toMatchObject({ state: 'open', words: undefined, form: { why: 'Better said.' } });
    const { events } = await queueing.item(id);
    expect(events.map(({ state }) => state)).toEqual(['open', 'returned', 'open']);
    expect(await queueing.deliveries('review-card')).toEqual([
      'post review-card M-T1',
      'update review-card M-T1',
      'update review-card M-T1',
    ]);
  });

  test('changes one that waits', async () => {
    const id = await queueing.applied('UADA');
    expect((await send(id)).ok).toBe(true);
    expect((await own())?.form.why).toBe('Better said.');
  });

  test('what is decided, withdrawn, somebody else’s or nothing is refused', async () => {
    const id = await queueing.applied('UADA');
    const refusal = async (outcome: ReturnType<typeof send>) => {
      const one = await outcome;
      return one.ok ? 'done' : one.refusal;
    };
    const stranger = { ...ada, person: 'UOTHER' } as unknown as typeof ada;
    expect(await refusal(send(id, aForm(), stranger))).toBe('gone');
    await queueing.applied('UOTHER');
    expect(await refusal(send(id, aForm(), stranger))).toBe('gone');
    expect(await refusal(send('nonsense'))).toBe('gone');
    await withdraw(database.db, { account: ada, now });
    expect(await refusal(send(id))).toBe('closed');
    expect((await own())?.form.why).toBe('We moderate livestreams.');
  });
});

describe('withdrawing', () => {
  test('closes what waits, once', async () => {
    await queueing.workspace('T1');
    await queueing.applied('UADA');
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => withdraw(database.db, { account: ada, now })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await own()).toMatchObject({ state: 'withdrawn', decidedAt: now, againAt: undefined });
    expect(await queueing.deliveries()).toEqual(['post review-card M-T1', 'update review-card M-T1']);
    expect((await send()).ok).toBe(true);
  });

  test('nothing is nothing, for somebody who was never seen as well', async () => {
    expect(await withdraw(database.db, { account: ada, now })).toEqual({ ok: false, refusal: 'nothing' });
  });
});
