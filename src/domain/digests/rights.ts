import type { Prisma } from '../../generated/prisma/client.ts';

/**
 * By what somebody decides over a digest: the admin of a workspace over those of its channels, a member over their own,
 * with any of their accounts. With neither it is none.
 */
export interface Rights {
  readonly workspaceId?: string | undefined;
  readonly memberId?: string | undefined;
}

/** A digest that somebody decides over: to everybody else it does not exist. */
export interface Which extends Rights {
  readonly number: number;
}

/** The digests, not stopped, over which somebody decides. An empty choice is none of them. */
export const allowed = ({ workspaceId, memberId }: Rights) =>
  ({
    stoppedAt: null,
    OR: [
      ...(workspaceId === undefined ? [] : [{ channel: { workspaceId } }]),
      ...(memberId === undefined ? [] : [{ account: { memberId } }]),
    ],
  }) satisfies Prisma.DigestWhereInput;
