import type { Db } from '../db.ts';
import { languageTo } from '../domain/members/account.ts';
import { translateFor } from '../i18n/translate.ts';
import { greetingView } from '../views/greeting.ts';
import { alike, type Shown, type Subjects } from './compose.ts';

/** By the id of the account; who became a member meanwhile, or was erased, is not greeted. */
export const greetingSubjects = (db: Db): Subjects => ({
  greeting: alike(async (ids) => {
    const accounts = await db.account.findMany({
      where: { id: { in: [...ids] }, memberId: null },
      include: { workspace: { select: { language: true } } },
    });
    return new Map(
      accounts.map((account): [string, Shown] => {
        const language = languageTo(account);
        return [account.id, { view: greetingView(translateFor(language)), language }];
      }),
    );
  }),
});
