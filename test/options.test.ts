import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choices, jurisdictions, language, since, topics, type Vocabulary, words } from '../src/options.ts';

const label = (en: string, fr: string) => ({ en, fr, es: en, ru: en, ar: en, zh: en });
const vocabulary: Vocabulary = {
  topics: [
    { slug: 'crisis-response', labels: label('Crisis response', 'Réponse aux crises') },
    { slug: 'transparency', labels: label('Transparency', 'Transparence') },
  ],
  jurisdictions: ['eu', 'global', 'ke'],
};
const summary = 'practices.kind';

describe('choices', () => {
  const kind = choices({ summary, of: ['norm', 'law', 'civil-society'], label: () => 'kind.norm' });
  test.each([
    ['norm', ['norm']],
    ['Norm, LAW', ['norm', 'law']],
    ['norms,norm', ['norm']],
    ['civil society', ['civil-society']],
    ['law،norm', ['law', 'norm']],
  ])('%j is %j', (raw, value) => {
    expect(kind.parse(raw, vocabulary)).toEqual({ ok: true, value });
  });
  test('a value that does not exist is named with the nearest and all that exist', () => {
    expect(kind.parse('lwa', vocabulary)).toEqual({
      ok: false,
      refusal: { kind: 'value', value: 'lwa', valid: ['norm', 'law', 'civil-society'], near: 'law' },
    });
  });
});

describe('what the library knows', () => {
  test.each([
    ['crisis-response', ['crisis-response']],
    ['Crisis Response', ['crisis-response']],
    ['réponse aux crises,transparency', ['crisis-response', 'transparency']],
  ])('topic %j is %j', (raw, value) => {
    expect(topics({ summary }).parse(raw, vocabulary)).toEqual({ ok: true, value });
  });
  test('a topic that does not exist leads to the nearest', () => {
    expect(topics({ summary }).parse('crisis', vocabulary)).toMatchObject({
      ok: false,
      refusal: { near: 'crisis-response' },
    });
  });
  test.each([
    ['KE', ['ke']],
    ['Kenya', ['ke']],
    ['Кения', ['ke']],
    ['global,eu', ['global', 'eu']],
  ])('jurisdiction %j is %j', (raw, value) => {
    expect(jurisdictions({ summary }).parse(raw, vocabulary)).toEqual({ ok: true, value });
  });
});

test.each([
  ['2019', true],
  [' 2019-05 ', true],
  ['2020-02-29', true],
  ['2019-02-29', false],
  ['2019-13', false],
  ['19', false],
  ['2019-5', false],
  ['yesterday', false],
  ['２０１９', false],
])('since:%s is a date: %s', (raw, ok) => {
  expect(since({ summary }).parse(raw, vocabulary).ok).toBe(ok);
});

test.each([
  ['fr', 'fr'],
  ['FR', 'fr'],
  ['Français', 'fr'],
  ['العربية', 'ar'],
])('lang:%s is %s', (raw, value) => {
  expect(language({ summary }).parse(raw, vocabulary)).toEqual({ ok: true, value });
});

test('no text breaks any option', () => {
  const all = [
    words({ summary, maxLength: 10 }),
    choices({ summary, of: ['norm'], label: () => 'kind.norm' }),
    topics({ summary }),
    jurisdictions({ summary }),
    since({ summary }),
    language({ summary }),
  ];
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      for (const option of all) expect(typeof option.parse(raw, vocabulary).ok).toBe('boolean');
    }),
  );
});
