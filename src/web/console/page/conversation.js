import { openDialog } from './dialog.js';

/** @typedef {import('./ask.js').Message} Message */
/** @typedef {import('./ask.js').Turn} Turn */

const pane = /** @type {HTMLElement | null} */ (document.querySelector('#conversation'));
const list = pane?.querySelector('.messages');
const status = document.querySelector('#status');

/** Nothing is said about waiting that is shorter than this. */
const patienceMs = 300;

/** @param {string} markup made by the server, which escapes every text */
export function toElement(markup) {
  const template = document.createElement('template');
  template.innerHTML = markup.trim();
  return /** @type {HTMLElement} the server's markup has one root */ (template.content.firstElementChild);
}

/** @param {string} words for the screen reader */
export function announce(words) {
  if (status) status.textContent = words;
}

/** @param {string} id */
export const messageOf = (id) => document.getElementById(`m-${id}`);

/** @param {string} id of the message that the thread begins with */
const threadOf = (id) => document.getElementById(`t-${id}`);

/**
 * The thread of a message, below it; undefined where that is not here. The server makes the same: message.ts.
 * @param {string} id
 */
function threadBelow(id) {
  const opening = messageOf(id);
  const there = threadOf(id);
  if (there || !opening) return there ?? undefined;
  const thread = document.createElement('section');
  thread.className = 'thread';
  thread.id = `t-${id}`;
  thread.ariaLabel = document.body.dataset.thread ?? '';
  opening.after(thread);
  return thread;
}

/**
 * Puts a message in the place of the one with its id, or at the end, of its thread where it stands in one. Where what
 * had the focus is gone, the message in its place has it.
 * @param {Message} message
 */
export function put({ id, html, within }) {
  const element = toElement(html);
  const before = messageOf(id);
  const wasInside = before?.contains(document.activeElement);
  if (before) {
    before.replaceWith(element);
  } else {
    element.classList.add('new');
    (within === undefined ? list : threadBelow(within))?.append(element);
  }
  if (wasInside) element.focus({ preventScroll: true });
  return element;
}

/** Takes a message away, with its thread; where it had the focus, the conversation has it. @param {string} id */
export function drop(id) {
  const parts = [messageOf(id), threadOf(id)];
  const wasInside = parts.some((part) => part?.contains(document.activeElement));
  for (const part of parts) part?.remove();
  if (wasInside) pane?.focus({ preventScroll: true });
}

/** @param {HTMLElement} element whose beginning has to be seen, and as much of the rest as there is room for */
export function reveal(element) {
  const fits = element.offsetHeight <= (pane?.clientHeight ?? 0);
  element.scrollIntoView({ block: fits ? 'nearest' : 'start' });
}

/** Whether any of it is seen, or it is further up or down. @param {Element} element @returns {'seen' | 'above' | 'below'} */
export function whereIs(element) {
  const [its, ours] = [element.getBoundingClientRect(), pane?.getBoundingClientRect()];
  if (!ours || its.bottom <= ours.top) return 'above';
  return its.top < ours.bottom ? 'seen' : 'below';
}

/** Whether the last of the thread that begins with this message is seen. @param {string} id */
export function endIsSeen(id) {
  const end = threadOf(id)?.lastElementChild ?? messageOf(id);
  return end !== null && whereIs(end) === 'seen';
}

/** The pane counts from its end, upwards. */
export const isAtEnd = () => Math.abs(pane?.scrollTop ?? 0) < 80;

/**
 * Does what the server answered. An answer that leaves what was used as it is has the focus itself.
 * @param {Turn} turn
 * @param {string} [used] the id of the message that was used
 */
export function take(turn, used = '') {
  const wasInside = messageOf(used)?.contains(document.activeElement);
  const elements = turn.messages.map(put);
  const last = elements.at(-1);
  if (last) reveal(last);
  const isBeside = last !== undefined && turn.messages.every(({ id }) => id !== used);
  if (wasInside && isBeside) last.focus({ preventScroll: true });
  if (turn.dialog !== undefined) openDialog(toElement(turn.dialog), used, take);
  announce(turn.status);
}

/**
 * Waits for something, and says so where it takes long.
 * @template T
 * @param {Promise<T>} work
 */
export async function patiently(work) {
  const note = document.createElement('p');
  note.className = 'working';
  note.textContent = document.body.dataset.working ?? '';
  const timer = setTimeout(() => {
    list?.append(note);
    if (isAtEnd()) note.scrollIntoView({ block: 'nearest' });
    announce(note.textContent ?? '');
  }, patienceMs);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    note.remove();
  }
}
