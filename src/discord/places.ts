import {
  type APIChannel,
  type APIGuild,
  type APIGuildMember,
  type APIUser,
  ChannelFlags,
  ChannelType,
  PermissionFlagsBits as Permission,
  Routes,
} from 'discord.js';
import { LRUCache } from 'lru-cache';
import { done, type Outcome, refused } from '../outcome.ts';
import type { ChannelAddress, ChannelFacts, Failure, Obstacle } from '../platform.ts';
import type { Api } from './api.ts';
import { postingChannels } from './components.ts';
import { type GuildRoles, type Holder, type Overwrite, permissionsIn } from './permissions.ts';
import type { Tag } from './tags.ts';

/** A channel of a guild, and what the bot and everyone may do in it. */
export interface Place {
  readonly name: string;
  readonly type: ChannelType;
  readonly ours: bigint;
  readonly everyones: bigint;
  /** What posts can be filed under; empty but in a forum. */
  readonly tags: readonly Tag[];
  /** Whether a forum takes no post without a tag. */
  readonly requiresTag: boolean;
}

/**
 * Looks at channels. A guild's roles are remembered for a few seconds, who the bot is and what is a forum, which
 * nothing becomes later, for ever.
 */
export interface Places {
  look(api: Api, at: ChannelAddress): Promise<Outcome<Place, Failure>>;
  /** Whether text stands there in threads alone. */
  isForum(api: Api, channel: string): Promise<Outcome<boolean, Failure>>;
  /** Whether the bot is in the guild; `refused` with `removed` where it is not. `anew`: without what is remembered. */
  guild(api: Api, id: string, anew?: 'anew'): Promise<Outcome<Standing, Failure>>;
  /** The bot's own user id. */
  self(api: Api): Promise<Outcome<string, Failure>>;
}

/** A guild's roles and which of them are the bot's. */
export interface Standing {
  readonly guild: GuildRoles;
  readonly bot: Holder;
}

const rememberedMs = 3_000;

export function createPlaces(): Places {
  const standings = new LRUCache<string, Standing>({ max: 1_000, ttl: rememberedMs });
  const forums = new LRUCache<string, boolean>({ max: 10_000 });
  let known: string | undefined;

  async function self(api: Api): Promise<Outcome<string, Failure>> {
    if (known !== undefined) return done(known);
    const user = await api.get<APIUser>(Routes.user());
    if (user.ok) known = user.value.id;
    return user.ok ? done(user.value.id) : user;
  }

  async function guild(api: Api, id: string, anew?: 'anew'): Promise<Outcome<Standing, Failure>> {
    const remembered = anew ? undefined : standings.get(id);
    if (remembered) return done(remembered);
    const us = await self(api);
    if (!us.ok) return us;
    const found = await api.get<APIGuild>(Routes.guild(id));
    if (!found.ok) return removed(found);
    const member = await api.get<APIGuildMember>(Routes.guildMember(id, us.value));
    if (!member.ok) return removed(member);
    const until = member.value.communication_disabled_until;
    const muted = typeof until === 'string' && Date.parse(until) > Date.now();
    const standing = { guild: found.value, bot: { id: us.value, roles: member.value.roles, muted } };
    standings.set(id, standing);
    return done(standing);
  }

  async function channelOf(api: Api, id: string): Promise<Outcome<APIChannel, Failure>> {
    const channel = await api.get<APIChannel>(Routes.channel(id));
    if (channel.ok) forums.set(id, isForum(channel.value));
    return channel;
  }

  return {
    self,
    guild,
    async isForum(api, id) {
      const remembered = forums.get(id);
      if (remembered !== undefined) return done(remembered);
      const channel = await channelOf(api, id);
      return channel.ok ? done(isForum(channel.value)) : channel;
    },
    async look(api, { workspace, channel: id }) {
      const standing = await guild(api, workspace);
      if (!standing.ok) return standing;
      const channel = await channelOf(api, id);
      if (!channel.ok) return channel;
      const parent = parentOf(channel.value);
      const above = parent === undefined ? channel : await channelOf(api, parent);
      return above.ok ? placeOf(channel.value, above.value, standing.value) : above;
    },
  };
}

/** The channel that a thread is in; undefined for what is no thread. */
const parentOf = (channel: APIChannel): string | undefined =>
  'thread_metadata' in channel ? (channel.parent_id ?? undefined) : undefined;

/** Of a guild, not being let in means not being in it. */
function removed(outcome: { ok: false; refusal: Failure }): { ok: false; refusal: Failure } {
  const { refusal } = outcome;
  return refusal.kind === 'refused' && refusal.obstacle === 'not_invited'
    ? refused({ ...refusal, obstacle: 'removed' })
    : outcome;
}

/** Threads carry no overwrites of their own: those of the channel above them count, which elsewhere is the same. */
function placeOf(channel: APIChannel, above: APIChannel, { guild, bot }: Standing): Outcome<Place, Failure> {
  if (!('guild_id' in channel) || channel.guild_id !== guild.id)
    return refused({ kind: 'refused', obstacle: 'gone', code: 'other_guild' });
  const overwrites: readonly Overwrite[] =
    ('permission_overwrites' in above && above.permission_overwrites) || [];
  const { type, flags = 0 } = channel;
  return done({
    name: channel.name ?? '',
    type,
    ours: permissionsIn(guild, bot, overwrites),
    everyones: permissionsIn(guild, { roles: [] }, overwrites),
    tags: 'available_tags' in channel ? channel.available_tags : [],
    requiresTag: (flags & ChannelFlags.RequireTag) !== 0,
  });
}

export const isForum = ({ type }: Pick<Place, 'type'>): boolean => type === ChannelType.GuildForum;

/** What stands in the way of posting there: in a forum that is opening a post and going on in it. */
export function obstacleAt(place: Place): Obstacle | undefined {
  if (!postingChannels.some((type) => type === place.type)) return 'wrong_kind';
  if (lacks(place, Permission.ViewChannel)) return 'not_invited';
  const needed = isForum(place)
    ? Permission.SendMessages | Permission.SendMessagesInThreads
    : Permission.SendMessages;
  return lacks(place, needed) ? 'no_permission' : undefined;
}

/** The same for opening a thread, which a text channel allows by itself. */
export const threadObstacleAt = (place: Place): Obstacle | undefined =>
  obstacleAt(place) ??
  (!isForum(place) && lacks(place, Permission.CreatePublicThreads | Permission.SendMessagesInThreads)
    ? 'no_permission'
    : undefined);

const lacks = ({ ours }: Place, needed: bigint): boolean => (ours & needed) !== needed;

/**
 * On Discord a closed channel is one that people are let into by role or by name: that is private as well. So is a
 * private thread, whatever the channel that it is in.
 */
export function factsOf(place: Place): ChannelFacts {
  const isHidden = (place.everyones & Permission.ViewChannel) === 0n;
  const closed = isHidden || place.type === ChannelType.PrivateThread;
  return {
    name: place.name,
    obstacle: obstacleAt(place),
    ...(isForum(place) && { threadsOnly: true }),
    closed,
    private: closed,
  };
}
