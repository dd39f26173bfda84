import { createDispatch } from '../../src/dispatch.ts';
import { createLibrary } from '../../src/domain/library/live.ts';
import type { Carrier, Invocation, PlatformName } from '../../src/platform.ts';
import { createSealer } from '../../src/sealing.ts';
import { connectSlackWorkspace, createSlack, type Slack } from '../../src/slack/slack.ts';
import { createPublicServer } from '../../src/web/public.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import type { SlackCounterpart } from '../support/slack/counterpart.ts';
import { type SlackOptions, startSlack } from '../support/slack/server.ts';
import type { WorkspaceSetup } from '../support/slack/types.ts';
import { catalogue, Gate } from './catalogue.ts';
import { createTestLog, type LogLine } from './log.ts';

export const secret = 'test-signing-secret';

/** T1 is the workspace of the environment's token, T2 brings its own, T3 is connected to nothing. */
const workspaces: readonly WorkspaceSetup[] = [
  {
    team_id: 'T1',
    name: 'One',
    bot_token: 'xoxb-one',
    users: [
      { id: 'U1', locale: 'fr-FR', tz: 'Europe/Zurich' },
      { id: 'UADMIN', is_admin: true },
      { id: 'UGUEST', is_restricted: true, is_admin: true },
      { id: 'UOUT', team_id: 'T9', is_admin: true },
    ],
    channels: [
      { id: 'C1' },
      { id: 'CSHARED', is_ext_shared: true },
      { id: 'CAWAY', members: ['U1'] },
      { id: 'CPRIVATE', is_private: true },
    ],
  },
  {
    team_id: 'T2',
    name: 'Two',
    bot_token: 'xoxb-two',
    users: [{ id: 'U1', locale: 'es-ES' }],
    channels: [{ id: 'C1' }],
  },
  { team_id: 'T3', name: 'Three', bot_token: 'xoxb-three', users: [{ id: 'U1' }], channels: [{ id: 'C1' }] },
];

export interface TestBot {
  readonly slack: SlackCounterpart;
  readonly bot: Slack;
  readonly database: TestDatabase;
  readonly gate: Gate;
  /** Where `POST /slack/events` is. */
  readonly url: string;
  /** What went to the dispatch. */
  readonly asked: Invocation[];
  readonly logged: LogLine[];
  connect(token: string): ReturnType<typeof connectSlackWorkspace>;
  stop(): Promise<void>;
}

/** The Slack platform as the program runs it, on a small catalogue, facing the counterpart. */
export async function startBot(options: Partial<SlackOptions> = {}): Promise<TestBot> {
  const mode = options.mode ?? 'http';
  const slack = await startSlack({
    mode,
    workspaces,
    signingSecret: secret,
    appToken: 'xapp-test',
    rates: false,
    ...options,
  });
  const database = await createTestDatabase();
  const { db, pool } = database;
  const [gate, asked] = [new Gate(), [] as Invocation[]];
  const { log, logged } = createTestLog();
  // A library that holds nothing: what is asked here needs none.
  const library = createLibrary(db);
  const commands = catalogue(gate);
  const carriers = new Map<PlatformName, Carrier>();
  const clock = () => new Date();
  const sealer = createSealer(Buffer.alloc(32, 7));
  const house = { commands, db, pool, library, sealer, carriers, publicUrl: undefined, log, clock };
  const dispatch = createDispatch(house);
  const config = {
    botToken: 'xoxb-one',
    mode:
      mode === 'http'
        ? ({ kind: 'http', signingSecret: secret } as const)
        : ({ kind: 'socket', appToken: 'xapp-test' } as const),
    apiUrl: slack.apiUrl,
  };
  const bot = createSlack({
    config,
    db,
    commands,
    sealer,
    log,
    dispatch: (invocation) => {
      asked.push(invocation);
      return dispatch(invocation);
    },
  });
  carriers.set(bot.name, bot.carrier);
  const server = createPublicServer({
    host: '127.0.0.1',
    port: 0,
    ready: bot.ready,
    ...(bot.listener && { slack: bot.listener }),
  });
  const url = `http://127.0.0.1:${await server.start()}/slack/events`;
  if (mode === 'http') slack.aim(url);
  await bot.start();
  return {
    slack,
    bot,
    database,
    gate,
    url,
    asked,
    logged,
    connect: (token) => connectSlackWorkspace({ token, db, sealer, apiUrl: slack.apiUrl }),
    async stop() {
      gate.open();
      await bot.stop();
      await server.stop();
      await slack.stop();
      await database.drop();
    },
  };
}
