import { z } from 'zod';
import { type Retention, usualRetention } from './domain/privacy/retention.ts';
import { done, type Outcome, refused } from './outcome.ts';

/** Everything that can be set from outside, read once. Secrets are plain strings here and printed nowhere. */
export interface Config {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly encryptionKey: string | undefined;
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  /** Where people reach our public pages, without a slash at the end. */
  readonly publicUrl: string | undefined;
  readonly logLevel: string;
  /** In days. */
  readonly retention: Retention;
  readonly slack: SlackConfig | undefined;
  readonly discord: DiscordConfig | undefined;
  /** The port of the local console, or undefined where it must not run. */
  readonly consolePort: number | undefined;
}

export interface SlackConfig {
  readonly botToken: string;
  /** Socket Mode where an app token is given, HTTP with request signing where a signing secret is. */
  readonly mode:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string };
  readonly apiUrl: string | undefined;
}

export interface DiscordConfig {
  readonly token: string;
  readonly guildMembers: boolean;
  readonly apiUrl: string | undefined;
}

/** A setting that is wrong or missing: its name and what it should be, never its value. */
export interface ConfigFault {
  readonly key: string;
  readonly problem: string;
}

/** An empty variable counts as absent, as shells and compose files often set them so. */
const text = z
  .string()
  .trim()
  .transform((value) => value || undefined)
  .optional();
const flag = text
  .pipe(z.enum(['true', 'false'], { error: 'is true or false' }).optional())
  .transform((value) => value === 'true');
const address = text.pipe(
  z.url({ protocol: /^https?$/, error: 'starts with http:// or https://' }).optional(),
);
/** What goes over it is personal: in the clear to this machine alone. */
const publicAddress = address.refine(
  (value) => {
    if (value === undefined || !URL.canParse(value)) return true;
    const { protocol, hostname } = new URL(value);
    return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  },
  { error: 'starts with https://, as personal data goes over it; http:// is for localhost alone' },
);
const beginning = (prefix: string) =>
  text.refine((value) => value === undefined || value.startsWith(prefix), { error: `starts with ${prefix}` });
const port = (fallback: number) =>
  text
    .transform((value) => Number(value ?? fallback))
    .refine((value) => Number.isInteger(value) && value >= 0 && value < 65536, {
      error: 'is a whole number from 0 to 65535',
    });
const days = (fallback: number) =>
  text
    .transform((value) => Number(value ?? fallback))
    .refine((value) => Number.isInteger(value) && value >= 1 && value <= 36_500, {
      error: 'is a whole number of days from 1 to 36500',
    });
const key = text.refine((value) => value === undefined || Buffer.from(value, 'base64').length === 32, {
  error: 'is 32 bytes in base64, for example from: openssl rand -base64 32',
});

/** Where the host is a socket's folder (`?host=`), nothing stands between `@` and `/`, which is no URL elsewhere. */
const isDatabaseUrl = (value: string): boolean =>
  /^postgres(ql)?:\/\//.test(value) && URL.canParse(value.replace('@/', '@socket/'));

const environment = z.object({
  DATABASE_URL: text.refine((value) => value === undefined || isDatabaseUrl(value), {
    error: 'is an address that starts with postgresql://',
  }),
  PLENARY_DATA_DIR: text,
  ENCRYPTION_KEY: key,
  NODE_ENV: text,
  HOST: text,
  PORT: port(3000),
  PUBLIC_URL: publicAddress.transform((value) => value?.replace(/\/+$/, '')),
  LOG_LEVEL: text.pipe(
    z
      .enum(['fatal', 'error', 'warn', 'info', 'debug'], { error: 'is fatal, error, warn, info or debug' })
      .optional(),
  ),
  RETAIN_DECLINED_DAYS: days(usualRetention.declined),
  RETAIN_RETURNED_DAYS: days(usualRetention.returned),
  RETAIN_QUESTIONS_DAYS: days(usualRetention.questions),
  RETAIN_TOUR_DAYS: days(usualRetention.tour),
  RETAIN_GREETED_DAYS: days(usualRetention.greeted),
  RETAIN_CODES_DAYS: days(usualRetention.codes),
  CONSOLE: text.pipe(z.enum(['on', 'off'], { error: 'is on or off' }).optional()),
  CONSOLE_PORT: port(3100),
  SLACK_BOT_TOKEN: beginning('xoxb-'),
  SLACK_APP_TOKEN: beginning('xapp-'),
  SLACK_SIGNING_SECRET: text,
  SLACK_API_URL: address,
  DISCORD_TOKEN: text,
  DISCORD_GUILD_MEMBERS: flag,
  DISCORD_API_URL: address,
});
type Environment = z.output<typeof environment>;

/** Reads the environment. Every fault is named at once; no value is repeated, as it may be a secret. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): Outcome<Config, readonly ConfigFault[]> {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    // What belongs together is checked too, from the values that could be read, so that nothing waits for a second try.
    const wrong = parsed.error.issues.map(({ path, message }) => ({
      key: String(path[0]),
      problem: message,
    }));
    const named = new Set(wrong.map((fault) => fault.key));
    return refused([...wrong, ...combinations(env).filter((fault) => !named.has(fault.key))]);
  }
  const faults = combinations(parsed.data);
  return faults.length ? refused(faults) : done(toConfig(parsed.data));
}

/** Faults of settings that only make sense together. */
function combinations(env: Readonly<Record<string, unknown>>): ConfigFault[] {
  const slack = Boolean(env.SLACK_BOT_TOKEN);
  const receives = Boolean(env.SLACK_APP_TOKEN) || Boolean(env.SLACK_SIGNING_SECRET);
  const rules: [wrong: boolean, key: string, problem: string][] = [
    [
      slack && !receives,
      'SLACK_SIGNING_SECRET',
      'is missing: Slack needs it for HTTP, or SLACK_APP_TOKEN for Socket Mode',
    ],
    [
      receives && !slack,
      'SLACK_BOT_TOKEN',
      'is missing: SLACK_APP_TOKEN and SLACK_SIGNING_SECRET do nothing without it',
    ],
    [
      Boolean(env.SLACK_APP_TOKEN) && Boolean(env.SLACK_SIGNING_SECRET),
      'SLACK_APP_TOKEN',
      'and SLACK_SIGNING_SECRET exclude each other: set the one for Socket Mode or the one for HTTP',
    ],
    [
      Boolean(env.DATABASE_URL) && !env.ENCRYPTION_KEY,
      'ENCRYPTION_KEY',
      'is missing: with DATABASE_URL the deployment brings its own key, for example from: openssl rand -base64 32',
    ],
    [
      env.CONSOLE === 'on' && Boolean(env.DATABASE_URL),
      'CONSOLE',
      'runs on the embedded database only: unset DATABASE_URL or CONSOLE',
    ],
    [env.CONSOLE === 'on' && env.NODE_ENV === 'production', 'CONSOLE', 'never runs with NODE_ENV=production'],
  ];
  return rules.flatMap(([wrong, key, problem]) => (wrong ? [{ key, problem }] : []));
}

function toConfig(env: Environment): Config {
  const configured = Boolean(env.SLACK_BOT_TOKEN || env.DISCORD_TOKEN);
  const wanted = env.CONSOLE === undefined ? !configured : env.CONSOLE === 'on';
  const allowed = env.NODE_ENV !== 'production' && env.DATABASE_URL === undefined;
  return {
    databaseUrl: env.DATABASE_URL,
    dataDir: env.PLENARY_DATA_DIR ?? '.plenary',
    encryptionKey: env.ENCRYPTION_KEY,
    production: env.NODE_ENV === 'production',
    host: env.HOST ?? '127.0.0.1',
    port: env.PORT,
    publicUrl: env.PUBLIC_URL,
    logLevel: env.LOG_LEVEL ?? 'info',
    retention: {
      declined: env.RETAIN_DECLINED_DAYS,
      returned: env.RETAIN_RETURNED_DAYS,
      questions: env.RETAIN_QUESTIONS_DAYS,
      tour: env.RETAIN_TOUR_DAYS,
      greeted: env.RETAIN_GREETED_DAYS,
      codes: env.RETAIN_CODES_DAYS,
    },
    slack: slackConfig(env),
    discord: env.DISCORD_TOKEN
      ? { token: env.DISCORD_TOKEN, guildMembers: env.DISCORD_GUILD_MEMBERS, apiUrl: env.DISCORD_API_URL }
      : undefined,
    consolePort: wanted && allowed ? env.CONSOLE_PORT : undefined,
  };
}

function slackConfig(env: Environment): SlackConfig | undefined {
  if (!env.SLACK_BOT_TOKEN) return undefined;
  const mode = env.SLACK_APP_TOKEN
    ? ({ kind: 'socket', appToken: env.SLACK_APP_TOKEN } as const)
    : ({ kind: 'http', signingSecret: env.SLACK_SIGNING_SECRET ?? '' } as const);
  return { botToken: env.SLACK_BOT_TOKEN, mode, apiUrl: env.SLACK_API_URL };
}
