import type { Tx } from '../../db.ts';
import type { Platform } from '../../generated/prisma/enums.ts';
import { reachedThrough } from './account.ts';
import { giveGroupRoles } from './group-roles.ts';

/** Whoever applied, with what they said. */
export interface Applicant {
  readonly applicationId: string;
  readonly accountId: string;
  readonly memberId: string | null;
  readonly platform: Platform;
  /** The platform's id of them. */
  readonly person: string;
  /** The workspace through which direct messages reach them, if there is one. */
  readonly reachedIn: string | null;
  /** The newest version of the code of conduct that they accepted. */
  readonly conduct: number | null;
  readonly appliedIn: string | null;
  readonly name: string;
  readonly organisation: string;
  readonly group: string;
  readonly topics: readonly string[];
}

/** Whose application a review item is about; undefined where it was erased. */
export async function readApplicant(tx: Tx, itemId: string): Promise<Applicant | undefined> {
  const row = await tx.application.findFirst({ where: { item: { id: itemId } }, include: { account: true } });
  if (!row) return undefined;
  const { id: applicationId, name, organisation, group, topics, workspaceId: appliedIn, account } = row;
  const { id: accountId, memberId, platform, externalId: person, conduct } = account;
  return {
    ...{ applicationId, accountId, memberId, platform, person, conduct, appliedIn },
    ...{ name, organisation, group, topics },
    reachedIn: (await reachedThrough(tx, accountId)) ?? null,
  };
}

/** Makes a member of whoever applied. Who became one meanwhile keeps what they are called, and gets what is missing. */
export async function admit(
  tx: Tx,
  applicant: Applicant,
  now: Date,
): Promise<{ readonly id: string; readonly auditId: string }> {
  const { accountId, memberId, name, organisation, group, topics, conduct, appliedIn } = applicant;
  const member =
    memberId === null
      ? await tx.member.create({
          data: {
            ...{ name, organisation, group, topics: [...topics], conduct, admittedInId: appliedIn },
            ...{ roles: ['member'], createdAt: now },
          },
          select: { id: true, auditId: true },
        })
      : await completeMember(tx, memberId, applicant);
  await tx.account.update({ where: { id: accountId }, data: { memberId: member.id } });
  await giveGroupRoles(tx, member.id, now);
  return member;
}

async function completeMember(tx: Tx, id: string, { organisation, group, topics, appliedIn }: Applicant) {
  const known = await tx.member.findUniqueOrThrow({ where: { id } });
  return tx.member.update({
    where: { id },
    data: {
      organisation: known.organisation ?? organisation,
      group: known.group ?? group,
      topics: known.topics.length ? known.topics : [...topics],
      admittedInId: known.admittedInId ?? appliedIn,
      ...(!known.roles.includes('member') && { roles: { push: 'member' } }),
    },
    select: { id: true, auditId: true },
  });
}
