import type { DeliveryKind } from '../generated/prisma/enums.ts';
import type { Language } from '../i18n/languages.ts';
import type { View } from '../view.ts';

/** What a delivery shows. */
export interface Shown {
  readonly view: View;
  readonly language: Language;
  /** Of a thread that opens: `T-5`, whatever else it is called. */
  readonly reference?: string;
  /** What a thread is called, what it may be filed under, and whether its platform should archive it. */
  readonly title?: string;
  readonly tags?: readonly (readonly string[])[];
  readonly archived?: boolean;
  /** The workspace may not see it: nothing is sent, and its ledger says so. */
  readonly barred?: boolean;
  /** What the channel must be for it to be shown there; it is looked at just before. */
  readonly audience?: 'closed' | 'private';
  /** What an update shows where the channel is open to more than that: what stands there must not go on standing. */
  readonly otherwise?: View;
  /** What a thread is called there then. */
  readonly titleOtherwise?: string;
}

/** A delivery that is about to be sent. */
export interface Asked {
  /** The delivery's id. */
  readonly id: string;
  readonly subjectId: string;
  /** The row of the workspace that it goes to. */
  readonly workspaceId: string | null;
  /** Left out by whoever only wants to know what a message would say. */
  readonly kind?: DeliveryKind;
}

/**
 * Reads what is to be shown now, for several deliveries of one subject at once, by the delivery's id. What is missing
 * in the result has nothing to show any more, and its delivery is cancelled.
 */
export type Compose = (asked: readonly Asked[]) => Promise<ReadonlyMap<string, Shown>>;

/** Everything that deliveries show, by `Delivery.subject`. */
export type Subjects = Readonly<Record<string, Compose>>;

/** For subjects that look the same wherever they are shown: from what is shown, by the subject's id. */
export const alike =
  (read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Shown>>): Compose =>
  async (asked) => {
    const shown = await read([...new Set(asked.map(({ subjectId }) => subjectId))]);
    return new Map(
      asked.flatMap(({ id, subjectId }) => {
        const one = shown.get(subjectId);
        return one ? [[id, one] as const] : [];
      }),
    );
  };
