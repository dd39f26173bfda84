import type { Prisma } from '../../generated/prisma/client.ts';
import type {
  Attribution,
  PostState,
  RemovedBy,
  SharingLabel,
  ThreadState,
} from '../../generated/prisma/enums.ts';

/** How a post is signed, as everybody may know it. */
export type Signature =
  | { readonly kind: 'named'; readonly name: string; readonly organisation: string | undefined }
  /** One of stakeholders.ts; undefined for a member without one. */
  | { readonly kind: 'group'; readonly group: string | undefined }
  | { readonly kind: 'chatham'; readonly number: number }
  /** The author was erased. */
  | { readonly kind: 'former' };

/** A thread without its posts. */
export interface ThreadHead {
  readonly id: string;
  readonly number: number;
  readonly state: ThreadState;
  readonly title: string;
  readonly topics: readonly string[];
  readonly label: SharingLabel;
  /** TLP:AMBER: the stakeholder groups that it is for. */
  readonly groups: readonly string[];
  readonly reviewsAll: boolean;
  readonly keptOpen: boolean;
  /** Number of the newest post that was placed; 0 before the first. */
  readonly lastPost: number;
  readonly lastPostAt: Date | undefined;
  /** Ids of the entries of the library that it is about, in the order of their references. */
  readonly entryIds: readonly string[];
  /** Why it is closed, while it is. */
  readonly closed:
    | { readonly at: Date; readonly by: RemovedBy; readonly words: string | undefined }
    | undefined;
}

/** A post as everybody may see it who may see its thread: nothing in it leads to a sealed one's author. */
export interface PostShown {
  readonly id: string;
  readonly thread: ThreadHead;
  /** Its place in the thread; undefined until it was placed. */
  readonly number: number | undefined;
  readonly opens: boolean;
  readonly state: PostState;
  readonly attribution: Attribution;
  readonly signature: Signature;
  /** Limited Markdown (markup.ts), as its author wrote it. */
  readonly text: string;
  readonly quoted: Quoted | undefined;
  readonly createdAt: Date;
  readonly placedAt: Date | undefined;
  readonly editedAt: Date | undefined;
  /** What stands in its place once it was removed; `reason` is a key of domain/review/reasons.ts. */
  readonly removed: { readonly by: RemovedBy; readonly reason: string | undefined } | undefined;
}

export interface Quoted {
  readonly id: string;
  readonly number: number;
  readonly signature: Signature;
  /** Undefined once it was removed. */
  readonly text: string | undefined;
}

/** The number in `T-5`, however it was typed; undefined for anything else. */
export function parseThreadReference(text: string): number | undefined {
  const [, digits] = text.trim().match(/^t[-\s]?(\d{1,9})$/i) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

const signing = {
  author: { select: { name: true, organisation: true, group: true } },
  participant: { select: { number: true } },
} as const satisfies Prisma.PostInclude;

export const threadInclude = {
  entries: { select: { entryId: true }, orderBy: { entry: { number: 'asc' } } },
  events: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1 },
} as const satisfies Prisma.ThreadInclude;

export const postInclude = {
  ...signing,
  thread: { include: threadInclude },
  quoted: { include: signing },
} as const satisfies Prisma.PostInclude;

type ThreadRow = Prisma.ThreadGetPayload<{ include: typeof threadInclude }>;
type PostRow = Prisma.PostGetPayload<{ include: typeof postInclude }>;
type SignedRow = Prisma.PostGetPayload<{ include: typeof signing }>;

export function threadOf(row: ThreadRow): ThreadHead {
  const { id, number, state, title, topics, label, groups, reviewsAll, keptOpen, lastPost } = row;
  const [event] = row.events;
  const closed =
    state === 'closed' && event ? { at: event.at, by: event.by, words: event.words ?? undefined } : undefined;
  return {
    ...{ id, number, state, title, topics, label, groups, reviewsAll, keptOpen, lastPost, closed },
    lastPostAt: row.lastPostAt ?? undefined,
    entryIds: row.entries.map(({ entryId }) => entryId),
  };
}

export function postOf(row: PostRow): PostShown {
  const { id, opens, state, attribution, text, createdAt, removedBy, removalReason } = row;
  return {
    ...{ id, opens, state, attribution, text, createdAt },
    thread: threadOf(row.thread),
    number: row.number ?? undefined,
    signature: signatureOf(row),
    quoted: row.quoted ? quotedOf(row.quoted) : undefined,
    placedAt: row.placedAt ?? undefined,
    editedAt: row.editedAt ?? undefined,
    removed: removedBy ? { by: removedBy, reason: removalReason ?? undefined } : undefined,
  };
}

function quotedOf(row: SignedRow): Quoted | undefined {
  const { id, number, state, text } = row;
  if (number === null) return undefined;
  return { id, number, signature: signatureOf(row), text: state === 'standing' ? text : undefined };
}

function signatureOf({ attribution, author, participant }: SignedRow): Signature {
  return attribution === 'chatham' && participant
    ? { kind: 'chatham', number: participant.number }
    : memberSignature(attribution, author);
}

type Signing = { readonly [K in 'organisation' | 'group']: string | null } & { readonly name: string };

/** How a member signs by name or group; `former` for one who was erased. */
export function memberSignature(attribution: Attribution, member: Signing | null): Signature {
  if (!member) return { kind: 'former' };
  const { name, organisation, group } = member;
  return attribution === 'group'
    ? { kind: 'group', group: group ?? undefined }
    : { kind: 'named', name, organisation: organisation ?? undefined };
}
