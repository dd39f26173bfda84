import { RequestMethod } from 'discord.js';
import type { DiscordConfig } from '../config.ts';
import type { Logger } from '../log.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import type { Failure } from '../platform.ts';
import { failureOf } from './failure.ts';
import { clearSweepers, createSendRest } from './rest.ts';

/**
 * One piece of work may need several requests and takes no longer than this in all, in milliseconds. Deliveries are
 * claimed for longer.
 */
const workMs = 12_000;

/** The requests of one piece of work, with the bot's token. What fails is a value; `T` is as Discord's docs say. */
export interface Api {
  get<T>(route: Route): Promise<Outcome<T, Failure>>;
  post<T>(route: Route, body: unknown): Promise<Outcome<T, Failure>>;
  patch<T>(route: Route, body: unknown): Promise<Outcome<T, Failure>>;
  /** `reason` goes into the server's audit log; fixed words alone, as its admins read them. */
  put(route: Route, reason: string): Promise<Outcome<unknown, Failure>>;
  remove(route: Route, reason?: string): Promise<Outcome<unknown, Failure>>;
}

type Route = `/${string}`;

/** Gives out an Api for each piece of work. */
export interface Apis {
  begin(): Api;
  stop(): void;
}

export function createApis(
  { token, apiUrl }: Pick<DiscordConfig, 'token' | 'apiUrl'>,
  log: Logger,
  withinMs = workMs,
): Apis {
  const rest = createSendRest(apiUrl, log);
  return {
    begin() {
      const signal = AbortSignal.timeout(withinMs);
      const request = async <T>(
        method: RequestMethod,
        fullRoute: Route,
        given: { body?: unknown; reason?: string | undefined } = {},
      ): Promise<Outcome<T, Failure>> => {
        // A single 401 makes the library forget the token for everything that follows.
        rest.setToken(token);
        try {
          // Discord's own description of its answer.
          return done((await rest.request({ method, fullRoute, ...given, signal })) as T);
        } catch (error) {
          const failure = failureOf(error);
          if (failure) return refused(failure);
          // Of a request that still waits for its turn the library says so without a code.
          if (signal.aborted) return refused({ kind: 'unsent', code: 'queued' });
          throw error;
        }
      };
      return {
        get: (route) => request(RequestMethod.Get, route),
        post: (route, body) => request(RequestMethod.Post, route, { body }),
        patch: (route, body) => request(RequestMethod.Patch, route, { body }),
        put: (route, reason) => request(RequestMethod.Put, route, { reason }),
        remove: (route, reason) => request(RequestMethod.Delete, route, { reason }),
      };
    },
    stop: () => clearSweepers(rest),
  };
}
