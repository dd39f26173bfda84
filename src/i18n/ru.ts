import type { Catalogue } from './catalogues.ts';
import { console } from './ru/console.ts';
import { digests } from './ru/digests.ts';
import { discuss } from './ru/discuss.ts';
import { forum } from './ru/forum.ts';
import { library } from './ru/library.ts';
import { members } from './ru/members.ts';
import { people } from './ru/people.ts';
import { posts } from './ru/posts.ts';
import { privacy } from './ru/privacy.ts';
import { review } from './ru/review.ts';
import { shared } from './ru/shared.ts';
import { threads } from './ru/threads.ts';

/** Russian. */
export const ru: Catalogue = {
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
