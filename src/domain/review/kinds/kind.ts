import type { Tx } from '../../../db.ts';
import type { ReviewState, Role } from '../../../generated/prisma/enums.ts';
import type { Sealer } from '../../../sealing.ts';
import type { AuditAct } from '../../audit.ts';
import type { Reason } from '../reasons.ts';
import type { Decision } from '../state.ts';

/** Who decides. */
export interface Decider {
  readonly memberId: string;
  readonly auditId: string;
  readonly accountId?: string | undefined;
}

/** Why it is for somebody else to decide. */
export type NotYours =
  /** On one's own application or contribution. */
  | 'own'
  /** On an appeal against one's own decision. */
  | 'own_decision'
  /** On what one asked for oneself, which one can only take back. */
  | 'own_request'
  /** Only admins of the forum do, or moderators. */
  | 'admin'
  | 'moderator'
  /** Whoever is suspended decides nothing. */
  | 'suspended'
  /** Of an unsealing: they became an admin after it was asked for. */
  | 'new_admin'
  /** Of an unsealing: whoever asked for it is no admin any more, is suspended or was erased. */
  | 'asker'
  /** Of an unsealing: whoever wrote it has left, and is known to nobody. */
  | 'left';

/** What is to be held for somebody who decides on an item, or claims it. */
export interface Holding {
  readonly sealer: Sealer;
  readonly itemId: string;
  readonly by: Decider;
  readonly decision: Decision | 'claim';
  readonly now: Date;
}

/** What was decided, its event written. */
export interface Happened {
  readonly decision: Decision;
  readonly state: ReviewState;
  readonly closing: boolean;
  readonly eventId: string;
  readonly reason: Reason | undefined;
}

/** For the audit, besides what every decision notes: ids, states and numbers. */
export type Noted = Readonly<Record<string, string | number | boolean | null>>;

/** What an item is about, held until the transaction ends. */
export interface Held {
  readonly refusal: NotYours | undefined;
  /** Does what the decision says, and tells whom it concerns. */
  settle(happened: Happened): Promise<Noted>;
}

/**
 * A kind of review item: everything that differs from one to the next. To add one, name it in ReviewKind of the schema,
 * say in about.ts what it is about, write its module here and its view in src/views/, and name both in the two lists
 * (kinds.ts, review-kinds.ts); the compiler names what is missing.
 */
export interface Kind {
  /** Who decides, besides admins. */
  readonly access: Extract<Role, 'moderator' | 'admin'>;
  /** Whether it can go back to whoever it came from with a question, or with another wording of it. */
  readonly returns: boolean;
  readonly suggests: boolean;
  /** What its approval is called in the audit, where that is more than a decision. */
  readonly approved?: AuditAct;
  /** Decisions that give a reason, and what is chosen from. */
  readonly reasons: { readonly [D in Decision]?: readonly Reason[] };
  /**
   * Locks accounts and members, in this order and before the item is locked, and reads what it is about; undefined where
   * that was erased. The decider's own row is among the locked.
   */
  hold(tx: Tx, holding: Holding): Promise<Held | undefined>;
}
