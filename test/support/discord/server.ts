import { once } from 'node:events';
import { createServer } from 'node:http';
import { Gateway } from './gateway/gateway.ts';
import { createApi } from './http/api.ts';
import { Faults } from './http/faults.ts';
import type { World } from './model/world.ts';
import { callbackRoutes } from './routes/callbacks.ts';
import { channelRoutes } from './routes/channels.ts';
import { commandRoutes } from './routes/commands.ts';
import { guildRoutes } from './routes/guilds.ts';
import { identityRoutes } from './routes/identity.ts';
import { messageRoutes } from './routes/messages.ts';
import type { Route } from './routes/route.ts';
import { threadRoutes } from './routes/threads.ts';
import { webhookRoutes } from './routes/webhooks.ts';

/** Longer than any test, so that a connection kept by the client is never closed under it. */
const KEEP_ALIVE = 120_000;

export interface DiscordServer {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string;
  readonly gateway: Gateway;
  readonly faults: Faults;
  stop(): Promise<void>;
}

/** Serves a world on 127.0.0.1, on a port that the system chooses. */
export async function serve(world: World): Promise<DiscordServer> {
  let host = '';
  const gatewayUrl = (): string => `ws://${host}/gateway`;
  const faults = new Faults();
  const server = createServer(
    { keepAliveTimeout: KEEP_ALIVE },
    createApi(world, allRoutes(gatewayUrl), faults),
  );
  const gateway = new Gateway(world, server, gatewayUrl);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  host = `127.0.0.1:${address.port}`;
  return {
    url: `http://${host}`,
    gateway,
    faults,
    async stop() {
      gateway.stop();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function allRoutes(gatewayUrl: () => string): Route[] {
  return [
    ...callbackRoutes,
    ...webhookRoutes,
    ...messageRoutes,
    ...identityRoutes(gatewayUrl),
    ...commandRoutes,
    ...channelRoutes,
    ...threadRoutes,
    ...guildRoutes,
  ];
}
