import type { ReviewState } from '../../generated/prisma/enums.ts';

/** States in which an item is not closed, in the order in which moderators work on them. */
export const waiting = ['open', 'held', 'returned'] as const satisfies readonly ReviewState[];

export const isWaiting = (state: ReviewState): boolean => waiting.some((one) => one === state);

interface Turn {
  readonly urgent: boolean;
  readonly state: ReviewState;
  readonly createdAt: Date;
  readonly number: number;
}

const ranks: readonly ReviewState[] = waiting;
const rankOf = (state: ReviewState): number => ranks.indexOf(state);

/**
 * In which order moderators work on what waits: what is urgent; what is open before what is on hold, and that before
 * what its author is to answer; then the oldest.
 */
export const inTurn = (one: Turn, other: Turn): number =>
  Number(other.urgent) - Number(one.urgent) ||
  rankOf(one.state) - rankOf(other.state) ||
  one.createdAt.getTime() - other.createdAt.getTime() ||
  one.number - other.number;

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
