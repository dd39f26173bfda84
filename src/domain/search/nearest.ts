import { distance } from './distance.ts';
import { clean, fold } from './normalise.ts';

const plain = (text: string): string => fold(clean(text).toLowerCase()).trim();
const parts = (text: string): string[] => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);

/** One edit is a slip in a word of three letters; four are not. */
const slips = (length: number): number => (length < 3 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3);

/**
 * How far a candidate is from a word: 0 the same, below 1 begins with it, then contains it as a word or the beginning
 * of one, then edits; undefined when it is something else altogether.
 */
function farness(word: string, candidate: string): number | undefined {
  if (candidate === word) return 0;
  if (word.length >= 2 && candidate.startsWith(word)) return 0.2;
  const words = parts(candidate);
  if (words.includes(word)) return 0.4;
  if (word.length >= 3 && words.some((part) => part.startsWith(word))) return 0.6;
  const max = slips(word.length);
  const edits = Math.min(
    distance(word, candidate, max),
    ...words.map((part) => distance(word, part, max) + 0.5),
  );
  return edits <= max + 0.5 && Math.floor(edits) <= max ? edits : undefined;
}

/**
 * The candidate a person most likely meant, as it stands in the list: "crisis" means `crisis-response`, "livestraem"
 * `livestream`. Letter case and accents do not matter; of equals the first in the list wins. Undefined when none is
 * near enough to be a helpful guess.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = plain(word).slice(0, 100);
  if (!wanted) return undefined;
  let best: { readonly candidate: string; readonly far: number } | undefined;
  for (const candidate of candidates) {
    const far = farness(wanted, plain(candidate));
    if (far !== undefined && (!best || far < best.far)) best = { candidate, far };
  }
  return best?.candidate;
}
