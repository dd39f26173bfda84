import { expect, test } from 'vitest';
import { createSealer } from '../../src/sealing.ts';
import { createInstallations, tokenContext } from '../../src/slack/installations.ts';
import { createTestLog } from './log.ts';

const sealer = createSealer(Buffer.alloc(32, 7));
const seal = async (token: string, team: string) => sealer.seal(token, tokenContext(team));

/** Installations over what a function gives, and what was looked up and logged. */
function setUp(tokenOf: (team: string) => Promise<string | undefined>) {
  const asked: string[] = [];
  const { log, logged } = createTestLog();
  const sealedToken = (team: string) => {
    asked.push(team);
    return tokenOf(team);
  };
  return { installations: createInstallations({ sealedToken, sealer, log }), asked, logged };
}

test('a token is opened and remembered, until it is forgotten', async () => {
  const { installations, asked } = setUp((team) => seal('xoxb-2', team));
  const both = await Promise.all([installations.of('T2'), installations.of('T2')]);
  expect([...both, await installations.of('T2')]).toEqual(
    Array(3).fill({ team: 'T2', connected: true, token: 'xoxb-2' }),
  );
  expect(asked).toEqual(['T2']);
  installations.forget('T2');
  await installations.of('T2');
  expect(asked).toEqual(['T2', 'T2']);
});

test('the environment’s token is looked up nowhere', async () => {
  const { installations, asked } = setUp(async () => undefined);
  installations.hold('T1', 'xoxb-1');
  expect(await installations.of('T1')).toEqual({ team: 'T1', connected: true, token: 'xoxb-1' });
  expect(asked).toEqual([]);
  installations.forget('T1');
  expect(await installations.of('T1')).toEqual({ team: 'T1', connected: false, token: undefined });
});

test('nobody is sent away before it is known whose token the environment holds', async () => {
  const { installations } = setUp(async () => undefined);
  expect(await installations.of('T1')).toEqual({ team: 'T1', connected: true, token: undefined });
  installations.hold('T1', 'xoxb-1');
  expect(await installations.of('T1')).toMatchObject({ token: 'xoxb-1' });
  expect(await installations.of('T2')).toMatchObject({ connected: false });
});

test.each<[string, (team: string) => Promise<string>]>([
  ['the database fails', () => Promise.reject(new Error('away'))],
  ['a token was sealed for another workspace', () => seal('xoxb-9', 'T9')],
])('where %s, people are answered without a token, and it is logged', async (_, tokenOf) => {
  const { installations, logged } = setUp(tokenOf);
  expect(await installations.of('T2')).toEqual({ team: 'T2', connected: true, token: undefined });
  expect(logged).toHaveLength(1);
  expect(JSON.stringify(logged)).not.toContain('xoxb');
});

test('a database that does not answer keeps nobody waiting', async () => {
  const { installations } = setUp(() => new Promise(() => {}));
  const started = performance.now();
  expect(await installations.of('T2')).toEqual({ team: 'T2', connected: true, token: undefined });
  expect(performance.now() - started).toBeLessThan(20_000);
});
