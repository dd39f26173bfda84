import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Resident megabytes of one process; undefined where there is no /proc. */
export function residentMb(pid: number): number | undefined {
  return megabytes(`/proc/${pid}/status`, /^VmRSS:\s+(\d+)/m);
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
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && standsIn(name, folder));
  const each = pids.map((pid) => megabytes(`/proc/${pid}/smaps_rollup`, /^Pss:\s+(\d+)/m) ?? 0);
  return each.reduce((sum, one) => sum + one, 0);
}

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
