import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { translateFor } from '../../src/i18n/translate.ts';
import type { TestDatabase } from '../support/database.ts';
import { type DiscordCounterpart, textOf as discordText } from '../support/discord/index.ts';
import type { Program } from '../support/program.ts';
import type { SlackCounterpart } from '../support/slack/counterpart.ts';
import { textOf as slackText } from '../support/slack/reading.ts';
import { type ForumWorld, startForumWorld } from './forum.ts';
import { people } from './people.ts';
import type { Seen } from './seats/seat.ts';

let world: ForumWorld;
let database: TestDatabase;
let slack: SlackCounterpart;
let discord: DiscordCounterpart;
let program: Program;

beforeAll(async () => {
  world = await startForumWorld();
  ({ database, slack, discord, program } = world);
});
afterAll(() => world?.stop());

const en = translateFor('en');
const onSlack: ForumWorld['onSlack'] = (...where) => world.onSlack(...where);
const onDiscord: ForumWorld['onDiscord'] = (...where) => world.onDiscord(...where);

const title = 'Who answers at night?';
const text = 'We are three people. **How** do others cover nights? @everyone <!channel>';
const answer = 'We share a rota with two other platforms.';
const edited = 'We share a rota with **three** other platforms.';
const remark = 'Nights are for sleeping.';

/** The posts of the thread as they stand on Slack and on Discord, in order. */
const slackThread = (): string[] => {
  const { messages } = slack.channel('T1', 'news');
  const opening = messages.find((message) => slackText(message).includes(title));
  return messages
    .filter(({ ts, thread_ts }) => opening && (ts === opening.ts || thread_ts === opening.ts))
    .map(slackText);
};
const discordThread = (): string[] => {
  const channel = discord.channel('news', 'Alpha');
  const opening = channel.messages.find((message) => discordText(message).includes(title));
  const [thread] = discord.threads(channel);
  return [...(opening ? [opening] : []), ...(thread?.messages ?? [])].map(discordText);
};
const copies = (): string[][] => [slackThread(), discordThread()];
/** Waits until both copies look like that. */
const stand = (check: (posts: string[]) => void, withinMs = 20_000) =>
  vi.waitFor(() => copies().forEach(check), { timeout: withinMs, interval: 50 });

describe('a discussion, from the first word to the end, on both platforms', () => {
  let opening: Seen;

  test('an admin chooses the channels on both', async () => {
    for (const seat of [onSlack('dora'), onDiscord('dora')]) {
      const settings = await seat.type('forum settings');
      const forum = await settings.pick(en('settings.choose.forum'), 'news');
      const closed = await forum.pick(en('settings.choose.moderators'), 'mods');
      expect(closed.text).toContain('#mods');
    }
  });

  test('a member proposes on Slack under the Chatham House Rule, and sends once though pressed twice', async () => {
    const form = await onSlack('clara').typeForm('discuss');
    const wrong = [title, ' \u200b ', 'E-99999'];
    const { text: faults, form: again } = await form.fillWrongly(en('discuss.change'), ...wrong);
    expect(faults).toContain(en('discuss.fault.empty.text'));
    expect(faults).toContain('E-99999');
    expect(again.values[0]).toBe(title);
    const preview = await again.fill(title, text, '');
    expect(preview.text).toContain(title);
    expect(preview.text).toContain('First');
    expect(preview.text).toContain('Alpha');
    const sealed = await preview.choose(en('discuss.attribution.chatham'));
    expect(sealed.text).toContain(en('discuss.signed.drawn'));
    const open = await sealed.choose('TLP:CLEAR');
    // Two answers for one window may count as two of one press.
    await Promise.allSettled([open.press(en('discuss.send')), open.press(en('discuss.send'))]);
    const mine = await onSlack('clara').type('threads mine');
    expect(mine.text).toContain(title);
    expect(mine.text).toContain(en('threads.own.waiting'));
    expect(await database.db.thread.count()).toBe(1);
  });

  test('moderators on both platforms press at the same instant: one decision', async () => {
    const cards = await Promise.all([
      onDiscord('annika', 'mods').arrived(title),
      onSlack('benoit', 'mods').arrived(title),
    ]);
    for (const { text: card } of cards) {
      expect(card).toMatch(/Participant \d+/);
      expect(card).not.toContain('Clara');
    }
    await Promise.all(cards.map((card) => card.press(en('review.card.approve'))));
    expect(await database.db.reviewItem.findMany({ select: { state: true } })).toEqual([
      { state: 'approved' },
    ]);
    expect(await database.db.reviewEvent.count({ where: { state: 'approved' } })).toBe(1);
    await stand((posts) => expect(posts).toHaveLength(1));
    for (const [post] of copies()) {
      expect(post).toContain('TLP:CLEAR');
      expect(post).toMatch(/Participant \d+/);
      expect(post).not.toContain('Clara');
      expect(post).toContain('/threads T-1');
    }
    expect((await onSlack('benoit', 'news').arrived(title)).calls).toBe(false);
    expect((await onDiscord('benoit', 'news').arrived(title)).calls).toBe(false);
    // Whoever wrote under a pseudonym is told at a later moment, which gives nobody away.
    const { at } = await database.db.authorNotice.findFirstOrThrow();
    expect(Number(at) - Date.now()).toBeGreaterThan(30_000);
    expect(onSlack('clara').direct()).toEqual([]);
  });

  test('replies come from both platforms and stand in order in both', async () => {
    opening = await onDiscord('benoit', 'news').arrived(title);
    const form = await opening.openForm(en('post.reply'));
    const preview = await form.fill(answer);
    const posted = await preview.press(en('discuss.post'));
    expect(posted.text).toContain('T-1');
    await stand((posts) => expect(posts).toHaveLength(2));
    const second = await (await onSlack('annika', 'news').arrived(title)).openForm(en('post.reply'));
    await (await second.fill(remark)).press(en('discuss.post'));
    await stand((posts) => {
      expect(posts).toHaveLength(3);
      expect(posts[1]).toContain(answer);
      expect(posts[1]).toContain(people.benoit.name);
      expect(posts[2]).toContain(remark);
    });
  });

  test('an edit changes both copies in place', async () => {
    const mine = await onSlack('benoit').type('threads mine');
    const own = await mine.choose(mine.options.find((option) => option.includes('T-1')) ?? '');
    const form = await own.openForm(en('threads.edit'));
    expect(form.value).toContain(answer);
    const preview = await form.fill(edited);
    await preview.press(en('discuss.save'));
    await stand((posts) => {
      expect(posts).toHaveLength(3);
      expect(posts[1]).toContain('three');
      expect(posts[1]).toContain(en('post.edited'));
    });
  });

  test('a reported post is removed with its reason', async () => {
    const which = await opening.asSeenBy('clara').press(en('post.report'));
    const why = await which.choose(optionWith(which, people.annika.name));
    const form = await why.chooseForm(en('reason.conduct'));
    const reported = await form.fill('It mocks people who ask for help.');
    expect(reported.text).toContain(en('threads.report.done'));
    const card = await onDiscord('dora', 'mods').arrived('It mocks people');
    expect(card.text).not.toContain('Clara');
    const reasons = await card.press(en('review.card.remove'));
    const words = await reasons.chooseForm(en('reason.conduct'));
    const decided = await words.fill('Please stay with the question.');
    expect(decided.text).toContain(en('reason.conduct'));
    await stand((posts) => {
      expect(posts).toHaveLength(3);
      expect(posts[2]).toContain(en('reason.conduct'));
      expect(posts.join()).not.toContain(remark);
    });
  });

  test('its author appeals once, and not to whoever decided', async () => {
    const waits = await onSlack('annika').told('/threads mine');
    expect(waits.text).not.toContain(title);
    const mine = await onSlack('annika').type('threads mine');
    const own = await mine.choose(optionWith(mine, 'T-1'));
    expect(own.text).toContain('Please stay with the question.');
    const form = await own.openForm(en('threads.appeal'));
    const appealed = await form.fill('It was meant kindly.');
    expect(appealed.text).toContain(en('threads.appeal.done'));
    const card = await onDiscord('dora', 'mods').arrived('It was meant kindly.');
    const same = await card.press(en('review.card.approve'));
    expect(same.text).toContain(en('review.ownDecision'));
    await (await onSlack('benoit', 'mods').arrived('It was meant kindly.')).press(en('review.card.approve'));
    await stand((posts) => {
      expect(posts).toHaveLength(3);
      expect(posts[2]).toContain(remark);
    });
  });

  test('a moderator closes the thread, which takes no reply any more', async () => {
    const reply = await (await onSlack('clara', 'news').arrived(title)).openForm(en('post.reply'));
    const thread = await onDiscord('dora').type('threads', 'T-1');
    const governed = await thread.press(en('threads.moderate'));
    const form = await governed.openForm(en('threads.do.close'));
    await form.fill('All is said.');
    await stand((posts) => expect(posts.at(-1)).toContain('All is said.'));
    const [channel] = discord.threads(discord.channel('news', 'Alpha'));
    await vi.waitFor(() => expect(channel?.thread).toMatchObject({ archived: true, locked: false }), 20_000);
    await vi.waitFor(async () => {
      const copy = await onSlack('clara', 'news').arrived(title);
      expect(copy.buttons).not.toContain(en('post.reply'));
    }, 20_000);
    const late = await reply.fill('One thing is missing.');
    expect(late.text).toContain(en('threads.closedNow').split(',')[0]);
    expect(late.text).toContain('One thing is missing.');
    expect(copies().flat().join()).not.toContain('One thing is missing.');
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
  for (const words of [...names, title, answer, remark, 'cover nights'])
    expect(output + errors).not.toContain(words);
});

const optionWith = ({ options }: Seen, words: string): string =>
  options.find((option) => option.includes(words)) ?? `no option with ${words}`;
