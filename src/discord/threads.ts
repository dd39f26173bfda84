import {
  type APIThreadChannel,
  PermissionFlagsBits as Permission,
  type RESTGetAPIChannelThreadsArchivedPublicResult,
  type RESTGetAPIGuildThreadsResult,
  Routes,
  SnowflakeUtil,
  ThreadAutoArchiveDuration,
} from 'discord.js';
import { done, type Outcome, refused } from '../outcome.ts';
import type { ChannelAddress, Failure, Mark, ThreadAbout } from '../platform.ts';
import type { Api } from './api.ts';
import { label } from './components.ts';
import { codes, limits } from './limits.ts';
import { isForum, type Place, type Places, threadObstacleAt } from './places.ts';
import { type Message, payload } from './render.ts';
import { send } from './send.ts';
import { tagsFor } from './tags.ts';

export interface OpenedThread {
  readonly thread: string;
  readonly message: string;
}

export interface Opening {
  readonly to: ChannelAddress;
  readonly about: ThreadAbout;
  readonly message: Message;
  /** `again` where an earlier attempt may have opened it. */
  readonly mark: Mark & { readonly again: boolean };
}

/** Opens a forum post, or in a text channel a message with a thread. Either way message and thread share one id. */
export async function openThread(
  api: Api,
  places: Places,
  opening: Opening,
): Promise<Outcome<OpenedThread, Failure>> {
  const { to, mark } = opening;
  const place = await places.look(api, to);
  if (!place.ok) return place;
  const obstacle = threadObstacleAt(place.value);
  if (obstacle) return refused({ kind: 'refused', obstacle, code: 'permissions' });
  const name = label(opening.about.title, limits.threadName);
  if (mark.again) {
    const us = await places.self(api);
    if (!us.ok) return us;
    const own = await ownThread(api, opening, { us: us.value, place: place.value });
    if (!own.ok) return own;
    if (own.value !== undefined) return done(bothAre(own.value));
  }
  return isForum(place.value)
    ? openPost(api, place.value, opening, name)
    : openUnderMessage(api, opening, name);
}

const bothAre = (id: string): OpenedThread => ({ thread: id, message: id });

const threadBody = (name: string) => ({ name, auto_archive_duration: ThreadAutoArchiveDuration.OneWeek });

async function openPost(
  api: Api,
  place: Place,
  { to, about, message }: Opening,
  name: string,
): Promise<Outcome<OpenedThread, Failure>> {
  const tags = tagsFor(place, about.tags);
  const tagged = tags.length ? { applied_tags: tags } : {};
  const body = { ...threadBody(name), ...tagged, message: payload(message) };
  const post = await api.post<APIThreadChannel>(Routes.threads(to.channel), body);
  return post.ok ? done(bothAre(post.value.id)) : post;
}

async function openUnderMessage(
  api: Api,
  { to, message, mark }: Opening,
  name: string,
): Promise<Outcome<OpenedThread, Failure>> {
  const sent = await send(api, to.channel, message, mark);
  if (!sent.ok) return sent;
  const thread = await api.post(Routes.threads(to.channel, sent.value), threadBody(name));
  if (thread.ok) return done(bothAre(sent.value));
  const { refusal } = thread;
  if ('code' in refusal && refusal.code === String(codes.threadExists)) return done(bothAre(sent.value));
  if (refusal.kind === 'lost') return thread;
  const isShort = refusal.kind === 'unsent' || (refusal.kind === 'wait' && refusal.ms <= shortMs);
  // The message stands, so it cannot be said that nothing was done.
  if (isShort) return refused({ kind: 'lost', code: 'code' in refusal ? refusal.code : 'wait' });
  const removed = await api.remove(Routes.channelMessage(to.channel, sent.value));
  if (refusal.kind !== 'wait') return thread;
  return removed.ok
    ? refused({ kind: 'wait', ms: Math.max(refusal.ms, forgottenMs) })
    : refused({ kind: 'lost', code: 'wait' });
}

/** So many milliseconds a message may stand without its thread; what waits longer goes, and begins anew. */
const shortMs = 30_000;

/**
 * Discord remembers a nonce for "a few minutes"; this is surely more. Before, it would give the message that was removed
 * as the answer to the next one.
 */
const forgottenMs = 600_000;

/** Our own thread of that reference in that channel, where it was opened since the delivery began, archived or not. */
async function ownThread(
  api: Api,
  { to, about, mark }: Opening,
  { us, place }: { readonly us: string; readonly place: Place },
): Promise<Outcome<string | undefined, Failure>> {
  const since = timeOf(mark.delivery) - skewMs;
  const isOwn = ({ id, parent_id, owner_id, name }: APIThreadChannel): boolean =>
    parent_id === to.channel &&
    owner_id === us &&
    (name === about.reference || name.startsWith(`${about.reference} `)) &&
    SnowflakeUtil.timestampFrom(id) >= since;
  const active = await api.get<RESTGetAPIGuildThreadsResult>(Routes.guildActiveThreads(to.workspace));
  if (!active.ok) return active;
  // Discord's description of these answers is wider than what they list.
  const own = (active.value.threads as APIThreadChannel[]).find(isOwn);
  // It asks for this right, which we do without where people do not have it.
  if (own || (place.ours & Permission.ReadMessageHistory) === 0n) return done(own?.id);
  // Those that were archived last come first.
  const archived = await api.get<RESTGetAPIChannelThreadsArchivedPublicResult>(
    `${Routes.channelThreads(to.channel, 'public')}?limit=100`,
  );
  if (!archived.ok) return archived;
  return done((archived.value.threads as APIThreadChannel[]).find(isOwn)?.id);
}

/** Discord's clock may be behind ours by so many milliseconds. */
const skewMs = 60_000;

/** When a delivery began, in milliseconds since 1970: version 7 of UUID begins with it (RFC 9562). Else 0. */
const timeOf = (uuid: string): number =>
  uuid[14] === '7' ? Number.parseInt(uuid.replaceAll('-', '').slice(0, 12), 16) : 0;
