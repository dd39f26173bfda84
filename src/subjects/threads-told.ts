import type { Db } from '../db.ts';
import { languageTo } from '../domain/members/account.ts';
import { noticeSubject, readNotices } from '../domain/threads/notice.ts';
import { translateFor } from '../i18n/translate.ts';
import type { Sealer } from '../sealing.ts';
import { followedView } from '../views/followed.ts';
import { alike, type Shown, type Subjects } from './compose.ts';

/** What followers of threads are told, by a sealed id that says to whom and of what. */
export const followedSubjects = (db: Db, sealer: Sealer, clock: () => Date = () => new Date()): Subjects => {
  const notices = (daily: boolean) =>
    alike(async (ids) => {
      const read = await readNotices(db, sealer, ids, clock());
      return new Map(
        [...read].map(([id, { account, threads }]): [string, Shown] => {
          const language = languageTo(account);
          return [id, { view: followedView(threads, daily, translateFor(language)), language }];
        }),
      );
    });
  return { [noticeSubject(false)]: notices(false), [noticeSubject(true)]: notices(true) };
};
