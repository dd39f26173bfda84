import { MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { renderView as renderDiscord } from '../../src/discord/render.ts';
import { formLimits } from '../../src/domain/members/application.ts';
import { cleanLine } from '../../src/domain/members/clean.ts';
import type { QueueItem } from '../../src/domain/review/item.ts';
import type { ThreadHead } from '../../src/domain/threads/post.ts';
import { languages } from '../../src/i18n/languages.ts';
import { translateFor } from '../../src/i18n/translate.ts';
import { toMessages } from '../../src/slack/messages.ts';
import type { View } from '../../src/view.ts';
import { outcomeView } from '../../src/views/outcome.ts';
import { reviewCardView } from '../../src/views/review-card.ts';
import { workedCardView } from '../../src/views/review-decided.ts';
import { queueView } from '../../src/views/review-queue.ts';
import { renderView as renderPage } from '../../src/web/console/render.ts';
import { type Component, componentsOf } from '../support/discord/index.ts';
import { validateMessage as validateDiscord } from '../support/discord/validate.ts';
import { anEntry } from '../support/entry.ts';
import { textOf } from '../support/slack/reading.ts';
import { validateMessage as validateSlack } from '../support/slack/validate.ts';
import { readMarkup } from '../web/console/markup.ts';

const at = new Date('2026-11-21T12:00:00Z');
const now = new Date('2026-11-23T12:00:00Z');
const zone = 'Europe/Zurich';

/** As much as fits of a text that would call people, look like markup, and runs from right to left. */
const hostile = (most: number) =>
  cleanLine(
    [...'<!channel> @everyone <@U1> *b* `c` منى \u202E[x](https://x.example) '.repeat(20)]
      .slice(0, most)
      .join(''),
  );

const topics = Array.from({ length: 12 }, (_, number) => {
  const name = `Topic with a long name ${number}`;
  return {
    slug: `t${number}`,
    scope: '',
    labels: { en: name, fr: name, es: name, ru: name, ar: name, zh: name },
  };
});

const anItem = (changes: Partial<QueueItem> = {}): QueueItem => {
  const asked = { at, state: 'returned', by: hostile(80), words: hostile(500) } as const;
  return {
    ...{ id: '0197a000-0000-7000-8000-000000000001', number: 1234, kind: 'application', state: 'open' },
    ...{ urgent: true, createdAt: at, revision: 12, last: asked, question: asked, answer: undefined },
    ...{
      post: undefined,
      earlier: undefined,
      muted: undefined,
      gone: false,
      shared: undefined,
      reports: [],
      against: undefined,
    },
    ...{ claimed: undefined, reason: undefined, events: [asked] },
    application: {
      ...{
        accountId: 'a',
        memberId: undefined,
        group: 'intergovernmental',
        topics: topics.map(({ slug }) => slug),
      },
      ...{ name: hostile(formLimits.name), organisation: hostile(formLimits.organisation) },
      ...{ why: hostile(formLimits.why), link: `https://x.example/${'y'.repeat(formLimits.link - 18)}` },
      workspace: hostile(80),
    },
    ...changes,
  };
};

/** A reply with as much in it as there can be. */
const aContribution = (): QueueItem => {
  const { id } = anItem();
  const signature = { kind: 'chatham', number: 41 } as const;
  const thread: ThreadHead = {
    ...{ id, number: 5, title: hostile(100), topics: topics.map(({ slug }) => slug) },
    ...{ state: 'open', label: 'amber' },
    ...{ groups: ['industry', 'intergovernmental'], reviewsAll: false, keptOpen: false, lastPost: 3 },
    ...{ lastPostAt: at, entryIds: [], closed: undefined },
  };
  const answer = { at, state: 'open', by: undefined, words: hostile(500) } as const;
  const asked = { at, state: 'returned', by: hostile(80), words: hostile(500) } as const;
  return anItem({
    ...{ kind: 'post', application: undefined, answer, events: [answer, asked, answer] },
    ...{ claimed: { memberId: id, by: hostile(80), at }, shared: thread, question: asked },
    post: {
      ...{ id, thread, number: undefined, opens: false, state: 'waiting', attribution: 'chatham' },
      ...{ signature, text: hostile(3000), createdAt: at, placedAt: undefined, editedAt: undefined },
      ...{ quoted: { id, number: 2, signature, text: hostile(3000) }, removed: undefined },
    },
  });
};

const discordText = (components: unknown): string =>
  componentsOf({ components: components as Component[] })
    .map(({ content = '', label = '' }) => `${content} ${label}`)
    .join('\n');

/** Each platform: the messages that it makes of a view as text, and what it would object to. */
const renderers: [string, (view: View) => { texts: string[]; faults: unknown[] }][] = [
  [
    'Slack',
    (view) => {
      const messages = toMessages(view);
      const texts = messages.map(({ blocks = [] }) => textOf({ blocks }));
      return { texts, faults: messages.flatMap((message) => validateSlack(message)) };
    },
  ],
  [
    'Discord',
    (view) => {
      const messages = renderDiscord(view);
      const flags = MessageFlags.IsComponentsV2;
      return {
        texts: messages.map(({ components }) => discordText(components)),
        faults: messages.flatMap(({ components }) => validateDiscord({ components, flags })),
      };
    },
  ],
  [
    'the console',
    (view) => ({ texts: [readMarkup(renderPage(view, { language: 'en' }).markup).text], faults: [] }),
  ],
];

describe.each(renderers)('on %s', (_, render) => {
  test.each(languages)('the fullest card in %s is one message with its buttons', (language) => {
    const t = translateFor(language);
    const { texts, faults } = render(reviewCardView(anItem(), { zone, topics }, t));
    expect(faults).toEqual([]);
    expect(texts).toHaveLength(1);
    for (const key of ['review.card.approve', 'review.card.return', 'review.card.decline'] as const)
      expect(texts[0]).toContain(t(key));
    expect(texts[0]?.indexOf(t('review.card.approve'))).toBeLessThan(
      texts[0]?.indexOf(t('review.card.decline')) ?? 0,
    );
  });

  test('the fullest card of a reply is taken, with every button at its end', () => {
    const t = translateFor('en');
    const { texts, faults } = render(
      reviewCardView(
        aContribution(),
        { zone, topics, isAdmin: true, places: Array(30).fill(hostile(40)) },
        t,
      ),
    );
    expect(faults).toEqual([]);
    expect(texts.length).toBeLessThanOrEqual(3);
    for (const label of ['Release', 'Approve', 'Edit', 'Return', 'Decline', 'Hold', 'Ask to unseal'])
      expect(texts.at(-1)).toContain(label);
    expect(texts.join()).not.toContain('\u202E');
  });

  test.each(['approved', 'declined', 'withdrawn'] as const)('a card that is %s is short', (state) => {
    const last = { at, state, by: 'Mona', words: 'No public trace.' };
    const { texts, faults } = render(
      reviewCardView(anItem({ state, last }), { zone, topics }, translateFor('en')),
    );
    expect(faults).toEqual([]);
    expect(texts).toHaveLength(1);
    for (const left of ['Return', 'Stakeholder group', 'Link to verify'])
      expect(texts[0]).not.toContain(left);
  });

  test('the queue, a card that is worked on and every outcome are taken', () => {
    const t = translateFor('en');
    const items = Array.from({ length: 5 }, (_, at) =>
      anItem({ id: `0197a000-0000-7000-8000-00000000000${at}` }),
    );
    const words = hostile(500);
    const [name, organisation] = [hostile(80), hostile(120)];
    const entries = [anEntry(), anEntry({ number: 2 }), anEntry({ number: 3 })];
    const again = {
      command: 'review',
      name: 'decline',
      args: [items[0]?.id ?? '', '12', items[1]?.id ?? ''],
    };
    const views = [
      queueView({ total: 12, offset: 5, items, elsewhere: 3 }, { kinds: [], mine: false }, { now, zone }, t),
      workedCardView(anItem(), [t('review.changed', { kind: 'application' })], { zone, topics, now }, t, {
        words,
        again,
      }),
      outcomeView(
        { state: 'approved', name, organisation, topics: topics.map(({ slug }) => slug), entries },
        t,
      ),
      outcomeView({ state: 'returned', itemId: items[0]?.id ?? '', reference: 'R-1234', words }, t),
      outcomeView(
        { state: 'declined', reference: 'R-1234', reason: 'identity', words, againAt: at, zone },
        t,
      ),
    ];
    for (const view of views) {
      const { texts, faults } = render(view);
      expect(faults).toEqual([]);
      expect(texts.join()).not.toContain('\u202E');
    }
  });
});
