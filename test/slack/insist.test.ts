import { expect, test } from 'vitest';
import { createInsisting } from '../../src/slack/insist.ts';

/** Finds something at the attempt of this number; notes each. */
const from = (attempt: number, noted: string[], name: string) => {
  let count = 0;
  return async () => {
    count += 1;
    noted.push(`${name}${count}`);
    return count >= attempt ? name : undefined;
  };
};

test('asks again until something is found, one after the other', async () => {
  const { insist } = createInsisting([1, 2, 3]);
  const noted: string[] = [];
  const found = [insist(from(2, noted, 'a')), insist(from(1, noted, 'b')), insist(from(9, noted, 'c'))];
  expect(await Promise.all(found)).toEqual(['a', 'b', undefined]);
  expect(noted).toEqual(['a1', 'a2', 'b1', 'c1', 'c2', 'c3']);
});

test('waits longer each time, but not once more for a turn', async () => {
  const { insist } = createInsisting([300, 600]);
  const began = performance.now();
  const after = async () => Math.round(performance.now() - began);
  const second = async () => {
    const ms = await after();
    return ms >= 895 ? ms : undefined;
  };
  const [one, two] = await Promise.all([insist(second), insist(after)]);
  expect(one).toBeGreaterThanOrEqual(895);
  expect((two ?? 0) - (one ?? 0)).toBeLessThan(300);
});

test('what fails altogether is told, and holds up nobody', async () => {
  const { insist } = createInsisting([1]);
  const broken = insist(async () => {
    throw new Error('broken');
  });
  const next = insist(async () => 'next');
  await expect(broken).rejects.toThrow('broken');
  expect(await next).toBe('next');
});

test('is given up at once, and can begin anew', async () => {
  const insisting = createInsisting([60_000]);
  const noted: string[] = [];
  const found = [insisting.insist(from(1, noted, 'a')), insisting.insist(from(1, noted, 'b'))];
  insisting.giveUp();
  expect(await Promise.all(found)).toEqual([undefined, undefined]);
  expect(await insisting.insist(from(1, noted, 'c'))).toBeUndefined();
  expect(noted).toEqual([]);
  const later = createInsisting([1]);
  later.giveUp();
  later.begin();
  expect(await later.insist(from(1, noted, 'd'))).toBe('d');
});

test('so many wait at once and no more', async () => {
  const insisting = createInsisting([60_000]);
  const waiting = Array.from({ length: 1000 }, () => insisting.insist(async () => 'found'));
  expect(await insisting.insist(async () => 'found')).toBeUndefined();
  insisting.giveUp();
  await Promise.all(waiting);
});
