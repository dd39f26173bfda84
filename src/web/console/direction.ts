import { directionOf, type Language } from '../../i18n/languages.ts';

const letter = /\p{L}/gu;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu;

/**
 * The reading direction of a paragraph: that of its letters, not of the first one, because an Arabic sentence
 * may begin with `E-12` and an English title may stand in an Arabic answer.
 */
export function directionOfText(text: string, language: Language): 'rtl' | 'ltr' {
  const letters = text.match(letter)?.length ?? 0;
  if (letters === 0) return directionOf(language);
  const share = (text.match(rightToLeft)?.length ?? 0) / letters;
  return share > (directionOf(language) === 'rtl' ? 0.25 : 0.5) ? 'rtl' : 'ltr';
}
