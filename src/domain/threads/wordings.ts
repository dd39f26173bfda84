import type { Db } from '../../db.ts';

/** What a post said once. */
export interface EarlierWording {
  readonly text: string;
  /** Of the post that opens a thread: what the thread was called. */
  readonly title: string | undefined;
  /** When it was replaced. */
  readonly until: Date;
}

/** Earlier wordings that are shown: the newest. */
const mostWordings = 5;

/** What a post said before it was edited, newest first; for moderators. */
export async function listWordings(db: Db, postId: string): Promise<EarlierWording[]> {
  const rows = await db.wording.findMany({
    where: { postId },
    select: { text: true, title: true, until: true },
    orderBy: [{ until: 'desc' }, { id: 'desc' }],
    take: mostWordings,
  });
  return rows.map(({ title, ...row }) => ({ ...row, title: title ?? undefined }));
}
