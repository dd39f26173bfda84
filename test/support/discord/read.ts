import { ButtonStyle, ComponentType } from 'discord.js';
import type { Component, Embed, Message, Modal } from './wire.ts';

/** Readers for tests: what a person would find in a message or a modal. */

/** Every component, in reading order, with what it holds after it. */
export function componentsOf({ components }: Pick<Message | Modal, 'components'>): Component[] {
  return components.flatMap(withChildren);
}

function withChildren(component: Component): Component[] {
  const children = [
    ...(component.components ?? []),
    ...(component.component ? [component.component] : []),
    ...(component.accessory ? [component.accessory] : []),
  ];
  return [component, ...children.flatMap(withChildren)];
}

/** Everything there is to read: content, embeds, text displays; without labels of buttons and options. */
export function textOf(message: Message): string {
  const displays = componentsOf(message).filter(({ type }) => type === ComponentType.TextDisplay);
  const texts = [
    message.content,
    ...message.embeds.flatMap(embedTexts),
    ...displays.map(({ content }) => content),
  ];
  return texts.filter(Boolean).join('\n');
}

function embedTexts({ title, description, fields = [], footer, author }: Embed): (string | undefined)[] {
  return [
    author?.name,
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
    footer?.text,
  ];
}

/** Every button, links included. */
export function buttonsOf(message: Message): Component[] {
  return componentsOf(message).filter(({ type }) => type === ComponentType.Button);
}

/** The labels of the buttons that can be pressed now. */
export function labelsOf(message: Message): string[] {
  const pressable = buttonsOf(message).filter(
    ({ style, disabled }) => style !== ButtonStyle.Link && !disabled,
  );
  return pressable.flatMap(({ label }) => label ?? []);
}

const SELECTS: readonly number[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

export function selectsOf(message: Pick<Message | Modal, 'components'>): Component[] {
  return componentsOf(message).filter(({ type }) => SELECTS.includes(type));
}

/** The inputs of a modal, each with the label that stands above it. */
export function inputsOf(modal: Modal): Component[] {
  return componentsOf(modal).flatMap((component) => {
    if (component.type === ComponentType.Label && component.component) {
      return { ...component.component, ...(component.label !== undefined && { label: component.label }) };
    }
    return component.type === ComponentType.ActionRow ? (component.components ?? []) : [];
  });
}
