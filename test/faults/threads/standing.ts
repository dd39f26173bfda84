import { nonceOf } from '../../../src/discord/send.ts';
import type { Delivery } from '../../../src/generated/prisma/client.ts';
import { markOf } from '../../../src/slack/mark.ts';
import { textOf as discordText, labelsOf } from '../../support/discord/index.ts';
import { controls } from '../../support/slack/controls.ts';
import { textOf as slackText } from '../../support/slack/reading.ts';
import type { Message } from '../../support/slack/types.ts';
import type { World } from '../world.ts';
import type { Place } from './forum.ts';

/** A message of the bot, by a platform's own record. */
export interface Standing {
  /** Undefined where it says nothing of a delivery. */
  readonly delivery: string | undefined;
  /** The platform's id of the message, and of what the thread goes by that it opens or stands in. */
  readonly message: string;
  readonly thread: string;
  readonly text: string;
  /** The words on its buttons, in order. */
  readonly buttons: readonly string[];
}

/** Deliveries of posts, among which those of what stands are found. */
export type Carried = Pick<Delivery, 'id' | 'messages'>;

/** Everything that stands where the threads of a workspace do: in their channel and in what it holds, each in order. */
export const standingAt = (world: World, place: Place, rows: readonly Carried[]): Standing[] =>
  place.platform === 'slack' ? inSlack(world, place) : inDiscord(world, place, rows);

const deliveryOf = ({ blocks }: Message): string | undefined => markOf(blocks[0]?.block_id)?.delivery;

const inSlack = ({ slack }: World, { workspace, channel }: Place): Standing[] =>
  slack.channel(workspace, channel).messages.map((message) => {
    const { ts, thread_ts, ...rest } = message;
    const buttons = controls(message).map(({ label }) => label);
    const known = { delivery: deliveryOf(message), message: ts, thread: thread_ts ?? ts };
    return { ...known, text: slackText(rest), buttons };
  });

function inDiscord({ discord }: World, { channel }: Place, rows: readonly Carried[]): Standing[] {
  const byNonce = new Map(rows.map(({ id }) => [nonceOf({ delivery: id, part: 0 }), id]));
  // What opens a thread in a forum has none.
  const byMessage = new Map(rows.flatMap(({ id, messages }) => messages.map((message) => [message, id])));
  const top = discord.channel(channel);
  return [top, ...discord.threads(top)].flatMap(({ id: where, messages }) =>
    messages.map((message) => ({
      delivery: byNonce.get(String(message.nonce)) ?? byMessage.get(message.id),
      message: message.id,
      thread: where === channel ? message.id : where,
      text: discordText(message),
      buttons: labelsOf(message),
    })),
  );
}

/** The message of a delivery in Slack; undefined where none stands. */
export const messageOf = (
  { slack }: World,
  { workspace, channel }: Place,
  delivery: string,
): Message | undefined =>
  slack.channel(workspace, channel).messages.find((message) => deliveryOf(message) === delivery);
