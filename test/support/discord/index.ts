import { DiscordCounterpart } from './counterpart.ts';
import { buildWorld } from './model/build.ts';
import type { DiscordOptions } from './options.ts';
import { serve } from './server.ts';

export type { DiscordCounterpart } from './counterpart.ts';
export type { Session } from './gateway/session.ts';
export type { Fault } from './http/faults.ts';
export { type Load, type LoadReport, measure } from './load.ts';
export type { Refusal } from './model/interaction.ts';
export type { Channel, Guild, Member, Role, User } from './model/records.ts';
export type { RegisteredCommand, Registration, RequestRecord, Violation } from './model/world.ts';
export {
  APP_PERMISSIONS,
  type ChannelSpec,
  DEFAULT_TOKEN,
  type DiscordOptions,
  EVERYONE_PERMISSIONS,
  type GuildSpec,
  type MemberSpec,
  type PersonSpec,
  type RateLimit,
} from './options.ts';
export type { AutocompleteAction, CommandAction, ContextAction } from './person/commands.ts';
export type { Answer, Handle } from './person/handle.ts';
export type { PressAction } from './person/press.ts';
export type { SubmitAction } from './person/submit.ts';
export { buttonsOf, componentsOf, inputsOf, labelsOf, selectsOf, textOf } from './read.ts';
export type { Attachment, Choice, Component, Message, Modal } from './wire.ts';

/**
 * Starts a strict counterpart of Discord, REST API and gateway, on 127.0.0.1 and a free port. An unmodified
 * discord.js client talks to it with `rest: {api: discord.apiUrl}`. It is to be stopped by `stop()`.
 *
 * It refuses what Discord refuses (token, permissions, limits, late and second answers), keeps a list of what
 * an app of ours must never do (`violations`), and where Discord's own OpenAPI description lies beside the
 * repository, holds every body against it. It has no voice, reactions, pins, webhooks of its own, or commands
 * that are changed one by one: a request for one of these is answered with 404 and recorded.
 */
export async function startDiscord(options: DiscordOptions = {}): Promise<DiscordCounterpart> {
  const world = buildWorld(options);
  return new DiscordCounterpart(world, await serve(world));
}
