import { answer, type Ctx, open, type Reply } from '../../src/command.ts';
import { formLimits } from '../../src/domain/members/application.ts';
import { cleanLine, lengthOf } from '../../src/domain/members/clean.ts';
import { readTopics } from '../../src/domain/members/desk.ts';
import { chooseLanguage, chooseTopic } from '../../src/domain/members/preferences.ts';
import { changeTour, readTour, type Tour, withTopic } from '../../src/domain/members/tour.ts';
import { isLanguage } from '../../src/i18n/languages.ts';
import { groups } from '../../src/stakeholders.ts';
import type { RichText } from '../../src/view.ts';
import { organisationModal, preferencesView } from '../../src/views/preferences.ts';
import { asker, inLanguage } from './asker.ts';
import { showTour } from './tour.ts';

/** Where one chooses these things: for a member a view of its own, for anybody else a step of the tour. */
const chooseStep = 3;

/** Language and topics as they are now. */
export async function showPreferences(ctx: Ctx, said: readonly RichText[] = []): Promise<Reply> {
  const { actor, db } = ctx;
  if (actor.member) return membersPreferences(ctx, await readTopics(db, actor.member.id));
  return showTour(ctx, { ...(await readTour(db, actor.accountId)), step: chooseStep }, said);
}

const membersPreferences = ({ library, language, t }: Ctx, topics: readonly string[]): Reply =>
  answer(preferencesView({ language, topics }, library.topics(), t), language);

/** Keeps a choice in the tour, and shows it. */
const inTour = async (
  ctx: Ctx,
  change: (tour: Tour) => Partial<Tour>,
  said: readonly RichText[] = [],
): Promise<Reply> =>
  showTour(
    ctx,
    await changeTour(ctx.db, asker(ctx), (tour) => ({ ...change(tour), step: chooseStep })),
    said,
  );

/** Counts from this answer on. */
export async function pickLanguage(ctx: Ctx, language: string): Promise<Reply> {
  if (!isLanguage(language)) return showPreferences(ctx);
  await chooseLanguage(ctx.db, { ...asker(ctx), language });
  return showPreferences(inLanguage(ctx, language));
}

export async function pickTopic(ctx: Ctx, deed: string, topic: string): Promise<Reply> {
  const { actor, db, library } = ctx;
  const chosen = deed === 'add';
  if (!library.topics().some(({ slug }) => slug === topic)) return showPreferences(ctx);
  if (!actor.member) return inTour(ctx, ({ topics }) => ({ topics: withTopic(topics, topic, chosen) }));
  return membersPreferences(ctx, await chooseTopic(db, { memberId: actor.member.id, topic, chosen }));
}

export async function pickGroup(ctx: Ctx, picked: string): Promise<Reply> {
  const group = groups.find((one) => one === picked);
  return ctx.actor.member || !group ? showPreferences(ctx) : inTour(ctx, () => ({ group }));
}

/** The form for the organisation, with what was said before. */
export async function askOrganisation({ db, actor, t }: Ctx): Promise<Reply> {
  const { organisation = '' } = await readTour(db, actor.accountId);
  return open(organisationModal(organisation, t));
}

/** Kept as it was typed; too long for an application is said here already. */
export async function typeOrganisation(ctx: Ctx, typed: string): Promise<Reply> {
  if (ctx.actor.member) return showPreferences(ctx);
  const organisation = cleanLine(typed);
  const most = formLimits.organisation;
  const said =
    lengthOf(organisation) > most ? [ctx.t('apply.fault.long', { field: 'organisation', most })] : [];
  return inTour(ctx, () => ({ organisation }), said);
}
