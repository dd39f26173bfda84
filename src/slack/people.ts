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
  /** A guest account of the workspace, or somebody who is not in it. */
  readonly outside: boolean;
  /** Their organisation (Enterprise Grid), or else the workspace that their account is of. */
  readonly home: string | undefined;
  readonly bot: boolean;
}

export interface People {
  /**
   * What is known after a wait of so many milliseconds at most, without them a moment's; undefined where Slack does
   * not say. Never throws.
   */
  of(installation: Installation, user: string, ms?: number): Promise<Person | undefined>;
}

/** Looking something up is worth more than its language. */
const patienceMs = 300;
/**
 * For what depends on who asks: with the moment before, half of the 3 s that Slack waits and a trigger, which opens a
 * form, lives. The waiting words may stand meanwhile.
 */
export const askerMs = 1200;
const rememberedMs = 10 * 60_000;
/** Whoever runs a workspace decides over its settings, and may have been relieved of it. */
const adminMs = 60_000;
/** After a failed look-up Slack is not asked again for so long, at each press. */
export const failedMs = 3000;
const rememberedPeople = 10_000;

export function createPeople(client: webApi.WebClient): People {
  const remembered = new LRUCache<string, Person | 'unknown', Asked>({
    max: rememberedPeople,
    ttl: rememberedMs,
    async fetchMethod(_, __, { context, options }) {
      try {
        const person = await lookUp(client, context);
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
    async of({ team, token }, user, ms = patienceMs) {
      const key = `${team}:${user}`;
      const known = remembered.get(key);
      if (known || token === undefined) return person(known);
      try {
        const looked = remembered.fetch(key, { context: { team, token, user } });
        const found = await within(looked, ms);
        return found === 'late' ? undefined : person(found.value);
      } catch {
        // So many people came at once that this look-up was given up for another.
        return undefined;
      }
    },
  };
}

interface Asked {
  readonly team: string;
  readonly token: string;
  readonly user: string;
}

async function lookUp(client: webApi.WebClient, { team, token, user }: Asked): Promise<Person> {
  const { user: told = {} } = await client.users.info({ token, user, include_locale: true });
  // Who comes in over a shared channel is no stranger to Slack; and in an organisation `team_id` is one of a person's
  // workspaces: docs.slack.dev/reference/objects/user-object.
  const { team_id, enterprise_user: organisation } = told;
  const isHere = team_id === team || organisation?.teams?.includes(team) === true;
  return {
    locale: told.locale,
    zone: told.tz,
    admin: Boolean(told.is_admin || told.is_owner),
    outside: Boolean(!isHere || told.is_restricted || told.is_ultra_restricted || told.is_stranger),
    home: organisation?.enterprise_id || team_id,
    // Slack says of its own bot that it is none.
    bot: Boolean(told.is_bot || told.is_workflow_bot || user === 'USLACKBOT'),
  };
}
