import { OverwriteType, PermissionFlagsBits, type PermissionsString } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { type Holder, type Overwrite, permissionsIn, roleFacts } from '../../src/discord/permissions.ts';

type Names = readonly PermissionsString[];

const bits = (names: Names): string =>
  names.reduce((sum, name) => sum | PermissionFlagsBits[name], 0n).toString();
const role = (id: string, ...names: Names) => ({
  ...{ id, name: id, position: 0, managed: false },
  permissions: bits(names),
});
const of = (type: OverwriteType) => (id: string, allow: Names, deny: Names) => ({
  id,
  type,
  allow: bits(allow),
  deny: bits(deny),
});
const ofRole = of(OverwriteType.Role);
const ofMember = of(OverwriteType.Member);

const guild = {
  id: 'guild',
  owner_id: 'owner',
  roles: [
    role('guild', 'ViewChannel', 'SendMessages'),
    role('bots', 'ManageThreads'),
    role('other', 'Connect'),
    role('admins', 'Administrator'),
  ],
};
const bot: Holder = { id: 'bot', roles: ['bots'] };
const hidden = ofRole('guild', [], ['ViewChannel']);

test.each<[string, Holder, readonly Overwrite[], Names, Names]>([
  [
    'roles add up, those of others do not count',
    bot,
    [],
    ['ViewChannel', 'SendMessages', 'ManageThreads'],
    ['Connect'],
  ],
  [
    'the owner may everything, whatever a channel says',
    { id: 'owner', roles: [] },
    [hidden],
    ['ViewChannel', 'BanMembers'],
    [],
  ],
  [
    'an administrator as well',
    { id: 'bot', roles: ['admins'] },
    [hidden, ofMember('bot', [], ['SendMessages'])],
    ['ViewChannel', 'SendMessages'],
    [],
  ],
  [
    'a channel denies everyone',
    bot,
    [ofRole('guild', [], ['SendMessages'])],
    ['ViewChannel'],
    ['SendMessages'],
  ],
  [
    'a role lets in whom everyone keeps out',
    bot,
    [hidden, ofRole('bots', ['ViewChannel'], [])],
    ['ViewChannel'],
    [],
  ],
  [
    'of two roles the one that allows wins',
    { id: 'bot', roles: ['bots', 'other'] },
    [ofRole('bots', [], ['SendMessages']), ofRole('other', ['SendMessages'], [])],
    ['SendMessages'],
    [],
  ],
  [
    "another role's overwrite does not count",
    bot,
    [ofRole('other', ['AddReactions'], ['SendMessages'])],
    ['SendMessages'],
    ['AddReactions'],
  ],
  [
    'the member goes before their roles',
    bot,
    [ofMember('bot', [], ['SendMessages']), ofRole('bots', ['SendMessages'], [])],
    ['ViewChannel'],
    ['SendMessages'],
  ],
  ['the member is let in by name', bot, [hidden, ofMember('bot', ['ViewChannel'], [])], ['ViewChannel'], []],
  [
    "another member's overwrite does not count",
    bot,
    [hidden, ofMember('amina', ['ViewChannel'], [])],
    [],
    ['ViewChannel'],
  ],
  [
    'who does not see a channel may nothing in it',
    bot,
    [hidden, ofRole('bots', ['SendMessages'], [])],
    [],
    ['SendMessages', 'ManageThreads'],
  ],
  [
    'a role of the id of a member is no member',
    { id: 'guild', roles: [] },
    [ofRole('guild', [], ['SendMessages'])],
    ['ViewChannel'],
    ['SendMessages'],
  ],
  [
    'who is timed out may look only',
    { ...bot, muted: true },
    [],
    ['ViewChannel'],
    ['SendMessages', 'ManageThreads'],
  ],
  [
    'somebody without a role',
    { roles: [] },
    [ofMember('bot', [], ['ViewChannel'])],
    ['ViewChannel'],
    ['ManageThreads'],
  ],
])('%s', (_, holder, overwrites, has, lacks) => {
  const granted = permissionsIn(guild, holder, overwrites);
  const holds = (names: Names) => names.filter((name) => (granted & PermissionFlagsBits[name]) !== 0n);
  expect([holds(has), holds(lacks)]).toEqual([has, []]);
});

describe('a role that members shall get', () => {
  const placed = (position: number, one: ReturnType<typeof role>) => ({ ...one, position });
  const roles = [
    role('guild', 'ViewChannel'),
    placed(1, role('low')),
    placed(2, role('strong', 'BanMembers')),
    placed(3, role('bots', 'ManageRoles')),
    placed(4, role('high')),
    { ...placed(1, role('app')), managed: true },
  ];
  const server = { ...guild, roles };
  test.each([
    ['low', { powerful: false, givable: true }],
    ['strong', { powerful: true, givable: true }],
    ['high', { powerful: false, givable: false }],
    ['app', { givable: false }],
    ['guild', { givable: false }],
  ])('%s', (id, facts) => {
    expect(roleFacts(server, bot, id)).toMatchObject({ name: id, ...facts });
  });

  test('cannot be given without Manage Roles, and none can be where there is none', () => {
    const powerless = roles.map((one) => (one.id === 'bots' ? { ...one, permissions: '0' } : one));
    expect(roleFacts({ ...server, roles: powerless }, bot, 'low')).toMatchObject({ givable: false });
    expect(roleFacts(server, bot, 'nobody')).toBeUndefined();
  });
});
