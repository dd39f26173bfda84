import { action } from '../action.ts';
import { type Entry, referenceOf, type Topic, titleIn } from '../domain/library/entry.ts';
import { threadReference } from '../domain/references.ts';
import { reasonOf } from '../domain/review/reasons.ts';
import type { PostShown, Quoted, Signature, ThreadHead } from '../domain/threads/post.ts';
import { formatList } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { markup, plainWords } from '../markup.ts';
import { shorten } from '../shorten.ts';
import { groups } from '../stakeholders.ts';
import {
  type Block,
  type Button,
  bold,
  buttons,
  type Inline,
  italic,
  type RichText,
  text,
  type View,
} from '../view.ts';
import { groupText } from './group.ts';

/** What the names of topics and entries are found by. */
export interface Named {
  readonly topics: readonly Topic[];
  /** Those that the thread is about, in the order of their references. */
  readonly entries: readonly Pick<Entry, 'number' | 'title' | 'titles'>[];
}

/** How a post is signed: `Ada Lovelace, Example Ltd`, `A member from civil society`, `Participant 3`. */
export function signatureText(signature: Signature, t: Translate): string {
  switch (signature.kind) {
    case 'named': {
      const { name, organisation } = signature;
      return organisation === undefined ? name : t('signature.named', { name, organisation });
    }
    case 'group': {
      const group = groups.find((one) => one === signature.group);
      return t(group ? `signature.group.${group}` : 'signature.group.none');
    }
    case 'chatham':
      return t('signature.chatham', { number: String(signature.number) });
    case 'former':
      return t('signature.former');
  }
}

/** The line that says who wrote what stands below: `#7 **Participant 3**`. No line of a text looks so (unsigned.ts). */
export const signatureLine = (
  { number, signature }: Pick<PostShown, 'number' | 'signature'>,
  t: Translate,
): readonly Inline[] => [...(number === undefined ? [] : [`#${number} `]), bold(signatureText(signature, t))];

/** `TLP:GREEN`, which is never translated. */
export const labelName = ({ label }: Pick<ThreadHead, 'label'>): string => `TLP:${label.toUpperCase()}`;

/** The post that opens a thread, as it stands in a channel; a line in its place once it, or its thread, is hidden. */
export function openingView(post: PostShown, named: Named, t: Translate): View {
  const { thread } = post;
  const gone = goneText(post, t);
  if (gone !== undefined) return { blocks: [text([italic(gone)])], footer: threadReference(thread) };
  return {
    title: { label: labelName(thread), text: thread.title },
    blocks: [...openingBlocks(post, named, t), ...closedLine(thread, t), row(thread, t)],
    footer: [...edited(post, t), footerText(thread, t)].join(' · '),
  };
}

/** What somebody wrote who opens a thread, without its title, buttons and footer. */
const openingBlocks = (post: PostShown, named: Named, t: Translate): Block[] => [
  ...signedText(post, t),
  ...about(post.thread, named, t),
];

/** A reply as it stands in a thread; a line in its place once it, or its thread, is hidden. */
export function replyView(post: PostShown, t: Translate): View {
  const gone = goneText(post, t);
  if (gone !== undefined) return { blocks: [text([italic(gone)])] };
  const [said] = edited(post, t);
  return { blocks: signedText(post, t), ...(said !== undefined && { footer: said }) };
}

/**
 * A reply whose quoted post was removed, where the workspace may see the thread no more: as it stands there, without the
 * quote. Of one that was changed since nobody knows how it stands there.
 */
export const unquotedView = (post: PostShown, t: Translate): View =>
  post.editedAt
    ? { blocks: [text([italic(t('post.unquoted'))])] }
    : replyView({ ...post, quoted: undefined }, t);

/** Signature, what it answers to, text. */
const signedText = ({ number, signature, quoted, text: written }: PostShown, t: Translate): Block[] => [
  text(signatureLine({ number, signature }, t)),
  ...(quoted ? [quoteOf(quoted, t)] : []),
  ...markup(written),
];

/** Characters of a post that another one quotes; the whole stands above it. */
const quotedLength = 200;

const quoteOf = ({ number, signature, text: written }: Quoted, t: Translate): Block => ({
  kind: 'quote',
  text: [
    ...signatureLine({ number, signature }, t),
    '\n',
    written === undefined ? italic(t('post.quotedGone')) : shorten(plainWords(written), quotedLength),
  ],
});

const edited = ({ editedAt }: PostShown, t: Translate): string[] => (editedAt ? [t('post.edited')] : []);

/** What stands in place of a post that is to be seen no more; undefined where it is to be seen. */
function goneText({ state, removed, thread }: PostShown, t: Translate): string | undefined {
  if (state === 'removed') {
    const reason = reasonOf(removed?.reason);
    if (removed?.by === 'author') return t('post.removed.author');
    return reason === undefined
      ? t('post.removed.moderator')
      : t('post.removed.reason', { reason: t(`reason.${reason}`) });
  }
  return thread.state === 'hidden' ? t('post.threadHidden') : undefined;
}

function about(thread: ThreadHead, { topics, entries }: Named, t: Translate): Block[] {
  const { language } = t;
  const names = thread.topics.map(
    (slug) => topics.find((topic) => topic.slug === slug)?.labels[language] ?? slug,
  );
  const references = entries.map((entry) => `${referenceOf(entry)} ${titleIn(entry, language)}`);
  const pairs: (readonly [string, RichText])[] = [
    ...(thread.groups.length
      ? [
          [
            t('post.for'),
            formatList(
              thread.groups.map((group) => groupText(group, t)),
              language,
            ),
          ] as const,
        ]
      : []),
    ...(names.length ? [[t('post.topics'), formatList(names, language)] as const] : []),
    ...(references.length ? [[t('post.about'), references.join(' · ')] as const] : []),
  ];
  return pairs.length ? [{ kind: 'facts', pairs }] : [];
}

const closedLine = (thread: ThreadHead, t: Translate): Block[] =>
  thread.state === 'closed' ? [text([italic(t('post.closed'))])] : [];

/** The same small row under every copy. */
function row({ id, state, entryIds }: ThreadHead, t: Translate): Block {
  const of = (name: string) => action('threads', name, id);
  const reply: Button = { label: t('post.reply'), action: of('reply'), style: 'primary' };
  return buttons(
    ...(state === 'closed' ? [] : [reply]),
    { label: t('post.follow'), action: of('follow') },
    { label: t('post.report'), action: of('report') },
    ...(entryIds.length
      ? [{ label: t('post.entries', { count: entryIds.length }), action: of('entries') }]
      : []),
  );
}

const footerText = (thread: ThreadHead, t: Translate): string =>
  t(thread.state === 'closed' ? 'post.footer.closed' : 'post.footer', {
    reference: threadReference(thread),
  });

/** In place of whatever stands of a thread that an admin of the workspace does not want to be seen there. */
export const hiddenHereView = (thread: Pick<ThreadHead, 'number'>, t: Translate): View => ({
  blocks: [text([italic(t('post.hiddenHere'))])],
  footer: threadReference(thread),
});

/** In place of what the channel is too open for by now. */
export const tooOpenView = (thread: Pick<ThreadHead, 'number' | 'label'>, t: Translate): View => ({
  blocks: [text([italic(t('post.tooOpen', { label: labelName(thread) }))])],
  footer: threadReference(thread),
});

/** What became of a thread, said in it. */
export interface ThreadLine {
  readonly state: 'closed' | 'open';
  readonly by: 'moderator' | 'author' | 'silence';
  readonly words: string | undefined;
}

export function lineView(
  { state, by, words }: ThreadLine,
  thread: Pick<ThreadHead, 'number'>,
  t: Translate,
): View {
  const silent = by === 'silence' ? 'line.closed.silence' : 'line.closed';
  const said = t(state === 'open' ? 'line.open' : silent, { reference: threadReference(thread) });
  return {
    blocks: [text([italic(said)]), ...(words === undefined ? [] : [{ kind: 'quote', text: words } as const])],
  };
}

/** What a person is told who contributed something, whatever became of it and however it is signed. */
export const somethingWaitsView = (t: Translate): View => ({
  blocks: [text(t.rich('somethingWaits'))],
});
