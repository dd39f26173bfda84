import type { Db } from '../db.ts';
import { languageTo } from '../domain/members/account.ts';
import { openRequest, partyColumns, partyOf, requestOf } from '../domain/members/link.ts';
import { translateFor } from '../i18n/translate.ts';
import { linkDoneView, linkImpossibleView, linkRefusedView, requestView } from '../views/link.ts';
import { alike, type Shown, type Subjects } from './compose.ts';

const side = {
  id: true,
  memberId: true,
  language: true,
  locale: true,
  platform: true,
  member: partyColumns.member,
  workspace: { select: { name: true, language: true, zone: true } },
} as const;

/** What is sent while two accounts are linked, by the id of the code. */
export const linkSubjects = (db: Db, clock: () => Date): Subjects => {
  const read = async (ids: readonly string[]) => {
    const rows = await db.linkCode.findMany({
      where: { id: { in: [...ids] } },
      include: { issuer: { select: side }, taker: { select: side } },
    });
    return rows.flatMap((row) => (row.taker ? [{ ...row, taker: row.taker }] : []));
  };
  return {
    /** To whose code it is; once it was answered or ran out, there is nothing to ask. */
    'link-request': alike(async (ids) => {
      const open = await db.linkCode.findMany({
        where: { ...openRequest(clock()), id: { in: [...ids] } },
        select: { id: true },
      });
      const rows = await read(open.map(({ id }) => id));
      return new Map(
        rows.map(({ id, expiresAt, issuer, taker }): [string, Shown] => {
          const language = languageTo(issuer);
          const request = requestOf({ id, expiresAt, taker });
          const zone = issuer.workspace?.zone ?? 'UTC';
          return [id, { view: requestView(request, zone, translateFor(language)), language }];
        }),
      );
    }),
    /** To whose code it is. */
    'link-refused': alike(async (ids) => {
      const rows = await read(ids);
      return new Map(
        rows.map(({ id, issuer, taker }): [string, Shown] => {
          const language = languageTo(issuer);
          return [id, { view: linkRefusedView(partyOf(taker), translateFor(language)), language }];
        }),
      );
    }),
    /** To whoever typed the code. */
    'link-impossible': alike(async (ids) => {
      const rows = await read(ids);
      return new Map(
        rows.map(({ id, taker }): [string, Shown] => {
          const language = languageTo(taker);
          return [id, { view: linkImpossibleView(translateFor(language)), language }];
        }),
      );
    }),
    /** To whoever typed the code. */
    'link-done': alike(async (ids) => {
      const rows = (await read(ids)).filter(
        ({ issuer, taker }) => issuer.memberId !== null && issuer.memberId === taker.memberId,
      );
      return new Map(
        rows.map(({ id, issuer, taker }): [string, Shown] => {
          const language = languageTo(taker);
          return [id, { view: linkDoneView(partyOf(issuer), translateFor(language)), language }];
        }),
      );
    }),
  };
};
