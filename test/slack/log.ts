import { type Logger, pino } from 'pino';

/** A line of the log: level 40 is a warning, 50 an error. */
export type LogLine = Readonly<Record<string, unknown>> & { readonly level: number; readonly msg: string };

/** A log whose lines a test can look at. */
export function createTestLog(): { log: Logger; logged: LogLine[] } {
  const logged: LogLine[] = [];
  const write = (line: string): void => void logged.push(JSON.parse(line));
  return { log: pino({ level: 'debug', base: null }, { write }), logged };
}
