import { expect, test } from 'vitest';
import { readLink } from '../../src/discord/link.ts';

// 175928847299117063 is Discord's own example of a snowflake (docs, "Snowflakes").
const message = '175928847299117063';
const at = new Date('2016-04-30T11:18:25.796Z');
const [workspace, channel] = ['100000000000000001', '100000000000000002'];

test.each([
  [`https://discord.com/channels/${workspace}/${channel}/${message}`, channel],
  [` <https://ptb.discord.com/channels/${workspace}/${channel}/${message}> `, channel],
  [`https://canary.discord.com/channels/${workspace}/${channel}/${message}/`, channel],
  [`https://discordapp.com/channels/${workspace}/${channel}/${message}`, channel],
  // To a thread, which has the id of the message that it began with.
  [`https://discord.com/channels/${workspace}/${message}`, message],
])('%s is read', (text, stands) => {
  expect(readLink(text)).toEqual({ workspace, channel: stands, message, at });
});

test.each([
  '',
  message,
  `https://discord.com/channels/@me/${channel}/${message}`,
  `https://discord.com/channels/${workspace}`,
  `https://discord.com.example.org/channels/${workspace}/${channel}/${message}`,
  `https://evil-discord.com/channels/${workspace}/${channel}/${message}`,
  'https://x.slack.com/archives/C0ABC/p1700000000123456',
])('“%s” is none of Discord', (text) => {
  expect(readLink(text)).toBeUndefined();
});
