import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitView } from '../src/split.ts';
import { type Block, plain, type View } from '../src/view.ts';

const blockText = (block: Block): string => {
  if (block.kind === 'text' || block.kind === 'quote') return plain(block.text);
  if (block.kind === 'heading') return block.text;
  return block.kind === 'list' ? block.items.map(plain).join(' ') : '';
};
const allText = (view: View): string =>
  [view.title?.text, ...view.blocks.map(blockText), view.footer && plain(view.footer)]
    .filter(Boolean)
    .join(' ');
const bare = (text: string) => text.replace(/\s+/g, '');
const fitsIn = (most: number) => (view: View) => allText(view).length <= most;

test('what fits stays one view', () => {
  const view: View = { blocks: [{ kind: 'text', text: 'short' }], footer: 'E-1' };
  expect(splitView(view, fitsIn(100))).toEqual([view]);
});

test('a list is parted between its items and keeps counting', () => {
  const items = ['first item', 'second item', 'third item'];
  const view: View = {
    blocks: [
      { kind: 'heading', text: 'Sources' },
      { kind: 'list', ordered: true, items },
    ],
  };
  expect(splitView(view, fitsIn(32)).map(({ blocks }) => blocks)).toEqual([
    [
      { kind: 'heading', text: 'Sources' },
      { kind: 'list', ordered: true, start: 1, items: ['first item', 'second item'] },
    ],
    [{ kind: 'list', ordered: true, start: 3, items: ['third item'] }],
  ]);
});

test('a heading goes along with what follows it', () => {
  const view: View = {
    blocks: [
      { kind: 'text', text: 'a'.repeat(20) },
      { kind: 'heading', text: 'Sources' },
      { kind: 'text', text: 'b'.repeat(20) },
    ],
  };
  expect(splitView(view, fitsIn(30)).map(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual([
    ['text'],
    ['heading', 'text'],
  ]);
});

test('a long text is parted between paragraphs, then sentences, then words', () => {
  const part = (text: string, most: number) =>
    splitView({ blocks: [{ kind: 'text', text }] }, fitsIn(most)).map(allText);
  expect(part('One paragraph.\n\nAnother one.', 20)).toEqual(['One paragraph.', 'Another one.']);
  expect(part('One sentence. Another one.', 20)).toEqual(['One sentence.', 'Another one.']);
  expect(part('several plain words here', 14)).toEqual(['several plain', 'words here']);
  expect(part('😀'.repeat(8), 9).join('')).toBe('😀'.repeat(8));
});

test('nothing is lost and every part fits, whatever the view', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 });
  const block = fc.oneof(
    text.map((words): Block => ({ kind: 'text', text: words })),
    fc.array(text, { maxLength: 5 }).map((items): Block => ({ kind: 'list', items })),
    fc.array(text, { minLength: 1, maxLength: 4 }).map(
      (marks): Block => ({
        kind: 'quote',
        text: marks.map((words) => ({ mark: 'bold', text: words }) as const),
      }),
    ),
    fc.string({ maxLength: 20 }).map((words): Block => ({ kind: 'heading', text: words })),
  );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), fc.string({ maxLength: 30 }), (blocks, footer) => {
      const view: View = { title: { text: 'Title' }, blocks, footer };
      const parts = splitView(view, fitsIn(60));
      expect(bare(parts.map(allText).join(' '))).toBe(bare(allText(view)));
    }),
  );
});
