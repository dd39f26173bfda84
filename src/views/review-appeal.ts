import { itemReference } from '../domain/references.ts';
import type { Against } from '../domain/review/item.ts';
import type { Translate } from '../i18n/translate.ts';
import { heading } from '../view.ts';
import { reasonText } from './reason.ts';
import { closedPost, contributionView, postBlocks, postFacts } from './review-contribution.ts';
import { type CardReader, type Fact, type KindView, moment, quote } from './review-kind.ts';

/** An author finds a decision wrong. */
export const appealView: KindView = {
  title: contributionView.title,
  line: contributionView.line,
  facts: ({ post, against }, reader, t) =>
    post ? [...(against ? againstFacts(against, reader, t) : []), ...postFacts(post, reader, t)] : [],
  body: (item, _, t) => {
    const [first] = item.events;
    return item.post
      ? [
          ...(first?.words === undefined
            ? []
            : [heading(t('review.card.appealWords')), ...quote(first.words)]),
          ...postBlocks(item, t),
        ]
      : [];
  },
  closed: closedPost,
};

function againstFacts(against: Against, { zone }: CardReader, t: Translate): Fact[] {
  const { last, kind, reason } = against;
  const said = {
    reference: itemReference(against),
    by: last.by ?? t('review.card.someone'),
    at: moment(last.at, zone, t),
  };
  const why = reasonText(reason, last.words, t);
  return [
    [
      t('review.card.against'),
      t(kind === 'report' ? 'review.card.against.removed' : 'review.card.against.declined', said),
    ],
    ...(why === undefined ? [] : [[t('review.card.reason'), why] as const]),
  ];
}
