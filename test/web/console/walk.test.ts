import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadStarterLibrary } from '../../../src/jobs/library.ts';
import { languageOfPerson } from '../../e2e/people.ts';
import { walk } from '../../e2e/walk.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { consoleSeat } from './seat.ts';
import { type Browser, enter, noon, type RunningConsole, runConsole } from './support.ts';

let database: TestDatabase;
let console: RunningConsole;
let browser: Browser;
beforeAll(async () => {
  database = await createTestDatabase();
  await loadStarterLibrary(database, noon);
  console = await runConsole(database);
  browser = await enter(console);
});
afterAll(async () => {
  await console.platform.stop();
  await database.drop();
});

/** The console is a platform like the others: what a guest can do there, step by step, they can do here. */
describe('on the console', () => {
  test('a guest looks things up, step by step', async () => {
    await walk(consoleSeat(browser, 'annika'), { own: 'en', shown: 'en' });
  });

  test('the same in French', async () => {
    await walk(consoleSeat(browser, 'benoit'), { own: languageOfPerson.benoit, shown: 'fr' });
  });

  test('the same in Arabic, for a person who asks for it', async () => {
    await walk(consoleSeat(browser, 'annika'), { own: languageOfPerson.annika, shown: 'ar' });
    expect(await browser.page({ as: 'guest' })).toContain('lang="ar"');
  });
});
