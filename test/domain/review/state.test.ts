import { expect, test } from 'vitest';
import { inTurn } from '../../../src/domain/review/state.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 12, minute));
const item = (number: number, given: Partial<Parameters<typeof inTurn>[0]> = {}) => ({
  ...{ number, urgent: false, state: 'open' as const, createdAt: at(number) },
  ...given,
});

test('what is urgent comes first, then what is open, on hold and with its author, each the oldest first', () => {
  const items = [
    item(1, { state: 'returned' }),
    item(2, { state: 'held' }),
    item(3),
    item(4),
    item(5, { createdAt: at(3) }),
    item(6, { urgent: true, state: 'returned' }),
    item(7, { urgent: true }),
    item(8, { state: 'returned', createdAt: at(0) }),
  ];
  expect(items.sort(inTurn).map(({ number }) => number)).toEqual([7, 6, 3, 5, 4, 2, 8, 1]);
});
