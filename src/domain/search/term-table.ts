/**
 * A posting in one number: the document's number above, how often the term is in it below. The count is weighted
 * and kept in quarters, so a field may weigh .25, .5, 1, 2 ... and a term counts up to 255.
 */
const frequencyBits = 10;
const most = (1 << frequencyBits) - 1;

/** At most 2,097,151 documents fit beside the count. */
export const maxDocuments = 2 ** (31 - frequencyBits) - 1;

export const quarters = (weight: number): number => Math.max(1, Math.round(weight * 4));

/** One number a document, in no particular order. */
export type Postings = readonly number[];
export const documentOf = (posting: number): number => posting >>> frequencyBits;
export const quartersOf = (posting: number): number => posting & most;

/** Terms, each with a number of its own and the documents that contain it. A term without documents is forgotten. */
export class TermTable {
  readonly #numbers = new Map<string, number>();
  readonly #terms: (string | undefined)[] = [];
  readonly #postings: (number[] | undefined)[] = [];
  readonly #free: number[] = [];

  get size(): number {
    return this.#numbers.size;
  }

  numberOf(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  has(term: string): boolean {
    return this.#numbers.has(term);
  }

  postings(number: number): Postings {
    return this.#postings[number] ?? [];
  }

  /**
   * Notes that a document contains a term; called once for each of its terms.
   * @param frequency in quarters
   * @returns the term's number and whether it was new
   */
  add(term: string, document: number, frequency: number): { number: number; isNew: boolean } {
    const posting = document * (most + 1) + Math.min(frequency, most);
    const known = this.#numbers.get(term);
    if (known !== undefined) {
      this.#postings[known]?.push(posting);
      return { number: known, isNew: false };
    }
    const number = this.#free.pop() ?? this.#terms.length;
    // V8 keeps a whole text alive for a slice of it; a copy does not.
    const copy = Array.from(term).join('');
    this.#terms[number] = copy;
    this.#postings[number] = [posting];
    this.#numbers.set(copy, number);
    return { number, isNew: true };
  }

  /** Takes a document from a term. Returns the term when that was its last document. */
  remove(number: number, document: number): string | undefined {
    const list = this.#postings[number];
    const term = this.#terms[number];
    if (!list || term === undefined) return undefined;
    const at = list.findIndex((posting) => documentOf(posting) === document);
    const last = list.pop();
    if (last !== undefined && at < list.length) list[at] = last;
    if (list.length > 0) return undefined;
    this.#numbers.delete(term);
    this.#terms[number] = undefined;
    this.#postings[number] = undefined;
    this.#free.push(number);
    return term;
  }
}
