import { done, type Outcome, refused } from '../../outcome.ts';
import { type Group, groups } from '../../stakeholders.ts';
import { cleanLine, lengthOf, saysSomething } from './clean.ts';

/** What somebody says of themselves who wants to become a member. */
export interface Form {
  readonly name: string;
  readonly organisation: string;
  readonly group: Group;
  readonly topics: readonly string[];
  readonly why: string;
  /** http or https. */
  readonly link: string | undefined;
}

/** Characters at most. */
export const formLimits = { name: 80, organisation: 120, why: 500, link: 300 } as const;
export type FormText = keyof typeof formLimits;

export type FormFault =
  | { readonly field: 'name' | 'organisation' | 'why' | 'group'; readonly kind: 'missing' }
  | { readonly field: FormText; readonly kind: 'long'; readonly most: number }
  | { readonly field: 'link'; readonly kind: 'address' };

const required = ['name', 'organisation', 'why'] as const;

/**
 * Reads the inputs `name`, `organisation`, `why` and `link`, with the group and the topics that were chosen; refused
 * with everything that is wrong at once.
 */
export function readForm(
  fields: Readonly<Record<string, string>>,
  group: string | null | undefined,
  topics: readonly string[],
): Outcome<Form, readonly FormFault[]> {
  const clean = (field: FormText) => cleanLine(fields[field] ?? '');
  const [name, organisation, why] = [clean('name'), clean('organisation'), clean('why')];
  const known = groups.find((one) => one === group);
  const link = readLink(clean('link'));
  const faults: FormFault[] = [
    ...required.flatMap((field) => faultsOf(field, clean(field))),
    ...(known ? [] : [{ field: 'group', kind: 'missing' } as const]),
    ...(link.ok ? [] : [link.refusal]),
  ];
  if (!known || !link.ok || faults.length) return refused(faults);
  return done({ name, organisation, group: known, topics: [...new Set(topics)], why, link: link.value });
}

function faultsOf(field: (typeof required)[number], text: string): FormFault[] {
  if (!saysSomething(text)) return [{ field, kind: 'missing' }];
  const most = formLimits[field];
  return lengthOf(text) > most ? [{ field, kind: 'long', most }] : [];
}

/** An address as one types it, `https://` left out or not; empty is none. */
function readLink(typed: string): Outcome<string | undefined, FormFault> {
  if (!typed) return done(undefined);
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  const url = URL.canParse(address) && !/\s/.test(typed) ? new URL(address) : undefined;
  const plain = url && !url.username && !url.password && url.hostname.includes('.');
  if (!plain || !['http:', 'https:'].includes(url.protocol))
    return refused({ field: 'link', kind: 'address' });
  const most = formLimits.link;
  return url.href.length > most ? refused({ field: 'link', kind: 'long', most }) : done(url.href);
}
