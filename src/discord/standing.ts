import { Routes } from 'discord.js';
import { type Outcome, refused } from '../outcome.ts';
import type { Failure, MessageAddress } from '../platform.ts';
import type { Api } from './api.ts';
import { codes } from './limits.ts';
import type { Places } from './places.ts';

/**
 * Does something with a message where it stands. A thread is a channel, and its messages are found there; the one that
 * it began with has the thread's id, and stands in a forum's thread, but beside a text channel's. With a thread that
 * was deleted its messages are gone: `missing`.
 */
export async function whereItStands<T>(
  api: Api,
  places: Places,
  { channel, thread, message }: MessageAddress,
  work: (channel: string) => Promise<Outcome<T, Failure>>,
): Promise<Outcome<T, Failure>> {
  if (thread === undefined) return work(channel);
  if (message !== thread) return missingWhereGone(await work(thread));
  const inForum = await places.isForum(api, channel);
  if (!inForum.ok) return missingWhereGone(inForum);
  return missingWhereGone(await work(inForum.value ? thread : channel));
}

/** What was to be changed is not there where the channel or thread that it stood in is not. */
export const missingWhereGone = <T>(outcome: Outcome<T, Failure>): Outcome<T, Failure> =>
  !outcome.ok && outcome.refusal.kind === 'refused' && outcome.refusal.code === String(codes.unknownChannel)
    ? refused({ kind: 'missing', code: outcome.refusal.code })
    : outcome;

/** The messages of an archived thread take no change: it is reopened for it, and archived again. */
export async function unarchived<T>(
  api: Api,
  thread: string,
  change: () => Promise<Outcome<T, Failure>>,
): Promise<Outcome<T, Failure>> {
  const first = await change();
  if (!isArchived(first)) return first;
  const reopened = await api.patch(Routes.channel(thread), { archived: false });
  if (!reopened.ok) return reopened;
  const second = await change();
  // Should this fail, Discord archives it by itself within a week.
  await api.patch(Routes.channel(thread), { archived: true });
  return second;
}

/** What is posted reopens an archived thread; should Discord want that done before, it is. */
export async function reopening<T>(
  api: Api,
  thread: string,
  post: () => Promise<Outcome<T, Failure>>,
): Promise<Outcome<T, Failure>> {
  const first = await post();
  if (!isArchived(first)) return first;
  const reopened = await api.patch(Routes.channel(thread), { archived: false });
  return reopened.ok ? post() : reopened;
}

const isArchived = (outcome: Outcome<unknown, Failure>): boolean =>
  !outcome.ok && outcome.refusal.kind === 'refused' && outcome.refusal.obstacle === 'archived';
