import { expect } from 'vitest';
import type { Language } from '../../src/i18n/languages.ts';
import { translateFor } from '../../src/i18n/translate.ts';
import { glossaryTerm, longestEntry } from './library.ts';
import { languageOfPerson } from './people.ts';
import type { Seat, Seen } from './seats/seat.ts';

/** In which language somebody walks. */
export interface Reader {
  /** What their platform says of them. */
  readonly own: Language;
  /** What they ask for, with `lang:` where that is another one. */
  readonly shown: Language;
}

/** What people look for; nothing of it may reach the log. */
export const asked = { search: 'livestream', again: 'hash sharing', term: 'due process' };

/** Everything that a guest can do, step by step, in the words of one language. */
export async function walk(seat: Seat, reader: Reader): Promise<void> {
  await searchAndTurn(seat, reader);
  await shareHits(seat, reader);
  await openFromHits(seat, reader);
  await readOn(seat, reader);
  await changeSearch(seat, reader);
  await lookUpTerm(seat, reader);
  await askForHelp(seat, reader);
}

const languageFilter = ({ own, shown }: Reader) => (own === shown ? {} : { lang: shown });

async function search(seat: Seat, reader: Reader): Promise<Seen> {
  const hits = await seat.type('practices', asked.search, languageFilter(reader));
  expect(hits.isPrivate).toBe(true);
  expect(hits.options).toHaveLength(5);
  return hits;
}

async function searchAndTurn(seat: Seat, reader: Reader): Promise<void> {
  const t = translateFor(reader.shown);
  const first = await search(seat, reader);
  expect(first.buttons).toEqual([t('practices.next'), t('share.button'), t('practices.change')]);

  const second = await first.press(t('practices.next'));
  expect(second.isPrivate).toBe(true);
  expect(first.options).not.toContain(second.options[0]);
  expect(second.buttons).toContain(t('practices.previous'));

  const again = await second.press(t('practices.previous'));
  expect(again.options).toEqual(first.options);
}

/** Everybody sees it, once on a double click. Whoever opens something from it reads it alone, in their own language. */
async function shareHits(seat: Seat, reader: Reader): Promise<void> {
  const hits = await search(seat, reader);
  const before = seat.channel().length;
  const share = translateFor(reader.shown)('share.button');
  const both = await Promise.all([hits.press(share), hits.press(share)]);
  const shared = both.find(({ isPrivate }) => !isPrivate);
  const told = both.find(({ isPrivate }) => isPrivate);
  expect(told?.text).toContain(translateFor(reader.own)('share.already'));
  expect(seat.channel()).toHaveLength(before + 1);
  expect(seat.channel().at(-1)).toBe(shared?.text);

  const theirs = await shared?.asSeenBy('clara').choose(shared.options[0] ?? '');
  expect(theirs?.isPrivate).toBe(true);
  expect(theirs?.text).toContain(translateFor(languageOfPerson.clara)('entry.sources'));
}

async function openFromHits(seat: Seat, reader: Reader): Promise<void> {
  const t = translateFor(reader.shown);
  const hits = await search(seat, reader);
  const [option = ''] = hits.options;
  const entry = await hits.choose(option);
  expect(entry.isPrivate).toBe(true);
  expect(entry.text).toMatch(referenceIn(option));
  expect(entry.text).toContain(t('entry.safeguards'));
  expect(entry.text).toContain(t('entry.sources'));
}

async function readOn(seat: Seat, reader: Reader): Promise<void> {
  const t = translateFor(reader.shown);
  const entry = await seat.type('practices', longestEntry.slug, languageFilter(reader));
  expect(entry.text).toContain(longestEntry.summary);
  const more = await entry.press(t('entry.readOn'));
  expect(more.text).not.toContain(longestEntry.summary);
  const start = await more.press(t('entry.back'));
  expect(start.text).toContain(longestEntry.summary);

  const button = start.buttons.find((label) => label.startsWith('E-')) ?? '';
  const related = await start.press(button);
  expect(related.text).toMatch(referenceIn(button));
  const shared = await related.press(t('share.button'));
  expect(shared.isPrivate).toBe(false);
  expect(seat.channel().at(-1)).toMatch(referenceIn(button));
}

async function changeSearch(seat: Seat, reader: Reader): Promise<void> {
  const t = translateFor(reader.shown);
  const form = await (await search(seat, reader)).openForm(t('practices.change'));
  expect(form.value).toBe(asked.search);
  const found = await form.send(`${asked.again} kind:practice`);
  expect(found.isPrivate).toBe(true);
  expect(found.options.length).toBeGreaterThan(0);
  expect(found.text).toContain(asked.again);
}

async function lookUpTerm(seat: Seat, reader: Reader): Promise<void> {
  const t = translateFor(reader.shown);
  const { labels } = glossaryTerm(asked.term);
  const term = await seat.type('define', asked.term, languageFilter(reader));
  for (const label of Object.values(labels)) expect(term.text).toContain(label);
  const found = await term.press(t('define.search'));
  expect(found.text).toContain(labels[reader.shown]);
}

async function askForHelp(seat: Seat, reader: Reader): Promise<void> {
  const t = translateFor(reader.shown);
  const help = await seat.type('forum help', undefined, languageFilter(reader));
  expect(help.text).toContain(t('help.title'));
  expect(help.text).toContain(t('help.danger'));
  const tried = await help.press(t('help.try.open'));
  expect(tried.text).toContain(t('entry.sources'));
}

/** Finds the reference that a label begins with: `E-12`, and not `E-123`. */
const referenceIn = (label: string): RegExp => new RegExp(`${/^E-\d+/.exec(label)?.[0]}\\b`);
