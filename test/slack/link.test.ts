import { expect, test } from 'vitest';
import { readLink } from '../../src/slack/link.ts';

const at = new Date('2023-11-14T22:13:20Z');

test.each([
  ['https://x.slack.com/archives/C0ABC/p1700000000123456', {}],
  ['  <https://x.slack.com/archives/C0ABC/p1700000000123456>\n', {}],
  ['https://x.enterprise.slack.com/archives/C0ABC/p1700000000123456/', {}],
  [
    'https://x.slack.com/archives/C0ABC/p1700000000123456?thread_ts=1699999999.000100&cid=C0ABC',
    { thread: '1699999999.000100' },
  ],
])('%s is read', (text, given) => {
  expect(readLink(text)).toEqual({ channel: 'C0ABC', message: '1700000000.123456', at, ...given });
});

test.each([
  '',
  'It is there',
  '1700000000.123456',
  'https://x.slack.com/archives/C0ABC',
  'https://x.slack.com/archives/C0ABC/p170000',
  'https://slack.com.example.org/archives/C0ABC/p1700000000123456',
  'https://notslack.com/archives/C0ABC/p1700000000123456',
  'https://discord.com/channels/100000000000000001/100000000000000002/100000000000000003',
])('“%s” is none of Slack', (text) => {
  expect(readLink(text)).toBeUndefined();
});
