import { expect, test } from 'vitest';
import { hashCode, makeCode, readCode } from '../../../src/domain/members/link-code.ts';

test('a code has 80 bits in four groups, of signs that look like no other', () => {
  const codes = Array.from({ length: 500 }, makeCode);
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(codes).size).toBe(500);
  // Each of the 32 signs is used: none is left out by how a number becomes a sign.
  expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32);
});

test.each([
  ['7KQF-0M3X-P2ZD-V8HT'],
  ['7kqf-0m3x-p2zd-v8ht'],
  [' 7KQF 0M3X P2ZD V8HT '],
  ['7KQF0M3XP2ZDV8HT'],
  ['7KQF–OM3X–P2ZD–V8HT'],
  ['７ＫＱＦ－０Ｍ３Ｘ－Ｐ２ＺＤ－Ｖ８ＨＴ'],
  ['\u200b7KQF-0M3X-\u2060P2ZD-V8HT'],
])('%j is read as what it stands for', (typed) => {
  expect(readCode(typed)).toBe('7KQF0M3XP2ZDV8HT');
});

test('I and L are read as 1', () => {
  expect(readCode('IIII-LLLL-iiii-llll')).toBe('1111111111111111');
});

test.each([
  [''],
  ['7KQF'],
  ['7KQF-0M3X-P2ZD-V8HTX'],
  ['7KQF-0M3X-P2ZD-V8H!'],
  ['UUUU-UUUU-UUUU-UUUU'],
  ['x'.repeat(5000)],
])('%j is no code', (typed) => {
  expect(readCode(typed)).toBeUndefined();
});

test('a code as it is shown and as it is read have one digest', () => {
  const code = makeCode();
  expect(hashCode(readCode(code.toLowerCase()) ?? '')).toBe(hashCode(code));
});
