import { best } from './best.ts';
import { matchedWords } from './matched.ts';
import type { QueryTerm, Reading } from './query.ts';
import type { Store, StoredDocument } from './store.ts';
import { documentOf, type Postings, quartersOf } from './term-table.ts';

/** BM25: how soon a repeated word stops counting, and how much a long document is held back. */
const k1 = 1.2;
const b = 0.65;

/** Neighbours of the query that are neighbours in the text count this part of their words again. */
const pairWeight = 0.25;
/** Looking for neighbours reads whole documents, so only the best get it. */
const reranked = 100;

/** For a word in documents of another language than its own: "informe" does not inform. */
const awayWeight = 0.2;

/** More than any sum of words comes to. */
const firstScore = 1_000;

export interface SearchOptions {
  /** Documents it refuses are neither found nor counted. */
  readonly filter?: (id: string) => boolean;
  /** Multiplies a document's score; 1 changes nothing. */
  readonly boost?: (id: string) => number;
  /** Found whatever their words, and ranked before the others: those whose very name was asked for. */
  readonly first?: ReadonlySet<string>;
  readonly limit: number;
  readonly offset?: number;
}

export interface Hit {
  readonly id: string;
  /** Comparable within one query only. */
  readonly score: number;
  /** The words of the query that it answers, as typed. */
  readonly matched: readonly string[];
}

export interface Ranked {
  readonly hits: readonly Hit[];
  /** All documents that match, on this page or not. */
  readonly total: number;
}

/**
 * The documents that answer any of the terms, best first; of equals the one with the smaller id first. Without a
 * question, all documents, in the order of their boost.
 */
export function rank(store: Store, reading: Reading, options: SearchOptions): Ranked {
  const { filter, boost, limit, offset = 0 } = options;
  const scores = new Float64Array(store.documents.length);
  const found = reading.asked ? scoreTerms(store, reading.terms, scores) : everything(store, scores);
  scoreFirst(store, options.first ?? [], scores, found);
  const idOf = (number: number): string => store.documents[number]?.id ?? '';
  const wanted = filter ? found.filter((number) => filter(idOf(number))) : found;
  if (boost) for (const number of wanted) scores[number] = at(scores, number) * boost(idOf(number));

  const order = (one: number, other: number): number =>
    at(scores, other) - at(scores, one) || (idOf(one) < idOf(other) ? -1 : 1);
  const top = best(wanted, Math.max(reranked, offset + limit), order);
  const head = top.slice(0, reranked);
  for (const number of head) {
    const bonus = pairBonus(store, store.documents[number], reading.pairs);
    if (bonus > 0) scores[number] = at(scores, number) + bonus * (boost?.(idOf(number)) ?? 1);
  }
  const page = [...head.sort(order), ...top.slice(reranked)].slice(offset, offset + limit);
  const hits = page.map((number) => ({
    id: idOf(number),
    score: at(scores, number),
    matched: matchedWords(store.documents[number], reading),
  }));
  return { hits, total: wanted.length };
}

const at = (scores: Float64Array, number: number): number => scores[number] ?? 0;

/** Adds up BM25 into `scores`, and returns the documents that have any. */
function scoreTerms(store: Store, terms: readonly QueryTerm[], scores: Float64Array): number[] {
  const found: number[] = [];
  const average = store.averageLength || 1;
  for (const { table, number, weight, home } of terms) {
    const postings = store[table].postings(number);
    const worth = weight * rarity(store, postings);
    for (const posting of postings) {
      const place = documentOf(posting);
      const document = store.documents[place];
      if (!document) continue;
      const before = at(scores, place);
      if (before === 0) found.push(place);
      const frequency = saturated(quartersOf(posting) / 4, document.length / average);
      const isAtHome = home === undefined || document.language === home;
      scores[place] = before + (isAtHome ? 1 : awayWeight) * worth * frequency;
    }
  }
  return found;
}

/** Inverse document frequency, never below zero. */
const rarity = (store: Store, { length }: Postings): number =>
  Math.log(1 + (store.size - length + 0.5) / (length + 0.5));

const saturated = (frequency: number, relativeLength: number): number =>
  (frequency * (k1 + 1)) / (frequency + k1 * (1 - b + b * relativeLength));

function everything(store: Store, scores: Float64Array): number[] {
  scores.fill(1);
  return [...store.documents.keys()].filter((number) => store.documents[number]);
}

function scoreFirst(store: Store, ids: Iterable<string>, scores: Float64Array, found: number[]): void {
  for (const id of ids) {
    const number = store.numberOf(id);
    if (number === undefined) continue;
    if (at(scores, number) === 0) found.push(number);
    scores[number] = at(scores, number) + firstScore;
  }
}

function pairBonus(store: Store, document: StoredDocument | undefined, pairs: Reading['pairs']): number {
  if (!document) return 0;
  const relativeLength = document.length / (store.averageLength || 1);
  let bonus = 0;
  for (const [left, right] of pairs) {
    const times = timesAdjacent(document.sequence, left, right);
    if (times === 0) continue;
    const worth = rarity(store, store.stems.postings(left)) + rarity(store, store.stems.postings(right));
    bonus += pairWeight * worth * saturated(times, relativeLength);
  }
  return bonus;
}

function timesAdjacent(sequence: Uint32Array, left: number, right: number): number {
  let times = 0;
  for (let i = sequence.indexOf(left); i !== -1; i = sequence.indexOf(left, i + 1)) {
    if (sequence[i + 1] === right) times++;
  }
  return times;
}
