import { join } from 'node:path';
import { startChild } from './child.ts';
import { type Post, tell } from './told.ts';

/**
 * Seconds that the limits of both platforms alone take for the same messages: a bare loop posts them to fresh
 * counterparts, as fast as these let it. `script` starts one, given `slack` or `discord`.
 */
export async function floorSeconds(script: string, posts: readonly (readonly Post[])[]): Promise<number> {
  const platforms = ['slack', 'discord'].map((name) => startChild(script, [name]));
  const fresh = await tell(platforms);
  const client = startChild(join(import.meta.dirname, 'client.ts'));
  const given = fresh.map(({ url }, place) => ({ url, posts: posts[place] ?? [] }));
  const seconds = await client.ask<number>(given);
  await Promise.all([client, ...platforms].map((one) => one.stop()));
  return seconds;
}
