import { ComponentType, InteractionType } from 'discord.js';
import type { JsonObject } from '../json.ts';
import { findPerson } from '../model/find.ts';
import type { OpenModal } from '../model/interaction.ts';
import { startInteraction } from '../model/interactions.ts';
import type { World } from '../model/world.ts';
import { inputsOf } from '../read.ts';
import type { Component } from '../wire.ts';
import { sendInteraction } from './event.ts';
import { Handle } from './handle.ts';
import { chosen } from './press.ts';
import { Resolved } from './resolved.ts';

export type FieldValue = string | boolean | readonly string[];

export interface SubmitAction {
  readonly user: string;
  /** By custom_id or by label. What is left out keeps what the app filled in. */
  readonly fields?: Readonly<Record<string, FieldValue>>;
  /** The modal that is expected to be open; without it, whichever is. */
  readonly custom_id?: string;
  readonly locale?: string;
  readonly age?: number;
}

/** A person fills in the modal in front of them and sends it, which closes it. */
export function submit(world: World, action: SubmitAction): Handle {
  const user = findPerson(world, action.user);
  const open = openModal(world, user.id, action.custom_id);
  const fields = { ...action.fields };
  const inputs = inputsOf(open.modal);
  const unknown = Object.keys(fields).find((key) => !inputs.some((input) => isNamed(input, key)));
  if (unknown !== undefined) throw new Error(`The modal has no field "${unknown}"`);
  const { channel, source } = open.opener;
  const resolved = new Resolved(world, channel.guild);
  const components = open.modal.components.map((component) => filled(component, fields, resolved));
  world.modals.delete(user.id);
  const interaction = startInteraction(world, {
    type: InteractionType.ModalSubmit,
    user,
    channel,
    ...(source && { source }),
    ...(action.age !== undefined && { age: action.age }),
  });
  const data = { custom_id: open.modal.custom_id, components, ...resolved.json };
  sendInteraction(world, interaction, data, action.locale);
  return new Handle(interaction);
}

function openModal(world: World, userId: string, customId: string | undefined): OpenModal {
  const open = world.modals.get(userId);
  if (!open) throw new Error('No modal is open');
  if (customId !== undefined && open.modal.custom_id !== customId) {
    throw new Error(`The modal "${open.modal.custom_id}" is open, not "${customId}"`);
  }
  return open;
}

function isNamed(input: Component, key: string): boolean {
  return input.custom_id === key || input.label === key;
}

type Fields = Readonly<Record<string, FieldValue>>;

/** A component as Discord sends it back: with what was entered, without what it looked like. */
function filled(component: Component, fields: Fields, resolved: Resolved, label?: string): JsonObject {
  const { type, id = 0, custom_id, component: inner, components } = component;
  if (inner) return { type, id, component: filled(inner, fields, resolved, component.label) };
  if (components) return { type, id, components: components.map((item) => filled(item, fields, resolved)) };
  if (custom_id === undefined) return { type, id };
  const named = { ...component, ...(label !== undefined && { label }) };
  const key = Object.keys(fields).find((candidate) => isNamed(named, candidate));
  const given = key === undefined ? undefined : fields[key];
  return { type, id, custom_id, ...entered(named, given, resolved) };
}

function entered(input: Component, given: FieldValue | undefined, resolved: Resolved): JsonObject {
  if (input.type === ComponentType.TextInput) return { value: typed(input, given) };
  if (input.type === ComponentType.Checkbox) return { value: given === true };
  const preset = input.options?.filter((option) => option.default).map(({ value }) => value) ?? [];
  const picked = given === undefined ? preset : [given].flat().map(String);
  const isOptional = input.required === false && picked.length === 0;
  const values = isOptional ? [] : chosen(input, picked, resolved);
  return input.type === ComponentType.RadioGroup ? { value: values[0] ?? null } : { values };
}

function typed(input: Component, given: FieldValue | undefined): string {
  const text = String(given ?? input.value ?? '');
  const { required = true, min_length: min = 0, max_length: max = 4000 } = input;
  const name = input.label ?? input.custom_id;
  if (text === '' && required) throw new Error(`Discord asks for "${name}"`);
  if (text !== '' && (text.length < min || text.length > max)) {
    throw new Error(`"${name}" takes ${min} to ${max} characters, not ${text.length}`);
  }
  return text;
}
