/** `npm run db:check`: fails, and shows the SQL that is missing, when schema.prisma and the migrations differ. */
import { pendingSql } from './diff.ts';

const sql = await pendingSql();
if (sql === undefined) {
  console.log('schema.prisma and the migrations agree.');
} else {
  console.error(
    `schema.prisma and the migrations differ. "npm run db:migration -- NAME" would write:\n\n${sql}`,
  );
  process.exitCode = 1;
}
