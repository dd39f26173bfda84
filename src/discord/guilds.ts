import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '../db.ts';
import { connectWorkspace, leaveWorkspace } from '../domain/workspaces/workspaces.ts';
import { describeError, type Logger } from '../log.ts';

/**
 * Keeps the workspaces of the database like the guilds that the bot is in. The gateway says what is true; the rows
 * follow as soon as the database takes them, also those of guilds that were left while nobody looked.
 */
export interface Guilds {
  /** A shard (its number, of so many) lists all its guilds when a session begins. */
  listed(ids: readonly string[], shard: readonly [id: number, count: number]): void;
  /** The bot is in a guild, for the first time or still, or the guild has a new name. */
  joined(id: string, name: string): void;
  left(id: string): void;
  stop(): void;
}

const pauseMs = 30_000;

export function createGuilds(db: Db, log: Logger): Guilds {
  /** Names by id; undefined until the guild itself arrives. */
  const present = new Map<string, string | undefined>();
  /** Which of the guilds in the database are ours to judge: those of a shard that has listed its own. */
  let listedShards: readonly (readonly [id: number, count: number])[] = [];
  const stopped = new AbortController();
  let stale = false;
  let working = false;

  const isListed = (id: string): boolean =>
    listedShards.some(([shard, count]) => shardOf(id, count) === shard);

  async function agree(): Promise<void> {
    const rows = await db.workspace.findMany({
      where: { platform: 'discord', leftAt: null },
      select: { externalId: true, name: true },
    });
    const known = new Map(rows.map(({ externalId, name }) => [externalId, name]));
    for (const [externalId, name] of present) {
      if (stopped.signal.aborted) return;
      if (name !== undefined && known.get(externalId) !== name)
        await connectWorkspace(db, { platform: 'discord', externalId, name });
    }
    for (const externalId of known.keys()) {
      if (stopped.signal.aborted) return;
      if (!present.has(externalId) && isListed(externalId))
        await leaveWorkspace(db, { platform: 'discord', externalId });
    }
  }

  /** One round at a time; a change during one leads to another. */
  async function keepAgreeing(): Promise<void> {
    if (working) return;
    working = true;
    while (stale && !stopped.signal.aborted) {
      stale = false;
      try {
        await agree();
      } catch (error) {
        log.error({ error: describeError(error) }, 'the list of guilds could not be kept; trying again');
        stale = true;
        await sleep(pauseMs, undefined, { signal: stopped.signal }).catch(() => {});
      }
    }
    working = false;
  }

  const changed = (): void => {
    stale = true;
    void keepAgreeing();
  };

  return {
    listed(ids, shard) {
      for (const id of present.keys())
        if (shardOf(id, shard[1]) === shard[0] && !ids.includes(id)) present.delete(id);
      for (const id of ids) present.set(id, present.get(id));
      listedShards = [...listedShards.filter(([id, count]) => id !== shard[0] && count === shard[1]), shard];
      changed();
    },
    joined(id, name) {
      present.set(id, name);
      changed();
    },
    left(id) {
      present.delete(id);
      changed();
    },
    stop: () => stopped.abort(),
  };
}

/** Source: discord.com/developers/docs/events/gateway#sharding. */
const shardOf = (guildId: string, count: number): number => Number((BigInt(guildId) >> 22n) % BigInt(count));
