import type { Prisma } from '../../generated/prisma/client.ts';
import type { Platform } from '../../generated/prisma/enums.ts';

/** What a digest is read with, so that its place is known. */
export const withPlace = {
  channel: { include: { workspace: { select: { platform: true } } } },
  account: { include: { workspace: { select: { leftAt: true } } } },
} as const satisfies Prisma.DigestInclude;

type Placed = Pick<Prisma.DigestGetPayload<{ include: typeof withPlace }>, 'channel' | 'account'>;

/** Where the issues of a digest go. */
export type Place =
  | {
      readonly kind: 'channel';
      readonly platform: Platform;
      readonly workspaceId: string;
      readonly channelId: string;
      /** The platform's id. */
      readonly externalId: string;
      /** Without `#`. */
      readonly name: string;
      /** Whether it takes no messages, and an Obstacle as it was stored. */
      readonly broken: boolean;
      readonly obstacle: string | null;
    }
  | {
      readonly kind: 'person';
      readonly platform: Platform;
      /** Through which direct messages reach them; undefined where the bot is in none that they are known in. */
      readonly workspaceId: string | undefined;
      /** The platform's id. */
      readonly externalId: string;
      /** Their platform takes no direct messages for them. */
      readonly closed: boolean;
    };

/** The database sees to it that exactly one of both is there. */
export function placeOf({ channel, account }: Placed): Place {
  if (channel) {
    const { id: channelId, workspaceId, workspace, externalId, name, obstacle } = channel;
    const broken = channel.brokenAt !== null;
    const { platform } = workspace;
    return { kind: 'channel', platform, workspaceId, channelId, externalId, name, broken, obstacle };
  }
  if (!account) throw new Error('a digest goes to a channel or to a person');
  const { platform, externalId, workspace } = account;
  const workspaceId = (workspace?.leftAt === null && account.workspaceId) || undefined;
  return { kind: 'person', platform, workspaceId, externalId, closed: account.directClosedAt !== null };
}

/** Where a message is to go. */
export type Destination = { readonly platform: Platform; readonly workspaceId: string } & (
  | { readonly kind: 'post'; readonly channelId: string }
  | { readonly kind: 'direct'; readonly recipient: string }
);

/** Undefined where no workspace leads to the person. */
export function destinationOf(place: Place): Destination | undefined {
  const { platform, workspaceId } = place;
  if (workspaceId === undefined) return undefined;
  return place.kind === 'channel'
    ? { kind: 'post', platform, workspaceId, channelId: place.channelId }
    : { kind: 'direct', platform, workspaceId, recipient: place.externalId };
}
