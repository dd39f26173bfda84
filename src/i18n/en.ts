import { console } from './en/console.ts';
import { digests } from './en/digests.ts';
import { discuss } from './en/discuss.ts';
import { forum } from './en/forum.ts';
import { library } from './en/library.ts';
import { members } from './en/members.ts';
import { people } from './en/people.ts';
import { posts } from './en/posts.ts';
import { privacy } from './en/privacy.ts';
import { review } from './en/review.ts';
import { shared } from './en/shared.ts';
import { threads } from './en/threads.ts';

/** Every interface text, by key. ICU MessageFormat; `<b>`, `<i>` and `<c>` (code) are the only marks. */
export const en = {
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
} as const;
