import { noteExport, readExport } from '../domain/privacy/export.ts';
import type { Desk } from '../operator.ts';
import { accountExamples, readAccount } from './account.ts';

type Tools = Pick<Desk, 'db' | 'clock' | 'say'>;

/**
 * `export ACCOUNT`: prints everything that is stored about a person, and nothing else, so that it can go into a file.
 * What is sealed is not in it: only the person gets that.
 */
export async function exportPerson(
  { db, clock, say }: Tools,
  [written = '']: readonly string[],
): Promise<boolean> {
  const account = readAccount(written);
  if (!account.ok) {
    say(`Whose data? Write the account like ${accountExamples}.`);
    return false;
  }
  const now = clock();
  const data = await db.$transaction(async (tx) => {
    const read = await readExport(tx, { account: account.value, sealer: undefined, now });
    await noteExport(tx, { account: account.value, via: 'operator', now });
    return read;
  });
  say(JSON.stringify(data, undefined, 2));
  return true;
}
