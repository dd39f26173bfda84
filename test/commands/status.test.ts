import { afterAll, beforeAll, expect, test } from 'vitest';
import { words } from '../support/asking.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createPersons } from '../support/persons.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const closedAt = new Date('2026-11-20T12:00:00Z');
const minutesBefore = (minutes: number) => new Date(closedAt.getTime() - minutes * 60_000);

/** Contributions that were declined for a reason. */
const decline = (reason: string, count: number, minutes: number) =>
  database.db.reviewItem.createMany({
    data: Array.from({ length: count }, () => ({
      ...{ kind: 'post' as const, state: 'declined' as const, reason, closedAt },
      createdAt: minutesBefore(minutes),
    })),
  });

const ask = async () => words(await (await createPersons(database)).person('slack', 'U1').type('status'));

test('tells a guest how much was received and decided, and how long it took', async () => {
  const { db } = database;
  await db.workspace.create({ data: { platform: 'slack', externalId: 'T1', name: 'Clipnest' } });
  await db.workspace.create({
    data: { platform: 'slack', externalId: 'T2', name: 'Left', leftAt: closedAt },
  });
  await db.thread.create({
    data: {
      ...{ title: 'x', label: 'clear', state: 'open' },
      posts: {
        create: { state: 'standing', attribution: 'named', text: 'x', number: 1, placedAt: closedAt },
      },
    },
  });
  await db.thread.create({
    data: {
      ...{ title: 'Restricted', label: 'amber', groups: ['industry'], state: 'open' },
      posts: {
        create: { state: 'standing', attribution: 'named', text: 'x', number: 1, placedAt: closedAt },
      },
    },
  });
  await decline('subject', 6, 180);
  await db.reviewItem.create({
    data: { kind: 'thread', state: 'approved', closedAt, createdAt: minutesBefore(180) },
  });
  await db.reviewItem.create({ data: { kind: 'thread', createdAt: closedAt } });
  await db.reviewItem.create({ data: { kind: 'appeal', state: 'approved', closedAt, createdAt: closedAt } });
  const said = await ask();
  expect(said).toContain(
    '1 thread is open, 1 post stands, not counting TLP:AMBER; 1 workspace is connected.',
  );
  expect(said).toContain('The last 90 days');
  expect(said).toContain('Contributions for review: 8');
  expect(said).toContain('Approved: 1');
  expect(said).toContain('Posts removed: 0');
  expect(said).toContain('Appeals: 1; decided: fewer than 5');
  expect(said).toContain('Usual time to a decision: 3 hours');
  expect(said).not.toContain('Clipnest');
});

test('a reason that was given seldom is not counted; a single one is not even named', async () => {
  const { db } = database;
  await db.reviewItem.deleteMany();
  await decline('subject', 4, 1);
  expect(await ask()).toMatch(/Declined: 4\n/);
  await decline('subject', 1, 1);
  expect(await ask()).toMatch(/Declined: 5: [^\n]+: 5\n/);
  await decline('conduct', 2, 1);
  const one = await ask();
  expect(one).toMatch(/Declined: 7: [^\n]+: 5[^\n]+another reason: fewer than 5 each/);
  await decline('unclear', 3, 1);
  const two = await ask();
  expect(two).toMatch(/Declined: 10: [^\n]+: 5[^\n]+ \/ [^\n]+: fewer than 5 each/);
  for (const said of [one, two]) expect(said).not.toMatch(/: [23]\b(?! hour)/);
});

test('what became of appeals, and the usual time, are told from five decisions on', async () => {
  const { db } = database;
  await db.reviewItem.deleteMany();
  const appeals = (state: 'approved' | 'declined', count: number) =>
    db.reviewItem.createMany({
      data: Array.from({ length: count }, () => ({
        ...{ kind: 'appeal' as const, state, closedAt, createdAt: closedAt },
      })),
    });
  await decline('subject', 4, 180);
  await appeals('approved', 1);
  await appeals('declined', 3);
  const few = await ask();
  expect(few).toContain('Appeals: 4; decided: fewer than 5');
  expect(few).toContain('Usual time to a decision: fewer than 5 decisions');
  expect(few).not.toContain('3 hours');
  await decline('subject', 1, 180);
  await appeals('declined', 1);
  const enough = await ask();
  expect(enough).toContain('Appeals: 5; decision reversed: 1, upheld: 4');
  expect(enough).toContain('Usual time to a decision: 3 hours');
});
