import { unsigned } from './unsigned.ts';
import {
  type Block,
  bold,
  code,
  type Inline,
  italic,
  link,
  type RichText,
  text as textBlock,
} from './view.ts';

/**
 * Limited Markdown as its author typed it: bold, italic, code, lists, quotes, and links to the web, behind which stands
 * where they lead. Everything else is shown as it was typed: the renderers escape every string, so that nothing here
 * has to be made harmless, but no line looks like a signature.
 */
export function markup(source: string): Block[] {
  const marks = { left: most.marks };
  return grouped(linesOf(source)).map(({ kind, lines, start }): Block => {
    const rich = (line: string): RichText => inline(line, marks);
    switch (kind) {
      case 'quote':
        return { kind, text: joined(lines.map((line) => unsigned(rich(line)))) };
      case 'bullets':
        return { kind: 'list', items: lines.map(rich) };
      case 'numbers':
        return { kind: 'list', ordered: true, start, items: lines.map(rich) };
      default:
        return textBlock(paragraphs(lines, marks));
    }
  });
}

/** Its lines, whatever ends them. The letters of mathematics that look bold are letters like others. */
const linesOf = (source: string): string[] =>
  source
    .replace(/[\u{1D400}-\u{1D7FF}]/gu, (letter) => letter.normalize('NFKC'))
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);

/** Its words alone, on one line. */
export const plainWords = (source: string): string =>
  markup(source)
    .map((block) => {
      if (block.kind === 'list') return block.items.map(words).join(' ');
      return block.kind === 'text' || block.kind === 'quote' ? words(block.text) : '';
    })
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

const words = (content: RichText): string =>
  typeof content === 'string'
    ? content
    : content
        .map((piece) => (typeof piece === 'string' ? piece : piece.text || ('url' in piece ? piece.url : '')))
        .join('');

/** What one post may hold, so that it stays one message: beyond that its text is shown as it was typed. */
const most = { blocks: 20, lines: 150, marks: 100, label: 300, url: 1000 };

interface Marks {
  left: number;
}

interface Group {
  kind: 'text' | 'quote' | 'bullets' | 'numbers';
  lines: string[];
  /** Of a numbered list. */
  start: number;
}

/** Lines that belong together; empty ones around lists and quotes are left out. */
function grouped(lines: readonly string[]): Group[] {
  const groups: Group[] = [];
  let structuredLines = 0;
  const lastFence = lines.findLastIndex(isFence);
  let fenced = false;
  for (const [index, raw] of lines.entries()) {
    if (isFence(raw)) fenced = !fenced && index < lastFence;
    const isPlain = fenced || isFence(raw) || groups.length >= most.blocks || structuredLines >= most.lines;
    const read = isPlain ? undefined : structured(raw);
    if (read) structuredLines += 1;
    const next = read ?? { kind: 'text' as const, line: raw, start: 1 };
    const last = groups.at(-1);
    if (last && last.kind === next.kind) last.lines.push(next.line);
    else if (!(next.kind === 'text' && !next.line.trim()))
      groups.push({ kind: next.kind, lines: [next.line], start: next.start });
  }
  return groups;
}

/** Nothing else stands on its line: a post loses no word by it. */
const isFence = (line: string): boolean => /^\s{0,3}```\s*$/.test(line);

/** What the sign at the beginning of a line makes of it. Quotes of quotes are quotes. */
function structured(line: string): { kind: Group['kind']; line: string; start: number } | undefined {
  const quoted = /^\s{0,3}>[\s>]*(.*)$/u.exec(line)?.[1];
  if (quoted !== undefined) return { kind: 'quote', line: quoted, start: 1 };
  const bullet = /^\s{0,6}[-*+•]\s+(\S.*)$/u.exec(line)?.[1];
  if (bullet !== undefined) return { kind: 'bullets', line: bullet, start: 1 };
  const [, number, numbered] = /^\s{0,6}(\d{1,3})[.)]\s+(\S.*)$/u.exec(line) ?? [];
  return numbered === undefined ? undefined : { kind: 'numbers', line: numbered, start: Number(number) };
}

/** Text with its empty lines; between fences every line is code. */
function paragraphs(lines: readonly string[], marks: Marks): RichText {
  const trimmed = [...lines];
  while (trimmed.length && !trimmed.at(-1)?.trim()) trimmed.pop();
  const all: RichText[] = [];
  for (let index = 0; index < trimmed.length; index += 1) {
    const line = trimmed[index] ?? '';
    const end = isFence(line) ? nextFence(trimmed, index) : trimmed.length;
    if (end === trimmed.length) {
      all.push(unsigned(inline(line, marks)));
    } else {
      for (const one of trimmed.slice(index + 1, end)) all.push(unsigned(coded(one, marks)));
      index = end;
    }
  }
  return joined(all);
}

/** Where the fence ends that begins at a line; the number of lines where it does not. */
function nextFence(lines: readonly string[], from: number): number {
  let end = from + 1;
  while (end < lines.length && !isFence(lines[end] ?? '')) end += 1;
  return end;
}

function coded(line: string, marks: Marks): RichText {
  if (!line.trim() || marks.left <= 0) return line;
  marks.left -= 1;
  return [code(line)];
}

function joined(lines: readonly RichText[]): RichText {
  const all = lines.flatMap((line, index): Inline[] => [
    ...(index ? ['\n'] : []),
    ...(typeof line === 'string' ? [line] : line),
  ]);
  return all.every((piece) => typeof piece === 'string') ? all.join('') : all;
}

/** The first of these that fits where the reading stands makes a mark of what it covers. */
type Rule = (
  line: string,
  at: number,
) => { readonly pieces: readonly Inline[]; readonly end: number } | undefined;

function inline(line: string, marks: Marks): RichText {
  const all: Inline[] = [];
  let plain = '';
  // What has no end anywhere after here is not looked for again.
  const endless = new Set<string>();
  for (let at = 0; at < line.length; ) {
    const read = marks.left > 0 ? readMark(line, at, endless) : undefined;
    if (read) {
      if (plain) all.push(plain);
      plain = '';
      all.push(...read.pieces);
      marks.left -= 1;
      at = read.end;
    } else {
      const isEscape = line[at] === '\\' && /[\\`*_[\]()<>#+.!~|-]/.test(line[at + 1] ?? '');
      if (isEscape) at += 1;
      plain += line[at] ?? '';
      at += 1;
    }
  }
  if (plain) all.push(plain);
  return all.every((piece) => typeof piece === 'string') ? all.join('') : all;
}

function readMark(line: string, at: number, endless: Set<string>): ReturnType<Rule> {
  const before = line[at - 1] ?? ' ';
  switch (line[at]) {
    case '`':
      return between(line, at, '`', code, endless);
    case '*':
    case '_': {
      const sign = line[at] ?? '';
      if (isWord(before)) return undefined;
      const double = line.startsWith(sign, at + 1);
      return between(line, at, double ? sign + sign : sign, double ? bold : italic, endless);
    }
    case '[':
      return labelled(line, at);
    case '<':
      return bracketed(line, at);
    case 'h':
    case 'H':
      return isWord(before) ? undefined : bare(line, at);
    default:
      return undefined;
  }
}

const isWord = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);

/** A mark touches what it marks on both sides, and no letter follows it; code may hold anything. */
function between(
  line: string,
  at: number,
  sign: string,
  mark: (content: string) => Inline,
  endless: Set<string>,
): ReturnType<Rule> {
  if (endless.has(sign)) return undefined;
  const from = at + sign.length;
  const isCode = sign === '`';
  if (!isCode && /^\s?$/.test(line[from] ?? '')) return undefined;
  for (let end = line.indexOf(sign, from); end >= 0; end = line.indexOf(sign, end + 1)) {
    const content = line.slice(from, end);
    const closed = isCode || (!/\s$/.test(content) && !isWord(line[end + sign.length] ?? ' '));
    if (closed && content.trim() && !content.startsWith(sign))
      return { pieces: [mark(content)], end: end + sign.length };
    if (isCode) return undefined;
  }
  endless.add(sign);
  return undefined;
}

/** `[words](address)`; brackets in the address come in pairs. */
const labelled: Rule = (line, at) => {
  const near = line.slice(at, at + most.label + most.url);
  const [whole, label = '', address = ''] =
    /^\[([^[\]]{1,300})\]\(<?((?:[^\s()<>]|\([^\s()<>]*\)){1,1000})>?\)/u.exec(near) ?? [];
  const url = whole === undefined ? undefined : webAddress(address);
  if (!url || !whole) return undefined;
  const shown = label.trim() || url.host;
  return { pieces: [link(shown, url.href), ` (${url.host})`], end: at + whole.length };
};

/** `<address>` */
const bracketed: Rule = (line, at) => {
  const [whole, address = ''] = /^<(https?:[^\s<>]{1,1000})>/iu.exec(line.slice(at, at + most.url + 2)) ?? [];
  const url = webAddress(address);
  return url && whole ? { pieces: [link(url.href, url.href)], end: at + whole.length } : undefined;
};

/** An address that stands by itself, without the sign that ends the sentence. It is shown as it is: no words hide it. */
const bare: Rule = (line, at) => {
  const near = line.slice(at, at + most.url);
  const [found = ''] = /^https?:\/\/[^\s<>"'`。，；：！？（）「」、]+/iu.exec(near) ?? [];
  const address = balanced(found).replace(/[.,;:!?*_~\]}’”»…]+$/u, '');
  const url = webAddress(address);
  return url ? { pieces: [link(url.href, url.href)], end: at + address.length } : undefined;
};

/** As far as its round brackets come in pairs: one that closes what was opened before the address is not a part of it. */
function balanced(found: string): string {
  let open = 0;
  for (let at = 0; at < found.length; at += 1) {
    if (found[at] === '(') open += 1;
    if (found[at] === ')') open -= 1;
    if (open < 0) return found.slice(0, at);
  }
  return found;
}

/** Pages of the web alone, and none with a name and password before its host, which look like another host. */
function webAddress(address: string): URL | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.host && !url.username && !url.password && url.href.length <= most.url ? url : undefined;
}
