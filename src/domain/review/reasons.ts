import type { ReviewKind } from '../../generated/prisma/enums.ts';

/** Why something was declined, removed, reported or lapsed; `reason.<key>` of the catalogues says it. */
const reasonKeys = [
  'danger',
  'content',
  'harm',
  'personal',
  'conduct',
  'wide',
  'subject',
  'duplicate',
  'unclear',
  'advertising',
  'identity',
  'no_breach',
  'looked_after',
  'nothing_new',
  'not_needed',
  'unanswered',
  'other',
] as const;
export type Reason = (typeof reasonKeys)[number];

/** Why somebody may find that a post should go. `danger` is always urgent. */
export const reportReasons = [
  'danger',
  'content',
  'harm',
  'personal',
  'conduct',
  'subject',
  'advertising',
  'other',
] as const satisfies readonly Reason[];

/** Why moderators remove a post; its author is told, and everybody reads it in its place. */
export const removalReasons = [
  'content',
  'harm',
  'personal',
  'conduct',
  'wide',
  'subject',
  'advertising',
  'other',
] as const satisfies readonly Reason[];

const contribution = [
  'content',
  'harm',
  'personal',
  'conduct',
  'wide',
  'subject',
  'duplicate',
  'unclear',
  'advertising',
  'other',
] as const satisfies readonly Reason[];

/** What moderators choose from when they decline. */
export const declineReasons = {
  application: ['identity', 'subject', 'conduct', 'duplicate', 'other'],
  thread: contribution,
  post: contribution,
  report: ['no_breach', 'looked_after', 'other'],
  appeal: ['nothing_new', 'other'],
  unsealing: ['not_needed', 'other'],
} as const satisfies Record<ReviewKind, readonly Reason[]>;

/** A stored reason; undefined for none, and for one that there is no more. */
export const reasonOf = (text: string | null | undefined): Reason | undefined =>
  reasonKeys.find((one) => one === text);

/** Nobody understands `other` without words. */
export const needsWords = (reason: Reason | undefined): boolean => reason === undefined || reason === 'other';
