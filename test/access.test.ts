import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { encodeAction } from '../src/action.ts';
import { type Act, answer, type Command, type Handler } from '../src/command.ts';
import { createDispatch, type Dispatch } from '../src/dispatch.ts';
import { createLibrary } from '../src/domain/library/live.ts';
import { conduct } from '../src/domain/members/conduct.ts';
import type { Role } from '../src/generated/prisma/enums.ts';
import { createLogger } from '../src/log.ts';
import type { Input, Who } from '../src/platform.ts';
import { root } from '../src/root.ts';
import { notice } from '../src/view.ts';
import { createTestDatabase, type TestDatabase } from './support/database.ts';
import { testSealer } from './support/sealer.ts';
import { viewText } from './support/view-text.ts';

/** Everybody one can be, from the least to the most. */
const people: Readonly<Record<string, { who?: Partial<Who>; roles?: Role[]; suspended?: true }>> = {
  outsider: { who: { outsider: true } },
  guest: {},
  'workspace admin': { who: { workspaceAdmin: true } },
  member: { roles: ['member'] },
  'suspended moderator': { roles: ['member', 'moderator'], suspended: true },
  moderator: { roles: ['member', 'moderator'] },
  curator: { roles: ['member', 'curator'] },
  admin: { roles: ['member', 'admin'] },
};
const names = Object.keys(people);
const reached = 'it runs';

/** The catalogue as it is, but that running only says so: what is tested is who gets so far. */
const run = () => answer(notice(reached));
const bare = (act: Act): Act => {
  const { name, summary, access, contributes } = act;
  return { name, summary, access, options: {}, ...(contributes && { contributes }), run };
};
const catalogue: Command[] = commands.map(({ act, ...command }) => ({
  ...command,
  ...(act && { act: bare(act) }),
  subcommands: command.subcommands.map(bare),
  actions: Object.fromEntries(
    Object.entries(command.actions).map(([name, { access, contributes }]): [string, Handler] => [
      name,
      { ...(access && { access }), ...(contributes && { contributes }), run },
    ]),
  ),
}));

let database: TestDatabase;
let dispatch: Dispatch;
beforeAll(async () => {
  database = await createTestDatabase();
  const { db, pool } = database;
  await db.workspace.create({ data: { platform: 'slack', externalId: 'T1', name: 'First' } });
  for (const [name, { roles, suspended }] of Object.entries(people)) {
    const known = { platform: 'slack', tenant: 'T1', externalId: name, conduct: conduct.version } as const;
    const member = roles && {
      create: { name, roles, ...(suspended && { suspendedUntil: new Date('2999-01-01') }) },
    };
    await db.account.create({ data: { ...known, ...(member && { member }) } });
  }
  const house = { commands: catalogue, db, pool, library: createLibrary(db), carriers: new Map() };
  const log = createLogger('silent');
  dispatch = createDispatch({
    ...house,
    sealer: testSealer,
    publicUrl: undefined,
    log,
    clock: () => new Date('2026-11-22'),
  });
});
afterAll(() => database.drop());

async function gets(user: string, input: Input): Promise<boolean> {
  const base = { workspace: 'T1', tenant: 'T1', locale: 'en', workspaceAdmin: false, outsider: false };
  const reply = await dispatch({
    platform: 'slack',
    who: { ...base, user, ...people[user]?.who },
    input,
  });
  return reply.show !== 'modal' && viewText(reply.view).includes(reached);
}

/** A line of the table: who gets through, and whether the code of conduct must have been accepted before. */
async function line(what: string, input: Input): Promise<string> {
  const ask = async (name: string) => ((await gets(name, input)) ? 'yes' : '–');
  const cells = await Promise.all(names.map(ask));
  await database.db.account.updateMany({ data: { conduct: null } });
  const anyway = await Promise.all(names.map(ask));
  await database.db.account.updateMany({ data: { conduct: conduct.version } });
  const asks = cells.some((cell, at) => cell !== anyway[at]);
  return `| ${[what, ...cells, asks ? 'first' : ''].join(' | ')} |`;
}

const acts = catalogue.flatMap(({ name, act, subcommands }) => [
  ...(act ? [{ path: `/${name}`, input: { kind: 'text', command: name, text: '' } as const }] : []),
  ...subcommands.map((one) => ({
    path: `/${name} ${one.name}`,
    input: { kind: 'text', command: name, text: one.name } as const,
  })),
]);
const presses = catalogue.flatMap(({ name: command, actions }) =>
  Object.keys(actions).map((name) => ({
    path: `${command}:${name}`,
    action: encodeAction({ command, name, args: [] }),
  })),
);

const table = (lines: readonly string[]): string =>
  [
    `| ${['', ...names, 'code of conduct'].join(' | ')} |`,
    `| ${['---', ...names.map(() => ':-:'), ':-:'].join(' | ')} |`,
    ...lines,
  ].join('\n');

/** After a wanted change: `npx vitest run --project node test/access.test.ts -u`, and read what became of it. */
test('who may do what is what docs/access.md says', async () => {
  const typed = [];
  for (const { path, input } of acts) typed.push(await line(`\`${path}\``, input));
  const pressed = [];
  for (const { path, action } of presses) {
    const press = await line(`\`${path}\``, { kind: 'press', action, message: 'm' });
    const submit = await line(`\`${path}\``, { kind: 'submit', action, fields: {} });
    expect(submit, 'a form is judged like a button').toBe(press);
    pressed.push(press);
  }
  const text = `# Who may do what

Decided in one place, \`refusalOf\` of [src/access.ts](../src/access.ts), for every command, button, select and form,
each time anew. This table is compared with what dispatch does by \`test/access.test.ts\`. It says who gets through the
door; whose things they are is asked behind it: a workspace admin decides over their own workspace, a member over
their own digests and contributions, and a guest about themselves. Whoever is suspended keeps what is their own, so
that \`/threads\` and what one does about one's own contributions let everybody of the workspace in: a guest is told
that it is for members, and who is suspended reads and contributes nothing else. "First": the code of conduct must have
been accepted.

Somebody from another organisation (Slack Connect, a Slack guest account) is an *outsider*, whatever else they are.
So is, for a moment, somebody of whom Slack does not say who they are; they are asked to try again.

## Commands

${table(typed)}

## Buttons, selects and forms

${table(pressed)}
`;
  await expect(text).toMatchFileSnapshot(join(root, 'docs/access.md'));
});
