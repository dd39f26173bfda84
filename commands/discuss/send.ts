import { answer, aside, type Ctx, type Reply } from '../../src/command.ts';
import { authorFrom } from '../../src/domain/threads/contributor.ts';
import { useSealedDraft } from '../../src/domain/threads/drafts.ts';
import { edit } from '../../src/domain/threads/edit.ts';
import { propose, type ThreadChoices } from '../../src/domain/threads/propose.ts';
import { reply } from '../../src/domain/threads/reply.ts';
import { notice } from '../../src/view.ts';
import { faultyView } from '../../src/views/discuss-preview.ts';
import { sentView } from '../../src/views/discuss-sent.ts';
import { dangerView } from '../../src/views/thread-danger.ts';
import { type ContributionDraft, changeDraft, draftGone, keyOf, withDraft } from './draft.ts';
import { type Judged, judge } from './judge.ts';
import { show } from './preview.ts';
import type { Refusal } from './refusal.ts';

/** Hands the contribution in: once, however often it is pressed. */
export const send = (ctx: Ctx, id: string): Promise<Reply> =>
  withDraft(ctx, id, (data) => {
    const judged = judge(data, ctx.library);
    if (!judged.ok) return answer(faultyView(id, judged.refusal, ctx.t));
    const sending = { id, data, judged: judged.value };
    switch (data.to.kind) {
      case 'thread':
        return sendThread(ctx, sending);
      case 'reply':
        return sendReply(ctx, sending, data.to.id);
      case 'edit':
        return sendEdit(ctx, sending, data.to.id);
    }
  });

interface Sending {
  readonly id: string;
  readonly data: ContributionDraft;
  readonly judged: Judged;
}

async function sendThread(ctx: Ctx, { id, data, judged }: Sending): Promise<Reply> {
  const { db, sealer, actor, now, t } = ctx;
  const { urgent, attribution } = data;
  const { title, text } = judged;
  const outcome = await propose(db, {
    ...{ sealer, author: authorFrom(actor), draft: keyOf(ctx, id), now },
    contribution: {
      ...{ title, text, urgent, ...choicesOf(data, judged) },
      attribution: attribution ?? 'named',
    },
  });
  if (!outcome.ok) return refuse(ctx, { id, data }, outcome.refusal);
  return answer(sentView({ number: outcome.value.number, stands: false, urgent }, t));
}

const choicesOf = ({ topics, label, groups }: ContributionDraft, { entryIds }: Judged): ThreadChoices => ({
  entryIds,
  topics,
  label,
  groups: label === 'amber' ? groups : [],
});

async function sendReply(ctx: Ctx, { id, data, judged }: Sending, threadId: string): Promise<Reply> {
  const { db, sealer, actor, now, t } = ctx;
  const { urgent, attribution, quotedId } = data;
  const outcome = await reply(db, {
    ...{ sealer, actor, threadId, text: judged.text, urgent, draft: keyOf(ctx, id), now },
    ...(quotedId !== null && { quotedId }),
    attribution: attribution ?? 'named',
  });
  if (!outcome.ok) return refuse(ctx, { id, data }, outcome.refusal);
  const { placed, number } = outcome.value;
  return answer(sentView({ number, stands: placed, urgent }, t));
}

async function sendEdit(ctx: Ctx, { id, data, judged }: Sending, postId: string): Promise<Reply> {
  const { db, sealer, actor, now, t } = ctx;
  const { urgent } = data;
  const outcome = await edit(db, {
    ...{ sealer, actor, postId, text: judged.text, urgent, draft: keyOf(ctx, id), now },
    ...(data.proposal && { choices: choicesOf(data, judged) }),
    ...(judged.title && { title: judged.title }),
    ...(data.attribution && { attribution: data.attribution }),
    ...(judged.words && { words: judged.words }),
  });
  if (!outcome.ok) return refuse(ctx, { id, data }, outcome.refusal);
  const { standing, number } = outcome.value;
  return answer(sentView({ number, stands: standing, urgent, changed: true }, t));
}

/** What was written stays in its draft, and is shown under the words for why it was not sent. */
async function refuse(
  ctx: Ctx,
  { id, data }: Pick<Sending, 'id' | 'data'>,
  refusal: Refusal,
): Promise<Reply> {
  if (refusal === 'used') return draftGone(ctx);
  if (refusal !== 'stands' && refusal !== 'unsealed') return show(ctx, id, data, { refusal });
  // What can be chosen no more is as it was.
  const proposal = data.proposal && refusal === 'unsealed';
  const kept = await changeDraft(ctx, id, (held) => ({ ...held, attribution: null, proposal }));
  return kept ? show(ctx, id, kept, { refusal }) : draftGone(ctx);
}

/** Somebody is in danger: where help is, and the contribution comes first once it is sent. */
export async function danger(ctx: Ctx, id: string): Promise<Reply> {
  const data = await changeDraft(ctx, id, (data) => ({ ...data, urgent: true }));
  return data ? aside(dangerView({ what: 'draft' }, ctx.t)) : draftGone(ctx);
}

export async function discard(ctx: Ctx, id: string): Promise<Reply> {
  const gone = await ctx.db.$transaction((tx) => useSealedDraft(tx, ctx.sealer, keyOf(ctx, id)));
  return gone ? answer(notice(ctx.t('discuss.discarded'))) : draftGone(ctx);
}
