import { action } from '../action.ts';
import { threadReference } from '../domain/references.ts';
import { removalReasons } from '../domain/review/reasons.ts';
import type { PostShown, ThreadHead } from '../domain/threads/post.ts';
import { isStanding } from '../domain/threads/read.ts';
import type { EarlierWording } from '../domain/threads/wordings.ts';
import { formatMoment } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { shorten } from '../shorten.ts';
import { type Block, type Button, bold, buttons, type RichText, text, type View } from '../view.ts';
import type { Named } from './post.ts';
import { bareView, firstWords, otherPosts, signedBy } from './thread-post.ts';
import { labelText } from './thread-words.ts';

interface Governed {
  readonly thread: ThreadHead;
  /** Newest first. */
  readonly posts: readonly PostShown[];
  /** Numbers of posts that stand on the pages beside these. */
  readonly older: number | undefined;
  readonly newer: number | undefined;
  readonly said: readonly RichText[];
}

/** What a moderator can do about a thread and its posts. */
export function governedView({ thread, posts, said, ...others }: Governed, t: Translate): View {
  return {
    title: { label: labelText(thread, t), text: `${threadReference(thread)} ${thread.title}` },
    blocks: [
      ...said.map(text),
      {
        kind: 'facts',
        pairs: [
          [t('threads.govern.state'), t(`threads.state.${thread.state}`)],
          [
            t('threads.govern.quiet'),
            t(thread.keptOpen ? 'threads.govern.isKept' : 'threads.govern.isNotKept'),
          ],
          [
            t('threads.govern.replies'),
            t(thread.reviewsAll ? 'threads.govern.isAll' : 'threads.govern.isNew'),
          ],
        ],
      },
      ...(posts.length ? [choosePost(posts, t)] : []),
      ...otherPosts(others, (at) => action('threads', 'governed', thread.id, at), t),
      ...(isStanding(thread.state) ? [buttons(...deeds(thread, t))] : []),
    ],
  };
}

const choosePost = (posts: readonly PostShown[], t: Translate): Block => ({
  kind: 'select',
  select: {
    placeholder: t('threads.govern.choosePost'),
    action: action('threads', 'governPost'),
    options: posts.map((post) => ({ value: post.id, label: shorten(firstWords(post, t), 75) })),
  },
});

function deeds({ id, state, keptOpen, reviewsAll, number }: ThreadHead, t: Translate): Button[] {
  const deed = (name: 'reopen' | 'keep' | 'rest' | 'reviewAll' | 'reviewNew'): Button => ({
    label: t(`threads.do.${name}`),
    action: action('threads', 'govern', id, name),
  });
  return [
    state === 'open'
      ? { label: t('threads.do.close'), action: action('threads', 'close', id), style: 'danger' }
      : deed('reopen'),
    deed(keptOpen ? 'rest' : 'keep'),
    deed(reviewsAll ? 'reviewNew' : 'reviewAll'),
    {
      label: t('threads.openOne', { reference: threadReference({ number }) }),
      action: action('threads', 'show', threadReference({ number })),
    },
  ];
}

interface GovernedPost {
  readonly post: PostShown;
  /** Undefined where no pseudonym signs it. */
  readonly muted: boolean | undefined;
  /** Whether the reader may ask to unseal it. */
  readonly unseals: boolean;
  readonly said: readonly RichText[];
}

/** One post, and what a moderator can do about it. */
export const governedPostView = (
  { post, muted, unseals, said }: GovernedPost,
  named: Named,
  t: Translate,
): View => ({
  title: { text: `${threadReference(post.thread)} ${signedBy(post, t)}` },
  blocks: [
    ...said.map(text),
    ...bareView(post, named, t).blocks,
    // Everybody else reads a line in its place.
    ...(post.state === 'removed' && post.text ? [{ kind: 'quote', text: post.text } as const] : []),
    buttons(
      ...(post.state === 'standing'
        ? [
            {
              label: t('threads.do.remove'),
              action: action('threads', 'removal', post.id),
              style: 'danger' as const,
            },
          ]
        : []),
      ...(muted === undefined
        ? []
        : [
            {
              label: t(muted ? 'threads.do.unmute' : 'threads.do.mute'),
              action: action('threads', 'mute', post.id, muted ? 'unmute' : 'mute'),
            },
          ]),
      ...(post.editedAt
        ? [{ label: t('threads.do.wordings'), action: action('threads', 'wordings', post.id) }]
        : []),
      ...(unseals && muted !== undefined
        ? [{ label: t('threads.do.unseal'), action: action('threads', 'unseal', post.id) }]
        : []),
      {
        label: t('threads.do.back'),
        action: action('threads', 'governed', post.thread.id, String(post.number ?? 0)),
      },
    ),
  ],
});

/** What a post said before it was edited. */
export const wordingsView = (
  post: PostShown,
  earlier: readonly EarlierWording[],
  zone: string,
  t: Translate,
): View => ({
  title: { text: `${threadReference(post.thread)} ${signedBy(post, t)}` },
  blocks: [
    ...(earlier.length ? [] : [text(t('threads.wordings.none'))]),
    ...earlier.flatMap((wording): Block[] => [
      text(t('threads.wordings.until', { at: formatMoment(wording.until, t.language, zone) })),
      ...(wording.title ? [text([bold(wording.title)])] : []),
      { kind: 'quote', text: wording.text },
    ]),
    buttons({ label: t('threads.do.back'), action: action('threads', 'governPost', post.id) }),
  ],
});

/** Why a post is to be removed. */
export const removalReasonView = (post: PostShown, t: Translate): View => ({
  title: { text: t('threads.removal.title', { post: signedBy(post, t) }) },
  blocks: [
    text(t(post.opens ? 'threads.removal.thread' : 'threads.removal.what')),
    {
      kind: 'select',
      select: {
        placeholder: t('threads.removal.choose'),
        action: action('threads', 'takeAway', post.id),
        options: removalReasons.map((reason) => ({
          value: reason,
          label: shorten(t(`reason.${reason}`), 75),
        })),
      },
    },
    buttons({ label: t('threads.removal.keep'), action: action('threads', 'governPost', post.id) }),
  ],
});
