/**
 * Loaded into a program (`node --import`): on SIGUSR2 its clock goes by the milliseconds that the file CLOCK_FILE
 * holds, ahead of the machine's clock or, with a minus, behind it. Timers run on, as they do on a real machine.
 */
import { readFileSync } from 'node:fs';

const RealDate = Date;
let offset = 0;
const now = () => RealDate.now() + offset;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});

process.on('SIGUSR2', () => {
  offset = Number(readFileSync(process.env.CLOCK_FILE ?? '', 'utf8'));
  process.stdout.write(`The clock goes by ${offset}.\n`);
});
