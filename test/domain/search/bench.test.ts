import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../../src/root.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collection-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const lines = (...rows: readonly object[]): string =>
  `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;

const good = {
  'docs.jsonl': lines(
    { id: 'd1', title: 'Hash sharing', text: 'A shared database of hashes.', lang: 'en' },
    { id: 'd2', title: 'Appeals', text: 'Another person looks at a removal, by hash or not.', lang: 'en' },
    { id: 'd3', title: '直播', text: '直播的保障措施', lang: 'zh' },
  ),
  'queries.jsonl': lines(
    { id: 1, text: 'hash', lang: 'en' },
    { id: 2, text: '直播', lang: 'zh' },
    { id: 3, text: 'nobody judged this', lang: 'en' },
  ),
  'qrels.tsv': 'query\tdoc\tgrade\n1\td2\t1\n1\td1\t0\n2\td3\t2\n',
};

async function bench(files: Partial<typeof good>): Promise<{ code: number; out: string; err: string }> {
  const own = await mkdtemp(join(folder, 'case-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(own, name), content);
  return new Promise((resolve) => {
    const script = join(root, 'test/bench/search.ts');
    execFile(process.execPath, ['--import', 'tsx', script, own], { cwd: root }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err: err.replaceAll(own, 'DIR') });
    });
  });
}

describe('npm run bench:search', () => {
  test('prints one line of figures', async () => {
    const { code, out, err } = await bench(good);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(out)).toEqual({
      // The first query finds its document second: 1 / log2(3) and 1 / 2.
      ndcg10: 0.8155,
      mrr10: 0.75,
      recall10: 1,
      p50Ms: expect.any(Number),
      p99Ms: expect.any(Number),
      buildMs: expect.any(Number),
      heapMB: expect.any(Number),
      docs: 3,
      queries: 2,
    });
  });

  test.each([
    ['no files', {}, 'DIR/qrels.tsv cannot be read (ENOENT).\n'],
    ['broken JSON', { ...good, 'docs.jsonl': '{"id":' }, 'DIR/docs.jsonl, line 1, is not JSON.\n'],
    [
      'bad judgements',
      { ...good, 'qrels.tsv': '1\td1\t1\n1\td2\n' },
      'DIR/qrels.tsv, line 2, is not a query, a document and a grade.\n',
    ],
    [
      'nothing to judge',
      { ...good, 'qrels.tsv': '' },
      'No query in DIR has a relevant document in qrels.tsv.\n',
    ],
  ])('%s: one sentence, exit 1', async (_name, files, sentence) => {
    expect(await bench(files)).toEqual({ code: 1, out: '', err: sentence });
  });
});
