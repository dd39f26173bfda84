import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { logBroken } from '../broken.ts';
import type { Db } from '../db.ts';
import { exportLinkMinutes, peekExportLink, useExportLink } from '../domain/privacy/export-link.ts';
import { directionOf, languageOf } from '../i18n/languages.ts';
import { type Translate, translateFor } from '../i18n/translate.ts';
import type { Logger } from '../log.ts';
import type { Sealer } from '../sealing.ts';
import { Html, html } from './console/html.ts';

export interface ExportPages {
  readonly db: Db;
  readonly sealer: Sealer;
  readonly clock: () => Date;
  readonly log: Logger;
}

const style = `:root{color-scheme:light dark;font:18px/1.6 system-ui,"Noto Sans","Noto Naskh Arabic","Noto Sans SC",sans-serif}
body{margin:0 auto;max-width:34em;padding:3em 1.5em}
h1{font-size:1.5em;line-height:1.25}
button{font:inherit;font-weight:600;min-height:44px;padding:.5em 1.25em;border:0;border-radius:6px;background:#0b5f63;color:#fff;cursor:pointer}
button:focus-visible{outline:3px solid #2aa3a8;outline-offset:3px}`;
// As it is: its digest is in the page's policy.
const styleElement = new Html(`<style>${style}</style>`);
const styleHash = createHash('sha256').update(style).digest('base64');

/**
 * `/export/<token>`: looking at the page uses nothing up, because messengers and mail programs look at every address;
 * its one button fetches the data, once. It works without a script and runs none.
 */
export function createExportPages({ db, sealer, clock, log }: ExportPages): Hono {
  const pages = new Hono();
  pages.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: [`'sha256-${styleHash}'`],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
    }),
  );
  pages.use(async (c, next) => {
    c.header('Cache-Control', 'no-store');
    c.header('X-Robots-Tag', 'noindex, nofollow');
    await next();
  });
  pages.get('/:token', async (c) => {
    const language = await peekExportLink(db, c.req.param('token'), clock());
    return language ? c.html(renderOffer(translateFor(language))) : gone(c);
  });
  pages.post('/:token', async (c) => {
    const now = clock();
    const data = await useExportLink(db, sealer, c.req.param('token'), now);
    if (!data) return gone(c);
    return c.body(JSON.stringify(data, undefined, 2), 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${exportFileName(now)}"`,
    });
  });
  // Without this the error would be printed as it is, and the person would see two English words.
  pages.onError((error, c) => broken(c, logBroken(error, log, 'page')));
  return pages;
}

function broken(c: Context, reference: string): Response {
  const t = translateFor(languageOf(c.req.header('Accept-Language')));
  return c.html(shell(t, t('exportPage.title'), html`<p>${t('broken', { reference })}</p>`), 500);
}

const exportFileName = (now: Date): string => `plenary-export-${now.toISOString().slice(0, 10)}.json`;

/** Used, too old or never there: which of them is nobody's business, and whose language it was is not known. */
function gone(c: Context): Response {
  const t = translateFor(languageOf(c.req.header('Accept-Language')));
  const words = html`<p>${t('exportPage.gone', { minutes: exportLinkMinutes })}</p>`;
  return c.html(shell(t, t('exportPage.goneTitle'), words), 410);
}

const renderOffer = (t: Translate): string =>
  shell(
    t,
    t('exportPage.title'),
    html`<p>${t('exportPage.about')}</p>
<p>${t('exportPage.once')}</p>
<form method="post"><button>${t('exportPage.button')}</button></form>`,
  );

const shell = ({ language }: Translate, title: string, body: Html): string =>
  html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Plenary</title>
${styleElement}
</head>
<body><main>
<h1>${title}</h1>
${body}
</main></body>
</html>
`.markup;
