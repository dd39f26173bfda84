import type { Action } from '../action.ts';
import { action } from '../action.ts';
import { ReviewKind } from '../generated/prisma/enums.ts';

/** Which items are listed. */
export interface QueueFilter {
  /** All where it is empty. */
  readonly kinds: readonly ReviewKind[];
  /** Only what the reader claimed. */
  readonly mine: boolean;
}

const kinds = Object.values(ReviewKind);

/** The filter as a button carries it. */
export const readFilter = (typed: string, mine: string): QueueFilter => ({
  kinds: kinds.filter((kind) => typed.split(',').includes(kind)),
  mine: mine === 'mine',
});

/** Pages of the same list. */
export const pageAction = (filter: QueueFilter, offset: number): Action =>
  action('review', 'page', String(offset), filter.kinds.join(','), filter.mine ? 'mine' : '');

/** From which page of which list somebody came, short, as every button of a card carries it: `5-02m`. */
export const trailOf = (filter: QueueFilter, offset: number): string =>
  `${offset}-${filter.kinds.map((kind) => kinds.indexOf(kind)).join('')}${filter.mine ? 'm' : ''}`;

/** Back there; to the whole queue from a card that stands in a channel. */
export function backAction(trail: string): Action {
  const [, offset = '0', numbers = '', mine = ''] = /^(\d{1,6})-(\d*)(m?)$/.exec(trail) ?? [];
  const chosen = kinds.filter((_, number) => numbers.includes(String(number)));
  return pageAction({ kinds: chosen, mine: mine === 'm' }, Number(offset));
}
