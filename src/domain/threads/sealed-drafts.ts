import { type AccountKey, accountText } from '../../access.ts';
import type { Db, Tx } from '../../db.ts';
import { isId } from '../../id.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import type { Sealer } from '../../sealing.ts';
import { takeAllowance } from '../allowance.ts';

/** A contribution that somebody is writing: as it may become a sealed one, nobody can read whose it is without the key. */
export interface SealedDraftKey {
  readonly owner: AccountKey;
  readonly id: string;
}

/** What became of a draft that was sent, for who presses once more. */
export interface Became {
  /** Of the thread. */
  readonly number: number;
  /** It stands; else it waits for moderators. */
  readonly stands: boolean;
  readonly urgent: boolean;
  /** It was there before. */
  readonly changed?: true;
}

/** What a row holds: what was typed until it is sent, then what became of it alone. */
type Held = { readonly data: unknown } | { readonly became: Became };

type Rows = Pick<Tx, 'sealedDraft'>;

const contextOf = (id: string) => `draft:${id}`;

/** Whose a draft is; unrelated for two drafts of one account, so that a sealed one leads to none of the others. */
const ownerTag = (sealer: Sealer, { owner, id }: SealedDraftKey): string =>
  sealer.tag(accountText(owner), contextOf(id));

/** Bytes: what is kept has a multiple of it, as its length could be matched with that of a post. */
const paddedTo = 512;

function seal(sealer: Sealer, id: string, held: Held): string {
  const json = JSON.stringify(held);
  const missing = -Buffer.byteLength(json) % paddedTo;
  // JSON may have blanks after it.
  return sealer.seal(json + ' '.repeat(missing && paddedTo + missing), contextOf(id));
}

/**
 * Only this module writes such rows.
 *
 * @throws SealFault
 */
const unseal = (sealer: Sealer, { id, data }: { readonly id: string; readonly data: string }): Held =>
  JSON.parse(sealer.open(data, contextOf(id)));

/** Keeps what was begun; resolves to the draft's id. `too_often`: see allowance.ts. */
export async function beginSealedDraft(
  db: Db,
  sealer: Sealer,
  owner: AccountKey,
  data: unknown,
  now: Date,
): Promise<Outcome<string, 'too_often'>> {
  if (!(await takeAllowance(db, sealer, { what: 'draft', who: accountText(owner), now })))
    return refused('too_often');
  const id = crypto.randomUUID();
  const sealed = seal(sealer, id, { data });
  await db.sealedDraft.create({
    data: { id, owner: ownerTag(sealer, { owner, id }), data: sealed, at: now },
  });
  return done(id);
}

async function readHeld(db: Rows, sealer: Sealer, key: SealedDraftKey): Promise<Held | undefined> {
  if (!isId(key.id)) return undefined;
  const row = await db.sealedDraft.findFirst({ where: { id: key.id, owner: ownerTag(sealer, key) } });
  return row ? unseal(sealer, row) : undefined;
}

const dataOf = (held: Held | undefined): unknown => (held && 'data' in held ? held.data : undefined);

/**
 * What the draft holds; undefined where there is none of theirs, because it was used or is too old.
 *
 * @throws SealFault where it was sealed with another key
 */
export const readSealedDraft = async (db: Rows, sealer: Sealer, key: SealedDraftKey): Promise<unknown> =>
  dataOf(await readHeld(db, sealer, key));

/**
 * What became of a draft of theirs; undefined for one that was not sent, or long ago.
 *
 * @throws SealFault
 */
export async function readSent(db: Rows, sealer: Sealer, key: SealedDraftKey): Promise<Became | undefined> {
  const held = await readHeld(db, sealer, key);
  return held && 'became' in held ? held.became : undefined;
}

/** A draft of one of somebody's accounts. */
export interface OwnDraft extends SealedDraftKey {
  readonly at: Date;
  /** Undefined once it was sent. */
  readonly data: unknown;
}

export const isUnsent = ({ data }: Pick<OwnDraft, 'data'>): boolean => data !== undefined;

/**
 * The drafts of these accounts, the newest first. Nobody can ask the database for them: of each row, of which there
 * are those of a week, it is looked up by its tag.
 *
 * @throws SealFault
 */
export async function listSealedDrafts(
  db: Rows,
  sealer: Sealer,
  owners: readonly AccountKey[],
): Promise<OwnDraft[]> {
  const rows = await db.sealedDraft.findMany({
    select: { id: true, owner: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  const keys = rows.flatMap(({ id, owner: tag }) => {
    const owner = owners.find((one) => ownerTag(sealer, { owner: one, id }) === tag);
    return owner ? [{ owner, id }] : [];
  });
  const ids = keys.map(({ id }) => id);
  const theirs = await db.sealedDraft.findMany({ where: { id: { in: ids } } });
  return keys.flatMap((key) => {
    const row = theirs.find(({ id }) => id === key.id);
    return row ? [{ ...key, at: row.at, data: dataOf(unseal(sealer, row)) }] : [];
  });
}

/**
 * Changes what the draft holds: of two changes at one moment the second builds on the first. Resolves to what it
 * holds now; undefined where there is none of theirs, or nothing that `change` can read.
 *
 * @throws SealFault
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
    await lock(tx, id);
    const data = change(await readSealedDraft(tx, sealer, key));
    if (data !== undefined)
      await tx.sealedDraft.updateMany({ where: { id }, data: { data: seal(sealer, id, { data }), at: now } });
    return data;
  });
}

const lock = (tx: Tx, id: string): Promise<unknown> =>
  tx.$queryRaw`SELECT 1 FROM sealed_draft WHERE id = ${id}::uuid FOR UPDATE`;

/**
 * Whether there is a draft to be sent, which nobody changes or sends until the transaction ends: whoever presses twice
 * finds it used.
 *
 * @throws SealFault
 */
export async function holdSealedDraft(tx: Tx, sealer: Sealer, key: SealedDraftKey): Promise<boolean> {
  if (!isId(key.id)) return false;
  await lock(tx, key.id);
  return (await readSealedDraft(tx, sealer, key)) !== undefined;
}

/** In the transaction that makes something of a draft that it holds: what was typed goes, and what became of it stays. */
export async function endSealedDraft(
  tx: Tx,
  sealer: Sealer,
  { id }: SealedDraftKey,
  became: Became,
): Promise<void> {
  await tx.sealedDraft.updateMany({ where: { id }, data: { data: seal(sealer, id, { became }) } });
}

/**
 * Throws a draft away; false where there is none of theirs any more.
 *
 * @throws SealFault
 */
export const discardSealedDraft = (db: Db, sealer: Sealer, key: SealedDraftKey): Promise<boolean> =>
  db.$transaction(async (tx) => {
    if (!(await holdSealedDraft(tx, sealer, key))) return false;
    await tx.sealedDraft.deleteMany({ where: { id: key.id } });
    return true;
  });
