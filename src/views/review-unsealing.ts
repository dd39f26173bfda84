import { heading, text } from '../view.ts';
import { closedPost, contributionView, postBlocks, postFacts } from './review-contribution.ts';
import { type KindView, quote } from './review-kind.ts';

/** An admin asks another one to learn who wrote a sealed post. Why is between admins: channels are of moderators. */
export const unsealingView: KindView = {
  title: contributionView.title,
  line: contributionView.line,
  facts: ({ post, events: [first] }, reader, t) =>
    post
      ? [[t('review.card.askedBy'), first?.by ?? t('review.card.someone')], ...postFacts(post, reader, t)]
      : [],
  body: (item, { isAdmin }, t) => {
    const [first] = item.events;
    return item.post
      ? [
          ...(isAdmin
            ? [heading(t('review.card.unsealingWhy')), ...quote(first?.words)]
            : [text(t('review.card.unsealingForAdmins'))]),
          text(t('review.card.unsealingNote')),
          ...postBlocks(item, t),
        ]
      : [];
  },
  closed: closedPost,
};
