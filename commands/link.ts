import { answer, type Ctx, defineSubcommand, type Handler, type Reply } from '../src/command.ts';
import { issueCode, readLinks } from '../src/domain/members/link.ts';
import { agreeAsIssuer, type JoinRefusal, refuseAsIssuer } from '../src/domain/members/link-join.ts';
import { agreeAsTaker, dropAsTaker, type TakeRefusal, takeCode } from '../src/domain/members/link-take.ts';
import { type UnlinkRefusal, unlink as unlinkAccount } from '../src/domain/members/unlink.ts';
import type { MessageKey } from '../src/i18n/catalogues.ts';
import { formatMoment } from '../src/i18n/format.ts';
import { isId } from '../src/id.ts';
import { words } from '../src/options.ts';
import { notice, type RichText } from '../src/view.ts';
import { accountText, agreedView, confirmView, linksView } from '../src/views/link.ts';

// A link is somebody's own state: it is read anew, and people from outside the workspace have none.
const access = 'insider';
/** A code with its dashes, and what people add by mistake. */
const longestCode = 60;

export const link = defineSubcommand({
  name: 'link',
  summary: 'link.summary',
  access,
  options: { code: words({ summary: 'link.code', maxLength: longestCode }) },
  run: (ctx, { code }) => (code ? take(ctx, code) : show(ctx, 'with code')),
});

/** The presses of `/forum link`, of its confirmations and of the direct message that asks the other side. */
export const linkActions: Record<string, Handler> = {
  link: { access, run: (ctx) => show(ctx, 'with code') },
  linkCode: { access, run: (ctx) => show(ctx, 'with a new code') },
  linkUnlink: { access, run: (ctx, [id = '']) => unlink(ctx, id) },
  linkTake: { access, run: (ctx, [id = '']) => confirmTaking(ctx, id) },
  linkDrop: { access, run: (ctx, [id = '']) => drop(ctx, id) },
  linkConfirm: { access, run: (ctx, [id = '']) => confirm(ctx, id) },
  linkRefuse: { access, run: (ctx, [id = '']) => refuse(ctx, id) },
};

const say = (ctx: Ctx, key: MessageKey, values: Record<string, string> = {}): Reply =>
  answer(notice(ctx.t.rich(key, values)));

/**
 * A new code makes the old one void: there is none while one waits for this side, and while one was typed on the other
 * side only for whoever asks for it.
 */
async function show(
  ctx: Ctx,
  how: 'with code' | 'with a new code' | 'without',
  said: readonly RichText[] = [],
): Promise<Reply> {
  const { db, actor, now, zone, t } = ctx;
  const state = await readLinks(db, { account: actor.account, now });
  const issued =
    !state.request && (how === 'with a new code' || (how === 'with code' && !state.typed))
      ? await issueCode(db, { account: actor.account, met: ctx.met, now })
      : undefined;
  return answer(linksView({ state, issued, said, zone }, t));
}

const takeRefusals = {
  wrong: 'link.wrong',
  too_many: 'link.tooMany',
  own: 'link.own',
  no_member: 'link.noMember',
  linked: 'link.already',
  other_member: 'link.otherMember',
} as const satisfies Record<TakeRefusal['kind'], MessageKey>;

async function take(ctx: Ctx, typed: string): Promise<Reply> {
  const { db, actor, now, zone, t } = ctx;
  const taken = await takeCode(db, { account: actor.account, met: ctx.met, typed, now });
  if (taken.ok) return answer(confirmView(taken.value, t));
  const { refusal } = taken;
  const at = refusal.kind === 'too_many' ? formatMoment(refusal.at, t.language, zone) : '';
  return say(ctx, takeRefusals[refusal.kind], { at, zone });
}

async function confirmTaking(ctx: Ctx, id: string): Promise<Reply> {
  const { db, actor, now, t } = ctx;
  const agreed = isId(id) ? await agreeAsTaker(db, { account: actor.account, id, now }) : undefined;
  return agreed?.ok ? answer(agreedView(agreed.value, t)) : say(ctx, 'link.gone');
}

async function drop(ctx: Ctx, id: string): Promise<Reply> {
  const { db, actor, now } = ctx;
  const dropped = isId(id) && (await dropAsTaker(db, { account: actor.account, id, now }));
  return say(ctx, dropped ? 'link.dropped' : 'link.gone');
}

const joinRefusals = {
  gone: 'link.gone',
  no_member: 'link.noMember',
  linked: 'link.already',
  other_member: 'link.otherMember',
} as const satisfies Record<JoinRefusal, MessageKey>;

async function confirm(ctx: Ctx, id: string): Promise<Reply> {
  const { db, actor, now, t } = ctx;
  const agreed = isId(id) ? await agreeAsIssuer(db, { account: actor.account, id, now }) : undefined;
  if (!agreed?.ok) return say(ctx, joinRefusals[agreed?.refusal ?? 'gone']);
  return say(ctx, 'link.done', { account: accountText(agreed.value.taker, t) });
}

async function refuse(ctx: Ctx, id: string): Promise<Reply> {
  const { db, actor, now } = ctx;
  const refused = isId(id) && (await refuseAsIssuer(db, { account: actor.account, id, now }));
  return say(ctx, refused ? 'link.refused' : 'link.gone');
}

const unlinkRefusals = {
  gone: 'link.goneAccount',
  last: 'link.last',
  suspended: 'link.suspended',
} as const satisfies Record<UnlinkRefusal, MessageKey>;

async function unlink(ctx: Ctx, accountId: string): Promise<Reply> {
  const { db, sealer, actor, now, t } = ctx;
  if (!actor.member) return say(ctx, 'link.goneAccount');
  const unlinked = await unlinkAccount(db, { sealer, memberId: actor.member.id, accountId, now });
  if (!unlinked.ok) return show(ctx, 'without', [t.rich(unlinkRefusals[unlinked.refusal])]);
  const { digests, ...account } = unlinked.value;
  return show(ctx, 'without', [t.rich('link.unlinked', { account: accountText(account, t), digests })]);
}
