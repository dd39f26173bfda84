import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decide } from '../../src/domain/review/decide.ts';
import { actionOf, now, words } from '../support/asking.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createJoining, formOf, type Joining, type Person, written } from '../support/joining.ts';
import { testSealer } from '../support/sealer.ts';

let database: TestDatabase;
let joining: Joining;
let guest: Person;

beforeAll(async () => {
  database = await createTestDatabase();
  joining = await createJoining(database);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.delivery.deleteMany();
  await database.db.reviewItem.deleteMany();
  await database.db.account.deleteMany();
  await database.db.member.deleteMany();
  await database.db.draft.deleteMany();
  guest = joining.person('UGUEST');
});

/** Applies as one does who has read everything. */
const apply = async () => {
  await guest.accept();
  return guest.use(await guest.preview(), 'Send');
};
const onlyItem = async () => {
  const [application, ...others] = await guest.applications();
  if (!application?.item || others.length) throw new Error('there is not one application');
  return application.item;
};
const judge = async (decision: 'approve' | 'return' | 'decline', said = 'Which team do you work in?') => {
  const { id: memberId, auditId } = await database.db.member.create({
    data: { name: 'Moderator', roles: ['member', 'moderator'] },
  });
  const { id: itemId } = await onlyItem();
  return decide(database.db, {
    sealer: testSealer,
    itemId,
    by: { memberId, auditId },
    decision,
    words: said,
    now,
  });
};

describe('the form', () => {
  test('is prefilled from the tour', async () => {
    await guest.submit('forum:tourOrganisationTyped', { organisation: 'Clipnest' });
    await guest.press('forum:tourGroup', 'academia');
    const form = formOf(await guest.press('forum:apply'));
    expect(form.values).toEqual({ name: '', organisation: 'Clipnest', why: '', link: '' });
    const shown = words(await guest.submit(form.action, { ...written, organisation: 'Clipnest' }));
    expect(shown).toContain('Stakeholder group: Academia');
    expect(shown).toContain('Send');
  });

  test('is opened again with everything that was typed, however wrong it was', async () => {
    const typed = { name: '', organisation: 'o'.repeat(121), why: '\u200b\u200b', link: 'ftp://x' };
    const faulty = await guest.submit(formOf(await guest.press('forum:apply')).action, typed);
    const shown = words(faulty);
    expect(shown).toContain('Your name is missing.');
    expect(shown).toContain('The organisation is too long: at most 120 characters.');
    expect(shown).toContain('A sentence on why you would like to join is missing.');
    expect(shown).toContain('The address is not one of a public page.');
    expect(formOf(await guest.use(faulty, 'Change')).values).toEqual(typed);
    expect(await guest.applications()).toEqual([]);
  });

  test.each([
    ['right-to-left', { name: 'أمينة ديالو', organisation: 'منظمة' }, 'أمينة ديالو'],
    ['mentions', { name: '<!channel> @everyone <@U1>' }, '<!channel> @everyone <@U1>'],
    ['zero-width', { name: 'Ami\u200bna\u202e Diallo\u2066' }, 'Amina Diallo'],
    ['of 80 characters', { name: 'x'.repeat(80) }, 'x'.repeat(80)],
  ])('takes names that are %s as they are read', async (_, fields, name) => {
    await guest.accept();
    const preview = await guest.preview(fields);
    expect(words(preview)).toContain(`Name: ${name}\n`);
    expect(words(await guest.use(preview, 'Send'))).toMatch(/Sent to the moderators as R-\d+/);
    expect(await guest.applications()).toMatchObject([{ name }]);
  });

  test.each([
    ['empty', ''],
    ['zero-width', '\u200b\u2060\ufeff'],
    ['signs alone', '***'],
  ])('takes no name that is %s', async (_, name) => {
    expect(words(await guest.preview({ name }))).not.toContain('Send');
    const faulty = await guest.submit(formOf(await guest.press('forum:apply')).action, { ...written, name });
    expect(words(faulty)).toContain('Your name is missing.');
  });

  test('takes no name that is huge, and keeps it', async () => {
    const name = `Amina ${'😀'.repeat(1400)}`;
    const form = formOf(await guest.press('forum:apply'));
    expect(words(await guest.submit(form.action, { ...written, name }))).toContain('too long: at most 80');
    const again = formOf(await guest.press('forum:apply'));
    expect(again.values.name).toBe(name);
    for (const { maxLength, value = '' } of again.inputs) {
      expect(maxLength).toBeLessThanOrEqual(3000);
      expect(value.length).toBeLessThanOrEqual(maxLength);
    }
  });

  test('keeps what was typed when its draft is gone', async () => {
    const form = formOf(await guest.press('forum:apply'));
    await database.db.draft.deleteMany();
    const shown = words(await guest.submit(form.action, written));
    expect(shown).toContain('This is what the moderators will see');
    expect(shown).toContain('Name: Amina Diallo');
  });

  test('is nobody else’s: a press with the id of another’s draft shows and changes nothing of it', async () => {
    const preview = await guest.preview();
    const other = joining.person('UOTHER');
    await other.accept();
    const draft = actionOf(preview, 'Send').split(':').at(-1) ?? '';
    for (const answer of [
      await other.press(actionOf(preview, 'Send')),
      await other.press(`forum:applyGroup:${draft}`, 'academia'),
    ]) {
      expect(words(answer)).toContain('This draft was sent, or it is too old.');
      expect(words(answer)).not.toContain('Amina');
    }
    const data = await database.db.draft.findMany({ where: { person: 'UGUEST' }, select: { data: true } });
    expect(data).toMatchObject([{ data: { group: 'industry' } }]);
    expect(words(await other.press('forum:applySend:no-id'))).toContain('too old');
  });

  test('is refused to outsiders and members in words', async () => {
    const outside = joining.person('UOUT', { outsider: true });
    expect(words(await outside.press('forum:apply'))).toContain('In somebody else’s workspace');
    await guest.accept();
    const { id: memberId } = await database.db.member.create({ data: { name: 'A', roles: ['member'] } });
    await database.db.account.updateMany({ data: { memberId } });
    expect(words(await guest.press('forum:apply'))).toContain('You are a member already.');
  });
});

describe('the preview', () => {
  test('shows what moderators will see, and cannot be sent without a group', async () => {
    await guest.press('forum:tourTopic:add', 'transparency');
    const form = formOf(await guest.press('forum:apply'));
    const shown = await guest.submit(form.action, written);
    expect(shown.show).toBe('private');
    const text = words(shown);
    for (const line of [
      'Name: Amina Diallo',
      'Organisation: Clipnest',
      'Stakeholder group: not said',
      'Link to verify: https://example.org/team',
      'Applied in: Workspace T1',
      'I review live video at a small platform.',
      'Choose your stakeholder group; then you can send it.',
    ])
      expect(text).toContain(line);
    expect(text).toMatch(/Topics: .*Transparency/);
    expect(actionOf(shown, 'Send')).toBe('');
    await guest.accept();
    const draft = actionOf(shown, 'Choose the stakeholder group…').split(':').at(-1);
    expect(words(await guest.press(`forum:applySend:${draft}`))).toContain('stakeholder group is missing');
    expect(await guest.applications()).toEqual([]);
  });
});

describe('sending', () => {
  test('asks for the code of conduct first, and then sends the same', async () => {
    const preview = await guest.preview();
    const asked = await guest.use(preview, 'Send');
    expect(asked.show).toBe('aside');
    expect(words(asked)).toContain('please read and accept the code of conduct');
    expect(await guest.applications()).toEqual([]);
    await guest.use(asked, 'I accept');
    expect(words(await guest.use(preview, 'Send'))).toMatch(/Sent to the moderators as R-\d+/);
    expect(await guest.applications()).toMatchObject([{ ...written, group: 'industry', closedAt: null }]);
  });

  test('twice, also at one moment, sends one; the second is told so', async () => {
    await guest.accept();
    const preview = await guest.preview();
    const answers = await Promise.all([1, 2, 3].map(() => guest.use(preview, 'Send')));
    const said = [...answers, await guest.use(preview, 'Send')].map(words);
    expect(said.filter((one) => one.startsWith('Sent to the moderators'))).toHaveLength(1);
    expect(
      said.filter((one) => /^Your application R-\d+ is with the moderators already/.test(one)),
    ).toHaveLength(3);
    expect(await guest.applications()).toHaveLength(1);
    expect(await database.db.delivery.count({ where: { subject: 'review-card' } })).toBe(2);
    expect(await database.db.draft.count()).toBe(0);
  });

  test('from two forms of two devices sends one, and loses neither text', async () => {
    await guest.accept();
    const first = await guest.preview();
    await database.db.draft.updateMany({ data: { at: new Date(now.getTime() - 1000) } });
    const { data } = await database.db.draft.findFirstOrThrow();
    if (!data || typeof data !== 'object') throw new Error('a draft holds an object');
    const { id } = await database.db.draft.create({
      data: { platform: 'slack', tenant: 'T1', person: 'UGUEST', subject: 'application', data },
    });
    const answers = await Promise.all([guest.use(first, 'Send'), guest.press(`forum:applySend:${id}`)]);
    expect(answers.map(words).sort()).toEqual([
      expect.stringMatching(/^Sent to the moderators/),
      expect.stringMatching(/^Your application R-\d+ is with the moderators already/),
    ]);
    expect(await guest.applications()).toHaveLength(1);
    expect(await database.db.draft.count()).toBe(1);
  });

  test('in a direct message goes by the workspace where they were met, and is refused in words without one', async () => {
    const somewhere = joining.person('UGUEST', { workspace: undefined });
    expect(words(await somewhere.press('forum:apply'))).toContain(
      'Please type /forum join in a channel there.',
    );
    await guest.press('forum:tour:2');
    await somewhere.accept();
    const sent = await somewhere.use(await somewhere.preview(), 'Send');
    expect(words(sent)).toMatch(/^Sent to the moderators/);
    const t1 = await database.db.workspace.findFirstOrThrow({ where: { externalId: 'T1' } });
    expect(await guest.applications()).toMatchObject([{ workspaceId: t1.id }]);
  });
});

describe('while it waits', () => {
  test('it can be changed, and the card is shown anew', async () => {
    await apply();
    const desk = await guest.type('profile');
    expect(words(desk)).toMatch(/Your application R-\d+/);
    const form = formOf(await guest.use(desk, 'Change'));
    expect(form.values).toEqual(written);
    const preview = await guest.submit(form.action, { ...written, why: 'To learn.' });
    expect(words(await guest.use(preview, 'Send the change'))).toContain('Your change was sent.');
    expect(await guest.applications()).toMatchObject([{ why: 'To learn.', item: { state: 'open' } }]);
  });

  test('it can be withdrawn, once, and what was written is there for the next', async () => {
    await apply();
    const desk = await guest.type('profile');
    expect(words(await guest.use(desk, 'Withdraw'))).toContain('Your application is withdrawn.');
    expect(words(await guest.use(desk, 'Withdraw'))).toContain('That application is not waiting any more.');
    expect(formOf(await guest.press('forum:apply')).values).toEqual(written);
    expect(words(await guest.use(await guest.preview(), 'Send'))).toMatch(/^Sent to the moderators/);
    expect((await guest.applications()).map(({ item }) => item?.state)).toEqual(['withdrawn', 'open']);
  });

  test('a button of before withdraws no later one', async () => {
    await guest.accept();
    const preview = await guest.preview();
    await guest.use(preview, 'Send');
    const [desk, already] = [await guest.type('profile'), await guest.use(preview, 'Send')];
    expect(words(await guest.use(already, 'Withdraw'))).toContain('Your application is withdrawn.');
    await guest.use(await guest.preview(), 'Send');
    for (const before of [desk, already]) {
      const answered = words(await guest.use(before, 'Withdraw'));
      expect(answered).toContain('That application is not waiting any more.');
      expect(answered).toMatch(/Your application R-\d+/);
    }
    expect(words(await guest.press('forum:applyWithdraw:no-id'))).toContain('not waiting any more');
    expect((await guest.applications()).map(({ item }) => item?.state)).toEqual(['withdrawn', 'open']);
  });

  test('a change that is sent twice at one moment counts once', async () => {
    await apply();
    const form = formOf(await guest.press('forum:apply'));
    const preview = await guest.submit(form.action, { ...written, why: 'To learn.' });
    await judge('return');
    const cards = () => database.db.delivery.count({ where: { subject: 'review-card', kind: 'update' } });
    const before = await cards();
    await database.db.delivery.updateMany({ where: { kind: 'post' }, data: { state: 'sent' } });
    const said = (await Promise.all([1, 2, 3].map(() => guest.use(preview, 'Send the change')))).map(words);
    expect(said.filter((one) => one.includes('Your change was sent.'))).toHaveLength(1);
    expect(said.filter((one) => one.includes('is with the moderators already'))).toHaveLength(2);
    const item = await onlyItem();
    expect(item.events.map(({ state }) => state)).toEqual(['open', 'returned', 'open']);
    // One in each of the two workspaces.
    expect((await cards()) - before).toBe(2);
  });

  test('the tour says so instead of asking again', async () => {
    await apply();
    const last = await guest.press('forum:tour:5');
    expect(words(last)).toMatch(/Your application R-\d+ is on its way already/);
    expect(actionOf(last, 'Apply for membership')).toBe('');
    expect(words(await guest.use(last, 'Open your profile'))).toContain('Your desk');
  });
});

describe('once it was judged', () => {
  test('a question is answered with what was written before in the form', async () => {
    await apply();
    await judge('return');
    const desk = await guest.type('profile');
    expect(words(desk)).toContain('Which team do you work in?');
    const form = formOf(await guest.use(desk, 'Answer'));
    expect(form.values).toEqual(written);
    const preview = await guest.submit(form.action, { ...written, why: 'Trust and safety.' });
    await guest.use(preview, 'Send the change');
    const item = await onlyItem();
    expect(item.state).toBe('open');
    expect(item.events.map(({ state }) => state)).toEqual(['open', 'returned', 'open']);
  });

  test('a change that was begun before is not sent after it, and nothing is lost', async () => {
    await apply();
    const form = formOf(await guest.press('forum:apply'));
    const preview = await guest.submit(form.action, { ...written, why: 'Better words.' });
    await judge('decline', 'We could not verify it.');
    const refused = words(await guest.use(preview, 'Send the change'));
    expect(refused).toContain('Your application was decided or withdrawn meanwhile');
    expect(refused).toContain('We could not verify it.');
    expect(await guest.applications()).toMatchObject([{ why: written.why, item: { state: 'declined' } }]);
    expect(await database.db.draft.count()).toBe(1);
  });

  test('an answer that came too late stands in the form of the next application', async () => {
    await apply();
    await judge('return');
    const form = formOf(await guest.use(await guest.type('profile'), 'Answer'));
    const answered = { ...written, why: 'Trust and safety.' };
    const preview = await guest.submit(form.action, answered);
    await guest.use(await guest.type('profile'), 'Withdraw');
    const refused = await guest.use(preview, 'Send the change');
    expect(words(refused)).toContain('Your application was decided or withdrawn meanwhile');
    const next = formOf(await guest.use(refused, 'Apply for membership'));
    expect(next.values).toEqual(answered);
    const sent = await guest.use(await guest.submit(next.action, answered), 'Send');
    expect(words(sent)).toMatch(/^Sent to the moderators/);
    expect((await guest.applications()).map(({ why }) => why)).toEqual([written.why, 'Trust and safety.']);
  });

  test('a declined one says when one can apply again, and until then no form opens', async () => {
    await apply();
    await judge('decline', 'We could not verify it.');
    const desk = await guest.type('profile');
    expect(words(desk)).toContain('We could not verify it.');
    expect(words(desk)).toContain('You can apply again from 21 Dec 2026.');
    expect(actionOf(desk, 'Apply for membership')).toBe('');
    const refused = await guest.press('forum:apply');
    expect(words(refused)).toContain('You can apply again from 21 Dec 2026.');
    await database.db.reviewItem.updateMany({ data: { closedAt: new Date('2026-10-01T00:00:00Z') } });
    await database.db.application.updateMany({ data: { closedAt: new Date('2026-10-01T00:00:00Z') } });
    expect(formOf(await guest.use(await guest.type('profile'), 'Apply for membership')).values).toEqual(
      written,
    );
  });

  test('an approved one makes a member, and the button of before is answered in words', async () => {
    await guest.accept();
    const preview = await guest.preview();
    await guest.use(preview, 'Send');
    expect(await judge('approve')).toMatchObject({ ok: true });
    expect(words(await guest.use(preview, 'Send'))).toContain('You are a member already.');
    expect(words(await guest.type('profile'))).toContain('Organisation: Clipnest');
  });
});
