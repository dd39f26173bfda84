import { answerQuestions, type Child } from './child.ts';

/** A message as it was posted, so that somebody else can post the same. */
export interface Post {
  /** What is posted there is posted one after the other. */
  readonly lane: string;
  /** After the address of the counterpart; `threadIn` stands for the thread that the first message of the lane began. */
  readonly path: string;
  readonly authorization: string;
  /** The same stands for the thread here. */
  readonly body: unknown;
}

/** In a message: the thread in which it stands. */
export const threadIn = '{thread}';

/** What a counterpart tells of itself. */
export interface Told {
  readonly url: string;
  /** The settings with which the program finds it. */
  readonly env: Record<string, string>;
  /** Every message that it took. */
  readonly posts: readonly Post[];
  /** What stands in each channel: as many messages, or which. */
  readonly standing: readonly (number | string)[];
  /** When the last one came, in milliseconds since 1970. */
  readonly lastAt: number;
  /** Requests that were refused because there were too many. */
  readonly limited: number;
  /** All requests of the app, whatever they were for. */
  readonly requests: number;
  readonly violations: readonly unknown[];
}

/** A counterpart, to be looked at; `until` looks again after everything that happens. */
export interface Watched {
  tell(): Omit<Told, 'lastAt'>;
  taken(): number;
  until(look: () => undefined, what: string, withinMs: number): Promise<unknown>;
}

/** Longer than any bench takes. */
const forEver = 2 ** 31 - 1;

/** In the script of a counterpart: tells of itself when it is asked to; everything else that it is asked goes to `act`. */
export function serve(counterpart: Watched, act: (question: unknown) => unknown = () => undefined): void {
  let [taken, lastAt] = [0, 0];
  const look = (): undefined => {
    if (counterpart.taken() > taken) [taken, lastAt] = [counterpart.taken(), Date.now()];
  };
  counterpart.until(look, 'an end', forEver).catch(() => {});
  answerQuestions((question): unknown =>
    question === 'tell' ? ({ ...counterpart.tell(), lastAt } satisfies Told) : act(question),
  );
}

export const tell = (counterparts: readonly Child[]): Promise<Told[]> =>
  Promise.all(counterparts.map((one) => one.ask<Told>('tell')));

export const limitedIn = (told: readonly Told[]): number =>
  told.reduce((sum, { limited }) => sum + limited, 0);
