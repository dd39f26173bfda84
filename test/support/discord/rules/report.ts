import { isGiven } from '../json.ts';

/** Takes one problem: where in the body (`components[0].label`) and what is wrong there. */
export type Report = (path: string, problem: string) => void;

/** Runs a check and returns what it found, as `path: problem`, in the order found. */
export function collect(check: (report: Report) => void): string[] {
  const problems: string[] = [];
  check((path, problem) => problems.push(`${path}: ${problem}`));
  return problems;
}

/**
 * Checks a text that must be there.
 * Lengths are counted in UTF-16 units. Discord counts some characters as one where this counts two, so this
 * is never laxer than Discord.
 */
export function checkText(report: Report, path: string, value: unknown, min: number, max: number): void {
  if (typeof value !== 'string') {
    report(path, 'must be a text');
  } else if (value.length < min || (min > 0 && value.trim() === '')) {
    report(path, `must have at least ${min} character(s)`);
  } else if (value.length > max) {
    report(path, `has ${value.length} characters, at most ${max} are allowed`);
  }
}

/** Checks a text only when it is there. */
export function checkOptionalText(
  report: Report,
  path: string,
  value: unknown,
  min: number,
  max: number,
): void {
  if (isGiven(value)) checkText(report, path, value, min, max);
}

/** Checks a whole number that may be absent. */
export function checkRange(report: Report, path: string, value: unknown, min: number, max: number): void {
  if (!isGiven(value)) return;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) {
    report(path, `must be a whole number from ${min} to ${max}`);
  }
}

/** Checks how many items a list has and hands each one on with its own path. */
export function checkList(
  report: Report,
  path: string,
  value: unknown,
  [min, max]: readonly [min: number, max: number],
  each: (item: unknown, path: string) => void,
): void {
  if (!Array.isArray(value)) {
    report(path, 'must be a list');
    return;
  }
  if (value.length < min || value.length > max) {
    report(path, `has ${value.length} item(s), ${min} to ${max} are allowed`);
  }
  for (const [index, item] of value.entries()) each(item, `${path}[${index}]`);
}

/** Remembers the values seen in one place and reports the second of a pair. */
export function uniqueness(report: Report, what: string): (path: string, value: unknown) => void {
  const seen = new Set<unknown>();
  return (path, value) => {
    if (!isGiven(value)) return;
    if (seen.has(value)) report(path, `${what} "${String(value)}" is used twice`);
    seen.add(value);
  };
}
