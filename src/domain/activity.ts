import type { Db } from '../db.ts';

/** What there is of the forum at this moment, in numbers; TLP:AMBER is not told of, not even how much there is. */
export interface Activity {
  readonly openThreads: number;
  /** Posts that stand in threads which people see. */
  readonly posts: number;
  readonly workspaces: number;
}

export async function readActivity(db: Db): Promise<Activity> {
  const label = { not: 'amber' } as const;
  const [openThreads, posts, workspaces] = await Promise.all([
    db.thread.count({ where: { state: 'open', label } }),
    db.post.count({ where: { state: 'standing', thread: { label, state: { in: ['open', 'closed'] } } } }),
    db.workspace.count({ where: { leftAt: null } }),
  ]);
  return { openThreads, posts, workspaces };
}
