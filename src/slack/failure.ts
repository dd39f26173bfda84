import { webApi } from '@slack/bolt';
import type { Failure, Obstacle } from '../platform.ts';

/** How long to wait where Slack says that there were too many calls, but not until when. */
const unsaidWaitMs = 30_000;

/**
 * Slack's own words for what stands in the way until somebody does something about it: the errors of chat.postMessage,
 * chat.postEphemeral, chat.update, chat.delete, conversations.open and conversations.info
 * (docs.slack.dev/reference/methods).
 */
const obstacleWords: Readonly<Record<Obstacle, readonly string[]>> = {
  gone: ['channel_not_found'],
  archived: ['is_archived', 'is_inactive'],
  not_invited: ['not_in_channel'],
  no_permission: [
    'access_denied',
    'accesslimited',
    'ekm_access_denied',
    'no_permission',
    'posting_to_general_channel_denied',
  ],
  wrong_kind: ['channel_type_not_supported', 'method_not_supported_for_channel_type'],
  removed: [
    'account_inactive',
    'invalid_auth',
    'missing_scope',
    'not_authed',
    'org_login_required',
    'team_access_not_granted',
    'token_expired',
    'token_revoked',
  ],
  // Ours alone.
  too_open: [],
  // Discord's alone.
  full: [],
  direct_closed: [
    'cannot_dm_bot',
    'invalid_user_combination',
    'messages_tab_disabled',
    'user_disabled',
    // Nor what is shown to them alone in a channel.
    'user_not_in_channel',
    'user_not_found',
    'user_not_visible',
  ],
};
const obstacleOf = new Map(
  Object.entries(obstacleWords).flatMap(([obstacle, words]) =>
    // Object.entries forgets that its keys are those of the record.
    words.map((word) => [word, obstacle as Obstacle] as const),
  ),
);
/** `restricted_action_read_only_channel`, `not_allowed_token_type` and their like. */
const noPermission = /^(restricted_action|not_allowed)/;

const missing = [
  'message_not_found',
  'cant_update_message',
  'cant_delete_message',
  'edit_window_closed',
  // The message that a thread began with was deleted.
  'thread_not_found',
  'cannot_reply_to_message',
];
const unsent = [
  'external_channel_migrating',
  'message_limit_exceeded',
  'service_unavailable',
  'team_added_to_org',
];
/** Of these Slack says that some of it may have been done. */
const lost = ['fatal_error', 'internal_error', 'request_timeout', 'update_failed'];

/** What a call of Slack's Web API that threw has become; see Failure for what each kind means. */
export function failureOf(error: unknown): Failure {
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: 'wait', ms: error.retryAfter * 1000 };
  if (error instanceof webApi.WebAPIPlatformError) return refusalFailure(error.data);
  if (error instanceof webApi.WebAPIHTTPError) return httpFailure(error.statusCode);
  if (error instanceof webApi.WebAPIRequestError) return networkFailure(error.original);
  // A 429 without Retry-After is a bare Error, which only its words tell from others.
  if (error instanceof Error && error.message.startsWith('Retry header'))
    return { kind: 'wait', ms: unsaidWaitMs };
  return networkFailure(error);
}

function refusalFailure(data: webApi.WebAPIPlatformError['data']): Failure {
  // Where an answer is no JSON, web-api puts its text there.
  const code = /^[a-z][a-z0-9_]{0,63}$/.test(data.error) ? data.error : undefined;
  if (code === undefined) return { kind: 'lost', code: 'unreadable' };
  if (code === 'ratelimited' || code === 'rate_limited') {
    const seconds = data.response_metadata?.retryAfter;
    return { kind: 'wait', ms: typeof seconds === 'number' ? seconds * 1000 : unsaidWaitMs };
  }
  const obstacle = noPermission.test(code) ? 'no_permission' : obstacleOf.get(code);
  if (obstacle) return { kind: 'refused', obstacle, code };
  if (missing.includes(code)) return { kind: 'missing', code };
  if (unsent.includes(code)) return { kind: 'unsent', code };
  if (lost.includes(code)) return { kind: 'lost', code };
  return { kind: 'malformed', code };
}

/** Slack itself answers 200, 429 or 5xx; a 4xx comes from something between us, which let nothing through. */
function httpFailure(status: number): Failure {
  const turnedAway = status === 503 || (status >= 400 && status < 500 && status !== 408);
  return { kind: turnedAway ? 'unsent' : 'lost', code: `http_${status}` };
}

function networkFailure(error: unknown): Failure {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = codeOf(cause) ?? (error instanceof Error ? error.name : 'unknown');
  return { kind: neverConnected(cause) ? 'unsent' : 'lost', code };
}

/** True where no connection came about, so that nothing can have been sent on it. */
function neverConnected(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(neverConnected);
  if (!(error instanceof Error)) return false;
  const syscall = 'syscall' in error ? error.syscall : undefined;
  const code = codeOf(error) ?? '';
  return (
    syscall === 'connect' ||
    syscall === 'getaddrinfo' ||
    ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'].includes(code)
  );
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
