import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import { describeError, type Logger } from '../log.ts';

/**
 * Bolt's warnings and errors, in the program's log. Bolt quotes bodies, addresses and errors behind a colon or in
 * brackets, where names and texts may stand: only its own words before them are kept.
 */
export function createBoltLogger(log: Logger): BoltLogger {
  const write =
    (level: 'warn' | 'error') =>
    (...said: unknown[]): void => {
      const [first] = said;
      const error = said.find((one) => one instanceof Error);
      const words = typeof first === 'string' ? first.split(/[:([{"']/, 1)[0]?.trim() : undefined;
      log[level]({ platform: 'slack', ...(error && { error: describeError(error) }) }, words || 'Bolt');
    };
  return {
    debug: () => {},
    info: () => {},
    warn: write('warn'),
    error: write('error'),
    setLevel: () => {},
    setName: () => {},
    getLevel: () => LogLevel.WARN,
  };
}
