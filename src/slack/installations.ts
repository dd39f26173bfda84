import type { Context } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { describeError, type Logger } from '../log.ts';
import { within } from '../quick.ts';
import type { Sealer } from '../sealing.ts';

/** What we may do in a workspace. Without a token nothing can be looked up or opened there, only answered. */
export interface Installation {
  readonly team: string;
  /** False only where we know that the workspace is not connected. */
  readonly connected: boolean;
  readonly token: string | undefined;
}

export interface Installations {
  /** Never throws and never keeps anybody waiting: without an answer from the database the token is missing. */
  of(team: string): Promise<Installation>;
  /** The workspace whose token stands in the environment. It is held in memory alone. */
  hold(team: string, token: string): void;
  /** Drops what is remembered of a workspace. */
  forget(team: string): void;
}

/** What `authorize` found for a request; see slack.ts. */
export const installationOf = (context: Context): Installation => context.installation;

/** The place of a token, which the sealed text is bound to. */
export const tokenContext = (team: string): string => `slack:${team}`;

/** A token is looked up anew after a minute, so that a removal elsewhere takes effect. */
const rememberedMs = 60_000;
/** A workspace may be connected at any moment, and then wants to be answered. */
const unconnectedMs = 5000;
const rememberedTeams = 1000;
/** What a look-up may take out of the 3 s that Slack waits. */
const patienceMs = 500;

export function createInstallations(parts: {
  /** The sealed token of a workspace that is connected by one of its own. */
  sealedToken: (team: string) => Promise<string | undefined>;
  sealer: Sealer;
  log: Logger;
}): Installations {
  const { sealedToken, sealer, log } = parts;
  let own: Installation | undefined;
  // Before we know whose token the environment holds, no workspace can be told that it is not connected.
  let settled = false;
  const remembered = new LRUCache<string, Installation>({
    max: rememberedTeams,
    ttl: rememberedMs,
    async fetchMethod(team, _, { options }) {
      const sealed = await sealedToken(team);
      if (sealed === undefined) {
        options.ttl = unconnectedMs;
        return { team, connected: !settled, token: undefined };
      }
      return { team, connected: true, token: sealer.open(sealed, tokenContext(team)) };
    },
  });

  return {
    async of(team) {
      const known = own?.team === team ? own : remembered.get(team);
      if (known) return known;
      const unknown: Installation = { team, connected: true, token: undefined };
      try {
        const found = await within(remembered.fetch(team), patienceMs);
        return found === 'late' ? unknown : (found.value ?? unknown);
      } catch (error) {
        log.warn({ platform: 'slack', error: describeError(error) }, 'a workspace could not be looked up');
        return unknown;
      }
    },
    hold(team, token) {
      own = { team, connected: true, token };
      settled = true;
    },
    forget(team) {
      if (own?.team === team) own = undefined;
      remembered.delete(team);
    },
  };
}
