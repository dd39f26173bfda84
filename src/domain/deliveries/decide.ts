import type { DeliveryKind } from '../../generated/prisma/enums.ts';
import type { Failure, Obstacle } from '../../platform.ts';
import { type Problem, problemOf } from './problem.ts';

/** What becomes of a delivery after an attempt. */
export type Ending =
  | { readonly state: 'sent' }
  | { readonly state: 'retrying'; readonly inMs: number; readonly problem: Problem; readonly code: string }
  | {
      readonly state: 'uncertain' | 'dead' | 'expired' | 'cancelled';
      readonly problem: Problem;
      readonly code: string;
      /** What is the matter with the channel, beyond this message. */
      readonly breaks?: Obstacle;
      /** Whether the channel itself was looked at, where the message belongs in a thread of it. */
      readonly ofChannel?: boolean;
    };

export interface Attempt {
  readonly kind: DeliveryKind;
  /** How often it was tried, this time included. */
  readonly attempts: number;
  /** Milliseconds since the message was first handed to the platform; null where nothing was before this attempt. */
  readonly begunMs: number | null;
  /** Milliseconds until it expires. */
  readonly leftMs: number;
  /** See Carrier. */
  readonly repeatableMs: number;
}

const firstPauseMs = 1000;
const longestPauseMs = 30 * 60_000;

/** Doubles each time, of which a random half is taken off, so that what failed together does not come back together. */
export const pauseMs = (attempts: number, random: number): number =>
  Math.min(firstPauseMs * 2 ** Math.min(attempts - 1, 30), longestPauseMs) * (0.5 + random / 2);

/** Whether it changes what stands, which is the same done once or twice. */
const isChange = (kind: DeliveryKind): boolean =>
  kind === 'update' || kind === 'remove' || kind === 'thread_state';

/**
 * Whether a message that may stand already may be handed over once more without standing twice. A change may always.
 * A thread as long as a message: it is looked for before it is opened again, but in a text channel the message that
 * it begins with may stand without it.
 */
export function mayRepeat({ kind, begunMs, repeatableMs }: Omit<Attempt, 'attempts' | 'leftMs'>): boolean {
  if (begunMs === null || isChange(kind)) return true;
  return begunMs < repeatableMs;
}

/** What has no time left: a message that may stand is uncertain, as a press or an admin can still tell. */
export const outOfTime = ({ kind, begunMs }: Pick<Attempt, 'kind' | 'begunMs'>): 'uncertain' | 'expired' =>
  begunMs === null || isChange(kind) ? 'expired' : 'uncertain';

/**
 * So often it is tried to make a message, in about four minutes: what our side cannot make then is a fault to mend. Each
 * claim counts, so that after an outage the first fault may be the last one; of threads it is tried again later
 * (workspaces/mend.ts).
 */
const mostBroken = 8;

/**
 * The decision where making the message failed on our side. `random` is from 0 to 1. A change is never given up before
 * its time: it may take away what is not to be seen any more.
 */
export function afterBroken(
  { kind, attempts, begunMs }: Pick<Attempt, 'kind' | 'attempts' | 'begunMs'>,
  random: number,
): Ending {
  const what = { problem: 'broken', code: '' } as const;
  if (attempts < mostBroken || isChange(kind))
    return { state: 'retrying', inMs: pauseMs(attempts, random), ...what };
  return { state: begunMs === null ? 'dead' : 'uncertain', ...what };
}

/** The decision after a failed attempt. `random` is from 0 to 1. */
export function afterFailure(failure: Failure, attempt: Attempt, random: number): Ending {
  const problem = problemOf(failure);
  const code = 'code' in failure ? failure.code : '';
  const begunMs = failure.kind === 'lost' ? (attempt.begunMs ?? 0) : attempt.begunMs;
  const again = (ms: number): Ending => {
    const inMs = Math.ceil(ms);
    return inMs > attempt.leftMs
      ? { state: outOfTime({ kind: attempt.kind, begunMs }), problem, code }
      : { state: 'retrying', inMs, problem, code };
  };
  switch (failure.kind) {
    case 'wait':
      return again(failure.ms);
    case 'unsent':
      return again(pauseMs(attempt.attempts, random));
    case 'lost': {
      const inMs = pauseMs(attempt.attempts, random);
      const thenMs = (begunMs ?? 0) + inMs;
      return mayRepeat({ ...attempt, begunMs: thenMs }) ? again(inMs) : { state: 'uncertain', problem, code };
    }
    case 'refused':
      return { state: 'dead', problem, code, breaks: failure.obstacle };
    case 'missing':
      return attempt.kind === 'remove' ? { state: 'sent' } : { state: 'dead', problem, code };
    case 'malformed':
      return { state: 'dead', problem, code };
  }
}
