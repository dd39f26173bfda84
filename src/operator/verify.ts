import type { Db } from '../db.ts';
import { nearest } from '../domain/search/nearest.ts';
import { setGroups } from '../domain/workspaces/groups.ts';
import {
  type ListedWorkspace,
  listWorkspaces,
  unverifyWorkspace,
  verifyWorkspace,
} from '../domain/workspaces/verify.ts';
import type { Desk } from '../operator.ts';
import { groups as allGroups, type Group } from '../stakeholders.ts';

type Tools = Pick<Desk, 'db' | 'say' | 'clock'>;

/** `slack:T0123ABCD`, `discord:123456789012345678`, `console:alliance`. */
const keyOf = ({ platform, externalId }: ListedWorkspace): string => `${platform}:${externalId}`;

/**
 * Opens what is marked TLP:GREEN to a workspace, and what is marked TLP:AMBER for the groups that are named; without
 * a workspace, lists all.
 */
export async function verify({ db, say, clock }: Tools, args: readonly string[]): Promise<boolean> {
  const { words, groups } = readArgs(args);
  const wrong = groups?.filter((group) => !isGroup(group)) ?? [];
  if (wrong.length) {
    for (const group of wrong) say(noGroup(group));
    return false;
  }
  const known = groups?.filter(isGroup);
  return withWorkspace(db, say, words, async (workspace) => {
    const isNew = await verifyWorkspace(db, workspace.id, clock());
    say(`${named(workspace)} ${isNew ? 'is verified now.' : 'was verified already.'}`);
    if (known) {
      await setGroups(db, workspace.id, known, { auditId: undefined, at: clock() });
      say(known.length ? `It belongs to: ${known.join(', ')}.` : 'It belongs to no stakeholder group.');
    } else if (!workspace.groups.length)
      say(
        'It belongs to no stakeholder group, so nothing marked TLP:AMBER is shown there. Add: --groups GROUP,GROUP',
      );
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

/** `Small Video --groups industry,academia`, or `--groups=industry`; an empty list belongs to no group. */
function readArgs(args: readonly string[]): { words: readonly string[]; groups: string[] | undefined } {
  const at = args.findIndex((arg) => /^--groups(=|$)/.test(arg));
  if (at < 0) return { words: args, groups: undefined };
  const [flag = '', ...rest] = args.slice(at);
  const inline = flag.includes('=');
  const list = inline ? flag.slice(flag.indexOf('=') + 1) : (rest.shift() ?? '');
  // Nothing after `=` takes all away; nothing at all is a slip.
  const groups = inline && !list ? [] : list.split(',').map((group) => group.trim().toLowerCase());
  return { words: [...args.slice(0, at), ...rest], groups };
}

const isGroup = (text: string): text is Group => allGroups.some((group) => group === text);

function noGroup(text: string): string {
  const near = nearest(text, allGroups);
  const all = allGroups.join(', ');
  return `There is no stakeholder group "${text}".${near ? ` Did you mean "${near}"?` : ''} All of them: ${all}`;
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
    const groups = one.groups.length ? ` [${one.groups.join(', ')}]` : '';
    const left = one.leftAt ? ' (Plenary was removed)' : '';
    say(`${keyOf(one).padEnd(30)} ${state.padEnd(20)} ${one.name}${groups}${left}`);
  }
  if (!all.length) say('No workspace is connected yet.');
}
