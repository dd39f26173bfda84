import { expect, test } from 'vitest';
import { readLibrary } from '../../src/domain/library/read.ts';
import { libraryFolder } from '../../src/jobs/library.ts';
import { median, quantile } from './figures.ts';
import { grow } from './library.ts';

test('the library of the bench is as large as wanted, the same every time, and begins with the real one', async () => {
  const reading = await readLibrary(libraryFolder);
  if (!reading.ok) throw new Error('The library’s files are broken.');
  const { entries } = grow(reading.library, 500);
  expect(entries).toHaveLength(500);
  expect(new Set(entries.map(({ slug }) => slug)).size).toBe(500);
  expect(entries.slice(0, reading.library.entries.length)).toEqual(reading.library.entries);
  expect(grow(reading.library, 500).entries).toEqual(entries);
});

test('a quantile is the value that stands above its share of all', () => {
  const values = Array.from({ length: 100 }, (_, place) => 99 - place);
  expect([quantile(values, 0), median(values), quantile(values, 0.99)]).toEqual([0, 50, 99]);
});
