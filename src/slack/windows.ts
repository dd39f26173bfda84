import type { types } from '@slack/bolt';
import { encodeAction } from '../action.ts';
import type { Translate } from '../i18n/translate.ts';
import { splitView } from '../split.ts';
import { type Input, type Modal, text, type View } from '../view.ts';
import { label, plainText, type SlackBlock, toBlocks } from './blocks.ts';
import { limits } from './limits.ts';
import { writeNote } from './note.ts';
import { cleanText } from './text.ts';

/** The callback_id of every form. */
export const formId = 'form';

/** The form of a modal; each input's block_id and action_id are its name. See Note for `back`. */
export function toForm({ title, submit, cancel, action, inputs }: Modal, back?: string): types.ModalView {
  const doing = encodeAction(action);
  if (doing.length > limits.privateMetadata)
    throw new RangeError(`a form's action has ${doing.length} characters`);
  return {
    type: 'modal',
    callback_id: formId,
    private_metadata: writeNote({ action: doing, back }),
    title: label(title, limits.viewTitle),
    submit: label(submit, limits.viewTitle),
    close: label(cancel, limits.viewTitle),
    blocks: inputs.map(toInput),
  };
}

function toInput({
  name,
  label: words,
  hint,
  value = '',
  placeholder,
  multiline,
  required,
  maxLength,
}: Input): types.InputBlock {
  const typed = cleanText(value).slice(0, limits.inputText).toWellFormed();
  return {
    type: 'input',
    block_id: name,
    label: label(words, limits.inputLabel),
    ...(hint && { hint: label(hint, limits.inputLabel) }),
    optional: !required,
    element: {
      type: 'plain_text_input',
      action_id: name,
      // A text that stands there already must be allowed to stay as it is.
      max_length: Math.min(Math.max(maxLength, typed.length), limits.inputText),
      ...(typed && { initial_value: typed }),
      ...(placeholder && { placeholder: label(placeholder, limits.placeholder) }),
      ...(multiline && { multiline }),
    },
  };
}

/** An answer in a modal, with a button to close it. See Note for `back`. */
export const toWindow = (view: View, t: Translate, back?: string): types.ModalView => ({
  type: 'modal',
  ...(back !== undefined && { private_metadata: writeNote({ action: '', back }) }),
  title: label(t('forum.name'), limits.viewTitle),
  close: label(t('slack.close'), limits.viewTitle),
  blocks: windowBlocks(view, t),
});

/** What stands in a modal while its answer is being made, as a trigger lives 3 s only. */
export const waitingWindow = (t: Translate): types.ModalView =>
  toWindow({ blocks: [text(t('slack.wait'))] }, t);

/** An answer on somebody's App Home. */
export const toHome = (view: View, t: Translate): types.HomeView => ({
  type: 'home',
  blocks: windowBlocks(view, t),
});

/** One window cannot go on in a second one: what is too long for it ends with words that say so. */
function windowBlocks(view: View, t: Translate): SlackBlock[] {
  const blocks = toBlocks(view);
  if (fits(blocks)) return blocks.length ? blocks : [{ type: 'header', text: plainText('–') }];
  const ending = (part: View): View => ({ ...part, blocks: [...part.blocks, text(t('slack.tooLong'))] });
  const [first = view] = splitView(view, (part) => fits(toBlocks(ending(part))));
  return toBlocks(ending(first));
}

const fits = (blocks: readonly SlackBlock[]): boolean =>
  blocks.length <= limits.viewBlocks && Buffer.byteLength(JSON.stringify(blocks)) <= limits.viewBytes;
