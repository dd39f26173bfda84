import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/access.ts';
import type { Answer } from '../../src/dispatch.ts';
import { createLibrary } from '../../src/domain/library/live.ts';
import { appeal } from '../../src/domain/review/appeal.ts';
import { report } from '../../src/domain/review/report.ts';
import { edit } from '../../src/domain/threads/edit.ts';
import type { Who } from '../../src/platform.ts';
import { createSubjects } from '../../src/subjects.ts';
import { type Contributing, createContributing } from '../domain/threads/contributing.ts';
import { actionOf, createAsking, now, words } from '../support/asking.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { formOf } from '../support/joining.ts';
import { testSealer as sealer } from '../support/sealer.ts';
import { viewText } from '../support/view-text.ts';

let database: TestDatabase;
let contributing: Contributing;
let asking: Awaited<ReturnType<typeof createAsking>>;
let ada: Actor;
let workspace: Actor['workspace'];
beforeAll(async () => {
  database = await createTestDatabase();
  contributing = createContributing(database.db);
  asking = await createAsking(database);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await contributing.clear();
  await database.db.draft.deleteMany();
  workspace = await contributing.workspace('T1');
  ada = await contributing.member('Ada', workspace);
  for (const name of ['Mona', 'Omar'])
    await contributing.member(name, workspace, { roles: ['member', 'moderator'] });
  await contributing.member('Root', workspace, { roles: ['admin'] });
  await contributing.member('Ruth', workspace, { roles: ['admin'] });
});

/** Somebody by their name, with what they do. */
const person = (name: string, from: Partial<Who> = {}) => {
  const who = { user: `U-${name}`, workspaceAdmin: false, ...from };
  return {
    review: (typed = '') => asking.type(`review ${typed}`, who),
    use: (answer: Answer, label: string, value?: string) => asking.press(actionOf(answer, label), value, who),
    press: (action: string) => asking.press(action, undefined, who),
    fill: (answer: Answer, fields: Record<string, string>) =>
      asking.submit(formOf(answer).action, fields, who),
  };
};
const [mona, omar, root, ruth] = [person('Mona'), person('Omar'), person('Root'), person('Ruth')];

const proposed = async (...given: Parameters<Contributing['propose']>): Promise<string> => {
  const outcome = await contributing.propose(...given);
  if (!outcome.ok) throw new Error(outcome.refusal);
  const { number } = await database.db.reviewItem.findUniqueOrThrow({ where: { id: outcome.value.itemId } });
  return `R-${number}`;
};
const labels = (answer: Answer) =>
  answer.show === 'modal' ? [] : viewText.actions(answer.view).map(([label]) => label);

describe('the card of a contribution', () => {
  test('of a sealed post shows the pseudonym and nothing else that points to a person', async () => {
    const reference = await proposed(ada, { attribution: 'chatham', label: 'green', topics: [] });
    const card = await mona.review(reference);
    const { participant, thread } = await database.db.post.findFirstOrThrow({
      include: { participant: true, thread: true },
    });
    const pseudonym = `Participant ${participant?.number}`;
    expect(words(card).split('\n')).toEqual([
      `THREAD ${reference}`,
      'Waiting: for 1 minute, since Sat 21 Nov 2026, 13:00 (Europe/Zurich)',
      `Thread: T-${thread.number} Hash sharing`,
      'Sharing label: TLP:GREEN',
      `Signed: ${pseudonym}`,
      'Would go to: 1 workspace: T1',
      'Text',
      'Who shares hashes?',
      ...['Claim', 'Approve', 'Edit', 'Return', 'Decline', 'Hold'],
      ...[`Mute ${pseudonym}`, 'To the queue'],
    ]);
    expect(labels(await root.review(reference))).toContain('Ask to unseal');
    expect(JSON.stringify(card)).not.toMatch(/Ada|academia/);
    for (const id of [ada.member?.id, ada.member?.auditId, ada.accountId])
      expect(JSON.stringify(card)).not.toContain(id);
    expect(JSON.stringify(await mona.review())).not.toMatch(/Ada|academia/);
  });

  test('shrinks to two lines once decided', async () => {
    const reference = await proposed(ada);
    const declined = await mona.fill(
      await mona.use(
        await mona.use(await mona.review(reference), 'Decline'),
        'Choose the reason…',
        'duplicate',
      ),
      { words: '' },
    );
    const { number } = await database.db.thread.findFirstOrThrow();
    expect(words(declined).split('\n')).toEqual([
      'The author is told the reason and can appeal.',
      `${reference} Thread: T-${number} Hash sharing (Ada, Ada Ltd)`,
      'Declined by Mona, Sat 21 Nov 2026, 13:00 (Europe/Zurich). Reason: The same is there already',
      'To the queue',
    ]);
  });

  test('of an AMBER thread is not told where its label does not let it', async () => {
    const reference = await proposed(ada, { label: 'amber', groups: ['government'] });
    expect(words(await mona.review(reference))).toContain('does not allow it to be shown here');
    expect(words(await mona.review())).toBe(
      [
        'Nothing waits for a decision.',
        '1 more item waits that its sharing label keeps from this workspace.',
      ].join('\n'),
    );
    const { id } = await database.db.reviewItem.findFirstOrThrow();
    for (const name of ['look', 'open', 'claim', 'approve', 'decline', 'hold', 'mute'])
      expect(words(await mona.press(`review:${name}:${id}:1`))).toContain('does not allow it');
    expect(await database.db.reviewItem.findFirstOrThrow()).toMatchObject({
      state: 'open',
      claimedById: null,
    });
    await database.db.workspace.updateMany({ data: { groups: ['government'] } });
    expect(words(await mona.review(reference))).toContain('TLP:AMBER (Government');
  });
});

describe('working on it', () => {
  test('a claim is seen by the others, who can decide all the same', async () => {
    const reference = await proposed(ada);
    const card = await mona.review(reference);
    expect(words(await mona.use(card, 'Claim'))).toContain('You are at work on this.');
    const seen = await omar.review(reference);
    expect(words(seen)).toContain('Claimed: by Mona, Sat 21 Nov 2026, 13:00');
    expect(labels(seen)).not.toContain('Release');
    const own = await mona.review(reference);
    expect(labels(own)).not.toContain('Take over');
    // A card that stood before takes nothing over.
    const stale = await omar.use(card, 'Claim');
    expect(words(stale)).toContain('Mona is at work on this since Sat 21 Nov 2026, 13:00');
    expect(labels(stale)).toContain('Take over');
    expect(words(await omar.use(own, 'Release'))).toContain('Mona is at work on this since Sat 21 Nov 2026');
    expect(words(await omar.review('mine:yes'))).toContain('Nothing of that waits');
    expect(words(await mona.review('mine:yes'))).toContain('claimed by Mona');
    const taken = await omar.use(seen, 'Take over');
    expect(words(taken)).toContain('You are at work on this now, instead of Mona.');
    expect(words(await mona.use(own, 'Release'))).toContain('Omar is at work on this');
    expect(words(await omar.use(taken, 'Release'))).toContain('You are not at work on this any more.');
    expect(words(await omar.use(taken, 'Release'))).toContain('Nobody is at work on this.');
    expect(words(await omar.use(await omar.review(reference), 'Approve'))).toContain(
      'The thread is on its way',
    );
    expect(words(await mona.use(card, 'Claim'))).toContain('Omar approved this on Sat 21 Nov 2026');
  });

  test('on hold and taken up again', async () => {
    const reference = await proposed(ada);
    const held = await mona.use(await mona.review(reference), 'Hold');
    expect(words(held)).toContain('This is on hold until a moderator takes it up again.');
    expect(labels(held)).toContain('Take up again');
    expect(words(await omar.review())).toContain('on hold · for 1 minute');
    expect(words(await omar.use(held, 'Take up again'))).toContain('This waits for a decision again.');
    expect(words(await mona.review(reference))).toContain('put on hold by Mona');
  });

  test('another wording: sent, shown, answered, never lost', async () => {
    const reference = await proposed(ada);
    const opened = await mona.use(await mona.review(reference), 'Edit');
    expect(formOf(opened).values).toEqual({ suggestion: 'Who shares hashes?', words: '' });
    const same = await mona.fill(opened, { suggestion: ' Who shares hashes? ', words: 'Shorter?' });
    expect(words(same)).toContain('the wording is the same as before');
    const again = await mona.use(same, 'Open the form again');
    expect(formOf(again).values).toMatchObject({ words: 'Shorter?' });
    const empty = await mona.fill(again, { suggestion: '\u200B', words: '' });
    expect(words(empty)).toContain('there is no wording in the form');
    const sent = await mona.fill(again, { suggestion: 'Who shares hashes safely?', words: 'Safer.' });
    expect(words(sent)).toContain('The author is told that something waits');
    expect(words(sent)).toContain('The wording that moderators suggested:\nWho shares hashes safely?');
    expect(labels(sent)).not.toContain('Edit');
    const { id: postId } = await database.db.post.findFirstOrThrow();
    const edited = await edit(database.db, {
      ...{ sealer, actor: ada, postId, text: 'Who shares hashes, and how?', words: 'Better so?', now },
    });
    expect(edited.ok).toBe(true);
    const answered = await omar.review(reference);
    expect(words(answered)).toContain('Changed by the author after the question of Mona');
    expect(words(answered)).toContain('The author answered:\nBetter so?');
    expect(words(answered)).toContain('Who shares hashes, and how?');
    const late = await mona.fill(opened, { suggestion: 'Something else.', words: 'In vain.' });
    expect(words(late)).toContain('This was changed meanwhile, so nothing was decided.');
    expect(words(late)).toContain('In vain.');
    expect(words(late)).toContain('Something else.');
  });

  test('one’s own is refused in words', async () => {
    const own = await contributing.member('Olga', workspace, { roles: ['member', 'moderator'] });
    const olga = person('Olga');
    const card = await olga.review(await proposed(own, { attribution: 'chatham' }));
    for (const label of ['Claim', 'Approve', 'Hold'])
      expect(words(await olga.use(card, label))).toContain('This is your own contribution.');
    const declining = await olga.use(await olga.use(card, 'Decline'), 'Choose the reason…', 'other');
    const refused = words(await olga.fill(declining, { words: 'Never mind.' }));
    expect(refused).toContain('This is your own contribution.');
    expect(refused).toContain('You had written:\nNever mind.');
  });

  test('a pseudonym is muted, once', async () => {
    const reference = await proposed(ada, { attribution: 'chatham' });
    const { number } = await database.db.participant.findFirstOrThrow();
    const card = await mona.review(reference);
    const label = `Mute Participant ${number}`;
    expect(words(await mona.use(card, label))).toContain(`Participant ${number} is muted: nothing is taken`);
    expect(words(await omar.use(card, label))).toContain(
      `Participant ${number} is muted in this thread already`,
    );
    const muted = await omar.review(reference);
    expect(labels(muted)).not.toContain(label);
    // What waits is unmuted as what stands, and its cards say so.
    const { id: itemId } = await database.db.reviewItem.findFirstOrThrow();
    const shown = { subject: 'review-card', kind: 'update', subjectId: itemId } as const;
    expect(await database.db.delivery.count({ where: shown })).toBe(1);
    const again = await omar.use(muted, `Unmute Participant ${number}`);
    expect(words(again)).toContain(`Participant ${number} can post in this thread again.`);
    expect(labels(again)).toContain(label);
    expect(words(await mona.use(muted, `Unmute Participant ${number}`))).toContain('is not muted');
    expect(await database.db.participant.findFirstOrThrow()).toMatchObject({ mutedAt: null });
    const named = await proposed(ada, { title: 'Named' });
    const { id } = await database.db.reviewItem.findUniqueOrThrow({
      where: { number: Number(named.slice(2)) },
    });
    expect(words(await mona.press(`review:mute:${id}`))).toContain('There is no pseudonym to mute.');
  });
});

test('pages keep the filters', async () => {
  for (let at = 0; at < 6; at += 1) await proposed(ada, { title: `Thread ${at}` });
  const { postId } = await contributing.opened(ada, { title: 'Open' });
  await database.db.reviewItem.create({ data: { kind: 'report', postId, createdAt: now } });
  const first = await mona.review('type:threads');
  expect(words(first)).toContain('6 items wait');
  const second = await mona.use(first, 'Next');
  expect(words(second)).toContain('6–6 of 6');
  expect(words(await mona.use(second, 'Previous'))).toBe(words(first));
  expect(words(await mona.review('type:report'))).toContain('1 item waits');
  expect(words(await mona.review('type:thread,report'))).toContain('7 items wait');
  expect(words(await mona.review('type:appeal'))).toContain('Nothing of that waits');
  expect(words(await mona.review('type:nonsense'))).toContain('nonsense');
});

test('the way back to the queue keeps the filters and the page, through every step', async () => {
  for (let at = 0; at < 7; at += 1) await proposed(ada, { title: `Thread ${at}`, attribution: 'chatham' });
  await contributing.opened(ada, { title: 'Open' });
  const second = await mona.use(await mona.review('type:thread'), 'Next');
  const { id } = await database.db.reviewItem.findFirstOrThrow({ orderBy: { number: 'asc' }, skip: 6 });
  const list = words(second);
  expect(list).toContain('6–7 of 7');
  const card = await mona.use(second, 'Open an item…', id);
  expect(words(await mona.use(card, 'To the queue'))).toBe(list);
  const reasons = await mona.use(card, 'Decline');
  const back = await mona.use(reasons, 'Back to the item');
  const held = await mona.use(await mona.use(back, 'Hold'), 'Take up again');
  const claimed = await mona.use(await mona.use(held, 'Claim'), 'Release');
  expect(words(await mona.use(claimed, 'To the queue'))).toBe(list);
  const form = await mona.use(await mona.use(claimed, 'Decline'), 'Choose the reason…', 'other');
  const empty = await mona.fill(form, { words: '' });
  const filled = await mona.fill(await mona.use(empty, 'Open the form again'), { words: 'Not this.' });
  expect(words(filled)).toContain('The author is told the reason');
  // There is one fewer now: the page still is.
  expect(words(await mona.use(filled, 'To the queue'))).toContain('6–6 of 6');
  const muted = await root.use(await root.use(second, 'Open an item…', id), 'To the queue');
  expect(words(muted)).toContain('6–6 of 6');
});

test('an empty list of a filter leads to everything', async () => {
  await proposed(ada);
  const nothing = await mona.review('type:appeal');
  expect(words(nothing)).toContain('Nothing of that waits');
  expect(words(await mona.use(nothing, 'The whole queue'))).toContain('1 item waits');
  await database.db.reviewItem.deleteMany();
  expect(labels(await mona.review())).toEqual([]);
});

describe('where it goes', () => {
  test('is named for five workspaces at most', async () => {
    for (const name of ['T2', 'T3', 'T4', 'T5', 'T6', 'T7']) await contributing.workspace(name);
    const card = await mona.review(await proposed(ada));
    expect(words(card)).toContain('Would go to: 7 workspaces: T1, T2, T3, T4, T5 and 2 more');
  });

  test('is the copies of its thread for a reply, and what became of that meanwhile', async () => {
    const { threadId } = await contributing.opened(ada);
    await contributing.workspace('T2');
    const ben = await contributing.member('Ben', workspace);
    await contributing.reply(ben, threadId, { text: 'One.' });
    await contributing.reply(ben, threadId, { text: 'Two.' });
    const numbers = (
      await database.db.reviewItem.findMany({ where: { kind: 'post' }, orderBy: { number: 'asc' } })
    ).map(({ number }) => `R-${number}`);
    const [one = '', two = ''] = numbers;
    const first = await mona.review(one);
    expect(words(first)).toContain('Would go to: 1 workspace: T1\n');
    expect(words(first)).not.toContain('By now');
    await database.db.thread.update({ where: { id: threadId }, data: { state: 'closed' } });
    expect(words(await mona.review(one))).toContain('By now: The thread is closed.');
    expect(words(await mona.use(first, 'Approve'))).toContain('although that is closed by now');
    await database.db.thread.update({ where: { id: threadId }, data: { state: 'hidden' } });
    const hidden = await mona.review(two);
    expect(words(hidden)).toContain('By now: The thread is hidden');
    expect(words(await mona.use(hidden, 'Approve'))).toContain('nobody sees it');
  });

  test('is shown on an appeal against a decline', async () => {
    const reference = await proposed(ada);
    const declining = await mona.use(
      await mona.use(await mona.review(reference), 'Decline'),
      'Choose the reason…',
      'unclear',
    );
    await mona.fill(declining, { words: '' });
    const { id } = await database.db.reviewItem.findFirstOrThrow();
    await appeal(database.db, { sealer, actor: ada, itemId: id, words: 'It is clear.', now });
    const { number } = await database.db.reviewItem.findFirstOrThrow({ where: { kind: 'appeal' } });
    expect(words(await omar.review(`R-${number}`))).toContain('Would go to: 1 workspace: T1');
  });
});

test('the text is shown as others will see it, and as it was reported', async () => {
  const { postId } = await contributing.opened(ada, {
    text: 'See [the **norm**](https://evil.example/x).\n- one\n- two',
  });
  const account = { platform: 'slack', tenant: 'T1', person: 'U9' } as const;
  await report(database.db, { sealer, account, postId, reason: 'conduct', urgent: false, now });
  const { number } = await database.db.reviewItem.findFirstOrThrow({ where: { kind: 'report' } });
  const card = await mona.review(`R-${number}`);
  expect(words(card)).toContain('Text\nSee the **norm** (evil.example).\none\ntwo');
  expect(words(card)).not.toContain('Text when it was reported first');
  await edit(database.db, { sealer, actor: ada, postId, text: 'Nothing.', now: new Date(now.getTime() + 1) });
  const changed = await mona.review(`R-${number}`);
  expect(words(changed)).toContain(
    'Text\nNothing.\nText when it was reported first\nSee the **norm** (evil.example).',
  );
  expect(words(changed)).toContain('History: changed, ');
  const kept = await mona.use(await mona.use(card, 'Keep the post'), 'Choose the reason…', 'looked_after');
  expect(words(await mona.fill(kept, { words: '' }))).toContain('or the post was changed, meanwhile');
});

test('a report is removed or kept with a reason', async () => {
  const { postId } = await contributing.opened(ada);
  await database.db.reviewItem.create({
    data: {
      ...{ kind: 'report', postId, createdAt: now, events: { create: { at: now, state: 'open' } } },
      reports: { create: { at: now, reason: 'personal', words: 'My name.', tag: 'x' } },
    },
  });
  const { number } = await database.db.reviewItem.findFirstOrThrow({ where: { kind: 'report' } });
  const card = await mona.review(`R-${number}`);
  expect(words(card)).toContain(
    'It tells of people what should stay private (Sat 21 Nov 2026, 13:00): “My name.”',
  );
  const asked = await mona.use(card, 'Remove the post');
  expect(words(asked)).toContain('Why is the post removed?');
  expect(words(await mona.use(asked, 'Back to the item'))).toBe(words(card));
  const missing = await mona.fill(await mona.use(asked, 'Choose the reason…', 'other'), { words: ' ' });
  expect(words(missing)).toContain('needs words');
  const keeping = await mona.use(await mona.use(card, 'Keep the post'), 'Choose the reason…', 'other');
  const kept = words(await mona.fill(keeping, { words: '' }));
  expect(kept).toContain('this reason needs words');
  expect(kept).not.toContain('the author needs');
  const removed = await mona.fill(await mona.use(asked, 'Choose the reason…', 'personal'), { words: '' });
  expect(words(removed)).toContain('The post is removed everywhere.');
  expect(words(removed)).toContain(
    'The post was removed by Mona, Sat 21 Nov 2026, 13:00 (Europe/Zurich). Reason: It tells of people',
  );
  expect((await contributing.post(postId)).removalReason).toBe('personal');
});

test('why an author is to be learnt, and why not, is between admins', async () => {
  const asked = await root.use(
    await root.review(await proposed(ada, { attribution: 'chatham' })),
    'Ask to unseal',
  );
  await root.fill(asked, { words: 'A threat.' });
  const { id, number } = await database.db.reviewItem.findFirstOrThrow({ where: { kind: 'unsealing' } });
  const subjects = createSubjects({ db: database.db, library: createLibrary(database.db), sealer });
  const card = async () => {
    const asking = { id: 'd', subjectId: id, workspaceId: workspace?.id ?? null, kind: 'update' } as const;
    const shown = (await subjects['review-card']?.([asking]))?.get('d');
    return shown ? viewText(shown.view) : '';
  };
  expect(await card()).toContain('Asked by: Root');
  expect(await card()).not.toContain('A threat.');
  const declining = await ruth.use(
    await ruth.use(await ruth.review(`R-${number}`), 'Decline'),
    'Choose the reason…',
    'not_needed',
  );
  const declined = words(await ruth.fill(declining, { words: 'Police never asked.' }));
  expect(declined).toContain('There is no need to know. Police never asked.');
  for (const text of [await card(), words(await mona.review(`R-${number}`))]) {
    expect(text).toContain('Reason: There is no need to know');
    expect(text).not.toContain('Police');
  }
});

test('two admins unseal, and read in private who it is; nobody else does', async () => {
  const reference = await proposed(ada, { attribution: 'chatham' });
  const card = await root.review(reference);
  expect(words(await mona.use(card, 'Ask to unseal'))).toContain('Only admins');
  const opened = await root.use(card, 'Ask to unseal');
  const empty = await root.fill(opened, { words: '…' });
  expect(words(empty)).toContain('it needs a reason');
  const asked = words(await root.fill(opened, { words: 'A threat.' }));
  const [, unsealing = ''] = asked.match(/decides on this: (R-\d+)\./) ?? [];
  expect(words(await root.fill(opened, { words: 'A threat.' }))).toContain('it waits in the queue');
  expect(words(await root.use(await root.review(unsealing), 'Approve'))).toContain('You have asked for this');
  const request = await ruth.review(unsealing);
  expect(words(request)).toContain('Asked by: Root');
  expect(words(request)).toContain('A threat.');
  expect(words(await mona.use(request, 'Approve'))).toContain('Only admins of the forum decide on this.');
  const seen = await mona.review(unsealing);
  expect(words(seen)).toContain('Only admins of the forum read why this is asked.');
  expect(words(seen)).not.toContain('A threat.');
  const agreed = await ruth.use(request, 'Approve');
  expect(words(agreed)).toContain('You and the admin who asked can now read who wrote it.');
  expect(JSON.stringify(agreed)).not.toContain('Ada');
  for (const one of [root, ruth]) {
    const shown = await one.use(await one.review(unsealing), 'Show who wrote it');
    expect(shown.show).toBe('aside');
    expect(words(shown)).toContain('Ada, Ada Ltd');
  }
  await contributing.member('Rita', workspace, { roles: ['admin'] });
  const rita = person('Rita');
  expect(words(await rita.use(agreed, 'Show who wrote it'))).toContain('Only the two admins who agreed');
  expect(words(await mona.use(agreed, 'Show who wrote it'))).toContain('Only admins');
});
