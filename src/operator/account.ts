import type { AccountKey } from '../access.ts';
import { Role } from '../generated/prisma/enums.ts';
import { done, type Outcome, refused } from '../outcome.ts';

/** Who can be given a role, for people who got it wrong. */
export const accountExamples =
  'slack:T0123ABCD:U0456EFGH (team and person), discord:123456789012345678, or console:moderator';

/** The people of the local console are called by what they are. */
const personas: readonly string[] = ['guest', ...Object.values(Role)];

/** An account as it is written on the command line: `slack:TEAM:USER`, `discord:USER` or `console:PERSONA`. */
export function readAccount(text: string): Outcome<AccountKey, 'not_understood' | 'no_persona'> {
  const [platform = '', ...ids] = text.trim().split(':');
  const [first = '', second = ''] = ids;
  switch (platform.toLowerCase()) {
    case 'slack':
      return ids.length === 2 && /^[TE][A-Z0-9]+$/i.test(first) && /^[UW][A-Z0-9]+$/i.test(second)
        ? done({ platform: 'slack', tenant: first.toUpperCase(), person: second.toUpperCase() })
        : refused('not_understood');
    case 'discord':
      return ids.length === 1 && /^\d{5,20}$/.test(first)
        ? done({ platform: 'discord', tenant: '', person: first })
        : refused('not_understood');
    case 'console':
      if (ids.length !== 1) return refused('not_understood');
      return personas.includes(first.toLowerCase())
        ? done({ platform: 'console', tenant: '', person: first.toLowerCase() })
        : refused('no_persona');
    default:
      return refused('not_understood');
  }
}

/** The opposite of readAccount. */
export const writeAccount = ({ platform, tenant, person }: AccountKey): string =>
  [platform, ...(tenant ? [tenant] : []), person].join(':');
