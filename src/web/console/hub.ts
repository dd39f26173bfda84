import type { PublicMessage } from './messages.ts';

/** What became of a message. */
export interface Change {
  readonly kind: 'posted' | 'updated' | 'removed';
  readonly message: PublicMessage;
}

/** An open page. */
export interface Listener {
  hear(change: Change): void;
  /** The console stops. */
  end(): void;
}

/** Pages that may listen at a time; a browser keeps at most six connections to one address anyway. */
const mostListeners = 32;

/** Tells every open page of this process what was posted, changed or taken away. */
export interface Hub {
  full(): boolean;
  /** The result is the way out again. */
  join(listener: Listener): () => void;
  publish(change: Change): void;
  close(): void;
}

export function createHub(): Hub {
  const listeners = new Set<Listener>();
  return {
    full: () => listeners.size >= mostListeners,
    join(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    publish: (change) => listeners.forEach((listener) => void listener.hear(change)),
    close: () => listeners.forEach((listener) => void listener.end()),
  };
}
