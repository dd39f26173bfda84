import { referenceOf, titleIn } from '../domain/library/entry.ts';
import { itemReference, threadReference } from '../domain/references.ts';
import type { EarlierPost, QueueItem } from '../domain/review/item.ts';
import type { PostShown, ThreadHead } from '../domain/threads/post.ts';
import { formatList } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { plainWords } from '../markup.ts';
import { shorten } from '../shorten.ts';
import { type Block, heading, text } from '../view.ts';
import { labelName, signatureText } from './post.ts';
import { type CardReader, type Fact, type KindView, quote, written } from './review-kind.ts';
import { labelText } from './thread-words.ts';

/** A thread with its first post, or a reply. Nothing of whoever wrote it is shown but how it is signed. */
export const contributionView: KindView = {
  title: ({ post }, t) => (post ? placeText(post, t) : ''),
  line: ({ post }, t) =>
    post ? `${labelName(post.thread)} · ${signatureText(post.signature, t)}` : t('review.erased'),
  facts: ({ post }, reader, t) =>
    post ? [...postFacts(post, reader, t), ...aboutFacts(post.thread, reader, t)] : [],
  body: (item, _, t) => postBlocks(item, t),
  closed: closedPost,
};

/** Which post it is: `T-5 Title` for the first one, `T-5, post 3`, or `T-5 Title` for what has no place yet. */
const placeText = ({ thread, number, opens }: PostShown, t: Translate): string =>
  number === undefined || opens
    ? `${threadReference(thread)} ${thread.title}`
    : t('review.card.place', { reference: threadReference(thread), number: String(number) });

/** The first line of what is decided about a post. */
export function closedPost(item: QueueItem, t: Translate): ReturnType<KindView['closed']> {
  const { post, kind } = item;
  const said = { reference: itemReference(item), kind: t(`review.kind.${kind}`) };
  if (!post) return t.rich('review.closed.erased', said);
  const signature = signatureText(post.signature, t);
  return t.rich('review.closed.post', { ...said, what: placeText(post, t), signature });
}

export const postFacts = (
  { thread, signature }: PostShown,
  reader: Pick<CardReader, 'places'>,
  t: Translate,
): Fact[] => [
  [t('review.card.thread'), `${threadReference(thread)} ${thread.title}`],
  ...(thread.state === 'closed' || thread.state === 'hidden'
    ? [[t('review.card.now'), t(`review.card.now.${thread.state}`)] as const]
    : []),
  [t('review.card.label'), labelText(thread, t)],
  [t('review.card.signed'), signatureText(signature, t)],
  ...placesFact(reader, t),
];

/** Of several hundred names nobody reads more, and no message holds them. */
const placesNamed = 5;

function placesFact({ places }: Pick<CardReader, 'places'>, t: Translate): Fact[] {
  if (!places) return [];
  const more = places.length - placesNamed;
  const named = formatList(places.slice(0, placesNamed), t.language);
  const names = more > 0 ? t('review.card.places.more', { names: named, count: more }) : named;
  return [[t('review.card.places'), t('review.card.places.of', { count: places.length, names })]];
}

function aboutFacts({ topics: chosen, entryIds }: ThreadHead, reader: CardReader, t: Translate): Fact[] {
  const { topics, entries = [] } = reader;
  const names = chosen.map((slug) => topics.find((topic) => topic.slug === slug)?.labels[t.language] ?? slug);
  const about = entryIds.flatMap((id) => {
    const entry = entries.find((one) => one.id === id);
    return entry ? [`${referenceOf(entry)} ${titleIn(entry, t.language)}`] : [];
  });
  return [
    ...(names.length ? [[t('review.card.topics'), formatList(names, t.language)] as const] : []),
    ...(about.length ? [[t('review.card.entries'), about.join(' · ')] as const] : []),
  ];
}

/** Characters of what it answers to; the whole stands in the thread. */
const quotedLength = 200;

/** The text as others see it, after what it answers to, and as it was when the item came where it was changed since. */
export function postBlocks({ post, kind, earlier }: QueueItem, t: Translate): Block[] {
  if (!post) return [];
  const { quoted, state } = post;
  const answered = quoted && {
    signature: signatureText(quoted.signature, t),
    number: String(quoted.number),
  };
  return [
    ...(answered ? [text(t('review.card.quotes', answered)), ...quotedBlocks(quoted?.text)] : []),
    heading(t('review.card.text')),
    ...written(post.text),
    ...(state === 'removed' ? [text(t('review.card.standsNow'))] : []),
    ...(earlier ? [heading(t('review.card.earlier', { kind })), ...earlierBlocks(earlier, post)] : []),
  ];
}

const quotedBlocks = (source: string | undefined): Block[] =>
  quote(source === undefined ? undefined : shorten(plainWords(source), quotedLength));

const earlierBlocks = ({ title, text: source }: EarlierPost, { thread }: PostShown): Block[] => [
  ...(title === undefined || title === thread.title ? [] : [text(title)]),
  ...written(source),
];
