import type { Db, Tx } from '../../db.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { ReviewState } from '../../generated/prisma/enums.ts';
import type { Sealer } from '../../sealing.ts';
import { firstOf } from '../page.ts';
import { itemReference } from '../references.ts';
import { appealUntil } from '../review/appeal.ts';
import { type PostShown, postInclude, postOf } from './post.ts';
import { participantTag } from './sealed-author.ts';

/** What a member contributed, as they alone see it. */
export interface MyContribution {
  readonly post: PostShown;
  /** What its state comes from; undefined for what stood at once and was not taken away by moderators. */
  readonly item: MyItem | undefined;
  /** Whether they may appeal against the decision on that item, and until when. */
  readonly mayAppeal: boolean;
  readonly appealUntil: Date | undefined;
  /** The newest appeal that they made, whatever became of it; none of before a later decision. */
  readonly appeal: MyItem | undefined;
  /** When two admins learnt who wrote a sealed one, and why. */
  readonly unsealed: { readonly at: Date; readonly words: string | undefined } | undefined;
}

export interface MyItem {
  readonly id: string;
  /** `R-3` */
  readonly reference: string;
  readonly state: ReviewState;
  readonly at: Date;
  /** A key of domain/review/reasons.ts. */
  readonly reason: string | undefined;
  /** Of what brought it into its state: a question, an answer or a decision. */
  readonly words: string | undefined;
  /** Another wording of the post, which they can take over. */
  readonly suggestion: string | undefined;
}

export interface MinePage {
  readonly total: number;
  /** Of the first contribution; 0 where the page that was asked for is not there. */
  readonly offset: number;
  readonly mine: readonly MyContribution[];
}

const withEvents = {
  events: { orderBy: [{ at: 'desc' }, { id: 'desc' }] },
} as const satisfies Prisma.ReviewItemInclude;
const include = {
  ...postInclude,
  items: { include: { ...withEvents, appeal: { include: withEvents } }, orderBy: { number: 'desc' } },
} as const satisfies Prisma.PostInclude;
type Row = Prisma.PostGetPayload<{ include: typeof include }>;
type ItemRow = Row['items'][number];

export interface Wanted {
  readonly offset?: number;
  readonly limit?: number;
  /** This one alone. */
  readonly postId?: string;
  /** Those alone that wait for them, to be answered or changed. */
  readonly returned?: boolean;
  /** Decides whether it is too late to appeal. */
  readonly now?: Date;
}

/** What a member contributed, however it is signed, newest first. A page that is not there gives the first. */
export async function listMine(
  db: Db,
  sealer: Sealer,
  memberId: string,
  { offset = 0, limit = 100, postId, returned = false, now = new Date() }: Wanted = {},
): Promise<MinePage> {
  const where = {
    ...(await writtenBy(db, sealer, memberId)),
    ...(postId !== undefined && { id: postId }),
    ...(returned && waitingForAuthor),
  };
  const total = await db.post.count({ where });
  const first = firstOf(offset, total);
  const rows = await db.post.findMany({
    ...{ where, include, skip: first, take: limit },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return { total, offset: first, mine: rows.map((row) => contributionOf(row, now)) };
}

const waitingForAuthor: Prisma.PostWhereInput = {
  items: { some: { kind: { in: ['thread', 'post'] }, state: 'returned' } },
};

/** How many contributions of a member wait for them, to be answered or changed. */
export async function countWaitingFor(db: Db, sealer: Sealer, memberId: string): Promise<number> {
  return db.post.count({ where: { ...(await writtenBy(db, sealer, memberId)), ...waitingForAuthor } });
}

/** The posts of a member: those that name them, and those of the pseudonyms that are found to be theirs. */
async function writtenBy(db: Db, sealer: Sealer, memberId: string): Promise<Prisma.PostWhereInput> {
  const participantIds = await participantsOf(db, sealer, memberId);
  return { OR: [{ authorId: memberId }, { participantId: { in: participantIds } }] };
}

/** Ids of a member's pseudonyms. Nobody can ask the database for them: in each thread it is looked up by their tag. */
export async function participantsOf(
  db: Pick<Tx, '$queryRaw'>,
  sealer: Sealer,
  memberId: string,
): Promise<string[]> {
  const threads = await db.$queryRaw<
    { id: string }[]
  >`SELECT DISTINCT thread_id::text AS id FROM participant`;
  const tags = threads.map(({ id }) => participantTag(sealer, id, memberId));
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM participant WHERE tag = ANY (${tags}::text[])`;
  return rows.map(({ id }) => id);
}

function contributionOf(row: Row, now: Date): MyContribution {
  const item = decisiveItem(row);
  const until = item && item.appeal === null && wasRefused(row, item) ? appealUntil(item) : undefined;
  const unsealing = row.items.find(({ kind, state }) => kind === 'unsealing' && state === 'approved');
  return {
    post: postOf(row),
    item: item && myItem(item),
    mayAppeal: until !== undefined && until >= now,
    appealUntil: until,
    appeal: newestAppeal(row, item),
    unsealed: unsealing && {
      at: unsealing.closedAt ?? unsealing.createdAt,
      // Why it was asked for, not what became of that.
      words: unsealing.events.at(-1)?.words ?? undefined,
    },
  };
}

/** One that was won belongs to an item which decides no more: its post stands again. */
function newestAppeal({ items }: Row, item: ItemRow | undefined): MyItem | undefined {
  const [appeal] = items.flatMap((one) => one.appeal ?? []).sort((one, other) => other.number - one.number);
  return appeal && !(item && item.number > appeal.number) ? myItem(appeal) : undefined;
}

/** What moderators took away they decided by a report, the newest that they agreed with. */
function decisiveItem({ removedBy, items }: Row): ItemRow | undefined {
  const removal = items.find(({ kind, state }) => kind === 'report' && state === 'approved');
  if (removedBy === 'moderator' && removal) return removal;
  return items.find(({ kind }) => kind === 'thread' || kind === 'post');
}

/** A decision against the author: they may ask another moderator to look at it. */
const wasRefused = ({ state: post, removedBy }: Row, { kind, state }: ItemRow): boolean =>
  kind === 'report'
    ? post === 'removed' && removedBy === 'moderator'
    : post === 'declined' && state === 'declined';

type WithEvents = Omit<ItemRow, 'appeal'>;

function myItem({ id, number, state, reason, createdAt, events }: WithEvents): MyItem {
  const event = events.find((one) => one.state === state) ?? events[0];
  return {
    ...{ id, state, reference: itemReference({ number }), at: event?.at ?? createdAt },
    reason: reason ?? undefined,
    words: event?.words ?? undefined,
    suggestion: event?.suggestion ?? undefined,
  };
}
