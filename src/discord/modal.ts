import {
  type APIModalInteractionResponseCallbackData,
  type APIModalInteractionResponseCallbackComponent as Component,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { Input, Modal } from '../view.ts';
import { label } from './components.ts';
import { createIds } from './ids.ts';
import { limits } from './limits.ts';
import { clean } from './markdown.ts';
import type { Parked } from './park.ts';

/** A form as Discord's modal, and the texts to be parked before it is shown. Its buttons are Discord's own. */
export function renderModal({ title, action, inputs }: Modal): {
  readonly modal: APIModalInteractionResponseCallbackData;
  readonly parked: Parked;
} {
  const ids = createIds();
  const modal = {
    custom_id: ids.custom(action),
    title: label(title, limits.modalTitle),
    components: inputs.map(renderInput),
  };
  return { modal, parked: ids.parked };
}

function renderInput(input: Input): Component {
  const value = clean(input.value ?? '')
    .slice(0, limits.inputText)
    .toWellFormed();
  return {
    type: ComponentType.Label,
    label: label(input.label, limits.inputLabel),
    ...(input.hint && { description: label(input.hint, limits.inputDescription) }),
    component: {
      type: ComponentType.TextInput,
      custom_id: input.name,
      style: input.multiline ? TextInputStyle.Paragraph : TextInputStyle.Short,
      required: input.required,
      // What was written before is shown whole, even where it has grown too long; its handler says so.
      max_length: Math.min(limits.inputText, Math.max(input.maxLength, value.length, 1)),
      ...(value && { value }),
      ...(input.placeholder && { placeholder: label(input.placeholder, limits.inputPlaceholder) }),
    },
  };
}
