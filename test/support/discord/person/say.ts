import { createMessage } from '../model/messages.ts';
import type { World } from '../model/world.ts';
import type { Message } from '../wire.ts';
import { placeOf, type Where } from './place.ts';

export interface SayAction extends Where {
  readonly content: string;
}

/** A person writes a message. The app is told only as far as its intents go. */
export function say(world: World, action: SayAction): Message {
  const { user, channel } = placeOf(world, action);
  const needed = channel.thread ? 'SendMessagesInThreads' : 'SendMessages';
  placeOf(world, action, needed);
  const message = createMessage(world, { channel, author: user, body: { content: action.content } });
  world.changed.notify();
  return message;
}
