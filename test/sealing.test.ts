import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSealer, SealFault } from '../src/sealing.ts';

const key = Buffer.alloc(32, 1);
const sealer = createSealer(key);
const text = fc.string({ unit: 'binary', maxLength: 500 });

test('what was sealed opens again, in the same context', () => {
  fc.assert(
    fc.property(text, text, (plain, context) => {
      const envelope = sealer.seal(plain, context);
      expect(envelope).toMatch(/^v1\.[0-9a-f]{8}\.[\w-]+$/);
      expect(createSealer(key).open(envelope, context)).toBe(plain);
    }),
  );
});

test('a text sealed twice looks different each time', () => {
  expect(sealer.seal('the same', 'here')).not.toBe(sealer.seal('the same', 'here'));
});

test('in another context it stays closed', () => {
  fc.assert(
    fc.property(text, text, text, (plain, context, other) => {
      fc.pre(context !== other);
      expect(() => sealer.open(sealer.seal(plain, context), other)).toThrow(SealFault);
    }),
  );
});

test('changed in any character it stays closed', () => {
  const characters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.v='];
  fc.assert(
    fc.property(text, fc.nat(), fc.constantFrom(...characters), (plain, at, character) => {
      const envelope = sealer.seal(plain, 'here');
      const place = at % envelope.length;
      fc.pre(envelope[place] !== character);
      const changed = envelope.slice(0, place) + character + envelope.slice(place + 1);
      expect(() => sealer.open(changed, 'here')).toThrow(SealFault);
    }),
  );
});

test('cut off, lengthened or made up it stays closed', () => {
  const envelope = sealer.seal('a text', 'here');
  for (let length = 0; length < envelope.length; length++) {
    expect(() => sealer.open(envelope.slice(0, length), 'here')).toThrow(SealFault);
  }
  expect(() => sealer.open(`${envelope}A`, 'here')).toThrow(SealFault);
  fc.assert(
    fc.property(fc.string(), (anything) => {
      expect(() => sealer.open(anything, 'here')).toThrow(SealFault);
    }),
  );
});

test('another key is named, and neither key shows', () => {
  const other = randomBytes(32);
  const { keyId } = createSealer(other);
  const envelope = sealer.seal('a text', 'here');
  expect(() => createSealer(other).open(envelope, 'here')).toThrow(
    `Sealed with key ${sealer.keyId}, this deployment has ${keyId}.`,
  );
  expect(key.toString('hex')).not.toContain(sealer.keyId);
});
