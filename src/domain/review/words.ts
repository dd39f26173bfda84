import { done, type Outcome, refused } from '../../outcome.ts';
import { cleanLine, lengthOf, saysSomething } from '../members/clean.ts';

/** Characters of a question, an answer, a reason, a report or an appeal. */
export const mostWords = 500;

/** `missing`: nothing in it can be read out. */
export type WordsFault = 'missing' | 'long';

/** What somebody typed beside a decision, on one line. */
export function readWords(typed: string): Outcome<string, WordsFault> {
  const words = cleanLine(typed);
  if (!saysSomething(words)) return refused('missing');
  return lengthOf(words) > mostWords ? refused('long') : done(words);
}
