import type { Tx } from '../../db.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { writeAccount } from '../../operator/account.ts';
import { itemReference, threadReference } from '../references.ts';
import { isUnsent } from '../threads/sealed-drafts.ts';
import { type Contributions, findContributions, type Key } from './contributions.ts';
import type { Person } from './person.ts';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** What a person contributes, follows, writes and reports; without the key what leads to nobody is left out. */
export async function readThreads(tx: Tx, sealer: Key, person: Person) {
  const theirs = await findContributions(tx, sealer, person);
  return {
    contributions: await readPosts(tx, theirs),
    contributionDrafts: draftRows(theirs),
    follows: await readFollows(tx, theirs),
    reports: await readReports(tx, theirs),
  };
}

const history = { events: { orderBy: { at: 'asc' } } } as const satisfies Prisma.ReviewItemInclude;
const include = {
  thread: { select: { number: true, title: true } },
  participant: { select: { number: true } },
  wordings: { orderBy: { until: 'asc' } },
  items: {
    // What others reported is told of once it led to something; in whose words is their own affair.
    where: { OR: [{ kind: { in: ['thread', 'post'] } }, { state: 'approved' }] },
    orderBy: { number: 'asc' },
    include: { ...history, appeal: { include: history } },
  },
} as const satisfies Prisma.PostInclude;
type PostRow = Prisma.PostGetPayload<{ include: typeof include }>;

async function readPosts(tx: Tx, { postIds }: Contributions) {
  const rows = await tx.post.findMany({
    where: { id: { in: [...postIds] } },
    include,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(postRow);
}

function postRow(row: PostRow) {
  const { thread, number, opens, attribution, participant, state, text, removedBy, removalReason } = row;
  const items = row.items.flatMap((item) => (item.appeal ? [item, item.appeal] : [item]));
  return {
    ...{ number, attribution, state, text, removedBy, removalReason },
    reference: threadReference(thread),
    title: opens ? thread.title : null,
    participant: participant?.number ?? null,
    createdAt: iso(row.createdAt),
    placedAt: iso(row.placedAt),
    editedAt: iso(row.editedAt),
    removedAt: iso(row.removedAt),
    earlier: row.wordings.map((one) => ({ text: one.text, title: one.title, until: iso(one.until) })),
    history: items.flatMap(({ number: item, events }) =>
      events.map(({ at, state: into, words, suggestion }) => ({
        ...{ reference: itemReference({ number: item }), state: into, words, suggestion },
        at: iso(at),
      })),
    ),
  };
}

/** What was sent is among the contributions. */
const draftRows = ({ drafts }: Contributions) =>
  drafts
    .filter(isUnsent)
    .map(({ owner, data, at }) => ({ account: writeAccount(owner), data, at: iso(at) }))
    .reverse();

async function readFollows(tx: Tx, { followIds }: Contributions) {
  const rows = await tx.follow.findMany({
    where: { id: { in: [...followIds] } },
    include: { thread: { select: { number: true } } },
    orderBy: { thread: { number: 'asc' } },
  });
  return rows.map(({ thread, daily, toldUpTo }) => ({ reference: threadReference(thread), daily, toldUpTo }));
}

async function readReports(tx: Tx, { reportIds }: Contributions) {
  const rows = await tx.report.findMany({
    where: { id: { in: [...reportIds] } },
    include: { item: { select: { number: true } } },
    orderBy: { at: 'asc' },
  });
  return rows.map(({ item, at, reason, words }) => ({
    ...{ reference: itemReference(item), reason, words },
    at: iso(at),
  }));
}
