import { type Ctx, defineSubcommand, type Handler, type Reply } from '../src/command.ts';
import { withdraw } from '../src/domain/members/apply.ts';
import { reachAgain } from '../src/domain/members/direct.ts';
import { showDesk } from './profile/show.ts';

const access = 'insider';

export const profile = defineSubcommand({
  name: 'profile',
  summary: 'profile.summary',
  access,
  options: {},
  run: (ctx) => showDesk(ctx),
});

/** The presses of the desk that belong to no other place. */
export const profileActions: Record<string, Handler> = {
  profile: { access, run: (ctx) => showDesk(ctx) },
  applyWithdraw: { access, run: (ctx, [itemId = '']) => withdrawOwn(ctx, itemId) },
  directAgain: { access, run: tryDirect },
};

/** What was written stays, for the next application. */
async function withdrawOwn(ctx: Ctx, itemId: string): Promise<Reply> {
  const { db, actor, now, t } = ctx;
  const withdrawn = await withdraw(db, { account: actor.account, itemId, now });
  return showDesk(ctx, [t(withdrawn.ok ? 'apply.withdrawn' : 'apply.nothingWaits')]);
}

async function tryDirect(ctx: Ctx): Promise<Reply> {
  const { db, actor, now, t } = ctx;
  const count = actor.accountId ? await reachAgain(db, actor.accountId, now) : 0;
  return showDesk(ctx, [t('desk.directTried', { count })]);
}
