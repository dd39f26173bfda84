import { answer, type Ctx, type Reply } from '../../src/command.ts';
import { acceptConduct } from '../../src/domain/members/conduct.ts';
import { conductAcceptedView, conductOutdatedView, conductView } from '../../src/views/conduct.ts';
import { asker } from './asker.ts';
import { goToStep } from './tour.ts';

/** After the code of conduct comes the application. */
const nextStep = '5';

export const showConduct = ({ actor, t }: Ctx): Reply => answer(conductView(actor.conduct, t));

/** Notes that the version which they read was accepted; in the tour the next step comes, else what they were about. */
export async function accept(ctx: Ctx, read: string, where: string): Promise<Reply> {
  const { db, actor, language, t } = ctx;
  const version = Number(read);
  const accepted = await acceptConduct(db, { ...asker(ctx), version, language });
  if (!accepted.ok) return answer(conductOutdatedView(actor.conduct, t));
  if (where !== 'tour' || actor.member) return answer(conductAcceptedView(t));
  const knowing = { ...ctx, actor: { ...actor, conduct: version } };
  return goToStep(knowing, nextStep, [t('conduct.accepted', { version: String(version) })]);
}
