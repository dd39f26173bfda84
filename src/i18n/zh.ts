import type { Catalogue } from './catalogues.ts';
import { console } from './zh/console.ts';
import { digests } from './zh/digests.ts';
import { discuss } from './zh/discuss.ts';
import { forum } from './zh/forum.ts';
import { library } from './zh/library.ts';
import { members } from './zh/members.ts';
import { people } from './zh/people.ts';
import { posts } from './zh/posts.ts';
import { privacy } from './zh/privacy.ts';
import { review } from './zh/review.ts';
import { shared } from './zh/shared.ts';
import { threads } from './zh/threads.ts';

/** Chinese, simplified. A space stands between Chinese and Latin letters or digits, none beside full-width marks. */
export const zh: Catalogue = {
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
