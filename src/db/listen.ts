import type pg from 'pg';
import { keepSession, openClient } from './session.ts';

export type Listening = { stop(): Promise<void> };

export type ListenOptions = {
  /** Called after the connection came back: notifications may have been missed, so read everything again. */
  onReconnect: () => void;
  log: (line: string) => void;
};

/**
 * LISTENs to a channel on a connection of its own and stays connected. Resolves once listening; an error of
 * the first connection is thrown. Calls nothing after `stop`.
 */
export async function listen(
  connection: pg.ClientConfig,
  channel: string,
  onNotify: (payload: string) => void,
  { onReconnect, log }: ListenOptions,
): Promise<Listening> {
  const session = await keepSession({
    name: `news on "${channel}"`,
    open: () => openClient(connection),
    async onOpen(client, alive, again) {
      client.on('notification', ({ payload }) => {
        if (!alive.aborted) onNotify(payload ?? '');
      });
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      if (again && !alive.aborted) onReconnect();
    },
    log,
  });
  return { stop: () => session.close() };
}
