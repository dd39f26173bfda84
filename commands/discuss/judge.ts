import type { Library } from '../../src/domain/library/live.ts';
import { mostWords, readWords, type WordsFault } from '../../src/domain/review/words.ts';
import { readEntries, readText, readTitle, type TextFault } from '../../src/domain/threads/text.ts';
import { done, type Outcome, refused } from '../../src/outcome.ts';
import type { ContributionFault } from '../../src/views/discuss-unsent.ts';
import type { ContributionDraft } from './draft.ts';

/** What was typed, as it is used. */
export interface Judged {
  /** Empty where the contribution begins no thread. */
  readonly title: string;
  readonly text: string;
  readonly entryIds: readonly string[];
  /** To the moderators. */
  readonly words: string;
}

/** Reads the form; every fault at once. Only what one fills in of it is looked at. */
export function judge(
  { to, ...data }: ContributionDraft,
  library: Pick<Library, 'entry'>,
): Outcome<Judged, readonly ContributionFault[]> {
  const begins = to.kind === 'thread' || (to.kind === 'edit' && data.title !== '');
  const title = begins ? readTitle(data.title) : done('');
  const text = readText(data.text);
  const entries = readEntries(data.entries, (reference) => library.entry(reference));
  const words = data.words.trim() ? readWords(data.words) : done('');
  const faults: ContributionFault[] = [
    ...(title.ok ? [] : [textFault('title', title.refusal)]),
    ...(text.ok ? [] : [textFault('text', text.refusal)]),
    ...(entries.ok ? [] : [{ field: 'entries', ...entries.refusal } as const]),
    ...(words.ok ? [] : [wordsFault(words.refusal, data.words)]),
  ];
  if (!title.ok || !text.ok || !entries.ok || !words.ok) return refused(faults);
  return done({ title: title.value, text: text.value, entryIds: entries.value, words: words.value });
}

const textFault = (field: 'title' | 'text', fault: TextFault): ContributionFault =>
  fault === 'empty' ? { field, kind: 'empty' } : { field, ...fault };

const wordsFault = (fault: WordsFault, typed: string): ContributionFault =>
  fault === 'missing'
    ? { field: 'words', kind: 'empty' }
    : { field: 'words', kind: 'long', length: typed.length, most: mostWords };
