import type { Catalogue } from './catalogues.ts';
import { console } from './es/console.ts';
import { digests } from './es/digests.ts';
import { forum } from './es/forum.ts';
import { library } from './es/library.ts';
import { members } from './es/members.ts';
import { privacy } from './es/privacy.ts';
import { review } from './es/review.ts';
import { shared } from './es/shared.ts';

/** Spanish. */
export const es: Catalogue = {
  ...shared,
  ...library,
  ...forum,
  ...digests,
  ...members,
  ...review,
  ...privacy,
  ...console,
};
