import { expect, test } from 'vitest';
import { together } from '../../src/jobs/together.ts';

/** Doubles numbers, when it is let; tells what it was asked in each round. */
function createDoubler({ broken }: { broken?: (all: readonly number[]) => boolean } = {}) {
  const rounds: (readonly number[])[] = [];
  const held: (() => void)[] = [];
  const double = together(async (all: readonly number[]) => {
    rounds.push(all);
    await new Promise<void>((resolve) => held.push(resolve));
    if (broken?.(all)) throw new Error(`no: ${all}`);
    return all.map((one) => 2 * one);
  });
  /** Lets every round go on, until nobody waits for an answer. */
  const finish = async <T>(answers: Promise<T>): Promise<T> => {
    let over = false;
    const done = answers.finally(() => {
      over = true;
    });
    while (!over) {
      for (const go of held.splice(0)) go();
      await new Promise((resolve) => setImmediate(resolve));
    }
    return done;
  };
  return { double, rounds, finish };
}

test('the first is asked for at once, and what comes up meanwhile in the next round', async () => {
  const { double, rounds, finish } = createDoubler();
  const answers = Promise.all([double(1), double(2), double(3)]);
  expect(rounds).toEqual([[1]]);
  expect(await finish(answers)).toEqual([2, 4, 6]);
  expect(rounds).toEqual([[1], [2, 3]]);
  expect(await finish(double(4))).toBe(8);
  expect(rounds).toHaveLength(3);
});

test('one that cannot be answered takes no other with it', async () => {
  const { double, rounds, finish } = createDoubler({ broken: (all) => all.includes(3) });
  const answers = Promise.allSettled([double(1), double(2), double(3), double(4)]);
  const [, two, three, four] = await finish(answers);
  expect(two).toEqual({ status: 'fulfilled', value: 4 });
  expect(three).toEqual({ status: 'rejected', reason: new Error('no: 3') });
  expect(four).toEqual({ status: 'fulfilled', value: 8 });
  expect(rounds).toEqual([[1], [2, 3, 4], [2], [3], [4]]);
});
