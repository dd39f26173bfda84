import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formLimits, readForm } from '../../../src/domain/members/application.ts';
import { cleanLine, lengthOf } from '../../../src/domain/members/clean.ts';
import { groups } from '../../../src/stakeholders.ts';

const good = { name: 'Ada Lovelace', organisation: 'Small Video', why: 'We moderate livestreams.' };
const read = (fields: Record<string, string>, group: string | undefined = 'small-platform') =>
  readForm({ ...good, ...fields }, group, ['livestream', 'livestream']);
const faults = (fields: Record<string, string>, group?: string) => {
  const outcome = read(fields, group);
  return outcome.ok ? [] : outcome.refusal;
};

test('a form is read as it was typed, topics once', () => {
  expect(read({ link: '' })).toEqual({
    ok: true,
    value: { ...good, group: 'small-platform', topics: ['livestream'], link: undefined },
  });
});

test('everything that is wrong is said at once', () => {
  const outcome = readForm({ name: ' ', organisation: '…', why: 'x'.repeat(501), link: 'no' }, 'friends', []);
  expect(outcome).toEqual({
    ok: false,
    refusal: [
      { field: 'name', kind: 'missing' },
      { field: 'organisation', kind: 'missing' },
      { field: 'why', kind: 'long', most: 500 },
      { field: 'group', kind: 'missing' },
      { field: 'link', kind: 'address' },
    ],
  });
});

test.each([
  ['https://example.org/team', 'https://example.org/team'],
  ['example.org', 'https://example.org/'],
  ['HTTP://EXAMPLE.org/Über', 'http://example.org/%C3%9Cber'],
])('the link %s is read', (link, expected) => {
  const outcome = read({ link });
  expect(outcome.ok && outcome.value.link).toBe(expected);
});

test.each([
  'javascript:alert(1)',
  'ftp://example.org',
  'mailto:ada@example.org',
  'https://user:secret@example.org',
  'https://localhost/x',
  'two words.org',
  'http://',
])('%s is no link', (link) => {
  expect(faults({ link })).toEqual([{ field: 'link', kind: 'address' }]);
});

test('a link that grows too long when it is encoded is too long', () => {
  expect(faults({ link: `https://example.org/${'ü'.repeat(60)}` })).toEqual([
    { field: 'link', kind: 'long', most: 300 },
  ]);
});

test('80 characters are counted as people do, in any script', () => {
  expect(faults({ name: '𝒜'.repeat(80) })).toEqual([]);
  expect(faults({ name: '𝒜'.repeat(81) })).toEqual([{ field: 'name', kind: 'long', most: 80 }]);
});

describe('a line', () => {
  test.each([
    ['right-to-left override', 'Ada\u202Eecalevol', 'Adaecalevol'],
    ['isolates', '\u2067Ada\u2069', 'Ada'],
    ['zero-width space', 'A\u200Bd\u200Ba', 'Ada'],
    ['byte order mark', '\uFEFFAda', 'Ada'],
    ['control signs', 'Ada\u0000\u0007Lovelace', 'Ada Lovelace'],
    ['line breaks and blanks', ' Ada\r\n\t Love\u00A0\u3000lace\u2028', 'Ada Love lace'],
    ['Hangul filler', '\u3164\u3164', ''],
    ['Braille blank', '\u2800', ''],
    ['tag characters', 'Ada\u{E0041}\u{E0042}', 'Ada'],
    ['lone surrogate', 'Ada\uD800', 'Ada'],
    ['composed form', 'Zoe\u0308', 'Zo\u00EB'],
    ['composed form, hidden sign between', 'Zoe\u034F\u0308', 'Zo\u00EB'],
    ['Persian joiner inside a word', 'می\u200Cخواهم', 'می\u200Cخواهم'],
    ['Devanagari joiner', 'क्\u200Dष', 'क्\u200Dष'],
    ['joiners at the edges', '\u200DAda\u200C \u200D', 'Ada'],
    ['names in Arabic and Chinese', 'منى 李雷', 'منى 李雷'],
    ['mentions and marks, which renderers escape', '<!channel> @everyone *b*', '<!channel> @everyone *b*'],
  ])('%s', (_, typed, expected) => {
    expect(cleanLine(typed)).toBe(expected);
  });
});

const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\u200D',
        '\u200C',
        '\u200B',
        '\u202E',
        '\u2066',
        '\uFEFF',
        '\u0301',
        '\u034F',
        '\u3164',
        ' ',
        '\n',
      ),
      fc.string({ unit: 'grapheme' }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

test('whatever is typed becomes one clean line, and stays what it is when it is read again', () => {
  fc.assert(
    fc.property(hostile, (typed) => {
      const line = cleanLine(typed);
      expect(line).toBe(line.normalize('NFC').trim());
      expect(line).not.toMatch(/[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}]|\s\s/u);
      expect(line.replace(/(?<=[\p{L}\p{M}])[\u200C\u200D](?=[\p{L}\p{M}])/gu, '')).not.toMatch(
        /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u,
      );
      expect(cleanLine(line)).toBe(line);
    }),
    { numRuns: 1000 },
  );
});

test('whatever is typed is a form within its limits or faults with words for them', () => {
  const line = fc.oneof(
    hostile,
    hostile.map((signs) => `Ada ${signs}`),
  );
  const link = fc.oneof(fc.constant(''), fc.webUrl(), hostile);
  const fields = fc.record({ name: line, organisation: line, why: line, link });
  fc.assert(
    fc.property(fields, fc.option(fc.constantFrom(...groups, 'x'), { nil: undefined }), (typed, group) => {
      const outcome = readForm(typed, group, []);
      if (!outcome.ok) {
        expect(outcome.refusal.length).toBeGreaterThan(0);
        return;
      }
      const { name, organisation, why, link } = outcome.value;
      expect(lengthOf(name)).toBeLessThanOrEqual(formLimits.name);
      expect(lengthOf(organisation)).toBeLessThanOrEqual(formLimits.organisation);
      expect(lengthOf(why)).toBeLessThanOrEqual(formLimits.why);
      for (const text of [name, organisation, why]) expect(text).toMatch(/[\p{L}\p{N}]/u);
      if (link === undefined) return;
      expect(link).toMatch(/^https?:\/\/[^\s/@]+\.[^\s/@]+\/\S*$/);
      expect(link.length).toBeLessThanOrEqual(formLimits.link);
    }),
    { numRuns: 1000 },
  );
});

test('a link is http or https, or none', () => {
  const link = fc.oneof(fc.webUrl({ validSchemes: ['http', 'https', 'ftp', 'data'] }), hostile, fc.domain());
  fc.assert(
    fc.property(link, (typed) => {
      const outcome = read({ link: typed });
      if (outcome.ok && outcome.value.link !== undefined)
        expect(new URL(outcome.value.link).protocol).toMatch(/^https?:$/);
    }),
    { numRuns: 1000 },
  );
});
