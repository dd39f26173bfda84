import type { Catalogue } from './catalogues.ts';
import { console } from './fr/console.ts';
import { digests } from './fr/digests.ts';
import { discuss } from './fr/discuss.ts';
import { forum } from './fr/forum.ts';
import { library } from './fr/library.ts';
import { members } from './fr/members.ts';
import { people } from './fr/people.ts';
import { posts } from './fr/posts.ts';
import { privacy } from './fr/privacy.ts';
import { review } from './fr/review.ts';
import { shared } from './fr/shared.ts';
import { threads } from './fr/threads.ts';

/** French. A narrow no-break space (U+202F) stands before : ; ? ! and inside « ». */
export const fr: Catalogue = {
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
