import type { Db } from '../../../src/db.ts';
import { type Filter, noCriteria } from '../../../src/domain/digests/filter.ts';
import { loadEntries } from '../../../src/domain/library/rows.ts';
import { languages } from '../../../src/i18n/languages.ts';
import { amend, publish, withdraw } from '../../support/publish.ts';
import { loadBenchLibrary } from '../library.ts';
import { workspaceRow } from '../outgoing/places.ts';
import { createRandom } from '../random.ts';
import { discordPlaces, slackPlaces } from './world.ts';

/** As many as in `npm run bench`. */
const entries = 2000;

/** The library, 1,000 workspaces with a channel and a digest each, and 30 news that no digest has told of. */
export async function fill(db: Db): Promise<void> {
  await loadBenchLibrary(db, entries);
  const places = [...slackPlaces, ...discordPlaces];
  await db.workspace.createMany({ data: places.map(workspaceRow) });
  const workspaces = await db.workspace.findMany();
  await db.channel.createMany({
    data: workspaces.map(({ id, externalId }) => ({
      workspaceId: id,
      externalId: places.find((place) => place.id === externalId)?.channel ?? '',
      name: 'digests',
      setUpBy: 'U1',
    })),
  });
  const channels = await db.channel.findMany({ orderBy: { externalId: 'asc' } });
  await db.digest.createMany({ data: channels.map(({ id }, place) => digestRow(id, place)) });
  await makeNews(db);
}

/** What digests are about: a handful, shared by many. Each finds something among the news. */
export const filters: readonly Filter[] = [
  { include: noCriteria, exclude: noCriteria },
  { include: { ...noCriteria, kinds: ['practice', 'principle', 'norm'] }, exclude: noCriteria },
  { include: { ...noCriteria, groups: ['small-platform', 'civil-society'] }, exclude: noCriteria },
  { include: { ...noCriteria, jurisdictions: ['eu', 'ke', 'global'] }, exclude: noCriteria },
  { include: noCriteria, exclude: { ...noCriteria, kinds: ['law', 'event'] } },
];
const zones = ['Europe/Zurich', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC'];

/** Its first window begins now. `pick` mixes filters, zones and languages, which have no common divisor. */
const digestRow = (channelId: string, place: number) => ({
  channelId,
  filter: pick(filters, place),
  rhythm: 'weekly' as const,
  day: 1,
  time: '09:00',
  zone: pick(zones, Math.floor(place / 5)),
  language: pick(languages, place),
  windowFrom: new Date(),
  afterNews: 0,
});

const pick = <T>(all: readonly T[], place: number): T => all[place % all.length] as T; // no list here is empty

/** 20 new entries, 7 new editions and 3 withdrawn ones. */
async function makeNews(db: Db): Promise<void> {
  const random = createRandom(2017);
  const ids = await db.entry.findMany({ select: { id: true }, orderBy: { number: 'asc' }, take: 200 });
  const loaded = await loadEntries(
    db,
    ids.map(({ id }) => id),
  );
  const own = loaded.toSorted((a, b) => a.number - b.number);
  for (let count = 0; count < 20; count++) {
    const { id, number, edition, ...like } = random.pick(own);
    await publish(db, {
      ...like,
      slug: `news-${count}`,
      title: `${like.title} (${count})`,
      lifecycle: 'published',
    });
  }
  const standing = own.filter(({ lifecycle }) => lifecycle === 'published');
  for (const entry of standing.slice(0, 7))
    await amend(
      db,
      entry,
      'The list of signatories and the date of the next review were brought up to date.',
    );
  for (const entry of standing.slice(7, 10)) await withdraw(db, entry);
}
