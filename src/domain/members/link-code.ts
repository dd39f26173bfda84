import { createHash, randomInt } from 'node:crypto';

/** Crockford's base 32: no letter looks like a digit or like another letter, and none spells a curse. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 16 signs of 5 bits are 80 bits. */
const length = 16;

/** A new code: `7KQF-0M3X-P2ZD-V8HT`. */
export function makeCode(): string {
  const code = Array.from({ length }, () => signs[randomInt(signs.length)]).join('');
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/**
 * What was typed as the code that it stands for: in small letters, without dashes, a full stop that was copied with it, in full-width signs, with an O for
 * a 0 and an I or L for a 1, as Crockford reads them. Undefined for what is no code.
 */
export function readCode(typed: string): string | undefined {
  const code = typed
    .slice(0, 100)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{P}\p{Cf}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return code.length === length && [...code].every((sign) => signs.includes(sign)) ? code : undefined;
}

/** How many signs both screens show, for people to compare. */
const compared = 3;

/** What both sides of a link are shown: tells the account that typed the code from any other. */
export function comparisonWord(codeId: string, takerId: string): string {
  const digest = createHash('sha256').update(`${codeId}:${takerId}`).digest();
  return [...digest.subarray(0, compared)].map((byte) => signs[byte % signs.length]).join('');
}

/** Of a code as readCode gives it, base64url: all that is kept of it. */
export const hashCode = (code: string): string =>
  createHash('sha256').update(code.replaceAll('-', '')).digest('base64url');
