import { dayMs } from '../../time.ts';

/** For so long what stands of a thread, or its change, is tried to be shown. */
const carriedDays = 30;
export const carriedUntil = (now: Date): Date => new Date(now.getTime() + carriedDays * dayMs);
