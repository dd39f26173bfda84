import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { libraryDigest, readLibrary } from '../../../src/domain/library/read.ts';

type Entry = Record<string, unknown>;

const labels = { en: 'Sharing', fr: 'Partage', es: 'Intercambio', ru: 'Обмен', ar: 'تبادل', zh: '共享' };

const practice: Entry = {
  title: 'Hash sharing for small platforms',
  aliases: ['HSDB'],
  summary: 'Sharing of fingerprints of known content, as the U.S. Code allows.',
  issuer: 'Example Forum',
  date: 2019,
  standing: 'in-force',
  jurisdictions: ['global'],
  groups: ['industry'],
  topics: ['sharing'],
  asks: ['Plain and verified.', { text: 'Not found in a source.', verified: false }],
  safeguards: ['People decide.'],
  practical: ['Start small.'],
  sources: [
    { title: 'A page', publisher: 'Example', url: 'https://example.org/a', date: '2019-05', seen: true },
  ],
  related: ['meeting'],
  titles: { fr: 'Partage' },
  confidence: 'high',
};

const meeting: Entry = {
  ...practice,
  title: 'Meeting in Zurich',
  aliases: [],
  date: '2018-08-25',
  standing: 'held',
  event: { start: '2018-08-25', end: '2018-08-26', place: 'Zurich', zone: 'Europe/Zurich' },
  related: ['hashes'],
};

const practiceFile = 'entries/practice/hashes.yaml';
const eventFile = 'entries/event/meeting.yaml';
const sound: Record<string, string | Buffer> = {
  [practiceFile]: stringify(practice),
  [eventFile]: stringify(meeting),
  'topics.yaml': stringify([{ slug: 'sharing', labels, scope: 'Passing things on.' }]),
  'glossary.yaml': stringify([
    { labels: { ...labels, en: 'Redress (remedy)' }, note: 'A way to put right a wrong.' },
  ]),
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'library-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function read(files: Record<string, string | Buffer | undefined>) {
  for (const [path, content] of Object.entries(files)) {
    if (content === undefined) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return readLibrary(folder);
}

async function library(files: Record<string, string | Buffer> = sound) {
  const reading = await read(files);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.library;
}

it('gives what an edition stores, with kind and slug from the path, oldest entry first', async () => {
  const { entries, topics, terms } = await library();
  expect(entries.map(({ slug }) => slug)).toEqual(['meeting', 'hashes']);
  expect(entries[1]).toMatchObject({
    kind: 'practice',
    date: '2019',
    standing: 'in_force',
    asks: [
      { text: 'Plain and verified.', verified: true },
      { text: 'Not found in a source.', verified: false },
    ],
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(entries[1]).not.toHaveProperty('event');
  expect(topics.map(({ slug }) => slug)).toEqual(['sharing']);
  expect(terms.map(({ slug }) => slug)).toEqual(['redress-remedy']);
});

const hashOf = async (content: string, path = practiceFile) => {
  const { entries } = await library({ ...sound, [path]: content });
  return entries.find(({ slug }) => slug === 'hashes')?.hash;
};

it('keeps the hash of an entry that is only written differently', async () => {
  const before = await hashOf(stringify(practice));
  const marked = {
    ...practice,
    asks: [{ verified: true, text: 'Plain and verified.' }, practice.asks].flat().toSpliced(1, 1),
  };
  for (const same of [
    marked,
    { ...practice, date: '2019' },
    Object.fromEntries(Object.entries(practice).reverse()),
  ]) {
    expect(
      await hashOf(`# A comment\r\n${stringify(same, { lineWidth: 40 }).replaceAll('\n', '\r\n')}`),
    ).toBe(before);
  }
});

it('changes the hash with any content', async () => {
  const before = await hashOf(stringify(practice));
  for (const change of [
    { title: 'Other' },
    { aliases: [] },
    { titles: {} },
    { confidence: 'medium' },
    { practical: [] },
  ]) {
    expect(await hashOf(stringify({ ...practice, ...change }))).not.toBe(before);
  }
});

it('changes the digest of the folder with any byte of it', async () => {
  await library();
  const before = await libraryDigest(folder);
  expect(await libraryDigest(folder)).toBe(before);
  await library({ 'topics.yaml': `# A comment\n${sound['topics.yaml']}` });
  expect(await libraryDigest(folder)).not.toBe(before);
});

it('passes over hidden files', async () => {
  await library({ ...sound, 'entries/.DS_Store': 'x', 'entries/law/.hashes.yaml.swp': 'x' });
});

/** A change to the practice, and the fault it must produce: field, problem. */
const brokenEntries: [name: string, change: Entry, field: string, problem: RegExp][] = [
  ['an unknown field', { titel: 'x' }, 'titel', /not a field/],
  ['a field that comes from the path', { slug: 'hashes' }, 'slug', /not a field/],
  [
    'an unknown field of a source',
    { sources: [{ ...one('sources'), doi: 'x' }] },
    'sources[0].doi',
    /not a field/,
  ],
  ['no title', { title: undefined }, 'title', /is missing/],
  ['a blank title', { title: '  ' }, 'title', /is empty/],
  ['a title left open', { title: null }, 'title', /is empty/],
  ['a title of 201 characters', { title: 'x'.repeat(201) }, 'title', /longer than 200/],
  ['a number for a title', { title: 1373 }, 'title', /quotes/],
  ['a title of two lines', { title: 'one\ntwo' }, 'title', /line break/],
  ['the same alias twice', { aliases: ['DSA', 'DSA'] }, 'aliases', /twice/],
  ['a number for an alias', { aliases: [230] }, 'aliases[0]', /quotes/],
  ['a summary of 241 characters', { summary: `${'x'.repeat(240)}.` }, 'summary', /longer than 240/],
  [
    'a summary of two sentences',
    { summary: 'It asks for this. It also asks for that.' },
    'summary',
    /one sentence/,
  ],
  ['a summary without an end', { summary: 'It asks for this' }, 'summary', /full stop/],
  ['a date that is no date', { date: 'May 2019' }, 'date', /real date/],
  ['a day that does not exist', { date: '2019-02-29' }, 'date', /real date/],
  ['a month that does not exist', { date: '2019-13' }, 'date', /real date/],
  ['an unknown standing', { standing: 'in_force' }, 'standing', /in-force.* or held/],
  ['no jurisdiction', { jurisdictions: [] }, 'jurisdictions', /at least 1/],
  ['a country in upper case', { jurisdictions: ['KE'] }, 'jurisdictions[0]', /ISO 3166-1/],
  ['a code that is no country', { jurisdictions: ['eu', 'uk'] }, 'jurisdictions[1]', /ISO 3166-1/],
  ['an unknown group', { groups: ['police'] }, 'groups[0]', /small-platform/],
  ['no topic', { topics: [] }, 'topics', /at least 1/],
  ['an unknown topic', { topics: ['sharing', 'crisis'] }, 'topics[1]', /crisis/],
  ['an event that is none', { event: { start: '2019' } }, 'event', /kind event only/],
  ['nothing asked', { asks: [] }, 'asks', /at least 1/],
  ['a statement of 1,001 characters', { asks: ['x'.repeat(1001)] }, 'asks[0].text', /longer than 1000/],
  [
    'a colon that made a field of a statement',
    { asks: [{ 'Two pillars': 'one and two' }] },
    'asks[0].text',
    /colon/,
  ],
  [
    'a mark that is neither yes nor no',
    { asks: [{ text: 'x', verified: 'maybe' }] },
    'asks[0].verified',
    /true or false/,
  ],
  ['a text where a list belongs', { asks: 'One.' }, 'asks', /must be a list/],
  ['neither safeguards nor a note', { safeguards: undefined }, 'safeguards', /safeguardsNote/],
  ['both safeguards and a note', { safeguardsNote: 'None was found.' }, 'safeguards', /not both/],
  ['a colon that made a field of advice', { practical: [{ Publish: 'one page' }] }, 'practical[0]', /colon/],
  ['no source', { sources: [] }, 'sources', /at least 1/],
  [
    'a source without an address',
    { sources: [{ ...one('sources'), url: undefined }] },
    'sources[0].url',
    /http/,
  ],
  [
    'an address of another kind',
    { sources: [{ ...one('sources'), url: 'ftp://example.org' }] },
    'sources[0].url',
    /http/,
  ],
  [
    'a script for an address',
    { sources: [{ ...one('sources'), url: 'javascript:alert(1)' }] },
    'sources[0].url',
    /http/,
  ],
  [
    'a source of which nobody says whether it was read',
    { sources: [{ ...one('sources'), seen: undefined }] },
    'sources[0].seen',
    /is missing/,
  ],
  [
    'a source with an impossible date',
    { sources: [{ ...one('sources'), date: '2019-00' }] },
    'sources[0].date',
    /real date/,
  ],
  ['itself as related', { related: ['hashes'] }, 'related[0]', /itself/],
  ['a related entry that does not exist', { related: ['meeting', 'gone'] }, 'related[1]', /gone/],
  ['an official title in an unknown language', { titles: { de: 'Titel' } }, 'titles.de', /./],
  ['an unknown confidence', { confidence: 'low' }, 'confidence', /high or medium/],
];

function one(field: string): object {
  const [first] = practice[field] as object[]; // The fixture above holds objects there.
  return first ?? {};
}

it.each(brokenEntries)('refuses an entry with %s', async (_, change, field, problem) => {
  const reading = await read({ ...sound, [practiceFile]: stringify({ ...practice, ...change }) });
  expect(reading).toEqual({
    ok: false,
    faults: [{ file: practiceFile, entry: 'hashes', field, problem: expect.stringMatching(problem) }],
  });
});

const brokenEvents: [name: string, event: Entry | undefined, field: string, problem: RegExp][] = [
  ['no dates', undefined, 'event', /is missing/],
  ['no start', { place: 'Zurich' }, 'event.start', /is missing/],
  ['an end before its start', { start: '2018-08-25', end: '2018-08-24' }, 'event.end', /before the start/],
  ['an end in an earlier month', { start: '2018-08-25', end: '2018-07' }, 'event.end', /before the start/],
  ['an unknown zone', { start: '2018', zone: 'Europe/Bern' }, 'event.zone', /IANA/],
  ['an offset for a zone', { start: '2018', zone: '+02:00' }, 'event.zone', /IANA/],
];

it.each(brokenEvents)('refuses an event with %s', async (_, event, field, problem) => {
  const reading = await read({ ...sound, [eventFile]: stringify({ ...meeting, event }) });
  expect(reading).toEqual({
    ok: false,
    faults: [{ file: eventFile, entry: 'meeting', field, problem: expect.stringMatching(problem) }],
  });
});

const topic = { slug: 'sharing', labels, scope: 'Passing things on.' };
const { zh: _, ...fiveLabels } = labels;
const misnamed = /entries\/<kind>\/<slug>\.yaml.*norm, principle/;
const noteOfTwo = [{ labels, note: 'One sentence. And another.' }];

/** Files put in place of sound ones (undefined: left out), and the one fault that must be reported. */
const brokenFiles: [
  name: string,
  files: Record<string, string | Buffer | undefined>,
  fault: Record<string, unknown>,
][] = [
  [
    'is not YAML',
    { [practiceFile]: 'title: "open' },
    { file: practiceFile, entry: 'hashes', problem: /not YAML.*line 1/ },
  ],
  [
    'has a colon without quotes',
    { [practiceFile]: 'title: One: two' },
    { file: practiceFile, entry: 'hashes', problem: /quotes/ },
  ],
  [
    'has a star that YAML takes for an alias',
    { [practiceFile]: 'title: *bold' },
    { file: practiceFile, entry: 'hashes', problem: /not YAML/ },
  ],
  [
    'says a field twice',
    { [practiceFile]: 'title: a\ntitle: b' },
    { file: practiceFile, entry: 'hashes', problem: /unique/ },
  ],
  ['is empty', { [practiceFile]: '' }, { file: practiceFile, entry: 'hashes', problem: /is empty/ }],
  [
    'is not UTF-8',
    { [practiceFile]: Buffer.from([0x74, 0xe9]) },
    { file: practiceFile, entry: 'hashes', problem: /UTF-8/ },
  ],
  ['stands under no kind', { 'entries/stray.yaml': 'x' }, { file: 'entries/stray.yaml', problem: misnamed }],
  [
    'stands under an unknown kind',
    { 'entries/rule/a.yaml': 'x' },
    { file: 'entries/rule/a.yaml', problem: misnamed },
  ],
  [
    'has capitals in its name',
    { 'entries/law/DSA.yaml': 'x' },
    { file: 'entries/law/DSA.yaml', problem: misnamed },
  ],
  ['ends in .yml', { 'entries/law/dsa.yml': 'x' }, { file: 'entries/law/dsa.yml', problem: misnamed }],
  [
    'has the slug of another',
    { 'entries/threat/hashes.yaml': stringify({ ...practice, related: [] }) },
    { file: practiceFile, entry: 'hashes', problem: /same slug as entries\/threat/ },
  ],
  ['of topics is an empty list', { 'topics.yaml': '[]' }, { file: 'topics.yaml', problem: /must be a list/ }],
  ['of topics is missing', { 'topics.yaml': undefined }, { file: 'topics.yaml', problem: /is missing/ }],
  ['of terms is missing', { 'glossary.yaml': undefined }, { file: 'glossary.yaml', problem: /is missing/ }],
  [
    'of terms is no list',
    { 'glossary.yaml': 'hash: x' },
    { file: 'glossary.yaml', problem: /must be a list/ },
  ],
  [
    'of topics lacks a language',
    { 'topics.yaml': stringify([{ ...topic, labels: fiveLabels }]) },
    { file: 'topics.yaml', entry: 'sharing', field: 'labels.zh', problem: /is missing/ },
  ],
  [
    'of topics has an unknown field',
    { 'topics.yaml': stringify([{ ...topic, colour: 'red' }]) },
    { file: 'topics.yaml', entry: 'sharing', field: 'colour', problem: /not a field/ },
  ],
  [
    'of topics names one twice',
    { 'topics.yaml': stringify([topic, topic]) },
    { file: 'topics.yaml', entry: 'sharing', problem: /twice/ },
  ],
  [
    'of terms has a note of two sentences',
    { 'glossary.yaml': stringify(noteOfTwo) },
    { file: 'glossary.yaml', entry: 'sharing', field: 'note', problem: /one sentence/ },
  ],
  [
    'of terms has one without a label',
    { 'glossary.yaml': stringify([{ labels }, { note: 'A note.' }]) },
    { file: 'glossary.yaml', entry: 'number 2', field: 'labels', problem: /is missing/ },
  ],
];

it.each(brokenFiles)('refuses a library where a file %s', async (_, files, { problem, ...place }) => {
  const reading = await read({ ...sound, ...files });
  expect(reading).toEqual({
    ok: false,
    faults: [{ ...place, problem: expect.stringMatching(problem as RegExp) }],
  });
});

it('refuses a folder without entries', async () => {
  const reading = await read({
    'topics.yaml': sound['topics.yaml'],
    'glossary.yaml': sound['glossary.yaml'],
  });
  expect(reading).toEqual({ ok: false, faults: [{ file: 'entries', problem: 'is missing' }] });
});

it('lists every fault of every file in one reading', async () => {
  const reading = await read({
    ...sound,
    [practiceFile]: stringify({
      ...practice,
      title: undefined,
      topics: ['crisis'],
      safeguards: [],
      related: ['gone'],
    }),
    [eventFile]: 'title: "open',
    'glossary.yaml': '[]\n---\n',
  });
  expect(reading.ok ? [] : reading.faults.map(({ file, field }) => [file, field])).toEqual([
    ['glossary.yaml', undefined],
    [eventFile, undefined],
    [practiceFile, 'title'],
    [practiceFile, 'safeguards'],
    [practiceFile, 'topics[0]'],
    [practiceFile, 'related[0]'],
  ]);
});
