import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChannelFacts } from '../../src/platform.ts';
import { actionOf, createAsking, now, words } from '../support/asking.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let asking: Awaited<ReturnType<typeof createAsking>>;

beforeAll(async () => {
  database = await createTestDatabase();
  asking = await createAsking(database);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.workspace.deleteMany();
  await database.db.workspace.createMany({
    data: ['T1', 'T2'].map((externalId) => ({ platform: 'slack', externalId, name: externalId })),
  });
  asking.channels.clear();
  asking.examined.length = 0;
});

const facts = (given: Partial<ChannelFacts> = {}) => ({
  ok: true as const,
  value: { name: 'general', obstacle: undefined, closed: true, private: true, ...given },
});
const workspace = (externalId = 'T1') =>
  database.db.workspace.findFirstOrThrow({
    where: { externalId },
    include: { forumChannel: true, digestChannel: true, moderatorsChannel: true, channels: true },
  });
const pick = (purpose: string, channel: string) => asking.press(`forum:settingsChannel:${purpose}`, channel);

test('shows what is set, and offers at most ten buttons and selects', async () => {
  const answer = await asking.type('settings');
  expect(answer.show).toBe('private');
  expect(words(answer)).toBe(
    [
      'Settings of this workspace',
      'Forum channel: none chosen',
      'Digest channel: none chosen',
      'Moderators’ channel: none chosen',
      'Language: English (nothing chosen)',
      'Time zone: UTC, where it is Sat 21 Nov 2026, 12:00 (nothing chosen)',
      'Verification: not verified: what is marked TLP:GREEN or TLP:AMBER is not shown here. Ask the forum’s operator.',
      'Choose the forum channel…',
      'Choose the digest channel…',
      'Choose the moderators’ channel…',
      'Choose the language…',
      'English\nFrançais\nEspañol\nРусский\nالعربية\n中文',
      'Change time zone',
    ].join('\n'),
  );
  expect(asking.examined).toEqual([]);
});

describe('a channel', () => {
  test.each([
    ['forum', 'forumChannel', '#general is the forum channel now.'],
    ['digest', 'digestChannel', '#general is the digest channel now.'],
    ['moderators', 'moderatorsChannel', '#general is the moderators’ channel now.'],
  ] as const)(
    'is chosen for %s, looked at once, and noted with who chose it',
    async (purpose, column, said) => {
      asking.channels.set('T1/C1', facts());
      const shown = words(await pick(purpose, 'C1'));
      expect(shown).toContain(said);
      expect(shown).toContain('#general: Plenary can post there.');
      expect(asking.examined).toEqual(['C1']);
      expect((await workspace())[column]).toMatchObject({ externalId: 'C1', setUpBy: 'UADMIN' });
    },
  );

  test('that cannot be posted to is refused with how to mend it, and what was set stays', async () => {
    asking.channels.set('T1/C1', facts());
    await pick('forum', 'C1');
    asking.channels.set('T1/C2', facts({ name: 'staff', obstacle: 'not_invited' }));
    const shown = words(await pick('forum', 'C2'));
    expect(shown).toContain('Plenary is not in #staff. Type /invite @Plenary in it and try again.');
    expect(shown).toContain('The setting was not changed.');
    expect(shown).toContain('Forum channel: #general');
    expect(words(await pick('forum', 'CGONE'))).toContain('Plenary cannot find that channel.');
    expect((await workspace()).forumChannel).toMatchObject({ externalId: 'C1' });
    expect((await workspace()).channels).toHaveLength(1);
  });

  test('of which the platform says nothing is not taken', async () => {
    asking.channels.set('T1/C1', { ok: false, refusal: { kind: 'lost', code: 'timeout' } });
    const shown = words(await pick('digest', 'C1'));
    expect(shown).toContain('is not known at the moment, because Slack did not answer');
    expect((await workspace()).digestChannel).toBeNull();
  });

  test('of another workspace is none of this one', async () => {
    asking.channels.set('T2/C1', facts());
    expect(words(await pick('forum', 'C1'))).toContain('Plenary cannot find that channel.');
    expect((await workspace()).forumChannel).toBeNull();
    expect((await workspace('T2')).forumChannel).toBeNull();
  });

  test('that is open, or not private though for moderators, is taken and said to be so', async () => {
    asking.channels.set('T1/C1', facts({ closed: false, private: false }));
    await pick('forum', 'C1');
    const shown = words(await pick('moderators', 'C1'));
    const lines = shown.split('\n').filter((line) => line.includes('#general:'));
    expect(lines).toEqual([
      'Forum channel: #general: Plenary can post there. It is open to people outside: nothing restricted will be shown there.',
      expect.stringMatching(/^Moderators’ channel: .+ It is not private, so people who do not moderate/),
    ]);
  });

  test('shows its state as it is now: broken, then mended, which lets messages go again', async () => {
    asking.channels.set('T1/C1', facts());
    await pick('forum', 'C1');
    await pick('digest', 'C1');
    const brokenAt = new Date(now.getTime() - 1000);
    await database.db.channel.updateMany({ data: { brokenAt, obstacle: 'archived' } });
    asking.channels.set('T1/C1', facts({ obstacle: 'archived' }));
    asking.examined.length = 0;
    const shown = words(await asking.type('settings'));
    expect(shown).toContain(
      'Forum channel: #general: Nothing can be posted in #general because it is archived.',
    );
    expect(asking.examined).toEqual(['C1']);
    expect((await workspace()).forumChannel).toMatchObject({ brokenAt, obstacle: 'archived' });
    asking.channels.set('T1/C1', facts({ name: 'renamed' }));
    expect(words(await asking.type('settings'))).toContain(
      'Forum channel: #renamed: Plenary can post there.',
    );
    expect((await workspace()).forumChannel).toMatchObject({ brokenAt: null, obstacle: null });
  });

  test('for a purpose that does not exist is answered in words', async () => {
    expect(words(await pick('nonsense', 'C1'))).toContain('no longer exists');
  });
});

describe('language and zone', () => {
  test('are chosen by the select', async () => {
    const answer = await asking.press(actionOf(await asking.type('settings'), 'Choose the language…'), 'ar');
    expect(words(answer)).toContain('What is posted here is in العربية from now on.');
    expect(words(answer)).toContain('Language: العربية');
    expect(await workspace()).toMatchObject({ language: 'ar', zone: null });
  });

  test('are typed as options, both at once', async () => {
    const shown = words(await asking.type('settings lang:fr zone:zurich'));
    expect(shown).toContain('What is posted here is in Français from now on.');
    expect(shown).toContain('Times here are those of Europe/Zurich from now on.');
    expect(shown).toContain('Time zone: Europe/Zurich, where it is Sat 21 Nov 2026, 13:00');
    expect(await workspace()).toMatchObject({ language: 'fr', zone: 'Europe/Zurich' });
    expect(await workspace('T2')).toMatchObject({ language: null, zone: null });
  });

  test('a zone is typed into a form; a wrong one comes back with the nearest, and the form as filled in', async () => {
    const form = await asking.press(actionOf(await asking.type('settings'), 'Change time zone'));
    expect(form).toMatchObject({ show: 'modal', modal: { inputs: [{ name: 'zone', value: '' }] } });
    const wrong = await asking.submit('forum:settingsZoneTyped', { zone: 'Europe/Zurrich' });
    expect(words(wrong)).toContain('There is no time zone “Europe/Zurrich”. Did you mean Europe/Zurich?');
    expect(await asking.press(actionOf(wrong, 'Change time zone'))).toMatchObject({
      modal: { inputs: [{ value: 'Europe/Zurrich' }] },
    });
    expect((await workspace()).zone).toBeNull();
    await asking.press(actionOf(wrong, 'Use Europe/Zurich'));
    expect((await workspace()).zone).toBe('Europe/Zurich');
    await asking.submit('forum:settingsZoneTyped', { zone: 'Asia/Kathmandu' });
    expect((await workspace()).zone).toBe('Asia/Kathmandu');
  });

  test.each(['', 'x'.repeat(60), '+02:00'])('a zone %j is refused in words', async (zone) => {
    const answer = await asking.submit('forum:settingsZoneTyped', { zone });
    expect(words(answer)).toMatch(/time zone/);
    expect(words(answer)).not.toContain('failed on our side');
    expect((await workspace()).zone).toBeNull();
  });
});

describe('somebody who does not run the workspace', () => {
  const member = { user: 'U1', workspaceAdmin: false };
  test.each(['settings', 'settings lang:fr', 'ledger'])('/forum %s is refused', async (text) => {
    expect(words(await asking.type(text, member))).toContain(
      'Only people who run this workspace can do this',
    );
    expect((await workspace()).language).toBeNull();
  });
  test.each([
    ['forum:settingsChannel:forum', 'C1'],
    ['forum:settingsLanguage', 'fr'],
    ['forum:settingsZone:', undefined],
    ['forum:settingsZoneTyped:UTC', undefined],
    ['forum:ledgerPage:0:', undefined],
    ['forum:ledgerOpen', 'x'],
    ['forum:ledgerAgain:x', undefined],
    ['forum:ledgerThere:x', undefined],
  ])('the press %s is refused', async (action, value) => {
    asking.channels.set('T1/C1', facts());
    const answer = await asking.press(action, value, member);
    expect(words(answer)).toContain('Only people who run this workspace can do this');
    expect(await workspace()).toMatchObject({ language: null, zone: null, forumChannelId: null });
  });
  test('an admin in a direct message or an unconnected workspace has none to set', async () => {
    expect(words(await asking.type('settings', { workspace: 'T9' }))).toContain('Only people who run');
  });
});

test('a verified workspace reads that it is', async () => {
  await database.db.workspace.updateMany({ data: { verifiedAt: now } });
  expect(words(await asking.type('settings'))).toContain('Verification: verified by the forum');
});
