import { answer, type Ctx, type Reply } from '../../src/command.ts';
import type { By } from '../../src/domain/members/admins.ts';
import { dismissMember } from '../../src/domain/members/dismiss.ts';
import { giveRole, type RevokeRefusal, takeRole } from '../../src/domain/members/grant.ts';
import { readMember } from '../../src/domain/members/people.ts';
import { restore, type SuspendRefusal } from '../../src/domain/members/suspend.ts';
import type { MessageKey } from '../../src/i18n/catalogues.ts';
import { isId } from '../../src/id.ts';
import { notice, type RichText } from '../../src/view.ts';
import { dismissView, furtherRoles, personView } from '../../src/views/people.ts';
import { showPeople } from './list.ts';

/** An admin of the forum is a member, or dispatch would have refused them. */
function adminOf({ actor }: Ctx) {
  if (!actor.member) throw new Error('an admin of the forum who is no member');
  return actor.member;
}

export const byOf = (ctx: Ctx): By => ({ auditId: adminOf(ctx).auditId, at: ctx.now });
/** The admin's own id. */
export const meOf = (ctx: Ctx): string => adminOf(ctx).id;

export const gone = ({ t }: Ctx): Reply => answer(notice(t.rich('people.gone')));

/** Why something was not done to a member. */
export const refusals = {
  no_member: 'people.gone',
  not_held: 'person.notHeld',
  last_admin: 'person.lastAdmin',
  holds_more: 'person.holdsMore',
  not_suspended: 'person.notSuspended',
  self: 'person.notSelf',
  done: 'suspend.done',
} as const satisfies Record<RevokeRefusal | SuspendRefusal | 'not_suspended', MessageKey>;

/** One member as they are now, under what was done just now. */
export async function showMember(ctx: Ctx, id: string, said: readonly RichText[] = []): Promise<Reply> {
  const { db, now, zone, t } = ctx;
  const member = await readMember(db, id);
  if (!member) return gone(ctx);
  return answer(personView(member, { now, zone, said }, t));
}

export async function changeRole(ctx: Ctx, how: 'give' | 'take', id: string, wanted: string): Promise<Reply> {
  const { db, sealer, t } = ctx;
  const role = furtherRoles.find((one) => one === wanted);
  if (!role || !isId(id)) return gone(ctx);
  const change = { sealer, memberId: id, role, by: byOf(ctx) };
  const outcome = await (how === 'give' ? giveRole : takeRole)(db, change);
  if (!outcome.ok) return showMember(ctx, id, [t.rich(refusals[outcome.refusal])]);
  const { value } = outcome;
  const given = 'had' in value && value.had ? 'person.had' : 'person.given';
  const words = how === 'give' ? given : 'person.taken';
  return showMember(ctx, id, [t.rich(words, { name: value.name, role: t(`role.${role}`) })]);
}

export async function endSuspension(ctx: Ctx, id: string): Promise<Reply> {
  if (!isId(id)) return gone(ctx);
  const outcome = await restore(ctx.db, { memberId: id, by: byOf(ctx) });
  const words = outcome.ok
    ? ctx.t.rich('person.restored', outcome.value)
    : ctx.t.rich(refusals[outcome.refusal]);
  return showMember(ctx, id, [words]);
}

export async function askToDismiss(ctx: Ctx, id: string): Promise<Reply> {
  const member = await readMember(ctx.db, id);
  return member ? answer(dismissView(member, ctx.t)) : gone(ctx);
}

export async function dismiss(ctx: Ctx, id: string): Promise<Reply> {
  if (!isId(id)) return gone(ctx);
  const outcome = await dismissMember(ctx.db, { sealer: ctx.sealer, memberId: id, by: byOf(ctx) });
  if (!outcome.ok) return showMember(ctx, id, [ctx.t.rich(refusals[outcome.refusal])]);
  const said = [ctx.t.rich('person.dismissed', outcome.value)];
  // Who ended their own membership sees no list of the others any more.
  return id === meOf(ctx) ? answer(notice(said[0] ?? '')) : showPeople(ctx, { said });
}
