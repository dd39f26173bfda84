import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translateFor } from '../../src/i18n/translate.ts';
import { builtProgram } from '../support/built.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import type { DiscordCounterpart } from '../support/discord/index.ts';
import { type Program, startProgram } from '../support/program.ts';
import { publish } from '../support/publish.ts';
import type { SlackCounterpart } from '../support/slack/counterpart.ts';
import { languageOfPerson, type Person, people } from './people.ts';
import { discordSeat } from './seats/discord.ts';
import type { OpenSeat, Seen } from './seats/seat.ts';
import { slackSeat } from './seats/slack.ts';
import { type ChannelName, discordSettings, startDiscordWorld, startSlackWorld } from './worlds.ts';

let database: TestDatabase;
let slack: SlackCounterpart;
let discord: DiscordCounterpart;
let program: Program;

beforeAll(async () => {
  [database, slack, discord] = await Promise.all([
    createTestDatabase(),
    startSlackWorld(),
    startDiscordWorld(),
    builtProgram(),
  ]);
  program = await startProgram({
    ...database.env,
    ...slack.env('T1'),
    ...discordSettings(discord),
    LOG_LEVEL: 'debug',
  });
  slack.aim(`${program.url}/slack/events`);
});

afterAll(async () => {
  await program?.stop();
  await Promise.all([slack?.stop(), discord?.stop()]);
  await database?.drop();
});

interface World {
  readonly seat: (person: Person, channel: ChannelName) => OpenSeat;
  /** How one lets the bot into #staff, in words and in deed. */
  readonly mend: string;
  readonly letIn: () => void;
}

const worlds: [string, World][] = [
  [
    'Slack',
    {
      seat: (person, channel) => slackSeat(slack, { team: 'T1', person, channel }),
      mend: '/invite @Plenary',
      letIn: () => slack.inviteBot('T1', 'staff'),
    },
  ],
  [
    'Discord',
    {
      seat: (person, channel) => discordSeat(discord, { guild: 'Alpha', person, channel }),
      mend: 'Give the role of Plenary',
      letIn: () => discord.setAccess(discord.channel('staff', 'Alpha'), {}),
    },
  ],
];

const en = translateFor('en');
/** The digest's own language, which is nobody's here. */
const ru = translateFor('ru');
const title = { ru: 'Отчёты о прозрачности для малых платформ', fr: 'Signaler sans exposer les victimes' };

/** A time of day that is hours away in every zone of these people: no digest runs by itself meanwhile. */
const later = `${String((new Date().getUTCHours() + 12) % 24).padStart(2, '0')}:30`;

/** The reference of the digest that is told of. */
const digestIn = ({ text }: Seen): string => text.match(/D-\d+/)?.[0] ?? '';
const numberOf = (reference: string) => Number(reference.slice(2));
/** Its time has come. */
const makeDue = (reference: string) =>
  database.db.digest.update({
    where: { number: numberOf(reference) },
    data: { nextRunAt: new Date(Date.now() - 1000) },
  });

describe.each(worlds)('on %s', (_, { seat, mend, letIn }) => {
  let reference = '';

  test('an admin sets a digest up, and looks at it before it is one', async () => {
    const form = await seat('dora', 'general').typeForm('digest subscribe', {
      kind: 'practice',
      lang: 'ru',
      at: later,
    });
    expect(form.values).toEqual(['kind:practice', later, expect.stringMatching(/^(Europe\/Zurich|UTC)$/)]);
    const shown = await form.send('kind:practice topic:transparency');
    expect(shown.isPrivate).toBe(true);
    expect(shown.text).toContain(en('digest.draft.title'));
    const away = await shown.pick(en('digest.draft.chooseChannel'), 'staff');
    expect(away.text).toContain(mend);
    expect(away.buttons).not.toContain(en('digest.draft.subscribe'));

    const chosen = await away.pick(en('digest.draft.chooseChannel'), 'news');
    expect(chosen.text).toContain('#news');
    const daily = await chosen.choose(en('digest.rhythm.daily'));
    const saved = await daily.press(en('digest.draft.subscribe'));
    reference = digestIn(saved);
    expect(await database.db.digest.findUnique({ where: { number: numberOf(reference) } })).toMatchObject({
      ...{ rhythm: 'daily', time: later, language: 'ru', stoppedAt: null },
      filter: { include: { kinds: ['practice'], topics: ['transparency'] } },
    });
  });

  test('its issue arrives once, there alone, in its language, with what it is about', async () => {
    const news = seat('clara', 'news');
    const others = seat('clara', 'general').channel().length;
    const texts = { topics: ['transparency'] };
    await publish(database.db, { ...texts, title: 'Transparency reports', titles: { ru: title.ru } });
    await publish(database.db, { ...texts, language: 'fr', title: title.fr, titles: {} });
    await publish(database.db, { ...texts, kind: 'law', title: 'A law, which it is not about' });
    await makeDue(reference);
    const issue = await news.arrived(reference);
    expect(issue.isPrivate).toBe(false);
    expect(issue.calls).toBe(false);
    expect(issue.text).toContain(title.ru);
    expect(issue.text).toContain(title.fr);
    expect(issue.text).toContain(ru('entry.inLanguage', { language: 'Français' }));
    expect(issue.text).toContain(ru('digest.count.added', { count: 2 }));
    expect(issue.text).not.toContain('which it is not about');
    expect(issue.buttons).toEqual([ru('digest.why'), ru('digest.change')]);
    expect(seat('clara', 'general').channel()).toHaveLength(others);
  });

  test('a guest opens an entry from it, and asks why it is there, in their own language', async () => {
    const issue = (await seat('annika', 'news').arrived(reference)).asSeenBy('clara');
    const es = translateFor(languageOfPerson.clara);
    const opened = await issue.choose(issue.options.find((label) => label.includes(title.fr)) ?? '');
    expect(opened.isPrivate).toBe(true);
    expect(opened.text).toContain(es('entry.sources'));
    const why = await issue.press(ru('digest.why'));
    expect(why.isPrivate).toBe(true);
    expect(why.text).toContain(es('digest.aboutItems'));
    expect(why.text).toContain(later);
  });

  test('only an admin changes it', async () => {
    const issue = await seat('annika', 'news').arrived(reference);
    const fr = translateFor(languageOfPerson.benoit);
    const refused = await issue.asSeenBy('benoit').press(ru('digest.change'));
    expect(refused.isPrivate).toBe(true);
    expect(refused.text).toContain(fr('access.subscriber').split(':')[0]);
    const list = await seat('benoit', 'news').type('digest list');
    expect(list.text).toContain(fr('access.subscriber').split(':')[0]);

    const form = await issue.asSeenBy('dora').openForm(ru('digest.change'));
    expect(form.values).toEqual(['kind:practice topic:transparency', later, expect.any(String)]);
    const shown = await form.send('');
    expect(shown.text).toContain(en('digest.everything'));
    const saved = await shown.press(en('digest.draft.save'));
    expect(saved.text).toContain(reference);
  });

  test('the ledger shows that it was sent', async () => {
    const ledger = await seat('dora', 'general').type('forum ledger');
    expect(ledger.text).toContain(en('ledger.digest', { digest: reference, issue: '1' }));
    expect(ledger.text).toContain('#news');
    expect(ledger.text.toLowerCase()).toContain(en('ledger.state.sent'));
  });

  test('once the bot is let in, the same choice goes through', async () => {
    const form = await seat('dora', 'staff').typeForm('digest subscribe');
    const away = await form.send('kind:law');
    expect(away.text).toContain(mend);
    letIn();
    const mended = await away.press(en('digest.draft.again'));
    expect(mended.text).toContain('#staff');
    const saved = await mended.press(en('digest.draft.subscribe'));
    expect(saved.text).toContain('#staff');
    const asked = await seat('dora', 'staff').type('digest stop');
    const stopped = await asked.press(en('digest.button.stopNow'));
    expect(stopped.text).toContain(digestIn(saved));
  });

  test('the digest channel of the settings is where the next one goes', async () => {
    const settings = await seat('dora', 'general').type('forum settings');
    const chosen = await settings.pick(en('settings.choose.digest'), 'news');
    expect(chosen.text).toContain('#news');
    const form = await seat('dora', 'general').typeForm('digest subscribe');
    expect((await form.send('')).text).toContain('#news');
  });

  test('sent by hand, it comes once more, and nothing of it twice', async () => {
    const seats = seat('dora', 'news');
    await publish(database.db, { title: 'Late addition', kind: 'law' });
    const one = await seats.type('digest list');
    const managed = await one.choose(one.options.find((label) => label.startsWith(reference)) ?? '');
    await managed.press(en('digest.button.now'));
    const issue = await seats.arrived('Late addition');
    expect(issue.text).not.toContain(title.fr);
    expect(seats.channel().filter((text) => text.includes(title.fr))).toHaveLength(1);
    expect(seats.channel()).toHaveLength(2);
  });
});

test('nobody was sent anything that their platform forbids', () => {
  expect(slack.violations).toEqual([]);
  expect(discord.violations).toEqual([]);
});

test('it has printed no word of people and no name', async () => {
  const { code, output, errors } = await program.stop();
  expect(code).toBe(0);
  const names = Object.values(people).map(({ name }) => name);
  for (const text of [...names, ...Object.values(title), 'Late addition'])
    expect(output + errors).not.toContain(text);
});
