/** The Web API's front door: reads the call, checks token, scope, faults and rates, then does it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Grants } from './grants.ts';
import { parsed, readBody, sendFault, sendJson, sendRateLimited } from './http.ts';
import { chat } from './methods/chat.ts';
import { directory } from './methods/directory.ts';
import { ApiError, type Call, type Method, RateLimited } from './methods/method.ts';
import { views } from './methods/views.ts';
import { type Fault, type Faults, faultName, type RateLimiter } from './pressure.ts';
import { isRecord } from './schema.ts';
import type { Json } from './types.ts';
import type { Workspace, World } from './world.ts';

/** Methods that exist and that the forum must not need: reading what people write. */
const forbidden = (scope: string): Method => ({
  scope,
  tier: 3,
  run: () => {
    throw new ApiError('missing_scope');
  },
});

const METHODS: Record<string, Method> = {
  ...chat,
  ...views,
  ...directory,
  'conversations.history': forbidden('channels:history'),
  'conversations.replies': forbidden('channels:history'),
  'conversations.join': forbidden('channels:join'),
  'files.info': forbidden('files:read'),
  'reactions.add': forbidden('reactions:write'),
  'search.messages': forbidden('search:read'),
  'users.lookupByEmail': forbidden('users:read.email'),
};

export class WebApi {
  readonly #world: World;
  readonly #grants: Grants;
  readonly #limiter: RateLimiter;
  readonly #faults: Faults;
  /** The address of a new Socket Mode connection; undefined when the app is reached over HTTP. */
  readonly #ticket: (() => string) | undefined;

  constructor(parts: {
    world: World;
    grants: Grants;
    limiter: RateLimiter;
    faults: Faults;
    ticket: (() => string) | undefined;
  }) {
    this.#world = parts.world;
    this.#grants = parts.grants;
    this.#limiter = parts.limiter;
    this.#faults = parts.faults;
    this.#ticket = parts.ticket;
  }

  async answer(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const args = readArgs(await readBody(request), request.headers['content-type'] ?? '');
    const token = request.headers.authorization?.replace(/^Bearer /, '') ?? String(args.token ?? '');
    const workspace = [...this.#world.workspaces.values()].find((one) => one.bot_token === token);
    const note = (status: number | undefined, error?: string) => {
      this.#world.calls.push({ method: name, team_id: workspace?.team_id, args, status, error });
      this.#world.bell.ring();
    };
    const met = this.#faults.meet(name, workspace?.team_id);
    if (met?.delayMs !== undefined) await sleep(met.delayMs);
    const fault = met?.delayMs === undefined ? met : undefined;
    const injected = (one: Fault) => note(sendFault(response, one), faultName(one));
    if (fault !== undefined && fault.afterCommit !== true) return injected(fault);
    try {
      const result = this.#perform(name, args, token, workspace);
      if (fault !== undefined) return injected(fault);
      const scopes = [...(workspace?.scopes ?? [])].join(',');
      note(200);
      sendJson(response, 200, { ok: true, ...result }, { 'x-oauth-scopes': scopes });
    } catch (error) {
      if (error instanceof RateLimited) {
        note(429, 'ratelimited');
        return sendRateLimited(response, error.seconds);
      }
      if (!(error instanceof ApiError)) throw error;
      note(200, error.code);
      sendJson(response, 200, refusal(error, workspace));
    }
  }

  #perform(name: string, args: Json, token: string, workspace: Workspace | undefined): Json {
    if (name === 'apps.connections.open') return this.#openConnection(token);
    const method = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
    if (method === undefined) {
      this.#world.object('Web API', [`unknown method ${name}`]);
      throw new ApiError('unknown_method');
    }
    if (token === '') throw new ApiError('not_authed');
    if (workspace === undefined) throw new ApiError('invalid_auth');
    if (workspace.authError !== undefined) throw new ApiError(workspace.authError);
    const call: Call = {
      world: this.#world,
      grants: this.#grants,
      limiter: this.#limiter,
      workspace,
      method: name,
      args,
    };
    this.#checkScope(method, call);
    const wait = this.#limiter.takeCall(`${name} ${workspace.team_id}`, method.tier);
    if (wait !== undefined) throw new RateLimited(wait);
    return method.run(call);
  }

  #checkScope(method: Method, call: Call): void {
    const needed = typeof method.scope === 'function' ? method.scope(call) : method.scope;
    if (needed === undefined || call.workspace.scopes.has(needed)) return;
    this.#world.object(`${call.method} ${call.workspace.team_id}`, [`missing_scope: ${needed}`]);
    throw new ApiError('missing_scope', [needed]);
  }

  #openConnection(token: string): Json {
    if (token !== this.#world.app_token) throw new ApiError(token === '' ? 'not_authed' : 'invalid_auth');
    if (this.#ticket === undefined) throw new ApiError('socket_mode_not_enabled');
    return { url: this.#ticket() };
  }
}

function refusal(error: ApiError, workspace: Workspace | undefined): Json {
  const { code, faults } = error;
  if (code === 'missing_scope') {
    return {
      ok: false,
      error: code,
      needed: faults[0] ?? '',
      provided: [...(workspace?.scopes ?? [])].join(','),
    };
  }
  if (faults.length === 0) return { ok: false, error: code };
  const response_metadata = { messages: faults.map((one) => `[ERROR] ${one}`) };
  return { ok: false, error: code, ...(code === 'invalid_blocks' && { errors: faults }), response_metadata };
}

/** Arguments come as JSON, or as a form whose structured fields are JSON in turn. */
function readArgs(body: string, contentType: string): Json {
  if (contentType.startsWith('application/json')) {
    const args = parsed(body);
    return isRecord(args) ? args : {};
  }
  const form = Object.fromEntries(new URLSearchParams(body));
  return Object.fromEntries(Object.entries(form).map(([name, value]) => [name, fromForm(name, value)]));
}

const STRUCTURED = new Set(['blocks', 'view', 'metadata', 'attachments']);

function fromForm(name: string, value: string): unknown {
  if (value === 'true' || value === 'false') return name === 'text' ? value : value === 'true';
  return STRUCTURED.has(name) ? parsed(value) : value;
}
