import { answer, type Ctx, type Reply } from '../../src/command.ts';
import { authorFrom } from '../../src/domain/threads/author.ts';
import { edit } from '../../src/domain/threads/edit.ts';
import { propose, type ThreadChoices } from '../../src/domain/threads/propose.ts';
import { reply } from '../../src/domain/threads/reply.ts';
import { type Became, discardSealedDraft, readSent } from '../../src/domain/threads/sealed-drafts.ts';
import { done, type Outcome } from '../../src/outcome.ts';
import { notice, type RichText, text } from '../../src/view.ts';
import { sentView } from '../../src/views/discuss-sent.ts';
import { dangerTexts } from '../../src/views/thread-danger.ts';
import { type ContributionDraft, changeDraft, draftGone, keyOf, withDraft } from './draft.ts';
import { type Judged, judge } from './judge.ts';
import { show, usedView } from './preview.ts';
import type { Refusal } from './refusal.ts';
import { shownAtOnce } from './seen.ts';

/** Hands in what the author was shown, by `seen` (see seen.ts): once, however often it is pressed. */
export const send = (ctx: Ctx, id: string, seen: string): Promise<Reply> =>
  withDraft(
    ctx,
    id,
    async (data) => {
      const judged = judge(data, ctx.library);
      if (!judged.ok) return show(ctx, id, data);
      const atOnce = shownAtOnce(ctx, { id, data, judged: judged.value }, seen);
      if (atOnce === undefined) return refuse(ctx, { id, data }, 'changed');
      const outcome = await hand(ctx, { id, data, judged: judged.value, atOnce });
      return outcome.ok ? answer(sentView(outcome.value, ctx.t)) : refuse(ctx, { id, data }, outcome.refusal);
    },
    sentBefore,
  );

/** Whoever presses twice reads the same twice. */
async function sentBefore(ctx: Ctx, id: string): Promise<Reply> {
  const sent = await readSent(ctx.db, ctx.sealer, keyOf(ctx, id));
  return sent ? answer(sentView(sent, ctx.t)) : draftGone(ctx);
}

interface Sending {
  readonly id: string;
  readonly data: ContributionDraft;
  readonly judged: Judged;
  /** Its author was told that it stands as soon as it is sent. */
  readonly atOnce: boolean;
}

function hand(ctx: Ctx, sending: Sending): Promise<Outcome<Became, Refusal>> {
  const { to } = sending.data;
  switch (to.kind) {
    case 'thread':
      return sendThread(ctx, sending);
    case 'reply':
      return sendReply(ctx, sending, to.id);
    case 'edit':
      return sendEdit(ctx, sending, to.id);
  }
}

async function sendThread(ctx: Ctx, { id, data, judged }: Sending): Promise<Outcome<Became, Refusal>> {
  const { db, sealer, actor, now } = ctx;
  const { urgent, attribution } = data;
  const { title, text: typed } = judged;
  const outcome = await propose(db, {
    ...{ sealer, author: authorFrom(actor), draft: keyOf(ctx, id), now },
    contribution: {
      ...{ title, text: typed, urgent, ...choicesOf(data, judged) },
      attribution: attribution ?? 'named',
    },
  });
  return outcome.ok ? done({ number: outcome.value.number, stands: false, urgent }) : outcome;
}

const choicesOf = ({ topics, label, groups }: ContributionDraft, { entryIds }: Judged): ThreadChoices => ({
  entryIds,
  topics,
  label,
  groups: label === 'amber' ? groups : [],
});

async function sendReply(
  ctx: Ctx,
  { id, data, judged, atOnce }: Sending,
  threadId: string,
): Promise<Outcome<Became, Refusal>> {
  const { db, sealer, actor, now } = ctx;
  const { urgent, attribution, quotedId } = data;
  const outcome = await reply(db, {
    ...{ sealer, actor, threadId, text: judged.text, urgent, atOnce, draft: keyOf(ctx, id), now },
    ...(quotedId !== null && { quotedId }),
    attribution: attribution ?? 'named',
  });
  if (!outcome.ok) return outcome;
  const { placed, number } = outcome.value;
  return done({ number, stands: placed, urgent });
}

async function sendEdit(
  ctx: Ctx,
  { id, data, judged, atOnce }: Sending,
  postId: string,
): Promise<Outcome<Became, Refusal>> {
  const { db, sealer, actor, now } = ctx;
  const { urgent } = data;
  const outcome = await edit(db, {
    ...{ sealer, actor, postId, text: judged.text, urgent, atOnce, draft: keyOf(ctx, id), now },
    ...(data.from !== null && { from: data.from }),
    ...(data.proposal && { choices: choicesOf(data, judged) }),
    ...(judged.title && { title: judged.title }),
    ...(data.attribution && { attribution: data.attribution }),
    ...(judged.words && { words: judged.words }),
  });
  if (!outcome.ok) return outcome;
  const { standing, number } = outcome.value;
  return done({ number, stands: standing, urgent, changed: true });
}

/** What was written stays in its draft, and is shown under the words for why it was not sent. */
async function refuse(
  ctx: Ctx,
  { id, data }: Pick<Sending, 'id' | 'data'>,
  refusal: Refusal,
): Promise<Reply> {
  if (refusal === 'used') return sentBefore(ctx, id);
  if (refusal !== 'stands' && refusal !== 'unsealed') return show(ctx, id, data, { refusal });
  // What can be chosen no more is as it was.
  const proposal = data.proposal && refusal === 'unsealed';
  const kept = await changeDraft(ctx, id, (held) => ({ ...held, attribution: null, proposal }));
  return kept ? show(ctx, id, kept, { refusal }) : draftGone(ctx);
}

/**
 * Somebody is in danger: where help is, whatever became of the contribution, which comes first once it is sent. `off`
 * takes that back. Pressed beside what a used form held (`anew`), that is shown as it was.
 */
export async function danger(ctx: Ctx, id: string, how: string, way: string): Promise<Reply> {
  const { t } = ctx;
  const urgent = how !== 'off';
  const data = await changeDraft(ctx, id, (data) => ({ ...data, urgent }));
  const helped = (then: RichText) => (urgent ? dangerTexts(then, t) : []);
  if (!data)
    return urgent ? answer({ blocks: helped(t.rich('discuss.draftGone')).map(text) }) : draftGone(ctx);
  const said = helped(t('danger.draft'));
  return way === 'anew' ? answer(usedView(ctx, id, data, said)) : show(ctx, id, data, { said });
}

export async function discard(ctx: Ctx, id: string): Promise<Reply> {
  const gone = await discardSealedDraft(ctx.db, ctx.sealer, keyOf(ctx, id));
  return gone ? answer(notice(ctx.t('discuss.discarded'))) : draftGone(ctx);
}
