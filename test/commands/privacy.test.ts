import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { encodeAction } from '../../src/action.ts';
import type { Answer } from '../../src/dispatch.ts';
import { exportSchema } from '../../src/domain/privacy/export-schema.ts';
import { participantTag, sealParticipant } from '../../src/domain/threads/sealed-author.ts';
import type { Button } from '../../src/view.ts';
import { actionOf, words } from '../support/asking.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createPersons, type Persons } from '../support/persons.ts';
import { testSealer } from '../support/sealer.ts';

type Someone = ReturnType<Persons['person']>;

let database: TestDatabase;
let persons: Persons;
let slack: Someone;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  const { db } = database;
  await db.account.deleteMany();
  await db.member.deleteMany();
  await db.draft.deleteMany();
  await db.exportLink.deleteMany();
  await db.thread.deleteMany();
  await db.workspace.deleteMany();
  await db.workspace.create({ data: { platform: 'slack', externalId: 'T1', name: 'Clipnest' } });
  persons = await createPersons(database);
  slack = persons.person('slack', 'U1');
});

const use = (who: Someone, answer: Answer, label: string) => who.press(actionOf(answer, label));

/** The link of an answer, as it would be pressed. */
function addressIn(answer: Answer): string {
  const blocks = answer.show === 'modal' ? [] : answer.view.blocks;
  const pieces = blocks.flatMap((block) =>
    block.kind === 'text' && typeof block.text !== 'string' ? block.text : [],
  );
  const [url = ''] = pieces.flatMap((piece) =>
    typeof piece !== 'string' && piece.mark === 'link' ? piece.url : [],
  );
  return url;
}

test('says that nothing is stored, and offers no button, to whom nobody knows', async () => {
  const answer = await slack.type('privacy');
  expect(answer.show).toBe('private');
  expect(words(answer)).toContain('Nothing is stored about you.');
  expect(actionOf(answer, 'Export')).toBe('');
});

test('says what is stored, how long, and who sees it', async () => {
  await slack.join('Amina Diallo');
  const { id: accountId = '' } = (await slack.row()) ?? {};
  await database.db.tour.create({ data: { accountId } });
  await database.db.draft.create({ data: { ...slack.account, subject: 'digest', data: {} } });
  const said = words(await slack.type('privacy'));
  expect(said).toContain('Membership: name, organisation');
  expect(said).toContain('Accounts: 1 account: Slack · Clipnest.');
  expect(said).toContain('Tour: how far you are and what you chose. 90 days after your last step.');
  expect(said).toContain('Drafts: 1 form that you began. Seven days.');
  expect(said).not.toContain('Personal digests');
});

test('is for people from outside the workspace, too', async () => {
  const outsider = persons.person('slack', 'U9', { outsider: true });
  expect(words(await outsider.type('privacy'))).toContain('What is stored about you');
});

describe('exporting', () => {
  test('with pages, hands out an address of 256 random bits, of which a digest alone is kept', async () => {
    persons = await createPersons(database, 'https://forum.example.org');
    slack = persons.person('slack', 'U1');
    await slack.join('Amina Diallo');
    const answer = await use(slack, await slack.type('privacy'), 'Export');
    const [, token = ''] =
      addressIn(answer).match(/^https:\/\/forum\.example\.org\/export\/([\w-]{43})$/) ?? [];
    expect(token).not.toBe('');
    expect(words(answer)).toContain('once and for 15 minutes, until Sat 21 Nov 2026, 12:15 (UTC)');
    expect(JSON.stringify(await database.db.exportLink.findMany())).not.toContain(token);
    await use(slack, await slack.type('privacy'), 'Export');
    expect(await database.db.exportLink.count()).toBe(1);
    // Whichever of their accounts asks, and however many at once.
    const discord = persons.person('discord', '111');
    const { memberId = null } = (await slack.row()) ?? {};
    await database.db.account.create({ data: { ...discord.key, memberId } });
    const ask = (who: Someone) => who.press('forum:privacyExport');
    await Promise.all([slack, discord, slack, discord, slack].map(ask));
    expect(await database.db.exportLink.count()).toBe(1);
    const stranger = persons.person('slack', 'U8');
    await Promise.all([stranger, stranger, stranger].map(ask));
    expect(await database.db.exportLink.count()).toBe(2);
  });

  test('without pages, is a file on Discord that they alone see', async () => {
    const discord = persons.person('discord', '111');
    await discord.join('Amina Diallo');
    const answer = await use(discord, await discord.type('privacy'), 'Export');
    if (answer.show !== 'aside' || !answer.file) throw new Error('no file');
    expect(answer.file).toMatchObject({ name: 'plenary-export-2026-11-21.json', type: 'application/json' });
    expect(exportSchema.parse(JSON.parse(answer.file.content)).member?.name).toBe('Amina Diallo');
    expect(await database.db.auditEvent.findFirst({ orderBy: { number: 'desc' } })).toMatchObject({
      ...{ act: 'person.exported', data: { via: 'file', member: (await discord.row())?.member?.auditId } },
    });
  });

  test('without pages, names the operator’s command on Slack, and no data', async () => {
    await slack.join('Amina Diallo');
    const answer = await use(slack, await slack.type('privacy'), 'Export');
    expect(words(answer)).toContain('npm run forum -- export slack:T1:U1');
    expect(words(answer)).not.toContain('Amina');
    expect('file' in answer).toBe(false);
  });
});

/** One post under their name, and one under the Chatham House Rule. */
async function contribute(memberId: string): Promise<void> {
  const { db } = database;
  const { id: threadId } = await db.thread.create({ data: { title: 'x', label: 'clear', state: 'open' } });
  const participantId = randomUUID();
  await db.participant.create({
    data: {
      ...{ id: participantId, threadId, number: 41, tag: participantTag(testSealer, threadId, memberId) },
      sealed: sealParticipant(testSealer, participantId, memberId),
    },
  });
  const post = { threadId, state: 'standing', text: 'x', placedAt: new Date() } as const;
  await db.post.create({ data: { ...post, number: 2, attribution: 'named', authorId: memberId } });
  await db.post.create({ data: { ...post, number: 3, attribution: 'chatham', participantId } });
}

describe('erasing', () => {
  /** Opens the form and types a word into it. */
  async function eraseTyping(who: Someone, word: string): Promise<Answer> {
    const form = await use(who, await who.type('privacy'), 'Erase…');
    if (form.show !== 'modal') throw new Error('no form');
    expect(form.modal.inputs).toMatchObject([{ label: 'Type ERASE to erase everything about you' }]);
    return who.submit(encodeAction(form.modal.action), { word });
  }

  test.each(['ERASE', ' erase ', 'Erase', 'ＥＲＡＳＥ'])('%j is the word', async (word) => {
    await slack.join('Amina Diallo');
    const said = words(await eraseTyping(slack, word));
    expect(said).toContain('Everything that was stored about you is erased.');
    expect(said).toContain('Your membership ended, on your account.');
    expect(said).toContain('Answers that you shared with “Share here”');
    expect(await slack.row()).toBe(null);
    expect(await database.db.member.count()).toBe(0);
    expect(words(await slack.type('privacy'))).toContain('Nothing is stored about you.');
  });

  test.each([
    ['Erase; my posts stay, without my name…', 'standing', 'What you contributed stays: 2 posts'],
    ['Erase, and withdraw my posts everywhere…', 'removed', 'Your 2 posts are withdrawn'],
  ])('who has contributed chooses: %s', async (label, state, said) => {
    const { db } = database;
    const memberId = await slack.join('Amina Diallo');
    await contribute(memberId);
    const privacy = await slack.type('privacy');
    expect(words(privacy)).toContain('Contributions: 2 posts in threads');
    expect(actionOf(privacy, 'Erase…')).toBe('');
    const form = await use(slack, privacy, label);
    if (form.show !== 'modal') throw new Error('no form');
    const action = encodeAction(form.modal.action);
    // What was chosen is kept by a word that was mistyped.
    const again = await use(slack, await slack.submit(action, { word: 'no' }), 'Try again');
    expect(again.show === 'modal' && encodeAction(again.modal.action)).toBe(action);
    expect(words(await slack.submit(action, { word: 'erase' }))).toContain(said);
    const posts = await db.post.findMany();
    expect(posts.map((post) => post.state)).toEqual([state, state]);
  });

  test('a choice that there is not leaves contributions where they stand', async () => {
    await contribute(await slack.join('Amina Diallo'));
    await slack.submit('forum:privacyErased:everything', { word: 'erase' });
    expect(await database.db.post.count({ where: { state: 'standing' } })).toBe(2);
  });

  test('of whom nothing is known says so, and what to try', async () => {
    const answer = await slack.submit('forum:privacyErased', { word: 'erase' });
    expect(words(answer)).toContain('Nothing is stored about this account, so nothing was erased.');
    expect(words(answer)).toContain('try again in a moment, or with another account');
    expect(words(answer)).not.toContain('is erased');
  });

  test('another word erases nothing, and one can try again', async () => {
    await slack.join('Amina Diallo');
    const answer = await eraseTyping(slack, 'yes');
    expect(words(answer)).toContain('Nothing was erased: the word to type is ERASE.');
    expect(actionOf(answer, 'Try again')).toBe('forum:privacyErase:stay');
    expect((await slack.row())?.member?.name).toBe('Amina Diallo');
  });

  test('names the workspaces that the bot has left, and the last admin stays', async () => {
    await slack.join('Amina Diallo', ['member', 'admin']);
    expect(words(await eraseTyping(slack, 'erase'))).toContain('You are the last admin who can act');
    expect(await slack.row()).not.toBe(null);
  });
});

test('buttons are few, the main one first', async () => {
  await slack.join('Amina Diallo');
  const answer = await slack.type('privacy');
  const all = answer.show === 'modal' ? [] : answer.view.blocks;
  const shown: Button[] = all.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
  expect(shown.map(({ label, style }) => [label, style])).toEqual([
    ['Export', 'primary'],
    ['Erase…', 'danger'],
  ]);
});
