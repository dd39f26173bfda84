import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/dispatch.ts';
import { createLibrary } from '../../src/domain/library/live.ts';
import { apply } from '../../src/domain/members/apply.ts';
import { comparisonWord } from '../../src/domain/members/link-code.ts';
import { readExport } from '../../src/domain/privacy/export.ts';
import { beginSealedDraft, endSealedDraft } from '../../src/domain/threads/sealed-drafts.ts';
import { createSubjects } from '../../src/subjects.ts';
import { actionOf, words } from '../support/asking.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createPersons, type Persons } from '../support/persons.ts';
import { testSealer } from '../support/sealer.ts';
import { viewText } from '../support/view-text.ts';

type Someone = ReturnType<Persons['person']>;

let database: TestDatabase;
let persons: Persons;
let slack: Someone;
let discord: Someone;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  const { db } = database;
  await db.delivery.deleteMany();
  await db.reviewItem.deleteMany();
  await db.account.deleteMany();
  await db.member.deleteMany();
  await db.wrongCode.deleteMany();
  await db.workspace.deleteMany();
  await db.workspace.createMany({
    data: [
      { platform: 'slack', externalId: 'T1', name: 'Clipnest' },
      { platform: 'discord', externalId: 'G1', name: 'Small Platforms' },
    ],
  });
  persons = await createPersons(database);
  slack = persons.person('slack', 'U1');
  discord = persons.person('discord', '111');
});

const codeIn = (answer: Answer): string => words(answer).match(/code:([\dA-Z-]{19})/)?.[1] ?? '';
const freshCode = async (of: Someone): Promise<string> => codeIn(await of.type('link'));
const use = (who: Someone, answer: Answer, label: string) => who.press(actionOf(answer, label));
const directs = (subject: string) =>
  database.db.delivery.findMany({ where: { subject }, orderBy: { number: 'asc' } });

/** What a direct message would show now; undefined where there is nothing to show any more. */
async function shown(subject: string): Promise<string | undefined> {
  const { db } = database;
  const [delivery] = await directs(subject);
  if (!delivery) return undefined;
  const subjects = createSubjects({ db, library: createLibrary(db), sealer: testSealer });
  const map = await subjects[subject]?.([
    { id: delivery.id, subjectId: delivery.subjectId, workspaceId: delivery.workspaceId },
  ]);
  const one = map?.get(delivery.id);
  return one && viewText(one.view);
}

/** Types a fresh code of the issuer and confirms on the taker's side. */
async function request(issuer: Someone, taker: Someone): Promise<Answer> {
  const asked = await taker.type(`link ${await freshCode(issuer)}`);
  return use(taker, asked, 'Confirm');
}

test('a code is shown, and only its digest is kept', async () => {
  await slack.join('Amina Diallo');
  const answer = await slack.type('link');
  expect(answer.show).toBe('private');
  expect(words(answer)).toContain('One account is yours:\nSlack · Clipnest (this one)');
  expect(words(answer)).toContain('until Sat 21 Nov 2026, 12:10 (UTC)');
  const code = codeIn(answer);
  const [row] = await database.db.linkCode.findMany();
  expect(JSON.stringify(row)).not.toContain(code);
  expect(JSON.stringify(row)).not.toContain(code.replaceAll('-', ''));
});

test.each(['the member’s code', 'the guest’s code'])(
  '%s typed on the other platform joins the accounts once both sides confirmed',
  async (whose) => {
    const memberId = await slack.join('Amina Diallo');
    const [issuer, taker] = whose === 'the member’s code' ? [slack, discord] : [discord, slack];
    const asked = await taker.type(`link ${(await freshCode(issuer)).toLowerCase().replaceAll('-', ' ')}`);
    expect(words(asked)).toContain(
      issuer === slack
        ? 'You typed the code of Amina Diallo (Slack · Clipnest).'
        : 'You typed the code of an account of no member: Discord · Small Platforms.',
    );
    expect(words(await use(taker, asked, 'Confirm'))).toContain('Now confirm with the other account');
    expect((await discord.row())?.memberId).toBe(null);
    const [delivery, ...more] = await directs('link-request');
    expect(more).toEqual([]);
    expect(delivery).toMatchObject({ kind: 'direct', recipient: issuer.key.externalId });
    // The house’s clock stands still; the subjects go by the real one.
    await database.db.linkCode.updateMany({ data: { expiresAt: new Date(Date.now() + 600_000) } });
    expect(await shown('link-request')).toContain(
      taker === slack
        ? 'Amina Diallo (Slack · Clipnest)'
        : 'an account of no member: Discord · Small Platforms',
    );
    const there = await issuer.type('link');
    expect(codeIn(there)).toBe('');
    expect(words(await use(issuer, there, 'Confirm'))).toContain('both act as one member');
    expect((await discord.row())?.memberId).toBe(memberId);
    expect((await slack.row())?.memberId).toBe(memberId);
    expect(await shown('link-request')).toBeUndefined();
    expect(await shown('link-done')).toContain('Your accounts are linked');
    expect(words(await discord.type('link'))).toContain('Discord · Small Platforms (this one)');
    const audited = await database.db.auditEvent.findFirst({ orderBy: { number: 'desc' } });
    expect(audited).toMatchObject({ act: 'account.linked', data: { accounts: 2 } });
  },
);

test('both screens show one word, which another account that types the code does not', async () => {
  await slack.join('Amina Diallo');
  const wordIn = (said: string | undefined) => said?.match(/Both screens must show ([\dA-Z]{3})\./)?.[1];
  const asked = await discord.type(`link ${await freshCode(slack)}`);
  const word = wordIn(words(asked));
  expect(word).toMatch(/^[\dA-Z]{3}$/);
  expect(wordIn(words(await use(discord, asked, 'Confirm')))).toBe(word);
  expect(wordIn(words(await slack.type('link')))).toBe(word);
  await database.db.linkCode.updateMany({ data: { expiresAt: new Date(Date.now() + 600_000) } });
  expect(wordIn(await shown('link-request'))).toBe(word);
  const [row] = await database.db.linkCode.findMany();
  // Three signs: of so many other accounts one may have the same by chance, three never do.
  const others = Array.from({ length: 100 }, () => comparisonWord(row?.id ?? '', randomUUID()));
  expect(others.filter((one) => one === word).length).toBeLessThan(3);
});

describe('a code that does not work', () => {
  test('is answered with the same words whether wrong, void, run out or used', async () => {
    await slack.join('Amina Diallo');
    const first = await freshCode(slack);
    const second = await freshCode(slack);
    const void_ = words(await discord.type(`link ${first}`));
    persons.pass(10);
    const old = words(await discord.type(`link ${second}`));
    const third = await freshCode(slack);
    await persons.person('discord', '222').type(`link ${third}`);
    const used = words(await discord.type(`link ${third}`));
    const wrong = words(await discord.type('link 0000-0000-0000-0000'));
    expect(void_).toContain('That code does not work.');
    expect(new Set([void_, old, used, wrong]).size).toBe(1);
  });

  test('can be typed five times an hour, also by twenty at once, and then says when it can be again', async () => {
    await slack.join('Amina Diallo');
    // Their account is known: what makes the tries come one after the other is no new row.
    await discord.type('link');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => discord.type(`link 0000-0000-0000-00${10 + at}`)),
    );
    const texts = answers.map(words);
    expect(texts.filter((said) => said.startsWith('That code does not work'))).toHaveLength(5);
    expect(
      texts.filter((said) => said.includes('Try again after Sat 21 Nov 2026, 13:00 (UTC)')),
    ).toHaveLength(15);
    expect(await database.db.wrongCode.count()).toBe(5);
    // The right one is not taken either, and another account is not concerned.
    const code = await freshCode(slack);
    expect(words(await discord.type(`link ${code}`))).toContain('Try again after');
    expect(words(await persons.person('discord', '222').type(`link ${code}`))).toContain(
      'Link these accounts?',
    );
    persons.pass(60);
    expect(words(await discord.type(`link ${await freshCode(slack)}`))).toContain('Link these accounts?');
  });

  test('is taken once, however many type it at once', async () => {
    await slack.join('Amina Diallo');
    const code = await freshCode(slack);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, at) => persons.person('discord', `30${at}`).type(`link ${code}`)),
    );
    expect(answers.filter((one) => words(one).includes('Link these accounts?'))).toHaveLength(1);
  });

  test('of one’s own account is not used up', async () => {
    await slack.join('Amina Diallo');
    const code = await freshCode(slack);
    expect(words(await slack.type(`link ${code}`))).toContain('That is the code of this account.');
    expect(await database.db.wrongCode.count()).toBe(0);
    expect(words(await discord.type(`link ${code}`))).toContain('Link these accounts?');
  });
});

describe('is refused', () => {
  test('where neither is a member', async () => {
    expect(words(await discord.type(`link ${await freshCode(slack)}`))).toContain('/forum join');
  });

  test('where both are the same member', async () => {
    await slack.join('Amina Diallo');
    await request(slack, discord);
    await use(slack, await slack.type('link'), 'Confirm');
    expect(words(await discord.type(`link ${await freshCode(slack)}`))).toContain('linked already');
  });

  test('where they are two members, and both are told', async () => {
    await slack.join('Amina Diallo');
    await discord.join('Ben Okri');
    expect(words(await discord.type(`link ${await freshCode(slack)}`))).toContain('two different members');
    expect(await directs('link-refused')).toMatchObject([{ kind: 'direct', recipient: 'U1', state: 'due' }]);
    const told = await shown('link-refused');
    expect(told).toContain('an account of another member (Discord · Small Platforms)');
    // Whoever guesses codes learns no name, and neither does the other side.
    expect(told).not.toContain('Ben Okri');
    expect((await discord.row())?.member?.name).toBe('Ben Okri');
  });

  test('where the other side became another member meanwhile', async () => {
    await slack.join('Amina Diallo');
    await request(slack, discord);
    await discord.join('Ben Okri');
    const there = await slack.type('link');
    expect(words(await use(slack, there, 'Confirm'))).toContain('two different members');
    expect((await discord.row())?.member?.name).toBe('Ben Okri');
    expect(await directs('link-impossible')).toMatchObject([{ kind: 'direct', recipient: '111' }]);
    expect(await shown('link-impossible')).toContain('two different members');
  });

  test('by either side, and then it is too late for the other', async () => {
    await slack.join('Amina Diallo');
    const asked = await discord.type(`link ${await freshCode(slack)}`);
    expect(words(await use(discord, asked, 'Refuse'))).toContain('Nothing was linked.');
    expect(words(await use(discord, asked, 'Confirm'))).toContain('That is too late');
    await request(slack, discord);
    const there = await slack.type('link');
    expect(words(await use(slack, there, 'Refuse'))).toContain('Nothing was linked.');
    expect(words(await use(slack, there, 'Confirm'))).toContain('That is too late');
    expect((await discord.row())?.memberId).toBe(null);
  });

  test('after ten minutes, on either side', async () => {
    await slack.join('Amina Diallo');
    const asked = await discord.type(`link ${await freshCode(slack)}`);
    persons.pass(10);
    expect(words(await use(discord, asked, 'Confirm'))).toContain('That is too late');
    await request(slack, discord);
    const there = await slack.type('link');
    persons.pass(10);
    expect(words(await use(slack, there, 'Confirm'))).toContain('That is too late');
  });

  test('for people from outside the workspace', async () => {
    const outsider = persons.person('slack', 'U9', { outsider: true });
    expect(codeIn(await outsider.type('link'))).toBe('');
    expect(await database.db.account.count()).toBe(0);
  });

  test('where somebody else presses, or what was pressed is no id', async () => {
    await slack.join('Amina Diallo');
    const asked = await discord.type(`link ${await freshCode(slack)}`);
    const stranger = persons.person('discord', '999');
    expect(words(await use(stranger, asked, 'Confirm'))).toContain('That is too late');
    for (const name of ['linkTake', 'linkDrop', 'linkConfirm', 'linkRefuse', 'linkUnlink'])
      expect(words(await slack.press(`forum:${name}:x'; --`))).not.toContain('failed on our side');
  });
});

test('both sides confirmed at once, twice each: the accounts are joined once', async () => {
  await slack.join('Amina Diallo');
  await request(slack, discord);
  const there = await slack.type('link');
  const audits = await database.db.auditEvent.count();
  const answers = await Promise.all(Array.from({ length: 5 }, () => use(slack, there, 'Confirm')));
  expect(answers.filter((one) => words(one).includes('act as one member'))).toHaveLength(1);
  expect(await directs('link-done')).toHaveLength(1);
  expect((await database.db.auditEvent.count()) - audits).toBe(1);
});

test('joining withdraws the account’s application, carries the code of conduct, and gives the role', async () => {
  const { db } = database;
  const memberId = await slack.join('Amina Diallo');
  await db.member.update({ where: { id: memberId }, data: { group: 'industry' } });
  const { id: workspaceId } = await db.workspace.findFirstOrThrow({ where: { externalId: 'G1' } });
  await db.groupRole.create({ data: { workspaceId, group: 'industry', externalId: '777', setUpBy: '5' } });
  const form = {
    name: 'A',
    organisation: 'B',
    group: 'industry',
    topics: [],
    why: 'c',
    link: undefined,
  } as const;
  const applied = await apply(db, {
    ...{ account: discord.account, met: { workspaceId }, form, now: persons.clock.now },
  });
  await db.account.updateMany({ where: discord.key, data: { conduct: 4 } });
  await request(slack, discord);
  await use(slack, await slack.type('link'), 'Confirm');
  expect(applied.ok && (await db.reviewItem.findUnique({ where: { id: applied.value.itemId } }))?.state).toBe(
    'withdrawn',
  );
  expect((await slack.row())?.member?.conduct).toBe(4);
  expect(await db.delivery.findMany({ where: { kind: 'give_role' } })).toMatchObject([
    { recipient: '111', subjectId: '777' },
  ]);
});

test('looking at one’s accounts makes no code void that was typed; asking for a new one does', async () => {
  await slack.join('Amina Diallo');
  const asked = await discord.type(`link ${await freshCode(slack)}`);
  const there = await slack.type('link');
  expect(codeIn(there)).toBe('');
  expect(words(there)).toContain('was typed with another account a moment ago');
  expect(words(await use(discord, asked, 'Confirm'))).toContain('Now confirm with the other account');
  const again = await discord.type('link');
  expect(codeIn(await use(discord, again, 'Show a code')) || codeIn(again)).not.toBe('');
});

test('a code that was copied with the full stop after it works', async () => {
  await slack.join('Amina Diallo');
  const asked = await discord.type(`link ${await freshCode(slack)}.`);
  expect(words(asked)).toContain('You typed the code of Amina Diallo');
});

test('the member’s other accounts hear of what is linked and unlinked', async () => {
  const third = persons.person('discord', '222');
  const memberId = await slack.join('Amina Diallo');
  await third.type('link');
  await database.db.account.updateMany({ where: { externalId: '222' }, data: { memberId } });
  await request(slack, discord);
  await use(slack, await slack.type('link'), 'Confirm');
  expect(await directs('accounts-changed')).toMatchObject([{ recipient: '222' }]);
  expect(await shown('accounts-changed')).toContain(
    'They are now: Slack · Clipnest, Discord · Small Platforms, Discord · Small Platforms.',
  );
  await database.db.delivery.deleteMany({ where: { subject: 'accounts-changed' } });
  const { id } = (await third.row()) ?? { id: '' };
  await slack.press(`forum:linkUnlink:${id}`);
  const told = await directs('accounts-changed');
  expect(told.map(({ recipient }) => recipient).sort()).toEqual(['111', '222', 'U1']);
});

describe('unlinking', () => {
  beforeEach(async () => {
    const memberId = await slack.join('Amina Diallo');
    await database.db.member.update({ where: { id: memberId }, data: { group: 'industry' } });
    await request(slack, discord);
    await use(slack, await slack.type('link'), 'Confirm');
  });

  test('makes the account a guest’s, stops its digests and takes its role', async () => {
    const { db } = database;
    const { id: accountId, workspaceId } = (await discord.row()) ?? {};
    await db.digest.create({
      data: {
        ...{ accountId: accountId ?? '', filter: {}, time: '09:00', zone: 'UTC', language: 'en' },
        ...{ windowFrom: persons.clock.now, afterNews: 0, nextRunAt: persons.clock.now },
        rhythm: 'daily',
      },
    });
    await db.givenRole.create({
      data: { accountId: accountId ?? '', workspaceId: workspaceId ?? '', externalId: '777' },
    });
    const list = await slack.type('link');
    const said = words(await use(slack, list, 'Unlink Discord · Small Platforms'));
    expect(said).toContain('Discord · Small Platforms is linked no longer and acts as a guest.');
    expect(said).toContain('Its personal digest was stopped.');
    expect((await discord.row())?.memberId).toBe(null);
    expect(await db.digest.findFirst()).toMatchObject({ nextRunAt: null, stoppedAt: persons.clock.now });
    expect(await db.delivery.findMany({ where: { kind: 'take_role' } })).toMatchObject([
      { recipient: '111' },
    ]);
    expect(words(await use(slack, list, 'Unlink Discord · Small Platforms'))).toContain(
      'not linked with yours',
    );
  });

  test('takes what became of the drafts that the account sent, and leaves what it did not send', async () => {
    const { db } = database;
    const begin = async () => {
      const begun = await beginSealedDraft(db, testSealer, discord.account, 'typed', persons.clock.now);
      if (!begun.ok) throw new Error(`refused: ${begun.refusal}`);
      return { owner: discord.account, id: begun.value };
    };
    const [sent, unsent] = [await begin(), await begin()];
    const became = { number: 1, stands: true, urgent: false };
    await db.$transaction((tx) => endSealedDraft(tx, testSealer, sent, became));
    await use(slack, await slack.type('link'), 'Unlink Discord · Small Platforms');
    expect(await db.sealedDraft.findMany({ select: { id: true } })).toEqual([{ id: unsent.id }]);
  });

  test('without digests says no word too many, and keeps what made the member with them', async () => {
    const { db } = database;
    const { id: slackId = '' } = (await slack.row()) ?? {};
    const { id: discordId = '' } = (await discord.row()) ?? {};
    const at = persons.clock.now;
    for (const state of ['approved', 'declined'] as const)
      await db.reviewItem.create({
        data: {
          ...{ kind: 'application', state, closedAt: at },
          application: {
            create: {
              ...{ accountId: slackId, name: state, organisation: 'B', group: 'industry', why: 'c' },
              closedAt: at,
            },
          },
        },
      });
    await db.acceptance.createMany({
      data: [
        { accountId: slackId, version: 1, language: 'en', at },
        { accountId: slackId, version: 2, language: 'en', at },
        { accountId: discordId, version: 2, language: 'fr', at },
      ],
    });
    const said = words(await use(discord, await discord.type('link'), 'Unlink Slack · Clipnest'));
    expect(said).toContain('acts as a guest.\n');
    const kept = await readExport(db, { account: discord.account, sealer: testSealer, now: at });
    expect(kept.applications).toMatchObject([{ name: 'approved', account: 'discord:111' }]);
    expect(kept.acceptances.map(({ version, language }) => [version, language]).sort()).toEqual([
      [1, 'en'],
      [2, 'fr'],
    ]);
    const guest = await readExport(db, { account: slack.account, sealer: testSealer, now: at });
    expect(guest.applications).toMatchObject([{ name: 'declined' }]);
  });

  test('leaves the last account, whoever of two goes first', async () => {
    const list = await slack.type('link');
    await Promise.all([
      use(slack, list, 'Unlink Discord · Small Platforms'),
      use(discord, list, 'Unlink Slack · Clipnest (this one)'),
    ]);
    const rows = [await slack.row(), await discord.row()];
    expect(rows.filter((row) => row?.memberId)).toHaveLength(1);
  });

  test('somebody else’s account is not possible', async () => {
    const other = persons.person('slack', 'U7');
    await other.join('Chen Wei');
    const { id = '' } = (await discord.row()) ?? {};
    expect(words(await other.press(`forum:linkUnlink:${id}`))).toContain('not linked with yours');
    expect((await discord.row())?.memberId).not.toBe(null);
  });

  test('is no way out of a suspension', async () => {
    const until = new Date(persons.clock.now.getTime() + 86_400_000);
    await database.db.member.updateMany({ data: { suspendedUntil: until, suspensionReason: 'r' } });
    const list = await slack.type('link');
    expect(words(await use(slack, list, 'Unlink Discord · Small Platforms'))).toContain(
      'While you are suspended',
    );
    expect((await discord.row())?.memberId).not.toBe(null);
  });
});
