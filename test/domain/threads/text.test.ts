import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, most, readEntries, readText, readTitle } from '../../../src/domain/threads/text.ts';

/** Texts out of what breaks texts, and out of anything. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'a',
          'é',
          'e',
          ' ',
          '\n',
          '\r\n',
          '\t',
          '\u0000',
          '\u0085',
          '\u2028',
          '\u202E',
          '\u2066',
          '\u200F',
        ],
        ...[
          '\u200B',
          '\u200C',
          '\u200D',
          '\uFE0F',
          '\u0301',
          '\u0300',
          '\u0334',
          '\uD83D',
          '\uDE00',
          '\u2800',
        ],
        ...[
          '❤',
          '👩',
          '👍🏽',
          'क',
          '\u094D',
          'ष',
          'م',
          '\u0651',
          '\u061C',
          '\u3164',
          '\uFEFF',
          '1',
          '\u20E3',
        ],
        ...['\u1100', '\u1161', '\u0958', '\u{E0041}', '#', '> ', '```', '\u06DD'],
      ),
      { maxLength: 40 },
    )
    .map((signs) => signs.join('')),
);

describe('a cleaned text', () => {
  test('stays as it is when it is cleaned again', () => {
    fc.assert(
      fc.property(nasty, (raw) => cleanText(cleanText(raw)) === cleanText(raw)),
      { numRuns: 3000 },
    );
  });

  test('has nothing that steers or that nobody sees, and can be written down', () => {
    fc.assert(
      fc.property(nasty, (raw) => {
        const text = cleanText(raw);
        expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}|\p{Cs}|\p{Co}|[\u200B\u2060\uFEFF\u3164]/u);
        expect(text).not.toMatch(/\p{M}{5}|\n{3}|^\s|\s$/u);
        expect(text).toBe(text.normalize('NFC'));
        expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  test('marks do not pile up behind joiners either', () => {
    const piled = `z${'\u0334\u0334\u0334\u0334\u200C'.repeat(50)}a`;
    expect([...cleanText(piled)].filter((sign) => /\p{M}/u.test(sign))).toHaveLength(4);
  });

  test('keeps what scripts and people need', () => {
    for (const kept of [
      ...['می‌خواهم', 'क्‍ष', 'র‍্যাব', 'ក្រុម', 'Việt Nam', 'שָׁלוֹם', 'مُحَمَّد', '日本語　です', 'naïve — “so”'],
      ...['👩‍👩‍👧', '❤️', '👩🏽‍💻', '1️⃣', 'a\n\nb', '```\n  x\n```', '> a\n> b', '1 000\u00A0€ :\u202F!'],
    ])
      expect(cleanText(kept)).toBe(kept.normalize('NFC'));
  });

  test('has lines of one kind, at most one empty line in a row, and no blanks at their ends', () => {
    expect(cleanText(' a \r\nb\u2028c\t\td  \r\r \n\n\n\u2800\ne\u202E\u0007 ')).toBe(
      'a\nb\nc        d\n\ne',
    );
  });

  test('of a megabyte takes a moment', () => {
    for (const unit of [' ', '\n', '\u0301', '\u200D', 'a\u200D', '\u202E', '\uFE0F'])
      expect(cleanText(unit.repeat(500_000)).length).toBeLessThanOrEqual(1_000_000);
  }, 5_000);
});

describe('a text that is read', () => {
  test('is refused where nothing can be seen', () => {
    for (const raw of [
      '',
      ' \n\t',
      '\u200B\u202E',
      '\u3164',
      '\u2800',
      '```\n\n```',
      '>',
      '**__**',
      '\u0301',
      '- - -',
    ])
      expect(readText(raw)).toEqual({ ok: false, refusal: 'empty' });
    for (const raw of ['?', '👍', '1', '好', 'لا']) expect(readText(raw)).toEqual({ ok: true, value: raw });
  });

  test('has 3,000 characters at most, counted as the platforms count, after cleaning', () => {
    const full = 'x'.repeat(most.text);
    expect(readText(`${full}  \n\u200B`)).toEqual({ ok: true, value: full });
    expect(readText(`${full}x`)).toEqual({
      ok: false,
      refusal: { kind: 'long', length: 3001, most: 3000 },
    });
    expect(readText('😀'.repeat(1501))).toMatchObject({ ok: false, refusal: { length: 3002 } });
    expect(readText('y'.repeat(40_000))).toMatchObject({ ok: false, refusal: { length: 40_000 } });
  });

  test('never throws, and gives what is clean and short enough', () => {
    fc.assert(
      fc.property(nasty, (raw) => {
        for (const read of [readText, readTitle]) {
          const outcome = read(raw);
          if (outcome.ok) expect(read(outcome.value)).toEqual(outcome);
        }
      }),
    );
  });
});

test('a title is one line of 100 characters at most', () => {
  expect(readTitle(' Hash\nsharing\u202E  for   all ')).toEqual({ ok: true, value: 'Hash sharing for all' });
  expect(readTitle(`z${'\u0334'.repeat(9)}`)).toEqual({ ok: true, value: `z${'\u0334'.repeat(4)}` });
  expect(readTitle('t'.repeat(101))).toEqual({
    ok: false,
    refusal: { kind: 'long', length: 101, most: 100 },
  });
  expect(readTitle('\n \n')).toEqual({ ok: false, refusal: 'empty' });
});

describe('the entries of a thread', () => {
  const find = (reference: string) => {
    const [, digits] = reference.match(/^(?:e-?|entry-)(\d+)$/i) ?? [];
    return digits && Number(digits) < 100 ? { id: `id-${digits}` } : undefined;
  };

  test('are references or slugs, with commas or blanks between them, each once', () => {
    expect(readEntries(' E-12, e-3;entry-4  E 5، E12 ', find)).toEqual({
      ok: true,
      value: ['id-12', 'id-3', 'id-4', 'id-5'],
    });
    expect(readEntries(' ', find)).toEqual({ ok: true, value: [] });
  });

  test('are in the library, and five at most', () => {
    expect(readEntries('E-1, E-999', find)).toEqual({
      ok: false,
      refusal: { kind: 'unknown', reference: 'E-999' },
    });
    expect(readEntries('E-1 E-2 E-3 E-4 E-5 E-5', find).ok).toBe(true);
    expect(readEntries('E-1 E-2 E-3 E-4 E-5 E-6', find)).toEqual({
      ok: false,
      refusal: { kind: 'many', most: 5 },
    });
  });

  test('never make it throw', () => {
    fc.assert(fc.property(nasty, (raw) => typeof readEntries(raw, find).ok === 'boolean'));
  });
});
