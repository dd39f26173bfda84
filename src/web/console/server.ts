import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { isLanguage, type Language } from '../../i18n/languages.ts';
import { translateFor } from '../../i18n/translate.ts';
import { describeError } from '../../log.ts';
import { readAssets } from './assets.ts';
import { onlyFromHere, safeHeaders } from './guard.ts';
import { listen } from './live.ts';
import { renderDoor, renderPage } from './page.ts';
import { addressOf, maySee, readVisit, type Visit } from './places.ts';
import { rich } from './render.ts';
import { type Env, mostTyped, Refused, type RequestParts, requests } from './requests.ts';
import type { Session, Sessions } from './sessions.ts';

export interface ServerParts extends RequestParts {
  readonly sessions: Sessions;
  /** The port that is listened on; undefined while none is. */
  readonly port: () => number | undefined;
  /** Says the address that the next browser comes in with. */
  readonly announce: () => void;
}

/** Five inputs of 3000 characters, each up to four bytes and some of them escaped. */
const mostBytes = 128 * 1024;

/** The console's routes. */
export function createServer(parts: ServerParts): Hono<Env> {
  const app = new Hono<Env>();
  app.use(safeHeaders, onlyFromHere(parts.port), bodyLimit({ maxSize: mostBytes, onError: tooLong }));
  app.onError((error, c) => fail(error, c, parts));
  const assets = readAssets();
  app.get('/assets/:name', (c) => {
    const asset = assets.get(c.req.param('name'));
    if (!asset) return c.notFound();
    const headers = { 'Cache-Control': 'no-cache', ETag: asset.etag };
    if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304, headers);
    return c.body(asset.body, 200, { ...headers, 'Content-Type': asset.type });
  });
  app.get('/', (c) => enter(c, parts));
  app.use(async (c, next) => {
    const session = sessionOf(c, parts);
    if (!session) throw new Refused(401, 'console.restarted');
    c.set('session', session);
    return next();
  });
  app.get('/events', (c) => listen(c, readVisit(c.req.query(), languageFor(c)), parts));
  return requests(app, parts);
}

/** Such a body was not read, so that its length stands for that of the line in it. */
function tooLong(c: Context): never {
  const count = Number(c.req.header('content-length') ?? mostBytes);
  throw new Refused(413, 'console.tooLong', { count, most: mostTyped });
}

/** Cookies know no ports: two consoles on one machine need two names. */
const cookieName = ({ port }: ServerParts) => `plenary-console-${port()}`;

const sessionOf = (c: Context<Env>, parts: ServerParts) =>
  parts.sessions.find(getCookie(c, cookieName(parts)));

/** The first of the browser's languages that the console speaks. */
function languageFor(c: Context<Env>): Language {
  const wanted = c.req.header('accept-language')?.split(',') ?? [];
  return wanted.map((tag) => tag.trim().slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
}

/** The token opens the door once and is gone from the address at once; after that the cookie is asked for. */
async function enter(c: Context<Env>, parts: ServerParts): Promise<Response> {
  const token = c.req.query('token');
  const session = sessionOf(c, parts);
  const secret = token !== undefined && c.req.method === 'GET' ? parts.sessions.enter(token) : undefined;
  if (secret) {
    setCookie(c, cookieName(parts), secret, { httpOnly: true, sameSite: 'Strict', path: '/' });
    parts.announce();
    return c.redirect('/', 303);
  }
  if (!session) return closedDoor(c);
  if (token !== undefined) return c.redirect('/', 303);
  return c.html(await page(session, readVisit(c.req.query(), languageFor(c)), parts));
}

/**
 * A link that was clicked on another site's page (a terminal in the browser) brings no strict cookie along, not
 * even after the redirect; asked for once more by this page itself, it does.
 */
function closedDoor(c: Context<Env>): Response {
  const language = languageFor(c);
  const refresh = c.req.header('sec-fetch-site') === 'cross-site';
  return c.html(renderDoor({ language }, rich(translateFor(language).rich('console.door')), refresh), 403);
}

async function page(session: Session, visit: Visit, parts: ServerParts): Promise<string> {
  const { messages, clock, zone } = parts;
  const open = maySee(visit.persona, visit.place);
  const [standing, newest] = await Promise.all([
    open ? messages.latest(addressOf(visit.place, visit.persona)) : [],
    messages.newest(),
  ]);
  const reading = { t: translateFor(visit.language), now: clock(), zone };
  return renderPage({ visit, reading, messages: standing, answers: session.answers.of(visit), newest });
}

/** A refusal has its own words; anything else is a bug or the database, with a reference for both sides. */
function fail(error: Error, c: Context<Env>, { log }: ServerParts): Response {
  const language = languageFor(c);
  const t = translateFor(language);
  const say = (words: string, status: ContentfulStatusCode) =>
    c.req.method === 'GET' && c.req.path === '/'
      ? c.html(renderDoor({ language }, rich(words)), status)
      : c.json({ error: words }, status);
  if (error instanceof Refused) return say(error.words(t), error.status);
  const reference = randomBytes(2).toString('hex');
  log.error(
    { reference, platform: 'console', error: describeError(error) },
    'a request of the console failed',
  );
  return say(t('broken', { reference }), 500);
}
