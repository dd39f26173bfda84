import { expect, test } from 'vitest';
import { describeError } from '../src/log.ts';

test('an error is told by where it was thrown, without a line of its message', () => {
  const told = describeError(
    new Error('Unique constraint\n    at Ada Lovelace, Small Video\n  at ada@example.org'),
  );
  expect(JSON.stringify(told)).not.toMatch(/Ada|ada@|constraint/);
  expect(told.at).toEqual(expect.arrayContaining([expect.stringContaining('log.test.ts')]));
});

test('one whose message was changed since tells nothing of where, and so does a cause', () => {
  const cause = new Error('another');
  cause.stack = 'Error: one\n    at Ada Lovelace\n    at file:///main.js:1:1';
  const told = describeError(new TypeError('two\n    at Ada', { cause }));
  expect(told).toMatchObject({ name: 'TypeError', cause: { name: 'Error', at: [] } });
  expect(JSON.stringify(told)).not.toContain('Ada');
});

test('one without a message tells where, too', () => {
  expect(describeError(new Error()).at).toEqual(
    expect.arrayContaining([expect.stringContaining('log.test.ts')]),
  );
});
