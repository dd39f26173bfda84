import { commands } from '../../commands/index.ts';
import { createDispatch } from '../../src/dispatch.ts';
import { createLibrary } from '../../src/domain/library/live.ts';
import { createLogger } from '../../src/log.ts';
import type { Input, PlatformName, Who } from '../../src/platform.ts';
import { createScriptedCarrier } from './carrier.ts';
import type { TestDatabase } from './database.ts';
import { testSealer } from './sealer.ts';

/** The house, asked by people of several platforms, at a time that a test moves. */
export async function createPersons(database: TestDatabase, publicUrl?: string) {
  const { db, pool } = database;
  const clock = { now: new Date('2026-11-21T12:00:00Z') };
  const library = createLibrary(db);
  await library.refresh();
  const dispatch = createDispatch({
    ...{ commands, db, pool, library, sealer: testSealer, publicUrl },
    carriers: new Map([['discord', { ...createScriptedCarrier(), takesFiles: true }]]),
    log: createLogger('silent'),
    clock: () => clock.now,
  });

  /** Somebody of the workspace T1 (Slack) or G1 (Discord). */
  const person = (platform: PlatformName, user: string, from: Partial<Who> = {}) => {
    const workspace = platform === 'slack' ? 'T1' : 'G1';
    const tenant = platform === 'slack' ? 'T1' : '';
    const who: Who = {
      ...{ workspace, tenant, user, locale: 'en', zone: 'UTC', workspaceAdmin: false, outsider: false },
      ...from,
    };
    const key = { platform, tenant, externalId: user };
    const ask = (input: Input) => dispatch({ platform, who, input });
    return {
      key,
      account: { platform, tenant, person: user },
      /** After `/forum`, as one text. */
      type: (text: string) => ask({ kind: 'text', command: 'forum', text }),
      press: (action: string, value?: string) =>
        ask({ kind: 'press', action, message: 'm1', ...(value !== undefined && { value }) }),
      submit: (action: string, fields: Record<string, string>) => ask({ kind: 'submit', action, fields }),
      row: () =>
        db.account.findUnique({ where: { platform_tenant_externalId: key }, include: { member: true } }),
      /** Makes them a member of this name. */
      async join(name: string, roles: ('member' | 'moderator' | 'admin')[] = ['member']): Promise<string> {
        const at = await db.workspace.findFirst({ where: { platform, externalId: workspace } });
        const account = await db.account.upsert({
          where: { platform_tenant_externalId: key },
          create: { ...key, workspaceId: at?.id ?? null },
          update: {},
        });
        const member = await db.member.create({
          data: { name, roles, accounts: { connect: { id: account.id } } },
        });
        return member.id;
      },
    };
  };
  return {
    clock,
    person,
    pass: (minutes: number) => {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    },
  };
}

export type Persons = Awaited<ReturnType<typeof createPersons>>;
