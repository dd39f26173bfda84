/** What a Web API method is, and the small things that several of them do. */
import type { Grants } from '../grants.ts';
import type { RateLimiter, Tier } from '../pressure.ts';
import type { Channel, Json } from '../types.ts';
import type { Workspace, World } from '../world.ts';

export interface Call {
  readonly world: World;
  readonly grants: Grants;
  readonly limiter: RateLimiter;
  readonly workspace: Workspace;
  readonly method: string;
  readonly args: Json;
}

export interface Method {
  /** The scope it needs; for a conversation it depends on what kind of conversation that is. */
  readonly scope?: string | ((call: Call) => string);
  readonly tier: Tier;
  /** Does what is asked and returns the answer without `ok`. Throws ApiError, or RateLimited. */
  readonly run: (call: Call) => Json;
}

/** An answer with `ok: false`: Slack's error code and, for bad payloads, what is wrong where. */
export class ApiError extends Error {
  readonly code: string;
  readonly faults: readonly string[];

  constructor(code: string, faults: readonly string[] = []) {
    super(code);
    this.code = code;
    this.faults = faults;
  }
}

/** HTTP 429; `seconds` go into Retry-After. */
export class RateLimited extends Error {
  readonly seconds: number;

  constructor(seconds: number) {
    super('ratelimited');
    this.seconds = seconds;
  }
}

/** An argument as text; the empty string when it is missing. */
export function textArg(call: Call, name: string): string {
  const value = call.args[name];
  return value === undefined || value === null ? '' : String(value);
}

/** Forms carry booleans as words. */
export function flagArg(call: Call, name: string): boolean {
  return ['true', '1'].includes(textArg(call, name));
}

/** A conversation that the bot may know of: any public one, and private ones that it is in. */
export function findChannel(call: Call, id: string): Channel {
  const channel = call.workspace.channels.get(id);
  if (channel === undefined || (channel.is_private && !channel.members.has(call.workspace.bot_user_id))) {
    throw new ApiError('channel_not_found');
  }
  return channel;
}

/** Refuses a payload with Slack's error, and notes what is wrong with it for the test. */
export function refuse(call: Call, code: string, faults: readonly string[]): void {
  if (faults.length === 0) return;
  call.world.object(`${call.method} ${call.workspace.team_id}`, faults);
  throw new ApiError(code, faults);
}
