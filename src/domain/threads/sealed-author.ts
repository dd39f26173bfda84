import type { Sealer } from '../../sealing.ts';

/** Who signs: a member, as a thread knows its authors. */
export interface Authored {
  readonly threadId: string;
  /** Null for a sealed post, and for an author who was erased. */
  readonly authorId: string | null;
  /** Of a sealed post alone. */
  readonly participant: { readonly id: string; readonly tag: string; readonly sealed: string | null } | null;
}

/** How a member is found again in one thread, and in no other. */
export const participantTag = (sealer: Sealer, threadId: string, memberId: string): string =>
  sealer.tag(memberId, `participant:${threadId}`);

export const sealParticipant = (sealer: Sealer, participantId: string, memberId: string): string =>
  sealer.seal(memberId, `participant:${participantId}`);

/** Whether a member wrote it, which a sealed post tells without being opened. */
export const isAuthor = (
  sealer: Sealer,
  { threadId, authorId, participant }: Authored,
  memberId: string,
): boolean =>
  participant ? participant.tag === participantTag(sealer, threadId, memberId) : authorId === memberId;

/**
 * The member who wrote it; undefined once they were erased. For holding them when it is decided on, for
 * telling them what became of it, and for two admins who agreed on unsealing it: nothing else opens a sealed post.
 *
 * @throws SealFault
 */
export function authorOf(sealer: Sealer, { authorId, participant }: Authored): string | undefined {
  if (!participant) return authorId ?? undefined;
  const { id, sealed } = participant;
  return sealed === null ? undefined : sealer.open(sealed, `participant:${id}`);
}
