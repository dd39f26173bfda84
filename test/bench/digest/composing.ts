import { makeDueIssues } from '../../../src/domain/digests/make.ts';
import { createLibrary } from '../../../src/domain/library/live.ts';
import { createSubjects } from '../../../src/subjects.ts';
import { testSealer } from '../../support/sealer.ts';
import { openCounted } from '../outgoing/counted.ts';
import type { Ground } from '../outgoing/ground.ts';
import { filters } from './fill.ts';
import { rewind } from './stage.ts';

/** What making and composing the issues of digests with one filter took of this process and its database. */
export interface Composing {
  readonly digests: number;
  /** Statements, those that open and close a transaction included. */
  readonly making: number;
  readonly composing: number;
  /** Those of both that read the library and its news. */
  readonly reading: number;
  /** How long both took, and how much processor time. */
  readonly seconds: number;
  readonly processor: number;
}

/** As many as jobs/deliver.ts claims together at most. */
const together = 32;

/** In this process, on connections of its own, whose statements are counted. */
export async function measureComposing({ db, url }: Ground, digests: number): Promise<Composing> {
  await rewind(db);
  const now = new Date();
  const chosen = await db.digest.findMany({
    select: { id: true },
    orderBy: { number: 'asc' },
    take: digests,
  });
  const ids = chosen.map(({ id }) => id);
  const filter = filters[0] ?? {};
  await db.digest.updateMany({ where: { id: { in: ids } }, data: { nextRunAt: now, filter } });
  const counted = await openCounted(url);
  const library = createLibrary(counted.db);
  await library.refresh();
  const [before, began, used] = [counted.statements.length, performance.now(), process.cpuUsage()];
  await makeDueIssues({ db: counted.db, library, readNews: library.readNews }, now);
  const made = counted.statements.length;
  const issues = await db.digestIssue.findMany({ select: { id: true } });
  const compose = createSubjects({ db: counted.db, library, sealer: testSealer })['digest-issue'];
  let shown = 0;
  for (let start = 0; start < issues.length; start += together) {
    const some = issues
      .slice(start, start + together)
      .map(({ id }) => ({ id, subjectId: id, workspaceId: null }));
    shown += (await compose?.(some))?.size ?? 0;
  }
  if (shown !== digests) throw new Error(`Of ${digests} issues ${shown} were composed.`);
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(used);
  const statements = counted.statements.slice(before);
  await counted.close();
  return {
    digests,
    making: made - before,
    composing: before + statements.length - made,
    reading: statements.filter((statement) => /"(news|entry|edition)"/.test(statement)).length,
    seconds,
    processor: (user + system) / 1e6,
  };
}
