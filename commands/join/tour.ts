import { answer, beside, type Ctx, open, type Reply } from '../../src/command.ts';
import { readOwn } from '../../src/domain/members/apply.ts';
import { changeTour, readTour, type Tour, tourSteps } from '../../src/domain/members/tour.ts';
import { itemReference } from '../../src/domain/references.ts';
import type { RichText } from '../../src/view.ts';
import { saying } from '../../src/views/preferences.ts';
import { askModal, skippedView, tourView } from '../../src/views/tour.ts';
import { lookUpTyped } from '../practices.ts';
import { showDesk } from '../profile/show.ts';
import { asker } from './asker.ts';

/** The tour where somebody stopped; a member, who needs none, gets the desk. */
export async function resumeTour(ctx: Ctx): Promise<Reply> {
  if (ctx.actor.member) return showDesk(ctx);
  return showTour(ctx, await readTour(ctx.db, ctx.actor.accountId));
}

/** Another step, which is remembered. */
export async function goToStep(ctx: Ctx, typed: string, said: readonly RichText[] = []): Promise<Reply> {
  const step = Number(typed);
  if (ctx.actor.member || !Number.isInteger(step) || step < 1 || step > tourSteps) return resumeTour(ctx);
  return showTour(ctx, await changeTour(ctx.db, asker(ctx), () => ({ step })), said);
}

/** A step of the tour, in place of the one before. */
export async function showTour(ctx: Ctx, tour: Tour, said: readonly RichText[] = []): Promise<Reply> {
  const { actor, db, library, t } = ctx;
  const own = tour.step === tourSteps ? await readOwn(db, actor.account) : undefined;
  const waiting = own && !own.decidedAt ? itemReference(own) : undefined;
  const shown = { tour, topics: library.topics(), accepted: actor.conduct, waiting };
  return answer(saying(said, tourView(shown, t)), t.language);
}

export const skipTour = ({ t }: Ctx): Reply => answer(skippedView(t));

export const askInTour = ({ t }: Ctx): Reply => open(askModal(t));

/** A real search, beside the tour, which stays as it is. */
export async function lookUpInTour(ctx: Ctx, query: string): Promise<Reply> {
  return beside(await lookUpTyped(ctx, query));
}
