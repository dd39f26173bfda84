import type { Db, Tx } from '../../db.ts';

/** How far the audit goes: whoever keeps this can tell later whether anything up to here was changed. */
export interface AuditHead {
  /** Of the newest row; 0 before the first. */
  readonly number: number;
  /** Base64url; empty before the first row. */
  readonly hash: string;
}

/** A row as it is kept. */
export interface AuditRow {
  readonly number: number;
  readonly at: Date;
  readonly act: string;
  readonly actor: string | null;
  readonly data: unknown;
  readonly previous: string;
  readonly hash: string;
}

export async function readAuditHead(db: Pick<Tx, 'auditHead'>): Promise<AuditHead> {
  const { number, hash } = await db.auditHead.findFirstOrThrow();
  return { number, hash };
}

/** `12:kG9d…`, as an admin keeps it. */
export const writeHead = ({ number, hash }: AuditHead): string => `${number}:${hash}`;

/** The opposite; undefined for anything else. */
export function parseHead(text: string): AuditHead | undefined {
  const [, number, hash] = text.trim().match(/^([1-9]\d{0,8}):([\w-]{43})$/) ?? [];
  return number !== undefined && hash !== undefined ? { number: Number(number), hash } : undefined;
}

const batch = 1000;
/** The longest audit is read within. */
const readWithinMs = 10 * 60_000;

/** Every row in order, in batches, as they stood at one moment, with the head of that moment. */
export function eachAuditRow<T>(
  db: Db,
  work: (rows: AsyncIterable<AuditRow>, head: AuditHead) => Promise<T>,
): Promise<T> {
  return db.$transaction(async (tx) => work(rowsOf(tx), await readAuditHead(tx)), {
    isolationLevel: 'RepeatableRead',
    timeout: readWithinMs,
  });
}

async function* rowsOf(tx: Tx): AsyncIterable<AuditRow> {
  let after: number | undefined;
  for (;;) {
    const rows = await tx.auditEvent.findMany({
      ...(after !== undefined && { where: { number: { gt: after } } }),
      orderBy: { number: 'asc' },
      take: batch,
    });
    yield* rows;
    after = rows.at(-1)?.number;
    if (rows.length < batch) return;
  }
}
