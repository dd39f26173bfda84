import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '../../../src/db.ts';
import {
  changeDigest,
  pauseDigest,
  resumeDigest,
  resumeDue,
  sendGap,
  sendNow,
} from '../../../src/domain/digests/change.ts';
import { makeDueIssues } from '../../../src/domain/digests/make.ts';
import { lastNews } from '../../../src/domain/library/news.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { amend, publish, withdraw } from '../../support/publish.ts';
import { aDigest, aMaking, aWish, issuesOf, start } from './subscriptions.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
});
afterAll(() => database.drop());

const hourMs = 3_600_000;
type Digest = Awaited<ReturnType<typeof aDigest>>;

/** What can happen, to a digest and around it. */
const deeds = {
  publish: async () => void (await publish(db)),
  amend: async () => {
    const entry = await db.entry.findFirst({
      where: { lifecycle: 'published' },
      orderBy: { number: 'desc' },
    });
    if (entry) await amend(db, entry, 'Clearer.');
  },
  withdraw: async () => {
    const entry = await db.entry.findFirst({ where: { lifecycle: 'published' } });
    if (entry) await withdraw(db, entry);
  },
  make: (now: Date) => makeDueIssues(aMaking(db), now),
  sendNow: (now: Date, { which }: Digest) => sendNow(aMaking(db), which, now),
  sendGap: (now: Date, { which }: Digest) => sendGap(aMaking(db), which, now),
  pause: (now: Date, { which }: Digest) =>
    pauseDigest(db, which, { now, until: new Date(now.getTime() + 30 * hourMs) }),
  // A further pause takes the place of a gap that nobody sent; it is sent first, so that the windows add up.
  resume: async (now: Date, digest: Digest) => {
    await sendGap(aMaking(db), digest.which, now);
    await resumeDigest(db, digest.which, now);
  },
  resumeDue: async (now: Date, digest: Digest) => {
    await sendGap(aMaking(db), digest.which, now);
    await resumeDue(db, now);
  },
  weekly: (now: Date, digest: Digest) => change(digest, now, { rhythm: 'weekly', day: 3, time: '17:45' }),
  daily: (now: Date, digest: Digest) => change(digest, now, { rhythm: 'daily', time: '06:00' }),
  breakChannel: (now: Date, { channelId }: Digest) =>
    db.channel.update({ where: { id: channelId }, data: { brokenAt: now } }),
  mendChannel: (_: Date, { channelId }: Digest) =>
    db.channel.update({ where: { id: channelId }, data: { brokenAt: null } }),
} satisfies Record<string, (now: Date, digest: Digest) => Promise<unknown>>;
type Deed = keyof typeof deeds;

const change = ({ which, channelId }: Digest, now: Date, wish: Parameters<typeof aWish>[0]) =>
  db.$transaction((tx) => changeDigest(tx, which, { channelId, wish: aWish(wish), now }));

/** Some at once, then so many hours until the next; a clock may be set back by one. */
const step = fc.record({
  hours: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 40 }) }, fc.constant(-1)),
  deeds: fc.uniqueArray(fc.constantFrom(...(Object.keys(deeds) as Deed[])), {
    minLength: 1,
    maxLength: 4,
    selector: (deed) => (['pause', 'resume', 'resumeDue'].includes(deed) ? 'pause' : deed),
  }),
});

test('whatever happens, and however much at once, every item of news is in exactly one window', async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20 }), async (steps) => {
      await db.digest.deleteMany();
      runs += 1;
      const digest = await aDigest(db, { name: `run ${runs}` });
      const { afterNews: from } = await db.digest.findUniqueOrThrow({ where: { id: digest.id } });
      let now = start;
      for (const { hours, deeds: atOnce } of steps) {
        now = new Date(now.getTime() + hours * hourMs);
        await Promise.all([...atOnce, 'make' as const].map((deed) => deeds[deed](now, digest)));
      }
      await finish(digest, new Date(now.getTime() + 8 * 24 * hourMs));
      const issues = await issuesOf(db, digest.id);
      const covered = issues
        .flatMap(({ afterNews, uptoNews }) =>
          Array.from({ length: uptoNews - afterNews }, (_, place) => afterNews + 1 + place),
        )
        .sort((a, b) => a - b);
      const last = await lastNews(db);
      expect(covered).toEqual(Array.from({ length: last - from }, (_, place) => from + 1 + place));
      expect(issues.map(({ number }) => number)).toEqual(issues.map((_, place) => place + 1));
      expect(issues.every(({ windowFrom, windowTo }) => windowFrom <= windowTo)).toBe(true);
    }),
    { numRuns: 12, seed: 20, endOnFailure: true },
  );
}, 60_000);

/** Mends what is broken, ends a pause, sends its gap, and lets one more run come. */
async function finish(digest: Digest, now: Date): Promise<void> {
  await deeds.mendChannel(now, digest);
  await deeds.resume(now, digest);
  await deeds.sendGap(now, digest);
  await deeds.make(new Date(now.getTime() + 8 * 24 * hourMs));
}
