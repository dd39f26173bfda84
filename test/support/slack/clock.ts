/** A clock that a test can stop and move forward, so that nothing depends on how fast the test runs. */
export class Clock {
  #ahead = 0;
  #stoppedAt: number | undefined;

  /** Milliseconds since 1970. */
  now(): number {
    return (this.#stoppedAt ?? Date.now()) + this.#ahead;
  }

  /** From now on, time passes only by `advance`. */
  freeze(): void {
    this.#stoppedAt ??= Date.now();
  }

  advance(ms: number): void {
    this.#ahead += ms;
  }
}

/** Wakes those who wait for something to become visible, each time anything changes. */
export class Bell {
  readonly #waiters = new Set<() => void>();

  ring(): void {
    for (const look of [...this.#waiters]) look();
  }

  /**
   * Resolves with what `probe` finds, looking once now and again at each change.
   * Rejects after `withinMs` with the words of `missing`.
   */
  async until<T>(probe: () => T | undefined | false, withinMs: number, missing: () => string): Promise<T> {
    const found = probe();
    if (found !== undefined && found !== false) return found;
    return new Promise<T>((resolve, reject) => {
      const settle = (finish: () => void) => {
        clearTimeout(timer);
        this.#waiters.delete(look);
        finish();
      };
      const look = () => {
        const result = probe();
        if (result !== undefined && result !== false) settle(() => resolve(result));
      };
      const timer = setTimeout(() => settle(() => reject(new Error(missing()))), withinMs);
      this.#waiters.add(look);
    });
  }
}
