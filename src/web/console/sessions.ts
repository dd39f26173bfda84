import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type Answers, createAnswers } from './answers.ts';

/** A browser that came in with a token. */
export interface Session {
  /** The private answers its visitor has seen. */
  readonly answers: Answers;
}

/** Browsers that may be in at a time; the one longest unused has to come in again. */
const mostSessions = 10;
const tokenBytes = 24;

export interface Sessions {
  /** The token that the next browser comes in with. */
  token(): string;
  /** Takes the token and gives a session's secret; undefined where it is not the token. */
  enter(token: string): string | undefined;
  find(secret: string | undefined): Session | undefined;
}

const newSecret = () => randomBytes(tokenBytes).toString('base64url');
const digest = (text: string) => createHash('sha256').update(text).digest();

/** Digests have one length, and comparing them tells nothing about where two texts differ. */
const same = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));

export function createSessions(): Sessions {
  let token = newSecret();
  const sessions = new LRUCache<string, Session>({ max: mostSessions });
  return {
    token: () => token,
    enter(given) {
      if (!same(given, token)) return undefined;
      token = newSecret();
      const secret = newSecret();
      sessions.set(digest(secret).toString('hex'), { answers: createAnswers() });
      return secret;
    },
    find: (secret) => (secret === undefined ? undefined : sessions.get(digest(secret).toString('hex'))),
  };
}
