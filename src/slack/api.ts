import type { webApi } from '@slack/bolt';

/** How long a call of Slack's Web API may take; far beyond it nobody waits any more. */
const callTimeoutMs = 10_000;

/**
 * How we call Slack. A call that fails fails at once: a person is waiting, and whatever may be repeated is
 * repeated by who knows whether it may. Never add `headers` here: with them every workspace's calls carry the
 * token of the first one.
 */
export const clientOptions = (apiUrl: string | undefined): webApi.WebClientOptions => ({
  ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: callTimeoutMs,
});

/** What a call brings; where Slack refuses it, the error's `code` is Slack's own word for why. */
export async function explained<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const code = refusalOf(error);
    throw code ? Object.assign(new Error('Slack refused a call', { cause: error }), { code }) : error;
  }
}

/** Slack's own word for why a call was refused, such as `invalid_auth`; undefined where it did not answer. */
export function refusalOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('data' in error)) return undefined;
  const { data } = error;
  return typeof data === 'object' && data !== null && 'error' in data && typeof data.error === 'string'
    ? data.error
    : undefined;
}
