import { visit } from './ask.js';
import { announce, isAtEnd, messageOf, put, reveal } from './conversation.js';

/** @typedef {{ id: string, place: string, at: string, html: string, status: string }} Arrival */

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
function arrive({ id, place, at, html, status }) {
  const link = linkTo(place);
  if (link) link.dataset.latest = at;
  if (place === visit.at && !messageOf(id)) {
    const follow = isAtEnd();
    const element = put({ id, html });
    if (follow) reveal(element);
    else offer(element);
    announce(status);
  } else if (place !== visit.at) {
    announce(status);
  }
  showUnread();
}

/** Whoever reads further up is not moved, only told. @param {HTMLElement} element */
function offer(element) {
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
    reveal(element);
    element.focus({ preventScroll: true });
    done();
  });
  pane?.addEventListener('scroll', () => isAtEnd() && done(), { signal: leave.signal });
  document.querySelector('main')?.append(button);
}

/** @param {string} place */
const linkTo = (place) =>
  /** @type {HTMLElement | null} */ (document.querySelector(`nav [data-place="${CSS.escape(place)}"]`));

/** A dot at each place where something is newer than what was last seen there. */
function showUnread() {
  for (const link of document.querySelectorAll(/** @type {'a'} */ ('nav [data-place]'))) {
    const { place = '', latest = '' } = link.dataset;
    const key = `seen:${visit.as}:${place}`;
    if (place === visit.at) localStorage.setItem(key, latest);
    link.querySelector('.dot')?.toggleAttribute('hidden', latest <= (localStorage.getItem(key) ?? ''));
  }
}

/** Asks for the page once more and takes from it what is missing here. */
async function catchUp() {
  const response = await fetch(location.href).catch(() => undefined);
  if (!response?.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const element of page.querySelectorAll('.message')) {
    const id = element.id.replace('m-', '');
    if (!messageOf(id)) put({ id, html: element.outerHTML });
  }
  for (const link of page.querySelectorAll(/** @type {'a'} */ ('nav [data-latest]'))) {
    const here = linkTo(link.dataset.place ?? '');
    if (here) here.dataset.latest = link.dataset.latest;
  }
  showUnread();
}

export function startLive() {
  showUnread();
  open();
  document.addEventListener('visibilitychange', () => {
    missed = true;
    open();
  });
}
