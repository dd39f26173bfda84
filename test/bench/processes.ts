import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Resident megabytes of one process; undefined where there is no /proc. */
export function residentMb(pid: number): number | undefined {
  return megabytes(`/proc/${pid}/status`, /^VmRSS:\s+(\d+)/m);
}

/** The most that it ever was. */
export function peakResidentMb(pid: number): number | undefined {
  return megabytes(`/proc/${pid}/status`, /^VmHWM:\s+(\d+)/m);
}

/** Milliseconds of processor time that a process has used so far, in steps of ten; undefined where there is no /proc. */
export function processorMs(pid: number): number | undefined {
  // After the name, which may hold anything: state, then from the 12th on the times of user and kernel. See proc(5).
  const fields = read(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, '')
    .split(' ');
  return fields && (Number(fields[11]) + Number(fields[12])) * 10;
}

/**
 * Megabytes of every process that stands in a folder, as the embedded database's do. What they share is counted once.
 */
export function megabytesIn(folder: string): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const each = pidsIn(folder).map((pid) => megabytes(`/proc/${pid}/smaps_rollup`, /^Pss:\s+(\d+)/m) ?? 0);
  return each.reduce((sum, one) => sum + one, 0);
}

/** Milliseconds of processor time of every process that stands in a folder now. */
export function processorMsIn(folder: string): number | undefined {
  if (process.platform !== 'linux') return undefined;
  return pidsIn(folder).reduce((sum, pid) => sum + (processorMs(Number(pid)) ?? 0), 0);
}

/** Milliseconds of processor time that everything on the machine has used so far. See proc(5). */
export function processorMsOfAll(): number | undefined {
  const [, ...fields] = read('/proc/stat')?.split('\n')[0]?.split(/ +/) ?? [];
  const [user, nice, system, , , interrupts, soft] = fields.map(Number);
  const all = [user, nice, system, interrupts, soft];
  return fields.length ? all.reduce<number>((sum, one = 0) => sum + one, 0) * 10 : undefined;
}

const pidsIn = (folder: string): string[] =>
  readdirSync('/proc').filter((name) => /^\d+$/.test(name) && standsIn(name, folder));

function standsIn(pid: string, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    // It has ended, or belongs to somebody else.
    return false;
  }
}

function megabytes(file: string, pattern: RegExp): number | undefined {
  const [, found] = pattern.exec(read(file) ?? '') ?? [];
  return found === undefined ? undefined : Number(found) / 1024;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
