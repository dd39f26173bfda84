import { escapePart } from '../../action.ts';
import type { Tx } from '../../db.ts';
import type { Person } from './person.ts';

/** What the person began, and what moderators and admins began about them: a decision, a suspension. */
export async function forgetDrafts(tx: Tx, { keys, memberId, accountIds }: Person): Promise<void> {
  const items = await tx.reviewItem.findMany({
    where: { application: { is: { accountId: { in: [...accountIds] } } } },
    select: { id: true },
  });
  await forgetDecisionsBegun(
    tx,
    items.map(({ id }) => id),
  );
  const suspension = { subject: 'suspension', data: { path: ['member'], equals: memberId ?? '' } };
  await tx.draft.deleteMany({ where: { OR: [...keys, ...(memberId ? [suspension] : [])] } });
}

/** The words that moderators were about to say about these items. */
export async function forgetDecisionsBegun(tx: Tx, itemIds: readonly string[]): Promise<void> {
  await tx.draft.deleteMany({
    where: { OR: itemIds.map((id) => ({ subject: 'review', data: { path: ['item'], equals: id } })) },
  });
}

/** A name of one letter would be found in every button. */
const shortestName = 2;

/** What buttons hold that name the person, by an id or a name: whoever presses one is told that it is too old. */
export async function forgetParked(tx: Tx, person: Person): Promise<void> {
  const { memberId, accountIds, keys } = person;
  const ids = [...(memberId ? [memberId] : []), ...accountIds, ...keys.map((key) => key.person)];
  const names = (await namesOf(tx, person)).filter((name) => [...name].length >= shortestName);
  const mentioning = [...ids, ...names.map(escapePart)].map((text) => `%${escapeLike(text)}%`);
  await tx.$executeRaw`DELETE FROM parked_action WHERE action ILIKE ANY (${mentioning}::text[])`;
}

/** What they are called, and where they work. */
async function namesOf(tx: Tx, { memberId, accountIds }: Person): Promise<string[]> {
  const where = { accountId: { in: [...accountIds] } };
  const rows: { name?: string; organisation: string | null }[] = [
    ...(memberId ? await tx.member.findMany({ where: { id: memberId } }) : []),
    ...(await tx.application.findMany({ where })),
    ...(await tx.tour.findMany({ where })),
  ];
  return [...new Set(rows.flatMap(({ name, organisation }) => [name, organisation]))].filter(
    (one) => typeof one === 'string',
  );
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
