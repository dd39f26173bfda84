import type { AccountKey } from '../../access.ts';
import type { Db, Tx } from '../../db.ts';
import { isId } from '../../id.ts';
import type { Sealer } from '../../sealing.ts';

/** A contribution that somebody is writing: as it may become a sealed one, nobody can read whose it is without the key. */
export interface SealedDraftKey {
  readonly owner: AccountKey;
  readonly id: string;
}

/** How the drafts of an account are found again. */
export const draftOwner = (sealer: Sealer, { platform, tenant, person }: AccountKey): string =>
  sealer.tag(JSON.stringify([platform, tenant, person]), 'draft');

const contextOf = (id: string) => `draft:${id}`;

/** Keeps what was begun; resolves to the draft's id. */
export async function beginSealedDraft(
  db: Db,
  sealer: Sealer,
  owner: AccountKey,
  data: unknown,
  now: Date,
): Promise<string> {
  const id = crypto.randomUUID();
  const sealed = sealer.seal(JSON.stringify(data), contextOf(id));
  await db.sealedDraft.create({ data: { id, owner: draftOwner(sealer, owner), data: sealed, at: now } });
  return id;
}

/** What the draft holds; undefined where there is none of theirs, because it was used or is too old. */
export async function readSealedDraft(
  db: Pick<Tx, 'sealedDraft'>,
  sealer: Sealer,
  { owner, id }: SealedDraftKey,
): Promise<unknown> {
  if (!isId(id)) return undefined;
  const row = await db.sealedDraft.findFirst({ where: { id, owner: draftOwner(sealer, owner) } });
  return row ? JSON.parse(sealer.open(row.data, contextOf(id))) : undefined;
}

/**
 * Changes what the draft holds: of two changes at one moment the second builds on the first. Resolves to what it
 * holds now; undefined where there is none of theirs, or nothing that `change` can read.
 */
export async function changeSealedDraft<T>(
  db: Db,
  sealer: Sealer,
  key: SealedDraftKey,
  change: (stored: unknown) => T | undefined,
  now: Date,
): Promise<T | undefined> {
  const { id } = key;
  if (!isId(id)) return undefined;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM sealed_draft WHERE id = ${id}::uuid FOR UPDATE`;
    const data = change(await readSealedDraft(tx, sealer, key));
    const sealed = data === undefined ? undefined : sealer.seal(JSON.stringify(data), contextOf(id));
    if (sealed !== undefined)
      await tx.sealedDraft.updateMany({ where: { id }, data: { data: sealed, at: now } });
    return data;
  });
}

/** Takes the draft away, in the transaction that makes something of it: whoever presses twice finds it gone. */
export async function useSealedDraft(
  tx: Tx,
  sealer: Sealer,
  { owner, id }: SealedDraftKey,
): Promise<boolean> {
  if (!isId(id)) return false;
  const { count } = await tx.sealedDraft.deleteMany({ where: { id, owner: draftOwner(sealer, owner) } });
  return count === 1;
}
