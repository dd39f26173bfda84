import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const VERSION = 'v1';
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A sealed text cannot be opened: sealed with another key, changed, or meant for another place. */
export class SealFault extends Error {
  override readonly name = 'SealFault';
}

export type Sealer = {
  /** A short digest of the key, which says nothing about it; for the log. */
  readonly keyId: string;
  /**
   * Encrypts a text. `context` says where it stands, such as `workspace:T123:token`; it is not kept, and the same
   * is needed to open it, so that a sealed text copied elsewhere stays closed.
   */
  seal(plain: string, context: string): string;
  /** @throws SealFault */
  open(envelope: string, context: string): string;
  /**
   * A keyed digest, base64url of 32 bytes: the same text in the same context always gives the same, and without the
   * key nobody can tell which text, or whether digests of two contexts are of one.
   */
  tag(plain: string, context: string): string;
};

/**
 * Seals texts with the deployment's key (32 bytes) by AES-256-GCM under a random 96-bit nonce, which NIST
 * SP 800-38D allows for 2^32 texts a key. An envelope is `v1.<key id>.<nonce, cipher text and tag in base64url>`.
 */
export function createSealer(key: Buffer): Sealer {
  const keyId = createHash('sha256').update('plenary key id').update(key).digest('hex').slice(0, 8);
  // A key of its own, so that what is digested says nothing about what is encrypted (RFC 5869).
  const tagKey = Buffer.from(hkdfSync('sha256', key, '', 'plenary tag', 32));
  const bound = (context: string) => Buffer.from(`${VERSION}.${keyId}.${context}`);

  return {
    keyId,
    seal(plain, context) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(bound(context));
      const sealed = Buffer.concat([
        nonce,
        cipher.update(plain, 'utf8'),
        cipher.final(),
        cipher.getAuthTag(),
      ]);
      return `${VERSION}.${keyId}.${sealed.toString('base64url')}`;
    },
    open(envelope, context) {
      const [version, sealedWith, body, ...rest] = envelope.split('.');
      if (version !== VERSION || !sealedWith || !body || rest.length > 0)
        throw new SealFault('This is no sealed text.');
      if (sealedWith !== keyId) {
        throw new SealFault(`Sealed with key ${shorten(sealedWith)}, this deployment has ${keyId}.`);
      }
      return decrypt(key, decodeExactly(body), bound(context));
    },
    tag: (plain, context) =>
      createHmac('sha256', tagKey)
        .update(JSON.stringify([context, plain]))
        .digest('base64url'),
  };
}

function decrypt(key: Buffer, sealed: Buffer, context: Buffer): string {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new SealFault('This sealed text is cut off.');
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(context).setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    const plain = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([plain, decipher.final()]).toString('utf8');
  } catch {
    throw new SealFault('This sealed text was changed, or belongs elsewhere.');
  }
}

/** Node skips what is not base64url; one text must have one spelling. */
function decodeExactly(body: string): Buffer {
  const bytes = Buffer.from(body, 'base64url');
  if (bytes.toString('base64url') !== body) throw new SealFault('This is no sealed text.');
  return bytes;
}

/** What stands in the place of a key id may be anything: it is shown only if it looks like one. */
const shorten = (keyId: string): string => (/^[0-9a-f]{8}$/.test(keyId) ? keyId : '(unreadable)');
