import type { Db } from '../db.ts';
import { nearest } from '../domain/search/nearest.ts';
import {
  type ListedWorkspace,
  listWorkspaces,
  unverifyWorkspace,
  verifyWorkspace,
} from '../domain/workspaces/verify.ts';
import type { Desk } from '../operator.ts';

type Tools = Pick<Desk, 'db' | 'say' | 'clock'>;

/** `slack:T0123ABCD`, `discord:123456789012345678`, `console:alliance`. */
const keyOf = ({ platform, externalId }: ListedWorkspace): string => `${platform}:${externalId}`;

/** Opens what is marked TLP:GREEN and TLP:AMBER to a workspace; without one, lists all. */
export async function verify({ db, say, clock }: Tools, args: readonly string[]): Promise<boolean> {
  return withWorkspace(db, say, args, async (workspace) => {
    const isNew = await verifyWorkspace(db, workspace.id, clock());
    say(`${named(workspace)} ${isNew ? 'is verified now.' : 'was verified already.'}`);
    if (workspace.leftAt) say('Plenary was removed from it; it counts as verified once Plenary is back.');
  });
}

/** The opposite; without a workspace, lists all. */
export async function unverify({ db, say, clock }: Tools, args: readonly string[]): Promise<boolean> {
  return withWorkspace(db, say, args, async (workspace) => {
    const was = await unverifyWorkspace(db, workspace.id, clock());
    say(`${named(workspace)} ${was ? 'is verified no longer.' : 'was not verified.'}`);
  });
}

const named = (workspace: ListedWorkspace): string => `"${workspace.name}" (${keyOf(workspace)})`;

async function withWorkspace(
  db: Db,
  say: Desk['say'],
  args: readonly string[],
  then: (workspace: ListedWorkspace) => Promise<void>,
): Promise<boolean> {
  const all = await listWorkspaces(db);
  const wanted = args.join(' ').trim();
  if (!wanted) {
    list(all, say);
    return true;
  }
  const byKey = all.filter((one) => keyOf(one).toLowerCase() === wanted.toLowerCase());
  const found = byKey.length ? byKey : all.filter(({ name }) => name === wanted);
  const [workspace, ...more] = found;
  if (workspace && !more.length) {
    await then(workspace);
    return true;
  }
  if (workspace) {
    say(`${found.length} workspaces are called "${wanted}". Say which, by its id:`);
    list(found, say);
  } else say(notFound(wanted, all));
  return false;
}

function notFound(wanted: string, all: readonly ListedWorkspace[]): string {
  const near = nearest(
    wanted,
    all.flatMap((one) => [one.name, keyOf(one)]),
  );
  return `No workspace "${wanted}" is connected.${near ? ` Did you mean "${near}"?` : ''} All of them: npm run forum -- verify`;
}

function list(all: readonly ListedWorkspace[], say: Desk['say']): void {
  for (const one of all) {
    const state = one.verifiedAt ? `verified ${one.verifiedAt.toISOString().slice(0, 10)}` : 'not verified';
    say(
      `${keyOf(one).padEnd(30)} ${state.padEnd(20)} ${one.name}${one.leftAt ? ' (Plenary was removed)' : ''}`,
    );
  }
  if (!all.length) say('No workspace is connected yet.');
}
