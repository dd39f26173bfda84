import type { MiddlewareHandler } from 'hono';

/** Nothing but this page's own files runs, nothing is fetched from elsewhere, nobody frames it or learns its address. */
const headers = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;

export const safeHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(headers)) {
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  }
};

/**
 * Lets through what this machine's own browser sends to this page. A foreign name that resolves to 127.0.0.1
 * (DNS rebinding) shows in Host; another page's request shows in Origin, which browsers send with every POST.
 */
export const onlyFromHere =
  (port: () => number | undefined): MiddlewareHandler =>
  async (c, next) => {
    const host = c.req.header('host') ?? '';
    if (host !== `127.0.0.1:${port()}` && host !== `localhost:${port()}`) return c.text('Unknown host', 403);
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (!reads && c.req.header('origin') !== `http://${host}`) return c.text('Unknown origin', 403);
    return next();
  };
