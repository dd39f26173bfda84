import type { Db } from '../db.ts';
import { languageTo } from '../domain/members/account.ts';
import { noticeSubject, readNotices } from '../domain/threads/follow-notice.ts';
import { translateFor } from '../i18n/translate.ts';
import type { Sealer } from '../sealing.ts';
import { newInFollowedView } from '../views/followed.ts';
import type { Compose, Shown, Subjects } from './compose.ts';

/** What followers of threads are told, by a sealed id that says to whom and of what, and by where it is sent. */
export const followedSubjects = (db: Db, sealer: Sealer, clock: () => Date): Subjects => {
  const notices =
    (daily: boolean): Compose =>
    async (asked) => {
      const read = await readNotices(db, sealer, asked, clock());
      return new Map(
        [...read].map(([id, { account, threads }]): [string, Shown] => {
          const language = languageTo(account);
          return [id, { view: newInFollowedView(threads, daily, translateFor(language)), language }];
        }),
      );
    };
  return { [noticeSubject(false)]: notices(false), [noticeSubject(true)]: notices(true) };
};
