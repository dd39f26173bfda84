import { limits } from './limits.ts';

/** What a window keeps for us: what sending its form does, and how to change the message that it was opened from. */
export interface Note {
  /** As encodeAction wrote it; empty in a window without a form. */
  readonly action: string;
  /** A response_url, as it stands there; see backsOf. */
  readonly back?: string | undefined;
}

/**
 * A window's private_metadata. An action begins with the name of a command, and none is called `http`. Where both
 * together are too long, the way back is left out.
 */
export function writeNote({ action, back }: Note): string {
  const both = back === undefined ? action : `${back}\n${action}`;
  return both.length <= limits.privateMetadata ? both : action;
}

/** The opposite of writeNote. */
export function readNote(metadata: string): Note {
  const [, back, action = metadata] = /^(https?:\/\/\S+)\n(.*)$/s.exec(metadata) ?? [];
  return { action, back };
}

/** Tells the addresses at which Slack takes answers from others, so that we are not made to post elsewhere. */
export type IsBack = (url: string) => boolean;

/**
 * Slack's own is hooks.slack.com. Where its Web API is configured to be elsewhere, that address and the `hooks.` beside
 * it are.
 */
export function backsOf(apiUrl: string | undefined): IsBack {
  const { origin, protocol, host } = new URL(apiUrl ?? 'https://slack.com/api/');
  const origins = [`${protocol}//hooks.${host}`, ...(apiUrl === undefined ? [] : [origin])];
  return (url) => URL.canParse(url) && origins.includes(new URL(url).origin);
}
