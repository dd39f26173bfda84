import type { Prisma } from '../../generated/prisma/client.ts';
import type { ReviewKind, ReviewState } from '../../generated/prisma/enums.ts';
import type { Shared } from '../../visibility.ts';
import { type PostShown, postInclude, postOf } from '../threads/post.ts';
import { aboutOf } from './about.ts';
import { type Reason, reasonOf } from './reasons.ts';

/** One thing that waits for moderators, or waited. Nothing in it leads to the author of a sealed post. */
export interface QueueItem {
  readonly id: string;
  readonly number: number;
  readonly kind: ReviewKind;
  readonly state: ReviewState;
  readonly urgent: boolean;
  readonly createdAt: Date;
  /** What is to be decided on: an application, or a post (of an appeal, the one that it is for). */
  readonly application: QueuedApplication | undefined;
  readonly post: PostShown | undefined;
  /** Of a report or an unsealing: how the post was worded when it came, where it was changed since. */
  readonly earlier: EarlierPost | undefined;
  /** Whether the pseudonym that signs the post is muted in its thread; undefined where none does. */
  readonly muted: boolean | undefined;
  /** It was erased. */
  readonly gone: boolean;
  /** Where it may be seen; undefined for what moderators see everywhere. */
  readonly shared: Shared | undefined;
  /** Of a report. */
  readonly reports: readonly QueuedReport[];
  /** The decision that an appeal is against. */
  readonly against: Against | undefined;
  /** Who is at work on it, since when. */
  readonly claimed: Claim | undefined;
  readonly reason: Reason | undefined;
  /** Oldest first; the first one is that it came. */
  readonly events: readonly QueueEvent[];
  /** What its state comes from. */
  readonly last: QueueEvent;
  /** The last question with which it was returned, also once it was answered, and what was answered. */
  readonly question: QueueEvent | undefined;
  readonly answer: QueueEvent | undefined;
  /** Grows with everything that happens to it: what somebody decides on is what they saw. */
  readonly revision: number;
}

export interface QueuedApplication {
  readonly accountId: string;
  /** The member behind that account by now. */
  readonly memberId: string | undefined;
  readonly name: string;
  readonly organisation: string;
  /** One of stakeholders.ts. */
  readonly group: string;
  readonly topics: readonly string[];
  readonly why: string;
  readonly link: string | undefined;
  /** The name of the workspace where they applied. */
  readonly workspace: string | undefined;
}

export interface EarlierPost {
  readonly text: string;
  /** Of the post that opens a thread: what that was called. */
  readonly title: string | undefined;
}

export interface QueuedReport {
  readonly at: Date;
  readonly reason: Reason;
  readonly words: string | undefined;
}

export interface Against {
  readonly number: number;
  readonly kind: ReviewKind;
  readonly state: ReviewState;
  readonly reason: Reason | undefined;
  readonly last: QueueEvent;
}

export interface Claim {
  readonly memberId: string;
  readonly by: string;
  readonly at: Date;
}

export interface QueueEvent {
  readonly at: Date;
  readonly state: ReviewState;
  /** The moderator's name; undefined for whoever the item is about, and for a moderator who was erased. */
  readonly by: string | undefined;
  readonly words: string | undefined;
  /** Another wording that moderators propose. */
  readonly suggestion?: string | undefined;
  /** Where no moderator did it: what whoever the item comes from, or is about, did. */
  readonly cause?: Cause;
}

export type Cause = 'answered' | 'edited' | 'removed' | 'reported';

const events = {
  orderBy: [{ at: 'asc' }, { id: 'asc' }],
  include: { by: { select: { name: true } } },
} as const satisfies Prisma.ReviewItem$eventsArgs;

const posted = {
  include: {
    ...postInclude,
    participant: { select: { number: true, mutedAt: true } },
    wordings: { orderBy: [{ until: 'asc' }, { id: 'asc' }] },
  },
} as const satisfies { include: Prisma.PostInclude };

export const include = {
  application: {
    include: { workspace: { select: { name: true } }, account: { select: { memberId: true } } },
  },
  post: posted,
  of: { include: { events, post: posted } },
  claimedBy: { select: { name: true } },
  // Whoever reported is not among what is read.
  reports: {
    select: { at: true, reason: true, words: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  },
  events,
} as const satisfies Prisma.ReviewItemInclude;
type Row = Prisma.ReviewItemGetPayload<{ include: typeof include }>;

export function itemOf(row: Row): QueueItem {
  const { id, number, kind, state, urgent, createdAt, application, of } = row;
  const happened = row.events.map((event) => ({ ...eventOf(event), cause: causeOf(row, event) }));
  const postRow = row.post ?? of?.post;
  const post = postRow ? postOf(postRow) : undefined;
  return {
    ...{ id, number, kind, state, urgent, createdAt, post, events: happened },
    ...aboutOf(row),
    ...{ earlier: earlierOf(row), muted: mutedOf(postRow) },
    ...{ reports: row.reports.map(reportOf), against: of ? againstOf(of) : undefined },
    ...{ claimed: claimOf(row), reason: reasonOf(row.reason), revision: happened.length },
    last: lastOf(happened, { state, createdAt }),
    ...askedOf(happened),
    application: application ? applicationOf(application) : undefined,
  };
}

/** An appeal is about a post that nobody can change any more. */
function earlierOf({ kind, createdAt, post }: Row): EarlierPost | undefined {
  if (kind !== 'report' && kind !== 'unsealing') return undefined;
  const then = post?.wordings.find(({ until }) => until > createdAt);
  return then && { text: then.text, title: then.title ?? undefined };
}

const mutedOf = (post: Row['post'] | undefined): boolean | undefined =>
  post?.participant ? post.participant.mutedAt !== null : undefined;

/** Events are as old as the requests that made them, which may overtake each other. */
const lastOf = (
  happened: readonly QueueEvent[],
  { state, createdAt }: { state: ReviewState; createdAt: Date },
): QueueEvent =>
  happened.findLast((event) => event.state === state) ?? {
    ...{ at: createdAt, state, by: undefined, words: undefined },
  };

function askedOf(happened: readonly QueueEvent[]): Pick<QueueItem, 'question' | 'answer'> {
  const at = happened.findLastIndex(({ state }) => state === 'returned');
  const later = at < 0 ? [] : happened.slice(at + 1);
  return {
    question: happened[at],
    answer: later.find(({ state, by }) => state === 'open' && by === undefined),
  };
}

const eventOf = ({ at, state, by, words, suggestion }: Row['events'][number]): QueueEvent => ({
  ...{ at, state },
  by: by?.name,
  words: words ?? undefined,
  ...(suggestion !== null && { suggestion }),
});

/** An earlier wording was replaced when it was edited; of reports, whatever else happens is one. */
function causeOf(row: Row, { at, words }: Row['events'][number]): Cause {
  const post = row.post ?? row.of?.post;
  const isThen = (when: Date | null | undefined): boolean => when?.getTime() === at.getTime();
  if (post?.wordings.some(({ until }) => isThen(until))) return 'edited';
  if (row.kind === 'report') return 'reported';
  if (isThen(post?.removedAt)) return 'removed';
  return words === null ? 'edited' : 'answered';
}

const reportOf = ({ at, reason, words }: Row['reports'][number]): QueuedReport => ({
  ...{ at, reason: reasonOf(reason) ?? 'other', words: words ?? undefined },
});

const againstOf = ({
  number,
  kind,
  state,
  reason,
  events: all,
  createdAt,
}: NonNullable<Row['of']>): Against => ({
  ...{ number, kind, state, reason: reasonOf(reason) },
  last: lastOf(all.map(eventOf), { state, createdAt }),
});

const claimOf = ({ claimedById, claimedBy, claimedAt }: Row): Claim | undefined =>
  claimedById && claimedBy && claimedAt
    ? { memberId: claimedById, by: claimedBy.name, at: claimedAt }
    : undefined;

const applicationOf = (row: NonNullable<Row['application']>): QueuedApplication => {
  const { accountId, name, organisation, group, topics, why, link, workspace, account } = row;
  return {
    ...{ accountId, name, organisation, group, topics, why },
    memberId: account.memberId ?? undefined,
    link: link ?? undefined,
    workspace: workspace?.name,
  };
};
