import type { ReviewKind } from '../generated/prisma/enums.ts';
import { appealView } from './review-appeal.ts';
import { applicationView } from './review-application.ts';
import { contributionView } from './review-contribution.ts';
import type { KindView } from './review-kind.ts';
import { reportView } from './review-report.ts';
import { unsealingView } from './review-unsealing.ts';

/** How everything looks that waits for moderators, by its kind. */
export const kindViews: Readonly<Record<ReviewKind, KindView>> = {
  application: applicationView,
  thread: contributionView,
  post: contributionView,
  report: reportView,
  appeal: appealView,
  unsealing: unsealingView,
};
