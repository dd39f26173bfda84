/**
 * Loaded into a program that a test starts (`node --import`): ends it when whoever started it is gone, in whatever
 * way. The other end of descriptor 3 is theirs, and closes with them.
 */
import { Socket } from 'node:net';

const leash = new Socket({ fd: 3 });
leash.on('close', () => process.kill(process.pid, 'SIGKILL'));
leash.resume().unref();
