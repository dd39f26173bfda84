import { answer, type Ctx, type Reply } from '../../src/command.ts';
import { authorFrom, standsAtOnce } from '../../src/domain/threads/contributor.ts';
import { listPlaces, listReceiving, type Place } from '../../src/domain/threads/copies.ts';
import { attributionsOf, whyUnchangeable } from '../../src/domain/threads/edit.ts';
import { readPosts, readThread } from '../../src/domain/threads/list.ts';
import { isMuted } from '../../src/domain/threads/participant.ts';
import type { PostShown, Quoted, ThreadHead } from '../../src/domain/threads/post.ts';
import { postToBe, signatureFor, threadToBe } from '../../src/domain/threads/preview.ts';
import { unreachableFor } from '../../src/domain/threads/reply.ts';
import { Attribution } from '../../src/generated/prisma/enums.ts';
import type { RichText } from '../../src/view.ts';
import { type ContributionPreview, faultyView, previewView } from '../../src/views/discuss-preview.ts';
import { unsentView } from '../../src/views/discuss-sent.ts';
import { maySee } from '../../src/visibility.ts';
import { findOwn } from '../threads/own.ts';
import { type ContributionDraft, shapesThread } from './draft.ts';
import { entriesOf } from './entries.ts';
import { type Judged, judge } from './judge.ts';
import { type Refusal, refusalText } from './refusal.ts';

/** Posts that are offered to be quoted: the newest. */
const mostQuotable = 25;

interface Said {
  readonly said?: readonly RichText[];
  /** Why it was not sent just now. */
  readonly refusal?: Refusal;
}

/** What the contribution would be and where it would go, or what is in its way. */
export async function show(
  ctx: Ctx,
  id: string,
  data: ContributionDraft,
  { said = [], refusal }: Said = {},
): Promise<Reply> {
  const { to, urgent, files, title, text } = data;
  const judged = judge(data, ctx.library);
  if (!judged.ok) return answer(faultyView(id, judged.refusal, ctx.t));
  const shown = await read(ctx, data, judged.value);
  if (typeof shown === 'string')
    return answer(unsentView({ draft: id, why: refusalText(shown, to, ctx.t), title, text }, ctx.t));
  const { thread } = shown.post;
  const { places, ...more } = shown;
  // The preview itself says that it is for nobody.
  const why = refusal && refusal !== 'no_groups' ? [refusalText(refusal, to, ctx.t)] : [];
  const preview: ContributionPreview = {
    ...{ draft: id, kind: to.kind, urgent, files, said: [...said, ...why], ...more },
    places: places.map(({ name }) => name),
    seenByAuthor: maySee(thread, ctx.actor),
    entries: entriesOf(ctx, thread),
  };
  return answer(previewView(preview, ctx.library.topics(), ctx.t));
}

type Shown = Pick<
  ContributionPreview,
  'post' | 'drawn' | 'atOnce' | 'attributions' | 'quotable' | 'shapesThread'
> & { readonly places: readonly Place[] };

/** The post as it would stand, or why it cannot be sent as things are. */
function read(ctx: Ctx, data: ContributionDraft, judged: Judged): Promise<Shown | Refusal> {
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
  if (await isMuted(db, { sealer, threadId: thread.id, memberId })) return 'muted';
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
    attributions: Object.values(Attribution),
    atOnce: standsAtOnce(thread, author),
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
  const { db, sealer, actor } = ctx;
  const own = await findOwn(ctx, postId);
  if (!own) return 'missing';
  const { post } = own;
  const { thread } = post;
  const held = { state: post.state, threadId: thread.id };
  const why = await whyUnchangeable(db, { sealer, actor, thread, member: authorFrom(actor), post: held });
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
  return {
    post: { ...post, ...signed, thread: changed, text: judged.text },
    ...{ drawn: false, atOnce: !waits, quotable: [], shapesThread: shapes },
    attributions: attributions.length > 1 ? attributions : [],
    places: await (shapes ? listPlaces(db, changed) : listReceiving(db, thread.id)),
  };
}

const changedThread = ({ opens, thread }: PostShown, changes: Partial<ThreadHead>): ThreadHead =>
  opens ? { ...thread, ...changes } : thread;

async function sign({ db, sealer, actor }: Ctx, attribution: Attribution, threadId: string | undefined) {
  const memberId = actor.member?.id ?? '';
  return { attribution, ...(await signatureFor(db, sealer, { memberId, threadId, attribution })) };
}
