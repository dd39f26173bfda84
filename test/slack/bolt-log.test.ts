import { expect, test } from 'vitest';
import { createBoltLogger } from '../../src/slack/bolt-log.ts';
import { createTestLog } from './log.ts';

test('of what Bolt says only its own words are kept, never what it quotes', () => {
  const { log, logged } = createTestLog();
  const bolt = createBoltLogger(log);
  bolt.debug('http request body: secret');
  bolt.info('secret');
  bolt.warn('Malformed request body: Unexpected token in "secret"');
  bolt.error('Failed to retrieve a new WSS URL (error: secret)', new Error('secret'));
  bolt.error(new TypeError('secret'));
  expect(logged).toMatchObject([
    { level: 40, platform: 'slack', msg: 'Malformed request body' },
    { level: 50, msg: 'Failed to retrieve a new WSS URL', error: { name: 'Error' } },
    { level: 50, msg: 'Bolt', error: { name: 'TypeError' } },
  ]);
  expect(JSON.stringify(logged)).not.toContain('secret');
});
