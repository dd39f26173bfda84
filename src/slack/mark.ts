import type { Mark } from '../platform.ts';

const pattern = /^delivery:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(\d{1,4})$/;

/** The block_id that a delivered message is recognised by when somebody presses something on it. */
export const blockIdOf = ({ delivery, part }: Mark): string => `delivery:${delivery}:${part}`;

/** The opposite of blockIdOf; undefined for what it cannot have written. */
export function markOf(blockId: unknown): Mark | undefined {
  const [, delivery, part] = (typeof blockId === 'string' && pattern.exec(blockId)) || [];
  return delivery === undefined ? undefined : { delivery, part: Number(part) };
}
