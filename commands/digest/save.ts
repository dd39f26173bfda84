import { answer, type Ctx, type Reply } from '../../src/command.ts';
import { changeDigest, subscribe, type Wish } from '../../src/domain/digests/change.ts';
import { makeRoom, mostPersonal, type PersonalRefusal } from '../../src/domain/digests/personal.ts';
import { readDraft, useDraft } from '../../src/domain/drafts.ts';
import { checkChannel, useChannel } from '../../src/domain/workspaces/channels.ts';
import type { MessageKey } from '../../src/i18n/catalogues.ts';
import { done, type Outcome, refused } from '../../src/outcome.ts';
import { notice } from '../../src/view.ts';
import { savedView } from '../../src/views/digest-draft.ts';
import { audienceRefusal, draftGone, keyOf, show, withDraft } from './draft.ts';
import { type DigestDraft, readWish } from './wish.ts';

/** Makes a digest of the draft, or changes the one it is about, once. */
export const save = (ctx: Ctx, id: string): Promise<Reply> =>
  withDraft(ctx, id, async (data) => {
    const refusal = audienceRefusal(ctx, data.for);
    if (refusal) return answer(notice(ctx.t.rich(refusal)));
    const wish = readWish(data, ctx.library.vocabulary());
    if (!wish.ok) return show(ctx, id, data);
    return (data.for === 'channel' ? saveForChannel : saveForMe)(ctx, id, data, wish.value);
  });

interface Saved {
  readonly number: number;
  readonly nextRunAt: Date | undefined;
}

async function saveForChannel(ctx: Ctx, id: string, data: DigestDraft, wish: Wish): Promise<Reply> {
  const { workspace, account } = ctx.actor;
  if (data.channel === null || !workspace) return show(ctx, id, data);
  const checked = checkChannel(await ctx.examine(data.channel));
  if (!checked.ok) return show(ctx, id, data);
  const { name } = checked.value;
  const saved = await ctx.db.$transaction(async (tx): Promise<Saved | undefined> => {
    if (!(await useDraft(tx, keyOf(ctx, id)))) return undefined;
    const use = { workspaceId: workspace.id, externalId: data.channel ?? '', name };
    const { id: channelId } = await useChannel(tx, { ...use, setUpBy: account.person });
    const given = { channelId, wish, now: ctx.now };
    if (data.digest === null) return subscribe(tx, given);
    const changed = await changeDigest(tx, { workspaceId: workspace.id, number: data.digest }, given);
    return changed.ok ? { number: data.digest, nextRunAt: changed.value.nextRunAt } : undefined;
  });
  if (!saved) return draftGone(ctx);
  return answer(savedView({ ...saved, isNew: data.digest === null, channel: name, wish }, ctx.t));
}

async function saveForMe(ctx: Ctx, id: string, { digest }: DigestDraft, wish: Wish): Promise<Reply> {
  const saved = await (digest === null ? subscribeMe(ctx, id, wish) : changeMine(ctx, id, digest, wish));
  if (saved.ok)
    return answer(savedView({ ...saved.value, isNew: digest === null, channel: undefined, wish }, ctx.t));
  if (saved.refusal === 'gone') return draftGone(ctx);
  return answer(notice(ctx.t.rich(refusals[saved.refusal], { most: mostPersonal })));
}

const refusals = {
  no_member: 'access.member',
  too_many: 'digest.tooMany',
  unreachable: 'digest.unreachable',
} satisfies Record<PersonalRefusal, MessageKey>;

const subscribeMe = (ctx: Ctx, id: string, wish: Wish): Promise<Outcome<Saved, PersonalRefusal | 'gone'>> =>
  ctx.db.$transaction(async (tx) => {
    const { account, member } = ctx.actor;
    const subscriber = { account, memberId: member?.id ?? '', met: ctx.met };
    const room = await makeRoom(tx, subscriber);
    // Whoever pressed twice hears of what they made, not that there is no room for a further one.
    if (!room.ok) return (await readDraft(tx, keyOf(ctx, id))) === undefined ? refused('gone') : room;
    if (!(await useDraft(tx, keyOf(ctx, id)))) return refused('gone');
    return done(await subscribe(tx, { accountId: room.value.accountId, wish, now: ctx.now }));
  });

const changeMine = (ctx: Ctx, id: string, number: number, wish: Wish): Promise<Outcome<Saved, 'gone'>> =>
  ctx.db.$transaction(async (tx) => {
    if (!(await useDraft(tx, keyOf(ctx, id)))) return refused('gone');
    const which = { memberId: ctx.actor.member?.id, number };
    const changed = await changeDigest(tx, which, { channelId: null, wish, now: ctx.now });
    return changed.ok ? done({ number, nextRunAt: changed.value.nextRunAt }) : changed;
  });
