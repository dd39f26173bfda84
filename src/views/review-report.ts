import type { QueuedReport } from '../domain/review/item.ts';
import { formatMoment } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { heading } from '../view.ts';
import { closedPost, contributionView, postBlocks, postFacts } from './review-contribution.ts';
import type { KindView } from './review-kind.ts';

/** People find that a post should go; who they are nobody knows. */
export const reportView: KindView = {
  title: contributionView.title,
  line: ({ post, reports }, t) =>
    post
      ? [t('review.card.reports', { count: reports.length }), ...reasons(reports, t)].join(' · ')
      : t('review.erased'),
  facts: ({ post }, reader, t) => (post ? postFacts(post, reader, t) : []),
  body: (item, { zone }, t) => {
    const { post, reports } = item;
    return post
      ? [
          heading(t('review.card.reports', { count: reports.length })),
          { kind: 'list', items: reports.slice(-mostShown).map((report) => reportText(report, zone, t)) },
          ...postBlocks(item, t),
        ]
      : [];
  },
  closed: closedPost,
};

/** The newest of many say what they all do. */
const mostShown = 10;

const reasons = (reports: readonly QueuedReport[], t: Translate): string[] =>
  [...new Set(reports.map(({ reason }) => reason))].map((reason) => t(`reason.${reason}`));

function reportText({ at, reason, words }: QueuedReport, zone: string, t: Translate): string {
  const said = { reason: t(`reason.${reason}`), at: formatMoment(at, t.language, zone) };
  return words === undefined
    ? t('review.card.reported', said)
    : t('review.card.reportedWords', { ...said, words });
}
