import { createHash } from 'node:crypto';
import type { AccountKey } from '../../access.ts';
import type { Db } from '../../db.ts';
import type { MessageKey } from '../../i18n/catalogues.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Translate } from '../../i18n/translate.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import { type Met, noteAccount } from './account.ts';

/**
 * The code of conduct: its text is `conductKeys` of the catalogues. Whoever changes what it asks of people gives it
 * the next version and writes `conduct.changes`, which asks everybody again before their next contribution; a test
 * compares the text's digest.
 */
export const conduct = { version: 1, since: '2026-11-22' } as const;

/** Its rules, in order. */
export const conductRules = [
  'conduct.rule.purpose',
  'conduct.rule.rights',
  'conduct.rule.content',
  'conduct.rule.personal',
  'conduct.rule.confidential',
  'conduct.rule.chatham',
  'conduct.rule.respect',
  'conduct.rule.interests',
  'conduct.rule.danger',
  'conduct.rule.consequences',
] as const satisfies readonly MessageKey[];

/** Everything that one agrees to. */
export const conductKeys = ['conduct.intro', ...conductRules] as const satisfies readonly MessageKey[];

/** Of its text in one language, base64url: tells whether it was changed. */
export const conductDigest = (t: Translate): string =>
  createHash('sha256')
    .update(conductKeys.map((key) => t(key)).join('\n'))
    .digest('base64url');

export interface Accepting {
  readonly account: AccountKey;
  readonly met: Met;
  /** The version that was read, and the language it was read in. */
  readonly version: number;
  readonly language: Language;
  readonly now: Date;
}

/**
 * Notes that somebody accepted the code of conduct, for them and for the member they are: once, however often they
 * press. `outdated`: what they read is not what holds now.
 */
export async function acceptConduct(
  db: Db,
  { account, met, version, language, now }: Accepting,
): Promise<Outcome<undefined, 'outdated'>> {
  if (version !== conduct.version) return refused('outdated');
  return db.$transaction(async (tx) => {
    const { id, memberId } = await noteAccount(tx, account, met);
    await tx.acceptance.createMany({
      data: [{ accountId: id, version, language, at: now }],
      skipDuplicates: true,
    });
    const older = { OR: [{ conduct: null }, { conduct: { lt: version } }] };
    const data = { conduct: version };
    await tx.account.updateMany({ where: { id, ...older }, data });
    if (memberId) await tx.member.updateMany({ where: { id: memberId, ...older }, data });
    return done(undefined);
  });
}
