import { ComponentType, ApplicationCommandOptionType as Option } from 'discord.js';
import type { JsonObject } from '../json.ts';
import { findChannel, findMember, findPerson } from '../model/find.ts';
import { channelJson, memberJson, roleJson, userJson } from '../model/payloads.ts';
import { permissionsOf } from '../model/permissions.ts';
import type { Guild } from '../model/records.ts';
import type { World } from '../model/world.ts';

/** The kinds of things that people pick, in options and in selects. */
export type PickedKind = 'user' | 'channel' | 'role' | 'mentionable';

export const PICKED_BY_OPTION: Partial<Record<number, PickedKind>> = {
  [Option.User]: 'user',
  [Option.Channel]: 'channel',
  [Option.Role]: 'role',
  [Option.Mentionable]: 'mentionable',
};

export const PICKED_BY_SELECT: Partial<Record<number, PickedKind>> = {
  [ComponentType.UserSelect]: 'user',
  [ComponentType.ChannelSelect]: 'channel',
  [ComponentType.RoleSelect]: 'role',
  [ComponentType.MentionableSelect]: 'mentionable',
};

/** Collects what ids in an interaction stand for, as Discord sends it along in `resolved`. */
export class Resolved {
  readonly #world: World;
  readonly #guild: Guild | undefined;
  readonly #found: Record<string, Record<string, JsonObject>> = {};

  constructor(world: World, guild: Guild | undefined) {
    this.#world = world;
    this.#guild = guild;
  }

  /** Nothing when nothing was picked, so that the field can be left out. */
  get json(): { resolved?: JsonObject } {
    return Object.keys(this.#found).length > 0 ? { resolved: this.#found } : {};
  }

  /** Notes what was picked, by name or id, and returns its id. */
  pick(kind: PickedKind, ref: string): string {
    const role = [...(this.#guild?.roles.values() ?? [])].find(({ id, name }) => id === ref || name === ref);
    if (kind === 'channel') return this.#addChannel(ref);
    if (role && kind !== 'user') return this.add('roles', role.id, roleJson(role));
    if (kind === 'role') throw new Error(`There is no role "${ref}"`);
    return this.addUser(ref);
  }

  /** The same of a select of channels, which offers those of the guild that have one of these types. */
  pickChannel(ref: string, types: readonly number[] = []): string {
    if (!this.#guild) throw new Error('There are no channels to choose from in direct messages');
    const { type } = findChannel(this.#world, ref, this.#guild);
    if (types.length > 0 && !types.includes(type)) throw new Error(`The channel "${ref}" is not offered`);
    return this.#addChannel(ref);
  }

  addUser(ref: string): string {
    const user = findPerson(this.#world, ref);
    if (this.#guild?.members.has(user.id)) {
      const { user: _, ...member } = memberJson(findMember(this.#guild, user));
      const permissions = permissionsOf(this.#guild, user.id).toString();
      this.add('members', user.id, { ...member, permissions });
    }
    return this.add('users', user.id, userJson(user));
  }

  add(kind: string, id: string, json: JsonObject): string {
    this.#found[kind] = { ...this.#found[kind], [id]: json };
    return id;
  }

  #addChannel(ref: string): string {
    const channel = findChannel(this.#world, ref, this.#guild);
    return this.add('channels', channel.id, channelJson(channel));
  }
}
