import type { Db } from '../db.ts';
import { languageTo } from '../domain/members/account.ts';
import type { Retention } from '../domain/privacy/retention.ts';
import { itemReference } from '../domain/references.ts';
import { translateFor } from '../i18n/translate.ts';
import { lapsedView } from '../views/privacy.ts';
import { alike, type Shown, type Subjects } from './compose.ts';

/** By the id of the review item. */
export const privacySubjects = (db: Db, retention: Retention): Subjects => ({
  'application-lapsed': alike(async (ids) => {
    const items = await db.reviewItem.findMany({
      where: { id: { in: [...ids] }, state: 'withdrawn', applicationId: { not: null } },
      select: {
        id: true,
        number: true,
        application: { select: { account: { include: { workspace: { select: { language: true } } } } } },
      },
    });
    return new Map(
      items.flatMap(({ id, number, application }): [string, Shown][] => {
        if (!application) return [];
        const language = languageTo(application.account);
        const lapsed = { reference: itemReference({ number }), days: retention.returned };
        return [[id, { view: lapsedView(lapsed, translateFor(language)), language }]];
      }),
    );
  }),
});
