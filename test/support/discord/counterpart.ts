import type { PermissionsString } from 'discord.js';
import type { Gateway } from './gateway/gateway.ts';
import type { Fault } from './http/faults.ts';
import { findChannel, findGuild, findMember, findPerson, findRole } from './model/find.ts';
import {
  deleteRole,
  directChannel,
  joinGuild,
  joinMember,
  leaveGuild,
  leaveMember,
  raiseApp,
  removeChannel,
  setAccess,
  setAppPermissions,
  setRoles,
} from './model/guilds.ts';
import { ANSWER_WITHIN, TOKEN_LIFE } from './model/interactions.ts';
import { deleteMessage, ephemeralsOf } from './model/messages.ts';
import { threadsOf } from './model/payloads.ts';
import type { Channel, Guild, Member, Role, User } from './model/records.ts';
import { PATIENCE } from './model/signal.ts';
import { archive, lock, reopen } from './model/threads.ts';
import type { RegisteredCommand, Registration, RequestRecord, Violation, World } from './model/world.ts';
import type { ChannelSpec, GuildSpec, MemberSpec } from './options.ts';
import * as commands from './person/commands.ts';
import type { Handle } from './person/handle.ts';
import { type PressAction, press } from './person/press.ts';
import { type SayAction, say } from './person/say.ts';
import { type SubmitAction, submit } from './person/submit.ts';
import type { DiscordServer } from './server.ts';
import type { Attachment, Message } from './wire.ts';

/**
 * A running counterpart of Discord, as a test sees it: what the app did, what people do, what goes wrong.
 * Guilds, channels and people are named or given by id.
 */
export class DiscordCounterpart {
  readonly #world: World;
  readonly #server: DiscordServer;

  constructor(world: World, server: DiscordServer) {
    this.#world = world;
    this.#server = server;
  }

  /** The address of the server; the API is at `${url}/api`. */
  get url(): string {
    return this.#server.url;
  }

  /** What an app takes as the address of Discord's API. */
  get apiUrl(): string {
    return `${this.url}/api`;
  }

  get token(): string {
    return this.#world.token;
  }

  /** The id of the application, which is that of its user too. */
  get applicationId(): string {
    return this.#world.app.id;
  }

  get gateway(): Gateway {
    return this.#server.gateway;
  }

  // What the app did.

  /** Everything that the app must not do. A test that means no harm ends with this being empty. */
  get violations(): readonly Violation[] {
    return this.#world.violations;
  }

  /** Every request to the API, oldest first. */
  get requests(): readonly RequestRecord[] {
    return this.#world.requests;
  }

  /** The global commands as they are registered now. */
  get commands(): readonly RegisteredCommand[] {
    return this.#world.commands.get('') ?? [];
  }

  /** Every bulk registration, oldest first. */
  get registrations(): readonly Registration[] {
    return this.#world.registrations;
  }

  guild(ref: string): Guild {
    return findGuild(this.#world, ref);
  }

  /** A channel or thread with its messages. The guild is needed only when the name is not unique. */
  channel(ref: string, guild?: string): Channel {
    return findChannel(this.#world, ref, guild === undefined ? undefined : this.guild(guild));
  }

  /** The threads or posts in a channel, oldest first. */
  threads(channel: Channel): Channel[] {
    const threads = channel.guild ? threadsOf(this.#world, channel.guild) : [];
    return threads.filter(({ parent }) => parent === channel);
  }

  person(ref: string): User {
    return findPerson(this.#world, ref);
  }

  /** The direct messages between the app and a person. */
  direct(person: string): Channel {
    return directChannel(this.#world, this.person(person));
  }

  /** What only this person sees, oldest first. */
  ephemerals(person: string): readonly Message[] {
    return ephemeralsOf(this.#world, this.person(person));
  }

  role(guild: string, ref: string): Role {
    return findRole(this.guild(guild), ref);
  }

  /** The names of a member's roles. */
  rolesOf(guild: string, person: string): string[] {
    const found = this.guild(guild);
    const { roles } = findMember(found, this.person(person));
    return roles.map((id) => findRole(found, id).name);
  }

  /** What a file holds that the app sent. */
  download({ id }: Attachment): string {
    const text = this.#world.files.get(id);
    if (text === undefined) throw new Error('There is no such file');
    return text;
  }

  // What people do.

  command(action: commands.CommandAction): Handle {
    return commands.command(this.#world, action);
  }

  autocomplete(action: commands.AutocompleteAction): Handle {
    return commands.autocomplete(this.#world, action);
  }

  contextCommand(action: commands.ContextAction): Handle {
    return commands.contextCommand(this.#world, action);
  }

  press(action: PressAction): Handle {
    return press(this.#world, action);
  }

  submit(action: SubmitAction): Handle {
    return submit(this.#world, action);
  }

  say(action: SayAction): Message {
    return say(this.#world, action);
  }

  /** A person closes their own ephemeral answer, or a moderator deletes a message. */
  dismiss(message: Message): void {
    deleteMessage(this.#world, message);
  }

  /** A person closes their direct messages to apps (50007), or opens them again. */
  setDirectMessages(person: string, open: boolean): void {
    this.person(person).directMessages = open;
  }

  // What happens to guilds.

  joinGuild(spec: GuildSpec): Guild {
    return joinGuild(this.#world, spec);
  }

  leaveGuild(guild: string): void {
    leaveGuild(this.#world, this.guild(guild));
  }

  /** A person joins a guild, for the first time or again; told to sessions with the intent GuildMembers alone. */
  joinMember(guild: string, spec: MemberSpec): Member {
    return joinMember(this.#world, this.guild(guild), spec);
  }

  leaveMember(guild: string, person: string): void {
    leaveMember(this.#world, this.guild(guild), this.person(person));
  }

  /** Gives a member these roles, by name, and no others. */
  setRoles(guild: string, person: string, roles: readonly string[]): void {
    const found = this.guild(guild);
    setRoles(this.#world, found, findMember(found, this.person(person)), roles);
  }

  /** Changes who may do what in a channel, such as opening a closed one. */
  setAccess(channel: Channel, access: Pick<ChannelSpec, 'closed' | 'overwrites'>): void {
    if (channel.guild) setAccess(this.#world, channel.guild, channel, access);
  }

  /** Changes what the app's own role may do in a guild. */
  setAppPermissions(guild: string, names: readonly PermissionsString[]): void {
    setAppPermissions(this.#world, this.guild(guild), names);
  }

  /** An admin moves the app's own role above so many others, counted from the lowest. */
  raiseApp(guild: string, rolesBelow: number): void {
    raiseApp(this.#world, this.guild(guild), rolesBelow);
  }

  /** An admin deletes a role. */
  deleteRole(guild: string, role: string): void {
    deleteRole(this.#world, this.guild(guild), this.role(guild, role));
  }

  /** An admin deletes a channel, and with it its threads; or a moderator one thread. */
  deleteChannel(channel: Channel): void {
    removeChannel(this.#world, channel);
  }

  /** Time or a moderator archives a thread. */
  archive(thread: Channel, { locked = false } = {}): void {
    archive(this.#world, thread, locked);
  }

  /** A moderator locks a thread that is open and stays so. */
  lock(thread: Channel): void {
    lock(this.#world, thread);
  }

  /** Somebody reopens an archived thread. */
  reopen(thread: Channel): void {
    reopen(this.#world, thread);
  }

  // What goes wrong.

  fail(fault: Fault): void {
    this.#server.faults.add(fault);
  }

  /** From now on the first answer to anything that happened before comes too late (10062). */
  expireInteractions(): void {
    this.#age(ANSWER_WITHIN + 1);
  }

  /** From now on the tokens of everything that happened before are worthless (50027). */
  expireTokens(): void {
    this.#age(TOKEN_LIFE + 1);
  }

  /** As minutes pass, Discord forgets which nonces it has seen. */
  forgetNonces(): void {
    this.#world.nonces.clear();
  }

  #age(milliseconds: number): void {
    for (const interaction of this.#world.interactions.values()) interaction.age += milliseconds;
  }

  // Waiting and stopping.

  /**
   * Resolves as soon as `read` gives something true; it is asked again after every request and every message
   * on the gateway. Rejects with `what` when that takes longer than `timeout` milliseconds.
   */
  until<T>(read: () => T | undefined | false, what: string, timeout = PATIENCE): Promise<T> {
    const found = (): T | undefined => read() || undefined;
    return this.#world.changed.wait(found, timeout, () => `Waited in vain for ${what}`);
  }

  /** Resolves when this many sessions are connected to the gateway. */
  async connected(count = 1): Promise<void> {
    const enough = (): boolean =>
      this.gateway.sessions.filter((session) => session.connected).length >= count;
    await this.until(enough, `${count} connected session(s)`);
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }
}
