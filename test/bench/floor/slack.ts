/** The floor on Slack: Bolt alone, which acknowledges everything at once. Prints its port. */
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver } from '@slack/bolt';

const receiver = new HTTPReceiver({ signingSecret: process.env.SLACK_SIGNING_SECRET ?? '' });
const app = new App({
  receiver,
  authorize: async () => ({ botToken: 'xoxb-floor', botId: 'B', botUserId: 'U' }),
});
app.command('/practices', ({ ack }) => ack());
const server = await receiver.start({ host: '127.0.0.1', port: 0 });
// A server that listens on a port has an address of this form.
const { port } = server.address() as AddressInfo;
process.stdout.write(`${JSON.stringify({ port })}\n`);
