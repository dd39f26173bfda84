import { ask, Problem } from './ask.js';
import { patiently, take } from './conversation.js';
import { sayFrom, show } from './line.js';

/** @typedef {import('./ask.js').Turn} Turn */

/** @param {HTMLElement} button */
async function press(button) {
  const element = /** @type {HTMLElement | null} */ (button.closest('.message'));
  if (!element || element.ariaBusy === 'true') return;
  const message = element.id.replace('m-', '');
  const { press: action, value } = button.dataset;
  element.ariaBusy = 'true';
  show('');
  try {
    /** @type {Turn} */
    const turn = await patiently(ask('/press', { message, action, value }));
    take(turn, message);
    // A list of choices whose answer stands elsewhere is still there, and has done its work.
    button.closest('details')?.removeAttribute('open');
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    show(error.message);
  } finally {
    element.ariaBusy = null;
  }
}

/** Arrow keys walk through an open list of choices, Escape folds it. @param {KeyboardEvent} event */
function walk(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  const list = target.closest('details');
  if (!list?.open) return;
  const stops = [...list.querySelectorAll(/** @type {'button'} */ ('summary, li > button, li > a'))];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === 'Escape') list.open = false;
  if (event.key === 'Escape') stops[0]?.focus();
  else if (step)
    stops[(stops.indexOf(/** @type {never} */ (target)) + step + stops.length) % stops.length]?.focus();
  else return;
  event.preventDefault();
}

/** Every button of the conversation, now and later. */
export function startPress() {
  document.addEventListener('click', ({ target }) => {
    const button = /** @type {HTMLElement} */ (target).closest('button');
    if (button?.dataset.press) void press(button);
    if (button?.dataset.say) sayFrom(button.dataset.say, button.dataset);
  });
  document.addEventListener('keydown', walk);
}
