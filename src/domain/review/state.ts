import type { ReviewState } from '../../generated/prisma/enums.ts';

/** States in which an item is not closed. */
export const waiting = ['open', 'held', 'returned'] as const satisfies readonly ReviewState[];

export const isWaiting = (state: ReviewState): boolean => waiting.some((one) => one === state);

/** What moderators can do with an item: approve and decline close it. */
export const decisions = ['approve', 'return', 'decline', 'hold', 'unhold'] as const;
export type Decision = (typeof decisions)[number];

/** Where a decision leads, from where. */
export const effects = {
  approve: { state: 'approved', from: waiting },
  return: { state: 'returned', from: ['open', 'held'] },
  decline: { state: 'declined', from: waiting },
  hold: { state: 'held', from: ['open'] },
  unhold: { state: 'open', from: ['held'] },
} as const satisfies Record<Decision, { state: ReviewState; from: readonly ReviewState[] }>;

/** Whether an item can be decided on like that now. */
export const takes = (decision: Decision, state: ReviewState): boolean =>
  effects[decision].from.some((one) => one === state);
