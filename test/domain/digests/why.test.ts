import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Db } from '../../../src/db.ts';
import { sendNow } from '../../../src/domain/digests/change.ts';
import type { Filter } from '../../../src/domain/digests/filter.ts';
import { makeDueIssues } from '../../../src/domain/digests/make.ts';
import { whyIn } from '../../../src/domain/digests/why.ts';
import type { Entry } from '../../../src/domain/library/entry.ts';
import { toEntry } from '../../../src/domain/library/rows.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { amend, moveTo, type Published, publish, withdraw } from '../../support/publish.ts';
import { aDigest, aFilter, aMaking, nine } from './subscriptions.ts';

let database: TestDatabase;
let db: Db;
let library: Entry[];
beforeEach(async () => {
  database = await createTestDatabase();
  db = database.db;
  library = [];
});
afterEach(() => database.drop());

const making = () => aMaking(db, () => library);
const make = (days: number) => makeDueIssues(making(), nine(days));

async function entryOf({ id }: Published): Promise<Entry> {
  const entry = await db.entry.findUniqueOrThrow({ where: { id } });
  return toEntry(
    entry,
    await db.edition.findFirstOrThrow({ where: { entryId: id }, orderBy: { number: 'desc' } }),
  );
}
const why = async (digestId: string, entry: Published, number?: number) =>
  whyIn(db, making(), { digestId, number, entry: await entryOf(entry) });

const dateNews = (number: number, at: Date) => db.news.update({ where: { number }, data: { at } });

test('there is no issue, or none of that number', async () => {
  const { id } = await aDigest(db);
  const entry = await publish(db);
  expect(await why(id, entry)).toBeUndefined();
  await make(1);
  expect(await why(id, entry, 2)).toBeUndefined();
  expect(await why(id, entry, 1)).toMatchObject({ issue: { number: 1, sent: true, to: nine(1) } });
});

test('it was told: what happened, and when', async () => {
  const { id } = await aDigest(db);
  const entry = await publish(db);
  await dateNews(1, nine(0));
  await make(1);
  await amend(db, entry, 'Clearer.');
  await dateNews(2, nine(1));
  await make(2);
  expect((await why(id, entry, 1))?.why).toEqual({ kind: 'told', happening: 'added', at: nine(0) });
  expect(await why(id, entry)).toMatchObject({
    why: { kind: 'told', happening: 'amended', at: nine(1) },
    issue: { number: 2, from: nine(1), to: nine(2) },
  });
});

test('it is an event that is near', async () => {
  const { id } = await aDigest(db, { events: true });
  const imported = { origin: 'imported', kind: 'event' } as const;
  const entry = await publish(db, { ...imported, event: { start: '2020-03-10' } });
  const far = await publish(db, { ...imported, event: { start: '2020-05-10' } });
  library = [await entryOf(entry), await entryOf(far)];
  await make(1);
  expect((await why(id, entry))?.why).toEqual({ kind: 'event' });
  expect((await why(id, far))?.why).toEqual({ kind: 'nothing', last: undefined });
});

test.each<[string, Filter, object]>([
  ['asked for', aFilter({ kinds: ['law'] }), { side: 'include', criterion: 'kinds', values: ['practice'] }],
  [
    'left out',
    aFilter({}, { topics: ['content-moderation'] }),
    { side: 'exclude', criterion: 'topics', values: ['content-moderation'] },
  ],
])('it is not what is %s', async (_, filter, mismatch) => {
  const { id } = await aDigest(db, { filter });
  const entry = await publish(db);
  await make(1);
  expect(await why(id, entry)).toMatchObject({
    why: { kind: 'filtered', mismatch },
    filter,
    issue: { sent: false },
  });
});

test('by the filter of that time, though the digest has another one now', async () => {
  const { id } = await aDigest(db, { filter: aFilter({ kinds: ['law'] }) });
  const entry = await publish(db);
  await make(1);
  await db.digest.update({ where: { id }, data: { filter: aFilter() } });
  expect((await why(id, entry))?.why.kind).toBe('filtered');
});

test('nothing happened to it then: when something last did, before or after', async () => {
  const { id, which } = await aDigest(db);
  const imported = await publish(db, { origin: 'imported' });
  const entry = await publish(db);
  await dateNews(1, nine(0));
  await make(1);
  await sendNow(making(), which, new Date(nine(1).getTime() + 3_600_000));
  expect((await why(id, entry, 2))?.why).toEqual({ kind: 'nothing', last: nine(0) });
  expect((await why(id, imported, 2))?.why).toEqual({ kind: 'nothing', last: undefined });
  await amend(db, entry, 'Later.');
  await dateNews(2, nine(2));
  expect((await why(id, entry, 2))?.why).toEqual({ kind: 'nothing', last: nine(2) });
});

test('it came and went, or is back with the curators', async () => {
  const { id } = await aDigest(db);
  const [gone, back] = [await publish(db), await publish(db)];
  await withdraw(db, gone);
  await make(1);
  expect((await why(id, back))?.why.kind).toBe('told');
  await moveTo(db, back, 'in_review');
  expect((await why(id, gone))?.why).toEqual({ kind: 'gone' });
  expect((await why(id, back))?.why).toEqual({ kind: 'gone' });
});
