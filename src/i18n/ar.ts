import { console } from './ar/console.ts';
import { digests } from './ar/digests.ts';
import { forum } from './ar/forum.ts';
import { library } from './ar/library.ts';
import { members } from './ar/members.ts';
import { privacy } from './ar/privacy.ts';
import { review } from './ar/review.ts';
import { shared } from './ar/shared.ts';
import type { Catalogue } from './catalogues.ts';

/**
 * Arabic. Address is neutral: verbal nouns, as in United Nations texts. A right-to-left mark (U+200F) stands where
 * only Latin values would otherwise decide about the direction.
 */
export const ar: Catalogue = {
  ...shared,
  ...library,
  ...forum,
  ...digests,
  ...members,
  ...review,
  ...privacy,
  ...console,
};
