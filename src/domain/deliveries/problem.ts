import type { Failure, Obstacle } from '../../platform.ts';

/** What went wrong last with a delivery; the ledger has words for each. */
export type Problem =
  | Exclude<Failure['kind'], 'refused'>
  | `refused:${Obstacle}`
  /** What was to be shown is there no more, or may not be seen there. */
  | 'nothing_to_show'
  /** The workspace may not see it, or may no more. */
  | 'not_allowed'
  /** The thread in which it was to stand does not stand there: it follows once it does. */
  | 'no_thread'
  | 'workspace_left'
  /** Making the message failed on our side. */
  | 'broken';

/** The code of a change that is called off, as nothing stands that is known of: it says nothing of the copy. */
export const notStanding = 'not_standing';

export const problemOf = (failure: Failure): Problem =>
  failure.kind === 'refused' ? `refused:${failure.obstacle}` : failure.kind;
