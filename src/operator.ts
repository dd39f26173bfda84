import type { Db } from './db.ts';
import { nearest } from './domain/search/nearest.ts';
import { audit } from './operator/audit.ts';
import { digest } from './operator/digest.ts';
import { erasePerson } from './operator/erase.ts';
import { exportPerson } from './operator/export.ts';
import { grant, revoke } from './operator/grant.ts';
import { unverify, verify } from './operator/verify.ts';
import type { Sealer } from './sealing.ts';

/** What the operator's commands work with. */
export interface Desk {
  readonly db: Db;
  /** Finds what one person contributed under the Chatham House Rule, so that it can be erased. */
  readonly sealer: Sealer;
  readonly clock: () => Date;
  readonly say: (line: string) => void;
  /** Everything on standard input: secrets come this way, never as arguments, which others on the machine can see. */
  readonly readInput: () => Promise<string>;
  /** Checks the token with Slack and keeps it sealed; the workspace's name, or why not. */
  readonly connectSlack: (
    token: string,
  ) => Promise<{ ok: true; name: string } | { ok: false; problem: string }>;
  /** Checks the library's files; a line a fault. */
  readonly libraryFaults: () => Promise<string[]>;
}

interface OperatorCommand {
  readonly usage: string;
  readonly does: string;
  /** `args` are the words after its name. False where it could not be done; the words were said. */
  run(desk: Desk, args: readonly string[]): Promise<boolean>;
}

const commands: Record<string, OperatorCommand> = {
  status: { usage: 'status', does: 'counts what the database holds', run: status },
  questions: {
    usage: 'questions',
    does: 'lists what people looked for and the library could not answer',
    run: questions,
  },
  library: { usage: 'library', does: 'checks the files under prisma/library, loading nothing', run: library },
  'connect-slack': {
    usage: 'connect-slack < token',
    does: 'connects a further Slack workspace by its bot token, read from standard input and kept sealed',
    run: connectSlack,
  },
  grant: {
    usage: 'grant ROLE ACCOUNT [NAME]',
    does: 'makes a person member, moderator, curator or admin; ACCOUNT is slack:TEAM:USER, discord:USER or console:PERSONA',
    run: grant,
  },
  revoke: { usage: 'revoke ROLE ACCOUNT', does: 'takes a role away again', run: revoke },
  verify: {
    usage: 'verify [WORKSPACE] [--groups GROUP,GROUP]',
    does: 'vouches for a workspace, by its name or like slack:TEAM or discord:SERVER, and says to which stakeholder groups it belongs; without one lists all',
    run: verify,
  },
  digest: {
    usage: 'digest --due [--dry-run]',
    does: 'makes the digest issues that are due; with --dry-run prints what would go where, and why',
    run: digest,
  },
  export: {
    usage: 'export ACCOUNT',
    does: 'prints everything that is stored about a person, as JSON, but what is sealed',
    run: exportPerson,
  },
  erase: {
    usage: 'erase ACCOUNT --yes [--withdraw]',
    does: 'erases a person with all their accounts; their contributions stay without a name, or are withdrawn',
    run: erasePerson,
  },
  audit: {
    usage: 'audit verify | export',
    does: 'follows the chain of the audit, also from a head that was kept: --head NUMBER:HASH; or prints it as JSON lines',
    run: audit,
  },
  unverify: { usage: 'unverify [WORKSPACE]', does: 'vouches for it no longer', run: unverify },
};

const usageWidth = Math.max(...Object.values(commands).map(({ usage }) => usage.length));

/** `npm run forum -- <command>`: returns the exit code. Only `help` works without opening the database. */
export async function operate(
  args: readonly string[],
  open: () => Promise<Desk>,
  say: Desk['say'],
): Promise<number> {
  const [name = 'help', ...rest] = args;
  if (name === 'help') {
    for (const { usage, does } of Object.values(commands))
      say(`npm run forum -- ${usage.padEnd(usageWidth)} ${does}`);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    const near = nearest(name, Object.keys(commands));
    say(
      `There is no command "${name}".${near ? ` Did you mean "${near}"?` : ''} All commands: npm run forum -- help`,
    );
    return 1;
  }
  return (await command.run(await open(), rest)) ? 0 : 1;
}

async function status({ db, say }: Desk): Promise<boolean> {
  const [workspaces, verified, members, entries, editions, waiting] = await Promise.all([
    db.workspace.count({ where: { leftAt: null } }),
    db.workspace.count({ where: { leftAt: null, verifiedAt: { not: null } } }),
    db.member.count(),
    db.entry.count({ where: { lifecycle: 'published' } }),
    db.edition.count(),
    db.question.count(),
  ]);
  say(`Workspaces connected: ${workspaces}, of them verified: ${verified}`);
  say(`Members: ${members}`);
  say(`Entries published: ${entries}, editions in all: ${editions}`);
  say(`Questions without an answer: ${waiting}`);
  return true;
}

/** Most often asked first; a screen full. */
async function questions({ db, say }: Desk): Promise<boolean> {
  const rows = await db.question.findMany({ orderBy: [{ times: 'desc' }, { lastAt: 'desc' }], take: 50 });
  for (const { times, lastAt, text } of rows)
    say(`${String(times).padStart(5)}  ${lastAt.toISOString().slice(0, 10)}  ${text}`);
  if (!rows.length) say('No question has been left without an answer.');
  return true;
}

async function library({ libraryFaults, say }: Desk): Promise<boolean> {
  const faults = await libraryFaults();
  for (const fault of faults) say(fault);
  say(faults.length ? `${faults.length} faults; nothing would be loaded.` : 'Every file is as it should be.');
  return faults.length === 0;
}

async function connectSlack({ readInput, connectSlack, say }: Desk): Promise<boolean> {
  const outcome = await connectSlack((await readInput()).trim());
  say(
    outcome.ok
      ? `Connected "${outcome.name}". It answers from now on; no restart is needed.`
      : outcome.problem,
  );
  return outcome.ok;
}
