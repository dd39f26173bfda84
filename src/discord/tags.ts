import { PermissionFlagsBits as Permission } from 'discord.js';
import { limits } from './limits.ts';
import type { Place } from './places.ts';

/** A tag of a forum, as Discord has it. */
export interface Tag {
  readonly id: string;
  readonly name: string;
  /** Only who has Manage Threads may give it. */
  readonly moderated: boolean;
}

/**
 * The ids of the tags that a post gets: of each topic, given by all its names, the first tag that is called so. A
 * forum that wants a tag gets one whatever the post is about, one that every member may give where there is one.
 */
export function tagsFor(
  { tags, requiresTag, ours }: Pick<Place, 'tags' | 'requiresTag' | 'ours'>,
  topics: readonly (readonly string[])[],
): string[] {
  const managesThreads = (ours & Permission.ManageThreads) !== 0n;
  const usable = tags.filter(({ moderated }) => managesThreads || !moderated);
  const fitting = topics.flatMap((names) => {
    const wanted = names.map(folded);
    return usable.find(({ name }) => wanted.includes(folded(name))) ?? [];
  });
  const chosen = [...new Set(fitting.map(({ id }) => id))].slice(0, limits.appliedTags);
  if (chosen.length || !requiresTag) return chosen;
  const any = usable.find(({ moderated }) => !moderated) ?? usable[0];
  return any ? [any.id] : [];
}

/** Names that people take for the same: "Crisis response" is "crisis-response". */
const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ')
    .trim();
