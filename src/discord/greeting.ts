import type { Db } from '../db.ts';
import { greet } from '../domain/members/greet.ts';
import { describeError, type Logger } from '../log.ts';
import type { Newcomer } from './client.ts';

/** Greets who joins a server, where its admins want that. What fails is logged and over: "Get started" is still there. */
export interface Greeting {
  take(newcomer: Newcomer): void;
  /** Resolves when everyone who has come so far is greeted. */
  finished(): Promise<void>;
}

export function createGreeting({
  db,
  log,
  clock,
}: {
  readonly db: Db;
  readonly log: Logger;
  readonly clock: () => Date;
}): Greeting {
  const greetOne = async ({ guild, person }: Newcomer): Promise<void> => {
    try {
      await greet(db, {
        account: { platform: 'discord', tenant: '', person },
        workspace: { platform: 'discord', externalId: guild },
        joined: { kind: 'workspace' },
        now: clock(),
      });
    } catch (error) {
      log.error({ error: describeError(error) }, 'somebody who joined could not be greeted');
    }
  };
  // One after another: a crowd that joins at once must not take the database from those who ask something.
  let last = Promise.resolve();
  return {
    take(newcomer) {
      last = last.then(() => greetOne(newcomer));
    },
    finished: () => last,
  };
}
