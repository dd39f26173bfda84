import { asObject, type JsonObject } from '../json.ts';
import type { Upload } from '../model/attachments.ts';
import type { World } from '../model/world.ts';

/** One request that has found its route. */
export interface Call {
  readonly world: World;
  /** Method and pattern, such as `POST /channels/:channel_id/messages`. */
  readonly route: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly Upload[];
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

export type Handler = (call: Call) => Reply;

/** `auth` says whether the bot token is asked for. What carries an interaction's token needs none. */
export interface Route {
  readonly pattern: string;
  readonly auth: boolean;
  readonly run: Handler;
}

export function route(pattern: string, run: Handler, { auth = true } = {}): Route {
  return { pattern, auth, run };
}

export function ok(body: unknown): Reply {
  return { status: 200, body };
}

export function created(body: unknown): Reply {
  return { status: 201, body };
}

export const noContent: Reply = { status: 204 };

/** A part of the path; the route's pattern has it. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`${call.route} has no :${name}`);
  return value;
}

export function bodyOf(call: Call): JsonObject {
  return asObject(call.body);
}
