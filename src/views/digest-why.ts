import { action } from '../action.ts';
import type { FoundDigest } from '../domain/digests/change.ts';
import type { Told } from '../domain/digests/choose.ts';
import type { Issue } from '../domain/digests/read.ts';
import type { WhyAnswer } from '../domain/digests/why.ts';
import { type Entry, referenceOf, type Topic, titleIn } from '../domain/library/entry.ts';
import { formatDay, formatDays } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { type Button, buttons, heading, notice, type RichText, text, type View } from '../view.ts';
import { groupsOf, moreButton, openOne } from './digest.ts';
import { filterText, mismatchText } from './filter.ts';
import { scheduleText } from './schedule.ts';

/** A further page of an issue's items. */
export function restView(
  issue: Issue,
  { name, offset, limit }: { name: string; offset: number; limit: number },
  t: Translate,
): View {
  const shown = issue.told.slice(offset, offset + limit);
  if (!shown.length) return notice(t.rich('digest.issueGone'));
  const turn = (label: string, to: number): Button => ({
    label,
    action: action('digest', 'rest', name, String(to)),
  });
  const turns = [
    ...(offset > 0 ? [turn(t('practices.previous'), Math.max(0, offset - limit))] : []),
    ...(offset + limit < issue.told.length ? [turn(t('practices.next'), offset + limit)] : []),
  ];
  const { windowFrom, windowTo } = issue.window;
  return {
    title: {
      label: `D-${issue.digest.number}`,
      text: t('digest.title', {
        days: formatDays(windowFrom, windowTo, t.language, issue.digest.schedule.zone),
      }),
    },
    blocks: [...groupsOf(shown, t), ...openOne(shown, [], t), ...(turns.length ? [buttons(...turns)] : [])],
    footer: t('practices.range', {
      from: String(offset + 1),
      to: String(offset + shown.length),
      total: String(issue.told.length),
    }),
  };
}

/** Reasons in one answer; the others stand on the further pages of the issue, where each says what happened to it. */
const mostReasons = 20;

/** What a digest is about, and why each entry is in this issue. */
export function aboutView(issue: Issue, topics: readonly Topic[], t: Translate): View {
  const { digest, filter, told } = issue;
  const reference = `D-${digest.number}`;
  const { zone } = digest.schedule;
  const others = told.length - mostReasons;
  return {
    blocks: [
      text(
        t.rich('digest.about', {
          reference,
          schedule: scheduleText(digest.schedule, t),
          what: filterText(filter, topics, t),
        }),
      ),
      ...(told.length
        ? [
            heading(t('digest.aboutItems')),
            {
              kind: 'list' as const,
              items: told.slice(0, mostReasons).map((one) => reasonLine(one, zone, t)),
            },
          ]
        : []),
      text(t.rich(digest.personal ? 'digest.aboutMoreOfYours' : 'digest.aboutMore', { reference })),
      ...(others > 0 ? [buttons(moreButton(issue, mostReasons, t))] : []),
    ],
  };
}

const reasonLine = ({ entry, happening, at }: Told, zone: string, t: Translate): RichText =>
  `${t(`digest.happened.${happening}`, { day: formatDay(at, t.language, zone) })}: ${referenceOf(entry)} ${titleIn(
    entry,
    t.language,
  )}`;

/** Why an entry was or was not in an issue: a sentence. */
export function whyView(
  {
    why,
    issue,
    entry,
    digest,
    filter,
  }: WhyAnswer & { entry: Entry; digest: Pick<FoundDigest, 'number' | 'zone'> },
  topics: readonly Topic[],
  t: Translate,
): View {
  const { zone } = digest;
  const day = (date: Date) => formatDay(date, t.language, zone);
  const common = {
    reference: referenceOf(entry),
    issue: String(issue.number),
    digest: `D-${digest.number}`,
    days: formatDays(issue.from, issue.to, t.language, zone),
  };
  const sentence = (): RichText => {
    switch (why.kind) {
      case 'told':
        return t.rich('digest.why.told', {
          ...common,
          happened: t(`digest.happened.${why.happening}`, { day: day(why.at) }),
        });
      case 'event':
        return t.rich('digest.why.event', common);
      case 'filtered':
        return t.rich('digest.why.filtered', { ...common, because: mismatchText(why.mismatch, topics, t) });
      case 'nothing':
        return why.last
          ? t.rich('digest.why.nothing', { ...common, last: day(why.last) })
          : t.rich('digest.why.never', common);
      case 'gone':
        return t.rich('digest.why.gone', common);
    }
  };
  return {
    blocks: [
      text(sentence()),
      ...(issue.sent ? [] : [text(t('digest.why.notSent'))]),
      text(t('digest.why.filter', { what: filterText(filter, topics, t) })),
    ],
  };
}
