import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { z } from 'zod';
import { EntryKind } from '../../generated/prisma/enums.ts';
import { type Fault, faultsOf, type Place, words } from './faults.ts';
import {
  EntryFile,
  type LibraryEntry,
  type LibraryTerm,
  type LibraryTopic,
  TermFile,
  TopicFile,
} from './file.ts';
import { glossaryPath, type RawFile, readFolder, topicsPath } from './folder.ts';

export interface LibraryFiles {
  /** By date, then slug, so that they are numbered in a sensible order. */
  entries: LibraryEntry[];
  /** In the order of the file, which is the order shown. */
  topics: LibraryTopic[];
  terms: LibraryTerm[];
}

export type Reading = { ok: true; library: LibraryFiles } | { ok: false; faults: Fault[] };

/**
 * Reads the whole library: `entries/<kind>/<slug>.yaml`, `topics.yaml`, `glossary.yaml`. One fault refuses all
 * of it, and every fault is listed. Throws only where the disk fails.
 */
export async function readLibrary(folder: string): Promise<Reading> {
  const files = await readFolder(folder);
  const faults: Fault[] = [];
  const topics = readList(files, topicsPath, TopicFile, faults);
  const terms = readList(files, glossaryPath, TermFile, faults).map((term) => ({
    ...term,
    slug: slugOf(term.labels.en),
  }));
  for (const [file, list] of [
    [topicsPath, topics],
    [glossaryPath, terms],
  ] as const) {
    const slugs = list.map(({ slug }) => slug);
    const twice = slugs.filter((slug, place) => slugs.indexOf(slug) !== place);
    faults.push(...twice.map((slug) => ({ file, entry: slug, problem: 'stands here twice' })));
  }
  const entries = readEntries(files, topics, faults);
  return faults.length ? { ok: false, faults } : { ok: true, library: { entries, topics, terms } };
}

/** A digest over the bytes of all files. It takes some milliseconds; while it is the same, nothing need be read. */
export async function libraryDigest(folder: string): Promise<string> {
  const digest = createHash('sha256');
  for (const { path, bytes } of await readFolder(folder))
    digest.update(`${path}\0${bytes.length}\0`).update(bytes);
  return digest.digest('hex');
}

interface Known {
  readonly topics: ReadonlySet<string>;
  /** The file of each slug. */
  readonly entries: ReadonlyMap<string, string>;
}

function readEntries(
  files: readonly RawFile[],
  topics: readonly LibraryTopic[],
  faults: Fault[],
): LibraryEntry[] {
  const placed = placeEntries(files, faults);
  const known: Known = {
    topics: new Set(topics.map(({ slug }) => slug)),
    entries: new Map(placed.map(({ slug, path }) => [slug, path])),
  };
  const entries: LibraryEntry[] = [];
  for (const { path, bytes, kind, slug } of placed) {
    const place = { file: path, entry: slug };
    const first = known.entries.get(slug);
    if (first !== path) faults.push({ ...place, problem: `has the same slug as ${first}` });
    const document = readYaml(bytes, place, faults);
    if (document === undefined) continue;
    const parsed = EntryFile.safeParse(document, { error: words });
    if (parsed.success) entries.push(withHash({ ...parsed.data, slug, kind }));
    else faults.push(...faultsOf(parsed.error, place));
    faults.push(...faultsAround(document, kind, slug, known).map((fault) => ({ ...place, ...fault })));
  }
  return entries.sort((a, b) => (`${a.date} ${a.slug}` < `${b.date} ${b.slug}` ? -1 : 1));
}

/** Kind and slug of each entry, from where its file stands. */
function placeEntries(
  files: readonly RawFile[],
  faults: Fault[],
): (RawFile & { kind: EntryKind; slug: string })[] {
  const kinds = Object.values(EntryKind);
  const inside = files.filter(({ path }) => path !== topicsPath && path !== glossaryPath);
  if (!inside.length) faults.push({ file: 'entries', problem: 'is missing' });
  return inside.flatMap((file) => {
    const [, folder, slug] = file.path.match(/^entries\/([^/]+)\/([a-z0-9-]+)\.yaml$/) ?? [];
    const kind = kinds.find((one) => one === folder);
    if (kind && slug) return [{ ...file, kind, slug }];
    const problem = `must be named entries/<kind>/<slug>.yaml, with one of the kinds ${kinds.join(', ')}`;
    faults.push({ file: file.path, problem });
    return [];
  });
}

/** What can be judged even where other fields are broken, so that one reading tells everything. */
const Loose = z.looseObject({
  topics: z.array(z.unknown()).catch([]),
  related: z.array(z.unknown()).catch([]),
});

/** Faults that show only beside the entry's kind, the topics and the other entries. */
function faultsAround(document: unknown, kind: EntryKind, slug: string, known: Known): Omit<Fault, 'file'>[] {
  const loose = Loose.safeParse(document);
  if (!loose.success) return [];
  const faults: Omit<Fault, 'file'>[] = [];
  if (!loose.data.event && kind === 'event') faults.push({ field: 'event', problem: 'is missing' });
  if (loose.data.event && kind !== 'event')
    faults.push({ field: 'event', problem: 'belongs to entries of kind event only' });
  for (const [at, topic] of loose.data.topics.entries()) {
    if (typeof topic !== 'string' || known.topics.has(topic) || !known.topics.size) continue;
    faults.push({ field: `topics[${at}]`, problem: `names no topic of ${topicsPath}: ${topic}` });
  }
  for (const [at, other] of loose.data.related.entries()) {
    if (other === slug) faults.push({ field: `related[${at}]`, problem: 'names the entry itself' });
    else if (typeof other === 'string' && !known.entries.has(other))
      faults.push({ field: `related[${at}]`, problem: `names no entry: ${other}` });
  }
  return faults;
}

function readList<S extends z.ZodType>(
  files: readonly RawFile[],
  path: string,
  item: S,
  faults: Fault[],
): z.output<S>[] {
  const file = files.find((one) => one.path === path);
  if (!file) faults.push({ file: path, problem: 'is missing' });
  const document = file && readYaml(file.bytes, { file: path }, faults);
  if (document === undefined) return [];
  const list: unknown[] = Array.isArray(document) ? document : [];
  if (!list.length) faults.push({ file: path, problem: 'must be a list with something in it' });
  return list.flatMap((one, at) => {
    const parsed = item.safeParse(one, { error: words });
    if (parsed.success) return [parsed.data];
    faults.push(...faultsOf(parsed.error, { file: path, entry: nameOf(one) ?? `number ${at + 1}` }));
    return [];
  });
}

const Named = z.union([
  z.object({ slug: z.string() }).transform(({ slug }) => slug),
  z.object({ labels: z.object({ en: z.string() }) }).transform(({ labels }) => slugOf(labels.en)),
]);
const nameOf = (item: unknown) => Named.safeParse(item).data;

/** The document in a file; undefined, and a fault noted, where it is none. */
function readYaml(bytes: Buffer, place: Place, faults: Fault[]): unknown {
  if (!isUtf8(bytes)) {
    faults.push({ ...place, problem: 'is not UTF-8 text' });
    return undefined;
  }
  try {
    return parse(bytes.toString(), { logLevel: 'error' });
  } catch (error) {
    faults.push({ ...place, problem: `is not YAML: ${yamlProblem(error)}` });
    return undefined;
  }
}

/** The first line of the parser's message says what and where; the lines after it quote the file. */
function yamlProblem(error: unknown): string {
  const [first = ''] = String(error instanceof Error ? error.message : error).split(/:?\n/);
  return first.startsWith('Nested mappings') ? `${first}; text with a colon in it needs quotes` : first;
}

/** `redress (remedy)` is `redress-remedy`. */
const slugOf = (label: string) =>
  label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const withHash = (entry: Omit<LibraryEntry, 'hash'>): LibraryEntry => ({
  ...entry,
  hash: createHash('sha256')
    .update(JSON.stringify(sorted(entry)))
    .digest('hex'),
});

/** The same value with the keys of every object in order, so that equal content is equal text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(pairs.map(([key, inner]) => [key, sorted(inner)]));
}
