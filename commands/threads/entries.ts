import type { Ctx } from '../../src/command.ts';
import type { Entry } from '../../src/domain/library/entry.ts';
import type { ThreadHead } from '../../src/domain/threads/post.ts';

/** What a thread is about, as far as the library still has it, in the order of the references. */
export function entriesOf(
  { library }: Pick<Ctx, 'library'>,
  { entryIds }: Pick<ThreadHead, 'entryIds'>,
): readonly Entry[] {
  if (!entryIds.length) return [];
  return library
    .entries()
    .filter(({ id }) => entryIds.includes(id))
    .sort((a, b) => a.number - b.number);
}
