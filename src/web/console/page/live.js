import { visit } from './ask.js';
import { announce, drop, endIsSeen, isAtEnd, messageOf, put, reveal, whereIs } from './conversation.js';
import { catchUp, heard } from './missed.js';
import { linkTo, showUnread } from './unread.js';

/**
 * @typedef {{ kind: 'posted' | 'updated' | 'removed', id: string, within?: string, place: string, at: string,
 *   html: string, status: string }} Arrival
 */

const againMs = 10_000;

/** @type {EventSource | undefined} */
let source;
/** True when messages may have come while nobody listened, as between the page's own making and now. */
let missed = true;

/** Only while the page can be seen: a browser keeps only six connections to one address for all its tabs. */
function open() {
  source?.close();
  if (document.hidden) return;
  source = new EventSource(`/events?${new URLSearchParams(visit)}`);
  source.onmessage = ({ data }) => arrive(JSON.parse(data));
  source.onopen = () => {
    if (missed) void catchUp();
    missed = false;
  };
  source.onerror = () => {
    missed = true;
    // The browser tries again by itself unless it was turned away.
    if (source?.readyState === EventSource.CLOSED) setTimeout(open, againMs);
  };
}

/** @param {Arrival} arrival */
function arrive(arrival) {
  const { kind, id, html, within, place } = arrival;
  // What it belongs to is not here yet: it comes with the page, which is asked for anew.
  const lacks = kind === 'updated' ? id : kind === 'posted' ? within : undefined;
  if (place === visit.at && lacks !== undefined && !messageOf(lacks)) return void catchUp();
  heard(id);
  if (kind === 'posted') return begin(arrival);
  if (kind === 'updated') return void (messageOf(id) && put({ id, html }));
  drop(id);
  // What was the newest of its place may be so no more.
  void catchUp();
}

/** @param {Arrival} arrival */
function begin({ id, within, place, at, html, status }) {
  const link = linkTo(place);
  heard(place);
  if (link) link.dataset.latest = at;
  if (place === visit.at && !messageOf(id)) {
    const follow = isAtEnd() && (within === undefined || endIsSeen(within));
    const element = put({ id, html, ...(within !== undefined && { within }) });
    if (follow) reveal(element);
    else if (element.isConnected) offer(element);
    announce(status);
  } else if (place !== visit.at) {
    announce(status);
  }
  showUnread();
}

/** Whoever reads elsewhere is not moved, only told. @param {HTMLElement} element what is new */
function offer(element) {
  const where = whereIs(element);
  if (where === 'seen') return;
  document.querySelector('.below')?.remove();
  const button = document.createElement('button');
  button.className = 'below';
  button.textContent = document.body.dataset[where] ?? '';
  const pane = document.querySelector('#conversation');
  const leave = new AbortController();
  const done = () => {
    button.remove();
    leave.abort();
  };
  const here = () => messageOf(element.id.replace('m-', '')) ?? element;
  button.addEventListener('click', () => {
    reveal(here());
    here().focus({ preventScroll: true });
    done();
  });
  const isThere = () => whereIs(here()) === 'seen' || (where === 'below' && isAtEnd());
  pane?.addEventListener('scroll', () => isThere() && done(), { signal: leave.signal });
  document.querySelector('main')?.append(button);
}

export function startLive() {
  showUnread();
  open();
  document.addEventListener('visibilitychange', () => {
    missed = true;
    open();
  });
}
