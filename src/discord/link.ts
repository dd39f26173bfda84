import { SnowflakeUtil } from 'discord.js';
import type { MessageLink } from '../platform.ts';

const path = /^\/channels\/(\d{17,20})\/(\d{17,20})(?:\/(\d{17,20}))?\/?$/;
const host = /^(?:(?:ptb|canary)\.)?discord(?:app)?\.com$/;

/**
 * What Discord's “Copy Message Link” gives: `https://discord.com/channels/GUILD/CHANNEL/MESSAGE`. A link to a thread
 * leads to the message that it began with, which has its id.
 */
export function readLink(text: string): MessageLink | undefined {
  const bare = text.trim().replace(/^<(.*)>$/, '$1');
  const url = URL.canParse(bare) ? new URL(bare) : undefined;
  const [, workspace, channel, message = channel] = (url && path.exec(url.pathname)) ?? [];
  if (!url || !host.test(url.hostname) || workspace === undefined) return undefined;
  if (channel === undefined || message === undefined) return undefined;
  return { workspace, channel, message, at: new Date(SnowflakeUtil.timestampFrom(message)) };
}
