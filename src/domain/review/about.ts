import type { Prisma } from '../../generated/prisma/client.ts';
import type { ReviewKind } from '../../generated/prisma/enums.ts';
import type { Shared } from '../../visibility.ts';

const post = { select: { thread: { select: { label: true, groups: true } } } } as const;

/** The columns of an item that say what it is about. */
export const aboutSelect = {
  kind: true,
  applicationId: true,
  post,
  of: { select: { post } },
} as const satisfies Prisma.ReviewItemSelect;
export type AboutRow = Prisma.ReviewItemGetPayload<{ select: typeof aboutSelect }>;

/** What an item is about, as far as the queue and its cards have to know. */
export interface About {
  /** It was erased: nothing is left to decide, and nothing of it is told. */
  readonly gone: boolean;
  /** Where it may be seen; undefined for what moderators see everywhere. */
  readonly shared: Shared | undefined;
}

const ofPost = (found: AboutRow['post'] | undefined): About => ({ gone: !found, shared: found?.thread });

/** Apart from the rest of a kind (kinds.ts), which carries posts and cards, and so would be imported in a circle. */
const abouts: Readonly<Record<ReviewKind, (row: AboutRow) => About>> = {
  application: ({ applicationId }) => ({ gone: applicationId === null, shared: undefined }),
  thread: (row) => ofPost(row.post),
  post: (row) => ofPost(row.post),
  report: (row) => ofPost(row.post),
  unsealing: (row) => ofPost(row.post),
  appeal: ({ of }) => ofPost(of?.post),
};

export const aboutOf = (row: AboutRow): About => abouts[row.kind](row);
