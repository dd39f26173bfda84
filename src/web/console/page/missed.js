import { drop, messageOf, put } from './conversation.js';
import { linkTo, showUnread } from './unread.js';

/** When a message or a place was last heard of, in milliseconds since the page began. @type {Map<string, number>} */
const times = new Map();

/** @param {string} what the id of a message, or a place, that was heard of just now */
export const heard = (what) => times.set(what, performance.now());

/**
 * Asks for the page once more and takes from it what is new or other here. What was heard of meanwhile is newer than
 * that page.
 */
export async function catchUp() {
  const asked = performance.now();
  const before = publicIn(document);
  const response = await fetch(location.href).catch(() => undefined);
  if (!response?.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const isOlder = (/** @type {string} */ what) => (times.get(what) ?? 0) < asked;
  for (const element of page.querySelectorAll('.message')) {
    const id = idOf(element);
    const here = messageOf(id);
    if (isOlder(id) && (!here || (isPublic(here) && said(here) !== said(element))))
      put({ id, html: element.outerHTML, ...withinOf(element) });
  }
  const there = new Set(publicIn(page).map(idOf));
  for (const id of before.map(idOf)) if (isOlder(id) && !there.has(id)) drop(id);
  takeTimes(page, isOlder);
}

/** @param {Element} element */
const idOf = (element) => element.id.replace('m-', '');

/** @param {Element} element @returns {{ within?: string }} */
function withinOf(element) {
  const thread = element.closest('.thread');
  return thread ? { within: thread.id.replace('t-', '') } : {};
}

/** @param {Element} element */
const isPublic = (element) => !element.classList.contains('private');

/** @param {Document} page */
const publicIn = (page) => [...page.querySelectorAll('.message')].filter(isPublic);

/** What a message says, whichever of its lists are folded. @param {Element} message */
function said(message) {
  const copy = /** @type {Element | undefined} */ (message.querySelector('.view')?.cloneNode(true));
  for (const list of copy?.querySelectorAll('details') ?? []) list.open = false;
  return copy?.outerHTML;
}

/**
 * When something last came to each place.
 * @param {Document} page
 * @param {(place: string) => boolean} isOlder
 */
function takeTimes(page, isOlder) {
  for (const { dataset } of page.querySelectorAll(/** @type {'a'} */ ('nav [data-place]'))) {
    const { place = '' } = dataset;
    const here = linkTo(place);
    if (!isOlder(place)) continue;
    if (here && dataset.latest) here.dataset.latest = dataset.latest;
    else delete here?.dataset.latest;
  }
  showUnread();
}
