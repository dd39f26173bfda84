import { createHash, randomBytes } from 'node:crypto';

/** Makes words that are short enough to be guessed impossible to find by their digest: 16 bytes, base64url. */
export const newSalt = (): string => randomBytes(16).toString('base64url');

/**
 * What the audit keeps of somebody's words: sha256, base64url. Whoever has the words and the salt can show that they
 * were these; once both are erased, nobody can tell what they were.
 */
export const saltedDigest = (words: string, salt: string): string =>
  createHash('sha256')
    .update(JSON.stringify([salt, words]))
    .digest('base64url');
