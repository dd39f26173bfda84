import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { audit } from '../../../src/domain/audit.ts';
import { readExport } from '../../../src/domain/privacy/export.ts';
import { type Export, exportSchema } from '../../../src/domain/privacy/export-schema.ts';
import { readStored } from '../../../src/domain/privacy/stored.ts';
import { root } from '../../../src/root.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer } from '../../support/sealer.ts';
import { createEverything, traces } from './everything.ts';

const now = new Date('2026-11-21T12:00:00Z');
const key = { platform: 'discord', tenant: '', person: traces.discordId } as const;

let database: TestDatabase;
let data: Export;
beforeAll(async () => {
  database = await createTestDatabase();
  const { db } = database;
  const { member } = await createEverything(db);
  await db.$transaction((tx) => audit(tx, { act: 'role.granted', data: { member: member.auditId } }, now));
  data = await readExport(db, { account: key, sealer: testSealer, now });
});
afterAll(() => database.drop());

test('has something of everything that is stored, from every account of the person', () => {
  const { member, version, exportedAt, ...lists } = data;
  expect({ version, exportedAt }).toEqual({ version: 1, exportedAt: '2026-11-21T12:00:00.000Z' });
  expect(Object.entries(lists).filter(([, list]) => list.length === 0)).toEqual([]);
  const said = JSON.stringify(data);
  // The conversation's id says nothing to anybody but the platform.
  const { conversation, ...known } = traces;
  for (const trace of Object.values(known)) expect(said).toContain(trace);
  expect(said).not.toContain(conversation);
  expect(data.accounts.map(({ account }) => account)).toEqual([
    `slack:T1:${traces.slackId}`,
    `discord:${traces.discordId}`,
  ]);
});

test('an earlier wording has what its thread was called then', () => {
  const earlier = data.contributions.flatMap((one) => one.earlier);
  expect(earlier).toMatchObject([{ text: traces.earlier, title: traces.earlierTitle }]);
});

test('without the key leaves out what is sealed, and leads to none of it', async () => {
  const operators = await readExport(database.db, { account: key, sealer: undefined, now });
  const { contributions, contributionDrafts, follows, reports } = operators;
  expect(contributions.map(({ attribution }) => attribution)).toEqual(['named', 'group']);
  expect({ contributionDrafts, follows, reports }).toEqual({
    ...{ contributionDrafts: [], follows: [], reports: [] },
  });
  expect(JSON.stringify(operators)).not.toContain(traces.sealed);
});

test('names nobody else', () => {
  const said = JSON.stringify(data);
  for (const other of ['Ben Okri', 'Chen Wei', 'UOTHER']) expect(said).not.toContain(other);
  expect(data.decisions).toMatchObject([{ state: 'declined', words: 'Not now.' }]);
});

test('survives being read again by its schema', () => {
  expect(exportSchema.parse(JSON.parse(JSON.stringify(data)))).toEqual(data);
});

test('is nearly empty for whom the forum never met', async () => {
  const nobody = await readExport(database.db, {
    account: { platform: 'slack', tenant: 'T1', person: 'UNEVER' },
    sealer: testSealer,
    now,
  });
  const { version, exportedAt, member, ...lists } = nobody;
  expect(member).toBe(null);
  expect(Object.values(lists).flat()).toEqual([]);
});

test('counts what it shows', async () => {
  const stored = await readStored(database.db, testSealer, key);
  expect(stored).toMatchObject({
    ...{ name: traces.name, tours: data.tours.length, acceptances: data.acceptances.length },
    ...{ applications: data.applications.length, decisions: data.decisions.length },
    ...{ digests: data.digests.length, drafts: data.drafts.length + data.contributionDrafts.length },
    ...{ contributions: data.contributions.length, standing: 2, follows: data.follows.length },
    ...{ reports: data.reports.length, deliveries: data.deliveries.length },
    ...{ setUp: data.setUp.length, roles: data.roles.length },
  });
  expect(stored.accounts).toHaveLength(data.accounts.length);
});

test('says of every table whether it holds something of people', () => {
  const schema = readFileSync(join(root, 'prisma/schema.prisma'), 'utf8');
  const models = [...schema.matchAll(/^model (\w+)/gm)].map(([, name = '']) => name);
  const [, comment = ''] =
    readFileSync(join(root, 'src/domain/privacy/export.ts'), 'utf8').match(/\/\*\*(.*?)\*\//s) ?? [];
  expect(models.length).toBeGreaterThan(20);
  expect(models.filter((name) => !new RegExp(`\\b${name}\\b`).test(comment))).toEqual([]);
});

test('the README lists its parts under “Your data”', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, section = ''] = readme.match(/^## Your data\n(.*?)(?=^## )/ms) ?? [];
  const [, block = ''] = section.match(/```\w*\n(.*?)```/s) ?? [];
  const listed = [...block.matchAll(/^ {2}"(\w+)":/gm)].map(([, name]) => name);
  expect(listed).toEqual(Object.keys(exportSchema.shape));
  const lines = [...block.matchAll(/^ {2}"(\w+)": (.*?),?$/gm)].map(([, name, of = '']) => [name, of]);
  const written = lines.map(([name, of]) => [name, keysWritten(of ?? '')]);
  expect(written).toEqual(Object.entries(exportSchema.shape).map(([name, type]) => [name, keysOf(type)]));
});

/** `[{ account, side: "issued" | "taken", history: [{ at }] }]` as `(account,side,history(at))`. */
const keysWritten = (of: string): string =>
  of
    .replaceAll(/: "\w+"( \| "\w+")*/g, '')
    .replaceAll(/(: )?\[?\{/g, '(')
    .replaceAll(/\}\]?/g, ')')
    .replaceAll(/ \| null| |\[\]|^[^(]+$/g, '');

/** The same of a type; empty for what is no object. */
function keysOf(type: z.core.$ZodType): string {
  if (type instanceof z.ZodNullable) return keysOf(type.unwrap());
  if (type instanceof z.ZodArray) return keysOf(type.element);
  if (!(type instanceof z.ZodObject)) return '';
  const keys = Object.entries(type.shape).map(([key, of]) => `${key}${keysOf(of)}`);
  return `(${keys.join(',')})`;
}
