import type { Db } from '../../src/db.ts';
import { amend, publish, supersede, withdraw } from './publish.ts';

/** Entries of a week: those of a library that are there already change, and thirteen are new. */
export async function aWeek(db: Db): Promise<void> {
  const [amended, superseded, withdrawn] = await db.entry.findMany({
    where: { origin: 'imported', lifecycle: 'published' },
    orderBy: { number: 'asc' },
    take: 3,
  });
  if (!amended || !superseded || !withdrawn) throw new Error('The library is empty.');
  await amend(db, amended, 'The deadline for reports was moved from six to three months.');
  await supersede(db, superseded);
  await withdraw(db, withdrawn);
  for (let number = 1; number <= 11; number++)
    await publish(db, {
      kind: number % 3 ? 'practice' : 'law',
      title: `Transparency reports of small platforms, part ${number}`,
      titles: { ar: `تقارير الشفافية للمنصات الصغيرة، الجزء ${number}` },
      summary:
        'Publish twice a year what was removed, why, and what was appealed, in numbers that can be compared.',
      topics: ['transparency'],
    });
  await publish(db, {
    ...{ kind: 'norm', language: 'fr', titles: {}, title: 'Signaler sans exposer les victimes' },
    summary: 'Les signalements protègent l’identité des victimes et de celles et ceux qui signalent.',
  });
  await publish(db, {
    ...{ kind: 'norm', language: 'ar', titles: {}, title: 'الإبلاغ دون تعريض الضحايا للخطر' },
    summary: 'تحمي البلاغات هوية الضحايا ومن يبلغون عنهم.',
  });
}
