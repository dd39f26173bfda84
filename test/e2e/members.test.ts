import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { verifyWorkspace } from '../../src/domain/workspaces/verify.ts';
import { translateFor } from '../../src/i18n/translate.ts';
import { builtProgram } from '../support/built.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import type { DiscordCounterpart } from '../support/discord/index.ts';
import { type Program, startProgram } from '../support/program.ts';
import { publish } from '../support/publish.ts';
import type { SlackCounterpart } from '../support/slack/counterpart.ts';
import { type Person, people } from './people.ts';
import { discordSeat } from './seats/discord.ts';
import type { OpenSeat, Seen } from './seats/seat.ts';
import { slackSeat } from './seats/slack.ts';
import { type ChannelName, discordSettings, startDiscordWorld, startSlackWorld } from './worlds.ts';

let database: TestDatabase;
let slack: SlackCounterpart;
let discord: DiscordCounterpart;
let program: Program;

/** Annika and Dora decide on both platforms, Benoit on Slack alone. */
const moderators = ['annika', 'dora', 'benoit'] as const;

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
  const { db } = database;
  for (const person of moderators) {
    const { name, slackId } = people[person];
    const onSlack = { platform: 'slack', tenant: 'T1', externalId: slackId } as const;
    const onDiscord = { platform: 'discord', externalId: discord.person(name).id } as const;
    const accounts = person === 'benoit' ? [onSlack] : [onSlack, onDiscord];
    await db.member.create({
      data: { name, roles: ['member', 'moderator'], accounts: { create: accounts } },
    });
  }
  const both = await vi.waitFor(async () => {
    const found = await db.workspace.findMany({ where: { name: { in: ['First', 'Alpha'] } } });
    expect(found).toHaveLength(2);
    return found;
  }, 20_000);
  for (const { id } of both) await verifyWorkspace(db, id, new Date());
});

afterAll(async () => {
  await program?.stop();
  await Promise.all([slack?.stop(), discord?.stop()]);
  await database?.drop();
});

interface World {
  readonly seat: (person: Person, channel: ChannelName) => OpenSeat;
  /** Clara comes, and sees something with a button to start. */
  readonly arrive: () => Promise<Seen>;
  readonly start: string;
}

const en = translateFor('en');
const fr = translateFor('fr');
/** Clara's. */
const es = translateFor('es');
const onSlack = (person: Person, channel: ChannelName) => slackSeat(slack, { team: 'T1', person, channel });
const onDiscord = (person: Person, channel: ChannelName) =>
  discordSeat(discord, { guild: 'Alpha', person, channel });

const worlds: [string, World][] = [
  [
    'Slack',
    {
      seat: onSlack,
      async arrive() {
        const { slackId } = people.clara;
        // Slack may tell of the same thing again, in the same words or anew.
        await slack.joinChannel('T1', slackId, 'news', 'EvJOINED');
        await slack.joinChannel('T1', slackId, 'news', 'EvJOINED');
        for (let count = 0; count < 3; count += 1) await slack.joinChannel('T1', slackId, 'news');
        return onSlack('clara', 'news').alone(es('greeting.title'));
      },
      start: es('greeting.start'),
    },
  ],
  [
    'Discord',
    {
      seat: onDiscord,
      arrive: async () =>
        (await onDiscord('clara', 'news').arrived(en('getStarted.title'))).asSeenBy('clara'),
      start: en('getStarted.start'),
    },
  ],
];

/** What Clara writes of herself; nothing of it may stay behind once it is erased. */
const form = {
  name: 'Clara Ibarra @everyone',
  organisation: 'Red de Ayuda <!channel>',
  why: 'Quiero aprender de quienes ya lo hacen.',
  link: 'https://ejemplo.example/equipo',
  more: 'Y porque modero una plataforma pequeña.',
};
/** What of it stands as it was written on every platform. */
const shownName = 'Clara Ibarra';
const question = 'Which platform do you moderate?';

describe.each(worlds)('on %s', (platform, { seat, arrive, start }) => {
  const clara = () => seat('clara', 'general');

  test('an admin chooses the channels, and the way in stands in one of them', async () => {
    const settings = await seat('dora', 'general').type('forum settings');
    const forum = await settings.pick(en('settings.choose.forum'), 'news');
    expect(forum.text).toContain('#news');
    const open = await forum.pick(en('settings.choose.moderators'), 'news');
    expect(open.text).toContain(en('settings.kept'));
    const closed = await open.pick(en('settings.choose.moderators'), 'mods');
    expect(closed.text).toContain('#mods');
    await seat('clara', 'news').arrived(en('getStarted.title'));
    await closed.pick(en('settings.choose.forum'), 'news');
    const stands = seat('clara', 'news').channel();
    expect(stands.filter((text) => text.includes(en('getStarted.title')))).toHaveLength(1);
  });

  test('somebody new takes the tour and applies, in their language', async () => {
    const before = seat('clara', 'news').channel().length;
    const arrived = await arrive();
    const first = await arrived.press(start);
    expect(first.isPrivate).toBe(true);
    expect(first.text).toContain(es('tour.1.title'));
    const second = await first.press(es('tour.next'));
    const hits = await second.press(es('tour.2.try.first'));
    expect(hits.isPrivate).toBe(true);
    expect(hits.options.length).toBeGreaterThan(0);
    const third = await second.press(es('tour.next'));
    const group = await third.choose(es('group.civil-society'));
    const organisation = await group.openForm(es('preferences.changeOrganisation'));
    const chosen = await organisation.fill(form.organisation);
    expect(chosen.text).toContain(es('tour.3.title'));
    const fourth = await chosen.press(es('tour.next'));
    const fifth = await fourth.press(es('conduct.accept'));
    expect(fifth.text).toContain(es('tour.5.title'));
    const application = await fifth.openForm(es('apply.button'));
    expect(application.values[1]).toContain('Red de Ayuda');
    const wrong = [' \u200b ', form.organisation, form.why, 'not an address'];
    const { text: faults, form: again } = await application.fillWrongly(es('apply.change'), ...wrong);
    expect(faults).toContain(es('apply.fault.address').split('.')[0]);
    expect(again.values).toEqual([expect.anything(), form.organisation, form.why, 'not an address']);
    const preview = await again.fill(form.name, form.organisation, form.why, form.link);
    expect(preview.text).toContain(shownName);
    const sent = await Promise.all([preview.press(es('apply.send')), preview.press(es('apply.send'))]);
    expect(sent.filter(({ text }) => /R-\d/.test(text)).length).toBeGreaterThan(0);
    expect(await database.db.application.count({ where: { closedAt: null } })).toBe(1);
    // Nobody else saw any of it.
    expect(seat('clara', 'news').channel()).toHaveLength(before);
  });

  test('a moderator asks, and the answer goes into the same card', async () => {
    const card = await seat('dora', 'mods').arrived(shownName);
    expect(card.calls).toBe(false);
    expect(card.text).toContain(form.why);
    const refused = await card.asSeenBy('clara').press(en('review.card.approve'));
    expect(refused.text).toContain(es('access.moderator').split('.')[0]);
    const asking = await card.openForm(en('review.card.return'));
    await asking.fill(question);
    const asked = await clara().told(question);
    const complete = await asked.openForm(es('outcome.returned.button'));
    expect(complete.values).toEqual([form.name, form.organisation, form.why, form.link]);
    const preview = await complete.fill(form.name, form.organisation, form.more, form.link);
    await preview.press(es('apply.sendChange'));
    await seat('dora', 'mods').arrived(form.more);
    expect(
      seat('dora', 'mods')
        .channel()
        .filter((text) => text.includes(shownName)),
    ).toHaveLength(1);
  });

  test('two moderators approve at once: one decision, and the card says it everywhere', async () => {
    const card = await seat('dora', 'mods').arrived(form.more);
    const both = await Promise.all([
      card.press(en('review.card.approve')),
      card.asSeenBy('annika').press(en('review.card.approve')),
    ]);
    expect(both.every(({ isPrivate }) => isPrivate)).toBe(true);
    expect(await database.db.member.count({ where: { name: form.name } })).toBe(1);
    await vi.waitFor(async () => {
      const decided = await seat('dora', 'mods').arrived(shownName);
      expect(decided.buttons).toEqual([]);
      expect(decided.text).not.toContain(form.more);
    }, 20_000);
    await clara().told(es('outcome.approved.title'));
    const told = clara()
      .direct()
      .filter((text) => text.includes(es('outcome.approved.title')));
    expect(told).toHaveLength(1);
  });

  test('the new member has a digest of their own', async () => {
    const welcome = await clara().told(es('outcome.approved.title'));
    const wish = await welcome.openForm(es('outcome.approved.digestButton'));
    const preview = await wish.send('kind:practice');
    await preview.press(es('digest.draft.subscribe'));
    const { id } = await database.db.digest.findFirstOrThrow({ where: { accountId: { not: null } } });
    await publish(database.db, { title: `For Clara on ${platform}` });
    await database.db.digest.update({ where: { id }, data: { nextRunAt: new Date(Date.now() - 1000) } });
    const issue = await clara().told(`For Clara on ${platform}`);
    const change = await issue.openForm(es('digest.change'));
    expect(change.values[0]).toBe('kind:practice');
    const desk = await clara().type('forum profile');
    expect(desk.text).toContain('D-');
    expect(desk.text).toContain('Red de Ayuda');
  });

  test('and erases everything: no word of it is left', async () => {
    const privacy = await clara().type('forum privacy');
    const asked = await privacy.openForm(es('privacy.erase'));
    const kept = await asked.fill('no');
    expect(kept.buttons).toContain(es('privacy.eraseAgain'));
    const sure = await kept.openForm(es('privacy.eraseAgain'));
    const erased = await sure.fill(es('privacy.eraseWord').toLowerCase());
    expect(erased.text).toContain(es('privacy.erased').split('.')[0]);
    await vi.waitFor(() => {
      const cards = seat('dora', 'mods').channel().join('\n');
      expect(cards).not.toContain('Ibarra');
    }, 20_000);
    const { rows } = await database.pool.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    for (const { name } of rows) {
      // Direct messages that are being removed are named by their conversation until that is done.
      const kept = name === 'delivery' ? `WHERE lane NOT LIKE 'erased:%'` : '';
      const { rows: held } = await database.pool.query(`SELECT t::text AS row FROM "${name}" t ${kept}`);
      const text = held.map(({ row }) => row).join('\n');
      for (const words of [...Object.values(form), 'Ibarra', people.clara.slackId])
        expect(text.includes(words), `${words} in ${name}`).toBe(false);
    }
    const desk = await clara().type('forum profile');
    expect(desk.text).toContain(es('desk.guest').split(':')[0]);
  });
});

test('one person joins two accounts, after both agreed', async () => {
  const shown = await onSlack('benoit', 'general').type('forum link');
  const [code = ''] = shown.text.match(/\b[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\b/) ?? [];
  const before = await onDiscord('benoit', 'general').type('review');
  expect(before.text).toContain(fr('access.moderator').split('.')[0]);
  const typed = await onDiscord('benoit', 'general').type('forum link', undefined, { code });
  await typed.press(fr('link.button.confirm'));
  const request = await onSlack('benoit', 'general').told(fr('link.requestTitle'));
  await request.press(fr('link.button.confirm'));
  await vi.waitFor(async () => {
    const queue = await onDiscord('benoit', 'general').type('review');
    expect(queue.text).toContain(fr('review.empty'));
  }, 20_000);
});

test('nobody was sent anything that their platform forbids', () => {
  expect(slack.violations).toEqual([]);
  expect(discord.violations).toEqual([]);
});

test('it has printed no word of people and no name', async () => {
  const { code, output, errors } = await program.stop();
  expect(code).toBe(0);
  const names = Object.values(people).map(({ name }) => name);
  for (const text of [...names, ...Object.values(form), question, 'Ibarra'])
    expect(output + errors).not.toContain(text);
});
