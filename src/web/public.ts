import { createServer, type RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { PlatformFault } from '../platform.ts';
import { createExportPages, type ExportPages } from './export.ts';

export interface PublicOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Whether everything that is configured is connected, and search is ready. */
  readonly ready: () => boolean;
  /** Where people fetch what is stored about them; without it there is no such page. */
  readonly exports?: ExportPages;
  /** Takes `POST /slack/events`. */
  readonly slack?: RequestListener;
}

export interface PublicServer {
  /** Listens; resolves with the port. @throws PlatformFault */
  start(): Promise<number>;
  /** Takes nothing new, and lets what is under way end. */
  stop(): Promise<void>;
}

/** Nobody may hold a connection by sending slowly. */
const timeouts = { headersTimeout: 10_000, requestTimeout: 20_000 };
const farewellMs = 3000;

/** The one HTTP server for everything but the local console. */
export function createPublicServer({ host, port, ready, exports, slack }: PublicOptions): PublicServer {
  const pages = getRequestListener(createPages(ready, exports).fetch);
  const server = createServer(timeouts, (request, response) => {
    const isSlack = slack && request.method === 'POST' && pathOf(request.url) === '/slack/events';
    // Slack's requests go by without the detour over the pages: they are many, and each second counts.
    if (isSlack) slack(request, response);
    else void pages(request, response);
  });
  return {
    start: () =>
      new Promise((resolve, reject) => {
        const refuse = ({ code }: NodeJS.ErrnoException) =>
          reject(new PlatformFault(`Nothing can listen on HOST ${host}, PORT ${port}: ${code}.`));
        server.once('error', refuse);
        server.listen({ host, port }, () => {
          server.off('error', refuse);
          const address = server.address();
          resolve(typeof address === 'object' && address ? address.port : port);
        });
      }),
    stop: () =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), farewellMs);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

const pathOf = (url = '/'): string => url.split('?', 1)[0] ?? '/';

function createPages(ready: () => boolean, exports: ExportPages | undefined): Hono {
  const pages = new Hono();
  if (exports) pages.route('/export', createExportPages(exports));
  pages.use(secureHeaders());
  pages.get('/healthz', (c) => {
    c.header('Cache-Control', 'no-store');
    return ready() ? c.text('ready') : c.text('starting', 503);
  });
  return pages;
}
