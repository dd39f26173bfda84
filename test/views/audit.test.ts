import { describe, expect, test } from 'vitest';
import type { NamedRow } from '../../src/domain/audit/names.ts';
import { auditActs } from '../../src/domain/audit.ts';
import { en } from '../../src/i18n/en.ts';
import { translateFor } from '../../src/i18n/translate.ts';
import { plain } from '../../src/view.ts';
import { actText, auditKinds } from '../../src/views/audit.ts';

const t = translateFor('en');
const say = (act: string, data: NamedRow['data'] = {}, names: NamedRow['names'] = {}): string =>
  plain(actText({ number: 1, at: new Date(0), act, actor: undefined, data, names }, t));

test('there are words for each act, and for nothing that is no act', () => {
  const prefix = 'audit.act.';
  const keys = Object.keys(en).filter((key) => key.startsWith(prefix));
  expect(keys.map((key) => key.slice(prefix.length)).sort()).toEqual([...auditActs].sort());
});

test('each kind can be asked for, and Discord takes no more than 25', () => {
  expect(auditKinds.length).toBeLessThanOrEqual(25);
  for (const act of auditActs) expect(auditKinds.some((kind) => act.startsWith(`${kind}.`))).toBe(true);
});

describe.each(auditActs)('%s', (act) => {
  const names = { member: 'Amina', workspace: 'Clipnest', item: 'R-3', thread: 'T-5', post: 'T-5, 2' };

  test('names what it is about', () => {
    const data = {
      kind: 'thread',
      state: 'approved',
      role: 'admin',
      setting: 'zone',
      value: 'UTC',
      accounts: 2,
    };
    expect(say(act, { ...data, via: 'page', participant: 41 }, names)).not.toMatch(/[{}]|undefined|NaN/);
  });

  test('has words where what it is about is gone, or was noted by another version', () => {
    const said = say(act);
    expect(said).not.toMatch(/[{}]|undefined|NaN/);
    expect(said.length).toBeGreaterThan(10);
  });

  test('never names a member, where it is about a contribution', () => {
    if (!/^(thread|post|pseudonym|review)\./.test(act)) return;
    expect(say(act, { member: 'x' }, names)).not.toContain('Amina');
  });
});

test('says what happened', () => {
  const item = { item: 'R-3' };
  expect(say('review.decided', { kind: 'application', state: 'declined' }, item)).toBe(
    'application R-3 was declined',
  );
  expect(say('review.decided', { kind: 'post', state: 'approved', number: 7 })).toBe(
    'reply R-7 was approved',
  );
  expect(say('workspace.set', { setting: 'zone', value: 'Africa/Accra' }, { workspace: 'Clipnest' })).toBe(
    'in Clipnest, the setting Time zone was changed to Africa/Accra',
  );
  expect(say('workspace.set', { setting: 'forum', value: 'an-id' }, { workspace: 'Clipnest' })).toBe(
    'in Clipnest, the setting Forum channel was changed',
  );
  expect(say('workspace.set', { setting: 'role:academia', value: '7' }, { workspace: 'Clipnest' })).toBe(
    'in Clipnest, the setting Role of the stakeholder group Academia was changed',
  );
  const setting = (name: string, value: string | boolean) =>
    say('workspace.set', { setting: name, value }, { workspace: 'Clipnest' });
  expect(setting('greetsAll', true)).toBe('in Clipnest, the setting Greeting was changed to on');
  expect(setting('greetsAll', false)).toBe('in Clipnest, the setting Greeting was changed to off');
  expect(setting('language', 'fr')).toMatch(/ was changed to Français$/);
  expect(setting('groups', 'industry,academia')).toMatch(/ was changed to Industry, Academia$/);
  expect(setting('groups', '')).toMatch(/ was changed to none$/);
  expect(setting('zone', '')).toMatch(/ was changed$/);
  expect(say('role.granted', { role: 'curator' }, { member: 'Amina' })).toBe(
    'Amina was given the role curator',
  );
  expect(say('thread.closed', { by: 'silence' }, { thread: 'T-5' })).toBe(
    'the thread T-5 was closed, as nobody had written in it for long',
  );
  expect(say('pseudonym.muted', { participant: 41 }, { thread: 'T-5' })).toBe(
    'Participant 41 was muted in the thread T-5',
  );
  expect(say('person.exported', { via: 'page' }, { member: 'Amina' })).toBe(
    'the data of Amina was exported by a one-time address',
  );
  expect(say('person.exported', {}, { member: 'Amina' })).toBe('the data of Amina was exported');
  expect(say('thread.closed')).toBe('the thread (gone) was closed');
  expect(say('role.granted', { role: 'curator' })).toBe('(a former member) was given the role curator');
  expect(say('noted.later')).toBe('noted.later');
});
