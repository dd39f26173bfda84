import type { IncomingMessage, RequestListener } from 'node:http';
import { asNumber, asObject } from '../json.ts';
import { ApiError, refusal } from '../model/errors.ts';
import { touch } from '../model/interactions.ts';
import type { World } from '../model/world.ts';
import type { Call, Route } from '../routes/route.ts';
import { type ReadBody, readBody } from './body.ts';
import type { Faults } from './faults.ts';
import { createLimits } from './limits.ts';
import { faulty, type Outcome, rateLimited, refused, send } from './outcome.ts';
import { createRouter, type Match } from './router.ts';

/** Only version 10 is served; it is what discord.js asks for. */
const PREFIX = /^\/api(?:\/v10)?(?=\/)/;

interface Incoming extends ReadBody {
  readonly method: string;
  /** Without the prefix and the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  /** For the guild's audit log. */
  readonly reason: string | undefined;
}

/** Serves the REST API over a world: route, token, limits, faults, checks, and then what the route does. */
export function createApi(world: World, routes: readonly Route[], faults: Faults): RequestListener {
  const match = createRouter(routes);
  const limit = createLimits(routes, world.options);

  function handle(incoming: Incoming, found: Match | undefined): Outcome {
    if (!found) throw noRoute(world, incoming);
    const { route, params } = found;
    if (route.auth && incoming.authorization !== `Bot ${world.token}`) throw refusal('Unauthorized');
    const { allowed, retryAfter, global, headers } = limit(found);
    if (!allowed) return rateLimited(retryAfter, { global, headers });
    const fault = faults.next(route.pattern, `${incoming.method} ${incoming.path}`);
    if (fault && !fault.afterCommit) return faulty(fault);
    if (incoming.broken) throw refusal('InvalidJson');
    const { query, body, files } = incoming;
    const call: Call = { world, route: route.pattern, params, query, body, files };
    const reply = route.run(call);
    return fault ? faulty(fault) : { ...reply, headers };
  }

  return async (request, response) => {
    const incoming = await read(request).catch(() => undefined);
    // The client hung up halfway: there is nobody to answer.
    if (!incoming) return;
    const found = match(incoming.method, incoming.path);
    const outcome = attempt(world, incoming, () => handle(incoming, found));
    record(world, incoming, found, outcome);
    send(response, outcome);
    world.changed.notify();
  };
}

async function read(request: IncomingMessage): Promise<Incoming> {
  const [pathname = '/', search = ''] = (request.url ?? '/').split('?');
  return {
    ...(await readBody(request)),
    method: request.method ?? 'GET',
    path: decoded(pathname.replace(PREFIX, '')),
    query: new URLSearchParams(search),
    authorization: request.headers.authorization,
    reason: reasonIn(request.headers['x-audit-log-reason']),
  };
}

function reasonIn(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? decoded(header) : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function noRoute(world: World, { method, path, body }: Incoming): ApiError {
  const problems = [`${method} ${path} is not a route of this counterpart`];
  world.violations.push({ kind: 'route', route: `${method} ${path}`, problems, body });
  return refusal('NotFound');
}

/** A mistake in the counterpart itself must not pass for one of Discord: it is recorded with its stack. */
function attempt(world: World, { method, path }: Incoming, handle: () => Outcome): Outcome {
  try {
    return handle();
  } catch (error) {
    if (error instanceof ApiError) return refused(error);
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    world.violations.push({ kind: 'counterpart', route: `${method} ${path}`, problems: [stack] });
    return refused(new ApiError(500, 0, stack));
  }
}

function record(world: World, incoming: Incoming, found: Match | undefined, outcome: Outcome): void {
  const { status, body } = typeof outcome === 'string' ? { status: outcome, body: {} } : outcome;
  const { code, message, errors } = asObject(body);
  const failed = typeof status === 'string' || status >= 400;
  const interaction = found && world.interactions.get(tokenIn(found));
  if (interaction && typeof status === 'number' && failed) {
    const details = errors === undefined ? {} : { details: JSON.stringify(errors) };
    interaction.refusals.push({ status, code: asNumber(code) ?? 0, message: String(message), ...details });
    touch(world, interaction);
  }
  if (world.options.record === false) return;
  world.requests.push({
    method: incoming.method,
    path: incoming.path,
    body: incoming.body,
    status,
    ...(found && { route: found.route.pattern }),
    ...(incoming.reason !== undefined && { reason: incoming.reason }),
    ...(failed && typeof code === 'number' && { code }),
  });
}

function tokenIn({ params }: Match): string {
  return params.interaction_token ?? params.webhook_token ?? '';
}
