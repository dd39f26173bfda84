import type { Delivery, Thread } from '../../../src/generated/prisma/client.ts';
import { translateFor } from '../../../src/i18n/translate.ts';
import type { World } from '../world.ts';
import type { Standing } from './standing.ts';

/** For so long Discord tells a message that comes again, and it is sent again. */
const discordTellsMs = 120_000;

/** Whoever sent it was killed again and again, for so long that nobody can tell whether it stands: an admin can. */
export const isGivenUp = (
  delivery: Pick<Delivery, 'platform' | 'state' | 'begunAt' | 'endedAt'> | undefined,
): boolean =>
  delivery?.platform === 'discord' &&
  delivery.state === 'uncertain' &&
  Number(delivery.endedAt) - Number(delivery.begunAt) >= discordTellsMs;

const t = translateFor('en');

/**
 * What is wrong with how a thread that stands presents itself: its title and its row of buttons on either platform, and
 * on Discord what it is called and whether it is archived.
 */
export function auditHead(
  world: World,
  thread: Pick<Thread, 'number' | 'title' | 'state'>,
  opening: Pick<Delivery, 'id' | 'platform' | 'thread'>,
  standing: readonly Standing[],
): string[] {
  const { number, title, state } = thread;
  const message = standing.find(({ delivery }) => delivery === opening.id);
  // Of what was removed, or is not there, others say so.
  if (!message || state === 'hidden') return [];
  const row = [...(state === 'closed' ? [] : [t('post.reply')]), t('post.follow'), t('post.report')];
  const faults = [
    ...(message.text.includes(title) ? [] : [`it is called ${title}, and reads: ${message.text}`]),
    ...(String(message.buttons) === String(row) ? [] : [`it is ${state}, and has ${message.buttons}`]),
  ];
  if (opening.platform === 'slack') return faults;
  const { name, thread: known } = world.discord.channel(opening.thread ?? '');
  return [
    ...faults,
    ...(name === `T-${number} ${title}` ? [] : [`it is called ${title}, and on Discord ${name}`]),
    ...(known?.archived === (state === 'closed') ? [] : [`it is ${state}, and archived: ${known?.archived}`]),
    ...(known?.locked ? ['it is locked'] : []),
  ];
}
