/** Slack's signature of its requests: docs.slack.dev/authentication/verifying-requests-from-slack. */
import { createHmac } from 'node:crypto';

/** What goes over the wire: headers and body of one POST, or one frame of Socket Mode (without headers). */
export interface WireRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export const FORM = 'application/x-www-form-urlencoded';
export const JSON_TYPE = 'application/json';

/** Signs a body: version 0, HMAC-SHA256 over `v0:timestamp:body`. `timestamp` is in seconds since 1970. */
export function signed(
  secret: string,
  body: string,
  contentType: string,
  timestamp = Math.floor(Date.now() / 1000),
): WireRequest {
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    headers: {
      'content-type': contentType,
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': `v0=${digest}`,
    },
    body,
  };
}

export interface CommandRequest {
  secret: string;
  team: string;
  user: string;
  channel: string;
  command: string;
  text: string;
  /** Where the app may answer later, for instance the counterpart's `sinkUrl`. */
  responseUrl: string;
  triggerId?: string;
}

/**
 * A slash command ready to be posted to the app, for load: nothing is remembered about it. Every call gives
 * another body, so that an app which refuses replays takes each of them.
 */
export function signedCommandRequest(command: CommandRequest): WireRequest {
  const body = new URLSearchParams({
    token: 'legacy-token',
    team_id: command.team,
    team_domain: command.team.toLowerCase(),
    channel_id: command.channel,
    channel_name: command.channel.toLowerCase(),
    user_id: command.user,
    user_name: command.user.toLowerCase(),
    command: command.command,
    text: command.text,
    api_app_id: 'A0PLENARY',
    is_enterprise_install: 'false',
    response_url: command.responseUrl,
    trigger_id: command.triggerId ?? `1.${nextLoadId()}`,
  });
  return signed(command.secret, body.toString(), FORM);
}

let loadId = 0;
function nextLoadId(): number {
  loadId += 1;
  return loadId;
}
