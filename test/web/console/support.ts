import { commands } from '../../../commands/index.ts';
import { createComplete } from '../../../src/complete.ts';
import type { Db } from '../../../src/db.ts';
import { createDispatch, type Dispatch } from '../../../src/dispatch.ts';
import { createLibrary, type Library } from '../../../src/domain/library/live.ts';
import type { Language } from '../../../src/i18n/languages.ts';
import { createLogger } from '../../../src/log.ts';
import type { Carrier, Invocation, Platform, PlatformName } from '../../../src/platform.ts';
import { createConsole } from '../../../src/web/console/console.ts';
import type { Persona } from '../../../src/web/console/places.ts';
import type { Turn } from '../../../src/web/console/turns.ts';
import type { TestDatabase } from '../../support/database.ts';
import { testSealer } from '../../support/sealer.ts';

export const noon = new Date('2026-11-21T12:00:00Z');

/** A console that runs, and what it was asked. */
export interface RunningConsole {
  readonly platform: Platform;
  /** `http://127.0.0.1:PORT` */
  readonly origin: () => string;
  /** The addresses it has announced, the newest last. */
  readonly addresses: string[];
  readonly invocations: Invocation[];
}

export interface Settings {
  readonly port?: number;
  readonly dispatch?: Dispatch;
  readonly clock?: () => Date;
}

/** The library is read once for all consoles of a test file. */
const libraries = new WeakMap<Db, Promise<Library>>();
function libraryOf(db: Db): Promise<Library> {
  const known = libraries.get(db);
  if (known) return known;
  const library = createLibrary(db);
  const loaded = library.refresh().then(() => library);
  libraries.set(db, loaded);
  return loaded;
}

/** A console on a free port, with the real commands unless a test answers itself. */
export async function runConsole(
  { db, pool }: Pick<TestDatabase, 'db' | 'pool'>,
  settings: Settings = {},
): Promise<RunningConsole> {
  const log = createLogger('silent');
  const clock = settings.clock ?? (() => noon);
  const library = await libraryOf(db);
  const carriers = new Map<PlatformName, Carrier>();
  const sealer = testSealer;
  const house = { commands, db, pool, library, sealer, carriers, publicUrl: undefined, log, clock };
  const dispatch = settings.dispatch ?? createDispatch(house);
  const addresses: string[] = [];
  const invocations: Invocation[] = [];
  const platform = createConsole({
    port: settings.port ?? 0,
    db,
    dispatch: (invocation) => {
      invocations.push(invocation);
      return dispatch(invocation);
    },
    complete: createComplete(commands, library),
    commands,
    log,
    clock,
    zone: 'UTC',
    announce: (address) => addresses.push(address),
  });
  carriers.set('console', platform.carrier);
  await platform.start();
  return {
    platform,
    origin: () => new URL(addresses.at(-1) ?? '').origin,
    addresses,
    invocations,
  };
}

/** Who, in which language and where. */
export interface Seat {
  readonly as: Persona;
  readonly lang: Language;
  readonly at: string;
}
export const member: Seat = { as: 'member', lang: 'en', at: 'alliance.forum' };

/** A browser that came in with the announced address. */
export interface Browser {
  readonly cookie: string;
  page(seat?: Partial<Seat>): Promise<string>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  say(text: string, seat?: Partial<Seat>): Promise<Turn>;
  press(message: string, action: string, more?: { value?: string; seat?: Partial<Seat> }): Promise<Turn>;
  submit(
    message: string,
    action: string,
    fields: Record<string, string>,
    seat?: Partial<Seat>,
  ): Promise<Turn>;
  /** Server-sent events as they come; `next` waits for one. */
  listen(seat?: Partial<Seat>): Promise<Listening>;
}

export interface Listening {
  next(): Promise<
    { kind: string; id: string; place: string; at: string; html: string; status: string } | undefined
  >;
  leave(): Promise<void>;
}

export async function enter({ addresses, origin }: RunningConsole): Promise<Browser> {
  const entering = await fetch(addresses.at(-1) ?? '', { redirect: 'manual' });
  const cookie = entering.headers.get('set-cookie')?.split(';')[0] ?? '';
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(origin() + path, {
      method: 'POST',
      headers: { cookie, origin: origin(), 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const turn = async (path: string, body: object): Promise<Turn> => {
    const response = await post(path, body);
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return (await response.json()) as Turn;
  };
  return {
    cookie,
    post,
    page: async (seat = {}) => {
      const address = `${origin()}/?${new URLSearchParams({ ...member, ...seat })}`;
      return (await fetch(address, { headers: { cookie } })).text();
    },
    say: (text, seat) => turn('/say', { ...member, ...seat, text }),
    press: (message, action, { value, seat } = {}) =>
      turn('/press', { ...member, ...seat, message, action, ...(value !== undefined && { value }) }),
    submit: (message, action, fields, seat) =>
      turn('/submit', { ...member, ...seat, message, action, fields }),
    async listen(seat = {}) {
      const address = `${origin()}/events?${new URLSearchParams({ ...member, ...seat })}`;
      return readEvents(await fetch(address, { headers: { cookie } }));
    },
  };
}

async function readEvents(response: Response): Promise<Listening> {
  if (!response.body) throw new Error('no stream');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const more = async () => {
    const { value, done } = await reader.read();
    text += value ?? '';
    return !done;
  };
  // The greeting says that the console listens for this page.
  while (!text.includes('\n\n') && (await more()));
  return {
    async next() {
      for (;;) {
        const [, data, rest] = text.match(/^data: (.*)\n\n([\s\S]*)$/m) ?? [];
        if (data !== undefined) {
          text = rest ?? '';
          return JSON.parse(data) as Awaited<ReturnType<Listening['next']>>;
        }
        if (!(await more())) return undefined;
      }
    },
    leave: () => reader.cancel(),
  };
}

/** The encoded action of the button with these words. */
export function actionOf(html: string, label: string): string {
  const buttons = [...html.matchAll(/<button type="button" data-press="([^"]*)"[^>]*>(.*?)<\/button>/g)];
  const found = buttons.find(([, , words = '']) => words.replace(/<[^>]*>/g, '').includes(label));
  if (!found?.[1]) throw new Error(`no button “${label}”`);
  return found[1].replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
}
