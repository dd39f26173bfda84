import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { expect, test } from 'vitest';
import { failureOf } from '../../src/discord/failure.ts';
import type { Failure } from '../../src/platform.ts';

const request = { files: undefined, body: undefined };
/** `code` is missing where something before Discord answered, with words that are no JSON. */
const api = (status: number, code?: number) =>
  new DiscordAPIError(
    { code: code ?? 0, message: 'Words' },
    // As discord.js itself hands it over.
    code as number,
    status,
    'POST',
    'https://discord.test',
    request,
  );
const http = (status: number) => new HTTPError(status, 'Words', 'POST', 'https://discord.test', request);
const coded = (code: string) => Object.assign(new Error('connect'), { code });
const limited = (retryAfter: number) =>
  new RateLimitError({
    timeToReset: retryAfter,
    limit: 5,
    method: 'POST',
    hash: 'hash',
    url: 'https://discord.test',
    route: '/channels/:id/messages',
    majorParameter: '1',
    global: false,
    retryAfter,
    sublimitTimeout: 0,
    scope: 'user',
  });
const refusal = (obstacle: string, code: string) => ({ kind: 'refused', obstacle, code }) as Failure;

test.each<[string, unknown, Failure | undefined]>([
  ['a limit names its time', limited(2_345.2), { kind: 'wait', ms: 2_346 }],
  ['no such channel', api(404, 10_003), refusal('gone', '10003')],
  ['no such guild', api(404, 10_004), refusal('removed', '10004')],
  ['the bot is no member', api(404, 10_007), refusal('removed', '10007')],
  ['no such message', api(404, 10_008), { kind: 'missing', code: '10008' }],
  ['no such role', api(404, 10_011), refusal('gone', '10011')],
  ['no such person', api(404, 10_013), refusal('direct_closed', '10013')],
  ['conversations opened too fast', api(400, 40_003), { kind: 'unsent', code: '40003' }],
  ['a forum wants a tag', api(400, 40_067), refusal('no_permission', '40067')],
  ['not to be seen', api(403, 50_001), refusal('not_invited', '50001')],
  ['takes no direct messages', api(403, 50_007), refusal('direct_closed', '50007')],
  ['no text there', api(400, 50_008), refusal('wrong_kind', '50008')],
  ['may not', api(403, 50_013), refusal('no_permission', '50013')],
  ['not in such a channel', api(400, 50_024), refusal('wrong_kind', '50024')],
  ['a role of an app', api(400, 50_028), refusal('no_permission', '50028')],
  ['our mistake', api(400, 50_035), { kind: 'malformed', code: '50035' }],
  ['archived', api(400, 50_083), refusal('archived', '50083')],
  ['no guild in common', api(403, 50_278), refusal('direct_closed', '50278')],
  ['overloaded', api(400, 130_000), { kind: 'unsent', code: '130000' }],
  ['locked', api(400, 160_005), refusal('no_permission', '160005')],
  ['too many threads', api(400, 160_006), refusal('full', '160006')],
  ['the token is not accepted', api(401, 0), refusal('removed', 'HTTP 401')],
  ['a refusal without a code', api(418, 0), { kind: 'malformed', code: 'HTTP 418' }],
  ['a refusal by something before Discord', api(403), { kind: 'unsent', code: 'HTTP 403' }],
  ['not available', http(503), { kind: 'lost', code: 'HTTP 503' }],
  ['500', http(500), { kind: 'lost', code: 'HTTP 500' }],
  ['502', http(502), { kind: 'lost', code: 'HTTP 502' }],
  ['504', http(504), { kind: 'lost', code: 'HTTP 504' }],
  ['no connection', coded('ECONNREFUSED'), { kind: 'unsent', code: 'ECONNREFUSED' }],
  ['no name', coded('ENOTFOUND'), { kind: 'unsent', code: 'ENOTFOUND' }],
  ['no name now', coded('EAI_AGAIN'), { kind: 'unsent', code: 'EAI_AGAIN' }],
  [
    'connecting took too long',
    coded('UND_ERR_CONNECT_TIMEOUT'),
    { kind: 'unsent', code: 'UND_ERR_CONNECT_TIMEOUT' },
  ],
  ['broken off', coded('ECONNRESET'), { kind: 'lost', code: 'ECONNRESET' }],
  ['closed by the other side', coded('UND_ERR_SOCKET'), { kind: 'lost', code: 'UND_ERR_SOCKET' }],
  ['too slow', new DOMException('aborted', 'AbortError'), { kind: 'lost', code: 'timeout' }],
  ['an answer that is no JSON', new SyntaxError('Unexpected token'), { kind: 'lost', code: 'not_json' }],
  ['a bug', new TypeError('undefined is not a function'), undefined],
  ['what is no error', 'words', undefined],
])('%s', (_, error, failure) => {
  expect(failureOf(error)).toEqual(failure);
});
