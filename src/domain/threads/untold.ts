import { Prisma } from '../../generated/prisma/client.ts';

/**
 * SQL: whether the ledger does not say yet that a copy `c`, whose workspace may see its thread no more, gets nothing: what
 * was written last for it is no row that says so. Such a row is over from its beginning. Where the workspace may see
 * the thread again, its copy catches up, so that the next time it is said once more.
 */
export const untold = Prisma.sql`'not_allowed' IS DISTINCT FROM (
  SELECT problem FROM (
    SELECT d.number, d.problem FROM delivery d WHERE d.within_id = c.delivery_id
    UNION ALL
    SELECT u.number, u.problem FROM delivery d JOIN delivery u ON u.of_id = d.id
    WHERE d.id = c.delivery_id OR d.within_id = c.delivery_id) written
  ORDER BY number DESC LIMIT 1)`;
