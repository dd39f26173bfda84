import { type Block, type Inline, pieces, type RichText, type View } from './view.ts';

/**
 * Splits a view that is too long for one message into several, in order: between blocks, between items of a
 * list, and only a single text that is too long by itself at a paragraph, sentence or word. The title stays with
 * the first, the footer with the last; nothing is dropped. `fits` is the platform's own judgement.
 */
export function splitView(view: View, fits: (view: View) => boolean): View[] {
  if (fits(view)) return [view];
  const parts: View[] = [];
  let part: View = { ...(view.title && { title: view.title }), blocks: [] };
  const waiting = units(view.blocks);
  for (let unit = waiting.shift(); unit; unit = waiting.shift()) {
    const grown = { ...part, blocks: append(part.blocks, unit) };
    const halves = part.blocks.length || fits(grown) ? undefined : halve(unit);
    if (halves) {
      waiting.unshift(...halves);
    } else if (part.blocks.length === 0 || fits(grown)) {
      part = grown;
    } else {
      parts.push(part);
      part = { blocks: [] };
      waiting.unshift(unit);
    }
  }
  const last = view.footer ? { ...part, footer: view.footer } : part;
  return fits(last) || !view.footer
    ? [...parts, last]
    : [...parts, part, { blocks: [], footer: view.footer }];
}

/** Blocks that stay together: a list comes apart into its items, a heading keeps what follows it. */
function units(blocks: readonly Block[]): Block[][] {
  const apart = blocks.flatMap((block): Block[] =>
    block.kind === 'list'
      ? block.items.map((item, at) => ({ ...block, items: [item], start: (block.start ?? 1) + at }))
      : [block],
  );
  const all: Block[][] = [];
  for (const block of apart) {
    const before = all.at(-1);
    if (before?.at(-1)?.kind === 'heading') before.push(block);
    else all.push([block]);
  }
  return all;
}

/** Items that follow each other become one list again. */
function append(blocks: readonly Block[], unit: readonly Block[]): Block[] {
  const joined = [...blocks];
  for (const block of unit) {
    const before = joined.at(-1);
    if (
      before?.kind === 'list' &&
      block.kind === 'list' &&
      (before.start ?? 1) + before.items.length === block.start
    ) {
      joined[joined.length - 1] = { ...before, items: [...before.items, ...block.items] };
    } else {
      joined.push(block);
    }
  }
  return joined;
}

/** Two units from one that is too long for any message; undefined where there is nothing to part. */
function halve(unit: readonly Block[]): [Block[], Block[]] | undefined {
  const last = unit.at(-1);
  const parts = last && halveBlock(last);
  return parts && [[...unit.slice(0, -1), parts[0]], [parts[1]]];
}

function halveBlock(block: Block): [Block, Block] | undefined {
  switch (block.kind) {
    case 'text':
    case 'quote': {
      const parts = halveText(block.text);
      return (
        parts && [
          { ...block, text: parts[0] },
          { ...block, text: parts[1] },
        ]
      );
    }
    case 'list': {
      const [first, ...others] = block.items;
      // Lists come here an item at a time. The second half of one is a paragraph of its own: a second bullet would
      // make one statement look like two.
      return first === undefined || others.length
        ? undefined
        : parted(first, (item) => ({ ...block, items: [item] }));
    }
    case 'item': {
      const { item } = block;
      return parted(item.text, (text) => ({ ...block, item: { ...item, text, facts: '' } }), item.facts);
    }
    case 'facts': {
      const [pair] = block.pairs;
      const halves = inHalves(block.pairs, (pairs): Block => ({ ...block, pairs }));
      return halves ?? (pair && parted(pair[1], (value) => ({ ...block, pairs: [[pair[0], value]] })));
    }
    case 'buttons':
      return inHalves(block.buttons, (buttons) => ({ ...block, buttons }));
    case 'select':
      return inHalves(block.select.options, (options) => ({
        ...block,
        select: { ...block.select, options },
      }));
    case 'heading':
      return undefined;
  }
}

/** The first half stays what it was, the second goes on as a paragraph, with the `last` words after it. */
function parted(content: RichText, first: (half: RichText) => Block, last = ''): [Block, Block] | undefined {
  const parts = halveText(content);
  if (!parts) return undefined;
  const [head, tail] = parts;
  return [first(head), { kind: 'text', text: last ? [...pieces(tail), `\n${last}`] : tail }];
}

function inHalves<T>(all: readonly T[], block: (half: readonly T[]) => Block): [Block, Block] | undefined {
  const middle = Math.ceil(all.length / 2);
  return all.length > 1 ? [block(all.slice(0, middle)), block(all.slice(middle))] : undefined;
}

/** Parts a text near its middle: between paragraphs, else sentences, else words, else anywhere but inside a character. */
function halveText(content: RichText): [RichText, RichText] | undefined {
  const all = pieces(content);
  if (all.length > 1) {
    const middle = Math.ceil(all.length / 2);
    return [all.slice(0, middle), all.slice(middle)];
  }
  const [piece] = all;
  const words = typeof piece === 'string' ? piece : piece?.text;
  if (piece === undefined || !words || words.length < 2) return undefined;
  const at = boundary(words);
  const [head, tail] = [words.slice(0, at).trimEnd(), words.slice(at).trimStart()];
  const marked = (part: string): Inline => (typeof piece === 'string' ? part : { ...piece, text: part });
  return [[marked(head)], [marked(tail)]];
}

function boundary(words: string): number {
  const middle = Math.ceil(words.length / 2);
  for (const mark of [/\n\s*/g, /[.!?。！？؟]\s*/g, /\s+/g]) {
    const ends = [...words.matchAll(mark)].map((match) => match.index + match[0].length);
    const inside = ends.filter((end) => end > words.length / 4 && end <= words.length * 0.75);
    const near = inside.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
    if (near !== undefined) return near;
  }
  const low = words.charCodeAt(middle);
  return low >= 0xdc00 && low <= 0xdfff ? middle + 1 : middle;
}
