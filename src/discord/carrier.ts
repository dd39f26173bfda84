import { type APIDMChannel, Routes } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { DiscordConfig } from '../config.ts';
import type { Db } from '../db.ts';
import { describeError, type Logger } from '../log.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import type { Carrier, Failure, Part } from '../platform.ts';
import { type Api, createApis } from './api.ts';
import { readLink } from './link.ts';
import { park } from './park.ts';
import { createPlaces, factsOf, type Places } from './places.ts';
import { type Message, payload, renderView } from './render.ts';
import { rolesOf } from './roles.ts';
import { send } from './send.ts';
import { reopening, unarchived, whereItStands } from './standing.ts';
import { setThread } from './thread-state.ts';
import { openThread } from './threads.ts';

export interface CarrierOptions {
  readonly config: DiscordConfig;
  readonly db: Db;
  /** Whether this process is the one that is connected: one pacer respects the limit of the whole bot. */
  readonly ready: () => boolean;
  readonly log: Logger;
}

/** Discord remembers a nonce for "a few minutes"; this is surely less. */
const repeatableMs = 120_000;

/** Sends what nobody asked for. Buckets are paced by Discord's own headers, in the client. */
export function createCarrier({ config, db, ready, log }: CarrierOptions): Carrier & { stop(): void } {
  const apis = createApis(config, log);
  const places = createPlaces();
  const conversations = new LRUCache<string, string>({ max: 10_000 });

  /** Parks what the message names, without which its buttons would be dead. */
  async function prepared(part: Part): Promise<Outcome<Message, Failure>> {
    // Every part was made by render, below.
    const message = part as Message;
    try {
      await park(db, message.parked);
      return done(message);
    } catch (error) {
      log.error({ error: describeError(error) }, 'the actions of a message could not be parked');
      return refused({ kind: 'unsent', code: 'not_parked' });
    }
  }

  return {
    ...rolesOf(apis, places),
    ready,
    paceMs: 0,
    repeatableMs,
    hearsOfJoining: config.guildMembers,
    takesFiles: true,
    typing: 'options',
    render: (view) => renderView(view),
    async post(to, part, mark) {
      const message = await prepared(part);
      if (!message.ok) return message;
      const api = apis.begin();
      const channel = to.thread ?? to.channel;
      const sent = await reopening(api, channel, () => send(api, channel, message.value, mark));
      return inGuild(api, places, to.workspace, sent);
    },
    async openThread(to, about, part, mark) {
      const message = await prepared(part);
      if (!message.ok) return message;
      return openThread(apis.begin(), places, { to, about, message: message.value, mark });
    },
    async setThread({ workspace, thread }, state) {
      const api = apis.begin();
      return inGuild(api, places, workspace, await setThread(api, thread, state));
    },
    async direct({ workspace, person }, part, mark) {
      const message = await prepared(part);
      if (!message.ok) return message;
      const api = apis.begin();
      const channel = await conversationWith(api, conversations, person);
      if (!channel.ok) return channel;
      const sent = await send(api, channel.value, message.value, mark);
      return sent.ok ? done({ workspace, channel: channel.value, message: sent.value }) : sent;
    },
    async update(at, part) {
      const next = await prepared(part);
      if (!next.ok) return next;
      const api = apis.begin();
      const changed = await whereItStands(api, places, at, (channel) =>
        unarchived(api, channel, () =>
          api.patch(Routes.channelMessage(channel, at.message), payload(next.value)),
        ),
      );
      return changed.ok ? done(undefined) : inGuild(api, places, at.workspace, changed);
    },
    async remove(at) {
      const api = apis.begin();
      const removed = await whereItStands(api, places, at, (channel) =>
        unarchived(api, channel, () => api.remove(Routes.channelMessage(channel, at.message))),
      );
      return removed.ok || isAbsent(removed.refusal)
        ? done(undefined)
        : inGuild(api, places, at.workspace, removed);
    },
    readLink,
    async examine(channel) {
      const place = await places.look(apis.begin(), channel);
      return place.ok ? done(factsOf(place.value)) : place;
    },
    stop: apis.stop,
  };
}

/** Opening a conversation again and again is what Discord takes for spam; its id never changes. */
async function conversationWith(
  api: Api,
  known: LRUCache<string, string>,
  person: string,
): Promise<Outcome<string, Failure>> {
  const channel = known.get(person);
  if (channel !== undefined) return done(channel);
  const opened = await api.post<APIDMChannel>(Routes.userChannels(), { recipient_id: person });
  if (!opened.ok) return opened;
  known.set(person, opened.value.id);
  return done(opened.value.id);
}

/** The message or its channel is not there, which is what a removal wants. */
const isAbsent = (failure: Failure): boolean =>
  failure.kind === 'missing' || (failure.kind === 'refused' && failure.obstacle === 'gone');

/** Discord says the same of a channel that it hides and of one in a guild that the bot is no longer in. */
async function inGuild<T>(
  api: Api,
  places: Places,
  guild: string,
  outcome: Outcome<T, Failure>,
): Promise<Outcome<T, Failure>> {
  if (outcome.ok || outcome.refusal.kind !== 'refused' || outcome.refusal.obstacle !== 'not_invited')
    return outcome;
  const standing = await places.guild(api, guild, 'anew');
  const isOut =
    !standing.ok && standing.refusal.kind === 'refused' && standing.refusal.obstacle === 'removed';
  return isOut ? standing : outcome;
}
