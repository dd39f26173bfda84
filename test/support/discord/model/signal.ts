/** How long a test waits for the app, in milliseconds: less than the runner does, so as to say what is missing. */
export const PATIENCE = 8_000;

/** Wakes those who wait for something to become true, so that no test has to sleep. */
export class Signal {
  readonly #listeners = new Set<() => void>();

  notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  /**
   * Resolves with what `read` gives as soon as that is not undefined.
   * Rejects after `timeout` milliseconds with the sentence that `explain` makes then.
   */
  wait<T>(read: () => T | undefined, timeout: number, explain: () => string): Promise<T> {
    const ready = read();
    if (ready !== undefined) return Promise.resolve(ready);
    return new Promise((resolve, reject) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#listeners.delete(look);
      };
      const look = (): void => {
        const value = read();
        if (value === undefined) return;
        done();
        resolve(value);
      };
      const timer = setTimeout(() => {
        done();
        reject(new Error(explain()));
      }, timeout);
      this.#listeners.add(look);
    });
  }
}
