/** Chance that is the same in every run. */
export interface Random {
  /** A whole number from 0, below `most`. */
  below(most: number): number;
  pick<T>(all: readonly T[]): T;
  flip(): boolean;
}

/** Mulberry32, by Tommy Ettinger: small, and good enough to mix things. */
export function createRandom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return {
    below,
    pick: <T>(all: readonly T[]) => all[below(all.length)] as T, // below() stays inside a list that is not empty
    flip: () => next() < 0.5,
  };
}
