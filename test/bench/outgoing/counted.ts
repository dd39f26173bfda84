import { type Database, openDatabase } from '../../../src/db.ts';

/** A database on connections of its own, all of whose statements are written down. */
export async function openCounted(
  databaseUrl: string,
): Promise<Database & { readonly statements: readonly string[] }> {
  const database = await openDatabase({ databaseUrl, dataDir: '', log: () => {} });
  const statements: string[] = [];
  database.pool.on('connect', (client) => {
    const query = client.query.bind(client);
    // Of its many forms all begin with the statement, or with an object that holds it.
    client.query = ((...args: Parameters<typeof query>) => {
      const [first]: readonly unknown[] = args;
      statements.push(typeof first === 'string' ? first : String((first as { text?: string }).text));
      return query(...args);
    }) as typeof client.query;
  });
  return { ...database, statements };
}
