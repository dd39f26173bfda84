import type { PublicMessage } from './messages.ts';

/** An open page. */
export interface Listener {
  hear(message: PublicMessage): void;
  /** The console stops. */
  end(): void;
}

/** Pages that may listen at a time; a browser keeps at most six connections to one address anyway. */
const mostListeners = 32;

/** Tells every open page what was posted. */
export interface Hub {
  full(): boolean;
  /** The result is the way out again. */
  join(listener: Listener): () => void;
  publish(message: PublicMessage): void;
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
    publish: (message) => listeners.forEach((listener) => void listener.hear(message)),
    close: () => listeners.forEach((listener) => void listener.end()),
  };
}
