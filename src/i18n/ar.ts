import { console } from './ar/console.ts';
import { digests } from './ar/digests.ts';
import { discuss } from './ar/discuss.ts';
import { forum } from './ar/forum.ts';
import { library } from './ar/library.ts';
import { members } from './ar/members.ts';
import { people } from './ar/people.ts';
import { posts } from './ar/posts.ts';
import { privacy } from './ar/privacy.ts';
import { review } from './ar/review.ts';
import { shared } from './ar/shared.ts';
import { threads } from './ar/threads.ts';
import type { Catalogue } from './catalogues.ts';

/**
 * Arabic. Address is neutral: verbal nouns, as in United Nations texts. A right-to-left mark (U+200F) stands where
 * only Latin values would otherwise decide about the direction. A thread or discussion is مناقشة, a post or
 * contribution مساهمة (مشاركة is sharing), a report بلاغ, an appeal اعتراض, and unsealing كشف الهوية.
 */
export const ar: Catalogue = {
  ...shared,
  ...library,
  ...forum,
  ...digests,
  ...members,
  ...review,
  ...people,
  ...discuss,
  ...threads,
  ...posts,
  ...privacy,
  ...console,
};
