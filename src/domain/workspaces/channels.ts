import type { Tx } from '../../db.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import type { ChannelFacts, Failure, Obstacle } from '../../platform.ts';
import { mend } from './mend.ts';

/** Why a channel cannot be used now; words for each are in views/obstacle.ts. `unreachable`: nobody knows, try again. */
export type ChannelRefusal = Obstacle | 'unreachable';

export interface ChannelUse {
  readonly workspaceId: string;
  /** The platform's id of the channel. */
  readonly externalId: string;
  /** Without `#`. */
  readonly name: string;
  /** The platform's id of the person who asks for it; whoever did so last is told when it breaks. */
  readonly setUpBy: string;
}

/** Notes a channel that was examined just now and can be posted to, for the first time or again. */
export async function useChannel(
  tx: Tx,
  { workspaceId, externalId, name, setUpBy }: ChannelUse,
): Promise<{ id: string }> {
  const known = { name, setUpBy };
  const channel = await tx.channel.upsert({
    where: { workspaceId_externalId: { workspaceId, externalId } },
    create: { workspaceId, externalId, ...known },
    update: known,
    select: { id: true },
  });
  await mend(tx, [channel.id], new Date());
  return channel;
}

/**
 * Whether messages can be posted there, from what a platform answered. For threads a forum will do, which takes
 * nothing else.
 */
export function checkChannel(
  examined: Outcome<ChannelFacts, Failure>,
  purpose: 'messages' | 'threads' = 'messages',
): Outcome<ChannelFacts, ChannelRefusal> {
  if (!examined.ok) {
    const { refusal } = examined;
    return refused(refusal.kind === 'refused' ? refusal.obstacle : 'unreachable');
  }
  const { obstacle, threadsOnly } = examined.value;
  if (!obstacle && threadsOnly && purpose === 'messages') return refused('wrong_kind');
  return obstacle ? refused(obstacle) : done(examined.value);
}
