/** A tiny app on unmodified Bolt, for the counterpart's own tests. */
import type { AddressInfo } from 'node:net';
import {
  App,
  type AppOptions,
  HTTPReceiver,
  type HTTPReceiverOptions,
  LogLevel,
  SocketModeReceiver,
} from '@slack/bolt';
import type { SlackCounterpart } from './counterpart.ts';
import { type SlackOptions, startSlack } from './server.ts';
import type { WorkspaceSetup } from './types.ts';

export const SECRET = 'test-signing-secret';

export const WORKSPACES: readonly WorkspaceSetup[] = [
  {
    team_id: 'T1',
    bot_token: 'xoxb-one',
    bot_user_id: 'UBOT1',
    users: [
      { id: 'U1', locale: 'fr-FR' },
      { id: 'U2', is_admin: true },
      { id: 'U9', team_id: 'T9' },
    ],
    channels: [
      { id: 'C1' },
      { id: 'CSHARED', is_ext_shared: true },
      { id: 'CAWAY', members: ['U1'] },
      { id: 'CPRIVATE', is_private: true, members: ['U1'] },
      { id: 'COLD', is_archived: true },
    ],
  },
  { team_id: 'T2', bot_token: 'xoxb-two', users: [{ id: 'U1' }], channels: [{ id: 'C1' }] },
];

export const silent = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

export interface Running {
  slack: SlackCounterpart;
  app: App;
  stop: () => Promise<void>;
}

/** Starts the counterpart and, over HTTP, an app whose listeners `listen` adds. */
export async function startOverHttp(
  listen: (app: App) => void,
  options: Partial<SlackOptions> = {},
  receiving: Partial<HTTPReceiverOptions> = {},
): Promise<Running> {
  const slack = await startSlack({ mode: 'http', workspaces: WORKSPACES, signingSecret: SECRET, ...options });
  const receiver = new HTTPReceiver({ signingSecret: SECRET, logger: silent, ...receiving });
  const app = new App({ ...common(slack), receiver });
  listen(app);
  const server = await receiver.start({ host: '127.0.0.1', port: 0 });
  // A server that listens on a port has an address of this form.
  const { port } = server.address() as AddressInfo;
  slack.aim(`http://127.0.0.1:${port}/slack/events`);
  return { slack, app, stop: () => stopBoth(slack, app) };
}

/** The same over Socket Mode. */
export async function startOverSocket(listen: (app: App) => void): Promise<Running> {
  const appToken = 'xapp-test';
  const slack = await startSlack({ mode: 'socket', workspaces: WORKSPACES, appToken });
  const receiver = new SocketModeReceiver({
    appToken,
    logger: silent,
    // Bolt waits this long before it connects anew.
    clientPingTimeout: 200,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } } },
  });
  const app = new App({ ...common(slack), receiver });
  listen(app);
  await app.start();
  return { slack, app, stop: () => stopBoth(slack, app) };
}

/** The token is looked up by the team that installed the app. */
function common(slack: SlackCounterpart): AppOptions {
  return {
    logger: silent,
    clientOptions: {
      slackApiUrl: slack.apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    },
    authorize: async ({ teamId }) => {
      const workspace = slack.workspace(teamId ?? '');
      return { botToken: workspace.bot_token, botUserId: workspace.bot_user_id, botId: workspace.bot_id };
    },
  };
}

async function stopBoth(slack: SlackCounterpart, app: App): Promise<void> {
  await app.stop();
  await slack.stop();
}
