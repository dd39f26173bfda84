import type { Language } from '../../i18n/languages.ts';
import { isId } from '../../id.ts';
import { describeError, type Logger } from '../../log.ts';
import { done, type Outcome, refused } from '../../outcome.ts';
import type { Carrier, ChannelAddress, Failure, Mark, Part } from '../../platform.ts';
import type { View } from '../../view.ts';
import type { Hub } from './hub.ts';
import type { Messages } from './messages.ts';
import { addressNamed } from './places.ts';

interface CarrierParts {
  readonly messages: Messages;
  readonly hub: Hub;
  readonly ready: () => boolean;
  readonly clock: () => Date;
  readonly log: Logger;
}

/** A message has no most length here, so that a view is one part. */
interface Said {
  readonly view: View;
  readonly language: Language;
}

/** Parts are made by `render` alone. */
const saidBy = (part: Part) => part as Said;

/** How the console takes messages that nobody asked for: a row each, and word to the pages that this process serves. */
export function createCarrier(parts: CarrierParts): Carrier {
  const { messages, hub, ready, clock } = parts;
  const post = (to: ChannelAddress, said: Said, mark: Mark) => postOnce(parts, to, said, mark);
  return {
    ready,
    paceMs: 0,
    repeatableMs: Number.POSITIVE_INFINITY,
    hearsOfJoining: false,
    takesFiles: false,
    typing: 'text',
    render: (view, language = 'en') => [{ view, language } satisfies Said],
    post: (to, part, mark) => post(to, saidBy(part), mark),
    /** Any message is the beginning of a thread, which goes by its id; what is posted there stands below it. */
    async openThread(to, { title }, part, mark) {
      const said = saidBy(part);
      const view = { title: { text: title }, ...said.view };
      const posted = await post(to, { ...said, view }, mark);
      return posted.ok ? done({ thread: posted.value, message: posted.value }) : posted;
    },
    async direct({ person }, part, mark) {
      const conversation = { workspace: 'direct', channel: person };
      const posted = await post(conversation, saidBy(part), mark);
      return posted.ok ? done({ ...conversation, message: posted.value }) : posted;
    },
    update: ({ message: id }, part) =>
      attempt(parts, async () => {
        const message = await messages.update({ id, ...saidBy(part) });
        if (!message) return missing;
        hub.publish({ kind: 'updated', message });
        return done(undefined);
      }),
    remove: ({ message: id }) =>
      attempt(parts, async () => {
        const message = await messages.remove(id, clock());
        if (!message) return missing;
        hub.publish({ kind: 'removed', message });
        return done(undefined);
      }),
    async examine(to) {
      const { workspace, channel } = addressNamed(to) ?? {};
      if (channel === undefined || workspace === 'direct') return unknownPlace;
      return done({ name: channel, obstacle: undefined, closed: true, private: channel === 'moderators' });
    },
  };
}

const unknownPlace = refused({ kind: 'refused', obstacle: 'gone', code: 'unknown_place' });
const missing = refused({ kind: 'missing', code: 'unknown_message' });
const threadMissing = refused({ kind: 'missing', code: 'unknown_thread' });

/** A repeated post adds nothing and tells nobody. */
async function postOnce(parts: CarrierParts, to: ChannelAddress, said: Said, mark: Mark) {
  const { messages, hub, clock } = parts;
  const address = addressNamed(to);
  if (!address) return unknownPlace;
  // What was opened before threads stood below their message has its channel's name here.
  const within = to.thread !== undefined && isId(to.thread) ? to.thread : undefined;
  return attempt(parts, async () => {
    if (within !== undefined && !(await messages.stands(within, address))) return threadMissing;
    const id = idOf(mark);
    const message = await messages.postOnce({ ...said, id, address, within, at: clock() });
    if (message) hub.publish({ kind: 'posted', message });
    return done(id);
  });
}

/**
 * The id of the message that a mark stands for: the delivery's, counted on by the part, as a UUID of version 8
 * (RFC 9562, 5.8: what an application makes up itself). Messages of one instant so stand in the order in which they
 * were written down, part after part.
 */
export function idOf({ delivery, part }: Mark): string {
  const last = (BigInt(`0x${delivery.slice(-12)}`) + BigInt(part)) & 0xff_ff_ff_ff_ff_ffn;
  return `${delivery.slice(0, 14)}8${delivery.slice(15, -12)}${last.toString(16).padStart(12, '0')}`;
}

/** The database is the platform here: whether a write was done that it did not answer stays open. */
async function attempt<T>(
  { log }: CarrierParts,
  work: () => Promise<Outcome<T, Failure>>,
): Promise<Outcome<T, Failure>> {
  try {
    return await work();
  } catch (error) {
    log.error({ platform: 'console', error: describeError(error) }, 'a message was not carried');
    return refused({ kind: 'lost', code: 'database' });
  }
}
