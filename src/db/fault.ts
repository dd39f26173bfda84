/** What can be wrong with a database that is nobody's bug; each has one sentence that says what to do. */
export type DatabaseFaultReason =
  | 'unsupported'
  | 'unreachable'
  | 'refused'
  | 'missing'
  | 'too-old'
  | 'encoding'
  | 'not-allowed'
  | 'busy'
  | 'newer-than-code'
  | 'edited-migration'
  | 'failed-migration'
  | 'data-folder'
  | 'other-version'
  | 'not-started';

/** An expected fault. Its message is for the operator's eyes as it stands and holds no address and no password. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';
  readonly reason: DatabaseFaultReason;

  constructor(reason: DatabaseFaultReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** The code of an error from pg (a SQLSTATE) or from Node (such as ECONNREFUSED). */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

const connecting: Record<string, [DatabaseFaultReason, string]> = {
  ECONNREFUSED: ['unreachable', 'Nothing answers at the address in DATABASE_URL. Is the server running?'],
  ENOENT: ['unreachable', 'There is no server socket at the path in DATABASE_URL. Is the server running?'],
  ENOTFOUND: [
    'unreachable',
    'The host in DATABASE_URL is not known to the name service. Check its spelling.',
  ],
  EAI_AGAIN: ['unreachable', 'The name service did not answer for the host in DATABASE_URL. Try again.'],
  ETIMEDOUT: [
    'unreachable',
    'The server in DATABASE_URL did not answer in time. Check address and firewall.',
  ],
  '28P01': ['refused', 'The server refused the user or the password in DATABASE_URL.'],
  '28000': [
    'refused',
    'The server does not let this user in. Check DATABASE_URL and the server’s pg_hba.conf.',
  ],
  '3D000': ['missing', 'The database named in DATABASE_URL does not exist. Create it, then start again.'],
  '53300': [
    'unreachable',
    'The server in DATABASE_URL has no free connection. Close some, or raise its limit.',
  ],
  '57P03': ['unreachable', 'The server in DATABASE_URL is starting or stopping. Try again in a moment.'],
};

/** Turns a failure to connect into a fault. pg's own messages may quote the address, so none is passed on. */
export function connectFault(error: unknown): DatabaseFault {
  if (error instanceof DatabaseFault) return error;
  const code = codeOf(error);
  const known = code === undefined ? undefined : connecting[code];
  if (known) return new DatabaseFault(...known);
  if (error instanceof Error && /timeout/i.test(error.message)) return connectFault(timedOut);
  const hint = code === undefined ? '' : ` (${code})`;
  return new DatabaseFault(
    'unreachable',
    `The server in DATABASE_URL could not be reached${hint}. Check the address.`,
  );
}

const timedOut = Object.assign(new Error(), { code: 'ETIMEDOUT' });
