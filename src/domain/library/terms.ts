import { nearest } from '../search/nearest.ts';
import type { Term } from './entry.ts';

/** Case, accents, marks and spacing aside, and without what stands in brackets: `redress (remedy)` is `redress`. */
const normalise = (text: string) =>
  text
    .replace(/[(（].*?[)）]/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\-_]+/g, ' ')
    .trim();

const names = (term: Term) => [term.slug, ...Object.values(term.labels)].map(normalise);

/** The term with this name in any of the six languages: exactly, else the only one that starts with it. */
export function findTerm(terms: readonly Term[], asked: string): Term | undefined {
  const wanted = normalise(asked);
  if (!wanted) return undefined;
  const exact = terms.find((term) => names(term).includes(wanted));
  const starting = terms.filter((term) => names(term).some((name) => name.startsWith(wanted)));
  return exact ?? (starting.length === 1 ? starting[0] : undefined);
}

/** Up to `most` terms that contain what was asked, else the one that is spelt most like it. */
export function nearestTerms(terms: readonly Term[], asked: string, most = 5): Term[] {
  const wanted = normalise(asked);
  const containing = terms.filter((term) =>
    names(term).some((name) => name.includes(wanted) || wanted.includes(name)),
  );
  if (wanted && containing.length) return containing.slice(0, most);
  const near = nearest(wanted, terms.flatMap(names));
  return near === undefined ? [] : terms.filter((term) => names(term).includes(near)).slice(0, most);
}
