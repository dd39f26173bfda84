import type { MessageLink } from '../platform.ts';

/** `p1700000000123456`: the message's ts without its point. */
const path = /^\/archives\/([A-Z0-9]+)\/p(\d{10,})(\d{6})\/?$/;
const host = /\.slack(-gov)?\.com$/;

/**
 * What Slack's “Copy link” gives: `https://x.slack.com/archives/C…/p1700000000123456`, of a reply with
 * `?thread_ts=1700000000.000100&cid=C…`. The workspace stands there by its domain, which we do not know.
 */
export function readLink(text: string): MessageLink | undefined {
  const bare = text.trim().replace(/^<(.*)>$/, '$1');
  const url = URL.canParse(bare) ? new URL(bare) : undefined;
  const [, channel, seconds, micros] = (url && path.exec(url.pathname)) ?? [];
  if (!url || !host.test(url.hostname) || channel === undefined || seconds === undefined) return undefined;
  const thread = url.searchParams.get('thread_ts');
  return {
    ...{ channel, message: `${seconds}.${micros}`, at: new Date(Number(seconds) * 1000) },
    ...(thread !== null && { thread }),
  };
}
