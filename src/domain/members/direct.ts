import type { Db, Tx } from '../../db.ts';
import type { Account } from '../../generated/prisma/client.ts';

/**
 * Somebody says that they take direct messages again: what did not reach them and is still of use is sent after all.
 * Resolves to how many messages that are.
 */
export async function reachAgain(db: Db, accountId: string, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const account = await tx.account.findUnique({ where: { id: accountId } });
    if (!account) return 0;
    await tx.account.updateMany({
      where: { id: accountId, directClosedAt: { not: null } },
      data: { directClosedAt: null },
    });
    const { platform, externalId: recipient } = account;
    const { count } = await tx.delivery.updateMany({
      where: {
        kind: 'direct',
        platform,
        recipient,
        ...(await whereMeant(tx, account)),
        state: 'dead',
        problem: 'refused:direct_closed',
        expiresAt: { gt: now },
      },
      data: { state: 'due', nextAt: now, endedAt: null, problem: null, code: null },
    });
    return count;
  });
}

/**
 * Where a person's id means them: everywhere, on Slack in their own workspace alone, or in every one of their
 * organisation, whose ids begin with E, but where somebody else has it.
 */
async function whereMeant(tx: Tx, { id, platform, tenant, externalId }: Account) {
  if (platform !== 'slack') return {};
  if (!tenant.startsWith('E')) return { workspace: { is: { externalId: tenant } } };
  const others = await tx.account.findMany({
    where: { platform, externalId, id: { not: id } },
    select: { tenant: true },
  });
  return { workspace: { is: { externalId: { notIn: others.map((other) => other.tenant) } } } };
}

/**
 * The workspace through which messages reach somebody: the one they act in, else where they were met last; undefined
 * where the bot is in neither any more, or never met them in one.
 */
export async function reachedIn(
  db: Pick<Tx, 'workspace'>,
  { workspaceId, accountId }: { workspaceId: string | undefined; accountId: string | undefined },
): Promise<{ readonly id: string; readonly name: string } | undefined> {
  if (!workspaceId && !accountId) return undefined;
  const where = workspaceId ? { id: workspaceId } : { accounts: { some: { id: accountId ?? '' } } };
  const found = await db.workspace.findFirst({
    where: { ...where, leftAt: null },
    select: { id: true, name: true },
  });
  return found ?? undefined;
}
