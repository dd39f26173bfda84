import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/dispatch.ts';
import { actionOf, words } from '../support/asking.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createDigesting, type Digesting, facts } from '../support/digesting.ts';
import { amend, moveTo, publish, supersede, withdraw } from '../support/publish.ts';
import { viewText } from '../support/view-text.ts';

let database: TestDatabase;
let asking: Digesting;
beforeAll(async () => {
  database = await createTestDatabase();
  asking = await createDigesting(database);
});
afterAll(() => database.drop());
beforeEach(() => asking.reset());

const guest = { user: 'U1', workspaceAdmin: false, locale: 'fr-FR' };
const labels = (answer: Answer) =>
  answer.show === 'modal' ? [] : viewText.actions(answer.view).map(([label]) => label);
/** The reference of each item of an answer, in order. */
const told = (answer: Answer) =>
  answer.show === 'modal'
    ? []
    : answer.view.blocks.flatMap((block) =>
        block.kind === 'item' ? [block.item.facts.split(' · ')[0] ?? ''] : [],
      );
const publishMany = async (count: number) => {
  for (let number = 1; number <= count; number++) await publish(database.db, { title: `Entry ${number}` });
  await asking.refresh();
};
/** Sends what there is now; the issue's id. */
async function sent(number: number): Promise<string> {
  await asking.press(`digest:now:D-${number}`);
  return (await asking.issues()).at(-1)?.id ?? '';
}

describe('a preview', () => {
  test('is what would be sent now, for the asker alone, and changes nothing', async () => {
    const before = await asking.subscribed('topic:transparency');
    await publish(database.db, { title: 'It fits', topics: ['transparency'] });
    await publish(database.db, { title: 'It does not', topics: ['crisis-response'] });
    const answer = await asking.type('preview');
    expect(answer.show).toBe('private');
    expect(words(answer)).toContain('1 new entry. First of all: It fits.');
    expect(words(answer)).not.toContain('It does not');
    expect(words(answer)).toContain(
      `preview, seen by you alone · D-${before.number} · next: Mon 23 Nov 2026`,
    );
    expect(labels(answer)).toEqual(['Open an entry…', 'Why this?', 'Change']);
    expect(await asking.issues()).toEqual([]);
    expect(await asking.digest(before.number)).toEqual(before);
  });

  test('with nothing to tell says since when, and when it looks again', async () => {
    await asking.subscribed('kind:law');
    expect(words(await asking.type('preview'))).toContain(
      'Nothing new since 21 Nov 2026: Laws. Next look: Mon 23 Nov 2026, 09:00 (Europe/Zurich).',
    );
  });

  test('stands in the digest’s language, whoever asks', async () => {
    await asking.subscribed('lang:ar');
    await publish(database.db, { titles: { ar: 'مشاركة التجزئات' } });
    const answer = await asking.type('preview', { locale: 'fr-FR' });
    expect(answer.language).toBe('ar');
    expect(words(answer)).toContain('مشاركة التجزئات');
  });

  test('says what came during a pause', async () => {
    const { number } = await asking.subscribed();
    await asking.type('pause');
    await publish(database.db);
    await asking.type('resume');
    expect(words(await asking.type('preview'))).toContain('1 entry came meanwhile.');
    expect(words(await asking.press(`digest:manage:D-${number}`))).toContain('1 entry came meanwhile.');
  });
});

describe('an issue of many entries', () => {
  test('tells ten, and the others on pages that turn in place', async () => {
    const { number } = await asking.subscribed();
    await publishMany(25);
    const id = await sent(number);
    const preview = await asking.press(`digest:about:${id}`, undefined, guest);
    expect(preview.show).toBe('aside');
    const second = await asking.press(`digest:rest:${id}:10`, undefined, { ...guest, locale: 'en' });
    expect(second.show).toBe('aside');
    expect(told(second)).toHaveLength(10);
    expect(words(second)).toContain('11–20 of 25');
    const third = await asking.press(actionOf(second, 'Next'));
    expect(third.show).toBe('private');
    expect(words(third)).toContain('21–25 of 25');
    expect(labels(third)).not.toContain('Next');
    const first = await asking.press(actionOf(await asking.press(actionOf(third, 'Previous')), 'Previous'));
    expect(labels(first)).not.toContain('Previous');
    const all = [first, second, third].flatMap(told);
    expect(all).toHaveLength(25);
    expect(new Set(all).size).toBe(25);
  });

  test('in the preview leads to the same pages', async () => {
    await asking.subscribed();
    await publishMany(11);
    const more = await asking.press(actionOf(await asking.type('preview'), 'Show 1 more'));
    expect(told(more)).toHaveLength(1);
  });

  test.each(['25', '-5', 'x', '1e9', '', '10.5', 'NaN'])(
    'a made-up page %j breaks nothing',
    async (offset) => {
      const { number } = await asking.subscribed();
      await publishMany(11);
      const answer = await asking.press(`digest:rest:${await sent(number)}:${offset}`);
      expect(words(answer)).toMatch(/of 11|can no longer be looked into/);
    },
  );

  test('says for each why it is there, and leads to those that are too many', async () => {
    const { number } = await asking.subscribed('kind:practice');
    await publishMany(23);
    const id = await sent(number);
    const answer = await asking.press(`digest:about:${id}`);
    expect(words(answer)).toContain(
      `D-${number} comes every Monday at 09:00 (Europe/Zurich) and is about: Practices.`,
    );
    expect(words(answer).match(/^new since \d.*: E-\d+ Entry \d+$/gm)).toHaveLength(20);
    expect(words(answer)).toContain(`/digest why E-12 digest:D-${number}`);
    expect(told(await asking.press(actionOf(answer, 'Show 3 more')))).toHaveLength(3);
  });
});

test('about an issue everybody reads in their own language', async () => {
  const { number } = await asking.subscribed('lang:en');
  await publish(database.db);
  const id = await sent(number);
  const answer = await asking.press(`digest:about:${id}`, undefined, guest);
  expect(answer.language).toBe('fr');
  expect(words(answer)).toContain('Partage d’empreintes pour petites plateformes');
});

test('an issue of a digest that was stopped can still be looked into', async () => {
  const { number } = await asking.subscribed();
  await publishMany(11);
  const id = await sent(number);
  await asking.press(`digest:stopNow:D-${number}`);
  expect(told(await asking.press(`digest:rest:${id}:10`, undefined, guest))).toHaveLength(1);
  expect(words(await asking.press(`digest:about:${id}`, undefined, { ...guest, locale: 'en' }))).toContain(
    `D-${number} comes every Monday`,
  );
});

test.each(['', 'x', '019aa000-0000-7000-8000-000000000000'])(
  'an issue %j that is none is gone',
  async (id) => {
    for (const deed of [`about:${id}`, `rest:${id}:10`])
      expect(words(await asking.press(`digest:${deed}`, undefined, { ...guest, locale: 'en' }))).toContain(
        'This issue can no longer be looked into.',
      );
  },
);

describe('why', () => {
  const why = async (entry: { number: number }, rest = '') =>
    words(await asking.type(`why E-${entry.number} ${rest}`));

  test('names the entry first, and an issue that there is', async () => {
    expect(words(await asking.type('why'))).toContain('no digest yet');
    const { number } = await asking.subscribed();
    expect(words(await asking.type('why'))).toBe(
      'The command needs entry. Please add it and send the command again.',
    );
    expect(words(await asking.type('why E-999999'))).toContain('E-999999');
    const entry = await publish(database.db);
    await asking.refresh();
    expect(await why(entry)).toBe(`D-${number} has no such issue yet. /digest preview shows the next one.`);
    await sent(number);
    expect(await why(entry, 'issue:7')).toContain('has no such issue yet');
    expect(words(await asking.type('why E-1 issue:first'))).toContain('“first”. You can write: 1, 2');
  });

  test('what happened to it, by any name', async () => {
    const kept = await publish(database.db, { title: 'Old', slug: 'an-old-one' });
    const gone = await publish(database.db, { title: 'Gone' });
    const replaced = await publish(database.db, { title: 'Replaced' });
    const { number } = await asking.subscribed();
    await amend(database.db, kept, 'The deadline was moved.');
    const fresh = await publish(database.db, { title: 'New' });
    await supersede(database.db, replaced);
    await withdraw(database.db, gone);
    await asking.refresh();
    await sent(number);
    const inIssue = (entry: { number: number }) =>
      `E-${entry.number} is in issue 1 of D-${number} (21 Nov 2026): `;
    expect(await why(kept)).toContain(`${inIssue(kept)}amended on `);
    expect(words(await asking.type('why an-old-one'))).toContain(`${inIssue(kept)}amended on `);
    expect(await why(fresh)).toContain(`${inIssue(fresh)}new since `);
    expect(await why(replaced)).toContain(`${inIssue(replaced)}superseded on `);
    expect(await why(gone)).toContain(`${inIssue(gone)}withdrawn on `);
    expect(await why(fresh)).toContain('The digest is about: everything in the library.');
  });

  test('an event that was coming up', async () => {
    const event = await publish(database.db, {
      ...{ kind: 'event', origin: 'imported', event: { start: '2026-11-25' } },
    });
    await asking.refresh();
    const { number } = await asking.subscribed();
    await sent(number);
    expect(await why(event)).toContain('as an event that was coming up.');
  });

  test.each([
    ['kind:law', 'because it is of another kind (Practices).'],
    ['topic:transparency', 'because it has other topics (content-moderation).'],
    ['in:ke', 'because it is about other jurisdictions (European Union).'],
    ['group:academia', 'because it speaks to other groups (Industry, Small platforms).'],
    ['without:practice', 'because the digest leaves this out: Practices.'],
  ])('%s keeps it out', async (given, expected) => {
    await publish(database.db, { jurisdictions: ['ke'], origin: 'imported' });
    await asking.refresh();
    const { number } = await asking.subscribed(given);
    const entry = await publish(database.db, { jurisdictions: ['eu'] });
    await asking.refresh();
    await sent(number);
    expect(await why(entry)).toContain(expected);
  });

  test('nothing happened to it then, or ever, or it is shown no more', async () => {
    const before = await publish(database.db);
    const imported = await publish(database.db, { origin: 'imported' });
    const { number } = await asking.subscribed('empty:yes');
    const back = await publish(database.db);
    await moveTo(database.db, back, 'withdrawn');
    await asking.refresh();
    await sent(number);
    const after = await publish(database.db);
    await asking.refresh();
    expect(await why(before)).toMatch(/because nothing happened to it then\. Its last change was on \d/);
    expect(await why(after)).toContain('because nothing happened to it then.');
    expect(await why(imported)).toContain('because nothing happened to it since it came with the library.');
    expect(await why(back)).toContain('because it is no longer shown.');
  });

  test('the newest issue, unless another is named', async () => {
    const { number } = await asking.subscribed();
    const entry = await publish(database.db);
    await asking.refresh();
    await sent(number);
    await publish(database.db);
    await sent(number);
    expect(await why(entry)).toContain('is not in issue 2');
    expect(await why(entry, 'issue:1')).toContain('is in issue 1');
  });

  test('asked where there are several digests is answered for the one that is chosen', async () => {
    const one = await asking.subscribed();
    await asking.subscribed('kind:law');
    const entry = await publish(database.db);
    await asking.refresh();
    await sent(one.number);
    const offered = await asking.type(`why E-${entry.number} issue:1`);
    const answer = await asking.press(actionOf(offered, 'Choose a digest…'), `D-${one.number}`);
    expect(words(answer)).toContain(`E-${entry.number} is in issue 1 of D-${one.number}`);
  });
});

test('a preview is for admins, also by a button that was made up', async () => {
  const { number } = await asking.subscribed();
  for (const deed of [`about:D-${number}`, `rest:D-${number}:10`])
    expect(words(await asking.press(`digest:${deed}`, undefined, { ...guest, locale: 'en' }))).toContain(
      'Only members and admins of this workspace can do this.',
    );
});

test('a forum takes no digest', async () => {
  asking.channels.set('T1/C1', facts({ threadsOnly: true }));
  const answer = await asking.draft();
  expect(labels(answer)).not.toContain('Subscribe');
  expect(await asking.digests()).toEqual([]);
});
