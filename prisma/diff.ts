import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { startEmbedded } from '../src/db/embedded.ts';
import { migrate } from '../src/db/migrate.ts';
import { type Migration, readMigrations } from '../src/db/migrations.ts';
import { endClient, openClient } from '../src/db/session.ts';
import { root } from '../src/root.ts';

/** What is used of it here; TypeScript describes it among the types of browsers only. */
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<object>;
  instantiate(module: object, imports: object): Promise<{ exports: { __wbindgen_start(): void } }>;
};

export const schemaFile = join(root, 'prisma', 'schema.prisma');

/**
 * The SQL that leads from the migrations to schema.prisma; undefined when they agree. The migrations are applied
 * to a database of their own on a throw-away server. Triggers and partial indexes, which a Prisma schema cannot
 * express, do not count as a difference.
 */
export async function pendingSql(): Promise<string | undefined> {
  const dataDir = await mkdtemp(join(tmpdir(), 'plenary-diff-'));
  const server = await startEmbedded({ dataDir, log: () => {}, settings: { fsync: 'off' } });
  const clean = async () => {
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  // The server would survive a Ctrl-C.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void clean().finally(() => process.exit(1)));
  }
  try {
    return await compare(server.connection, await readMigrations(), await readFile(schemaFile, 'utf8'));
  } finally {
    await clean();
  }
}

/** The same over an empty database, for a schema and migrations at hand. */
export async function compare(
  connection: pg.ClientConfig,
  migrations: Migration[],
  schema: string,
): Promise<string | undefined> {
  const client = await openClient(connection);
  await migrate(client, migrations).finally(() => endClient(client));
  const files = [{ path: schemaFile, content: schema }];
  const { exitCode, stdout } = await withEngine(connection, schema, (schemaEngine) =>
    schemaEngine.diff({
      from: { tag: 'schemaDatasource', files, configDir: root },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return exitCode === 2 ? (stdout ?? '') : undefined;
}

/** Runs Prisma's own schema engine on a database. */
export async function withEngine<T>(
  connection: pg.ClientConfig,
  schema: string,
  work: (schemaEngine: engine.SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadEngine();
  const pool = new pg.Pool({ ...connection, max: 1 });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogueAdapter(pool));
    const datamodels: [string, string][] = [[schemaFile, schema]];
    const schemaEngine = await engine.SchemaEngine.new({ datamodels }, () => {}, adapter);
    return await work(schemaEngine);
  } finally {
    await pool.end();
  }
}

/**
 * The package's own entry point imports its .wasm file as a module, which Node does not do yet. Once is enough, and
 * more than once would mix up the memories of two instances.
 */
let loaded: Promise<void> | undefined;
function loadEngine(): Promise<void> {
  loaded ??= instantiate();
  return loaded;
}

async function instantiate(): Promise<void> {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const module = await WebAssembly.compile(await readFile(script.replace(/js$/, 'wasm')));
  const { exports } = await WebAssembly.instantiate(module, { './schema_engine_bg.js': engine });
  engine.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
}

/**
 * adapter-pg 7.10 does not know PostgreSQL's internal type "char" (number 18), which its catalogue is full of and
 * the engine insists on. The adapter looks numbers up in pg's table of types: there 18 stands in for uuid, of
 * which the catalogue has none, and gets its right name on the way out.
 */
class CatalogueAdapter extends PrismaPg {
  override async connect() {
    Object.assign(pg.types.builtins, { UUID: 18 });
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const columnTypes = result.columnTypes.map((type) =>
        type === ColumnTypeEnum.Uuid ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    return adapter;
  }
}
