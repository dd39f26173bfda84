import { createHash, randomBytes } from 'node:crypto';
import type { AccountKey } from '../../access.ts';
import type { Db, Tx } from '../../db.ts';
import { isLanguage, type Language } from '../../i18n/languages.ts';
import type { Sealer } from '../../sealing.ts';
import { holdPeople, settled, stillSo } from '../members/hold.ts';
import { noteExport, readExport } from './export.ts';
import type { Export } from './export-schema.ts';
import { findPerson, ofKeys, samePerson } from './person.ts';

export const exportLinkMinutes = 15;
/** 256 bits. */
const tokenBytes = 32;

const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/**
 * A token under which a person's data can be fetched once; it is kept nowhere, and earlier ones of theirs, from
 * whichever account, are void.
 * `language` is that of the page.
 */
export async function createExportLink(
  db: Db,
  { account, language, now }: { account: AccountKey; language: Language; now: Date },
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(tokenBytes).toString('base64url');
  const expiresAt = new Date(now.getTime() + exportLinkMinutes * 60_000);
  const { platform, tenant, person: externalId } = account;
  const key = { platform, tenant, externalId };
  await settled(db, async (tx) => {
    // Somebody without a row has nothing else to be held by.
    await tx.$queryRaw`
      SELECT pg_advisory_xact_lock(hashtextextended(${JSON.stringify(['export', platform, tenant, externalId])}, 0))::text`;
    const person = await findPerson(tx, account);
    await holdPeople(tx, person.accountIds);
    stillSo(samePerson(person, await findPerson(tx, account)));
    await tx.exportLink.deleteMany({ where: ofKeys(person) });
    await tx.exportLink.create({ data: { ...key, hash: hashToken(token), language, expiresAt } });
  });
  return { token, expiresAt };
}

const open = (token: string, now: Date) => ({ hash: hashToken(token), expiresAt: { gt: now } });

/** The language of whose link it is; undefined where there is none. Looking uses nothing up. */
export async function peekExportLink(
  db: Pick<Tx, 'exportLink'>,
  token: string,
  now: Date,
): Promise<Language | undefined> {
  const link = await db.exportLink.findFirst({ where: open(token, now), select: { language: true } });
  return link ? (isLanguage(link.language) ? link.language : 'en') : undefined;
}

/** The data, once: of two who fetch at the same moment one gets it. What cannot be read leaves the link as it was. */
export async function useExportLink(
  db: Db,
  sealer: Sealer,
  token: string,
  now: Date,
): Promise<Export | undefined> {
  return db.$transaction(async (tx) => {
    const [link] = await tx.exportLink.findMany({ where: open(token, now) });
    if (!link) return undefined;
    const { count } = await tx.exportLink.deleteMany({ where: open(token, now) });
    if (count === 0) return undefined;
    const account = { platform: link.platform, tenant: link.tenant, person: link.externalId };
    const data = await readExport(tx, { account, sealer, now });
    await noteExport(tx, { account, via: 'page', now });
    return data;
  });
}
