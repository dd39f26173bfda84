import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { decide } from '../../src/domain/review/decide.ts';
import { useChannel } from '../../src/domain/workspaces/channels.ts';
import { translateFor } from '../../src/i18n/translate.ts';
import { textOf as discordText } from '../support/discord/index.ts';
import { testSealer as sealer } from '../support/sealer.ts';
import { textOf as slackText } from '../support/slack/reading.ts';
import { type ForumWorld, startForumWorld } from './forum.ts';
import { people } from './people.ts';
import type { Form, OpenSeat, Seen } from './seats/seat.ts';

// Several people do something about one contribution at the same instant, on both platforms.

const rounds = 200;
const en = translateFor('en');

let world: ForumWorld;
beforeAll(async () => {
  world = await startForumWorld();
}, 180_000);
afterAll(() => world?.stop());

/** Something of Clara’s that waits: what opens a thread, or a reply in one; resolves to its item and post. */
async function waiting(text: string, given: { readonly title: string } | { readonly threadId: string }) {
  const { db } = world.database;
  const now = new Date();
  const opens = 'title' in given;
  const thread = opens
    ? { create: { title: given.title, label: 'clear' as const } }
    : { connect: { id: given.threadId } };
  const author = { connect: { id: world.members.clara } };
  const item = await db.reviewItem.create({
    data: {
      ...{ kind: opens ? ('thread' as const) : ('post' as const), createdAt: now },
      events: { create: { at: now, state: 'open' } },
      post: { create: { text, opens, attribution: 'named', author, thread } },
    },
    include: { post: true },
  });
  const { id, number, post } = item;
  return { id, number, postId: post?.id ?? '', threadId: post?.threadId ?? '' };
}

const cardOnSlack = (seat: OpenSeat, number: number) => seat.type('review', `R-${number}`);
const cardOnDiscord = (seat: OpenSeat, number: number) =>
  seat.type('review', undefined, { item: `R-${number}` });

/** The form that is the last step of a decline. */
const declining = async (card: Seen): Promise<Form> =>
  (await card.press(en('review.card.decline'))).chooseForm(en('reason.subject'));

const optionWith = ({ options }: Seen, words: string): string =>
  options.find((option) => option.includes(words)) ?? `no option with ${words}`;

/** What Clara wrote last in a thread, as she finds it again. */
async function ownOf(typed: Promise<Seen>, about: string): Promise<Seen> {
  const mine = await typed;
  return mine.choose(optionWith(mine, about));
}
const mineOnSlack = () => world.onSlack('clara').type('threads mine');
const mineOnDiscord = () => world.onDiscord('clara').type('threads', undefined, { show: 'mine' });

test('two moderators on two platforms decide at the same instant, two hundred times: one decision each', {
  timeout: 900_000,
}, async () => {
  const { db } = world.database;
  const [slack, discord] = [world.onSlack('benoit'), world.onDiscord('annika')];
  const { threadId } = await waiting('We work at night.', { title: 'Two hundred replies' });
  await db.thread.update({ where: { id: threadId }, data: { state: 'open' } });
  const wins = { approved: 0, declined: 0 };
  for (let round = 0; round < rounds; round++) {
    const { id, number } = await waiting(`Round ${round}`, { threadId });
    const cards = await Promise.all([cardOnSlack(slack, number), cardOnDiscord(discord, number)]);
    // In turn, so that neither decision belongs to the faster platform.
    const [approving, refusing] = round % 2 ? [cards[1], cards[0]] : cards;
    const [approver, refuser] = round % 2 ? (['annika', 'benoit'] as const) : (['benoit', 'annika'] as const);
    const form = await declining(refusing);
    const [approval, decline] = await Promise.all([
      approving.press(en('review.card.approve')),
      form.fill(''),
    ]);
    const item = await db.reviewItem.findUniqueOrThrow({ where: { id }, include: { events: true } });
    const state = item.state === 'approved' ? 'approved' : 'declined';
    const [winner, won, lost] =
      state === 'approved' ? [approver, approval, decline] : [refuser, decline, approval];
    expect(item.events.map((event) => event.state).sort(), `round ${round}`).toEqual([state, 'open'].sort());
    expect(item, `round ${round}`).toMatchObject({ state, decidedById: world.members[winner] });
    const already = `${people[winner].name} ${state} this on`;
    expect(lost.text, `round ${round}`).toContain(already);
    expect(won.text, `round ${round}`).not.toContain(already);
    wins[state] += 1;
  }
  console.info({ rounds, wins });
});

test('declined while its author changes it: one of the two happens, and the other one is told', async () => {
  const { db } = world.database;
  const seen = 'The wording that moderators saw.';
  const { id, number, postId } = await waiting(seen, { title: 'Changed meanwhile' });
  const form = await declining(await cardOnDiscord(world.onDiscord('annika'), number));
  const own = await ownOf(mineOnSlack(), 'Changed meanwhile');
  const change = await own.openForm(en('threads.change'));
  const preview = await change.fill('Changed meanwhile', 'Another wording.');
  expect(preview.text).toContain('Another wording.');
  const [changed, declined] = await Promise.all([preview.press(en('discuss.save')), form.fill('')]);
  const { state } = await db.reviewItem.findUniqueOrThrow({ where: { id } });
  const { state: stands, text } = await db.post.findUniqueOrThrow({ where: { id: postId } });
  if (state === 'declined') {
    expect({ stands, text }).toEqual({ stands: 'declined', text: seen });
    expect(changed.text).toContain('Another wording.');
  } else {
    expect({ state, stands, text }).toEqual({ state: 'open', stands: 'waiting', text: 'Another wording.' });
    expect(declined.text).toContain(en('review.changed', { kind: 'thread' }));
  }
});

const title = 'Who answers at night?';

/** The thread as it stands on Slack and on Discord, in order. */
function copies(): string[][] {
  const { slack, discord } = world;
  const inSlack = slack.channel('T1', 'news').messages.map(slackText);
  const channel = discord.channel('news', 'Alpha');
  const inDiscord = [channel, ...discord.threads(channel)].flatMap(({ messages }) => messages);
  return [inSlack, inDiscord.map(discordText)];
}
const stand = (check: (posts: string[]) => void) =>
  vi.waitFor(() => copies().forEach(check), { timeout: 60_000, interval: 50 });

async function useAsForum(workspaceId: string, externalId: string): Promise<void> {
  const { db } = world.database;
  const use = { workspaceId, externalId, name: 'news', setUpBy: people.dora.slackId };
  const { id } = await db.$transaction((tx) => useChannel(tx, use));
  await db.workspace.update({ where: { id: workspaceId }, data: { forumChannelId: id } });
}

async function approve(itemId: string): Promise<void> {
  const { db } = world.database;
  const { id: memberId, auditId } = await db.member.findUniqueOrThrow({ where: { id: world.members.dora } });
  const by = { memberId, auditId };
  const outcome = await decide(db, { sealer, itemId, by, decision: 'approve', now: new Date() });
  expect(outcome).toMatchObject({ ok: true });
}

test('changed, removed and reported at once: it is removed in every copy, and no wording stands', async () => {
  const { db } = world.database;
  const forums = { slack: 'news', discord: world.discord.channel('news', 'Alpha').id, console: '' };
  for (const { id, platform } of await db.workspace.findMany({
    where: { id: { in: [...world.workspaceIds] } },
  }))
    await useAsForum(id, forums[platform]);
  const opening = await waiting('We are three people.', { title });
  await approve(opening.id);
  const reply = await waiting('The first wording.', { threadId: opening.threadId });
  await approve(reply.id);
  await stand((posts) => expect(posts).toHaveLength(2));

  const form = await (await ownOf(mineOnSlack(), title)).openForm(en('threads.edit'));
  const preview = await form.fill('The second wording.');
  expect(preview.text).toContain('The second wording.');
  expect(form.value).toBe('The first wording.');
  const removal = await (await ownOf(mineOnDiscord(), title)).press(en('threads.remove'));
  const copy = await world.onDiscord('benoit', 'news').arrived(title);
  const which = await copy.press(en('post.report'));
  const why = await which.choose(optionWith(which, 'The first wording'));
  const report = await why.chooseForm(en('reason.conduct'));
  const [changed, removed, reported] = await Promise.all([
    preview.press(en('discuss.save')),
    removal.press(en('threads.remove')),
    report.fill('It mocks people who ask for help.'),
  ]);
  expect(removed.text).toContain(en('threads.removedOwn').split('.')[0]);
  const post = await db.post.findUniqueOrThrow({ where: { id: reply.postId }, include: { wordings: true } });
  expect(post.state).toBe('removed');
  // Whoever came too late was told so, with what they wrote.
  const wasChanged = post.wordings.length === 1;
  expect(post.text).toBe(wasChanged ? 'The second wording.' : 'The first wording.');
  if (!wasChanged) expect(changed.text).toContain('The second wording.');
  const reports = await db.report.count();
  if (!reports) expect(reported.text).toContain(en('threads.report.nothing').split(',')[0]);
  await stand((posts) => {
    expect(posts).toHaveLength(2);
    expect(posts[1]).toContain(en('post.removed.author'));
    expect(posts.join()).not.toContain('wording.');
  });
});

test('nobody was sent anything that their platform forbids', () => {
  expect(world.slack.violations).toEqual([]);
  expect(world.discord.violations).toEqual([]);
});
