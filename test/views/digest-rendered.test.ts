import { MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { type Message as DiscordMessage, renderView as renderDiscord } from '../../src/discord/render.ts';
import { isLanguage, languages } from '../../src/i18n/languages.ts';
import { translateFor } from '../../src/i18n/translate.ts';
import { toMessages } from '../../src/slack/messages.ts';
import type { View } from '../../src/view.ts';
import { issueView } from '../../src/views/digest.ts';
import { renderView as renderPage } from '../../src/web/console/render.ts';
import { type Component, componentsOf } from '../support/discord/index.ts';
import { validateMessage as validateDiscord } from '../support/discord/validate.ts';
import { anEntry } from '../support/entry.ts';
import { anIssue, aTold } from '../support/issue.ts';
import { textOf } from '../support/slack/reading.ts';
import { validateMessage as validateSlack } from '../support/slack/validate.ts';
import { readMarkup } from '../web/console/markup.ts';

/** A sentence in each language, of which long summaries are made. */
const sentences = {
  en: 'Services share fingerprints of removed material so that others can find the same files.',
  fr: 'Les services partagent les empreintes des contenus retirés, afin que d’autres les retrouvent.',
  es: 'Los servicios comparten huellas del material retirado para que otros encuentren los mismos archivos.',
  ru: 'Службы делятся отпечатками удалённых материалов, чтобы другие могли найти те же файлы.',
  ar: 'تتشارك الخدمات بصمات المواد المحذوفة حتى يتمكن الآخرون من العثور على الملفات نفسها.',
  zh: '各服务共享已删除材料的指纹，以便其他服务找到相同的文件。',
};

/** Entries 1 to `count` with summaries of about so many characters, in the six languages by turns. */
const manyTold = (count: number, length: number) =>
  Array.from({ length: count }, (_, at) => {
    const language = languages.at(at % languages.length) ?? 'en';
    const body = sentences[language].repeat(Math.ceil(length / sentences[language].length));
    const summary = `begin${at + 1}. ${body} end${at + 1}.`;
    return aTold(at + 1, { language, summary, title: `title${at + 1}`, titles: {} });
  });

const events = Array.from({ length: 8 }, (_, at) =>
  anEntry({
    ...{ id: `event-${at}`, number: 100 + at, kind: 'event', title: `event${at}`, titles: {} },
    event: { start: '2026-11-25' },
  }),
);

const discordText = (message: DiscordMessage) =>
  // The counterpart's own shape of components has the same fields.
  componentsOf({ components: message.components as unknown as Component[] })
    .map(({ content = '', label = '', placeholder = '', options = [] }) =>
      [content, label, placeholder, ...options.map((option) => option.label)].join(' '),
    )
    .join('\n');

/** Each platform: the messages that it makes of a view as text, and what it would object to. */
const renderers: [string, (view: View) => { texts: string[]; faults: unknown[] }][] = [
  [
    'Slack',
    (view) => {
      const messages = toMessages(view);
      return {
        texts: messages.map(({ blocks = [] }) => textOf({ blocks })),
        faults: messages.flatMap((message) => validateSlack(message)),
      };
    },
  ],
  [
    'Discord',
    (view) => {
      const messages = renderDiscord(view);
      return {
        texts: messages.map(discordText),
        faults: messages.flatMap(({ components }) =>
          validateDiscord({ components, flags: MessageFlags.IsComponentsV2 }),
        ),
      };
    },
  ],
  [
    'the console',
    (view) => ({ texts: [readMarkup(renderPage(view, { language: 'en' }).markup).text], faults: [] }),
  ],
];

describe.each(renderers)('on %s', (platform, render) => {
  const en = translateFor('en');

  test.each([
    ['long ones', manyTold(10, 900)],
    ['very long ones', manyTold(10, 1800)],
    ['two hundred', manyTold(200, 300)],
  ])('%s are shown whole and in order, the controls last', (name, told) => {
    const { texts, faults } = render(issueView(anIssue({ told, events }), [], en));
    expect(faults).toEqual([]);
    const all = texts.join('\n');
    const places = Array.from({ length: 10 }, (_, at) =>
      [`title${at + 1}`, `begin${at + 1}.`, `end${at + 1}.`, `E-${at + 1} ·`].map((words) => {
        const found = texts.findIndex((text) => text.includes(words));
        expect([words, found]).not.toEqual([words, -1]);
        return found;
      }),
    );
    // An item stands in one message.
    expect(places.map((one) => new Set(one).size)).toEqual(Array(10).fill(1));
    const order = Array.from({ length: 10 }, (_, at) => all.indexOf(`begin${at + 1}.`));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(all.match(/begin\d+/g)).toHaveLength(10);
    expect(all).toContain('and 3 more events');
    for (const words of [en('digest.why'), en('digest.change'), 'issue 2'])
      expect(texts.map((text) => text.includes(words)).lastIndexOf(true)).toBe(texts.length - 1);
    expect(texts[0]).toContain('Norms and practices');
    if (name === 'very long ones' && platform !== 'the console') expect(texts.length).toBeGreaterThan(1);
  });

  test.each(languages)('an issue of everything in %s is taken', (language) => {
    const t = translateFor(language);
    const gap = { from: new Date('2026-11-01T08:00:00Z'), to: new Date('2026-11-16T08:00:00Z'), items: 2 };
    const window = { ...anIssue().window, omitted: 3, omittedFrom: new Date('2026-09-01T08:00:00Z') };
    const told = [
      ...manyTold(12, 100),
      aTold(30, { lifecycle: 'superseded' }, { happening: 'superseded' }),
      aTold(31, { kind: 'law', lifecycle: 'withdrawn' }, { happening: 'withdrawn' }),
    ];
    const issue = anIssue({ told: told.toReversed(), events, gap, window, catchesUp: true });
    const { texts, faults } = render(issueView(issue, [], t));
    expect(faults).toEqual([]);
    const all = texts.join('\n').replace(/\s/g, ' ');
    for (const key of ['digest.catchesUp', 'digest.upcoming', 'digest.line.withdrawn', 'digest.why'] as const)
      expect(all).toContain(t(key).replace(/\s/g, ' '));
    for (const other of languages.filter((one) => isLanguage(one) && one !== language))
      expect(all).not.toContain(translateFor(other)('digest.catchesUp'));
    expect(all).toContain(t('entry.supersededMark'));
  });

  test('nothing new is one short message', () => {
    const { texts, faults } = render(issueView(anIssue(), [], en));
    expect(faults).toEqual([]);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain('Nothing new since 16 Nov 2026');
  });

  test('nobody is called, whatever an entry says', () => {
    const told = [
      aTold(1, { title: '@everyone <!channel> <@U1>', summary: '@here [x](https://x.example) **b**' }),
    ];
    const { texts, faults } = render(issueView(anIssue({ told }), [], en));
    expect(faults).toEqual([]);
    expect(texts.join()).toContain('everyone');
  });
});
