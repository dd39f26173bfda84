import { createHash } from 'node:crypto';
import type { Tx } from '../db.ts';

/** What is kept of what was done: who answers for it is a random id of theirs, what it was about are ids. */
export interface Deed {
  readonly act: AuditAct;
  /** Member.auditId; undefined for the operator, the clock, and people who are no members. */
  readonly actor?: string | undefined;
  /**
   * Ids, states, numbers, and digests of words (review/salted.ts); never words of people, and nothing that leads to the
   * author of a sealed post. An id stands under the name of what it is of: item, thread, post, workspace, entry, and
   * member for a Member.auditId (audit/search.ts finds rows by them).
   */
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
}

/** Everything that is noted; views/audit.ts has words for each. What comes before the point is its kind. */
export const auditActs = [
  'review.decided',
  'review.returned',
  'review.held',
  'review.resumed',
  'role.granted',
  'role.revoked',
  'member.suspended',
  'member.restored',
  'member.dismissed',
  'account.linked',
  'account.unlinked',
  'person.exported',
  'person.erased',
  'workspace.set',
  'workspace.verified',
  'workspace.unverified',
  'thread.closed',
  'thread.reopened',
  'thread.kept_open',
  'thread.reviews_all',
  'thread.hidden_here',
  'thread.shown_here',
  'post.removed',
  'post.restored',
  'post.unsealed',
  'pseudonym.muted',
  'pseudonym.unmuted',
] as const;
export type AuditAct = (typeof auditActs)[number];

type KindOf<A extends string> = A extends `${infer Kind}.${string}` ? Kind : never;
/** What is told apart in a search. */
export type AuditKind = KindOf<AuditAct>;

interface Head {
  readonly number: number;
  readonly hash: string;
}

/**
 * Appends to the audit, in the transaction of the deed. Rows are written one after the other: whoever appends holds
 * the head until the transaction ends, so this comes last in it.
 */
export async function audit(tx: Tx, { act, actor, data }: Deed, at: Date): Promise<void> {
  const [head] = await tx.$queryRaw<Head[]>`SELECT number, hash FROM audit_head FOR UPDATE`;
  if (!head) throw new Error('the audit has no head');
  const row = { number: head.number + 1, at, act, actor: actor ?? null, data, previous: head.hash };
  const hash = hashOf(row);
  await tx.auditEvent.create({ data: { ...row, hash } });
  await tx.auditHead.updateMany({ data: { number: row.number, hash } });
}

/** What a row's hash is made of: everything in it, keys in the alphabet's order, and the hash of the row before. */
export function hashOf(row: {
  readonly number: number;
  readonly at: Date;
  readonly act: string;
  readonly actor: string | null;
  readonly data: unknown;
  readonly previous: string;
}): string {
  const { number, at, act, actor, data, previous } = row;
  const pairs = Object.entries(data ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([number, at.toISOString(), act, actor, pairs, previous]);
  return createHash('sha256').update(text).digest('base64url');
}
