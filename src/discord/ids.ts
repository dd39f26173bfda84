import { type Action, encodeAction } from '../action.ts';
import { limits } from './limits.ts';
import { isParked, type Parked, parkedId } from './park.ts';

/** Gives out the ids of one message and remembers which texts must be parked for them. */
export interface Ids {
  readonly parked: Parked;
  /** The custom_id of a component; unique in its message as Discord demands, even where an action repeats. */
  custom(action: Action): string;
  /** The value of a choice. */
  value(text: string): string;
}

export function createIds(): Ids {
  const parked = new Map<string, string>();
  const times = new Map<string, number>();
  const parkAs = (text: string): string => {
    const id = parkedId(text);
    parked.set(id, text);
    return id;
  };
  return {
    parked,
    custom(action) {
      const encoded = encodeAction(action);
      const time = (times.get(encoded) ?? 0) + 1;
      times.set(encoded, time);
      const prefix = time > 1 ? `${time}=` : '';
      const fits = prefix.length + encoded.length <= limits.customId && encoded === encoded.trim();
      return prefix + (fits ? encoded : parkAs(encoded));
    },
    value: (text) =>
      text.length <= limits.optionValue && text.trim() && !isParked(text) ? text : parkAs(text),
  };
}

/** The encoded action, or the parked id, that a custom_id was made from. */
export const actionOf = (customId: string): string => customId.replace(/^\d+=/, '');
