import { afterAll, beforeAll, expect, test } from 'vitest';
import { words } from '../support/asking.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createDiscussing, type Discussing } from '../support/discussing.ts';

let database: TestDatabase;
let asking: Discussing;
beforeAll(async () => {
  database = await createTestDatabase();
  asking = await createDiscussing(database);
});
afterAll(() => database.drop());

test('the desk tells what waits and what one follows, also where that is nothing', async () => {
  const ada = await asking.person('Ada');
  const mona = await asking.person('Mona', { roles: ['member', 'moderator'] });
  const rio = await asking.person('Rio');
  const empty = words(await rio.type('profile'));
  expect(empty).toContain('Nothing waits for you.');
  expect(empty).toContain('Threads that you follow\nYou follow no thread yet.');
  const threads = [await asking.opened(ada, mona), await asking.opened(ada, mona)];
  for (const { id } of threads) await rio.press(`threads:follow:${id}`);
  const shown = await rio.fill(await rio.type('discuss'), { title: 'Mine', text: 'Words' });
  await rio.use(shown, 'Send to the moderators');
  await asking.decide(mona, 'return', { words: 'Which one?' });
  const desk = await rio.type('profile');
  expect(words(desk)).toContain('1 contribution of yours waits for your answer.');
  for (const { number } of threads)
    expect(words(desk)).toContain(`T-${number} How do you verify hashes? · nothing new`);
  expect(words(desk)).not.toContain('Nothing waits for you.');
  expect(words(await rio.use(desk, 'Show it'))).toContain('Mine');
});
