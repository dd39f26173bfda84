import { once as event } from 'node:events';
import { webApi } from '@slack/bolt';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type Running, startOverSocket } from './test-bot.ts';

let running: Running | undefined;

afterEach(async () => {
  await running?.stop();
  running = undefined;
});

const practices = { team: 'T1', user: 'U1', channel: 'C1', command: '/practices' };
const title = { type: 'plain_text' as const, text: 'Propose' };

test('commands, presses and modals work over Socket Mode', async () => {
  running = await startOverSocket((app) => {
    app.command('/practices', async ({ ack }) => {
      const button = {
        type: 'button' as const,
        action_id: 'open',
        text: { type: 'plain_text' as const, text: 'Open' },
      };
      await ack({ text: 'Here.', blocks: [{ type: 'actions', elements: [button] }] });
    });
    app.action('open', async ({ ack, body, client }) => {
      await ack();
      if (!('trigger_id' in body)) return;
      const blocks = [{ type: 'divider' as const }];
      await client.views.open({
        trigger_id: body.trigger_id,
        view: { type: 'modal', callback_id: 'propose', title, blocks },
      });
    });
    app.view('propose', ({ ack }) => ack({ response_action: 'clear' }));
  });
  const { slack } = running;
  const reply = await slack.reply(await slack.command(practices));
  const view = await slack.opened(await slack.press({ on: reply, label: 'Open' }));
  const [closed] = await slack.answers(await slack.submit(view));
  expect(closed).toMatchObject({ kind: 'closed', via: 'ack' });
  expect(slack.modals('T1', 'U1')).toEqual([]);
  expect(slack.violations).toEqual([]);
});

test('an app that is told to reconnect, or is cut off, comes back', async () => {
  const seen: unknown[] = [];
  running = await startOverSocket((app) => {
    app.event('team_join', async ({ body, context }) => void seen.push([body.event_id, context.retryNum]));
    app.command('/practices', ({ ack }) => ack('Here.'));
  });
  const { slack } = running;
  slack.sockets.disconnect('refresh_requested');
  expect(await slack.command(practices)).toMatchObject({ failure: 'dispatch_failed' });
  await slack.sockets.connected();
  expect(await slack.reply(await slack.command(practices))).toMatchObject({ text: 'Here.' });
  slack.sockets.drop();
  await slack.until(() => slack.sockets.connections >= 3, 'a third connection');
  const event = await slack.event({ type: 'team_join', user: { id: 'U3' } }, { team: 'T1', event_id: 'Ev1' });
  expect(event.attempts).toHaveLength(1);
  expect(seen).toEqual([['Ev1', undefined]]);
});

test('what was under way when a connection broke is lost', async () => {
  running = await startOverSocket((app) => {
    app.command('/practices', async () => slack.sockets.drop());
  });
  const { slack } = running;
  expect(await slack.command(practices)).toMatchObject({ failure: 'dispatch_failed' });
});

test('a ticket opens one connection, and nobody comes in without one', async () => {
  running = await startOverSocket(() => {});
  const { slack } = running;
  const bot = new webApi.WebClient('xoxb-one', { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
  await expect(bot.apps.connections.open({})).rejects.toThrow('invalid_auth');
  const url = slack.sockets.ticket(slack.url);
  const socket = new WebSocket(url);
  const [hello] = await event(socket, 'message');
  expect(JSON.parse(String(hello))).toMatchObject({
    type: 'hello',
    connection_info: { app_id: 'A0PLENARY' },
  });
  const [error] = await event(new WebSocket(url), 'error');
  expect(String(error)).toContain('403');
  socket.terminate();
});
