import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refused } from '../../../src/outcome.ts';
import type { Carrier, ChannelAddress } from '../../../src/platform.ts';
import { notice } from '../../../src/view.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { readMarkup } from './markup.ts';
import { type Browser, enter, type RunningConsole, runConsole } from './support.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

let running: RunningConsole;
let browser: Browser;
let carrier: Carrier;
let now = new Date('2026-11-21T12:00:00Z');
beforeEach(async () => {
  running = await runConsole(database, { clock: () => now });
  browser = await enter(running);
  carrier = running.platform.carrier;
});
afterEach(async () => {
  await running.platform.stop();
  await database.db.consoleMessage.deleteMany();
});

const forum = { workspace: 'alliance', channel: 'forum' };
let count = 0;
const mark = () => ({ delivery: `019aa000-0000-7000-8000-${String(++count).padStart(12, '0')}`, part: 0 });
const part = (words: string) => carrier.render(notice(words))[0] ?? {};
async function post(words: string, to: ChannelAddress = forum): Promise<string> {
  now = new Date(now.getTime() + 60_000);
  const posted = await carrier.post(to, part(words), mark());
  if (!posted.ok) throw new Error('not posted');
  return posted.value;
}
async function open(words: string): Promise<string> {
  const opened = await carrier.openThread(forum, { reference: 'T-5', title: words, tags: [] }, part(words), {
    ...mark(),
    again: false,
  });
  if (!opened.ok) throw new Error('not opened');
  return opened.value.thread;
}
const within = (thread: string): ChannelAddress => ({ ...forum, thread });

/** What the page says of messages, from above, without times. */
const said = async () => {
  const page = await browser.page();
  return [...page.matchAll(/<article class="message( reply)?".*?<\/article>/gs)].map(
    ([markup, reply = '']) => {
      const words = readMarkup(markup).text.trim().split('\n').at(-1)?.trim();
      return `${reply ? '> ' : ''}${words}`;
    },
  );
};

describe('what is posted into a thread', () => {
  test('stands below the message that it began with, in order, whatever came between', async () => {
    const [first, second] = [await open('First?'), await open('Second?')];
    await post('Beside.');
    await post('To the first.', within(first));
    await post('To the second.', within(second));
    await post('Again to the first.', within(first));
    expect(await said()).toEqual([
      'First?',
      '> To the first.',
      '> Again to the first.',
      'Second?',
      '> To the second.',
      'Beside.',
    ]);
  });

  test('is told to open pages with its thread, and counts as new in its place', async () => {
    const thread = await open('First?');
    const listening = await browser.listen({ as: 'guest', at: 'alliance.digest' });
    const id = await post('Reply.', within(thread));
    const event = await listening.next();
    await listening.leave();
    expect(event).toMatchObject({ kind: 'posted', id, within: thread, place: 'alliance.forum' });
    expect(event?.html).toMatch(/^<article class="message reply"/);
    expect(await browser.page()).toContain(event?.html);
    expect(await browser.page()).toContain(`data-place="alliance.forum" data-latest="${now.toISOString()}"`);
  });

  test('says when it came and nothing else besides', async () => {
    const id = await post('Reply.', within(await open('First?')));
    const page = await browser.page();
    const [reply = ''] =
      page.match(new RegExp(`<article class="message reply" id="m-${id}".*?</article>`, 's')) ?? [];
    expect(readMarkup(reply).text.split(/\s+/).filter(Boolean)).toEqual([
      now.toISOString().slice(11, 16),
      'Reply.',
    ]);
  });

  test('is changed and removed where it stands', async () => {
    const thread = await open('First?');
    const [one, other] = [await post('One.', within(thread)), await post('Other.', within(thread))];
    const listening = await browser.listen();
    await carrier.update({ ...within(thread), message: one }, part('Edited.'), mark());
    expect(await listening.next()).toMatchObject({ kind: 'updated', id: one, within: thread });
    await carrier.remove({ ...within(thread), message: other });
    expect(await listening.next()).toMatchObject({ kind: 'removed', id: other });
    await listening.leave();
    expect(await said()).toEqual(['First?', '> Edited.']);
  });

  test('twice with one mark stands once', async () => {
    const thread = await open('First?');
    const once = mark();
    for (const _ of [1, 2]) await carrier.post(within(thread), part('Once.'), once);
    expect(await said()).toEqual(['First?', '> Once.']);
  });

  test('finds no thread where its first message is gone, and what stood there goes with it', async () => {
    const thread = await open('First?');
    await post('Reply.', within(thread));
    await carrier.remove({ ...forum, message: thread });
    expect(await carrier.post(within(thread), part('Too late.'), mark())).toEqual(
      refused({ kind: 'missing', code: 'unknown_thread' }),
    );
    expect(await said()).toEqual([]);
  });

  test('finds no thread in another channel, nor within a thread', async () => {
    const thread = await open('First?');
    const reply = await post('Reply.', within(thread));
    const gone = refused({ kind: 'missing', code: 'unknown_thread' });
    const elsewhere = { workspace: 'civil-society', channel: 'forum', thread };
    expect(await carrier.post(elsewhere, part('x'), mark())).toEqual(gone);
    expect(await carrier.post(within(reply), part('x'), mark())).toEqual(gone);
  });

  test('stands beside the others where the thread is the channel, as it was once', async () => {
    expect(await carrier.post({ ...forum, thread: 'forum' }, part('Beside.'), mark())).toMatchObject({
      ok: true,
    });
    expect(await said()).toEqual(['Beside.']);
  });
});
