import fc from 'fast-check';
import type { Block, Inline, RichText, View } from '../../src/view.ts';

/** Any view whatever: texts of all kinds and lengths, more choices and buttons than fit, the same action twice. */

const sign = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...'abcdefgh0123 ') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...'*_~|`>#-[]()<@:.\\\n\u202e\u0000\u200b',
      'سلام',
      '你',
      '👍',
      'https://a.b',
    ),
  },
);
const short = fc.string({ unit: sign, maxLength: 30 });
/** Sometimes longer than any message. */
const words = fc.oneof(
  { weight: 6, arbitrary: short },
  {
    weight: 1,
    arbitrary: fc
      .tuple(short, fc.integer({ min: 1, max: 400 }))
      .map(([text, times]) => `${text} `.repeat(times)),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9000 }).map((length) => 'x'.repeat(length)) },
);
const url = fc.oneof(
  fc.webUrl(),
  fc.constantFrom('javascript:alert(1)', 'nowhere', `https://a.b/${'y'.repeat(3000)}`),
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  words,
  fc.record({ mark: fc.constantFrom('bold', 'italic', 'code'), text: words }),
  fc.record({ mark: fc.constant('link'), text: words, url }),
);
const rich: fc.Arbitrary<RichText> = fc.oneof(words, fc.array(inline, { maxLength: 4 }));
const anAction = fc.record({
  command: fc.constantFrom('look', 'practices'),
  name: fc.constantFrom('page', 'open'),
  args: fc.array(fc.oneof(short, words), { maxLength: 2 }),
});
const few = { maxLength: 3 };

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('text'), text: rich }),
  fc.record({ kind: fc.constant('heading'), text: words }),
  fc.record({ kind: fc.constant('list'), ordered: fc.boolean(), items: fc.array(rich, { maxLength: 6 }) }),
  fc.record({
    kind: fc.constant('item'),
    item: fc.record({ label: words, title: words, text: rich, facts: words }),
  }),
  fc.record({ kind: fc.constant('facts'), pairs: fc.array(fc.tuple(words, rich), few) }),
  fc.record({ kind: fc.constant('quote'), text: rich }),
  fc.record({
    kind: fc.constant('select'),
    select: fc.record({
      placeholder: words,
      action: anAction,
      options: fc.array(fc.record({ value: words, label: words, hint: words }), { maxLength: 60 }),
    }),
  }),
  fc.record({
    kind: fc.constant('channels'),
    channels: fc.record({ placeholder: words, action: anAction }),
  }),
  fc.record({
    kind: fc.constant('roles'),
    roles: fc.record({ placeholder: words, action: anAction }),
  }),
  fc.record({
    kind: fc.constant('buttons'),
    buttons: fc.array(
      fc.record({ label: words, action: anAction, style: fc.constantFrom('primary', 'danger') }),
      {
        maxLength: 30,
      },
    ),
  }),
);

export const anyView: fc.Arbitrary<View> = fc.record(
  {
    title: fc.record({ label: words, text: words }),
    blocks: fc.array(block, { maxLength: 12, size: 'max' }),
    footer: rich,
  },
  { requiredKeys: ['blocks'] },
);
