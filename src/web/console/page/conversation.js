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

/**
 * Puts a message in the place of the one with its id, or at the end. Where what had the focus is gone, the message in
 * its place has it.
 * @param {Message} message
 */
export function put({ id, html }) {
  const element = toElement(html);
  const before = messageOf(id);
  const wasInside = before?.contains(document.activeElement);
  if (before) {
    before.replaceWith(element);
  } else {
    element.classList.add('new');
    list?.append(element);
  }
  if (wasInside) element.focus({ preventScroll: true });
  return element;
}

/** Takes a message away; where it had the focus, the conversation has it. @param {string} id */
export function drop(id) {
  const element = messageOf(id);
  const wasInside = element?.contains(document.activeElement);
  element?.remove();
  if (wasInside) pane?.focus({ preventScroll: true });
}

/** @param {HTMLElement} element whose beginning has to be seen, and as much of the rest as there is room for */
export function reveal(element) {
  const fits = element.offsetHeight <= (pane?.clientHeight ?? 0);
  element.scrollIntoView({ block: fits ? 'nearest' : 'start' });
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
