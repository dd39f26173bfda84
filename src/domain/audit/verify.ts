import type { Db } from '../../db.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import { hashOf } from '../audit.ts';
import { type AuditHead, type AuditRow, eachAuditRow } from './read.ts';

/**
 * What is wrong with the first row that is: it is missing; it is not what its hash was made of; it does not go on from
 * the row before; the newest one is not the one that the head names; or the one whose hash somebody kept is another.
 */
export type AuditFault = 'gap' | 'hash' | 'chain' | 'head' | 'kept';

export interface BrokenAudit {
  readonly number: number;
  readonly fault: AuditFault;
}

const start: AuditHead = { number: 0, hash: '' };

/** Follows the chain from its first row to the head; `kept` is a head that somebody noted earlier. */
export const verifyAudit = (
  db: Db,
  { kept }: { kept?: AuditHead | undefined } = {},
): Promise<Outcome<AuditHead, BrokenAudit>> =>
  eachAuditRow(db, async (rows, head) => {
    let last = start;
    for await (const row of rows) {
      const fault = faultOf(row, last) ?? (differs(row, kept) ? 'kept' : undefined);
      // Where rows are missing, the first that is not there is named.
      if (fault) return refused({ number: fault === 'gap' ? last.number + 1 : row.number, fault });
      last = row;
    }
    if (last.number !== head.number)
      return refused({ number: Math.min(last.number, head.number) + 1, fault: 'head' });
    if (last.hash !== head.hash) return refused({ number: last.number, fault: 'head' });
    if (kept && kept.number > last.number) return refused({ number: last.number + 1, fault: 'kept' });
    return done({ number: last.number, hash: last.hash });
  });

function faultOf(row: AuditRow, last: AuditHead): AuditFault | undefined {
  if (row.number !== last.number + 1) return 'gap';
  if (row.hash !== hashOf(row)) return 'hash';
  return row.previous === last.hash ? undefined : 'chain';
}

const differs = ({ number, hash }: AuditRow, kept: AuditHead | undefined): boolean =>
  number === kept?.number && hash !== kept.hash;
