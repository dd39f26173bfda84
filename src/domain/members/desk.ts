import type { Actor } from '../../access.ts';
import type { Db, Tx } from '../../db.ts';
import type { Role } from '../../generated/prisma/enums.ts';
import type { Sealer } from '../../sealing.ts';
import { listPersonal, type PersonalDigest } from '../digests/personal.ts';
import type { Entry } from '../library/entry.ts';
import { countWaitingFor } from '../threads/contributions.ts';
import { type FollowedThread, listFollowed } from '../threads/follow.ts';
import { maySeeThread } from '../threads/read.ts';
import { type OwnApplication, readOwn } from './apply.ts';
import { type LinkedAccount, readLinks } from './link.ts';

/** Everything that concerns one person, as their desk shows it. */
export interface Desk {
  readonly member: DeskMember | undefined;
  /** The newest application; undefined for members. */
  readonly application: OwnApplication | undefined;
  /** Whether their platform takes no direct messages for them. */
  readonly directClosed: boolean;
  /** Whether they began the tour. */
  readonly touring: boolean;
}

export interface DeskMember {
  readonly name: string;
  readonly organisation: string | undefined;
  /** One of stakeholders.ts. */
  readonly group: string | undefined;
  readonly topics: readonly string[];
  readonly roles: readonly Role[];
  readonly since: Date;
  readonly accounts: readonly LinkedAccount[];
  readonly digests: readonly PersonalDigest[];
  /** Those that they may see where they are, those first in which something was said last. */
  readonly followed: readonly FollowedThread[];
  /** How many of their contributions wait for their answer. */
  readonly waiting: number;
}

type Asking = Pick<Actor, 'account' | 'accountId' | 'member' | 'workspace' | 'outsider'>;

export async function readDesk(db: Db, sealer: Sealer, actor: Asking, now: Date): Promise<Desk> {
  const { account, accountId, member } = actor;
  const [own, known, application] = await Promise.all([
    accountId
      ? db.account.findUnique({
          where: { id: accountId },
          select: { directClosedAt: true, tour: { select: { step: true } } },
        })
      : null,
    member && readMember(db, { sealer, actor, memberId: member.id, now }),
    member || !accountId ? undefined : readOwn(db, account),
  ]);
  const directClosed = own?.directClosedAt != null;
  return { member: known, application, directClosed, touring: own?.tour != null };
}

async function readMember(
  db: Db,
  { sealer, actor, memberId, now }: { sealer: Sealer; actor: Asking; memberId: string; now: Date },
): Promise<DeskMember | undefined> {
  const [row, { accounts }, digests, followed, waiting] = await Promise.all([
    db.member.findUnique({ where: { id: memberId } }),
    readLinks(db, { account: actor.account, now }),
    listPersonal(db, memberId),
    listFollowed(db, sealer, memberId),
    countWaitingFor(db, sealer, memberId),
  ]);
  if (!row) return undefined;
  const { name, organisation, group, topics, roles, createdAt: since } = row;
  const said = { organisation: organisation ?? undefined, group: group ?? undefined };
  const seen = followed.filter(({ thread }) => maySeeThread(thread, actor));
  return { name, ...said, topics, roles, since, accounts, digests, followed: seen, waiting };
}

/** What a member wants to be told of. */
export async function readTopics(db: Pick<Tx, 'member'>, memberId: string): Promise<readonly string[]> {
  const member = await db.member.findUnique({ where: { id: memberId }, select: { topics: true } });
  return member?.topics ?? [];
}

/** What the library took in last on these topics; of what came at one time, the newest first. */
export const newestOn = (entries: readonly Entry[], topics: readonly string[], count: number): Entry[] =>
  entries
    .filter(
      (entry) => entry.lifecycle === 'published' && entry.topics.some((topic) => topics.includes(topic)),
    )
    .sort(
      (a, b) =>
        b.publishedAt.getTime() - a.publishedAt.getTime() ||
        (a.date < b.date ? 1 : a.date > b.date ? -1 : a.number - b.number),
    )
    .slice(0, count);
