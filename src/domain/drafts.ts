import type { AccountKey } from '../access.ts';
import type { Db, Tx } from '../db.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { isId } from '../id.ts';

/** What somebody is in the middle of. Nobody but them reads or changes it. */
export interface DraftKey {
  readonly owner: AccountKey;
  /** What it becomes: `digest`. */
  readonly subject: string;
  readonly id: string;
}

type Data = Prisma.InputJsonObject;

const where = ({ owner, subject, id }: DraftKey) => ({ id, subject, ...owner });

/** Keeps what was begun; resolves to the draft's id. */
export async function beginDraft(
  db: Db,
  { owner, subject }: Omit<DraftKey, 'id'>,
  data: Data,
): Promise<string> {
  const { id } = await db.draft.create({ data: { ...owner, subject, data }, select: { id: true } });
  return id;
}

/** What the draft holds; undefined where there is none of theirs, because it was used or is too old. */
export async function readDraft(db: Pick<Tx, 'draft'>, key: DraftKey): Promise<unknown> {
  if (!isId(key.id)) return undefined;
  return (await db.draft.findFirst({ where: where(key), select: { data: true } }))?.data;
}

/** What somebody is in the middle of with this subject, the newest of several; undefined where they are not. */
export async function newestDraft(
  db: Pick<Tx, 'draft'>,
  { owner, subject }: Omit<DraftKey, 'id'>,
): Promise<{ readonly id: string; readonly data: unknown } | undefined> {
  const newest = await db.draft.findFirst({
    where: { subject, ...owner },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true, data: true },
  });
  return newest ?? undefined;
}

/**
 * Changes what the draft holds: of two changes at one moment the second builds on the first. Resolves to what it
 * holds now; undefined where there is none of theirs, or nothing that `change` can read.
 */
export async function changeDraft<T extends Data>(
  db: Db,
  key: DraftKey,
  change: (stored: unknown) => T | undefined,
  now: Date,
): Promise<T | undefined> {
  if (!isId(key.id)) return undefined;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM draft WHERE id = ${key.id}::uuid FOR UPDATE`;
    const data = change(await readDraft(tx, key));
    if (data) await tx.draft.updateMany({ where: where(key), data: { data, at: now } });
    return data;
  });
}

/** Takes the draft away, in the transaction that makes something of it: whoever presses twice finds it gone. */
export async function useDraft(tx: Tx, key: DraftKey): Promise<boolean> {
  const { count } = await tx.draft.deleteMany({ where: where(key) });
  return count === 1;
}
