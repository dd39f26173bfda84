import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answer, type Command, defineGroup } from '../../../src/command.ts';
import { createDispatch } from '../../../src/dispatch.ts';
import { createLibrary } from '../../../src/domain/library/live.ts';
import { acceptConduct, conduct, conductDigest } from '../../../src/domain/members/conduct.ts';
import { translateFor } from '../../../src/i18n/translate.ts';
import { createLogger } from '../../../src/log.ts';
import { notice } from '../../../src/view.ts';
import { now, words } from '../../support/asking.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer } from '../../support/sealer.ts';

/** Of the English text of each version. Who changes the text of a version that people accepted changes what they said. */
const digests: Record<number, string> = {
  1: 'rvQY6wVgTvESaBJwLDhHCxK9IPUQQV26L96E5aTOPnw',
};

test('the text is the one that its version names', () => {
  expect(digests[conduct.version]).toBe(conductDigest(translateFor('en')));
  expect(Object.keys(digests)).toHaveLength(conduct.version);
});

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.account.deleteMany();
  await database.db.member.deleteMany();
});

const account = { platform: 'slack', tenant: 'T1', person: 'U1' } as const;
const accept = (version: number = conduct.version) =>
  acceptConduct(database.db, { account, met: {}, version, language: 'fr', now });
const accepted = () => database.db.account.findFirst({ include: { acceptances: true, member: true } });

describe('accepting', () => {
  test('is recorded with version, language and time, once however often it is pressed', async () => {
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => accept()));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await accepted()).toMatchObject({
      conduct: conduct.version,
      acceptances: [{ version: conduct.version, language: 'fr', at: now }],
    });
  });

  test('counts for the member, whichever account they use', async () => {
    const { id: memberId } = await database.db.member.create({ data: { name: 'Amina', roles: ['member'] } });
    await database.db.account.create({
      data: { platform: 'slack', tenant: 'T1', externalId: 'U1', memberId },
    });
    await accept();
    expect(await accepted()).toMatchObject({ member: { conduct: conduct.version } });
  });

  test.each([0, conduct.version + 1, Number.NaN])('of version %d is none', async (version) => {
    expect(await accept(version)).toEqual({ ok: false, refusal: 'outdated' });
    expect(await accepted()).toBeNull();
  });
});

describe('before a contribution', () => {
  let done = 0;
  const contributing: Command = defineGroup({
    name: 'forum',
    summary: 'forum.summary',
    subcommands: [],
    actions: {
      contribute: {
        access: 'insider',
        contributes: true,
        run: () => {
          done += 1;
          return answer(notice('done'));
        },
      },
    },
  });
  const contribute = async () => {
    const { db, pool } = database;
    const dispatch = createDispatch({
      ...{ commands: [contributing], db, pool, library: createLibrary(db), carriers: new Map() },
      ...{ sealer: testSealer, publicUrl: undefined, log: createLogger('silent'), clock: () => now },
    });
    const who = { workspace: 'T1', tenant: 'T1', user: 'U1', locale: 'en', workspaceAdmin: false };
    return dispatch({
      platform: 'slack',
      who: { ...who, outsider: false },
      input: { kind: 'press', action: 'forum:contribute', message: 'm1' },
    });
  };
  beforeEach(() => {
    done = 0;
  });

  test('whoever accepted none is shown the text, and the contribution waits', async () => {
    const shown = words(await contribute());
    expect(shown).toContain('please read and accept the code of conduct; then do the same again');
    expect(shown).not.toContain('new version');
    expect(shown).toContain('Chatham House Rule.');
    expect(shown).toContain('I accept');
    expect(done).toBe(0);
    await accept();
    expect(words(await contribute())).toBe('done');
  });

  test('a new version is asked for again, with what changed, and the older answer is outdated', async () => {
    await accept();
    expect(words(await contribute())).toBe('done');
    // What the next version will be: the object is a constant for everybody but this test.
    const changing = conduct as { version: number };
    const before = changing.version;
    changing.version = before + 1;
    try {
      const shown = words(await contribute());
      expect(shown).toContain('The code of conduct has a new version.');
      expect(shown).toContain('What changed');
      expect(shown).toContain(`Version ${before + 1}, `);
      expect(done).toBe(1);
      expect(await accept(before)).toMatchObject({ refusal: 'outdated' });
      await accept(before + 1);
      expect(words(await contribute())).toBe('done');
      expect((await accepted())?.acceptances).toHaveLength(2);
    } finally {
      changing.version = before;
    }
  });
});
