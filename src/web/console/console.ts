import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Command } from '../../command.ts';
import type { Complete } from '../../complete.ts';
import type { Db } from '../../db.ts';
import type { Dispatch } from '../../dispatch.ts';
import type { Logger } from '../../log.ts';
import { type Platform, PlatformFault } from '../../platform.ts';
import { createCarrier } from './carrier.ts';
import { createHub } from './hub.ts';
import { createMessages } from './messages.ts';
import { seed } from './seed.ts';
import { createServer } from './server.ts';
import { createSessions } from './sessions.ts';

export interface ConsoleOptions {
  /** Where it listens, on 127.0.0.1 only; 0 takes any free one. */
  readonly port: number;
  readonly db: Db;
  readonly dispatch: Dispatch;
  readonly complete: Complete;
  readonly commands: readonly Command[];
  readonly log: Logger;
  /** Told the address with its one-time token: at the start, and a new one each time one was used. */
  readonly announce: (address: string) => void;
  readonly clock?: () => Date;
  /** IANA zone that times are shown in. */
  readonly zone?: string;
}

/** Its visitor can be an admin, so nobody but this machine may reach it, whatever HOST says. */
const host = '127.0.0.1';

/** The local console: a page in the browser as a platform of its own. */
export function createConsole(options: ConsoleOptions): Platform {
  const { db, clock = () => new Date(), zone = Intl.DateTimeFormat().resolvedOptions().timeZone } = options;
  const hub = createHub();
  const sessions = createSessions();
  let port: number | undefined;
  const announce = () => options.announce(`http://${host}:${port}/?token=${sessions.token()}`);
  const ready = () => port !== undefined;
  const parts = { ...options, messages: createMessages(db), hub, sessions, clock, zone, announce };
  const app = createServer({ ...parts, port: () => port });
  // A plain HTTP server, as no other kind is asked for.
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  return {
    name: 'console',
    ready,
    carrier: createCarrier({ ...parts, ready }),
    async start() {
      await seed(db, clock());
      server.listen(options.port, host);
      await once(server, 'listening').catch((error: unknown) => {
        throw cannotListen(error, options.port);
      });
      // A server that listens on a port has an address with one.
      port = (server.address() as AddressInfo).port;
      announce();
    },
    async stop() {
      if (port === undefined) return;
      port = undefined;
      hub.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

const cannotListen = (error: unknown, port: number): unknown =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    ? new PlatformFault(
        `Port ${port} of this machine is taken: set CONSOLE_PORT to another one, or CONSOLE=off.`,
      )
    : error;
