import type { Db } from '../../db.ts';
import type { Library } from '../library/live.ts';
import { lastNews } from '../library/news.ts';
import { chooseItems } from './choose.ts';
import { type Filter, mismatch } from './filter.ts';

export const recentDays = 90;

/** How many entries a digest with this filter would have told of lately, and how many there are to tell of at all. */
export async function countRecent(
  db: Db,
  library: Pick<Library, 'entries' | 'readNews'>,
  filter: Filter,
  now: Date,
): Promise<{ recent: number; all: number }> {
  const since = new Date(now.getTime() - recentDays * 24 * 60 * 60 * 1000);
  const before = await db.news.findFirst({
    where: { at: { lt: since } },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  const news = await library.readNews(before?.number ?? 0, await lastNews(db));
  return {
    recent: chooseItems(news, filter).length,
    all: library.entries().filter((entry) => !mismatch(entry, filter)).length,
  };
}
