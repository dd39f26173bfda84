/**
 * `bot.ts FOLDER`: a process that uses the embedded database on FOLDER until it is killed, or until whoever
 * started it is gone. Says "ready" once it is in.
 */
import { startEmbedded } from '../../src/db/embedded.ts';

process.stdin.resume().once('end', () => process.exit());
await startEmbedded({ dataDir: process.argv[2] ?? '', log: () => {} });
process.stdout.write('ready\n');
