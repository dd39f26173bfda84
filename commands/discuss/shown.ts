import type { Ctx } from '../../src/command.ts';
import { authorFrom, standsAtOnce } from '../../src/domain/threads/author.ts';
import type { MyContribution } from '../../src/domain/threads/contributions.ts';
import { attributionsOf, wordingTag } from '../../src/domain/threads/edit.ts';
import { findPseudonym } from '../../src/domain/threads/participant.ts';
import { listPlaces, listReceiving, type Place } from '../../src/domain/threads/places.ts';
import type { PostShown, Quoted, ThreadHead } from '../../src/domain/threads/post.ts';
import { postToBe, signatureFor, threadToBe } from '../../src/domain/threads/preview.ts';
import { readPosts, readThread } from '../../src/domain/threads/read.ts';
import { unreachableFor } from '../../src/domain/threads/reply.ts';
import { Attribution } from '../../src/generated/prisma/enums.ts';
import type { ContributionPreview } from '../../src/views/discuss-preview.ts';
import { findOwn, whyUnchangeableBy } from '../threads/own.ts';
import { type ContributionDraft, shapesThread } from './draft.ts';
import type { Judged } from './judge.ts';
import type { Refusal } from './refusal.ts';

/** Posts that are offered to be quoted: the newest. */
const mostQuotable = 25;

export type Shown = Pick<
  ContributionPreview,
  'post' | 'drawn' | 'atOnce' | 'attributions' | 'quotable' | 'shapesThread' | 'pseudonym' | 'overtaken'
> & {
  readonly places: readonly Place[];
  /** Of an edit: the wording as it is now, by wordingTag. */
  readonly from: string | null;
  /** Moderators want to hear no more of the pseudonym that would sign it. */
  readonly muted?: boolean;
};

/** The post as it would stand, or why it cannot be sent as things are. */
export function readShown(ctx: Ctx, data: ContributionDraft, judged: Judged): Promise<Shown | Refusal> {
  switch (data.to.kind) {
    case 'thread':
      return readNew(ctx, data, judged);
    case 'reply':
      return readReply(ctx, data.to.id, data, judged);
    case 'edit':
      return readEdit(ctx, data.to.id, data, judged);
  }
}

/** What was typed and chosen of a thread. */
const shapeOf = (
  { topics, label, groups }: ContributionDraft,
  { title, entryIds }: Judged,
): Pick<ThreadHead, 'title' | 'topics' | 'label' | 'groups' | 'entryIds'> => ({
  ...{ title, topics, label, entryIds },
  groups: label === 'amber' ? groups : [],
});

async function readNew(ctx: Ctx, data: ContributionDraft, judged: Judged): Promise<Shown> {
  const thread = threadToBe(shapeOf(data, judged));
  const signed = await sign(ctx, data.attribution ?? 'named', undefined);
  const post = postToBe(thread, { opens: true, text: judged.text, quoted: undefined, ...signed }, ctx.now);
  return {
    ...{ post, drawn: signed.drawn, atOnce: false, quotable: [], shapesThread: true },
    ...{ pseudonym: false, overtaken: false, from: null },
    attributions: Object.values(Attribution),
    places: await listPlaces(ctx.db, thread),
  };
}

async function readReply(
  ctx: Ctx,
  threadId: string,
  data: ContributionDraft,
  { text }: Judged,
): Promise<Shown | Refusal> {
  const { db, sealer, actor, now } = ctx;
  const thread = await readThread(db, threadId);
  const unreachable = thread ? unreachableFor(thread, actor) : 'missing';
  if (!thread || unreachable) return unreachable ?? 'missing';
  const author = authorFrom(actor);
  const { memberId } = author;
  const pseudonym = await findPseudonym(db, { sealer, threadId: thread.id, memberId });
  const newest = { threadId: thread.id, offset: Math.max(0, thread.lastPost - mostQuotable) };
  const [signed, page, places] = await Promise.all([
    sign(ctx, data.attribution ?? 'named', thread.id),
    readPosts(db, { ...newest, limit: mostQuotable }),
    listReceiving(db, thread.id),
  ]);
  const quotable = page.posts.filter(({ state }) => state === 'standing').reverse();
  const quoted = quotable.find((one) => one.id === data.quotedId);
  const post = postToBe(thread, { opens: false, text, quoted: quoted && quotedOf(quoted), ...signed }, now);
  return {
    ...{ post, drawn: signed.drawn, quotable, places, shapesThread: false },
    ...{ pseudonym: pseudonym !== null, overtaken: false, from: null },
    attributions: Object.values(Attribution),
    muted: signed.attribution === 'chatham' && pseudonym?.mutedAt != null,
    atOnce: await standsAtOnce(db, sealer, { thread, member: author, attribution: signed.attribution }),
  };
}

const quotedOf = ({ id, number, signature, text }: PostShown): Quoted => ({
  ...{ id, number: number ?? 0, signature, text },
});

async function readEdit(
  ctx: Ctx,
  postId: string,
  data: ContributionDraft,
  judged: Judged,
): Promise<Shown | Refusal> {
  const { db } = ctx;
  const own = await findOwn(ctx, postId);
  if (!own) return 'missing';
  const { post } = own;
  const { thread } = post;
  const why = await whyUnchangeableBy(ctx, post);
  if (why) return why;
  const waits = post.state === 'waiting';
  const shapes = waits && shapesThread(data);
  const changed = changedThread(post, shapes ? shapeOf(data, judged) : { title: judged.title });
  const attributions = waits ? attributionsOf(post.attribution) : [];
  const attribution = attributions.find((one) => one === data.attribution) ?? post.attribution;
  // Before it was sent its pseudonym was drawn, so there is nothing to be drawn any more.
  const signed =
    attribution === post.attribution
      ? { attribution, signature: post.signature }
      : await sign(ctx, attribution, thread.id);
  const from = wordingOf(ctx, own);
  return {
    post: { ...post, ...signed, thread: changed, text: judged.text },
    ...{ pseudonym: false, overtaken: data.from !== null && data.from !== from, from },
    ...{ drawn: false, atOnce: !waits, quotable: [], shapesThread: shapes },
    attributions: attributions.length > 1 ? attributions : [],
    places: await (shapes ? listPlaces(db, changed) : listReceiving(db, thread.id)),
  };
}

/** The wording of one's own post that a change of it begins from. */
export const wordingOf = ({ sealer }: Ctx, { post }: Pick<MyContribution, 'post'>): string =>
  wordingTag(sealer, { title: post.opens ? post.thread.title : '', text: post.text });

const changedThread = ({ opens, thread }: PostShown, changes: Partial<ThreadHead>): ThreadHead =>
  opens ? { ...thread, ...changes } : thread;

async function sign({ db, sealer, actor }: Ctx, attribution: Attribution, threadId: string | undefined) {
  const memberId = actor.member?.id ?? '';
  return { attribution, ...(await signatureFor(db, sealer, { memberId, threadId, attribution })) };
}
