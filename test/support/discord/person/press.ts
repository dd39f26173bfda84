import { ButtonStyle, ComponentType, InteractionType } from 'discord.js';
import { findPerson } from '../model/find.ts';
import { startInteraction } from '../model/interactions.ts';
import { ephemeralsOf, isEphemeral } from '../model/messages.ts';
import type { Channel, User } from '../model/records.ts';
import type { World } from '../model/world.ts';
import { buttonsOf, selectsOf } from '../read.ts';
import type { Component, Message } from '../wire.ts';
import { sendInteraction } from './event.ts';
import { Handle } from './handle.ts';
import { checkPlace } from './place.ts';
import { PICKED_BY_SELECT, Resolved } from './resolved.ts';

export interface PressAction {
  readonly user: string;
  readonly message: Message;
  /** What to press: by custom_id, or by the label of a button or the placeholder of a select. */
  readonly custom_id?: string;
  readonly label?: string;
  /** For a select: values or labels of its options; names or ids of people, channels or roles. */
  readonly values?: readonly string[];
  readonly locale?: string;
  readonly age?: number;
  /** True: the person's screen still shows a button or select (`custom_id`) that is gone. Nothing is checked. */
  readonly stale?: boolean;
}

/** A person presses a button or chooses in a select that they can see. */
export function press(world: World, action: PressAction): Handle {
  const { message, locale, age } = action;
  const user = findPerson(world, action.user);
  const channel = channelOf(world, user, action);
  const component = action.stale ? remembered(action) : findComponent(action);
  const resolved = new Resolved(world, channel.guild);
  const values = valuesOf(component, action, resolved);
  const interaction = startInteraction(world, {
    type: InteractionType.MessageComponent,
    user,
    channel,
    source: message,
    ...(age !== undefined && { age }),
  });
  const data = {
    custom_id: component.custom_id,
    component_type: component.type,
    id: component.id,
    ...(values && { values }),
    ...resolved.json,
  };
  sendInteraction(world, interaction, data, locale);
  return new Handle(interaction);
}

/** The channel of a message that this person can see, and whose buttons are alive. */
function channelOf(world: World, user: User, { message, stale }: PressAction): Channel {
  const channel = world.channels.get(message.channel_id);
  if (!channel) throw new Error('The channel of this message is gone');
  checkPlace(user, channel);
  if (stale) return channel;
  const visible = isEphemeral(message) ? ephemeralsOf(world, user) : channel.messages;
  if (!visible.includes(message)) throw new Error(`${user.username} does not see this message`);
  if (channel.thread?.locked || channel.thread?.archived) {
    throw new Error('Buttons in a locked or archived thread are dead');
  }
  return channel;
}

function findComponent({ message, custom_id, label }: PressAction): Component {
  const all = [...buttonsOf(message), ...selectsOf(message)];
  const found = all.find((component) =>
    custom_id === undefined
      ? label !== undefined && [component.label, component.placeholder].includes(label)
      : component.custom_id === custom_id,
  );
  const name = custom_id ?? label;
  const offered = all.map((component) => component.label ?? component.placeholder ?? component.custom_id);
  if (!found) throw new Error(`There is no "${name}" to press, only: ${offered.join(', ')}`);
  if (found.disabled) throw new Error(`"${name}" is disabled`);
  if (found.style === ButtonStyle.Link) throw new Error(`"${name}" is a link`);
  return found;
}

/** What an old screen shows: a select when something was chosen in it, else a button. */
function remembered({ custom_id = '', values }: PressAction): Component {
  return { type: values ? ComponentType.StringSelect : ComponentType.Button, custom_id, id: 1 };
}

function valuesOf(
  component: Component,
  { values = [], stale }: PressAction,
  resolved: Resolved,
): readonly string[] | undefined {
  if (component.type === ComponentType.Button) return undefined;
  return stale ? values : chosen(component, values, resolved);
}

/** The values of a select, as far as it lets them be chosen. */
export function chosen(select: Component, picked: readonly string[], resolved: Resolved): string[] {
  const { min_values: min = 1, options = [] } = select;
  const { max_values: max = select.type === ComponentType.CheckboxGroup ? options.length : 1 } = select;
  if (picked.length < min || picked.length > max) {
    throw new Error(`"${select.custom_id}" takes ${min} to ${max} values, not ${picked.length}`);
  }
  const kind = PICKED_BY_SELECT[select.type];
  if (kind === 'channel') return picked.map((ref) => resolved.pickChannel(ref, select.channel_types));
  if (kind) return picked.map((ref) => resolved.pick(kind, ref));
  return picked.map((ref) => {
    const option = options.find(({ value, label }) => value === ref || label === ref);
    if (!option) throw new Error(`"${select.custom_id}" has no option "${ref}"`);
    return option.value;
  });
}
