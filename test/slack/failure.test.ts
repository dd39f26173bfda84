import { webApi } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../src/slack/failure.ts';

const said = (error: string, more: object = {}) =>
  new webApi.WebAPIPlatformError({ ok: false, error, response_metadata: {}, ...more });
const status = (code: number) => new webApi.WebAPIHTTPError(code, 'words', {}, '<html>');
const network = (original: Error) => new webApi.WebAPIRequestError(original);
const because = (cause: object) =>
  network(new TypeError('fetch failed', { cause: Object.assign(new Error('secret'), cause) }));

describe('what Slack refuses', () => {
  test.each([
    ['gone', ['channel_not_found']],
    ['archived', ['is_archived', 'is_inactive']],
    ['not_invited', ['not_in_channel']],
    [
      'no_permission',
      [
        'restricted_action',
        'restricted_action_read_only_channel',
        'restricted_action_thread_only_channel',
        'not_allowed_token_type',
        'ekm_access_denied',
        'posting_to_general_channel_denied',
        'access_denied',
        'no_permission',
      ],
    ],
    ['wrong_kind', ['channel_type_not_supported', 'method_not_supported_for_channel_type']],
    [
      'removed',
      [
        'account_inactive',
        'invalid_auth',
        'not_authed',
        'token_revoked',
        'token_expired',
        'org_login_required',
        'missing_scope',
        'team_access_not_granted',
      ],
    ],
    [
      'direct_closed',
      [
        'cannot_dm_bot',
        'user_disabled',
        'user_not_in_channel',
        'user_not_found',
        'user_not_visible',
        'messages_tab_disabled',
      ],
    ],
  ])('as %s', (obstacle, codes) => {
    for (const code of codes) expect(failureOf(said(code))).toEqual({ kind: 'refused', obstacle, code });
  });

  test.each([
    ['missing', ['message_not_found', 'cant_update_message', 'cant_delete_message', 'edit_window_closed']],
    ['unsent', ['service_unavailable', 'team_added_to_org', 'message_limit_exceeded']],
    ['lost', ['internal_error', 'fatal_error', 'request_timeout', 'update_failed']],
    ['malformed', ['invalid_blocks', 'msg_too_long', 'block_mismatch', 'unknown_method', 'anything_new']],
  ])('as %s', (kind, codes) => {
    for (const code of codes) expect(failureOf(said(code))).toEqual({ kind, code });
  });
});

test.each<[string, unknown, number]>([
  ['a 429 says until when', new webApi.WebAPIRateLimitedError(7), 7000],
  ['at once', new webApi.WebAPIRateLimitedError(0), 0],
  ['a 429 that does not', new Error('Retry header did not contain a valid timeout (url: x)'), 30_000],
  ['a refusal says until when', said('ratelimited', { response_metadata: { retryAfter: 3 } }), 3000],
  ['a refusal that does not', said('rate_limited'), 30_000],
])('to wait: %s', (_, error, ms) => expect(failureOf(error)).toEqual({ kind: 'wait', ms }));

test.each<[string, unknown, 'unsent' | 'lost', string]>([
  ['nobody there', because({ code: 'ECONNREFUSED', syscall: 'connect' }), 'unsent', 'ECONNREFUSED'],
  ['no such name', because({ code: 'ENOTFOUND', syscall: 'getaddrinfo' }), 'unsent', 'ENOTFOUND'],
  ['no names at all', because({ code: 'EAI_AGAIN', syscall: 'getaddrinfo' }), 'unsent', 'EAI_AGAIN'],
  ['no way there', because({ code: 'EHOSTUNREACH', syscall: 'connect' }), 'unsent', 'EHOSTUNREACH'],
  ['a way that broke', because({ code: 'EHOSTUNREACH', syscall: 'write' }), 'lost', 'EHOSTUNREACH'],
  [
    'no connection in time',
    because({ code: 'UND_ERR_CONNECT_TIMEOUT' }),
    'unsent',
    'UND_ERR_CONNECT_TIMEOUT',
  ],
  [
    'none of several addresses',
    network(
      new TypeError('fetch failed', {
        cause: Object.assign(
          new AggregateError([
            Object.assign(new Error(), { code: 'ECONNREFUSED', syscall: 'connect' }),
            Object.assign(new Error(), { code: 'ENETUNREACH', syscall: 'connect' }),
          ]),
          { code: 'ECONNREFUSED' },
        ),
      }),
    ),
    'unsent',
    'ECONNREFUSED',
  ],
  ['a connection that was cut', because({ code: 'ECONNRESET', syscall: 'read' }), 'lost', 'ECONNRESET'],
  ['an answer that broke off', new TypeError('terminated'), 'lost', 'TypeError'],
  ['no answer in time', network(new DOMException('late', 'TimeoutError')), 'lost', 'TimeoutError'],
  ['an answer that is no JSON', said('<html>secret'), 'lost', 'unreadable'],
  ['an answer without a word', new webApi.WebAPIPlatformError(Object.create(null)), 'lost', 'unreadable'],
  ['a 500', status(500), 'lost', 'http_500'],
  ['a 502', status(502), 'lost', 'http_502'],
  ['a 504', status(504), 'lost', 'http_504'],
  ['a 408', status(408), 'lost', 'http_408'],
  ['a 503', status(503), 'unsent', 'http_503'],
  ['a proxy that lets nothing through', status(407), 'unsent', 'http_407'],
  ['something that is no error', 'secret', 'lost', 'unknown'],
])('%s', (_, error, kind, code) => expect(failureOf(error)).toEqual({ kind, code }));
