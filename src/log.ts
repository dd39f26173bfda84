import { type Logger, pino } from 'pino';

export type { Logger };

/** The log holds ids and facts about the machine; no text of people, no name, no token. */
export const createLogger = (level: string): Logger => pino({ level, base: null });

/**
 * An error as it may be logged: its class, its code and where it was thrown. The message is left out, because
 * database and platform libraries quote values in it.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = databaseCode(error) ?? ('code' in error ? error.code : undefined);
  const frames = framesOf(error);
  return {
    name: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    at: frames.slice(0, 8).map((line) => line.trim()),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  };
}

/**
 * Where it was thrown. A stack begins with the message, a line of which may look like a frame: all up to its end is cut
 * off first, and of a stack in which it is not found nothing is told.
 */
function framesOf({ message, stack = '' }: Error): string[] {
  const start = stack.indexOf(message);
  const frames = start < 0 ? '' : stack.slice(start + message.length);
  return frames.split('\n').filter((line) => /^\s+at /.test(line));
}

/** The SQLSTATE that Prisma's driver adapter keeps: it tells more than Prisma's own code. */
function databaseCode(error: Error): unknown {
  const { meta } = error as { meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } } };
  return meta?.driverAdapterError?.cause?.originalCode;
}
