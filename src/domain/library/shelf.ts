import { type Entry, parseReference } from './entry.ts';

/** Entries in memory, found by id, by number and by slug. */
export class Shelf {
  readonly #byId = new Map<string, Entry>();
  readonly #idBySlug = new Map<string, string>();
  readonly #idByNumber = new Map<number, string>();

  put(entry: Entry): void {
    this.#byId.set(entry.id, entry);
    this.#idBySlug.set(entry.slug, entry.id);
    this.#idByNumber.set(entry.number, entry.id);
  }

  remove({ id, slug, number }: Entry): void {
    this.#byId.delete(id);
    this.#idBySlug.delete(slug);
    this.#idByNumber.delete(number);
  }

  get(id: string | undefined): Entry | undefined {
    return id === undefined ? undefined : this.#byId.get(id);
  }

  /** By `E-12` or slug, whatever the letter case. */
  find(reference: string): Entry | undefined {
    const number = parseReference(reference);
    return this.get(
      number === undefined
        ? this.#idBySlug.get(reference.trim().toLowerCase())
        : this.#idByNumber.get(number),
    );
  }

  values(): Entry[] {
    return [...this.#byId.values()];
  }
}
