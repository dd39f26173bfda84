import { LRUCache } from 'lru-cache';

/**
 * A pure function of one text that keeps its last results: the same titles, summaries and labels are shown again
 * and again, and cleaning them costs more than everything else about a message.
 */
export function remember<T extends {}>(make: (text: string) => T, most = 2000): (text: string) => T {
  const made = new LRUCache<string, T>({ max: most });
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const value = make(text);
    made.set(text, value);
    return value;
  };
}
