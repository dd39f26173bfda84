import { startChild } from './child.ts';
import { tell } from './run.ts';
import type { Post } from './told.ts';

/**
 * Seconds that the limits of both platforms alone take for the same messages: a bare loop posts them to fresh
 * counterparts, as fast as these let it.
 */
export async function floorSeconds(posts: readonly (readonly Post[])[]): Promise<number> {
  const platforms = ['slack', 'discord'].map((name) => startChild('platform', [name]));
  const fresh = await tell(platforms);
  const client = startChild('client');
  const given = fresh.map(({ url }, place) => ({ url, posts: posts[place] ?? [] }));
  const seconds = await client.ask<number>(given);
  await Promise.all([client, ...platforms].map((one) => one.stop()));
  return seconds;
}
