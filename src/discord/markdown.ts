import { remember } from '../remember.ts';
import { type Inline, pieces, plain, type RichText } from '../view.ts';

/**
 * Discord's markdown. Every string is shown as it stands: no markup, no mention, no link comes out of carried
 * text; only the marks of a RichText become markup.
 * Source: support.discord.com, "Markdown Text 101"; discord.com/developers/docs, "Message Formatting".
 */
export function markdown(content: RichText): string {
  let written = '';
  let afterMark = false;
  for (const piece of joined(content)) {
    const isMark = typeof piece !== 'string';
    const next = isMark ? marked(piece) : escapeMarkdown(piece);
    if (!next) continue;
    // Two marks that touch would be read as one longer mark.
    written += isMark && afterMark ? `${unseen}${next}` : next;
    afterMark = isMark;
  }
  return written;
}

/** The same on one line, for titles and headings. */
export const markdownLine = (content: RichText): string => oneLine(markdown(content));

/** A label in a box of its own, as an inline code; text that cannot stand in one is shown plain. */
export const chip = (label: string): string => codeSpan(oneLine(label));

/** Whether anything of a text would be seen: Discord refuses text that is empty or blank. */
export const isVisible = (text: string): boolean =>
  /[^\p{White_Space}\p{Default_Ignorable_Code_Point}]/u.test(text);

/**
 * Text without what would disturb others on the screen: control characters, halves of characters, and the
 * marks that turn the direction of the text around them. Line ends become `\n`.
 */
export function clean(text: string): string {
  const formed = text.toWellFormed();
  if (!disturbing.test(formed)) return formed;
  return formed
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(everyDisturbing, '');
}

const disturbing = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]/;
const everyDisturbing = new RegExp(disturbing, 'g');

/** Plain text as markdown that shows exactly that text. */
export const escapeMarkdown = remember((text: string): string => {
  const plainText = clean(text);
  if (!special.test(plainText)) return plainText;
  return (
    plainText
      .replace(/[\\*_~|`<[\]@]/g, '\\$&')
      // Discord's servers look for these before anyone reads markdown.
      .replace(/\\@(?=everyone|here)/gi, `@${unseen}`)
      // Bare addresses and emoji names (`:name:`).
      .replace(/:(?=\/\/|[^\s:]+:)/g, '\\:')
      // Quotes, headings, lists: at the beginning of a line.
      .replace(/^(\s*)([>#+-])/gm, '$1\\$2')
      .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
  );
});

/** Most texts hold nothing of what is replaced above. */
const special = /[\\*_~|`<[\]@:]|^\s*(?:[>#+-]|\d+[.)])/m;

/** A zero-width space. */
const unseen = '\u200b';

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();

/**
 * Plain strings that follow each other are one text: what must be escaped may begin in one and end in the next. A mark
 * on nothing is plain as well.
 */
function joined(content: RichText): Inline[] {
  const all: Inline[] = [];
  for (const piece of pieces(content)) {
    const isPlain = typeof piece === 'string' || (piece.mark !== 'link' && !isVisible(piece.text));
    const next = isPlain ? plain([piece]) : piece;
    const before = all.at(-1);
    if (typeof next === 'string' && typeof before === 'string') all[all.length - 1] = before + next;
    else all.push(next);
  }
  return all;
}

function marked(piece: Exclude<Inline, string>): string {
  switch (piece.mark) {
    case 'bold':
      return around('**', piece.text);
    case 'italic':
      return around('*', piece.text);
    case 'code':
      return codeSpan(clean(piece.text));
    case 'link':
      return link(piece.text, piece.url);
  }
}

/** A mark must touch the text it marks. */
function around(mark: string, text: string): string {
  const [, before = '', inner = '', after = ''] = clean(text).match(/^(\s*)(.*?)(\s*)$/s) ?? [];
  return `${before}${mark}${escapeMarkdown(inner)}${mark}${after}`;
}

/** Nothing can be escaped inside inline code: what might end it, or be a mention, is shown without the box. */
const codeSpan = (text: string): string =>
  isVisible(text) && !/[`<@\n]/.test(text) ? `\`${text}\`` : escapeMarkdown(text);

/** Longer addresses are shown as their text alone; nobody types them, and they would fill the message. */
const longestUrl = 1000;

function link(text: string, url: string): string {
  const address = webAddress(url);
  const label = oneLine(escapeMarkdown(text));
  if (!address) return label;
  if (!isVisible(label) || text === url) return `<${address}>`;
  // Discord shows the markup itself where the text looks like an address, and brackets would end it early.
  const unfit = /[[\]]|:\/\/|www\.|[\p{L}\p{N}-]\.\p{L}{2}/u.test(text);
  return unfit ? `${label} <${address}>` : `[${label}](${address})`;
}

/** An http or https address that markdown cannot end early; undefined for anything else. */
function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  // Discord's servers look for these even here.
  const safe = href.replace(
    /[()<>\\"'`\s]|@(?=everyone|here)/gi,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return safe.length <= longestUrl ? safe : undefined;
}
