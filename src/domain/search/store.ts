import type { Language } from '../../i18n/languages.ts';
import { analyze, type Token } from './analyze.ts';
import { hasDigit } from './normalise.ts';
import { maxDocuments, quarters, TermTable } from './term-table.ts';
import { Vocabulary } from './vocabulary.ts';

export interface SearchField {
  readonly text: string;
  /** What the text is written in. */
  readonly language: Language;
  /** How much its words count, in quarters: .25, .5, 1, 2 ... */
  readonly weight: number;
}

export interface SearchDocument {
  readonly id: string;
  /** The first is in the document's own language. */
  readonly fields: readonly SearchField[];
}

/** What is kept of a document: numbers of terms, never its text. */
export interface StoredDocument {
  readonly id: string;
  /** Of its first field. */
  readonly language: Language | undefined;
  /** Weighted words, in quarters. */
  readonly length: number;
  /** Distinct terms: stemmed ones, and words as written. */
  readonly stems: Uint32Array;
  readonly words: Uint32Array;
  /** Stems in the order of the text, for neighbours; `gap` parts the fields. */
  readonly sequence: Uint32Array;
}

const gap = 0xffffffff;

/** What a document's fields come to, before its terms have numbers. */
interface Counted {
  length: number;
  /** Term to its weighted count, in quarters. */
  readonly stems: Map<string, number>;
  readonly words: Map<string, number>;
  readonly sequence: (string | undefined)[];
}

/** The inverted index itself. Putting and removing cost the size of the one document, about half a millisecond. */
export class Store {
  readonly stems = new TermTable();
  readonly words = new TermTable();
  /** The words without digits: those that a mistyped word may have meant. */
  readonly vocabulary = new Vocabulary();
  /** By number; undefined where a document was removed and none has taken its number yet. */
  readonly documents: (StoredDocument | undefined)[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #free: number[] = [];
  #totalLength = 0;

  get size(): number {
    return this.#numbers.size;
  }

  get averageLength(): number {
    return this.#totalLength / Math.max(this.size, 1);
  }

  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  /** Adds a document, or replaces the one with its id. */
  put(document: SearchDocument): void {
    this.remove(document.id);
    const counted = count(document.fields);
    const number = this.#free.pop() ?? this.documents.length;
    if (number > maxDocuments)
      throw new RangeError(`The search index holds at most ${maxDocuments} documents`);
    const stems = Uint32Array.from(
      counted.stems,
      ([term, frequency]) => this.stems.add(term, number, frequency).number,
    );
    const words = Uint32Array.from(counted.words, ([word, frequency]) =>
      this.#addWord(word, number, frequency),
    );
    const sequence = Uint32Array.from(counted.sequence, (term) =>
      term === undefined ? gap : (this.stems.numberOf(term) ?? gap),
    );
    const language = document.fields[0]?.language;
    this.documents[number] = { id: document.id, language, length: counted.length, stems, words, sequence };
    this.#numbers.set(document.id, number);
    this.#totalLength += counted.length;
  }

  /** Takes a document out; nothing happens when there is none with this id. */
  remove(id: string): void {
    const number = this.#numbers.get(id);
    const document = number === undefined ? undefined : this.documents[number];
    if (number === undefined || !document) return;
    for (const stem of document.stems) this.stems.remove(stem, number);
    for (const word of document.words) {
      const gone = this.words.remove(word, number);
      if (gone !== undefined) this.vocabulary.remove(gone);
    }
    this.#totalLength -= document.length;
    this.#numbers.delete(id);
    this.documents[number] = undefined;
    this.#free.push(number);
  }

  #addWord(word: string, document: number, frequency: number): number {
    const { number, isNew } = this.words.add(word, document, frequency);
    if (isNew && !hasDigit(word)) this.vocabulary.add(word);
    return number;
  }
}

function count(fields: readonly SearchField[]): Counted {
  const counted: Counted = { length: 0, stems: new Map(), words: new Map(), sequence: [] };
  for (const { text, language, weight } of fields) {
    for (const token of analyze(text, language)) countToken(token, quarters(weight), counted);
    counted.sequence.push(undefined);
  }
  return counted;
}

function countToken({ kind, term, word }: Token, weight: number, counted: Counted): void {
  const { stems, words } = counted;
  stems.set(term, (stems.get(term) ?? 0) + weight);
  if (kind === 'word' || kind === 'compound') words.set(word, (words.get(word) ?? 0) + weight);
  // Compounds and pairs repeat what their parts said, so they make a document no longer.
  if (kind === 'compound' || kind === 'pair') return;
  counted.length += weight;
  counted.sequence.push(term);
}
