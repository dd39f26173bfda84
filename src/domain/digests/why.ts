import type { Db } from '../../db.ts';
import type { Happening } from '../../generated/prisma/enums.ts';
import { type Entry, parseReference } from '../library/entry.ts';
import type { Library } from '../library/live.ts';
import { toEntry } from '../library/rows.ts';
import { type Filter, type Mismatch, mismatch, readFilter } from './filter.ts';
import { type Reading, readWindow } from './read.ts';

/** Why an entry is, or is not, in an issue. */
export type Why =
  | { readonly kind: 'told'; readonly happening: Happening; readonly at: Date }
  | { readonly kind: 'event' }
  | { readonly kind: 'filtered'; readonly mismatch: Mismatch }
  /** Nothing happened to it in the window; `last` is when something last did. */
  | { readonly kind: 'nothing'; readonly last: Date | undefined }
  /** It came and went, or is back with the curators. */
  | { readonly kind: 'gone' };

export interface WhyAnswer {
  readonly why: Why;
  readonly filter: Filter;
  readonly issue: { readonly number: number; readonly from: Date; readonly to: Date; readonly sent: boolean };
}

/** An entry by its reference: of the library, or one that was withdrawn, which an issue may have told of. */
export async function findAsked(
  db: Db,
  library: Pick<Library, 'entry'>,
  reference: string,
): Promise<Entry | undefined> {
  const known = library.entry(reference);
  const number = parseReference(reference);
  if (known || number === undefined) return known;
  const row = await db.entry.findFirst({
    where: { number, lifecycle: 'withdrawn' },
    include: { editions: { orderBy: { number: 'desc' }, take: 1 } },
  });
  const edition = row?.editions[0];
  return row && edition ? toEntry(row, edition) : undefined;
}

/** The issue of a digest by its number, else the newest; undefined where there is none. */
export async function whyIn(
  db: Db,
  reading: Reading,
  { digestId, number, entry }: { digestId: string; number: number | undefined; entry: Entry },
): Promise<WhyAnswer | undefined> {
  const issue = await db.digestIssue.findFirst({
    where: { digestId, ...(number !== undefined && { number }) },
    orderBy: { number: 'desc' },
    include: { digest: { select: { rhythm: true } } },
  });
  if (!issue) return undefined;
  const filter = readFilter(issue.filter);
  const content = await readWindow(reading, issue, {
    filter,
    events: issue.events,
    rhythm: issue.digest.rhythm,
  });
  const told = content.told.find((one) => one.entry.id === entry.id);
  return {
    filter,
    issue: {
      number: issue.number,
      from: issue.windowFrom,
      to: issue.windowTo,
      sent: issue.deliveryId !== null,
    },
    why: told
      ? { kind: 'told', happening: told.happening, at: told.at }
      : content.events.some(({ id }) => id === entry.id)
        ? { kind: 'event' }
        : await whyNot(db, entry, filter, issue),
  };
}

async function whyNot(
  db: Db,
  entry: Entry,
  filter: Filter,
  { afterNews, uptoNews }: { afterNews: number; uptoNews: number },
): Promise<Why> {
  const rows = await db.news.findMany({ where: { entryId: entry.id }, orderBy: { number: 'desc' } });
  const happened = rows.some(({ number }) => number > afterNews && number <= uptoNews);
  if (!happened) return { kind: 'nothing', last: rows[0]?.at };
  const out = mismatch(entry, filter);
  return out ? { kind: 'filtered', mismatch: out } : { kind: 'gone' };
}
