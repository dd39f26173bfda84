/**
 * A few combinators that check a JSON value against Slack's rules and word each fault the way Slack's own
 * checker does, with the JSON pointer of the place ("no more than 25 items allowed
 * [json-pointer:/blocks/1/elements]"), so that a test reads like the answer of the real API.
 */

export type Report = (fault: string) => void;

/** Checks one value found at `at` (a JSON pointer) and reports every fault. */
export type Check = (value: unknown, at: string, report: Report) => void;

type Shape = Record<string, Check>;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function fault(message: string, at: string): string {
  return `${message} [json-pointer:${at || '/'}]`;
}

/** A string of `min` to `max` characters (JavaScript's UTF-16 units, which is what Slack's limits count). */
export function string(max = Number.POSITIVE_INFINITY, min = 1): Check {
  return (value, at, report) => {
    if (typeof value !== 'string') return report(fault('must provide a string', at));
    if (value.length < min) report(fault(`must be more than ${min - 1} characters`, at));
    if (value.length > max) report(fault(`must be less than ${max + 1} characters`, at));
  };
}

/** A string of one form, for instance a date; `form` names it in the fault. */
export function pattern(expression: RegExp, form: string): Check {
  return (value, at, report) => {
    if (typeof value !== 'string' || !expression.test(value)) report(fault(`must be ${form}`, at));
  };
}

export function number(min: number, max: number): Check {
  return (value, at, report) => {
    if (typeof value !== 'number') return report(fault('must provide a number', at));
    if (value < min) report(fault(`must be greater than or equal to ${min}`, at));
    if (value > max) report(fault(`must be less than or equal to ${max}`, at));
  };
}

export const boolean: Check = (value, at, report) => {
  if (typeof value !== 'boolean') report(fault('must provide a boolean', at));
};

export const record: Check = (value, at, report) => {
  if (!isRecord(value)) report(fault('must provide an object', at));
};

export function oneOf(...allowed: readonly (string | number)[]): Check {
  return (value, at, report) => {
    if (!allowed.some((one) => one === value)) report(fault(`must be one of: ${allowed.join(', ')}`, at));
  };
}

export function list(item: Check, max: number, min = 1): Check {
  return (value, at, report) => {
    if (!Array.isArray(value)) return report(fault('must provide an array', at));
    if (value.length < min) report(fault(`no less than ${min} items allowed`, at));
    if (value.length > max) report(fault(`no more than ${max} items allowed`, at));
    value.forEach((one, index) => {
      item(one, `${at}/${index}`, report);
    });
  };
}

/**
 * An object with exactly these fields. A name that ends in `?` may be missing; any other must be there, and
 * a field that is not named here is refused, as Slack does.
 */
export function shape(fields: Shape): Check {
  const checks = new Map(
    Object.entries(fields).map(([name, check]) => [
      name.replace(/\?$/, ''),
      { check, optional: name.endsWith('?') },
    ]),
  );
  return (value, at, report) => {
    if (!isRecord(value)) return report(fault('must provide an object', at));
    for (const [name, { check, optional }] of checks) {
      if (value[name] !== undefined) check(value[name], `${at}/${name}`, report);
      else if (!optional) report(fault(`missing required field: ${name}`, at));
    }
    for (const name of Object.keys(value)) {
      if (!checks.has(name) && value[name] !== undefined) {
        report(fault(`invalid additional property: ${name}`, at));
      }
    }
  };
}

/** One of several objects, told apart by their `type`, which is the key of the table. */
export function byType(table: Record<string, Check>): Check {
  return (value, at, report) => {
    if (!isRecord(value)) return report(fault('must provide an object', at));
    const { type } = value;
    if (type === undefined) return report(fault('missing required field: type', at));
    const check = typeof type === 'string' && Object.hasOwn(table, type) ? table[type] : undefined;
    if (check === undefined) return report(fault(`unsupported type: ${String(type)}`, `${at}/type`));
    check(value, at, report);
  };
}

/** Both checks, in order: a shape, and a rule that looks at several fields together. */
export function also(
  check: Check,
  rule: (value: Record<string, unknown>, at: string, report: Report) => void,
): Check {
  return (value, at, report) => {
    check(value, at, report);
    if (isRecord(value)) rule(value, at, report);
  };
}
