import { ask, Problem, visit } from './ask.js';
import { patiently, take } from './conversation.js';
import { closeSuggestions } from './suggestions.js';
import { remember } from './typed.js';

/** @typedef {import('./ask.js').Turn} Turn */

const form = /** @type {HTMLFormElement | null} */ (document.querySelector('#line'));
const input = /** @type {HTMLInputElement | null} */ (document.querySelector('#command'));
const problem = document.querySelector('#problem');
const draft = `draft:${visit.as}:${visit.at}`;

/**
 * Sends a line as if it had been typed.
 * @param {string} text
 */
export async function say(text) {
  if (!form || form.ariaBusy === 'true') return false;
  form.ariaBusy = 'true';
  show('');
  try {
    /** @type {Turn} */
    const turn = await patiently(ask('/say', { text }));
    take(turn);
    return true;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    show(error.message);
    return false;
  } finally {
    form.ariaBusy = null;
  }
}

/** A line that waits for the page that it is to be sent from. */
const waiting = 'say';

/**
 * Sends a line as whoever it is for, where it belongs: here, or from a page of its own.
 * @param {string} text
 * @param {Partial<typeof visit>} seat
 */
export function sayFrom(text, { as = visit.as, at = visit.at }) {
  if (as === visit.as && at === visit.at) return void say(text);
  sessionStorage.setItem(waiting, text);
  location.assign(`/?${new URLSearchParams({ ...visit, as, at })}`);
}

/** Sends what waited for this page, once. */
function sayWaiting() {
  const text = sessionStorage.getItem(waiting);
  sessionStorage.removeItem(waiting);
  if (text) void say(text);
}

/** @param {string} words about what went wrong; none takes them away */
export function show(words) {
  if (problem) problem.textContent = words;
  problem?.toggleAttribute('hidden', !words);
}

export function startLine() {
  if (!form || !input) return;
  input.value = sessionStorage.getItem(draft) ?? '';
  input.addEventListener('input', () => sessionStorage.setItem(draft, input.value));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = input.value;
    if (!text.trim()) return;
    closeSuggestions();
    if (!(await say(text))) return;
    remember(text);
    if (input.value !== text) return;
    input.value = '';
    sessionStorage.removeItem(draft);
  });
  // A touch screen's keyboard would cover what one came to read.
  if (matchMedia('(pointer: fine)').matches) input.focus();
  sayWaiting();
}
