import { action } from '../action.ts';
import { reportReasons } from '../domain/review/reasons.ts';
import type { PostShown } from '../domain/threads/post.ts';
import type { Translate } from '../i18n/translate.ts';
import { shorten } from '../shorten.ts';
import { type Block, buttons, text, type View } from '../view.ts';
import { hereButton } from './thread.ts';
import { firstWords, otherPosts, signedBy } from './thread-post.ts';

/** What an admin of the workspace can do where a copy stands. */
interface Beside {
  readonly threadId: string;
  readonly here: 'shown' | 'hidden' | undefined;
}

interface Choosing extends Beside {
  /** Newest first. */
  readonly posts: readonly PostShown[];
  /** Whether the reader may read them here. */
  readonly reads: boolean;
  /** Numbers of posts that stand on the pages beside these. */
  readonly older: number | undefined;
  readonly newer: number | undefined;
}

/** Which post is to be reported. */
export const choosePostView = ({ posts, reads, older, newer, ...beside }: Choosing, t: Translate): View => ({
  title: { text: t('threads.report.title') },
  blocks: [
    text(t(posts.length ? 'threads.report.which' : 'threads.report.noneOfThese')),
    ...(posts.length ? [choosePost(posts, reads, t)] : []),
    ...otherPosts({ older, newer }, (at) => action('threads', 'reportFrom', beside.threadId, at), t),
    ...hereBlocks(beside, t),
  ],
});

const choosePost = (posts: readonly PostShown[], reads: boolean, t: Translate): Block => ({
  kind: 'select',
  select: {
    placeholder: t('threads.report.choosePost'),
    action: action('threads', 'reportPost'),
    options: posts.map((post) => ({
      value: post.id,
      label: shorten(reads ? firstWords(post, t) : signedBy(post, t), 75),
    })),
  },
});

/** Why it is to be reported. */
export const chooseReasonView = (post: PostShown, beside: Beside | undefined, t: Translate): View => ({
  title: { text: t('threads.report.title') },
  blocks: [
    text(t('threads.report.why', { post: signedBy(post, t) })),
    {
      kind: 'select',
      select: {
        placeholder: t('threads.report.chooseReason'),
        action: action('threads', 'reportWhy', post.id),
        options: reportReasons.map((reason) => ({
          value: reason,
          label: shorten(t(`reason.${reason}`), 75),
        })),
      },
    },
    text(t('threads.report.anonymous')),
    ...(beside ? hereBlocks(beside, t) : []),
  ],
});

const hereBlocks = ({ threadId, here }: Beside, t: Translate): Block[] =>
  here ? [text(t('threads.here.what')), buttons(hereButton(threadId, here, t))] : [];
