import type { RequestListener } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  App,
  type Logger as BoltLogger,
  HTTPReceiver,
  type Receiver,
  SocketModeReceiver,
  webApi,
} from '@slack/bolt';
import type { Command } from '../command.ts';
import type { SlackConfig } from '../config.ts';
import type { Db } from '../db.ts';
import type { Dispatch } from '../dispatch.ts';
import { connectWorkspace, sealedTokenOf } from '../domain/workspaces/workspaces.ts';
import { describeError, type Logger } from '../log.ts';
import { type Platform, PlatformFault } from '../platform.ts';
import type { Sealer } from '../sealing.ts';
import { clientOptions, refusalOf } from './api.ts';
import { createBoltLogger } from './bolt-log.ts';
import { createCarrier } from './carrier.ts';
import { identify } from './connect.ts';
import { createHomes } from './home.ts';
import { createInsisting } from './insist.ts';
import { createInstallations, type Installations } from './installations.ts';
import { listen } from './listeners.ts';
import { backsOf } from './note.ts';
import { createPeople } from './people.ts';
import { installedTeam } from './read.ts';
import { type Connection, keepConnected } from './socket.ts';
import { createGate } from './verify.ts';

export { connectSlackWorkspace } from './connect.ts';

export interface SlackOptions {
  readonly config: SlackConfig;
  readonly db: Db;
  readonly dispatch: Dispatch;
  readonly commands: readonly Command[];
  readonly sealer: Sealer;
  readonly log: Logger;
}

/** `listener` takes `POST /slack/events` where Slack comes to us; over Socket Mode there is none. */
export type Slack = Platform & { readonly listener: RequestListener | undefined };

/** Where Slack sends everything. */
const eventsPath = '/slack/events';

/** What is still being answered gets so long at the end. */
const farewellMs = 5000;

export function createSlack({ config, db, dispatch, commands, sealer, log }: SlackOptions): Slack {
  const sealedToken = (team: string) => sealedTokenOf(db, { platform: 'slack', externalId: team });
  const installations = createInstallations({ sealedToken, sealer, log });
  const logger = createBoltLogger(log);
  const line = createLine(config, logger, log);
  const app = createApp({ config, receiver: line.receiver, installations, logger });
  app.error(async (error) => {
    log.error({ platform: 'slack', error: describeError(error) }, 'a request from Slack failed');
  });
  const underWay = trackWork(app);
  const people = createPeople(app.client);
  const isBack = backsOf(config.apiUrl);
  const homes = createHomes({ client: app.client, dispatch, people, log });
  const insisting = createInsisting();
  listen({ app, db, dispatch, commands, installations, people, homes, insisting, isBack, log });
  let started = false;
  // A client makes at most a hundred calls at a time: a flood of messages must not keep people's windows waiting.
  const client = new webApi.WebClient(undefined, { ...clientOptions(config.apiUrl), logger });
  const carrier = createCarrier({ client, installations, ready: () => started });

  return {
    name: 'slack',
    carrier,
    listener: line.listener,
    ready: () => started && (line.connection?.isUp() ?? true),
    async start() {
      const { team, name } = await identify(app.client, config.botToken, 'SLACK_BOT_TOKEN');
      await connectWorkspace(db, { platform: 'slack', externalId: team, name });
      installations.hold(team, config.botToken);
      insisting.begin();
      await line.connection?.start().catch((error: unknown) => {
        throw new PlatformFault(
          `Slack gives no connection for SLACK_APP_TOKEN: ${refusalOf(error) ?? 'it cannot be reached'}.`,
        );
      });
      started = true;
    },
    async stop() {
      started = false;
      insisting.giveUp();
      await Promise.race([Promise.allSettled(underWay), sleep(farewellMs, undefined, { ref: false })]);
      await line.connection?.stop();
    },
  };
}

interface Line {
  readonly receiver: Receiver;
  readonly listener?: RequestListener;
  readonly connection?: Connection;
}

/** How requests come: Slack calls us over HTTP, or we hold a connection to it. */
function createLine({ mode, apiUrl }: SlackConfig, logger: BoltLogger, log: Logger): Line {
  if (mode.kind === 'socket') {
    const { appToken } = mode;
    const installerOptions = { clientOptions: clientOptions(apiUrl) };
    const receiver = new SocketModeReceiver({
      appToken,
      logger,
      installerOptions,
      autoReconnectEnabled: false,
    });
    return { receiver, connection: keepConnected(receiver, log) };
  }
  const { signingSecret } = mode;
  // The gate in front has verified and read each request, so that Bolt neither verifies nor reads it again.
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: eventsPath,
    signatureVerification: false,
    logger,
  });
  const receive: RequestListener = (request, response) => receiver.requestListener(request, response);
  return { receiver, listener: createGate({ signingSecret, receive }) };
}

function createApp(parts: {
  config: SlackConfig;
  receiver: Receiver;
  installations: Installations;
  logger: BoltLogger;
}): App {
  const { config, receiver, installations, logger } = parts;
  return new App({
    receiver,
    logger,
    clientOptions: clientOptions(config.apiUrl),
    // The token stays out of Bolt's hands, which would keep a client of its own for each workspace for ever.
    authorize: async ({ teamId }, body) => ({
      installation: await installations.of((body && installedTeam(body)) ?? teamId ?? ''),
    }),
    convoStore: false,
    ignoreSelf: false,
    attachFunctionToken: false,
  });
}

/** What is being answered at the moment. */
function trackWork(app: App): ReadonlySet<Promise<void>> {
  const underWay = new Set<Promise<void>>();
  app.use(async ({ next }) => {
    const work = next();
    underWay.add(work);
    await work.finally(() => underWay.delete(work));
  });
  return underWay;
}
