import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DeliveryKind } from '../../src/generated/prisma/enums.ts';
import { type Copying, createCopying } from '../domain/threads/copying.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { viewText } from '../support/view-text.ts';

let database: TestDatabase;
let copying: Copying;
beforeAll(async () => {
  database = await createTestDatabase();
  copying = createCopying(database);
});
afterAll(() => database.drop());
beforeEach(() => copying.clear());

async function read(subject: string, subjectId: string, workspaceId: string, kind: DeliveryKind = 'post') {
  const map = await copying.subjects[subject]?.([{ id: 'd1', subjectId, workspaceId, kind }]);
  return map?.get('d1');
}

describe('what a channel must be', () => {
  test.each([
    ['clear', undefined],
    ['green', 'closed'],
    ['amber', 'private'],
  ] as const)('for TLP:%s is %s', async (label, audience) => {
    const workspaceId = await copying.workspace('W1', { groups: ['academia'] });
    const groups = label === 'amber' ? ['academia'] : [];
    const { postId, number } = await copying.thread({ label, groups });
    const shown = await read('post', postId, workspaceId, 'thread');
    expect(shown).toMatchObject({ title: `T-${number} Hash sharing`, language: 'en' });
    expect(shown?.audience).toBe(audience);
    expect(shown?.titleOtherwise).toBe(audience && `T-${number}`);
    expect(shown?.otherwise && viewText(shown.otherwise)).toEqual(
      audience && expect.stringContaining(`than TLP:${label.toUpperCase()} allows`),
    );
  });
});

test('the words around a post are in the language of the workspace, its text as it was written', async () => {
  const workspaceId = await copying.workspace('W1', { language: 'fr' });
  const { postId } = await copying.thread({}, 'Who shares?');
  const shown = await read('post', postId, workspaceId, 'thread');
  expect(shown?.language).toBe('fr');
  expect(shown && viewText(shown.view)).toContain('Who shares?');
});

test.each(['thread', 'post', 'update'] as const)(
  'what a workspace may not see is not sent (%s)',
  async (kind) => {
    const workspaceId = await copying.workspace('W1', { groups: ['government'] });
    const { postId } = await copying.thread({ label: 'amber', groups: ['academia'] });
    const shown = await read('post', postId, workspaceId, kind);
    expect(shown).toEqual({ barred: true, view: { blocks: [] }, language: 'en' });
  },
);

test('a removal is shown there all the same, and posted nowhere', async () => {
  const workspaceId = await copying.workspace('W1', { verifiedAt: null });
  const { postId } = await copying.thread();
  await copying.remove(postId, 'author');
  expect(await read('post', postId, workspaceId, 'thread')).toBeUndefined();
  const shown = await read('post', postId, workspaceId, 'update');
  expect(shown && viewText(shown.view)).toContain('removed by its author');
  expect(shown && viewText(shown.view)).not.toContain('Hash sharing');
});

test('a hidden thread shows nothing of itself, nor does its name', async () => {
  const workspaceId = await copying.workspace('W1');
  const thread = await copying.thread();
  await copying.open(thread);
  const reply = await copying.reply(thread, 'words');
  await database.db.thread.updateMany({ data: { state: 'hidden' } });
  for (const id of [thread.postId, reply]) {
    const shown = await read('post', id, workspaceId, 'update');
    expect(shown && viewText(shown.view)).toMatch(/^This thread is no longer shown\./);
    expect(await read('post', id, workspaceId, 'post')).toBeUndefined();
  }
  expect(await read('thread', thread.threadId, workspaceId, 'thread_state')).toMatchObject({
    ...{ title: `T-${thread.number}`, archived: true },
  });
});

test.each(['closed', 'open'] as const)('a thread that is %s is archived or not', async (state) => {
  const workspaceId = await copying.workspace('W1');
  const { threadId, number } = await copying.thread({ state });
  expect(await read('thread', threadId, workspaceId, 'thread_state')).toMatchObject({
    ...{ title: `T-${number} Hash sharing`, archived: state === 'closed' },
  });
});

test('a thread whose title was withdrawn is called by its reference, once', async () => {
  const workspaceId = await copying.workspace('W1');
  const { threadId, number } = await copying.thread();
  await database.db.thread.updateMany({ data: { title: `T-${number}` } });
  expect((await read('thread', threadId, workspaceId, 'thread_state'))?.title).toBe(`T-${number}`);
});

describe('a reply whose quoted post was removed, where the workspace may see the thread no more,', () => {
  const quoting = async () => {
    const workspaceId = await copying.workspace('W1');
    const thread = await copying.thread();
    const quotedId = await copying.reply(thread, 'harmful words');
    const postId = await copying.reply(thread, 'My answer');
    await database.db.post.update({ where: { id: postId }, data: { quotedId } });
    await database.db.workspace.updateMany({ data: { verifiedAt: null } });
    return { workspaceId, quotedId, postId };
  };
  const said = async ({ workspaceId, postId }: { workspaceId: string; postId: string }) => {
    const shown = await read('post', postId, workspaceId, 'update');
    return shown?.barred ? 'barred' : shown && viewText(shown.view);
  };

  test('stands as it did, without the quote, and in no channel that is too open', async () => {
    const quoted = await quoting();
    expect(await said(quoted)).toBe('barred');
    await copying.remove(quoted.quotedId, 'author');
    const { name } = await database.db.member.findFirstOrThrow();
    expect(await said(quoted)).toBe(`#3 ${name}, Example Ltd\nMy answer`);
    expect(await read('post', quoted.postId, quoted.workspaceId, 'update')).toMatchObject({
      audience: 'closed',
    });
    expect(await read('post', quoted.postId, quoted.workspaceId, 'post')).toMatchObject({ barred: true });
  });

  test('gives way where it was changed, as nobody knows how it stands there', async () => {
    const quoted = await quoting();
    await copying.remove(quoted.quotedId, 'author');
    const data = { text: 'My newer answer', editedAt: new Date() };
    await database.db.post.update({ where: { id: quoted.postId }, data });
    expect(await said(quoted)).toMatch(/^This post quoted another one, which was removed\./);
  });
});

test('authors are always told the same, and nobody else', async () => {
  const { authorId } = await copying.thread();
  const account = (externalId: string, memberId: string | null) =>
    database.db.account.create({ data: { platform: 'slack', tenant: 'T1', externalId, memberId } });
  const [author, guest] = [await account('U1', authorId), await account('U2', null)];
  const workspaceId = '00000000-0000-7000-8000-000000000001';
  const shown = await read('something-waits', author.id, workspaceId, 'direct');
  expect(shown && viewText(shown.view)).toBe(
    'There is something new about what you contributed: /threads mine',
  );
  expect(await read('something-waits', guest.id, workspaceId, 'direct')).toBeUndefined();
});
