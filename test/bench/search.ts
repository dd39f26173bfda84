import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { z } from 'zod';
import { guessLanguage } from '../../src/domain/search/guess-language.ts';
import { createLibrarySearch, type LibrarySearch } from '../../src/domain/search/library.ts';
import { type Language, languageOf } from '../../src/i18n/languages.ts';

/**
 * `npm run bench:search -- DIR` measures the search that serves users on a test collection and prints one JSON line.
 *
 * DIR/docs.jsonl     {id, title, text, lang}, one document a line
 * DIR/queries.jsonl  {id, text, lang}
 * DIR/qrels.tsv      query id, document id, grade (0 is not relevant); a header line may come first
 *
 * nDCG takes the grade as the gain; recall and MRR count grades above 0; queries without a relevant document are left
 * out. Times are of at least a thousand questions, one at a time, after as many that warm up. heapMB is what the index
 * added, after garbage collection.
 */

/** Figures are of the first ten. */
const depth = 10;
const text = z.string().default('');
const id = z.union([z.string(), z.number()]).transform(String);
const documentSchema = z.object({ id, title: text, text, lang: text });
const querySchema = z.object({ id, text: z.string(), lang: text });
type Query = z.infer<typeof querySchema>;
/** Query id to document id to grade. */
type Judgements = Map<string, Map<string, number>>;

/** What is wrong with the files, in one sentence. */
class BadInput extends Error {}

async function* linesOf(path: string): AsyncGenerator<{ line: string; where: string }> {
  let number = 0;
  const input = createReadStream(path, 'utf8');
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (line.trim()) yield { line, where: `${path}, line ${number}` };
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new BadInput(`${path} cannot be read (${error.code}).`);
    throw error;
  }
}

async function* rowsOf<T>(path: string, schema: z.ZodType<T>): AsyncGenerator<T> {
  for await (const { line, where } of linesOf(path)) {
    let row: unknown;
    try {
      row = JSON.parse(line);
    } catch {
      throw new BadInput(`${where}, is not JSON.`);
    }
    const parsed = schema.safeParse(row);
    if (!parsed.success) throw new BadInput(`${where}: ${parsed.error.issues.map(said).join('; ')}.`);
    yield parsed.data;
  }
}

const said = ({ path, message }: z.core.$ZodIssue): string => `"${path.join('.')}" ${message}`;

async function readJudgements(path: string): Promise<Judgements> {
  const judgements: Judgements = new Map();
  let isFirst = true;
  for await (const { line, where } of linesOf(path)) {
    const [query, document, last, ...rest] = line.trim().split(line.includes('\t') ? '\t' : /\s+/);
    const grade = Number(last);
    const isHeader = isFirst && Number.isNaN(grade);
    isFirst = false;
    if (isHeader) continue;
    if (query === undefined || document === undefined || !Number.isFinite(grade) || rest.length > 0) {
      throw new BadInput(`${where}, is not a query, a document and a grade.`);
    }
    const ofQuery = judgements.get(query) ?? new Map<string, number>();
    judgements.set(query, ofQuery.set(document, grade));
  }
  return judgements;
}

/** Times putting alone, not the reading of the file. */
async function build(search: LibrarySearch, path: string): Promise<number> {
  let elapsed = 0;
  for await (const { id, title, text, lang } of rowsOf(path, documentSchema)) {
    const language = lang ? languageOf(lang) : guessLanguage(text);
    const entry = { id, slug: id, language, title, summary: '', issuer: '', asks: [{ text }] };
    const start = performance.now();
    search.put({ ...entry, titles: {}, aliases: [], topicNames: [], safeguards: [], practical: [] });
    elapsed += performance.now() - start;
  }
  return elapsed;
}

function ask(search: LibrarySearch, { text, lang }: Query): string[] {
  const language: Language = languageOf(lang);
  return search.search({ text, language }, { limit: depth }).hits.map((hit) => hit.id);
}

const gainAt = (grade: number, index: number): number => Math.max(grade, 0) / Math.log2(index + 2);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function judge(
  found: readonly string[],
  grades: ReadonlyMap<string, number>,
): { ndcg: number; mrr: number; recall: number } {
  const top = found.slice(0, depth).map((id) => grades.get(id) ?? 0);
  const ideal = [...grades.values()].sort((a, b) => b - a).slice(0, depth);
  const relevant = [...grades.values()].filter((grade) => grade > 0).length;
  const first = top.findIndex((grade) => grade > 0);
  return {
    ndcg: sum(top.map(gainAt)) / sum(ideal.map(gainAt)),
    mrr: first === -1 ? 0 : 1 / (first + 1),
    recall: top.filter((grade) => grade > 0).length / relevant,
  };
}

/** How long each of at least a thousand questions took, in ms, asked in turn. */
function timed(search: LibrarySearch, queries: readonly Query[]): number[] {
  const rounds = Array.from({ length: Math.ceil(1_000 / queries.length) }, () => queries);
  return rounds.flat().map((query) => {
    const start = performance.now();
    ask(search, query);
    return performance.now() - start;
  });
}

/** Heap and array buffers in use, in MB, after garbage collection. */
function memoryInUse(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

const rounded = (number: number, digits: number): number => Number(number.toFixed(digits));

async function measure(folder: string) {
  const judgements = await readJudgements(join(folder, 'qrels.tsv'));
  const all: Query[] = [];
  for await (const query of rowsOf(join(folder, 'queries.jsonl'), querySchema)) all.push(query);
  const gradesOf = ({ id }: Query): ReadonlyMap<string, number> => judgements.get(id) ?? new Map();
  const queries = all.filter((query) => [...gradesOf(query).values()].some((grade) => grade > 0));
  if (queries.length === 0) throw new BadInput(`No query in ${folder} has a relevant document in qrels.tsv.`);

  const before = memoryInUse();
  const search = createLibrarySearch();
  const buildMs = await build(search, join(folder, 'docs.jsonl'));
  const heapMB = memoryInUse() - before;
  const scores = queries.map((query) => judge(ask(search, query), gradesOf(query)));
  timed(search, queries);
  const times = timed(search, queries);
  times.sort((a, b) => a - b);
  const mean = (of: 'ndcg' | 'mrr' | 'recall') =>
    rounded(sum(scores.map((one) => one[of])) / scores.length, 4);
  const percentile = (share: number) => rounded(times[Math.floor((times.length - 1) * share)] ?? 0, 3);
  return {
    ndcg10: mean('ndcg'),
    mrr10: mean('mrr'),
    recall10: mean('recall'),
    p50Ms: percentile(0.5),
    p99Ms: percentile(0.99),
    buildMs: rounded(buildMs, 0),
    heapMB: rounded(heapMB, 1),
    docs: search.size,
    queries: queries.length,
  };
}

try {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new BadInput('Say where the collection is: npm run bench:search -- DIR');
  process.stdout.write(`${JSON.stringify(await measure(folder))}\n`);
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
