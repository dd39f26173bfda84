import { formatDay } from '../../i18n/format.ts';
import { directionOf, type Language } from '../../i18n/languages.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { PrivateAnswer } from './answers.ts';
import { type Html, html } from './html.ts';
import type { PublicMessage } from './messages.ts';
import { nameOf, type Persona, personas } from './places.ts';
import { renderView } from './render.ts';

/** The reader: the page's language, and what time it is where they are. */
export interface Reading {
  readonly t: Translate;
  readonly now: Date;
  /** IANA zone. The console runs on its reader's own machine, so it is the machine's. */
  readonly zone: string;
}

export const personaName = (persona: Persona, t: Translate): string =>
  nameOf[persona] ?? t(`persona.${persona}`);

/** A message of the channel, as everyone there sees it. */
export function renderPublic(message: PublicMessage, reading: Reading): Html {
  const { id, within, author, view, language, at } = message;
  if (within !== undefined) return renderReply(message, reading);
  const { t } = reading;
  const persona = personas.find((one) => one === author);
  const name = persona ? personaName(persona, t) : author;
  return html`<article class="message" id="m-${id}" data-at="${at.toISOString()}" tabindex="-1">
${heading(at, name === undefined ? undefined : t('console.sharedBy', { name }), reading)}
<div class="view" ${speaking(language)}>${renderView(view, { language })}</div>
</article>`;
}

/** One in a thread says who signed it; all else about it is when it came. */
const renderReply = ({ id, view, language, at }: PublicMessage, reading: Reading): Html =>
  html`<article class="message reply" id="m-${id}" data-at="${at.toISOString()}" tabindex="-1">
<p class="from">${time(at, reading)}</p>
<div class="view" ${speaking(language)}>${renderView(view, { language })}</div>
</article>`;

/** What stands in the thread that a message begins. conversation.js makes the same where the first one arrives live. */
export const renderThread = (id: string, replies: readonly PublicMessage[], reading: Reading): Html =>
  html`<section class="thread" id="t-${id}" aria-label="${reading.t('console.thread')}">${replies.map(
    (reply) => renderReply(reply, reading),
  )}</section>`;

/** An answer that its asker alone sees, below what they typed. */
export function renderPrivate(answer: PrivateAnswer, reading: Reading): Html {
  const { id, asked, persona, view, language, at, done } = answer;
  const { t } = reading;
  return html`<article class="message private" id="m-${id}" data-at="${at.toISOString()}" tabindex="-1">
${asked !== undefined && html`<p class="asked"><b>${personaName(persona, t)}</b> <code dir="auto">${asked}</code></p>`}
${heading(at, t('console.private'), reading)}
<div class="view" ${speaking(language)}>${renderView(view, { language, done })}</div>
</article>`;
}

const speaking = (language: Language): Html => html`lang="${language}" dir="${directionOf(language)}"`;

const heading = (at: Date, note: string | undefined, reading: Reading): Html =>
  html`<p class="from"><b>${reading.t('forum.name')}</b> ${time(at, reading)}${
    note && html` <span class="note">${note}</span>`
  }</p>`;

const time = (at: Date, reading: Reading): Html =>
  html`<time datetime="${at.toISOString()}">${moment(at, reading)}</time>`;

/** `14:02`, with the day in front when it is another one than today. */
export function moment(at: Date, { t: { language }, now, zone }: Reading): string {
  const day = formatDay(at, language, zone);
  const time = timeFormatter(zone).format(at);
  return day === formatDay(now, language, zone) ? time : `${day}, ${time}`;
}

const timeFormatters = new Map<string, Intl.DateTimeFormat>();

/** Hours and minutes are written the same way in all six languages. */
function timeFormatter(zone: string): Intl.DateTimeFormat {
  const known = timeFormatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: zone });
  timeFormatters.set(zone, made);
  return made;
}
