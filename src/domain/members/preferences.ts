import type { AccountKey } from '../../access.ts';
import type { Db } from '../../db.ts';
import type { Language } from '../../i18n/languages.ts';
import { type Met, noteAccount } from './account.ts';
import { holdMembers } from './hold.ts';
import { withTopic } from './tour.ts';

/** From now on somebody is answered and written to in this language. */
export async function chooseLanguage(
  db: Db,
  { account, met, language }: { account: AccountKey; met: Met; language: Language },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id } = await noteAccount(tx, account, met);
    await tx.account.update({ where: { id }, data: { language } });
  });
}

/** A member wants to be told of a topic, or no longer; resolves to all of theirs. */
export async function chooseTopic(
  db: Db,
  { memberId, topic, chosen }: { memberId: string; topic: string; chosen: boolean },
): Promise<readonly string[]> {
  return db.$transaction(async (tx) => {
    await holdMembers(tx, [memberId]);
    const member = await tx.member.findUnique({ where: { id: memberId }, select: { topics: true } });
    const topics = withTopic(member?.topics ?? [], topic, chosen);
    await tx.member.updateMany({ where: { id: memberId }, data: { topics } });
    return topics;
  });
}
