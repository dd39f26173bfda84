import { ChannelType } from 'discord.js';
import {
  APP_PERMISSIONS,
  type ChannelSpec,
  DEFAULT_TOKEN,
  type DiscordOptions,
  EVERYONE_PERMISSIONS,
  type GuildSpec,
  type MemberSpec,
  type OverwriteSpec,
  type PersonSpec,
} from '../options.ts';
import { permissionBits } from './permissions.ts';
import type { Channel, Guild, Member, Overwrite, Role, User } from './records.ts';
import { Signal } from './signal.ts';
import { nextSnowflake } from './snowflake.ts';
import type { World } from './world.ts';

const CHANNEL_TYPES = {
  text: ChannelType.GuildText,
  announcement: ChannelType.GuildAnnouncement,
  forum: ChannelType.GuildForum,
  voice: ChannelType.GuildVoice,
  category: ChannelType.GuildCategory,
} as const;

/** Makes a world from its description. */
export function buildWorld(options: DiscordOptions): World {
  const app: User = {
    id: nextSnowflake(),
    username: 'Plenary',
    bot: true,
    locale: 'en-US',
    directMessages: false,
  };
  const world: World = {
    options,
    token: options.token ?? DEFAULT_TOKEN,
    app,
    people: new Map([[app.id, app]]),
    guilds: new Map(),
    channels: new Map(),
    lostChannels: new Set(),
    interactions: new Map(),
    ephemerals: new Map(),
    modals: new Map(),
    commands: new Map(),
    registrations: [],
    nonces: new Map(),
    files: new Map(),
    violations: [],
    requests: [],
    changed: new Signal(),
    emit: () => {},
  };
  for (const person of options.people ?? []) addPerson(world, person);
  for (const guild of options.guilds ?? []) buildGuild(world, guild);
  return world;
}

/** The person of that name, made when there is none yet. */
export function addPerson(world: World, spec: PersonSpec): User {
  const known = [...world.people.values()].find(({ username }) => username === spec.name);
  if (known) return known;
  const user: User = {
    id: spec.id ?? nextSnowflake(),
    username: spec.name,
    bot: spec.bot ?? false,
    locale: spec.locale ?? 'en-US',
    directMessages: spec.directMessages ?? true,
  };
  world.people.set(user.id, user);
  return user;
}

export function buildGuild(world: World, spec: GuildSpec): Guild {
  const id = spec.id ?? nextSnowflake();
  const members = spec.members ?? [];
  const ownerSpec = spec.owner ? members.find(({ name }) => name === spec.owner) : members[0];
  const owner = addPerson(world, ownerSpec ?? { name: spec.owner ?? `Owner of ${spec.name}` });
  const guild: Guild = {
    id,
    name: spec.name,
    ownerId: owner.id,
    locale: spec.locale ?? 'en-US',
    joinedAt: new Date().toISOString(),
    roles: new Map(),
    channels: new Map(),
    members: new Map(),
  };
  addRole(guild, { id, name: '@everyone', permissions: spec.everyone ?? EVERYONE_PERMISSIONS });
  const appRole = { name: world.app.username, permissions: spec.appPermissions ?? APP_PERMISSIONS };
  const managed = addRole(guild, { ...appRole, managed: true });
  for (const role of spec.roles ?? []) addRole(guild, { permissions: [], ...role });
  placeAppRole(guild, managed, spec.rolesBelowApp ?? 0);
  setMember(guild, { user: world.app, nick: null, roles: [managed.id] });
  setMember(guild, { user: owner, nick: null, roles: [] });
  for (const member of members) addMember(world, guild, member);
  for (const channel of spec.channels ?? []) addChannel(world, guild, channel);
  world.guilds.set(guild.id, guild);
  return guild;
}

function addRole(
  guild: Guild,
  spec: { name: string; id?: string; managed?: boolean; permissions: GuildSpec['everyone'] & {} },
): Role {
  const role: Role = {
    id: spec.id ?? nextSnowflake(),
    name: spec.name,
    position: guild.roles.size,
    managed: spec.managed ?? false,
    permissions: permissionBits(spec.permissions),
  };
  guild.roles.set(role.id, role);
  return role;
}

/** Puts the app's role above @everyone and so many others. */
export function placeAppRole(guild: Guild, role: Role, below: number): void {
  const others = [...guild.roles.values()]
    .filter((one) => one !== role)
    .sort((one, other) => one.position - other.position);
  const order = [...others.slice(0, below + 1), role, ...others.slice(below + 1)];
  for (const [position, one] of order.entries()) one.position = position;
}

function setMember(guild: Guild, member: Omit<Member, 'joinedAt'>): Member {
  const joined = { ...member, joinedAt: new Date().toISOString() };
  guild.members.set(member.user.id, joined);
  return joined;
}

export function addMember(world: World, guild: Guild, spec: MemberSpec): Member {
  const roles = rolesNamed(guild, spec.roles ?? []);
  return setMember(guild, { user: addPerson(world, spec), nick: spec.nick ?? null, roles });
}

/** The ids of roles, which are given by name. */
export function rolesNamed(guild: Guild, names: readonly string[]): string[] {
  return names.map((name) => {
    const role = [...guild.roles.values()].find((candidate) => candidate.name === name);
    if (!role) throw new Error(`There is no role "${name}" in ${guild.name}`);
    return role.id;
  });
}

export function addChannel(world: World, guild: Guild, spec: ChannelSpec): Channel {
  const channel: Channel = {
    id: spec.id ?? nextSnowflake(),
    type: CHANNEL_TYPES[spec.kind ?? 'text'],
    guild,
    name: spec.name,
    position: guild.channels.size,
    topic: spec.topic ?? null,
    overwrites: overwritesOf(world, guild, spec),
    tags: (spec.tags ?? []).map((tag) => ({
      id: nextSnowflake(),
      moderated: false,
      ...(typeof tag === 'string' ? { name: tag } : tag),
    })),
    requiresTag: spec.requiresTag ?? false,
    messages: [],
  };
  guild.channels.set(channel.id, channel);
  world.channels.set(channel.id, channel);
  return channel;
}

/** The overwrites of a channel from its description. */
export function overwritesOf(
  world: World,
  guild: Guild,
  { closed = false, overwrites = [] }: Pick<ChannelSpec, 'closed' | 'overwrites'>,
): Overwrite[] {
  const closing: OverwriteSpec[] = [
    { of: 'everyone', deny: ['ViewChannel'] },
    { of: 'app', allow: ['ViewChannel'] },
  ];
  return [...(closed ? closing : []), ...overwrites].map(({ of, allow = [], deny = [] }) => ({
    ...targetOf(world, guild, of),
    allow: permissionBits(allow),
    deny: permissionBits(deny),
  }));
}

function targetOf(world: World, guild: Guild, name: string): Pick<Overwrite, 'id' | 'isRole'> {
  if (name === 'everyone') return { id: guild.id, isRole: true };
  if (name === 'app') return { id: world.app.id, isRole: false };
  const role = [...guild.roles.values()].find((candidate) => candidate.name === name);
  if (role) return { id: role.id, isRole: true };
  const member = [...guild.members.values()].find(({ user }) => user.username === name);
  if (member) return { id: member.user.id, isRole: false };
  throw new Error(`There is no role or member "${name}" in ${guild.name}`);
}
