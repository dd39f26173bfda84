import { ask, Problem } from './ask.js';

/** @typedef {(turn: Turn, used: string) => void} Take */
/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */
/** @typedef {import('./ask.js').Turn} Turn */

/**
 * Opens a form. The browser keeps the focus inside, closes it on Escape and gives the focus back.
 * @param {HTMLElement} element
 * @param {string} message the id of the message it was opened from
 * @param {Take} take what to do with the answer
 */
export function openDialog(element, message, take) {
  const dialog = /** @type {HTMLDialogElement} made by modal.ts */ (element);
  const form = dialog.querySelector('form');
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.querySelector('[data-close]')?.addEventListener('click', () => dialog.close());
  form?.addEventListener('input', ({ target }) => clear(/** @type {Field} */ (target)));
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(dialog, form, message, take);
  });
  dialog.showModal();
  // A text that is there already is more often replaced or added to than kept.
  fieldsOf(dialog)[0]?.select();
}

/** @param {HTMLElement} dialog @returns {Field[]} */
const fieldsOf = (dialog) => [...dialog.querySelectorAll(/** @type {'input'} */ ('input, textarea'))];

/**
 * @param {HTMLDialogElement} dialog
 * @param {HTMLFormElement} form
 * @param {string} message
 * @param {Take} take
 */
async function send(dialog, form, message, take) {
  const wrong = fieldsOf(dialog).filter((field) => !judge(field, form));
  if (wrong.length || form.ariaBusy === 'true') return wrong[0]?.focus();
  const fields = Object.fromEntries(new FormData(form));
  const problem = /** @type {HTMLElement | null} */ (form.querySelector('.problem[role]'));
  form.ariaBusy = 'true';
  try {
    /** @type {Turn} */
    const turn = await ask('/submit', { message, action: form.dataset.submit, fields });
    dialog.close();
    take(turn, message);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (problem) problem.textContent = error.message;
    problem?.toggleAttribute('hidden', false);
  } finally {
    form.ariaBusy = null;
  }
}

/** @param {Field} field */
const problemOf = (field) => document.getElementById(`problem-${field.name}`);

/**
 * Whether an input may be sent; says beside it what is wrong.
 * @param {Field} field
 * @param {HTMLFormElement} form
 */
function judge(field, form) {
  const { most, tooLong } = field.dataset;
  const length = field.value.length;
  const words =
    field.required && !field.value.trim()
      ? form.dataset.required
      : length > Number(most)
        ? `${tooLong} (${length})`
        : undefined;
  const problem = problemOf(field);
  if (problem && words) problem.textContent = words;
  problem?.toggleAttribute('hidden', !words);
  field.ariaInvalid = words ? 'true' : null;
  return !words;
}

/** @param {Field} field */
function clear(field) {
  problemOf(field)?.toggleAttribute('hidden', true);
  field.ariaInvalid = null;
}
