import type { Db } from './db.ts';
import { readIssues } from './domain/digests/read.ts';
import type { Library } from './domain/library/live.ts';
import { type Language, languageOf } from './i18n/languages.ts';
import { translateFor } from './i18n/translate.ts';
import { obstacles, type PlatformName } from './platform.ts';
import type { View } from './view.ts';
import { channelBrokenView } from './views/channel-broken.ts';
import { issueView } from './views/digest.ts';

/** What a delivery shows. */
export interface Shown {
  readonly view: View;
  readonly language: Language;
  /** What a thread is called. */
  readonly title?: string;
}

/**
 * Reads what is to be shown now, for several deliveries of one subject at once, by the subject's id. What is missing
 * in the result has nothing to show any more, and its delivery is cancelled.
 */
export type Compose = (ids: readonly string[]) => Promise<ReadonlyMap<string, Shown>>;

/** Everything that deliveries show, by `Delivery.subject`. */
export type Subjects = Readonly<Record<string, Compose>>;

/** What is shown, from the domain and the views. */
export function createSubjects({ db, library }: { db: Db; library: Library }): Subjects {
  return {
    async 'digest-issue'(ids) {
      const issues = await readIssues(db, { library, readNews: library.readNews }, ids);
      const shown = [...issues].map(([id, issue]): [string, Shown] => {
        const { language } = issue.digest;
        return [id, { view: issueView(issue, library.topics(), translateFor(language)), language }];
      });
      return new Map(shown);
    },
    async 'channel-broken'(ids) {
      const rows = await db.channel.findMany({
        where: { id: { in: [...ids] }, brokenAt: { not: null } },
        include: { workspace: true },
      });
      return new Map(rows.map((row) => [row.id, brokenChannel(row)]));
    },
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
