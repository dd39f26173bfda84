import type { Entry } from '../../src/domain/library/entry.ts';

/** An entry with something in every place, changed as a test needs it. */
export const anEntry = (changes: Partial<Entry> = {}): Entry => ({
  id: '00000000-0000-7000-8000-000000000001',
  number: 1,
  slug: 'hash-sharing',
  kind: 'practice',
  lifecycle: 'published',
  edition: 1,
  publishedAt: new Date('2026-11-21T12:00:00Z'),
  verifiedAt: undefined,
  language: 'en',
  title: 'Hash-sharing for small platforms',
  titles: { fr: 'Partage d’empreintes pour petites plateformes' },
  aliases: ['hash database'],
  summary: 'Services share fingerprints of removed material so that others can find the same files.',
  issuer: 'Industry practice',
  date: '2016-12-05',
  standing: 'voluntary',
  jurisdictions: ['global'],
  groups: ['industry', 'small-platform'],
  topics: ['content-moderation'],
  asks: [
    { text: 'Share hashes, not files.', verified: true },
    { text: 'Look at each match before acting.', verified: false },
  ],
  safeguards: [{ text: 'Each service keeps its own appeal.', verified: true }],
  safeguardsNote: undefined,
  practical: ['Start with one hash list.'],
  sources: [
    {
      title: 'Announcement',
      publisher: 'Four companies',
      url: 'https://example.org/announcement',
      date: '2016-12-05',
    },
  ],
  related: [],
  event: undefined,
  ...changes,
});
