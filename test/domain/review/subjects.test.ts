import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLibrary, type Library } from '../../../src/domain/library/live.ts';
import { complete, withdraw } from '../../../src/domain/members/apply.ts';
import type { DeliveryKind } from '../../../src/generated/prisma/enums.ts';
import type { Shown, Subjects } from '../../../src/subjects/compose.ts';
import { createSubjects } from '../../../src/subjects.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { publish } from '../../support/publish.ts';
import { testSealer } from '../../support/sealer.ts';
import { viewText } from '../../support/view-text.ts';
import { aForm, createQueueing, later, now, type Queueing } from './queueing.ts';

let database: TestDatabase;
let queueing: Queueing;
let library: Library;
let subjects: Subjects;
beforeAll(async () => {
  database = await createTestDatabase();
  queueing = createQueueing(database.db);
  library = createLibrary(database.db);
  subjects = createSubjects({ db: database.db, library, sealer: testSealer });
  await database.db.topic.create({
    data: { slug: 'livestream', position: 1, scope: '', labels: { en: 'Livestreaming', fr: 'Direct' } },
  });
  for (const title of ['One', 'Two', 'Three', 'Four'])
    await publish(database.db, { title, topics: ['livestream'] });
  await library.refresh();
});
afterAll(() => database.drop());
beforeEach(() => queueing.clear());

const ada = { platform: 'slack', tenant: 'T1', person: 'UADA' } as const;
const compose = async (
  subject: string,
  subjectId: string,
  workspaceId: string | null = null,
  kind: DeliveryKind = 'post',
) => {
  const id = randomUUID();
  return (await subjects[subject]?.([{ id, subjectId, workspaceId, kind }]))?.get(id);
};
const text = (shown: Shown | undefined) => (shown ? viewText(shown.view) : '');
const labels = (shown: Shown | undefined) =>
  shown ? viewText.actions(shown.view).map(([label]) => label) : [];

describe('a card', () => {
  const card = (itemId: string, workspaceId: string, kind?: 'update') =>
    compose('review-card', itemId, workspaceId, kind);

  test('says what it is, since when, who, and quotes the text; in the language of its workspace', async () => {
    const [one, two] = [await queueing.workspace('T1'), await queueing.workspace('T2', { language: 'fr' })];
    const id = await queueing.applied('UADA', { workspaceId: one });
    const { number } = await queueing.item(id);
    const shown = await card(id, one);
    expect(text(shown)).toBe(
      [
        `MEMBERSHIP APPLICATION R-${number}`,
        'Waiting: since Sat 21 Nov 2026, 12:00 (UTC)',
        'Name: Ada Lovelace',
        'Organisation: Small Video',
        'Stakeholder group: Small platforms',
        'Topics: Livestreaming',
        'Link to verify: https://example.org/team',
        'Applied in: Workspace T1',
        'Why',
        'We moderate livestreams.',
        'Claim',
        'Approve',
        'Return',
        'Decline',
        'Hold',
      ].join('\n'),
    );
    expect(shown).toMatchObject({ language: 'en', audience: 'private' });
    expect((await card(id, two))?.language).toBe('fr');
  });

  test('several deliveries at once are read together, each for its workspace', async () => {
    const [one, two] = [await queueing.workspace('T1'), await queueing.workspace('T2', { language: 'ru' })];
    const id = await queueing.applied('UADA');
    const asked = [one, two].map((workspaceId, at) => ({ id: `d${at}`, subjectId: id, workspaceId }));
    const shown = await subjects['review-card']?.(asked);
    expect([...(shown ?? [])].map(([id, { language }]) => [id, language])).toEqual([
      ['d0', 'en'],
      ['d1', 'ru'],
    ]);
  });

  test('a returned one shows the question and is not returned again; answered, it can be', async () => {
    const workspace = await queueing.workspace('T1');
    const mona = await queueing.member('Mona');
    const id = await queueing.applied('UADA');
    await queueing.decide(id, mona, 'return');
    const returned = await card(id, workspace);
    expect(text(returned)).toContain(
      'Returned by Mona on Sat 21 Nov 2026, 12:00 (UTC) with a question. The applicant has not answered yet.\nPlease say who you are.',
    );
    expect(labels(returned)).toEqual(['Claim', 'Approve', 'Decline']);
    await complete(database.db, {
      account: ada,
      itemId: id,
      form: aForm({ why: 'Ada of Small Video.' }),
      now,
    });
    const answered = await card(id, workspace);
    expect(text(answered)).toContain(
      'Ada of Small Video.\nChanged by the applicant after the question of Mona',
    );
    expect(labels(answered)).toEqual(['Claim', 'Approve', 'Return', 'Decline', 'Hold']);
  });

  test('shrinks to two lines once it is decided', async () => {
    const workspace = await queueing.workspace('T1');
    const mona = await queueing.member('Mona');
    const one = await queueing.applied('UADA');
    await queueing.decide(one, mona, 'approve');
    const two = await queueing.applied('UTWO');
    await queueing.decide(two, mona, 'decline', { words: 'No <b>link</b>.' });
    const three = await queueing.applied('UTHREE');
    await withdraw(database.db, { account: { ...ada, person: 'UTHREE' }, now: later(1) });
    const numbered = async (id: string) => `R-${(await queueing.item(id)).number} Membership application`;
    expect(text(await card(one, workspace))).toBe(
      `${await numbered(one)}: Ada Lovelace, Small Video\nApproved by Mona, Sat 21 Nov 2026, 12:00 (UTC).`,
    );
    expect(text(await card(two, workspace))).toBe(
      `${await numbered(two)}: Ada Lovelace, Small Video\nDeclined by Mona, Sat 21 Nov 2026, 12:00 (UTC). Reason: No <b>link</b>.`,
    );
    expect(text(await card(three, workspace))).toBe(
      `${await numbered(three)}: Ada Lovelace, Small Video\nWithdrawn by the applicant, Sun 22 Nov 2026, 12:00 (UTC).`,
    );
  });

  test('names nobody who was erased, and may then stand anywhere', async () => {
    const workspace = await queueing.workspace('T1');
    const mona = await queueing.member('Mona');
    const id = await queueing.applied('UADA');
    await queueing.decide(id, mona, 'decline');
    await database.db.account.deleteMany({ where: { externalId: 'UADA' } });
    await database.db.member.deleteMany();
    const shown = await card(id, workspace);
    expect(text(shown)).toBe(
      `R-${(await queueing.item(id)).number} Membership application\nDeclined by a former moderator, Sat 21 Nov 2026, 12:00 (UTC).`,
    );
    expect(shown?.audience).toBeUndefined();
  });

  test('has two lines without the applicant for where it may not be seen', async () => {
    const workspace = await queueing.workspace('T1');
    const mona = await queueing.member('Mona');
    const id = await queueing.applied('UADA', { workspaceId: workspace });
    const what = `R-${(await queueing.item(id)).number} Membership application`;
    const otherwise = async () => {
      const { otherwise: blocks } = (await card(id, workspace)) ?? {};
      return blocks && viewText(blocks);
    };
    const waits = `${what}\nIt waits for a decision, but is no longer shown here. Moderators find it with /review.`;
    expect(await otherwise()).toBe(waits);
    await queueing.decide(id, mona, 'return');
    expect(await otherwise()).toBe(waits);
    await queueing.decide(id, mona, 'decline');
    expect(await otherwise()).toBe(`${what}\nDeclined by Mona, Sat 21 Nov 2026, 12:00 (UTC).`);
    await database.db.member.deleteMany();
    expect(await otherwise()).toMatch(/Declined by a former moderator/);
  });

  test('in a workspace that is vouched for no longer is not posted, and what stands loses the name', async () => {
    const workspace = await queueing.workspace('T1');
    const mona = await queueing.member('Mona');
    const id = await queueing.applied('UADA');
    await database.db.workspace.update({ where: { id: workspace }, data: { verifiedAt: null } });
    expect(await card(id, workspace)).toBeUndefined();
    const hidden = await card(id, workspace, 'update');
    expect(text(hidden)).toMatch(/^R-\d+ Membership application\nIt waits for a decision/);
    expect(hidden?.audience).toBeUndefined();
    await queueing.decide(id, mona, 'approve');
    expect(await card(id, workspace)).toBeUndefined();
    expect(text(await card(id, workspace, 'update'))).toMatch(
      /^R-\d+ Membership application\nApproved by Mona/,
    );
  });
});

describe('the outcome', () => {
  /** What the newest delivery to the applicant shows. */
  const outcome = async () => {
    const { subjectId } = await database.db.delivery.findFirstOrThrow({
      where: { subject: 'application-outcome' },
      orderBy: { number: 'desc' },
    });
    return compose('application-outcome', subjectId);
  };
  const decided = async (decision: 'approve' | 'return' | 'decline', locale?: string) => {
    const workspaceId = await queueing.workspace('T1');
    const id = await queueing.applied('UADA', { workspaceId, ...(locale && { locale }) });
    await queueing.decide(id, await queueing.member('Mona'), decision);
    return { id, reference: `R-${(await queueing.item(id)).number}` };
  };

  test('of an approval welcomes, shows three entries, and offers a digest of the topics', async () => {
    await decided('approve');
    const shown = await outcome();
    const lines = text(shown).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'Welcome to the forum',
      'Your application was approved. You are a member now, as Ada Lovelace, Small Video.',
      'What you can do now: /forum help. What you told us of yourself: /forum profile.',
      'Three entries that fit what you chose',
    ]);
    expect(lines.filter((line) => line.startsWith('PRACTICE'))).toHaveLength(3);
    expect(shown && viewText.actions(shown.view)).toContainEqual([
      'Set up my digest',
      'digest:mine:livestream',
    ]);
    expect(text(shown)).not.toContain('Mona');
  });

  test('of a return asks, with one button to answer', async () => {
    const { id, reference } = await decided('return');
    const shown = await outcome();
    expect(text(shown)).toBe(
      [
        'A question about your application',
        `The moderators ask this before they decide on your application ${reference}:`,
        'Please say who you are.',
        'Your answer goes into the application. Everything that you wrote is still there.',
        'Complete the application',
      ].join('\n'),
    );
    expect(shown && viewText.actions(shown.view)).toEqual([
      ['Complete the application', `forum:apply:${id}`],
    ]);
  });

  test('of a decline says why, and when and how to apply again', async () => {
    const { reference } = await decided('decline');
    expect(text(await outcome())).toBe(
      [
        'Your application was declined',
        `The moderators declined your application ${reference}. The reason they give:`,
        'Please say who you are.',
        'You can apply again from 21 Dec 2026 on: /forum join. If the reason no longer holds then, say so in the application. You can go on looking things up meanwhile.',
      ].join('\n'),
    );
  });

  test('speaks the applicant’s language', async () => {
    await decided('approve', 'es-419');
    expect((await outcome())?.language).toBe('es');
  });

  test('is silent where the question was answered meanwhile, or everything was erased', async () => {
    const { id } = await decided('return');
    await complete(database.db, { account: ada, itemId: id, form: aForm(), now });
    expect(await outcome()).toBeUndefined();
    const mona = await database.db.member.findFirstOrThrow();
    await queueing.decide(id, { memberId: mona.id, auditId: mona.auditId }, 'decline');
    expect((await outcome())?.view.title?.text).toBe('Your application was declined');
    await database.db.account.deleteMany({ where: { externalId: 'UADA' } });
    expect(await outcome()).toBeUndefined();
  });
});
