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
  await db.question.upsert({
    where: { text: storable },
    create: { text: storable, firstAt: at, lastAt: at },
    update: { times: { increment: 1 }, lastAt: at },
  });
}
