import { action } from '../action.ts';
import type { Told } from '../domain/digests/choose.ts';
import type { Issue } from '../domain/digests/read.ts';
import { type Entry, referenceOf, type Topic, titleIn } from '../domain/library/entry.ts';
import { EntryKind, Happening } from '../generated/prisma/enums.ts';
import { formatDay, formatDays, formatList, formatMoment, formatPartialDate } from '../i18n/format.ts';
import { languageNames } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translate.ts';
import { shorten } from '../shorten.ts';
import { type Block, type Button, bold, heading, pieces, type RichText, text, type View } from '../view.ts';
import { factsLine } from './facts.ts';
import { filterText } from './filter.ts';

/** Items in full; the rest is a count with a button. */
export const mostItems = 10;
const mostEvents = 5;

/** What an issue's buttons name: the issue, or the digest of a preview. */
const nameOf = ({ id, digest }: Issue): string => id ?? `D-${digest.number}`;

/** An issue as it stands in a channel or a direct message. Whoever opens an entry from it reads it in their own language. */
export function issueView(issue: Issue, topics: readonly Topic[], t: Translate): View {
  const shown = issue.told.slice(0, mostItems);
  const isEmpty = !issue.told.length && !issue.events.length && !issue.window.omitted;
  return {
    title: { label: t('forum.name').toLocaleUpperCase(t.language), text: titleText(issue, t) },
    blocks: [
      ...(isEmpty ? [text(nothingText(issue, topics, t))] : leadBlocks(issue, t)),
      ...remarks(issue, t),
      ...groupsOf(shown, t),
      ...eventsOf(issue, t),
      ...openOne(shown, issue.events.slice(0, mostEvents), t),
      { kind: 'buttons', buttons: controls(issue, t) },
    ],
    footer: footerText(issue, t),
  };
}

const titleText = ({ window, digest }: Issue, t: Translate): string =>
  t('digest.title', {
    days: formatDays(window.windowFrom, window.windowTo, t.language, digest.schedule.zone),
  });

/** `Nothing new since 14 Nov in crisis-response. Next look: Mon 30 Nov, 09:00.` */
function nothingText({ window, digest, filter, nextRunAt }: Issue, topics: readonly Topic[], t: Translate) {
  const { zone } = digest.schedule;
  const since = formatDay(window.windowFrom, t.language, zone);
  const nothing = t('digest.nothing', { since, what: filterText(filter, topics, t) });
  const next = nextRunAt ? t('digest.nextLook', { at: formatMoment(nextRunAt, t.language, zone), zone }) : '';
  return [nothing, next].filter(Boolean).join(' ');
}

/** One sentence of how much there is, and one of what matters most: the first of the list. */
function leadBlocks({ told, events }: Issue, t: Translate): Block[] {
  const counts = Object.values(Happening).map((one) => ({
    one,
    count: told.filter(({ happening }) => happening === one).length,
  }));
  const parts = counts.flatMap(({ one, count }) => (count ? [t(`digest.count.${one}`, { count })] : []));
  if (events.length) parts.push(t('digest.count.events', { count: events.length }));
  // Where there is nothing but what is too old to be listed, that is said below.
  if (!parts.length) return [];
  const [first] = told;
  const sum = t('digest.counts', { counts: formatList(parts, t.language) });
  if (!first) return [text(sum)];
  const title = titleIn(first.entry, t.language);
  return [text([sum, ' ', ...pieces(t.rich('digest.first', { title }))])];
}

/** What is unusual about this issue. */
function remarks({ catchesUp, window, gap, digest }: Issue, t: Translate): Block[] {
  const { zone } = digest.schedule;
  const day = (date: Date) => formatDay(date, t.language, zone);
  return [
    ...(catchesUp ? [text(t('digest.catchesUp'))] : []),
    ...(window.omitted && window.omittedFrom
      ? [text(t.rich('digest.omitted', { count: window.omitted, from: day(window.omittedFrom) }))]
      : []),
    ...(gap
      ? [
          text(
            t.rich(digest.personal ? 'digest.gapOfYours' : 'digest.gap', {
              count: gap.items,
              from: day(gap.from),
              to: day(gap.to),
            }),
          ),
        ]
      : []),
  ];
}

/** Items by kind, each kind under a heading. */
export function groupsOf(told: readonly Told[], t: Translate): Block[] {
  return Object.values(EntryKind).flatMap((kind) => {
    const those = told.filter(({ entry }) => entry.kind === kind);
    return those.length ? [heading(t(`digest.kinds.${kind}`)), ...those.map((one) => item(one, t))] : [];
  });
}

function item(one: Told, t: Translate): Block {
  const { entry, happening } = one;
  return {
    kind: 'item',
    item: {
      label: t(`digest.happening.${happening}`).toLocaleUpperCase(t.language),
      title: titleIn(entry, t.language),
      text: lineOf(one, t),
      facts: [
        referenceOf(entry),
        factsLine(entry, t),
        ...(entry.lifecycle === 'superseded' ? [t('entry.supersededMark')] : []),
        ...(entry.language === t.language
          ? []
          : [t('entry.inLanguage', { language: languageNames[entry.language] })]),
      ].join(' · '),
      // What was withdrawn can be looked up no more.
      ...(happening !== 'withdrawn' && {
        open: action('practices', 'open', '', referenceOf(entry)),
      }),
    },
  };
}

/** One line: what changed, or what it is. */
function lineOf({ entry, happening, changes }: Told, t: Translate): string {
  if (happening === 'withdrawn') return t('digest.line.withdrawn');
  if (happening === 'superseded') return t('digest.line.superseded');
  return changes.length ? changes.join(' ') : entry.summary;
}

function eventsOf({ events }: Issue, t: Translate): Block[] {
  if (!events.length) return [];
  const items = events.slice(0, mostEvents).map((entry) => eventLine(entry, t));
  const more = events.length - items.length;
  return [
    heading(t('digest.upcoming')),
    { kind: 'list', items: [...items, ...(more ? [t('digest.moreEvents', { count: more })] : [])] },
  ];
}

function eventLine(entry: Entry, t: Translate): RichText {
  const { start = '', place } = entry.event ?? {};
  const when = formatPartialDate(start.slice(0, 10), t.language);
  return [
    bold(when),
    ` · ${titleIn(entry, t.language)} (${referenceOf(entry)})`,
    ...(place ? [` · ${place}`] : []),
  ];
}

/** As in every list: one select opens any of what is listed. */
export function openOne(told: readonly Told[], events: readonly Entry[], t: Translate): Block[] {
  const entries = new Map(
    [...told.filter(({ happening }) => happening !== 'withdrawn').map(({ entry }) => entry), ...events].map(
      (entry) => [entry.id, entry],
    ),
  );
  if (!entries.size) return [];
  const options = [...entries.values()].map((entry) => ({
    value: referenceOf(entry),
    label: shorten(`${referenceOf(entry)} ${titleIn(entry, t.language)}`, 75),
  }));
  const select = { placeholder: t('practices.open'), action: action('practices', 'open', ''), options };
  return [{ kind: 'select', select }];
}

/** Shows the items from `offset` on, and says how many they are. */
export const moreButton = (issue: Issue, offset: number, t: Translate): Button => ({
  label: t('digest.rest', { count: issue.told.length - offset }),
  action: action('digest', 'rest', nameOf(issue), String(offset)),
});

function controls(issue: Issue, t: Translate): Button[] {
  return [
    ...(issue.told.length > mostItems ? [moreButton(issue, mostItems, t)] : []),
    { label: t('digest.why'), action: action('digest', 'about', nameOf(issue)) },
    { label: t('digest.change'), action: action('digest', 'change', `D-${issue.digest.number}`) },
  ];
}

function footerText({ id, number, digest, nextRunAt }: Issue, t: Translate): string {
  const { zone } = digest.schedule;
  // Words of the language come first: the line takes its direction from them.
  return [
    id === undefined ? t('digest.isPreview') : t('digest.issue', { number: String(number) }),
    `D-${digest.number}`,
    ...(nextRunAt ? [t('digest.next', { at: formatMoment(nextRunAt, t.language, zone), zone })] : []),
  ].join(' · ');
}
