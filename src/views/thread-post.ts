import type { Action } from '../action.ts';
import type { PostShown } from '../domain/threads/post.ts';
import { formatMoment } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { plainWords } from '../markup.ts';
import { type Block, buttons, text, type View } from '../view.ts';
import { type Named, openingView, replyView, signatureLine, signatureText } from './post.ts';

/**
 * A post as it stands in channels, without what can be pressed there; as it stood, where its thread is hidden: its
 * author and moderators alone look at it then.
 */
export function bareView(post: PostShown, named: Named, t: Translate): View {
  const { thread } = post;
  const shown = thread.state === 'hidden' ? { ...post, thread: { ...thread, state: 'open' as const } } : post;
  const { title, blocks } = post.opens ? openingView(shown, named, t) : replyView(shown, t);
  return { ...(title && { title }), blocks: blocks.filter(({ kind }) => kind !== 'buttons') };
}

/** The post as one of several below each other: in one line its number, signature and time, then its text. */
export function numberedBlocks(post: PostShown, named: Named, zone: string, t: Translate): Block[] {
  const { number, placedAt, editedAt, state } = post;
  const stands = state === 'standing';
  const facts = [
    ...(placedAt ? [formatMoment(placedAt, t.language, zone)] : []),
    ...(editedAt && stands ? [t('post.edited')] : []),
  ];
  const { blocks } = bareView(post, named, t);
  return [
    text([...(stands ? signatureLine(post, t) : [`#${number ?? ''}`]), ...facts.map((fact) => ` · ${fact}`)]),
    // The first paragraph of what stands is its signature, which is in that line already.
    ...blocks.slice(stands ? 1 : 0),
  ];
}

/** The buttons to further posts to choose from; `to` takes the number of one of them. */
export function otherPosts(
  { older, newer }: { readonly older: number | undefined; readonly newer: number | undefined },
  to: (at: string) => Action,
  t: Translate,
): Block[] {
  const all = [
    ...(older === undefined ? [] : [{ label: t('threads.older'), action: to(String(older)) }]),
    ...(newer === undefined ? [] : [{ label: t('threads.newer'), action: to(String(newer)) }]),
  ];
  return all.length ? [buttons(...all)] : [];
}

/** `#3 Participant 41: Our moderators…`, to be shortened for a choice. */
export function firstWords(post: PostShown, t: Translate): string {
  const signed = signatureText(post.signature, t);
  const words = post.state === 'removed' ? t('threads.removed') : plainWords(post.text);
  const number = post.number === undefined ? '' : `#${post.number} `;
  return `${number}${signed}: ${words}`.replace(/\s+/g, ' ');
}

/** The same without the text, for who may not read it here. */
export const signedBy = ({ number, signature }: PostShown, t: Translate): string =>
  `#${number ?? ''} ${signatureText(signature, t)}`;
