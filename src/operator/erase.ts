import { erase } from '../domain/privacy/erase.ts';
import type { Desk } from '../operator.ts';
import { accountExamples, readAccount } from './account.ts';

type Tools = Pick<Desk, 'db' | 'sealer' | 'clock' | 'say'>;

const options = ['--yes', '--withdraw'];

/** `erase ACCOUNT --yes [--withdraw]`: erases a person with all their accounts. */
export async function erasePerson(
  { db, sealer, clock, say }: Tools,
  args: readonly string[],
): Promise<boolean> {
  const [written = ''] = args.filter((arg) => !arg.startsWith('--'));
  const account = readAccount(written);
  if (!account.ok) {
    say(`Who is to be erased? Write the account like ${accountExamples}.`);
    return false;
  }
  const unknown = args.find((arg) => arg.startsWith('--') && !options.includes(arg));
  if (unknown !== undefined) {
    say(`"${unknown}" is not understood; nothing was erased. There are ${options.join(' and ')}.`);
    return false;
  }
  if (!args.includes('--yes')) {
    say(
      'Nothing was erased. This takes the person’s membership, all their accounts, applications and digests.',
    );
    say('What they contributed stays without a name; with --withdraw a line stands in its place.');
    say(`It cannot be undone. If that is meant: npm run forum -- erase ${written} --yes`);
    return false;
  }
  const choice = args.includes('--withdraw') ? 'withdraw' : 'stay';
  const erased = await erase(db, { account: account.value, sealer, choice, now: clock() });
  if (!erased.ok) {
    say(
      'This is the last admin of the forum. Make somebody else admin first: npm run forum -- grant admin ACCOUNT',
    );
    return false;
  }
  const { accounts, wasMember, outOfReach, copiesOutOfReach, directMessages, removed, found } = erased.value;
  if (!found) {
    say(`Nothing was stored about ${written}.`);
    return true;
  }
  say(
    `Erased: ${accounts} ${accounts === 1 ? 'account' : 'accounts'}${wasMember ? ' and a membership' : ''}.`,
  );
  if (outOfReach.length)
    say(`Cards with the name may stand in workspaces that are out of reach: ${outOfReach.join(', ')}.`);
  if (copiesOutOfReach.length)
    say(`Posts of theirs may stand in workspaces that are out of reach: ${copiesOutOfReach.join(', ')}.`);
  if (removed) say(`Direct messages that are being removed: ${removed}.`);
  if (directMessages) say(`Direct messages that stand with the person: ${directMessages}.`);
  return true;
}
