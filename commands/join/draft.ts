import { z } from 'zod';
import type { Ctx } from '../../src/command.ts';
import type { DraftKey } from '../../src/domain/drafts.ts';
import { type OwnApplication, readOwn } from '../../src/domain/members/apply.ts';
import { reachedIn } from '../../src/domain/members/direct.ts';
import { readTour, type Tour } from '../../src/domain/members/tour.ts';
import { groups } from '../../src/stakeholders.ts';

/** An application that is being written: what was typed, as it was typed, and the group that was chosen. */
const draft = z.object({
  /** The review item that it changes; null for a new one. */
  itemId: z.string().nullable(),
  name: z.string(),
  organisation: z.string(),
  why: z.string(),
  link: z.string(),
  group: z.enum(groups).nullable(),
});
export type ApplicationDraft = z.infer<typeof draft>;

export const readStored = (stored: unknown): ApplicationDraft | undefined => draft.safeParse(stored).data;

export const subject = 'application';

export const keyOf = ({ actor }: Ctx, id: string): DraftKey => ({ owner: actor.account, subject, id });

/** What somebody wrote and chose before, wherever they did. */
export interface Said {
  readonly own: OwnApplication | undefined;
  readonly tour: Tour;
}

export async function readSaid({ db, actor }: Ctx): Promise<Said> {
  const [own, tour] = await Promise.all([
    actor.accountId ? readOwn(db, actor.account) : undefined,
    readTour(db, actor.accountId),
  ]);
  return { own, tour };
}

/** Their application, while it waits for a decision. */
export const waitingOf = ({ own }: Pick<Said, 'own'>): OwnApplication | undefined =>
  own?.decidedAt ? undefined : own;

/** What stands in the form when it is opened for the first time. */
export function firstDraft({ own, tour }: Said): ApplicationDraft {
  const waiting = waitingOf({ own });
  const { name = '', organisation, why = '', link = '', group } = own?.form ?? {};
  return {
    itemId: waiting?.itemId ?? null,
    ...{ name, why, link },
    organisation: (waiting ? organisation : (tour.organisation ?? organisation)) ?? '',
    group: (waiting ? group : (tour.group ?? group)) ?? null,
  };
}

/** As they are chosen now; the tour is forgotten after a while, the application is not. */
export const topicsOf = ({ own, tour }: Said): readonly string[] =>
  tour.topics.length ? tour.topics : (own?.form.topics ?? []);

/** The workspace that reaches the asker; undefined where they must first ask in one. */
export const placeOf = ({ db, actor }: Ctx) =>
  reachedIn(db, { workspaceId: actor.workspace?.id, accountId: actor.accountId });
