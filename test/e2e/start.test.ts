import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { serverPid } from '../../src/db/embedded/server.ts';
import { builtProgram } from '../support/built.ts';
import { type Browser, openConsole } from '../support/console.ts';
import { temporaryFolder } from '../support/database.ts';
import { launchProgram, type Program, runProgram, startProgram } from '../support/program.ts';
import { numberOfEntries } from './library.ts';
import { discordSettings, startDiscordWorld } from './worlds.ts';

// One machine's story: each test goes on with what the one before has left running.

/** An empty folder, in which the program stands: without any setting its data go to .plenary in there. */
let cwd: string;
let data: string;
let program: Program;

beforeAll(async () => {
  cwd = await temporaryFolder();
  data = join(cwd, '.plenary', 'postgres');
  await builtProgram();
});

afterAll(async () => {
  await program?.stop();
});

vi.setConfig({ testTimeout: 60_000 });

const start = () => startProgram({}, { cwd });
const operate = (...args: string[]) => runProgram(['forum', ...args], {}, { cwd });
const addressPattern = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/;
const openPage = async (at: Program): Promise<Browser> => {
  const [address] = await at.prints(addressPattern);
  return openConsole(address);
};
const modeOf = async (...path: string[]) => ((await stat(join(cwd, ...path))).mode & 0o777).toString(8);

test('a first start needs nothing: it makes a database, loads the library and opens the console', async () => {
  program = await start();
  const [address] = await program.prints(addressPattern);
  expect(program.output().trimEnd()).toMatch(new RegExp(`${addressPattern.source}$`));
  expect(program.output()).toContain('Creating the database');
  expect(program.output()).toContain(`Library: ${numberOfEntries} entries added`);
  expect(program.errors()).toBe('');
  expect(await readdir(cwd)).toEqual(['.plenary']);
  expect([await modeOf('.plenary'), await modeOf('.plenary', 'key')]).toEqual(['700', '600']);

  expect((await fetch(address.replace(/token=.*/, 'token=wrong'))).status).toBe(403);
  const browser = await openConsole(address);
  expect(await browser.page()).toContain('<!doctype html>');
  expect(await browser.say('/practices livestream')).toContain('E-');
  expect(await browser.say('/practices zzyzxqwrt')).toContain('noted');
  await expect(openConsole(address)).rejects.toThrow('403');
});

test('the operator’s commands work beside it', async () => {
  const asked = ['help', 'status', 'questions', 'library'].map((command) => operate(command));
  const [help, status, questions, library] = (await Promise.all(asked)).map((ending) => {
    expect(ending).toMatchObject({ code: 0, errors: '' });
    return ending.output;
  });
  for (const command of ['status', 'questions', 'library', 'connect-slack']) expect(help).toContain(command);
  expect(status).toContain(`Entries published: ${numberOfEntries}, editions in all: ${numberOfEntries}`);
  expect(questions).toContain('zzyzxqwrt');
  expect(library).toBe('Every file is as it should be.\n');
  expect(await operate('statsu')).toMatchObject({ code: 1, output: expect.stringContaining('"status"') });
});

test('SIGTERM ends everything that it started, and the next start finds everything as it was', async () => {
  const key = await readFile(join(cwd, '.plenary', 'key'), 'utf8');
  expect(await program.stop()).toMatchObject({ code: 0 });
  expect(await serverPid(data)).toBeUndefined();

  program = await start();
  await program.prints(addressPattern);
  // No database made, no library loaded, no key made: there is nothing else to say.
  expect(program.said()).toEqual([expect.stringMatching(addressPattern)]);
  expect(await readFile(join(cwd, '.plenary', 'key'), 'utf8')).toBe(key);
  expect((await operate('questions')).output).toContain('zzyzxqwrt');
});

test('after kill -9 the next start goes on with the database server that was left behind', async () => {
  const server = await serverPid(data);
  await program.kill();
  expect(await serverPid(data)).toBe(server);
  program = await start();
  expect(await serverPid(data)).toBe(server);
  expect(program.output()).not.toContain('Library:');
});

test('two programs on one folder share the database, and the last one out ends it', async () => {
  const other = await start();
  expect(await program.stop('SIGINT')).toMatchObject({ code: 0 });
  expect(await serverPid(data)).toBeDefined();
  expect(await (await openPage(other)).say('/practices livestream')).toContain('E-');
  expect(await other.stop()).toMatchObject({ code: 0 });
  expect(await serverPid(data)).toBeUndefined();
});

test('/healthz answers 503 until what is configured is connected, and a configured platform is enough', async () => {
  const discord = await startDiscordWorld();
  discord.fail({ route: 'GET /gateway/bot', status: 'reset' });
  program = await launchProgram(discordSettings(discord), { cwd });
  expect(await program.health()).toBe(503);
  await program.ready();
  expect(program.output()).not.toMatch(addressPattern);
  await program.stop();
  await discord.stop();
});
