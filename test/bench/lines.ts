/** What a figure should be: at least, or at most. */
type Target = { readonly least: number } | { readonly most: number };

export interface Line {
  readonly name: string;
  /** Undefined where the system does not tell. */
  readonly value: number | undefined;
  readonly unit: string;
  readonly target?: Target;
}

/** A line a figure. */
export function print(lines: Line[]): Line[] {
  const width = Math.max(20, ...lines.map(({ name }) => name.length));
  for (const { name, value, unit, target } of lines)
    say(
      `${name.padEnd(width)} ${String(rounded(value) ?? 'unknown').padStart(8)} ${unit.padEnd(3)} ${verdict(value, target)}`,
    );
  return lines;
}

/** All of them as JSON, for whoever compares runs. */
export const sayJson = (lines: readonly Line[]): void =>
  say(JSON.stringify(Object.fromEntries(lines.map(({ name, value }) => [name, rounded(value)]))));

function verdict(value = Number.NaN, target?: Target): string {
  if (!target) return '';
  if ('least' in target) return `at least ${target.least}: ${value >= target.least ? 'yes' : 'NO'}`;
  return `at most ${target.most}: ${value <= target.most ? 'yes' : 'NO'}`;
}

/** Three digits that count. */
const rounded = (value: number | undefined): number | undefined =>
  value === undefined || Number.isNaN(value)
    ? undefined
    : value >= 100
      ? Math.round(value)
      : Number(value.toPrecision(3));

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
