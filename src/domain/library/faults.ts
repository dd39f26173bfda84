import type { z } from 'zod';

/** What is wrong with the library's files, told to the curator who will mend it. */
export interface Fault {
  /** Path inside the library folder, with forward slashes. */
  readonly file: string;
  /** Slug of the entry, topic or term. */
  readonly entry?: string;
  /** Where in it: `sources[1].url`. */
  readonly field?: string;
  /** Reads on after the field: `is missing`. */
  readonly problem: string;
}

/** Where a file, or an entry in it, stands. */
export type Place = Pick<Fault, 'file' | 'entry'>;

type Issue = z.core.$ZodRawIssue;

/** Zod's issues in a curator's words; what a schema words itself comes first. */
export function words(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue);
    case 'invalid_value':
      return issue.input === undefined
        ? 'is missing'
        : `must be ${issue.values.join(', ')}`.replace(/, ([^,]*)$/, ' or $1');
    case 'too_big':
      return issue.origin === 'array'
        ? `lists more than ${issue.maximum}`
        : `is longer than ${issue.maximum} characters`;
    case 'too_small':
      return issue.origin === 'array' ? `needs at least ${issue.minimum}` : undefined;
    case 'unrecognized_keys':
      return 'is not a field here';
    default:
      return undefined;
  }
}

function wrongType({ input, expected }: Extract<Issue, { code: 'invalid_type' }>): string {
  if (input === undefined) return 'is missing';
  if (input === null) return 'is empty';
  if (expected === 'string' && typeof input === 'object')
    return 'must be text; text with a colon in it needs quotes';
  if (expected === 'string') return 'must be text; put it in quotes';
  if (expected === 'boolean') return 'must be true or false';
  return expected === 'array' ? 'must be a list' : 'must have fields of its own';
}

/** One fault for each thing wrong; an unknown field is named as the field. */
export const faultsOf = (error: z.ZodError, place: Place): Fault[] =>
  error.issues.flatMap((issue) => {
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) => ({
      ...place,
      ...(path.length && { field: fieldOf(path) }),
      problem: issue.message,
    }));
  });

const fieldOf = (path: readonly PropertyKey[]) =>
  path
    .map((step, depth) => (typeof step === 'number' ? `[${step}]` : `${depth ? '.' : ''}${String(step)}`))
    .join('');

/** A fault as one line: `entries/law/dsa.yaml, dsa, sources[1].url: is missing`. */
export const faultLine = ({ file, entry, field, problem }: Fault): string =>
  `${[file, entry, field].filter(Boolean).join(', ')}: ${problem}`;
