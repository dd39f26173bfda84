import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../src/access.ts';
import { createLibrary } from '../../../src/domain/library/live.ts';
import { createSubjects } from '../../../src/subjects.ts';
import { testSealer as sealer } from '../../support/sealer.ts';
import { dump } from './everything.ts';
import { type Walk, walk } from './walk.ts';

/*
 * The tables in which an author is found, and why: nothing in these rows says that they contributed under a pseudonym.
 * Any other table that holds something of theirs fails the test.
 */
const theirsByNature = [
  // They are a member, with accounts.
  'account',
  'member',
  // What is sent to them by direct message: always about their account, or sealed.
  'delivery',
];

/** An id as it is, and in the forms in which it could stand somewhere without being seen. */
const formsOf = (id: string): string[] => [
  ...[id, id.replaceAll('-', '')],
  ...(['base64', 'base64url', 'hex'] as const).flatMap((form) => [
    Buffer.from(id).toString(form),
    createHash('sha256').update(id).digest(form),
    createHash('md5').update(id).digest(form),
  ]),
];

/** Everything by which a member is known; the account's number on the platform is their name here. */
function needlesOf({ member, accountId, account }: Actor): string[] {
  const ids = [member?.id ?? '', member?.auditId ?? '', accountId ?? ''];
  return [...ids.flatMap(formsOf), account.person, 'Quellwasser'];
}

const tableOf = (row: string): string => row.slice(0, row.indexOf(':'));

/** Rows of the whole database in which an author is found. */
async function found({ database, author }: Walk): Promise<string[]> {
  const needles = needlesOf(author);
  const rows = await dump(database.pool);
  return rows.filter((row) => needles.some((needle) => row.includes(needle)));
}

/** Of those, the ones that lead to what they wrote. */
async function tying(walked: Walk): Promise<string[]> {
  const { ids } = walked.trail;
  return (await found(walked)).filter((row) => ids.some((id) => row.includes(id)));
}

/** What every message says that was ever sent or waits to be, as text. */
async function messages({ database: { db } }: Walk): Promise<{ direct: boolean; said: string }[]> {
  const subjects = createSubjects({ db, library: createLibrary(db), sealer });
  const said: { direct: boolean; said: string }[] = [];
  for (const { id, subject, subjectId, workspaceId, recipient } of await db.delivery.findMany()) {
    const shown = (await subjects[subject]?.([{ id, subjectId, workspaceId }]))?.get(id);
    if (shown) said.push({ direct: recipient !== null, said: JSON.stringify(shown) });
  }
  return said;
}

describe('under the Chatham House Rule', () => {
  let walked: Walk;
  beforeAll(async () => {
    walked = await walk('chatham');
  });
  afterAll(() => walked.database.drop());

  test('every way was gone', async () => {
    const { db } = walked.database;
    const states = await db.post.groupBy({ by: ['state'], where: { attribution: 'chatham' } });
    expect(states.map(({ state }) => state).sort()).toEqual([
      ...['declined', 'removed', 'standing', 'waiting', 'withdrawn'],
    ]);
    const kinds = await db.reviewItem.groupBy({ by: ['kind'] });
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['appeal', 'post', 'report', 'thread', 'unsealing']);
    const told = await db.delivery.groupBy({ by: ['subject'], where: { recipient: { not: null } } });
    expect(told.map(({ subject }) => subject).sort()).toEqual([
      ...['followed', 'something-waits', 'unsealing-decided'],
    ]);
    for (const count of [db.follow.count(), db.sealedDraft.count(), db.wording.count(), db.report.count()])
      expect(await count).toBeGreaterThan(0);
  });

  test('the author is found in the rows that are theirs by nature, and nowhere else', async () => {
    const tables = new Set((await found(walked)).map(tableOf));
    expect([...tables].sort()).toEqual([...theirsByNature].sort());
  });

  test('no row that names them leads to a thread, a post, a pseudonym or a decision', async () => {
    expect(await tying(walked)).toEqual([]);
  });

  test('no transaction that wrote of it left its number in a row of theirs', () => {
    expect(walked.marks).toEqual([]);
  });

  test('no row of what somebody used up was written twice: that would join what they did', () => {
    expect(walked.uses.size).toBeGreaterThan(5);
    expect([...walked.uses.values()].filter(({ size }) => size > 1)).toEqual([]);
  });

  test('nobody is trusted of whom nothing was approved but under a pseudonym', () => {
    expect(walked.betrayed).toEqual([]);
  });

  test('what names them in a delivery is a direct message about their account, or sealed', async () => {
    const { db } = walked.database;
    const rows = await db.delivery.findMany({ where: { recipient: walked.author.account.person } });
    for (const { kind, subject, subjectId } of rows) {
      expect(kind).toBe('direct');
      if (subject === 'something-waits') expect(subjectId).toBe(walked.author.accountId);
      else expect([subject, subjectId.startsWith('v1.')]).toEqual(['followed', true]);
    }
  });

  test('no message to anybody else names them, nor one to them what they wrote', async () => {
    const [needles, { ids }] = [needlesOf(walked.author), walked.trail];
    const all = await messages(walked);
    const others = all.filter(({ direct }) => !direct);
    expect(others.length).toBeGreaterThan(10);
    for (const { said } of others) expect(needles.filter((needle) => said.includes(needle))).toEqual([]);
    const direct = all.filter((one) => one.direct && one.said.includes('/threads mine'));
    expect(direct.length).toBeGreaterThan(0);
    for (const { said } of direct) {
      expect(ids.filter((id) => said.includes(id))).toEqual([]);
      expect(said).not.toMatch(/hashes|Participant|R-\d|T-\d/);
    }
  });

  test('the audit says of nobody that they contributed, and holds no words', async () => {
    const rows = (await dump(walked.database.pool)).filter((row) => tableOf(row) === 'audit_event');
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(row).not.toMatch(/Untrue\.|Rude\.|It is true\.|Beside the point/);
  });
});

describe('signed by name, the same way', () => {
  let walked: Walk;
  beforeAll(async () => {
    walked = await walk('named');
  });
  afterAll(() => walked.database.drop());

  // Else the tests above could not fail.
  test('leads from the author to every post', async () => {
    const tables = new Set((await tying(walked)).map(tableOf));
    expect([...tables]).toEqual(['post']);
    const named = await messages(walked);
    expect(named.some(({ direct, said }) => !direct && said.includes('Quellwasser'))).toBe(true);
  });

  test('leaves the number of the transaction, from the first step on', () => {
    expect(walked.marks[0]).toMatch(/^Quellwasser: .*post/);
    expect(walked.marks.some((one) => one.startsWith('Mona: '))).toBe(true);
  });
});
