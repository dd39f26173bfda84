import { type Inline, pieces, plain, type RichText } from './view.ts';

/**
 * A line of what somebody wrote, so that it looks like nobody's signature, which is a line of its own as well:
 * `#7 **Ada Lovelace, Example Ltd**` (views/post.ts). Nothing is bold in a line that begins so, and no line begins with
 * the number of a post.
 */
export const unsigned = (line: RichText): RichText => unnumbered(beginsBold(line) ? unbold(line) : line);

/** Signs and digits alone before it change nothing about how it looks: `№7 **Ada Lovelace** · 12 May`. */
function beginsBold(line: RichText): boolean {
  const first = pieces(line).find((piece) => isBold(piece) || /\p{L}/u.test(textOf(piece)));
  return first !== undefined && isBold(first);
}

const unbold = (line: RichText): RichText => {
  const all = pieces(line).map((piece) => (isBold(piece) ? textOf(piece) : piece));
  return all.every((piece) => typeof piece === 'string') ? plain(all) : all;
};

const isBold = (piece: Inline): boolean => typeof piece !== 'string' && piece.mark === 'bold';
const textOf = (piece: Inline): string => (typeof piece === 'string' ? piece : piece.text);

/** `#7`, whatever cannot be seen stands in it. */
const numbered =
  /^[\s\p{M}\p{Default_Ignorable_Code_Point}]*[#＃﹟♯][#＃﹟♯\s\p{M}\p{Default_Ignorable_Code_Point}]*(?=\p{N})/u;

/** Without the sign before the number that it begins with. */
function unnumbered(line: RichText): RichText {
  const [beginning = ''] = numbered.exec(plain(line)) ?? [];
  let left = beginning.length;
  if (!left) return line;
  const all = pieces(line).map((piece): Inline => {
    const text = textOf(piece);
    const kept = text.slice(0, left).replace(/[#＃﹟♯]/gu, '') + text.slice(left);
    left = Math.max(0, left - text.length);
    return typeof piece === 'string' ? kept : { ...piece, text: kept };
  });
  return typeof line === 'string' ? plain(all) : all;
}
