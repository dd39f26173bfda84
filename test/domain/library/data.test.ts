import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { EntryFile } from '../../../src/domain/library/file.ts';
import { type LibraryFiles, readLibrary } from '../../../src/domain/library/read.ts';
import { languages } from '../../../src/i18n/languages.ts';

const folder = fileURLToPath(new URL('../../../prisma/library', import.meta.url));
let library: LibraryFiles;

beforeAll(async () => {
  const reading = await readLibrary(folder);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults, undefined, 2));
  library = reading.library;
});

describe('the starter library', () => {
  it('reads without a fault, with all its entries, topics and terms', () => {
    const count = (kind: string) => library.entries.filter((entry) => entry.kind === kind).length;
    const kinds = ['norm', 'principle', 'practice', 'law', 'partnership', 'threat', 'event'];
    expect(kinds.map(count)).toEqual([37, 18, 50, 32, 23, 18, 23]);
    expect(library.entries).toHaveLength(201);
    expect(library.topics).toHaveLength(18);
    expect(library.terms).toHaveLength(50);
  });

  it('relates entries to entries that exist', () => {
    const slugs = new Set(library.entries.map(({ slug }) => slug));
    expect(library.entries.flatMap(({ related }) => related).filter((slug) => !slugs.has(slug))).toEqual([]);
  });

  it('names the topics of every entry in six languages', () => {
    const labels = new Map(library.topics.map((topic) => [topic.slug, topic.labels]));
    for (const { slug, topics } of library.entries) {
      const named = topics.flatMap((topic) => languages.map((language) => labels.get(topic)?.[language]));
      expect(
        named.every((label) => label?.trim()),
        slug,
      ).toBe(true);
    }
    const used = new Set(library.entries.flatMap(({ topics }) => topics));
    expect([...labels.keys()].filter((topic) => !used.has(topic))).toEqual([]);
  });

  it('gives every term a note and six languages', () => {
    for (const { slug, labels, note } of library.terms) {
      expect(Object.keys(labels).sort(), slug).toEqual([...languages].sort());
      expect(note, slug).toBeTruthy();
    }
  });

  it('has safeguards, or says why not, in every entry', () => {
    const without = library.entries.filter(({ safeguards }) => !safeguards.length);
    expect(without).toHaveLength(17);
    expect(without.filter(({ safeguardsNote }) => !safeguardsNote)).toEqual([]);
  });

  it('keeps every statement and source of the research, with the marks', () => {
    const statements = library.entries.flatMap(({ asks, safeguards }) => [...asks, ...safeguards]);
    expect(statements).toHaveLength(1161);
    expect(statements.filter(({ verified }) => !verified)).toHaveLength(288);
    expect(statements.filter(({ text }) => /own knowledge|this session/.test(text))).toEqual([]);
    expect(library.entries.flatMap(({ sources }) => sources)).toHaveLength(628);
    expect(library.entries.flatMap(({ titles }) => Object.keys(titles))).toHaveLength(171);
  });

  it('finds a thing under one name only: no alias is shared or is a title', () => {
    const names = library.entries
      .flatMap(({ title, aliases }) => [title, ...aliases])
      .map((name) => name.toLowerCase());
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it('has a summary of its own in every entry', () => {
    expect(new Set(library.entries.map(({ summary }) => summary)).size).toBe(201);
    const copied = library.entries.filter(({ summary, asks }) => asks.some(({ text }) => text === summary));
    expect(copied.map(({ slug }) => slug)).toEqual([]);
  });

  it('knows Security Council resolutions by their usual names', () => {
    const resolutions = library.entries.filter(({ slug }) => slug.startsWith('unsc-res-'));
    expect(resolutions).toHaveLength(13);
    for (const { slug, aliases } of resolutions) {
      const [, number, year] = slug.match(/^unsc-res-(\d+)-(\d{4})$/) ?? [];
      const usual = [
        `UNSCR ${number}`,
        `S/RES/${number} (${year})`,
        `resolution ${number}`,
        `Res. ${number} (${year})`,
      ];
      expect(aliases).toEqual(expect.arrayContaining(usual));
    }
  });

  it('stands in the order of the dates', () => {
    const dates = library.entries.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
  });

  it('shows curators an example that is itself sound', async () => {
    const readme = await readFile(join(folder, 'README.md'), 'utf8');
    const [entry, event] = [...readme.matchAll(/```yaml\n(.*?)```/gs)].map(([, example = '']) =>
      parse(example),
    );
    expect(EntryFile.safeParse({ ...entry, ...event })).toMatchObject({ success: true });
  });
});
