import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  choices,
  date,
  day,
  flag,
  jurisdictions,
  language,
  oneOf,
  since,
  time,
  topics,
  type Vocabulary,
  words,
  zone,
} from '../src/options.ts';

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

describe('one of a set', () => {
  const rhythm = oneOf({ summary, of: ['daily', 'weekly'], label: () => 'kind.norm' });
  test.each([
    ['daily', 'daily'],
    [' WEEKLY ', 'weekly'],
  ])('%j is %s', (raw, value) => {
    expect(rhythm.parse(raw, vocabulary)).toEqual({ ok: true, value });
  });
  test.each([
    ['weakly', { near: 'weekly' }],
    ['daily,weekly', {}],
  ])('%j is not', (raw, near) => {
    const valid = ['daily', 'weekly'];
    const outcome = rhythm.parse(raw, vocabulary);
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'value', value: raw, valid, ...near } });
  });
});

test.each([
  ['yes', true],
  ['Oui', true],
  ['SÍ', true],
  ['да', true],
  ['نعم', true],
  ['是', true],
  ['ｙｅｓ', true],
  ['no', false],
  ['non', false],
  ['нет', false],
  ['لا', false],
  ['否', false],
  ['perhaps', undefined],
])('the flag %j is %s', (raw, value) => {
  const outcome = flag({ summary }).parse(raw, vocabulary);
  expect(outcome.ok ? outcome.value : undefined).toBe(value);
});

test.each([
  [time({ summary }), '9:30 pm', '21:30'],
  [zone({ summary }), 'zürich', 'Europe/Zurich'],
  [day({ summary }), 'Monday', { weekday: 1 }],
  [date({ summary }), '2026-11-30', '2026-11-30'],
])('%# %j is %j', (option, raw, value) => {
  expect(option.parse(raw, vocabulary)).toEqual({ ok: true, value });
});

test.each([
  [time({ summary }), ' 25:00', { kind: 'time', value: '25:00', near: '23:00' }],
  [time({ summary }), 'soon', { kind: 'time', value: 'soon' }],
  [zone({ summary }), 'Europe/Zurch', { kind: 'zone', value: 'Europe/Zurch', near: 'Europe/Zurich' }],
  [day({ summary }), '32', { kind: 'day', value: '32', near: '31' }],
  [date({ summary }), '2026-02-30', { kind: 'calendarDate', value: '2026-02-30' }],
])('%# %j is refused: %j', (option, raw, refusal) => {
  expect(option.parse(raw, vocabulary)).toEqual({ ok: false, refusal });
});

test('no text breaks any option', () => {
  const all = [
    words({ summary, maxLength: 10 }),
    choices({ summary, of: ['norm'], label: () => 'kind.norm' }),
    topics({ summary }),
    jurisdictions({ summary }),
    since({ summary }),
    language({ summary }),
    oneOf({ summary, of: ['daily'], label: () => 'kind.norm' }),
    flag({ summary }),
    time({ summary }),
    zone({ summary }),
    day({ summary }),
    date({ summary }),
  ];
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      for (const option of all) expect(typeof option.parse(raw, vocabulary).ok).toBe('boolean');
    }),
  );
});
