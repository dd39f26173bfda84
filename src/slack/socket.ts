import { setTimeout as sleep } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import { describeError, type Logger } from '../log.ts';
import { refusalOf } from './api.ts';

export interface Connection {
  isUp(): boolean;
  /** Connects. @throws what Slack answered; later failures are tried again without end. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const longestPauseMs = 30_000;
/** A connection that does not say goodbye is left alone after this. */
const farewellMs = 2000;

/**
 * Keeps one Socket Mode connection. Slack ends each after a few hours; Bolt's own way of coming back waits five
 * seconds, in which commands are lost, and ends the program when the network is away: so it is switched off
 * (`autoReconnectEnabled: false`) and done here, at once and then at growing intervals.
 */
export function keepConnected({ client }: SocketModeReceiver, log: Logger): Connection {
  const stopping = new AbortController();
  let up = false;
  let started = false;

  const reconnect = async (): Promise<void> => {
    for (let pause = 0; !stopping.signal.aborted; pause = Math.min(2 * pause || 500, longestPauseMs)) {
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      try {
        await client.start();
        return;
      } catch (error) {
        const detail = { refusal: refusalOf(error), error: describeError(error) };
        log.warn({ platform: 'slack', ...detail }, 'Slack could not be reached; trying again');
      }
    }
  };
  client.on('connected', () => {
    up = true;
  });
  client.on('disconnected', () => {
    const wasUp = up;
    up = false;
    if (wasUp && started) void reconnect();
  });

  return {
    isUp: () => up,
    async start() {
      await client.start();
      started = true;
    },
    async stop() {
      stopping.abort();
      await Promise.race([client.disconnect(), sleep(farewellMs, undefined, { ref: false })]);
    },
  };
}
