import { commands } from '../../commands/index.ts';
import { readLink as readDiscordLink } from '../../src/discord/link.ts';
import { type Answer, createDispatch } from '../../src/dispatch.ts';
import { createLibrary } from '../../src/domain/library/live.ts';
import { createLogger } from '../../src/log.ts';
import { done, type Outcome } from '../../src/outcome.ts';
import type {
  Carrier,
  ChannelFacts,
  Failure,
  Input,
  PlatformName,
  RoleFacts,
  Who,
} from '../../src/platform.ts';
import { readLink as readSlackLink } from '../../src/slack/link.ts';
import type { TestDatabase } from './database.ts';
import { testSealer } from './sealer.ts';
import { viewText } from './view-text.ts';

export const now = new Date('2026-11-21T12:00:00Z');

/** Somebody who runs the workspace T1 and asks in it. */
const admin: Who = {
  workspace: 'T1',
  tenant: 'T1',
  user: 'UADMIN',
  locale: 'en-GB',
  zone: 'Europe/Zurich',
  workspaceAdmin: true,
  outsider: false,
};

interface Platform {
  readonly platform?: PlatformName;
  readonly hearsOfJoining?: boolean;
  readonly givesRoles?: boolean;
}

/** Asks the house as a workspace admin, on Slack or elsewhere; channels are as `channels` says, by workspace and id. */
export async function createAsking(
  database: TestDatabase,
  { platform = 'slack', hearsOfJoining = true, givesRoles = false }: Platform = {},
) {
  const channels = new Map<string, Outcome<ChannelFacts, Failure>>();
  const examined: string[] = [];
  /** What roles are like, by id: others are harmless and can be given. */
  const roleFacts = new Map<string, Partial<RoleFacts>>();
  const roles = (role: string) =>
    done({ name: `Role ${role}`, powerful: false, givable: true, ...roleFacts.get(role) });
  const gone: Outcome<ChannelFacts, Failure> = {
    ok: false,
    refusal: { kind: 'refused', obstacle: 'gone', code: 'channel_not_found' },
  };
  const library = createLibrary(database.db);
  await library.refresh();
  // Nothing is sent here: the house only looks at channels.
  const carrier = {
    hearsOfJoining,
    takesFiles: platform === 'discord',
    typing: platform === 'discord' ? ('options' as const) : ('text' as const),
    readLink: platform === 'discord' ? readDiscordLink : readSlackLink,
    ...(givesRoles && {
      setRole: async () => gone,
      examineRole: async (_: string, role: string) => roles(role),
    }),
    examine: async ({ workspace, channel }) => {
      examined.push(channel);
      return channels.get(`${workspace}/${channel}`) ?? gone;
    },
  } satisfies Partial<Carrier> as unknown as Carrier;
  const dispatch = createDispatch({
    sealer: testSealer,
    commands,
    ...{ db: database.db, pool: database.pool, library },
    carriers: new Map([[platform, carrier]]),
    publicUrl: undefined,
    log: createLogger('silent'),
    clock: () => now,
  });
  const ask = (input: Input, from: Partial<Who> = {}) =>
    dispatch({ platform, who: { ...admin, ...from }, input });
  return {
    channels,
    roleFacts,
    /** Ids in the order in which they were looked at. */
    examined,
    ask,
    /** Brings the library up to what the database holds. */
    refresh: library.refresh,
    type: (text: string, from?: Partial<Who>) => ask({ kind: 'text', command: 'forum', text }, from),
    press: (action: string, value?: string, from?: Partial<Who>) =>
      ask({ kind: 'press', action, message: 'm1', ...(value !== undefined && { value }) }, from),
    submit: (action: string, fields: Record<string, string>, from?: Partial<Who>) =>
      ask({ kind: 'submit', action, fields }, from),
  };
}

export const words = (answer: Answer): string => (answer.show === 'modal' ? '' : viewText(answer.view));

/** What is pressed, by the words on it; empty where there is no such thing. */
export const actionOf = (answer: Answer, label: string): string =>
  (answer.show === 'modal' ? [] : viewText.actions(answer.view)).find(([name]) => name === label)?.[1] ?? '';
