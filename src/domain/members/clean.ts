/** What cannot be seen, except the two joiners, which some scripts need inside a word. */
const unseen = /(?![\u200C\u200D])[\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]/gu;
const strayJoiner = /(?<![\p{L}\p{M}])[\u200C\u200D]+|[\u200C\u200D]+(?![\p{L}\p{M}])/gu;
/** Line breaks and control signs, and a blank that Unicode counts among the symbols. */
const blank = /[\s\p{Cc}\p{Z}\u2800]+/gu;

/**
 * One line of text as somebody typed it, in Unicode's composed form: without control, direction and invisible signs,
 * any white space as one blank. What composing or leaving out brings together is looked at once more.
 */
export function cleanLine(typed: string): string {
  const cleaned = typed
    .replace(blank, ' ')
    .replace(unseen, '')
    .replace(strayJoiner, '')
    .replace(/ +/g, ' ')
    .trim()
    .normalize('NFC');
  return cleaned === typed ? cleaned : cleanLine(cleaned);
}

/** Characters as people count them, nearly: code points. */
export const lengthOf = (text: string): number => [...text].length;

/** Whether there is anything in it that can be read out. */
export const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
