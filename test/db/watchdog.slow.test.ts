import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serverPid } from '../../src/db/embedded/server.ts';
import { root } from '../../src/root.ts';
import { temporaryFolder } from '../support/database.ts';
import { startWatchdog } from '../support/database-server.ts';

test('after an interrupted run no server and no folder are left', async () => {
  const folder = await temporaryFolder();
  const dataDir = join(folder, 'some', 'where');
  const bot = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'bot.ts'), dataDir], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(bot.stdout, 'data');
  bot.kill('SIGKILL');
  await once(bot, 'exit');
  expect(await serverPid(join(dataDir, 'postgres'))).toBeGreaterThan(0);

  const watchdog = startWatchdog(folder);
  watchdog.stdin?.end();
  await once(watchdog, 'exit');
  expect(await serverPid(join(dataDir, 'postgres'))).toBeUndefined();
  await expect(stat(folder)).rejects.toMatchObject({ code: 'ENOENT' });
});
