import { type APIThreadChannel, ThreadAutoArchiveDuration as Duration, Routes } from 'discord.js';
import { done, type Outcome } from '../outcome.ts';
import type { Failure } from '../platform.ts';
import type { Api } from './api.ts';
import { label } from './components.ts';
import { limits } from './limits.ts';
import { missingWhereGone } from './standing.ts';

/** What a thread shall be called, and whether it shall be archived. */
export interface ThreadState {
  readonly title: string;
  readonly archived: boolean;
}

/** What one PATCH of a thread changes. It is never locked: buttons in locked threads are dead. */
interface Change {
  readonly name?: string;
  readonly archived?: boolean;
  readonly auto_archive_duration?: Duration;
}

/**
 * Gives a thread its title and archives or reopens it. One that was deleted is `missing`. What is so already is left
 * alone: each new name is told to everybody in the thread, and Discord takes few of them.
 */
export async function setThread(
  api: Api,
  thread: string,
  wanted: ThreadState,
): Promise<Outcome<undefined, Failure>> {
  const found = await api.get<APIThreadChannel>(Routes.channel(thread));
  if (!found.ok) return missingWhereGone(found);
  for (const change of changesTo(wanted, found.value)) {
    const changed = await api.patch(Routes.channel(thread), change);
    if (!changed.ok) return missingWhereGone(changed);
  }
  return done(undefined);
}

/**
 * The requests that lead there, in order. An archived thread takes a name only as it is reopened. One that stays open
 * has its time until Discord archives it begun anew, which a change of that time does (docs, "Threads", Active &
 * Archived Threads).
 */
export function changesTo(
  { title, archived }: ThreadState,
  { name, thread_metadata: now }: Pick<APIThreadChannel, 'name' | 'thread_metadata'>,
): readonly Change[] {
  const wanted = label(title, limits.threadName);
  const isNamed = name === wanted;
  const renamed = isNamed ? {} : { name: wanted };
  if (archived && now?.archived) return isNamed ? [] : [{ archived: false, ...renamed }, { archived: true }];
  if (archived) return [{ archived: true, ...renamed }];
  if (now?.archived) return [{ archived: false, ...renamed }];
  const again = { auto_archive_duration: Duration.OneWeek };
  return now?.auto_archive_duration === Duration.OneWeek
    ? [{ ...renamed, auto_archive_duration: Duration.ThreeDays }, again]
    : [{ ...renamed, ...again }];
}
