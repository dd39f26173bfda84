import type { Failure, Obstacle } from '../../platform.ts';

/** What went wrong last with a delivery; the ledger has words for each. */
export type Problem =
  | Exclude<Failure['kind'], 'refused'>
  | `refused:${Obstacle}`
  /** What was to be shown is there no more, or may not be seen there. */
  | 'nothing_to_show'
  | 'workspace_left'
  /** Making the message failed on our side. */
  | 'broken';

export const problemOf = (failure: Failure): Problem =>
  failure.kind === 'refused' ? `refused:${failure.obstacle}` : failure.kind;
