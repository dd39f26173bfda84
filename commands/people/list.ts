import { answer, type Ctx, type Reply } from '../../src/command.ts';
import { cleanLine } from '../../src/domain/members/clean.ts';
import { listMembers } from '../../src/domain/members/people.ts';
import type { RichText } from '../../src/view.ts';
import { longestQuery, peoplePageSize, peopleView } from '../../src/views/people.ts';

interface Wanted {
  /** Of the page's first member. */
  readonly offset?: number;
  /** Words as they were typed. */
  readonly query?: string;
  readonly said?: readonly RichText[];
}

/** One page of the members of the forum, for its admins. */
export async function showPeople(
  ctx: Ctx,
  { offset = 0, query: typed = '', said = [] }: Wanted = {},
): Promise<Reply> {
  const { db, language, now, zone, t } = ctx;
  const query = cleanLine(typed).slice(0, longestQuery).toWellFormed();
  const page = await listMembers(db, { query, language, offset, limit: peoplePageSize });
  return answer(peopleView({ ...page, query, now, zone, said }, t));
}
