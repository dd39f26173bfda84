import type { Db } from '../../../src/db.ts';
import type { Wish } from '../../../src/domain/digests/change.ts';
import { subscribe } from '../../../src/domain/digests/change.ts';
import { type Criteria, type Filter, noCriteria } from '../../../src/domain/digests/filter.ts';
import type { Making } from '../../../src/domain/digests/make.ts';
import type { Entry } from '../../../src/domain/library/entry.ts';
import { createNewsReader } from '../../../src/domain/library/news.ts';

/** A filter with what is named, and nothing else. */
export const aFilter = (include: Partial<Criteria> = {}, exclude: Partial<Criteria> = {}): Filter => ({
  include: { ...noCriteria, ...include },
  exclude: { ...noCriteria, ...exclude },
});

/** Everything, every day at nine in UTC. */
export const aWish = (changes: Partial<Wish> = {}): Wish => ({
  filter: aFilter(),
  events: false,
  sayEmpty: false,
  rhythm: 'daily',
  day: null,
  time: '09:00',
  zone: 'UTC',
  language: 'en',
  ...changes,
});

/** Long before any test runs: news, whose time is the database's own, is never too old to be listed. */
export const start = new Date('2020-03-02T12:00:00Z');

/** Nine o'clock, so many days after the start. */
export const nine = (days: number): Date => new Date(Date.UTC(2020, 2, 2 + days, 9));

/** What issues are made with; every reading is one of its own. */
export const aMaking = (db: Db, entries: () => Entry[] = () => []): Making => ({
  db,
  library: { entries },
  readNews: (after, upto) => createNewsReader(db)(after, upto),
});

/** A workspace with a channel. */
export async function aChannel(db: Db, name: string): Promise<{ workspaceId: string; channelId: string }> {
  const { id: workspaceId } = await db.workspace.create({
    data: { platform: 'slack', externalId: `T-${name}`, name },
  });
  const { id: channelId } = await db.channel.create({
    data: { workspaceId, externalId: `C-${name}`, name, setUpBy: 'U1' },
  });
  return { workspaceId, channelId };
}

/** A digest in a new workspace of its own. */
export async function aDigest(
  db: Db,
  { name = 'one', now = start, ...changes }: Partial<Wish> & { name?: string; now?: Date } = {},
) {
  const { workspaceId, channelId } = await aChannel(db, name);
  const { number } = await db.$transaction((tx) => subscribe(tx, { channelId, wish: aWish(changes), now }));
  const { id } = await db.digest.findUniqueOrThrow({ where: { number } });
  return { id, number, workspaceId, channelId, which: { workspaceId, number } };
}

/** A member with an account that a workspace of their own leads to. */
export async function aMember(db: Db, name: string): Promise<{ accountId: string; memberId: string }> {
  const { id: workspaceId } = await db.workspace.create({
    data: { platform: 'slack', externalId: `T-${name}`, name },
  });
  const { id: memberId } = await db.member.create({ data: { name, roles: ['member'] } });
  const account = { platform: 'slack', tenant: `T-${name}`, externalId: `U-${name}` } as const;
  const { id: accountId } = await db.account.create({ data: { ...account, workspaceId, memberId } });
  return { accountId, memberId };
}

/** A new member's own digest. */
export async function aPersonalDigest(
  db: Db,
  { name = 'ada', ...changes }: Partial<Wish> & { name?: string } = {},
) {
  const { accountId, memberId } = await aMember(db, name);
  const wish = aWish(changes);
  const { number } = await db.$transaction((tx) => subscribe(tx, { accountId, wish, now: start }));
  const { id } = await db.digest.findUniqueOrThrow({ where: { number } });
  return { id, number, accountId, memberId, which: { memberId, number } };
}

/** The issues of a digest in order. */
export const issuesOf = (db: Db, digestId: string) =>
  db.digestIssue.findMany({ where: { digestId }, orderBy: { number: 'asc' } });

/** Each issue's news, from its number up to and with the last. */
export const windowsOf = async (db: Db, digestId: string): Promise<[number, number][]> =>
  (await issuesOf(db, digestId)).map(({ afterNews, uptoNews }) => [afterNews, uptoNews]);
