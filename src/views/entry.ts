import { action } from '../action.ts';
import { type Entry, referenceOf, type Source, titleIn } from '../domain/library/entry.ts';
import type { Library } from '../domain/library/live.ts';
import type { MessageKey } from '../i18n/catalogues.ts';
import { formatDay, formatPartialDate } from '../i18n/format.ts';
import { languageNames } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translate.ts';
import { shorten } from '../shorten.ts';
import {
  type Block,
  type Button,
  bold,
  code,
  heading,
  link,
  pieces,
  plain,
  type RichText,
  text,
  type View,
} from '../view.ts';
import { factsLine, kindLabel, statementText } from './facts.ts';

/** Characters of sections a page holds: with title, summary and footer it stays below Discord's 4000. */
const pageLength = 2600;

/** At most five buttons a row and ten a view: one row is the page's, one leads to related entries. */
const mostRelated = 5;

interface Section {
  readonly heading: string;
  readonly ordered?: boolean;
  readonly items: readonly RichText[];
}

/** The page of an entry, counted from 0, as its asker sees it. Long entries fold behind "Read on". */
export function entryView(entry: Entry, library: Library, t: Translate, page = 0): View {
  const pages = paginate(sectionsOf(entry, t));
  const shown = pages[page] ?? pages[0] ?? [];
  const first = shown === pages[0] || page === 0;
  return {
    title: { label: kindLabel(entry, t), text: titleIn(entry, t.language) },
    blocks: [
      ...(first ? introduction(entry, library, t) : []),
      ...shown.flatMap(sectionBlocks),
      ...controls(entry, t, first ? 0 : page, pages.length),
      ...relatedButtons(entry, library, t),
    ],
    footer: footer(entry, t, first ? 0 : page, pages.length),
  };
}

/** The whole of its first page without the asker's own controls, to be put into a channel. */
export function sharedEntryView(entry: Entry, library: Library, t: Translate): View {
  const pages = paginate(sectionsOf(entry, t));
  const more = action('practices', 'entry', referenceOf(entry), '1');
  return {
    title: { label: kindLabel(entry, t), text: titleIn(entry, t.language) },
    blocks: [
      ...introduction(entry, library, t),
      ...(pages[0] ?? []).flatMap(sectionBlocks),
      ...(pages.length > 1
        ? [{ kind: 'buttons', buttons: [{ label: t('entry.readOn'), action: more }] } as const]
        : []),
    ],
    footer: footer(entry, t, 0, pages.length),
  };
}

function introduction(entry: Entry, library: Library, t: Translate): Block[] {
  const official = titleIn(entry, t.language) === entry.title ? [] : [entry.title];
  const also = [...official, ...entry.aliases];
  const { event } = entry;
  const topics = library.topics().filter(({ slug }) => entry.topics.includes(slug));
  const pairs: [string, RichText][] = [[t('entry.issuer'), entry.issuer]];
  if (also.length) pairs.push([t('entry.also'), also.join(' · ')]);
  if (event) pairs.push([t('entry.when'), eventDates(event, t)]);
  if (event?.place) pairs.push([t('entry.place'), event.place]);
  pairs.push([t('entry.topics'), topics.map(({ labels }) => labels[t.language]).join(' · ')]);
  return [text(entry.summary), text(factsLine(entry, t)), { kind: 'facts', pairs }];
}

const eventDates = ({ start, end, zone }: NonNullable<Entry['event']>, t: Translate): string =>
  [
    [start, ...(end && end !== start ? [end] : [])]
      .map((day) => formatPartialDate(day, t.language))
      .join(' – '),
    ...(zone ? [zone] : []),
  ].join(', ');

/** Threats do not ask and events only happened: the heading says what the statements are. */
const asksHeading: Partial<Record<Entry['kind'], MessageKey>> = {
  principle: 'entry.asks.principle',
  partnership: 'entry.asks.partnership',
  threat: 'entry.asks.threat',
  event: 'entry.asks.event',
};

function sectionsOf(entry: Entry, t: Translate): Section[] {
  const safeguards = entry.safeguards.map((one) => statementText(one, t));
  const sections: Section[] = [
    {
      heading: t(asksHeading[entry.kind] ?? 'entry.asks'),
      items: entry.asks.map((one) => statementText(one, t)),
    },
    { heading: t('entry.practical'), items: entry.practical },
    { heading: t('entry.safeguards'), items: safeguards.length ? safeguards : [entry.safeguardsNote ?? ''] },
    {
      heading: t('entry.sources'),
      ordered: true,
      items: entry.sources.map((source) => sourceText(source, t)),
    },
    { heading: t('entry.cite'), items: [[code(citation(entry, t))]] },
  ];
  return sections.filter(({ items }) => items.some((item) => plain(item)));
}

const sourceText = ({ title, url, publisher, date, address }: Source, t: Translate): RichText => [
  link(title, url),
  [
    `, ${publisher}`,
    ...(date ? [formatPartialDate(date, t.language)] : []),
    ...(address === 'site' ? [t('entry.mainPage')] : []),
  ].join(', '),
];

/** Reference, title, edition and its date: enough to find the same words again. */
const citation = (entry: Entry, t: Translate): string =>
  t('entry.citation', {
    forum: t('forum.name'),
    reference: referenceOf(entry),
    title: entry.title,
    edition: String(entry.edition),
    date: formatDay(entry.publishedAt, t.language),
  });

/** Characters with the marks around them; where links are written out, their addresses count as well. */
const weight = (item: RichText) =>
  pieces(item).reduce((sum, piece) => {
    if (typeof piece === 'string') return sum + piece.length;
    return sum + piece.text.length + (piece.mark === 'link' ? piece.url.length : 0) + 4;
  }, 4);

/** Fills pages with whole items; a section that does not fit goes on, under its heading, on the next page. */
function paginate(sections: readonly Section[]): Section[][] {
  const pages: Section[][] = [[]];
  let left = pageLength;
  for (const section of sections) {
    let items: RichText[] = [];
    const flush = () => {
      if (items.length) pages.at(-1)?.push({ ...section, items });
      items = [];
    };
    left -= section.heading.length;
    for (const item of section.items) {
      if (weight(item) > left && left < pageLength - section.heading.length) {
        flush();
        pages.push([]);
        left = pageLength - section.heading.length;
      }
      items.push(item);
      left -= weight(item);
    }
    flush();
  }
  return pages.filter((page) => page.length);
}

const sectionBlocks = ({ heading: words, ordered, items }: Section): Block[] => [
  heading(words),
  { kind: 'list', items, ...(ordered && { ordered }) },
];

function controls(entry: Entry, t: Translate, page: number, pages: number): Block[] {
  const reference = referenceOf(entry);
  const turn = (label: string, to: number): Button => ({
    label,
    action: action('practices', 'entry', reference, String(to), t.language),
  });
  return [
    {
      kind: 'buttons',
      buttons: [
        ...(page + 1 < pages ? [{ ...turn(t('entry.readOn'), page + 1), style: 'primary' as const }] : []),
        ...(page > 0 ? [turn(t('entry.back'), 0)] : []),
        { label: t('share.button'), action: action('practices', 'shareEntry', reference, t.language) },
      ],
    },
  ];
}

function relatedButtons(entry: Entry, library: Library, t: Translate): Block[] {
  const related = entry.related.flatMap((slug) => library.entry(slug) ?? []).slice(0, mostRelated);
  const buttons = related.map((one) => ({
    label: shorten(`${referenceOf(one)} ${titleIn(one, t.language)}`, 60),
    action: action('practices', 'entry', referenceOf(one), '0', t.language),
  }));
  return buttons.length ? [text([bold(t('entry.related'))]), { kind: 'buttons', buttons }] : [];
}

function footer(entry: Entry, t: Translate, page: number, pages: number): string {
  const values = { reference: referenceOf(entry), edition: String(entry.edition) };
  const verified = entry.verifiedAt
    ? t('entry.footer', { ...values, date: formatDay(entry.verifiedAt, t.language) })
    : t('entry.footerUnverified', values);
  return [
    verified,
    ...(entry.lifecycle === 'superseded' ? [t('entry.supersededMark')] : []),
    ...(entry.language === t.language
      ? []
      : [t('entry.inLanguage', { language: languageNames[entry.language] })]),
    ...(pages > 1 ? [t('entry.page', { page: page + 1, pages })] : []),
  ].join(' · ');
}
