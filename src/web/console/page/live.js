import { visit } from './ask.js';
import { announce, drop, isAtEnd, messageOf, put, reveal } from './conversation.js';
import { catchUp, heard } from './missed.js';
import { linkTo, showUnread } from './unread.js';

/**
 * @typedef {{ kind: 'posted' | 'updated' | 'removed', id: string, place: string, at: string, html: string,
 *   status: string }} Arrival
 */

const againMs = 10_000;

/** @type {EventSource | undefined} */
let source;
/** True when messages may have come while nobody listened. */
let missed = false;

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
  const { kind, id, html } = arrival;
  heard(id);
  if (kind === 'posted') return begin(arrival);
  if (kind === 'updated') return void (messageOf(id) && put({ id, html }));
  drop(id);
  // What was the newest of its place may be so no more.
  void catchUp();
}

/** @param {Arrival} arrival */
function begin({ id, place, at, html, status }) {
  const link = linkTo(place);
  heard(place);
  if (link) link.dataset.latest = at;
  if (place === visit.at && !messageOf(id)) {
    const follow = isAtEnd();
    const element = put({ id, html });
    if (follow) reveal(element);
    else offer(id);
    announce(status);
  } else if (place !== visit.at) {
    announce(status);
  }
  showUnread();
}

/** Whoever reads further up is not moved, only told. @param {string} id of what is new */
function offer(id) {
  document.querySelector('.below')?.remove();
  const button = document.createElement('button');
  button.className = 'below';
  button.textContent = document.body.dataset.below ?? '';
  const pane = document.querySelector('#conversation');
  const leave = new AbortController();
  const done = () => {
    button.remove();
    leave.abort();
  };
  button.addEventListener('click', () => {
    const element = messageOf(id);
    if (element) reveal(element);
    element?.focus({ preventScroll: true });
    done();
  });
  pane?.addEventListener('scroll', () => isAtEnd() && done(), { signal: leave.signal });
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
