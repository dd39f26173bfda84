import type { Db } from '../../db.ts';

const longestQuestion = 300;

/**
 * Notes a question that the library could not answer, for curators: the text only, never who asked.
 * The same question asked again counts up.
 */
export async function recordQuestion(db: Db, asked: string, at: Date): Promise<void> {
  const text = asked
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestQuestion)
    .toWellFormed();
  const storable = text.replaceAll('\u0000', '');
  if (!storable) return;
  // One statement, so that the same question asked twice at once counts twice; Prisma's upsert reads before it writes.
  await db.$executeRaw`
    INSERT INTO question (id, text, first_at, last_at) VALUES (gen_random_uuid(), ${storable}, ${at}, ${at})
    ON CONFLICT (text) DO UPDATE SET times = question.times + 1, last_at = excluded.last_at`;
}
