import type { Db } from '../../db.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Rhythm } from '../../generated/prisma/enums.ts';
import { type Language, languageOf } from '../../i18n/languages.ts';
import { isId } from '../../id.ts';
import type { Entry } from '../library/entry.ts';
import type { Library } from '../library/live.ts';
import type { ReadNews } from '../library/news.ts';
import { chooseItems, type Told, upcomingEvents } from './choose.ts';
import { type Filter, readFilter } from './filter.ts';
import type { Window } from './plan.ts';
import { allowed, type Rights } from './rights.ts';
import { nextRun, type Schedule } from './schedule.ts';

/** Everything that an issue shows. */
export interface Issue {
  /** Undefined for a preview, which is no issue yet. */
  readonly id: string | undefined;
  readonly number: number | undefined;
  readonly digest: IssueDigest;
  readonly filter: Filter;
  readonly window: Window;
  readonly told: readonly Told[];
  readonly events: readonly Entry[];
  /** Further runs were missed while nothing ran, and this one covers them. */
  readonly catchesUp: boolean;
  readonly nextRunAt: Date | undefined;
  /** A pause whose news were not sent. */
  readonly gap: { readonly from: Date; readonly to: Date; readonly items: number } | undefined;
}

export interface IssueDigest {
  readonly id: string;
  readonly number: number;
  /** It goes to a person, not to a channel. */
  readonly personal: boolean;
  readonly schedule: Schedule;
  readonly language: Language;
}

type DigestRow = NonNullable<Awaited<ReturnType<Db['digest']['findFirst']>>>;

export const toIssueDigest = (row: DigestRow): IssueDigest => ({
  id: row.id,
  number: row.number,
  personal: row.accountId !== null,
  schedule: { rhythm: row.rhythm, day: row.day, time: row.time, zone: row.zone },
  language: languageOf(row.language),
});

export interface Reading {
  readonly library: Pick<Library, 'entries'>;
  readonly readNews: ReadNews;
}

/** The content of a window, as it is to be shown now. */
export async function readWindow(
  { library, readNews }: Reading,
  window: Window,
  { filter, events, rhythm }: { filter: Filter; events: boolean; rhythm: Rhythm },
): Promise<Pick<Issue, 'told' | 'events' | 'window' | 'filter'>> {
  const news = await readNews(window.afterNews, window.uptoNews);
  const span = { from: window.windowFrom, to: window.windowTo, rhythm };
  return {
    window,
    filter,
    told: chooseItems(news, filter),
    events: events ? upcomingEvents(library.entries(), filter, span).events : [],
  };
}

/** Issues by id, as they are to be sent now; not those of a digest that was stopped, or whose person is no member. */
export const readIssues = (db: Db, reading: Reading, ids: readonly string[]): Promise<Map<string, Issue>> =>
  readWhere(db, reading, {
    id: { in: [...ids] },
    digest: { stoppedAt: null, OR: [{ accountId: null }, ofMember] },
  });

const ofMember = { account: { is: { memberId: { not: null } } } } as const;

async function readWhere(
  db: Db,
  reading: Reading,
  where: Prisma.DigestIssueWhereInput,
): Promise<Map<string, Issue>> {
  const rows = await db.digestIssue.findMany({ where, include: { digest: true } });
  if (!rows.length) return new Map();
  // One reading for all of them; each window is then found in it.
  await reading.readNews(
    Math.min(...rows.flatMap(({ afterNews, digest }) => [afterNews, digest.gapAfter ?? afterNews])),
    Math.max(...rows.flatMap(({ uptoNews, digest }) => [uptoNews, digest.gapUpto ?? uptoNews])),
  );
  const issues = await Promise.all(
    rows.map(async ({ digest: row, ...issue }): Promise<Issue> => {
      const digest = toIssueDigest(row);
      return {
        ...(await readWindow(reading, issue, {
          filter: readFilter(issue.filter),
          events: issue.events,
          rhythm: row.rhythm,
        })),
        id: issue.id,
        number: issue.number,
        digest,
        catchesUp: missedRuns(digest.schedule, issue),
        nextRunAt: row.nextRunAt ?? undefined,
        gap: await readGap(reading, row),
      };
    }),
  );
  return new Map(issues.map((issue) => [issue.id ?? '', issue]));
}

const hourMs = 60 * 60 * 1000;

/** Whether a further run was due before the issue was made. No schedule runs twice within an hour. */
const missedRuns = (schedule: Schedule, { dueAt, windowTo }: { dueAt: Date; windowTo: Date }): boolean =>
  windowTo.getTime() - dueAt.getTime() > hourMs && nextRun(schedule, dueAt) <= windowTo;

/** An issue that stands in a workspace, for people there, or went to a member, for them alone. */
export async function findIssue(
  db: Db,
  reading: Reading,
  { workspaceId, memberId, id }: Rights & { id: string },
): Promise<Issue | undefined> {
  if (!isId(id)) return undefined;
  // As long as there is somebody to be told, also of a digest that was stopped.
  const { OR } = allowed({ workspaceId, memberId });
  return (await readWhere(db, reading, { id, digest: { OR } })).get(id);
}

/** What came during the last pause and fits the digest; undefined where nothing did, or it was sent. */
export async function readGap(
  { readNews }: Pick<Reading, 'readNews'>,
  row: DigestRow,
): Promise<Issue['gap']> {
  const { gapFrom, gapTo, gapAfter, gapUpto } = row;
  if (!gapFrom || !gapTo || gapAfter === null || gapUpto === null) return undefined;
  const items = chooseItems(await readNews(gapAfter, gapUpto), readFilter(row.filter)).length;
  return items ? { from: gapFrom, to: gapTo, items } : undefined;
}
