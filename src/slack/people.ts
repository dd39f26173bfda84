import type { webApi } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { within } from '../quick.ts';
import type { Installation } from './installations.ts';

/** What Slack tells of a person. */
export interface Person {
  /** BCP 47, such as `fr-FR`. */
  readonly locale: string | undefined;
  /** IANA, such as `Europe/Zurich`. */
  readonly zone: string | undefined;
  /** An admin or owner of the workspace. */
  readonly admin: boolean;
  /** A guest account of the workspace, or somebody from another one. */
  readonly outside: boolean;
}

export interface People {
  /** What is known after a moment's wait at most; undefined where Slack does not say. Never throws. */
  of(installation: Installation, user: string): Promise<Person | undefined>;
}

/** An answer is worth more than its language, and a trigger, which opens a form, lives 3 s. */
const patienceMs = 300;
const rememberedMs = 10 * 60_000;
/** Whoever runs a workspace decides over its settings, and may have been relieved of it. */
const adminMs = 60_000;
/** After a failed look-up, answers go out in English for so long, instead of asking again at each press. */
const failedMs = 30_000;
const rememberedPeople = 10_000;

export function createPeople(client: webApi.WebClient): People {
  const remembered = new LRUCache<string, Person | 'unknown', { token: string; user: string }>({
    max: rememberedPeople,
    ttl: rememberedMs,
    async fetchMethod(_, __, { context, options }) {
      try {
        const person = await lookUp(client, context.token, context.user);
        if (person.admin) options.ttl = adminMs;
        return person;
      } catch {
        options.ttl = failedMs;
        return 'unknown';
      }
    },
  });
  const person = (found: Person | 'unknown' | undefined) => (found === 'unknown' ? undefined : found);

  return {
    async of({ team, token }, user) {
      const key = `${team}:${user}`;
      const known = remembered.get(key);
      if (known || token === undefined) return person(known);
      try {
        const looked = remembered.fetch(key, { context: { token, user } });
        const found = await within(looked, patienceMs);
        return found === 'late' ? undefined : person(found.value);
      } catch {
        // So many people came at once that this look-up was given up for another.
        return undefined;
      }
    },
  };
}

async function lookUp(client: webApi.WebClient, token: string, user: string): Promise<Person> {
  const { user: told } = await client.users.info({ token, user, include_locale: true });
  return {
    locale: told?.locale,
    zone: told?.tz,
    admin: Boolean(told?.is_admin || told?.is_owner),
    outside: Boolean(told?.is_restricted || told?.is_ultra_restricted || told?.is_stranger),
  };
}
