import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { action } from '../../src/action.ts';
import { type AttachedFile, answer, type Reply, share } from '../../src/command.ts';
import { limits } from '../../src/discord/limits.ts';
import { buttons, notice, text, type View } from '../../src/view.ts';
import { type Answer, componentsOf, type Message, textOf } from '../support/discord/index.ts';
import { type House, here, openHouse } from './platform.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.stop());
beforeEach(() => {
  house.logged.length = 0;
});
afterEach(() => {
  expect(house.discord.violations).toEqual([]);
  // Nothing of it was ever to be seen by others.
  expect(house.discord.channel('general').messages.flatMap(({ attachments }) => attachments)).toEqual([]);
});

const file: AttachedFile = {
  name: 'my-data.json',
  type: 'application/json',
  content: '{"name":"Amina 👋 أمينة"}',
};
const given = (view: View = notice('Your data.'), one = file): Reply => ({ show: 'aside', view, file: one });
const ask = () => house.discord.command({ ...here, name: 'look' });

/** What is attached, with its content, and what the message shows of it. */
const attached = (message: Message) =>
  message.attachments.map((one) => [one.filename, one.content_type, house.discord.download(one)]);
const shown = (message: Message) => componentsOf(message).flatMap(({ file: item }) => item?.url ?? []);

function expectGiven({ message, ephemeral, updated }: Answer, words = 'Your data.'): void {
  expect({ ephemeral, updated }).toEqual({ ephemeral: true, updated: false });
  expect(textOf(message)).toContain(words);
  expect(attached(message)).toEqual([[file.name, file.type, file.content]]);
  expect(shown(message)).toEqual([`attachment://${file.name}`]);
}

describe('a file goes to its asker alone', () => {
  test('with the first response', async () => {
    house.behave(() => given());
    const handle = ask();
    expect(await handle.acknowledged()).toBe(4);
    expectGiven(await handle.answer());
  });

  test('in a direct message', async () => {
    house.behave(() => given());
    expectGiven(await house.discord.command({ user: 'amina', name: 'look' }).answer());
  });

  test('with the last of several messages', async () => {
    const blocks = Array.from({ length: 9 }, (_, n) => text(`${n} `.repeat(500)));
    house.behave(() => given({ blocks }));
    const handle = ask();
    const first = await handle.answer();
    const last = await handle.followup(1);
    expect([...attached(first.message), ...attached((await handle.followup(0)).message)]).toEqual([]);
    expectGiven(last, '8 8');
  });

  test('where the message has as many components as Discord allows', async () => {
    const blocks = Array.from({ length: limits.messageComponents - 1 }, (_, n) => text(`${n}`));
    house.behave(() => given({ blocks }));
    const handle = ask();
    await handle.answer();
    expectGiven(await handle.followup(), `${limits.messageComponents - 2}`);
  });

  test('after a press, be it on a public or a private message, which stays as it is', async () => {
    const view: View = {
      blocks: [text('Page.'), buttons({ label: 'Mine', action: action('look', 'page') })],
    };
    house.behave(({ kind }) => (kind === 'press' ? given() : share(view)));
    const { message: open } = await ask().answer();
    house.behave(({ kind }) => (kind === 'press' ? given() : answer(view)));
    const { message: own } = await ask().answer();
    for (const message of [open, own]) {
      expectGiven(await house.discord.press({ user: 'amina', message, label: 'Mine' }).answer());
      expect(textOf(message)).toContain('Page.');
    }
    house.discord.dismiss(open);
  });

  test('after a first response that was lost on its way, once', async () => {
    house.behave(() => given());
    house.discord.fail({ route: /callback/, status: 502, afterCommit: true });
    const handle = ask();
    expectGiven(await handle.answer());
    await house.discord.until(() => house.discord.requests.at(-1)?.code === 40060, 'the second attempt');
    expect(handle.followups).toEqual([]);
  });
});

describe('after a defer', () => {
  /** An answer that comes when the asker already sees that it is being worked on. */
  const late = (reply: Reply) => {
    let settle = () => {};
    const promise = new Promise<Reply>((resolve) => {
      settle = () => resolve(reply);
    });
    return { promise, settle };
  };

  test('a file replaces the placeholder', async () => {
    const { promise, settle } = late(given());
    house.behave(() => promise);
    const handle = ask();
    expect(await handle.acknowledged()).toBe(5);
    house.discord.fail({ route: /PATCH .*webhooks/, status: 502, afterCommit: true });
    settle();
    const { message } = await handle.answer();
    await house.discord.until(() => house.discord.requests.at(-1)?.status === 200, 'the second attempt');
    // Once, though it was uploaded twice.
    expectGiven({ ...(await handle.answer()), message });
  });

  test('of a press on a private message it is a message of its own', async () => {
    const view: View = { blocks: [buttons({ label: 'Mine', action: action('look', 'page') })] };
    const { promise, settle } = late(given());
    house.behave(({ kind }) => (kind === 'press' ? promise : answer(view)));
    const { message } = await ask().answer();
    const handle = house.discord.press({ user: 'amina', message, label: 'Mine' });
    expect(await handle.acknowledged()).toBe(6);
    settle();
    expectGiven(await handle.followup());
    expect(attached(message)).toEqual([]);
  });
});

test.each([
  ['that is uploaded quickly', limits.quickFileBytes, { first: 4, count: 1, words: 'Your data.' }],
  ['that may take longer', limits.quickFileBytes + 1, { first: 5, count: 1, words: 'Your data.' }],
  ['as large as can be', limits.fileBytes, { first: 5, count: 1, words: 'Your data.' }],
  ['larger', limits.fileBytes + 1, { first: 4, count: 0, words: 'my-data.json` is larger than 10 MB' }],
])('a file %s', async (_, bytes, { first, count, words }) => {
  // Two bytes each but the last: what counts are bytes, not characters.
  const content = 'é'.repeat(Math.floor(bytes / 2)) + (bytes % 2 ? 'x' : '');
  house.behave(() => given(notice('Your data.'), { ...file, content }));
  const handle = ask();
  const { message, text: said, ephemeral } = await handle.answer();
  expect([await handle.acknowledged(), message.attachments.length, ephemeral]).toEqual([first, count, true]);
  expect(said).toContain(words);
});

test('a file that Discord does not take is answered in words; the log holds none of it', async () => {
  house.discord.fail({ route: /callback/, status: 413, code: 40005 });
  house.behave(() => given());
  const { text: said, message } = await ask().answer();
  expect([said, message.attachments]).toEqual([expect.stringMatching(/failed on our side/), []]);
  expect(JSON.stringify(house.logged)).not.toMatch(/my-data|Amina/);
});
