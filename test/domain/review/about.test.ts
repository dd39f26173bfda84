import { expect, test } from 'vitest';
import { type AboutRow, aboutOf } from '../../../src/domain/review/about.ts';

const thread = { label: 'amber', groups: ['government'] } as const;
const post = { thread: { ...thread, groups: [...thread.groups] } };
const none = { applicationId: null, post: null, of: null };

test.each<[AboutRow, AboutRow]>([
  [
    { ...none, kind: 'thread', post },
    { ...none, kind: 'thread' },
  ],
  [
    { ...none, kind: 'post', post },
    { ...none, kind: 'post' },
  ],
  [
    { ...none, kind: 'report', post },
    { ...none, kind: 'report' },
  ],
  [
    { ...none, kind: 'unsealing', post },
    { ...none, kind: 'unsealing' },
  ],
  [
    { ...none, kind: 'appeal', of: { post } },
    { ...none, kind: 'appeal', of: { post: null } },
  ],
])('what is about a post is seen where that is, and gone with it', (there, erased) => {
  expect(aboutOf(there)).toEqual({ gone: false, shared: thread });
  expect(aboutOf(erased)).toEqual({ gone: true, shared: undefined });
});

test('an application is seen by moderators everywhere, until it is erased', () => {
  const application = { ...none, kind: 'application' } as const;
  expect(aboutOf({ ...application, applicationId: 'a' })).toEqual({ gone: false, shared: undefined });
  expect(aboutOf(application)).toEqual({ gone: true, shared: undefined });
});
