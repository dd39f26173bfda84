import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Attempt,
  afterBroken,
  afterFailure,
  mayRepeat,
  outOfTime,
  pauseMs,
} from '../../../src/domain/deliveries/decide.ts';
import type { Failure } from '../../../src/platform.ts';

const hour = 3_600_000;
const first: Attempt = { kind: 'post', attempts: 1, begunMs: null, leftMs: hour, repeatableMs: 0 };
const discord = { repeatableMs: 120_000 };
const lost: Failure = { kind: 'lost', code: 'timeout' };
const unsent: Failure = { kind: 'unsent', code: 'refused' };

describe('after a failure', () => {
  const cases: readonly (readonly [string, Failure, Partial<Attempt>, object])[] = [
    ['waits exactly as long as asked', { kind: 'wait', ms: 61_000 }, {}, { state: 'retrying', inMs: 61_000 }],
    ['does not wait past its time', { kind: 'wait', ms: 61_000 }, { leftMs: 60_000 }, { state: 'expired' }],
    ['tries again what was not sent', unsent, {}, { state: 'retrying', inMs: 1000, code: 'refused' }],
    ['tries less and less often', unsent, { attempts: 4 }, { state: 'retrying', inMs: 8000 }],
    ['gives up by age', unsent, { attempts: 4, leftMs: 7_999 }, { state: 'expired', problem: 'unsent' }],
    ['never repeats a lost post where it could double', lost, {}, { state: 'uncertain', problem: 'lost' }],
    ['repeats it where it cannot', lost, discord, { state: 'retrying' }],
    ['and for so long alone', lost, { ...discord, begunMs: 119_500 }, { state: 'uncertain' }],
    [
      'repeats for ever where that is safe',
      lost,
      { repeatableMs: Infinity, begunMs: hour },
      { state: 'retrying' },
    ],
    ['a direct message is a post', lost, { kind: 'direct' }, { state: 'uncertain' }],
    ['repeats a change anywhere', lost, { kind: 'update' }, { state: 'retrying' }],
    ['repeats a removal anywhere', lost, { kind: 'remove', begunMs: hour }, { state: 'retrying' }],
    [
      'opens a thread again as long as a message may be repeated',
      lost,
      { kind: 'thread', ...discord, begunMs: hour },
      { state: 'uncertain' },
    ],
    ['does not open a second one elsewhere', lost, { kind: 'thread' }, { state: 'uncertain' }],
    ['may stand, though its time is over', lost, { ...discord, leftMs: 10 }, { state: 'uncertain' }],
    ['may stand since earlier', unsent, { ...discord, begunMs: 5, leftMs: 10 }, { state: 'uncertain' }],
    ['a change that is late is not uncertain', lost, { kind: 'update', leftMs: 10 }, { state: 'expired' }],
    [
      'stops at once where somebody must do something',
      { kind: 'refused', obstacle: 'archived', code: 'is_archived' },
      {},
      { state: 'dead', problem: 'refused:archived', code: 'is_archived', breaks: 'archived' },
    ],
    ['has nothing to change', { kind: 'missing', code: 'gone' }, { kind: 'update' }, { state: 'dead' }],
    ['has nothing to remove', { kind: 'missing', code: 'gone' }, { kind: 'remove' }, { state: 'sent' }],
    [
      'stops at a bug',
      { kind: 'malformed', code: 'invalid_blocks' },
      {},
      { state: 'dead', problem: 'malformed' },
    ],
  ];
  test.each(cases)('%s', (_what, failure, attempt, ending) => {
    expect(afterFailure(failure, { ...first, ...attempt }, 1)).toMatchObject(ending);
  });
});

test('a message is repeated only where it stands once', () => {
  const may = (kind: Attempt['kind'], begunMs: number | null, repeatableMs: number) =>
    mayRepeat({ kind, begunMs, repeatableMs });
  expect(may('post', null, 0)).toBe(true);
  expect(may('post', 0, 0)).toBe(false);
  expect(may('direct', 119_999, 120_000)).toBe(true);
  expect(may('post', 120_000, 120_000)).toBe(false);
  expect(may('update', 1, 0)).toBe(true);
  expect(may('thread', 119_999, 120_000)).toBe(true);
  expect(may('thread', hour, 120_000)).toBe(false);
  expect(may('thread', 1, 0)).toBe(false);
});

test('what has no time left is uncertain where it may stand', () => {
  expect(outOfTime({ kind: 'post', begunMs: null })).toBe('expired');
  expect(outOfTime({ kind: 'post', begunMs: 1 })).toBe('uncertain');
  expect(outOfTime({ kind: 'remove', begunMs: 1 })).toBe('expired');
});

describe('whatever happens', () => {
  const random = fc.double({ min: 0, max: 1, noNaN: true });
  const attempts = fc.integer({ min: 1, max: 10_000 });
  const ms = fc.double({ min: 0, max: 1e9, noNaN: true });
  const failure: fc.Arbitrary<Failure> = fc.oneof(
    fc.record({ kind: fc.constant('wait' as const), ms }),
    fc.record({ kind: fc.constantFrom('unsent', 'lost', 'missing', 'malformed'), code: fc.string() }),
    fc.record({
      kind: fc.constant('refused' as const),
      obstacle: fc.constantFrom('gone', 'removed'),
      code: fc.string(),
    }),
  );
  const attempt: fc.Arbitrary<Attempt> = fc.record({
    kind: fc.constantFrom('post', 'update', 'remove', 'thread', 'direct'),
    attempts,
    begunMs: fc.option(ms),
    leftMs: ms,
    repeatableMs: fc.constantFrom(0, 120_000, Number.POSITIVE_INFINITY),
  });

  test('pauses grow, within half a second and half an hour', () => {
    fc.assert(
      fc.property(attempts, random, random, (count, one, other) => {
        const pause = pauseMs(count, one);
        expect(pause).toBeGreaterThanOrEqual(500);
        expect(pause).toBeLessThanOrEqual(30 * 60_000);
        expect(pauseMs(count + 1, one)).toBeGreaterThanOrEqual(pause);
        // Until they are as long as they get, even the shortest next one is no shorter.
        if (count < 10) expect(pauseMs(count + 1, other)).toBeGreaterThanOrEqual(pause);
      }),
    );
  });

  test('nothing is tried after its time', () => {
    fc.assert(
      fc.property(failure, attempt, random, (what, tried, chance) => {
        const ending = afterFailure(what, tried, chance);
        if (ending.state === 'retrying') expect(ending.inMs).toBeLessThanOrEqual(tried.leftMs);
      }),
    );
  });

  test('what would stand twice is never repeated by itself', () => {
    fc.assert(
      fc.property(attempt, random, (tried, chance) => {
        const ending = afterFailure(lost, { ...tried, repeatableMs: 0 }, chance);
        if (tried.kind !== 'update' && tried.kind !== 'remove') expect(ending.state).toBe('uncertain');
      }),
    );
  });

  test('a post is repeated within the time for which that is safe', () => {
    fc.assert(
      fc.property(attempt, random, (tried, chance) => {
        const ending = afterFailure(lost, { ...tried, kind: 'post' }, chance);
        if (ending.state === 'retrying')
          expect((tried.begunMs ?? 0) + ending.inMs).toBeLessThanOrEqual(Math.ceil(tried.repeatableMs));
      }),
    );
  });

  test('a message that may stand does not expire', () => {
    fc.assert(
      fc.property(failure, attempt, random, (what, tried, chance) => {
        const ending = afterFailure(what, { ...tried, kind: 'post', begunMs: 1 }, chance);
        expect(ending.state).not.toBe('expired');
      }),
    );
  });
});

test('what our side cannot make is tried some minutes, then given up', () => {
  const states = Array.from({ length: 8 }, (_, index) => {
    const ending = afterBroken({ ...first, attempts: index + 1 }, 1);
    return 'inMs' in ending ? ending.inMs : `${ending.state} ${'problem' in ending && ending.problem}`;
  });
  expect(states).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 64_000, 'dead broken']);
  // What may stand since an earlier attempt is not known to be dead.
  expect(afterBroken({ ...first, attempts: 8, begunMs: 5 }, 1)).toMatchObject({ state: 'uncertain' });
  // A change may hide what is not to be seen any more.
  for (const kind of ['update', 'remove', 'thread_state'] as const)
    expect(afterBroken({ kind, attempts: 40, begunMs: 5 }, 1)).toMatchObject({
      ...{ state: 'retrying', inMs: hour / 2 },
    });
});
