import type { Catalogue } from './catalogues.ts';
import { console } from './fr/console.ts';
import { digests } from './fr/digests.ts';
import { forum } from './fr/forum.ts';
import { library } from './fr/library.ts';
import { members } from './fr/members.ts';
import { privacy } from './fr/privacy.ts';
import { review } from './fr/review.ts';
import { shared } from './fr/shared.ts';

/** French. A narrow no-break space (U+202F) stands before : ; ? ! and inside « ». */
export const fr: Catalogue = {
  ...shared,
  ...library,
  ...forum,
  ...digests,
  ...members,
  ...review,
  ...privacy,
  ...console,
};
