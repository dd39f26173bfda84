import { afterAll, beforeAll, expect, test } from 'vitest';
import { isParked, park, parkedId, unpark } from '../../src/discord/park.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const parkedTexts = (...texts: string[]) => new Map(texts.map((text) => [parkedId(text), text]));
const day = 24 * 60 * 60 * 1000;
const ageOf = async (text: string) => {
  const row = await database.db.parkedAction.findUniqueOrThrow({
    where: { digest: parkedId(text).slice(1) },
  });
  return Date.now() - row.at.getTime();
};
const age = (days: number) =>
  database.db.parkedAction.updateMany({ data: { at: new Date(Date.now() - days * day) } });

test('texts come back by their ids; what was never parked is left out', async () => {
  const { db } = database;
  await park(db, parkedTexts('one', 'two'));
  const ids = [parkedId('one'), parkedId('two'), parkedId('three'), 'look:page'];
  expect(ids.map(isParked)).toEqual([true, true, true, false]);
  expect(await unpark(db, ids)).toEqual(parkedTexts('one', 'two'));
});

test('nothing to park, or nothing parked, asks the database nothing', async () => {
  await database.goAway();
  await park(database.db, new Map());
  expect(await unpark(database.db, ['look:page', ''])).toEqual(new Map());
  await database.comeBack();
});

test('a text that a message brings again lives on from then, and is written once a day at most', async () => {
  const { db } = database;
  await park(db, parkedTexts('again'));
  await age(29);
  await park(db, parkedTexts('again'));
  expect(await ageOf('again')).toBeLessThan(day);
  await age(0.5);
  await park(db, parkedTexts('again'));
  expect(await ageOf('again')).toBeGreaterThan(0.4 * day);
});

test('many at once, in any order, from several processes', async () => {
  const texts = Array.from({ length: 40 }, (_, n) => `many ${n}`);
  const both = [texts, [...texts].reverse()];
  await Promise.all(
    Array.from({ length: 12 }, (_, n) => park(database.db, parkedTexts(...(both[n % 2] ?? [])))),
  );
  expect((await unpark(database.db, texts.map(parkedId))).size).toBe(40);
});
