import { randomBytes } from 'node:crypto';
import type { Translate } from './i18n/translate.ts';
import { describeError, type Logger } from './log.ts';
import type { PlatformName } from './platform.ts';
import { notice, type View } from './view.ts';

/** A failure on our side: logged once, under a short reference that the words for the person repeat. */
export function brokenView(
  error: unknown,
  { log, platform, t }: { log: Logger; platform: PlatformName; t: Translate },
): View {
  return notice(t.rich('broken', { reference: logBroken(error, log, platform) }));
}

/** Logs it; the reference. */
export function logBroken(error: unknown, log: Logger, platform: PlatformName | 'page'): string {
  const reference = randomBytes(2).toString('hex');
  log.error({ reference, platform, error: describeError(error) }, 'a request failed');
  return reference;
}
