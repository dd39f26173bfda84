import { directionOf } from '../../i18n/languages.ts';
import { type Translate, translateFor } from '../../i18n/translate.ts';
import type { PrivateAnswer } from './answers.ts';
import { column } from './column.ts';
import { type Html, html } from './html.ts';
import { type Reading, renderPrivate, renderPublic, renderThread } from './message.ts';
import type { PublicMessage } from './messages.ts';
import { type Address, maySee, type Persona, type Visit, workspaces } from './places.ts';
import { rich } from './render.ts';

export interface Page {
  readonly visit: Visit;
  readonly reading: Reading;
  readonly messages: readonly PublicMessage[];
  readonly answers: readonly PrivateAnswer[];
  /** When the newest message of each channel was posted. */
  readonly newest: readonly (Address & { readonly at: Date })[];
}

/** The whole page, ready to be read; console.js makes it answer. */
export function renderPage(page: Page): string {
  const { visit, reading } = page;
  const { t } = reading;
  const { place } = visit;
  const where = place.workspace ? `${place.channel}, ${place.workspace.name}` : t('console.direct');
  return shell(
    visit.language,
    `${where} · ${t('forum.name')}`,
    html`<body data-as="${visit.persona}" data-lang="${visit.language}" data-at="${place.key}" data-below="${t('console.below')}" data-above="${t('console.above')}" data-thread="${t('console.thread')}" data-away="${t('console.away')}" data-restarted="${t('console.restarted')}" data-working="${t('console.working')}">
<a class="skip" href="#command">${t('console.skip')}</a>
${column(page)}
<main>
${placeHeader(page)}
${maySee(visit.persona, place) ? conversation(page) : html`<p class="closed">${t('console.closed')}</p>`}
<p id="status" class="unseen" role="status"></p>
</main>
<noscript><p class="closed">${t('console.noScript')}</p></noscript>
</body>`,
    html`<script type="module" src="/assets/console.js"></script>`,
  );
}

/** What stands there for a browser that came without a token. `refresh` asks for the page once more. */
export function renderDoor(visit: Pick<Visit, 'language'>, words: Html, refresh = false): string {
  const t = translateFor(visit.language);
  return shell(
    visit.language,
    t('forum.name'),
    html`<body class="door"><main><h1>${t('console.doorTitle')}</h1><p>${words}</p></main></body>`,
    refresh && html`<meta http-equiv="refresh" content="0;url=/">`,
  );
}

const shell = (language: Visit['language'], title: string, body: Html, head: Html | false): string =>
  html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/console.css">
${head}
</head>
${body}
</html>
`.markup;

function placeHeader({ visit: { place }, reading: { t } }: Page): Html {
  const { workspace, channel } = place;
  return html`<header class="place">
<button type="button" id="menu" aria-controls="column" aria-expanded="false"><span class="unseen">${t('console.menu')}</span></button>
<div><h1>${workspace ? html`<span class="hash" aria-hidden="true">#</span><bdi>${channel}</bdi>` : t('forum.name')}</h1>
<p>${workspace && html`<bdi>${workspace.name}</bdi> · ${t(workspace.verified ? 'console.verified' : 'console.notVerified')}`}<span class="about">${workspace && ' · '}${t(`channel.about.${channel}`)}</span></p></div>
</header>`;
}

const conversation = (page: Page): Html => html`
<section id="conversation" aria-label="${page.reading.t('console.conversation')}" tabindex="0"><div class="messages">
${welcome(page)}
${inOrder(page)}
</div></section>
${commandLine(page)}`;

function inOrder({ messages, answers, reading }: Page): Html[] {
  const replies = repliesIn(messages);
  const beside = messages.filter(({ within }) => within === undefined);
  const all = [
    ...beside.map((message) => {
      const within = replies.get(message.id);
      const thread = within && renderThread(message.id, within, reading);
      return { at: message.at, html: html`${renderPublic(message, reading)}${thread}` };
    }),
    ...answers.map((answer) => ({ at: answer.at, html: renderPrivate(answer, reading) })),
  ];
  return all.sort((a, b) => a.at.getTime() - b.at.getTime()).map((one) => one.html);
}

/** What stands in each thread, by the id of the message that it begins with. */
function repliesIn(messages: readonly PublicMessage[]): Map<string, PublicMessage[]> {
  const replies = new Map<string, PublicMessage[]>();
  for (const message of messages) {
    if (message.within === undefined) continue;
    const others = replies.get(message.within);
    if (others) others.push(message);
    else replies.set(message.within, [message]);
  }
  return replies;
}

/** What the forum is, and three things to try, each one click, as whoever can do it where that is done. */
const welcome = ({ visit: { place }, reading: { t } }: Page): Html => {
  const workspace = place.workspace ?? workspaces[0];
  const tries = [
    { label: t('console.try.search'), line: '/practices livestream' },
    { label: t('console.try.discuss'), line: '/discuss', as: 'member', at: `${workspace?.id}.forum` },
    { label: t('console.try.approve'), line: '/review', as: 'moderator', at: `${workspace?.id}.moderators` },
  ] satisfies { label: string; line: string; as?: Persona; at?: string }[];
  return html`<section class="welcome">
<p class="lead">${t('help.intro')}</p>
<p>${rich(t.rich('help.private'))}</p>
<h2>${t('help.try')}</h2>
<ul>${tries.map(
    ({ label, line, ...seat }) =>
      html`<li><button type="button" data-say="${line}"${
        'as' in seat && html` data-as="${seat.as}" data-at="${seat.at}"`
      }><b>${label}</b> <code dir="ltr">${line}</code></button></li>`,
  )}</ul>
</section>`;
};

const commandLine = ({ reading: { t } }: Page): Html => html`
<form id="line" autocomplete="off">
<div id="panel" hidden><p id="hint"></p><ul id="suggestions" role="listbox" aria-label="${t('console.input')}"></ul></div>
<p id="problem" class="problem" role="alert" hidden></p>
<div class="entry">
<label class="unseen" for="command">${t('console.input')}</label>
<input id="command" name="text" type="text" role="combobox" aria-expanded="false" aria-controls="suggestions" aria-autocomplete="list" aria-describedby="keys" placeholder="${t('console.placeholder')}" dir="auto" spellcheck="false" autocapitalize="off" autocorrect="off" autocomplete="off" enterkeyhint="send">
<button class="primary">${t('console.send')}</button>
</div>
<p id="keys">${keys(t)}</p>
</form>`;

const keys = (t: Translate): Html[] =>
  (
    [
      [['Tab'], 'console.key.complete'],
      [['↑', '↓'], 'console.key.choose'],
      [['Enter'], 'console.key.send'],
      [['Esc'], 'console.key.close'],
    ] as const
  ).map(([names, does]) => html`<span>${names.map((name) => html`<kbd>${name}</kbd>`)} ${t(does)}</span> `);
