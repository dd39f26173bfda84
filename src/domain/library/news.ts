import type { Db, Tx } from '../../db.ts';
import type { Happening } from '../../generated/prisma/enums.ts';
import type { Entry } from './entry.ts';
import { toEntry } from './rows.ts';

/** Something that happened to an entry. */
export interface NewsItem {
  readonly number: number;
  readonly happening: Happening;
  readonly at: Date;
  /** What changed, for an amended entry. */
  readonly change: string | undefined;
  /** As it is now: its newest edition, and where it stands with the curators. */
  readonly entry: Entry;
}

/** The number of the newest item that is committed; every number up to it is. */
export async function lastNews(db: Pick<Tx, 'newsCount'>): Promise<number> {
  const { last } = await db.newsCount.findFirstOrThrow();
  return last;
}

/** What happened after one number and up to another, in order. */
export type ReadNews = (after: number, upto: number) => Promise<readonly NewsItem[]>;

/** Many digests that are made at one time share a reading; entries change rarely. */
const rememberedMs = 1000;

/** Reads news; a window within one that was read a moment ago costs no query. */
export function createNewsReader(db: Db): ReadNews {
  let read: { after: number; upto: number; at: number; items: Promise<readonly NewsItem[]> } | undefined;
  return async (after, upto) => {
    if (upto <= after) return [];
    const fresh = read && performance.now() - read.at < rememberedMs ? read : undefined;
    if (!fresh || fresh.after > after || fresh.upto < upto) {
      const span = {
        after: Math.min(after, fresh?.after ?? after),
        upto: Math.max(upto, fresh?.upto ?? upto),
      };
      const reading = { ...span, at: performance.now(), items: readNews(db, span.after, span.upto) };
      read = reading;
      // What failed is tried anew by the next who asks; whoever waits for it now is told below.
      reading.items.catch(() => {
        if (read === reading) read = undefined;
      });
    }
    const items = (await read?.items) ?? [];
    return items.filter(({ number }) => number > after && number <= upto);
  };
}

async function readNews(db: Db, after: number, upto: number): Promise<readonly NewsItem[]> {
  const rows = await db.news.findMany({
    where: { number: { gt: after, lte: upto } },
    orderBy: { number: 'asc' },
  });
  const ids = [...new Set(rows.map(({ entryId }) => entryId))];
  const [entries, editions] = await Promise.all([
    db.entry.findMany({
      where: { id: { in: ids } },
      include: { editions: { orderBy: { number: 'desc' }, take: 1 } },
    }),
    db.edition.findMany({
      where: { entryId: { in: ids } },
      select: { entryId: true, number: true, change: true },
    }),
  ]);
  const byId = new Map(
    entries.flatMap(({ editions: [newest], ...entry }) =>
      newest ? [[entry.id, toEntry(entry, newest)] as const] : [],
    ),
  );
  const changes = new Map(editions.map(({ entryId, number, change }) => [`${entryId}:${number}`, change]));
  return rows.flatMap(({ number, happening, at, entryId, edition }) => {
    const entry = byId.get(entryId);
    const change = changes.get(`${entryId}:${edition}`) ?? undefined;
    return entry ? [{ number, happening, at, change, entry }] : [];
  });
}
