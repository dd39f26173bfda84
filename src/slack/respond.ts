import type { Translate } from '../i18n/translate.ts';
import { notice, type View } from '../view.ts';
import { limits } from './limits.ts';
import { type Message, toMessages } from './messages.ts';

/** How a message stands: seen by the asker alone or by all, in place of the message that was pressed or below. */
export interface Standing {
  readonly response_type: 'ephemeral' | 'in_channel';
  readonly replace_original: boolean;
}

export const below: Standing = { response_type: 'ephemeral', replace_original: false };

/** Answers through the response_url of one request. */
export interface Responder {
  /** Sends messages in order, the first as told, the others below it. @throws ResponseFault */
  send(messages: readonly Message[], standing: Standing, t: Translate): Promise<void>;
}

/** Slack did not take a message, the ones before it stand. */
export class ResponseFault extends Error {
  override readonly name = 'ResponseFault';
  /** Messages that were taken before. */
  readonly sent: number;

  constructor(sent: number, cause: unknown) {
    super('a response_url did not take a message', { cause });
    this.sent = sent;
  }
}

const timeoutMs = 10_000;

/** Bolt's own respond() has no time limit and does not count the uses. `ms` is the patience with each message. */
export function createResponder(url: string, ms = timeoutMs): Responder {
  let left: number = limits.responseUrlUses;
  return {
    async send(messages, standing, t) {
      for (const [at, message] of withinBudget(messages, left, t).entries()) {
        left -= 1;
        const place = at === 0 ? standing : { ...standing, replace_original: false };
        await post(url, { ...place, ...message }, ms).catch((error: unknown) => {
          throw new ResponseFault(at, error);
        });
      }
    },
  };
}

/** What is more than may be sent is not dropped without a word. */
function withinBudget(messages: readonly Message[], left: number, t: Translate): readonly Message[] {
  if (messages.length <= left) return messages;
  const words: View = notice(t('slack.tooLong'));
  return [...messages.slice(0, Math.max(left - 1, 0)), ...toMessages(words)];
}

async function post(url: string, body: object, ms: number): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(ms),
  });
  await response.body?.cancel();
  if (!response.ok) throw Object.assign(new Error('refused'), { code: response.status });
}
