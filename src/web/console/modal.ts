import { encodeAction } from '../../action.ts';
import { directionOf } from '../../i18n/languages.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Input, Modal } from '../../view.ts';
import { type Html, html } from './html.ts';

/**
 * A form as a dialog. Its texts about wrong input come along, because the page checks before it sends: a text
 * that is too long is kept and marked, never cut.
 */
export const renderModal = (modal: Modal, t: Translate): Html =>
  html`<dialog class="form" aria-labelledby="form-title" lang="${t.language}" dir="${directionOf(t.language)}">
<form novalidate data-submit="${encodeAction(modal.action)}" data-required="${t('console.required')}">
<h2 id="form-title">${modal.title}</h2>
${modal.inputs.map((input) => renderInput(input, t))}
<p class="problem" role="alert" hidden></p>
<p class="buttons"><button class="primary">${modal.submit}</button><button type="button" data-close>${modal.cancel}</button></p>
</form></dialog>`;

function renderInput(input: Input, t: Translate): Html {
  const { name, label, hint, required } = input;
  return html`<div class="field">
<label for="input-${name}">${label}${!required && html` <small>${t('console.optional')}</small>`}</label>
${hint && html`<p class="hint" id="hint-${name}">${hint}</p>`}
${renderControl(input, t)}
<p class="problem" id="problem-${name}" hidden></p>
</div>`;
}

function renderControl(input: Input, t: Translate): Html {
  const { name, hint, value = '', placeholder, multiline, required, maxLength } = input;
  const described = [...(hint ? [`hint-${name}`] : []), `problem-${name}`].join(' ');
  const shared = html`id="input-${name}" name="${name}" aria-describedby="${described}" data-most="${maxLength}"
 data-too-long="${t('console.most', { most: maxLength })}" dir="auto"
 autocomplete="off"${required && html` required aria-required="true"`}${placeholder && html` placeholder="${placeholder}"`}`;
  // A line break right after the tag belongs to HTML, so that one at the start of the value survives.
  return multiline
    ? html`<textarea rows="${maxLength > 1000 ? 8 : 4}" ${shared}>
${value}</textarea>`
    : html`<input type="text" ${shared} value="${value}">`;
}
