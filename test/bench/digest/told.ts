/** A message as it was posted, so that somebody else can post the same. */
export interface Post {
  /** After the address of the counterpart. */
  readonly path: string;
  readonly authorization: string;
  readonly body: unknown;
}

/** What a counterpart tells of itself. */
export interface Told {
  readonly url: string;
  /** The settings with which the program finds it. */
  readonly env: Record<string, string>;
  /** Every message that it took. */
  readonly posts: readonly Post[];
  /** How many messages stand in each channel. */
  readonly standing: readonly number[];
  /** When the last one came, in milliseconds since 1970. */
  readonly lastAt: number;
  /** Requests that were refused because there were too many. */
  readonly limited: number;
  readonly violations: readonly unknown[];
}

/** A counterpart, to be looked at; `until` looks again after everything that happens. */
export interface Watched {
  tell(): Omit<Told, 'lastAt'>;
  taken(): number;
  until(look: () => undefined, what: string, withinMs: number): Promise<unknown>;
}
