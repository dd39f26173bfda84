import type { Catalogue } from './catalogues.ts';
import { console } from './es/console.ts';
import { digests } from './es/digests.ts';
import { discuss } from './es/discuss.ts';
import { forum } from './es/forum.ts';
import { library } from './es/library.ts';
import { members } from './es/members.ts';
import { people } from './es/people.ts';
import { posts } from './es/posts.ts';
import { privacy } from './es/privacy.ts';
import { review } from './es/review.ts';
import { shared } from './es/shared.ts';
import { threads } from './es/threads.ts';

/** Spanish. */
export const es: Catalogue = {
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
