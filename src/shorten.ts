/**
 * For labels of buttons and choices only, where a platform allows so many characters and the whole stands
 * elsewhere: cut at a word's end and marked with an ellipsis. Counts UTF-16 units, as both platforms do.
 */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).toWellFormed();
  const word = cut.lastIndexOf(' ');
  return `${cut.slice(0, word > most / 2 ? word : undefined).replace(/[\s,;:\uFFFD]+$/u, '')}…`;
}
