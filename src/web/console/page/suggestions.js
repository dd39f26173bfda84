import { ask } from './ask.js';
import { announce } from './conversation.js';
import { recall } from './typed.js';

/** @typedef {import('./ask.js').Continued} Continued */

const input = /** @type {HTMLInputElement | null} */ (document.querySelector('#command'));
const panel = document.querySelector('#panel');
const hint = document.querySelector('#hint');
const list = document.querySelector('#suggestions');

/** @type {Continued['items']} */
let items = [];
let chosen = -1;
/** Answers can overtake each other: only that to the newest question counts. */
let asked = 0;
/** Settles when what is offered belongs to the line as it stands. */
let upToDate = Promise.resolve();

/** @param {string} text */
async function suggest(text) {
  const mine = ++asked;
  const atEnd = input?.selectionEnd === input?.value.length;
  if (!text.trimStart().startsWith('/') || !atEnd) return closeSuggestions();
  /** @type {Continued | undefined} */
  const found = await ask('/continue', { text }).catch(() => undefined);
  if (mine !== asked || document.activeElement !== input) return;
  if (!found || (!found.items.length && !found.hint)) return closeSuggestions();
  items = found.items;
  list?.replaceChildren(...items.map(toOption));
  if (hint) hint.textContent = found.hint;
  panel?.toggleAttribute('hidden', false);
  if (input) input.ariaExpanded = String(items.length > 0);
  choose(-1);
  announce(found.status);
}

/** @param {Continued['items'][number]} item @param {number} at */
function toOption({ name, text }, at) {
  const option = document.createElement('li');
  option.id = `suggestion-${at}`;
  option.role = 'option';
  const code = document.createElement('code');
  const words = document.createElement('span');
  code.dir = words.dir = 'auto';
  code.textContent = name;
  words.textContent = text;
  option.append(code, words);
  // The focus stays in the input.
  option.addEventListener('pointerdown', (event) => event.preventDefault());
  option.addEventListener('click', () => accept(at));
  return option;
}

export function closeSuggestions() {
  asked += 1;
  items = [];
  panel?.toggleAttribute('hidden', true);
  if (input) input.ariaExpanded = 'false';
  choose(-1);
}

/** @param {number} at -1 is none of them, the line as it was typed */
function choose(at) {
  chosen = at;
  [...(list?.children ?? [])].forEach((option, index) => {
    option.ariaSelected = String(index === at);
    if (index === at) option.scrollIntoView({ block: 'nearest' });
  });
  if (at < 0) input?.removeAttribute('aria-activedescendant');
  else input?.setAttribute('aria-activedescendant', `suggestion-${at}`);
}

/** @param {number} at */
function accept(at) {
  const item = items[at];
  if (!item || !input) return;
  write(item.line);
  input.focus();
  input.dispatchEvent(new Event('input'));
}

/** Somebody who types faster than the answers come means what they typed, not what is still offered for less of it. */
async function complete() {
  const line = input?.value;
  await upToDate;
  if (input?.value === line) accept(Math.max(0, chosen));
}

/** @param {string} line the cursor goes to its end */
function write(line) {
  if (!input) return;
  input.value = line;
  input.setSelectionRange(line.length, line.length);
  input.scrollLeft = input.scrollWidth;
}

/** What keys do while suggestions are open; true where the key was used. @param {KeyboardEvent} event */
function useKey(event) {
  const { key, shiftKey } = event;
  if (key === 'ArrowDown') choose(chosen + 1 < items.length ? chosen + 1 : -1);
  else if (key === 'ArrowUp') choose(chosen < 0 ? items.length - 1 : chosen - 1);
  else if (key === 'Tab' && !shiftKey && items.length) void complete();
  else if (key === 'Enter' && chosen >= 0) accept(chosen);
  else if (key === 'Escape') closeSuggestions();
  else return false;
  return true;
}

/** The line that the arrow keys brought back; they never take the place of one that is being typed. */
let recalled = '';

/** The same while none are open. @param {KeyboardEvent} event */
function useKeyClosed({ key }) {
  const line = input?.value ?? '';
  if (key === 'ArrowDown' && !line) void suggest('/');
  else if ((key === 'ArrowUp' || key === 'ArrowDown') && (!line || line === recalled)) {
    recalled = recall(key === 'ArrowUp' ? 1 : -1);
    write(recalled);
  } else return false;
  return true;
}

export function startSuggestions() {
  input?.addEventListener('input', () => {
    choose(-1);
    upToDate = suggest(input.value);
  });
  input?.addEventListener('blur', closeSuggestions);
  input?.addEventListener('keydown', (event) => {
    // While a word is being composed (Chinese, for example) its keys belong to the input method.
    if (event.isComposing) return;
    const used = panel?.hasAttribute('hidden') ? useKeyClosed(event) : useKey(event);
    if (used) event.preventDefault();
  });
}
