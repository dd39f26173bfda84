import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { grantRole } from '../../src/domain/members/grant.ts';
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
  await database.db.member.deleteMany();
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

/** The workspace's admin decides about applications, too. */
const moderating = () =>
  grantRole(database.db, {
    account: { platform: 'slack', tenant: 'T1', person: 'UADMIN' },
    ...{ role: 'moderator', name: 'Una' },
  });

test('shows what is set, and offers at most ten buttons and selects', async () => {
  await moderating();
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
      'Greeting: Whoever joins the forum channel sees one message there that nobody else sees.',
      'Verification: not verified: what is marked TLP:GREEN or TLP:AMBER is not shown here. Ask the forum’s operator.',
      'Stakeholder groups: none, so nothing marked TLP:AMBER is shown here. An admin of the forum says which.',
      'Choose the forum channel…',
      'Choose the digest channel…',
      'Choose the moderators’ channel…',
      'Choose the language…',
      'English\nFrançais\nEspañol\nРусский\nالعربية\n中文',
      'Change time zone\nGreet everybody who joins',
    ].join('\n'),
  );
  expect(asking.examined).toEqual([]);
});

describe('a channel', () => {
  test.each([
    ['forum', 'forumChannel', '#general is the forum channel now: new threads open there.'],
    ['digest', 'digestChannel', '#general is the digest channel now.'],
    ['moderators', 'moderatorsChannel', '#general is the moderators’ channel now.'],
  ] as const)(
    'is chosen for %s, looked at once, and noted with who chose it',
    async (purpose, column, said) => {
      await moderating();
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

  test('that is open is taken and said to be so', async () => {
    asking.channels.set('T1/C1', facts({ closed: false, private: false }));
    expect(words(await pick('forum', 'C1'))).toContain(
      'Forum channel: #general: Plenary can post there. It is open to people outside: nothing restricted will be shown there.',
    );
  });

  describe('for moderators', () => {
    const needs = 'is also a moderator or an admin of the forum';
    const moderatingNoMore = async () => {
      await moderating();
      await database.db.member.updateMany({ data: { roles: ['member'] } });
    };
    const suspended = async () => {
      await moderating();
      const suspendedUntil = new Date(now.getTime() + 60_000);
      await database.db.member.updateMany({ data: { suspendedUntil, suspensionReason: 'Spam' } });
    };

    test.each([
      ['nobody of the forum', async () => {}, needs],
      ['a member', moderatingNoMore, needs],
      ['a suspended moderator', suspended, 'You are suspended until'],
    ])('is not for %s to choose, who reads why', async (_, become, why) => {
      await become();
      asking.channels.set('T1/C1', facts());
      const settings = await asking.type('settings');
      expect(words(settings)).toContain(why);
      expect(actionOf(settings, 'Choose the moderators’ channel…')).toBe('');
      const refused = words(await pick('moderators', 'C1'));
      expect(refused).toContain('The setting was not changed.');
      expect(refused).toContain(why);
      expect((await workspace()).moderatorsChannel).toBeNull();
      expect(asking.examined).toEqual([]);
      await pick('digest', 'C1');
      expect((await workspace()).digestChannel).not.toBeNull();
    });

    test('is not for a moderator who does not run the workspace', async () => {
      await moderating();
      const from = { workspaceAdmin: false };
      const answer = await asking.press('forum:settingsChannel:moderators', 'C1', from);
      expect(words(answer)).toContain('Only people who run this workspace can do this');
    });
  });

  test('for moderators is private, or refused; one that became public later is said to be so', async () => {
    await moderating();
    asking.channels.set('T1/C1', facts({ private: false }));
    const refused = words(await pick('moderators', 'C1'));
    expect(refused).toContain(
      '#general can be seen by more people than may see this. Choose a private channel',
    );
    expect(refused).toContain('The setting was not changed.');
    expect((await workspace()).moderatorsChannel).toBeNull();
    asking.channels.set('T1/C1', facts());
    await pick('moderators', 'C1');
    asking.channels.set('T1/C1', facts({ private: false }));
    expect(words(await asking.type('settings'))).toContain(
      'It is not private, so people who do not moderate can read what waits',
    );
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
  test.each([
    ['settings', 'Only admins of this workspace or of the forum can do this.'],
    ['settings lang:fr', 'Only admins of this workspace or of the forum can do this.'],
    ['ledger', 'Only people who run this workspace can do this'],
  ])('/forum %s is refused', async (text, said) => {
    expect(words(await asking.type(text, member))).toContain(said);
    expect((await workspace()).language).toBeNull();
  });
  test.each([
    ['forum:settingsChannel:forum', 'C1'],
    ['forum:settingsLanguage', 'fr'],
    ['forum:settingsZone:', undefined],
    ['forum:settingsZoneTyped:UTC', undefined],
    ['forum:settingsBack', undefined],
    ['forum:settingsGreets:all', undefined],
    ['forum:settingsGroup', 'industry'],
    ['forum:settingsRole:industry', '42'],
    ['forum:settingsGetStarted', undefined],
    ['forum:ledgerPage:0:', undefined],
    ['forum:ledgerOpen', 'x'],
    ['forum:ledgerAgain:x', undefined],
    ['forum:ledgerThere:x', undefined],
    ['forum:ledgerNoLink:x', undefined],
  ])('the press %s is refused', async (action, value) => {
    asking.channels.set('T1/C1', facts());
    const answer = await asking.press(action, value, member);
    expect(words(answer)).toContain('Only people who run this workspace can do this');
    expect(await workspace()).toMatchObject({
      language: null,
      zone: null,
      forumChannelId: null,
      greetsAll: false,
    });
    expect(await database.db.groupRole.count()).toBe(0);
    expect(await database.db.delivery.count()).toBe(0);
  });
  test('an admin in a direct message or an unconnected workspace has none to set', async () => {
    expect(words(await asking.type('settings', { workspace: 'T9' }))).toContain('Only admins of');
  });
});

test('a verified workspace reads that it is', async () => {
  await database.db.workspace.updateMany({ data: { verifiedAt: now } });
  expect(words(await asking.type('settings'))).toContain('Verification: verified by the forum');
});

/** The audit's newest rows, newest first. */
const audited = async () => {
  const rows = await database.db.auditEvent.findMany({ orderBy: { number: 'desc' }, take: 10 });
  return rows.map(({ act, actor, data }) => ({ act, actor, data }));
};

describe('an admin of the forum', () => {
  const admin = { user: 'UFORUM', workspaceAdmin: false };
  const ada = { platform: 'slack', tenant: 'T1', person: 'UFORUM' } as const;
  beforeEach(async () => {
    await grantRole(database.db, { account: ada, role: 'admin', name: 'Ada' });
  });

  test.each([
    ['in a workspace that others run', admin],
    ['in a direct message', { ...admin, workspace: undefined }],
    ['in a workspace that is not connected', { ...admin, workspace: 'T9', workspaceAdmin: true }],
  ])('%s sees the people alone', async (_, from) => {
    const shown = words(await asking.type('settings', from));
    expect(shown).toContain('1 member');
    expect(shown).not.toContain('Settings of this workspace');
    const refused = words(await asking.type('settings lang:fr', from));
    expect(refused).toContain('Only people who run this workspace can do this');
    expect((await workspace()).language).toBeNull();
    expect(words(await asking.press('forum:settingsBack', undefined, from))).toContain('Only people who run');
  });

  test('who runs the workspace sees both', async () => {
    const both = { ...admin, workspaceAdmin: true };
    const answer = await asking.type('settings', both);
    expect(words(answer)).toContain('Settings of this workspace');
    expect(words(await asking.press(actionOf(answer, 'People'), undefined, both))).toContain('1 member');
    expect(actionOf(await asking.type('settings'), 'People')).toBe('');
  });

  test('a change is audited by whom, without words', async () => {
    const { auditId } = await database.db.member.findFirstOrThrow();
    const { id } = await workspace();
    await asking.press('forum:settingsLanguage', 'fr', { ...admin, workspaceAdmin: true });
    await asking.type('settings zone:zurich');
    expect((await audited()).slice(0, 2)).toEqual([
      { act: 'workspace.set', actor: null, data: { workspace: id, setting: 'zone', value: 'Europe/Zurich' } },
      { act: 'workspace.set', actor: auditId, data: { workspace: id, setting: 'language', value: 'fr' } },
    ]);
  });
});

describe('greeting everybody', () => {
  test('is switched on and off where the platform tells of everybody', async () => {
    const on = await asking.press(actionOf(await asking.type('settings'), 'Greet everybody who joins'));
    expect(words(on)).toContain('Everybody who joins the workspace is greeted from now on.');
    expect(words(on)).toContain('Greeting: Everybody who joins the workspace gets one direct message');
    expect((await workspace()).greetsAll).toBe(true);
    expect((await workspace('T2')).greetsAll).toBe(false);
    await asking.press(actionOf(on, 'Do not greet everybody'));
    expect((await workspace()).greetsAll).toBe(false);
  });

  test('elsewhere is refused with what it needs, and can still be switched off', async () => {
    const deaf = await createAsking(database, { platform: 'discord', hearsOfJoining: false });
    await database.db.workspace.create({ data: { platform: 'discord', externalId: '1', name: 'One' } });
    const settings = await deaf.type('settings', { workspace: '1' });
    expect(words(settings)).toContain('sets DISCORD_GUILD_MEMBERS=true');
    expect(actionOf(settings, 'Greet everybody who joins')).toBe('');
    const refused = words(await deaf.press('forum:settingsGreets:all', undefined, { workspace: '1' }));
    expect(refused).toContain('The setting was not changed.');
    expect((await workspace('1')).greetsAll).toBe(false);
    await database.db.workspace.updateMany({ data: { greetsAll: true } });
    const on = await deaf.type('settings', { workspace: '1' });
    await deaf.press(actionOf(on, 'Do not greet everybody'), undefined, { workspace: '1' });
    expect((await workspace('1')).greetsAll).toBe(false);
  });
});

describe('the message “Get started”', () => {
  const posted = () =>
    database.db.delivery.findMany({ where: { subject: 'get-started' }, orderBy: { number: 'asc' } });
  const arrive = () =>
    database.db.delivery.updateMany({
      where: { state: 'due' },
      data: { state: 'sent', endedAt: now, messages: ['m'] },
    });
  beforeEach(() => void asking.channels.set('T1/C1', facts()));

  test('is posted once a channel, however often and however fast it is chosen', async () => {
    await Promise.all(Array.from({ length: 5 }, () => pick('forum', 'C1')));
    const { forumChannel } = await workspace();
    expect(await posted()).toMatchObject([
      { kind: 'post', state: 'due', channelId: forumChannel?.id, subjectId: forumChannel?.id },
    ]);
    await arrive();
    await pick('forum', 'C1');
    await pick('digest', 'C1');
    expect(await posted()).toHaveLength(1);
    asking.channels.set('T1/C2', facts({ name: 'forum', threadsOnly: true }));
    await pick('forum', 'C2');
    await pick('forum', 'C1');
    expect((await posted()).map(({ kind }) => kind)).toEqual(['post', 'thread']);
  });

  test('that did not arrive is posted anew when the channel is chosen again', async () => {
    await pick('forum', 'C1');
    await database.db.delivery.updateMany({ data: { state: 'expired' } });
    await pick('forum', 'C1');
    expect(await posted()).toHaveLength(2);
  });

  test('is posted again by the button: the earlier one is removed, and two presses are one', async () => {
    await pick('forum', 'C1');
    const button = actionOf(await asking.type('settings'), 'Post “Get started” again');
    expect(words(await asking.press(button))).toContain('is on its way to #general already');
    await arrive();
    const pressed = await Promise.all([asking.press(button), asking.press(button)]);
    const told = pressed.map((answer) => words(answer).includes('is posted anew in #general'));
    expect(told.sort()).toEqual([false, true]);
    const [first, ...later] = await posted();
    expect(later).toMatchObject([
      { kind: 'remove', ofId: first?.id },
      { kind: 'post', state: 'due' },
    ]);
    await arrive();
    await asking.press(button);
    expect((await posted()).map(({ kind }) => kind)).toEqual(['post', 'remove', 'post', 'remove', 'post']);
    expect((await posted()).at(-2)?.ofId).toBe(later[1]?.id);
  });

  test('is not posted again where nothing can be posted, or no channel is chosen', async () => {
    expect(actionOf(await asking.type('settings'), 'Post “Get started” again')).toBe('');
    expect(words(await asking.press('forum:settingsGetStarted'))).toContain('Choose the forum channel first');
    await pick('forum', 'C1');
    await arrive();
    asking.channels.set('T1/C1', facts({ obstacle: 'archived' }));
    expect(words(await asking.press('forum:settingsGetStarted'))).toContain('because it is archived');
    expect(await posted()).toHaveLength(1);
  });
});

describe('the role of a stakeholder group', () => {
  const here = { workspace: '1', managesRoles: true };
  let discord: Awaited<ReturnType<typeof createAsking>>;
  beforeAll(async () => {
    discord = await createAsking(database, { platform: 'discord', givesRoles: true });
  });
  beforeEach(async () => {
    await database.db.workspace.create({ data: { platform: 'discord', externalId: '1', name: 'One' } });
  });
  const roles = () => database.db.groupRole.findMany();

  test('is chosen, shown, chosen anew and taken away by the server’s admin', async () => {
    const settings = await discord.type('settings', here);
    expect(words(settings)).toContain('Roles of stakeholder groups: none chosen');
    const choose = actionOf(settings, 'Role of a stakeholder group…');
    const group = await discord.press(choose, 'academia', here);
    expect(words(group)).toContain('admitted to the forum in the group Academia gets this role here');
    expect(words(group)).toContain('The role that is given now: none');
    expect(actionOf(group, 'Give no role')).toBe('');
    const chosen = await discord.press(actionOf(group, 'Choose the role…'), '42', here);
    expect(words(chosen)).toContain('Roles of stakeholder groups: Academia');
    const { id: workspaceId } = await workspace('1');
    const first = { group: 'academia', externalId: '42', setUpBy: 'UADMIN', workspaceId, toldAt: null };
    expect(await roles()).toMatchObject([first]);
    await database.db.groupRole.updateMany({ data: { toldAt: now } });
    await discord.press('forum:settingsRole:academia', '43', { ...here, user: 'UOTHER' });
    expect(await roles()).toMatchObject([{ externalId: '43', setUpBy: 'UOTHER', toldAt: null }]);
    const again = await discord.press(choose, 'academia', here);
    expect(words(again)).toContain('The role that is given now: Role 43');
    await discord.press(actionOf(again, 'Give no role'), undefined, here);
    expect(await roles()).toEqual([]);
    expect((await audited())[0]?.data).toEqual({
      workspace: workspaceId,
      setting: 'role:academia',
      value: null,
    });
  });

  test.each([
    ['gives rights over others', { powerful: true }, 'never by Plenary'],
    ['stands above the bot’s own', { givable: false }, 'Plenary cannot give the role Role 66'],
  ])('is refused where it %s', async (_, facts, why) => {
    discord.roleFacts.set('66', facts);
    const refused = await discord.press('forum:settingsRole:academia', '66', here);
    expect(words(refused)).toContain(why);
    expect(words(refused)).toContain('The setting was not changed');
    expect(await roles()).toEqual([]);
  });

  test('is chosen by somebody who gives roles themselves; others read so and can take it away', async () => {
    const without = { workspace: '1' };
    await discord.press('forum:settingsRole:academia', '42', here);
    const group = await discord.press('forum:settingsGroup', 'academia', without);
    expect(words(group)).toContain('Choosing a role needs “Manage Roles” in this server.');
    expect(actionOf(group, 'Choose the role…')).toBe('');
    const refused = words(await discord.press('forum:settingsRole:academia', '43', without));
    expect(refused).toContain('The setting was not changed');
    expect(refused).toContain('Choosing a role needs “Manage Roles” in this server.');
    expect(await roles()).toMatchObject([{ externalId: '42' }]);
    await discord.press(actionOf(group, 'Give no role'), undefined, without);
    expect(await roles()).toEqual([]);
  });

  test('is no choice where there are no roles, or no such group', async () => {
    expect(actionOf(await asking.type('settings'), 'Role of a stakeholder group…')).toBe('');
    expect(words(await asking.press('forum:settingsRole:academia', '42'))).toContain('no longer exists');
    expect(words(await discord.press('forum:settingsRole:nobody', '42', here))).toContain('no longer exists');
    expect(await roles()).toEqual([]);
  });
});

describe('the stakeholder groups of the workspace', () => {
  const reign = (role: 'admin' | 'moderator' = 'admin') =>
    grantRole(database.db, {
      account: { platform: 'slack', tenant: 'T1', person: 'UADMIN' },
      ...{ role, name: 'Una' },
    });
  const toggle = (value: string, from: Parameters<typeof asking.press>[2] = {}) =>
    asking.press('forum:settingsOwnGroup', value, from);
  const settings = () =>
    database.db.auditEvent.findMany({ where: { act: 'workspace.set' }, orderBy: { number: 'asc' } });

  test('are chosen by admins of the forum, one after the other, and noted; twice is the same', async () => {
    await reign();
    const before = (await settings()).length;
    expect(words(await asking.type('settings'))).toContain('Add: Academia');
    expect(words(await toggle('+industry'))).toContain('This workspace belongs to: Industry.');
    const both = words(await toggle('+academia'));
    expect(both).toContain('Stakeholder groups: Industry, Academia');
    expect(both).toContain('It is not verified yet');
    expect(both).toContain('Remove: Industry');
    await toggle('+academia');
    expect((await workspace()).groups).toEqual(['industry', 'academia']);
    await toggle('-industry');
    expect(words(await toggle('-academia'))).toContain('belongs to no stakeholder group any more');
    expect((await workspace()).groups).toEqual([]);
    expect((await workspace('T2')).groups).toEqual([]);
    const noted = (await settings()).slice(before).map(({ data }) => data);
    expect(noted.map((data) => (data as { value: string }).value)).toEqual([
      'industry',
      'industry,academia',
      'academia',
      '',
    ]);
  });

  test('are neither offered nor changed for others', async () => {
    await reign('moderator');
    expect(words(await asking.type('settings'))).not.toContain('Add: ');
    await toggle('+industry');
    await reign();
    // An admin of the forum who does not run this workspace.
    await toggle('+industry', { workspaceAdmin: false });
    await toggle('+nothing');
    await toggle('');
    expect((await workspace()).groups).toEqual([]);
  });
});
