import { LRUCache } from 'lru-cache';
import type { Language } from '../../i18n/languages.ts';
import type { View } from '../../view.ts';
import type { Persona, Visit } from './places.ts';

/** A private answer, as one persona sees it in one place. */
export interface PrivateAnswer {
  readonly id: string;
  readonly persona: Persona;
  readonly placeKey: string;
  /** What was typed to get it; undefined where a button was pressed on a message of the channel. */
  readonly asked: string | undefined;
  readonly view: View;
  readonly language: Language;
  readonly at: Date;
  /** Encoded actions that have had their effect, with the words that took the place of their buttons. */
  readonly done: ReadonlyMap<string, string>;
}

/** Private answers a session keeps; they are gone with it, as on other platforms. */
const mostAnswers = 200;

export interface Answers {
  /** Puts a new one, or the new state of one, which keeps its place in the conversation. */
  put(answer: PrivateAnswer): void;
  /** One that this visitor sees; undefined for anything else. */
  find(id: string, visit: Visit): PrivateAnswer | undefined;
  /** All of a place, oldest first. */
  of(visit: Visit): PrivateAnswer[];
}

export function createAnswers(): Answers {
  const answers = new LRUCache<string, PrivateAnswer>({ max: mostAnswers });
  const seen = ({ persona, place }: Visit, answer: PrivateAnswer) =>
    answer.persona === persona && answer.placeKey === place.key;
  return {
    put: (answer) => void answers.set(answer.id, answer),
    find(id, visit) {
      const answer = answers.get(id);
      return answer && seen(visit, answer) ? answer : undefined;
    },
    of: (visit) =>
      [...answers.values()]
        .filter((answer) => seen(visit, answer))
        .sort((a, b) => a.at.getTime() - b.at.getTime()),
  };
}
