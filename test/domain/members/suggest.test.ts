import { expect, test } from 'vitest';
import { suggest } from '../../../src/domain/members/suggest.ts';
import { anEntry } from '../../support/entry.ts';

const entry = (number: number, changes: Parameters<typeof anEntry>[0] = {}) =>
  anEntry({ number, topics: [], groups: [], ...changes });
const numbers = (...args: Parameters<typeof suggest>) => suggest(...args).map(({ number }) => number);

test('topics count more than the group, the newest of equals comes first', () => {
  const entries = [
    entry(1, { groups: ['academia'], date: '2024' }),
    entry(2, { topics: ['hashing'], date: '2019' }),
    entry(3, { topics: ['hashing'], groups: ['academia'], date: '2016' }),
    entry(4, { topics: ['hashing'], date: '2021-05' }),
    entry(5, { topics: ['livestream', 'hashing'], date: '2015' }),
    entry(6),
  ];
  const chosen = { topics: ['hashing', 'livestream'], group: 'academia' };
  expect(numbers(entries, chosen, 3)).toEqual([5, 3, 4]);
  expect(numbers(entries, chosen, 10)).toEqual([5, 3, 4, 2, 1]);
});

test('what does not fit, or was superseded, is not suggested', () => {
  const entries = [
    entry(1, { topics: ['hashing'], lifecycle: 'superseded' }),
    entry(2, { topics: ['other'] }),
  ];
  expect(numbers(entries, { topics: ['hashing'], group: 'academia' }, 3)).toEqual([]);
});

test('without topics the group decides', () => {
  const entries = [entry(1, { groups: ['industry'] }), entry(2, { groups: ['academia'] })];
  expect(numbers(entries, { topics: [], group: 'academia' }, 3)).toEqual([2]);
  expect(numbers(entries, { topics: [], group: undefined }, 3)).toEqual([]);
});
