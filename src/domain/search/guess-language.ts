import type { Language } from '../../i18n/languages.ts';
import { clean, fold, runsOf, type Script, scriptOf } from './normalise.ts';
import { isStopWord } from './stop-words.ts';

const latin = ['en', 'fr', 'es'] as const;
type Latin = (typeof latin)[number];

const ofScript: Partial<Record<Script, Language>> = { cyrillic: 'ru', arabic: 'ar', han: 'zh' };

/** Letters and endings that speak for one language, on words in lower case with their accents. */
const signs: readonly (readonly [Latin, RegExp])[] = [
  ['es', /[ñ¿¡áíóú]/],
  ['fr', /[èêëàâçùûîïôœ]/],
  ['fr', /^(?:[cdjlmnst]|qu)['’ʼ]./],
  ['en', /['’ʼ]s$/],
  ['es', /(?:ci[oó]n|ciones|[ae]ncias?|dad|dades|miento|mientos|ismo|ista|istas)$/],
  ['fr', /(?:ité|ités|isme|eur|eurs|euse|aux|ement|ements|iste|ique|iques)$/],
  ['en', /(?:ing|ism|ity|ness|ies|ship|ght)$/],
];

/**
 * The language of a few words, from their script and, in Latin script, from stop words, letters and endings.
 * `otherwise` stands when they say nothing ("GIFCT") or speak for two languages alike.
 */
export function guessLanguage(text: string, otherwise: Language = 'en'): Language {
  const votes: Record<Latin, number> = { en: 0, fr: 0, es: 0 };
  for (const run of runsOf(clean(text))) {
    const word = run.text.toLowerCase();
    const other = ofScript[scriptOf(word)];
    if (other) return other;
    vote(word, votes);
  }
  const most = Math.max(...Object.values(votes));
  const winners = latin.filter((language) => votes[language] === most);
  // A tie goes to whichever of its languages the reader uses, else to the first of them.
  return winners.find((language) => language === otherwise) ?? winners[0] ?? 'en';
}

function vote(word: string, votes: Record<Latin, number>): void {
  const folded = fold(word);
  const using = latin.filter((language) => isStopWord(folded, language));
  for (const language of using) votes[language] += 1 / using.length;
  for (const [language, sign] of signs) if (sign.test(word)) votes[language] += 1;
}
