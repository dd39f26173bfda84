import type { webApi } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import type { Dispatch } from '../dispatch.ts';
import { translateFor } from '../i18n/translate.ts';
import { describeError, type Logger } from '../log.ts';
import type { Input } from '../platform.ts';
import { explained } from './api.ts';
import type { Installation } from './installations.ts';
import type { People } from './people.ts';
import { type Caller, whoIs } from './read.ts';
import { toHome } from './windows.ts';

/** What stands on the App Home. */
const homeInput: Input = { kind: 'text', command: 'forum', text: 'profile' };

/** The App Home, which goes on showing what it showed until it is published anew. */
export interface Homes {
  /** Somebody opened theirs. */
  open(installation: Installation, caller: Caller): Promise<void>;
  /** Somebody did something, after which theirs may be wrong, where they have it before them. Never throws. */
  renew(installation: Installation, user: string): Promise<void>;
}

/** Whoever comes back to it opens it again, which Slack tells. */
const rememberedMs = 60 * 60_000;
const rememberedHomes = 2000;
/** It does not hurry, and must not be published for a guest because Slack is slow. */
const patienceMs = 10_000;

export function createHomes(parts: {
  readonly client: webApi.WebClient;
  readonly dispatch: Dispatch;
  readonly people: People;
  readonly log: Logger;
}): Homes {
  const { client, dispatch, people, log } = parts;
  const opened = new LRUCache<string, Caller>({ max: rememberedHomes, ttl: rememberedMs });
  const keyOf = (team: string, user: string): string => `${team}:${user}`;

  async function publish({ token, ...installation }: Installation, caller: Caller): Promise<void> {
    if (token === undefined) return;
    const { user } = caller;
    const who = whoIs(caller, await people.of({ ...installation, token }, user, patienceMs));
    if (who.unknown) throw new Error('Slack did not say whose App Home it is');
    const answer = await dispatch({ platform: 'slack', who, input: homeInput });
    if (answer.show === 'modal') return;
    const view = toHome(answer.view, translateFor(answer.language));
    await explained(client.views.publish({ token, user_id: user, view }));
  }
  const latest = createLatest();

  return {
    async open(installation, caller) {
      const key = keyOf(caller.team, caller.user);
      opened.set(key, caller);
      await latest(key, () => publish(installation, caller));
    },
    async renew(installation, user) {
      const key = keyOf(installation.team, user);
      const caller = opened.get(key);
      if (!caller) return;
      opened.set(key, caller);
      await latest(key, () => publish(installation, caller)).catch((error: unknown) => {
        log.warn({ platform: 'slack', error: describeError(error) }, 'an App Home could not be shown anew');
      });
    },
  };
}

/**
 * One after the other for each key, so that what was read last stands last: whoever comes while it is being done has
 * it done once more.
 */
function createLatest(): (key: string, work: () => Promise<void>) => Promise<void> {
  const underWay = new Map<string, { again: boolean }>();
  return async (key, work) => {
    const other = underWay.get(key);
    if (other) {
      other.again = true;
      return;
    }
    const mine = { again: false };
    underWay.set(key, mine);
    try {
      do {
        mine.again = false;
        await work().catch((error: unknown) => {
          if (!mine.again) throw error;
        });
      } while (mine.again);
    } finally {
      underWay.delete(key);
    }
  };
}
