import type { webApi } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { done, type Outcome, refused } from '../outcome.ts';
import type {
  Carrier,
  ChannelAddress,
  ChannelFacts,
  Failure,
  Mark,
  MessageAddress,
  Part,
} from '../platform.ts';
import { factsOf } from './channel.ts';
import { failureOf } from './failure.ts';
import type { Installations } from './installations.ts';
import { readLink } from './link.ts';
import { blockIdOf } from './mark.ts';
import { type Message, toMessages } from './messages.ts';

type Place = Pick<ChannelAddress, 'channel' | 'thread'>;

/** Slack takes about one message a second into a channel: docs.slack.dev/apis/web-api/rate-limits. */
const paceMs = 1000;

/**
 * What Slack tells of a channel is remembered for so many milliseconds: it takes 50 such questions a minute from a
 * workspace, fewer than messages into one channel.
 */
const rememberedMs = 3000;

/**
 * How messages leave for Slack. It has no key against doubles, and without a history scope nothing can be looked up:
 * a post whose answer was lost must never be repeated by itself.
 */
export function createCarrier(parts: {
  client: webApi.WebClient;
  installations: Pick<Installations, 'of'>;
  ready: () => boolean;
}): Carrier {
  const { client, installations, ready } = parts;
  const looked = new LRUCache<string, ChannelFacts>({ max: 10_000, ttl: rememberedMs });

  /** Does something with a workspace's token. */
  const call = async <T>(
    workspace: string,
    work: (token: string) => Promise<Outcome<T, Failure>>,
  ): Promise<Outcome<T, Failure>> => {
    const { token, connected } = await installations.of(workspace);
    if (token !== undefined) return work(token).catch((error: unknown) => refused(failureOf(error)));
    // Without an answer from the database nobody knows whether there is a token.
    return connected
      ? refused({ kind: 'unsent', code: 'token_unknown' })
      : refused({ kind: 'refused', obstacle: 'removed', code: 'not_connected' });
  };

  /** The same in a channel. Where that fails, what is remembered of the channel may be why. */
  const callAt = async <T>(at: ChannelAddress, work: (token: string) => Promise<Outcome<T, Failure>>) => {
    const outcome = await call(at.workspace, work);
    if (!outcome.ok) looked.delete(keyOf(at));
    return outcome;
  };

  const put = async (token: string, { channel, thread }: Place, part: Part, mark: Mark) => {
    const within = thread === undefined ? {} : { thread_ts: thread };
    const { ts } = await client.chat.postMessage({ token, channel, ...within, ...marked(part, mark) });
    return ts ? done(ts) : refused<Failure>({ kind: 'lost', code: 'unreadable' });
  };
  const post = (to: ChannelAddress, part: Part, mark: Mark) =>
    callAt(to, (token) => put(token, to, part, mark));

  return {
    ready,
    paceMs,
    repeatableMs: 0,
    hearsOfJoining: true,
    takesFiles: false,
    typing: 'text',
    render: toMessages,
    post,
    /** Any message is the beginning of a thread, which goes by the message's id and has no title of its own. */
    async openThread(to, _about, part, mark) {
      const posted = await post(to, part, mark);
      return posted.ok ? done({ thread: posted.value, message: posted.value }) : posted;
    },
    direct: ({ workspace, person }, part, mark) =>
      call(workspace, async (token) => {
        const channel = await conversationWith(client, token, person);
        if (!channel.ok) return channel;
        const posted = await put(token, { channel: channel.value }, part, mark);
        return posted.ok ? done({ workspace, channel: channel.value, message: posted.value }) : posted;
      }),
    /** Nobody can change it later, except a press on it. */
    whisper: (to, person, part, mark) =>
      callAt(to, (token) => whisper(client, token, to, person, marked(part, mark))),
    update: (at, part, mark) => callAt(at, (token) => update(client, token, at, marked(part, mark))),
    remove: (at) =>
      callAt(at, async (token) => {
        await client.chat.delete({ token, channel: at.channel, ts: at.message });
        return done(undefined);
      }),
    readLink,
    async examine(at) {
      const known = looked.get(keyOf(at));
      if (known) return done(known);
      const found = await callAt(at, (token) => unchanging(examine(client, token, at.channel)));
      // Whoever takes an obstacle away wants it to be gone at once.
      if (found.ok && !found.value.obstacle) looked.set(keyOf(at), found.value);
      return found;
    },
  };
}

const keyOf = ({ workspace, channel }: ChannelAddress): string => `${workspace}:${channel}`;

/** The message with its mark. A part may be sent again under another one, so it stays as it is. */
function marked(part: Part, mark: Mark): Message {
  // A Part is what this carrier's own render made.
  const message = part as Message;
  const [first, ...others] = message.blocks ?? [];
  // Nothing can be pressed on a message without blocks, so nothing needs to recognise it.
  return first ? { ...message, blocks: [{ ...first, block_id: blockIdOf(mark) }, ...others] } : message;
}

/** The id of the direct messages between the bot and a person. */
const conversationWith = (
  client: webApi.WebClient,
  token: string,
  person: string,
): Promise<Outcome<string, Failure>> =>
  unchanging(
    client.conversations.open({ token, users: person }).then(({ channel }) => {
      return channel?.id ? done(channel.id) : refused<Failure>({ kind: 'lost', code: 'unreadable' });
    }),
  );

async function whisper(
  client: webApi.WebClient,
  token: string,
  { channel, thread }: Place,
  user: string,
  message: Message,
): Promise<Outcome<string, Failure>> {
  const within = thread === undefined ? {} : { thread_ts: thread };
  const { message_ts: ts } = await client.chat.postEphemeral({ token, channel, user, ...within, ...message });
  return ts ? done(ts) : refused({ kind: 'lost', code: 'unreadable' });
}

async function update(
  client: webApi.WebClient,
  token: string,
  { channel, message: ts }: MessageAddress,
  { text, blocks = [] }: Message,
): Promise<Outcome<undefined, Failure>> {
  // Unlike chat.postMessage, chat.update looks for names and addresses in the text unless it is told not to, and
  // keeps the old blocks where no others are given: docs.slack.dev/reference/methods/chat.update.
  await client.chat.update({ token, channel, ts, text, blocks, parse: 'none', link_names: false });
  return done(undefined);
}

async function examine(client: webApi.WebClient, token: string, channel: string) {
  // To ask about direct messages takes a scope that we have no other use for.
  if (channel.startsWith('D'))
    return refused<Failure>({ kind: 'refused', obstacle: 'wrong_kind', code: 'direct_message' });
  const { channel: told } = await client.conversations.info({ token, channel });
  return told ? done(factsOf(told)) : refused<Failure>({ kind: 'lost', code: 'unreadable' });
}

/** For a call that changes nothing that people see: where its answer was lost, it may be made again. */
async function unchanging<T>(work: Promise<Outcome<T, Failure>>): Promise<Outcome<T, Failure>> {
  const outcome = await work.catch((error: unknown) => refused(failureOf(error)));
  return !outcome.ok && outcome.refusal.kind === 'lost'
    ? refused({ kind: 'unsent', code: outcome.refusal.code })
    : outcome;
}
