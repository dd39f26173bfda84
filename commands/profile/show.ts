import { answer, type Ctx, type Reply } from '../../src/command.ts';
import { newestOn, readDesk } from '../../src/domain/members/desk.ts';
import type { RichText } from '../../src/view.ts';
import { deskView } from '../../src/views/desk.ts';
import { saying } from '../../src/views/preferences.ts';

/** Entries that the desk lists. */
const newest = 3;

/** The asker's desk as everything stands now, under what was done just before. */
export async function showDesk(ctx: Ctx, said: readonly RichText[] = []): Promise<Reply> {
  const { db, sealer, actor, library, now, zone, t } = ctx;
  const desk = await readDesk(db, sealer, actor, now);
  const shown = {
    ...desk,
    suspension: actor.member?.suspension,
    entries: newestOn(library.entries(), desk.member?.topics ?? [], newest),
    topics: library.topics(),
    now,
    zone,
  };
  return answer(saying(said, deskView(shown, t)), t.language);
}
