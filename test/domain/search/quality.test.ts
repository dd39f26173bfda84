import { describe, expect, test } from 'vitest';
import { createLibrarySearch } from '../../../src/domain/search/library.ts';
import { entries, questions, terms } from './fixtures/library.ts';

const search = createLibrarySearch();
search.useTerms(terms);
for (const entry of entries) search.put(entry);

describe('what people ask, in six languages', () => {
  test.each(questions)('$text', ({ text, wanted }) => {
    const { hits } = search.search({ text }, { limit: wanted.length });
    expect(hits.map(({ id }) => id).sort()).toEqual([...wanted].sort());
  });
});
