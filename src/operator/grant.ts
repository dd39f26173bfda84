import type { AccountKey } from '../access.ts';
import { grantRole, type RevokeRefusal, revokeRole } from '../domain/members/grant.ts';
import { nearest } from '../domain/search/nearest.ts';
import { Role } from '../generated/prisma/enums.ts';
import type { Desk } from '../operator.ts';
import { accountExamples, readAccount, writeAccount } from './account.ts';

type Tools = Pick<Desk, 'db' | 'sealer' | 'say' | 'clock'>;

const roles: readonly string[] = Object.values(Role);
const isRole = (text: string): text is Role => roles.includes(text);

/** Characters of a name that are kept: enough for any, and too few to fill a screen. */
const longestName = 100;

export async function grant({ db, say, clock }: Tools, args: readonly string[]): Promise<boolean> {
  const [, , ...words] = args;
  const read = readPerson(args, say);
  if (!read) return false;
  const { role, account } = read;
  const written = writeAccount(account);
  const name = words.join(' ').trim().slice(0, longestName) || written;
  const granted = await grantRole(db, { account, role, name }, { at: clock() });
  const called = granted.name === written ? written : `${granted.name} (${written})`;
  if (granted.admitted) say(`${called} is a member of the forum now.`);
  say(granted.had ? `${called} had the role ${role} already.` : `${called} has the role ${role} now.`);
  if (!granted.admitted && words.length && name !== granted.name)
    say('They were a member before, so their name stays as it was.');
  say(`All roles: ${granted.roles.join(', ')}.`);
  return true;
}

export async function revoke({ db, sealer, say, clock }: Tools, args: readonly string[]): Promise<boolean> {
  const read = readPerson(args, say);
  if (!read) return false;
  const { role, account } = read;
  const written = writeAccount(account);
  const outcome = await revokeRole(db, { sealer, account, role }, { at: clock() });
  if (!outcome.ok) {
    say(refusals[outcome.refusal](written, role));
    return false;
  }
  const { name, roles: left, dismissed } = outcome.value;
  const called = name === written ? written : `${name} (${written})`;
  if (dismissed) say(`${called} is no member of the forum any more.`);
  else
    say(`${called} has the role ${role} no longer. What is left: ${left.join(', ') || 'membership alone'}.`);
  return true;
}

const refusals: Record<RevokeRefusal, (account: string, role: Role) => string> = {
  no_member: (account) => `${account} is no member of the forum, so there is nothing to take away.`,
  not_held: (account, role) => `${account} does not have the role ${role}. Nothing was changed.`,
  last_admin: (account) =>
    `${account} is the last admin of the forum. Make somebody else admin first: npm run forum -- grant admin ACCOUNT`,
  holds_more: (account) =>
    `${account} has further roles. Take those away first (npm run forum -- revoke ROLE ${account}), then the membership.`,
};

/** The role and the account that both commands begin with; undefined where one is wrong, which was said. */
function readPerson(
  [role = '', written = '']: readonly string[],
  say: Desk['say'],
): { readonly role: Role; readonly account: AccountKey } | undefined {
  const wanted = role.toLowerCase();
  if (!isRole(wanted)) {
    const near = nearest(role, roles);
    const hint = near ? ` Did you mean "${near}"?` : '';
    say(`${role ? `There is no role "${role}".${hint}` : 'Which role?'} All roles: ${roles.join(', ')}.`);
    return undefined;
  }
  const account = readAccount(written);
  if (account.ok) return { role: wanted, account: account.value };
  if (account.refusal === 'no_persona')
    say(`The local console has nobody called "${written.slice('console:'.length)}".`);
  else say(written ? `"${written}" is no account.` : 'Whose account?');
  say(`Write it like ${accountExamples}.`);
  return undefined;
}
