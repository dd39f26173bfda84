import type { Db } from './db.ts';
import { readIssues } from './domain/digests/read.ts';
import type { Library } from './domain/library/live.ts';
import { type Retention, usualRetention } from './domain/privacy/retention.ts';
import { languageOf } from './i18n/languages.ts';
import { translateFor } from './i18n/translate.ts';
import { obstacles, type PlatformName } from './platform.ts';
import type { Sealer } from './sealing.ts';
import { alike, type Shown, type Subjects } from './subjects/compose.ts';
import { greetingSubjects } from './subjects/greeting.ts';
import { linkSubjects } from './subjects/link.ts';
import { peopleSubjects } from './subjects/people.ts';
import { privacySubjects } from './subjects/privacy.ts';
import { reviewSubjects } from './subjects/review.ts';
import { threadSubjects } from './subjects/threads.ts';
import { followedSubjects } from './subjects/threads-told.ts';
import { channelBrokenView } from './views/channel-broken.ts';
import { issueView } from './views/digest.ts';

/** What is shown, from the domain and the views. */
export function createSubjects({
  db,
  library,
  sealer,
  retention = usualRetention,
  clock = () => new Date(),
}: {
  db: Db;
  library: Library;
  sealer: Sealer;
  retention?: Retention;
  clock?: () => Date;
}): Subjects {
  return {
    ...greetingSubjects(db),
    ...peopleSubjects(db, clock),
    ...linkSubjects(db, clock),
    ...privacySubjects(db, retention),
    ...reviewSubjects({ db, library }),
    ...followedSubjects(db, sealer, clock),
    ...threadSubjects({ db, library }),
    'digest-issue': alike(async (ids) => {
      const issues = await readIssues(db, { library, readNews: library.readNews }, ids);
      const shown = [...issues].map(([id, issue]): [string, Shown] => {
        const { language } = issue.digest;
        return [id, { view: issueView(issue, library.topics(), translateFor(language)), language }];
      });
      return new Map(shown);
    }),
    'channel-broken': alike(async (ids) => {
      const rows = await db.channel.findMany({
        where: { id: { in: [...ids] }, brokenAt: { not: null } },
        include: { workspace: true },
      });
      return new Map(rows.map((row) => [row.id, brokenChannel(row)]));
    }),
  };
}

function brokenChannel({
  name,
  obstacle,
  workspace,
}: {
  name: string;
  obstacle: string | null;
  workspace: { name: string; platform: PlatformName; language: string | null };
}): Shown {
  const language = languageOf(workspace.language ?? undefined);
  const known = obstacles.find((one) => one === obstacle) ?? 'gone';
  const { platform } = workspace;
  const view = channelBrokenView(
    { channel: name, workspace: workspace.name, obstacle: known, platform },
    language,
  );
  return { view, language };
}
