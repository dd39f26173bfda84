import type { Component } from '../wire.ts';

/** Gives every component without an id the next free one, in reading order, as Discord does. */
export function numbered(components: readonly Component[]): readonly Component[] {
  let last = 0;
  const number = (component: Component): Component => {
    last += 1;
    return {
      ...component,
      id: component.id || last,
      ...(component.components && { components: component.components.map(number) }),
      ...(component.component && { component: number(component.component) }),
      ...(component.accessory && { accessory: number(component.accessory) }),
    };
  };
  return components.map(number);
}
