import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Db } from '../../../src/db.ts';
import { changeDigest, pauseDigest, resumeDigest } from '../../../src/domain/digests/change.ts';
import { makeDueIssues } from '../../../src/domain/digests/make.ts';
import { type Issue, readIssues } from '../../../src/domain/digests/read.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { amend, publish, withdraw } from '../../support/publish.ts';
import { aDigest, aFilter, aMaking, aWish, issuesOf, nine, start } from './subscriptions.ts';

let database: TestDatabase;
let db: Db;
beforeEach(async () => {
  database = await createTestDatabase();
  db = database.db;
});
afterEach(() => database.drop());

const make = (days: number) => makeDueIssues(aMaking(db), nine(days));

/** The issues of a digest as they are shown now. */
async function shown(digestId: string): Promise<Issue[]> {
  const ids = (await issuesOf(db, digestId)).map(({ id }) => id);
  const issues = await readIssues(db, aMaking(db), ids);
  return ids.flatMap((id) => issues.get(id) ?? []);
}
const titles = (issues: readonly Issue[]) =>
  issues.map(({ told }) => told.map(({ entry, happening }) => `${happening} ${entry.title}`));

test('an issue shows each entry as it is when it is sent, in its window alone', async () => {
  const { id } = await aDigest(db);
  const one = await publish(db, { title: 'One' });
  const two = await publish(db, { title: 'Two' });
  await make(1);
  expect(titles(await shown(id))).toEqual([['added Two', 'added One']]);
  await amend(db, one, 'Clearer.', { title: 'One, clearer' });
  await withdraw(db, two);
  expect(titles(await shown(id))).toEqual([['added One, clearer']]);
  await make(2);
  const [first, second] = await shown(id);
  expect(titles([first, second].flatMap((issue) => issue ?? []))).toEqual([
    ['added One, clearer'],
    ['amended One, clearer', 'withdrawn Two'],
  ]);
  expect(second?.told[0]?.changes).toEqual(['Clearer.']);
});

test('it keeps the filter of its time; language and the next run are those of now', async () => {
  const { id, which, channelId } = await aDigest(db);
  await publish(db);
  await make(1);
  const wish = aWish({ filter: aFilter({ kinds: ['law'] }), language: 'fr', time: '10:00' });
  await db.$transaction((tx) => changeDigest(tx, which, { channelId, wish, now: nine(1) }));
  expect(await shown(id)).toMatchObject([
    {
      number: 1,
      filter: aFilter(),
      told: [{}],
      nextRunAt: new Date(nine(1).getTime() + 3_600_000),
      digest: { language: 'fr', schedule: { time: '10:00' } },
    },
  ]);
});

test('it says whether it makes up for runs that were missed', async () => {
  const { id } = await aDigest(db, { sayEmpty: true });
  await make(1);
  await makeDueIssues(aMaking(db), new Date(nine(3).getTime() - 1));
  await make(5);
  expect((await shown(id)).map(({ catchesUp }) => catchesUp)).toEqual([false, false, true]);
});

test('it offers what came during the last pause, as long as that was not sent', async () => {
  const { id, which } = await aDigest(db, { sayEmpty: true });
  await make(1);
  await pauseDigest(db, which, { now: nine(1), until: undefined });
  await publish(db);
  await resumeDigest(db, which, nine(4));
  await make(5);
  const [first, second] = await shown(id);
  expect(second).toMatchObject({ told: [], window: { windowFrom: nine(4) } });
  expect(first?.window.windowFrom).toEqual(start);
  expect([first?.gap, second?.gap]).toEqual([1, 2].map(() => ({ from: nine(1), to: nine(4), items: 1 })));
});

test('issues that are not there are not shown', async () => {
  const id = '00000000-0000-7000-8000-000000000009';
  expect(await readIssues(db, aMaking(db), [id])).toEqual(new Map());
  expect(await readIssues(db, aMaking(db), [])).toEqual(new Map());
});
