import type { Db } from '../../db.ts';
import { listPlaces, listReceiving } from '../threads/places.ts';
import type { QueueItem } from './item.ts';
import { isWaiting } from './state.ts';

/**
 * The names of the workspaces that contributions would go to once they were approved, by item: those that a thread's
 * label allows, the copies of its thread for a reply. None for what goes nowhere by being approved.
 */
export async function placesOf(
  db: Db,
  items: readonly QueueItem[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const known = new Map<string, Promise<readonly string[]>>();
  const places = await Promise.all(
    items.flatMap((item) => {
      const going = goingOf(item);
      if (!going) return [];
      const { thread, opens } = going;
      const key = opens ? [thread.label, ...thread.groups].join(' ') : thread.id;
      const names = known.get(key) ?? named(opens ? listPlaces(db, thread) : listReceiving(db, thread.id));
      known.set(key, names);
      return [names.then((found) => [item.id, found] as const)];
    }),
  );
  return new Map(places);
}

/** What would be placed: a contribution, and one that was declined when an appeal is for it. */
function goingOf({ kind, state, post, against }: QueueItem): QueueItem['post'] {
  const placed = kind === 'appeal' ? against?.kind : kind;
  return isWaiting(state) && (placed === 'thread' || placed === 'post') ? post : undefined;
}

const named = async (places: Promise<readonly { readonly name: string }[]>): Promise<readonly string[]> =>
  (await places).map(({ name }) => name);
