import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { action } from '../../src/action.ts';
import { answer, aside, open } from '../../src/command.ts';
import { buttons, notice, text, type View } from '../../src/view.ts';
import { inputsOf, textOf } from '../support/discord/index.ts';
import { alpha, type House, here, openHouse } from './platform.ts';

let house: House;
beforeAll(async () => {
  const channels = [...alpha.channels, { name: 'forum', kind: 'forum' }] as const;
  house = await openHouse({ world: { guilds: [{ ...alpha, channels }] } });
});
afterAll(() => house.stop());
beforeEach(() => {
  house.asked.length = 0;
});
afterEach(() => expect(house.discord.violations).toEqual([]));

const copy: View = {
  title: { text: 'Hash lists' },
  blocks: [
    text('What do small platforms need?'),
    buttons(
      { label: 'Reply', action: action('look', 'form') },
      { label: 'Follow', action: action('look', 'page') },
    ),
  ],
  footer: 'T-5',
};

/** A thread that a delivery opened, and its first message as people see it. */
async function opened(channel: string, delivery: string) {
  const { carrier } = house.platform;
  const to = { workspace: house.discord.guild('Alpha').id, channel: house.discord.channel(channel).id };
  const [part = {}] = carrier.render(copy);
  const made = await carrier.openThread(to, { reference: 'T-5', title: 'T-5', tags: [] }, part, {
    ...{ delivery, part: 0, again: false },
  });
  if (!made.ok) throw new Error('not opened');
  const stands = channel === 'forum' ? made.value.thread : channel;
  const message = house.discord.channel(stands).messages.find(({ id }) => id === made.value.message);
  if (!message) throw new Error('not there');
  return { message, thread: house.discord.channel(made.value.thread) };
}

const first = '0193a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b';
const second = '0193a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2c';

test('a press on a copy in a public thread is answered to the one who pressed, and the copy stays', async () => {
  const { message, thread } = await opened('forum', first);
  const before = textOf(message);
  house.behave(() => answer(notice('You follow it now.')));
  const pressed = await house.discord.press({ user: 'amina', message, label: 'Follow' }).answer();
  expect(pressed).toMatchObject({ ephemeral: true, updated: false, text: 'You follow it now.' });
  expect([textOf(message), thread.messages]).toEqual([before, [message]]);
  expect(house.asked[0]).toMatchObject({
    who: { workspace: house.discord.guild('Alpha').id, channel: thread.id },
    input: { kind: 'press', action: 'look:page', message: message.id },
  });
});

test.each(['forum', 'general'])(
  'a reply begins with its form in %s, and goes on privately',
  async (channel) => {
    const { message, thread } = await opened(channel, channel === 'forum' ? first : second);
    house.behave(() =>
      open({
        ...{ title: 'Reply', submit: 'Go on', cancel: 'Cancel', action: action('look', 'filled') },
        inputs: [{ name: 'text', label: 'Text', required: true, maxLength: 3000 }],
      }),
    );
    const handle = house.discord.press({ user: 'ben', message, label: 'Reply' });
    expect(inputsOf(await handle.modal()).map(({ custom_id: id }) => id)).toEqual(['text']);
    expect(await handle.acknowledged()).toBe(9);
    house.behave(() => aside(notice('As others will see it.')));
    const preview = await house.discord.submit({ user: 'ben', fields: { text: 'Yes' } }).answer();
    expect(preview).toMatchObject({ ephemeral: true, updated: false });
    // The copy itself is not what a form that came from it changes.
    expect(textOf(message)).toContain('What do small platforms need?');
    expect(thread.messages.filter((one) => one !== message)).toEqual([]);
  },
);

test('an archived thread has dead buttons, and commands work beside it', async () => {
  const { message, thread } = await opened('forum', first);
  house.discord.archive(thread);
  expect(() => house.discord.press({ user: 'amina', message, label: 'Reply' })).toThrow('dead');
  house.behave(() => answer(notice('T-5')));
  expect((await house.discord.command({ ...here, name: 'look' }).answer()).text).toBe('T-5');
});
