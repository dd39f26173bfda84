import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { action } from '../../src/action.ts';
import { answer, open, type Reply, share } from '../../src/command.ts';
import type { Answer } from '../../src/dispatch.ts';
import { find } from '../../src/find.ts';
import { bold, buttons, type Modal, notice, text, type View } from '../../src/view.ts';
import { labelsOf, type Message, textOf } from '../support/discord/index.ts';
import { type House, here, openHouse, testCommands } from './platform.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({
    complete: ({ command, subcommand, text: typed }) => [
      { value: 'E-1', label: `E-1 ${[command, subcommand, typed].filter(Boolean).join(' ')}` },
      { value: 'x'.repeat(101), label: 'A value that Discord does not take' },
      { value: 'E-2', label: 'A very long title '.repeat(10) },
    ],
  });
});
afterAll(() => house.stop());
beforeEach(() => {
  house.asked.length = 0;
  house.logged.length = 0;
});
afterEach(() => expect(house.discord.violations).toEqual([]));

const page: View = {
  title: { label: 'PRACTICE', text: 'Hash-sharing' },
  blocks: [
    text('A page.'),
    buttons(
      { label: 'Next', action: action('look', 'page', '2'), style: 'primary' },
      { label: 'Share here', action: action('look', 'share') },
      { label: 'Change search', action: action('look', 'form') },
    ),
  ],
  footer: 'E-1',
};
const modal: Modal = {
  title: 'Search the library',
  submit: 'Search',
  cancel: 'Cancel',
  action: action('look', 'filled', 'en'),
  inputs: [
    { name: 'search', label: 'Words', hint: 'For example', value: 'old', required: true, maxLength: 100 },
  ],
};
const words = (content: string): Reply => answer(notice(content));
/** Longer than one message of Discord's. */
const long: View = {
  title: { text: 'Long' },
  blocks: Array.from({ length: 9 }, (_, n) => text(`${n} `.repeat(500))),
};

const ask = (options: Record<string, string> = {}) =>
  house.discord.command({ ...here, name: 'look', options });
const press = (message: Message, label: string, user = 'amina') =>
  house.discord.press({ user, message, label });
const general = () => house.discord.channel('general').messages;
const failures = () => house.logged.filter(({ level }) => Number(level) >= 50);

/** A promise that the test settles, for work that takes as long as the test wants. */
function waiting<T>() {
  let settle: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

describe('a command', () => {
  test('is answered at once, to the asker alone', async () => {
    house.behave(() => answer(page));
    const handle = ask({ words: 'livestream' });
    const { message, ephemeral, text: shown } = await handle.answer();
    expect([await handle.acknowledged(), ephemeral]).toEqual([4, true]);
    expect(shown).toBe('## `PRACTICE` Hash-sharing\nA page.\n-# E-1');
    expect(labelsOf(message)).toEqual(['Next', 'Share here', 'Change search']);
    expect(general()).toEqual([]);
    expect(house.asked).toEqual([
      {
        platform: 'discord',
        who: {
          workspace: house.discord.guild('Alpha').id,
          tenant: '',
          user: house.discord.person('amina').id,
          locale: 'en-US',
          channel: house.discord.channel('general').id,
          workspaceAdmin: false,
          outsider: false,
        },
        input: { kind: 'options', command: 'look', options: { words: 'livestream' } },
      },
    ]);
  });

  test('in direct messages has no workspace', async () => {
    await house.discord.command({ user: 'amina', name: 'look' }).answer();
    expect(house.asked[0]?.who).toMatchObject({ workspace: undefined, workspaceAdmin: false });
    expect(house.asked[0]?.who).not.toHaveProperty('channel');
  });

  test('brings the language of its person and whether they manage the server', async () => {
    await house.discord.command({ ...here, user: 'ben', name: 'look' }).answer();
    expect(house.asked[0]?.who).toMatchObject({ locale: 'fr', workspaceAdmin: true });
    expect(house.asked[0]?.who.managesRoles).toBeUndefined();
    await house.discord.command({ ...here, user: 'rosa', name: 'look' }).answer();
    expect(house.asked[1]?.who).toMatchObject({ workspaceAdmin: false, managesRoles: true });
  });

  test('may have subcommands', async () => {
    await house.discord
      .command({ ...here, name: 'desk', subcommand: 'help', options: { words: 'topics' } })
      .answer();
    expect(house.asked[0]?.input).toEqual({
      kind: 'options',
      command: 'desk',
      subcommand: 'help',
      options: { words: 'topics' },
    });
  });

  test('that nobody knows any more is left to dispatch, which has words for it', async () => {
    await house.discord.command({ ...here, name: 'former', stale: true }).answer();
    expect(house.asked[0]?.input).toEqual({ kind: 'options', command: 'former', options: {} });
  });

  test('has further messages where its answer is too long for one', async () => {
    house.behave(() => answer(long));
    const handle = ask();
    const first = await handle.answer();
    const second = await handle.followup(0);
    const third = await handle.followup(1);
    expect([first, second, third].map(({ ephemeral }) => ephemeral)).toEqual([true, true, true]);
    const numbers = [first, second, third].flatMap(({ text: shown }) => shown.match(/\d/g) ?? []);
    expect(numbers.join('')).toBe(long.blocks.map((_, n) => String(n).repeat(500)).join(''));
  });

  test('can be answered to everyone', async () => {
    house.behave(() => share(notice('For all.')));
    expect(await ask().answer()).toMatchObject({ ephemeral: false, text: 'For all.' });
    house.discord.dismiss(general()[0] as Message);
  });
});

describe('a press', () => {
  const pageOf = async (): Promise<Message> => {
    house.behave(() => answer(page));
    return (await ask().answer()).message;
  };

  test('on a private message changes it in place', async () => {
    const message = await pageOf();
    house.behave(() => words('Page two.'));
    const handle = press(message, 'Next');
    expect(await handle.answer()).toMatchObject({ updated: true, ephemeral: true, text: 'Page two.' });
    expect(await handle.acknowledged()).toBe(7);
    expect(house.asked[1]?.input).toEqual({ kind: 'press', action: 'look:page:2', message: message.id });
  });

  test('on a public message is answered anew, to its person alone; the message stays', async () => {
    house.behave(() => share(page));
    const { message } = await ask().answer();
    house.behave(() => words('For ben.'));
    expect(await press(message, 'Next', 'ben').answer()).toMatchObject({ updated: false, ephemeral: true });
    expect(textOf(message)).toContain('A page.');
    house.discord.dismiss(message);
  });

  test('that shares puts a message into the channel; the private one stays', async () => {
    const message = await pageOf();
    house.behave(() => share(long));
    const handle = press(message, 'Share here');
    expect(await handle.answer()).toMatchObject({ updated: false, ephemeral: false });
    await handle.followup(1);
    expect(general()).toHaveLength(3);
    expect(textOf(message)).toContain('A page.');
    for (const shared of [...general()]) house.discord.dismiss(shared);
  });

  test('whose share fails is undone, and its person gets words', async () => {
    const message = await pageOf();
    let undone = 0;
    const shared: Answer = { ...share(page), language: 'en', undo: async () => void undone++ };
    house.behave(() => shared);
    house.discord.fail({ route: /callback/, status: 403, code: 50001 });
    const told = await press(message, 'Share here').answer();
    expect(told).toMatchObject({ updated: false, ephemeral: true });
    expect(told.text).toMatch(/failed on our side \(reference `[0-9a-f]{4}`\)/);
    expect([undone, general().length, failures().length]).toEqual([1, 0, 1]);
    expect(textOf(message)).toContain('A page.');
  });

  test('whose answer was lost on its way is not answered twice', async () => {
    const message = await pageOf();
    let undone = 0;
    house.behave(() => ({ ...share(page), language: 'en', undo: async () => void undone++ }));
    house.discord.fail({ route: /callback/, status: 502, afterCommit: true });
    await press(message, 'Share here').answer();
    await house.discord.until(() => house.discord.requests.at(-1)?.code === 40060, 'the second attempt');
    expect([undone, general().length, failures().length]).toEqual([0, 1, 0]);
    house.discord.dismiss(general()[0] as Message);
  });

  test('brings what a select chose', async () => {
    const select = {
      placeholder: 'Open…',
      action: action('look', 'page'),
      options: [{ value: 'E-7', label: 'Seven' }],
    };
    house.behave(() => answer({ blocks: [{ kind: 'select', select }] }));
    const { message } = await ask().answer();
    await house.discord.press({ user: 'amina', message, label: 'Open…', values: ['E-7'] }).answer();
    expect(house.asked[1]?.input).toMatchObject({ kind: 'press', action: 'look:page', value: 'E-7' });
  });

  test('brings the channel that was chosen, of those that can be posted in', async () => {
    house.behave(() =>
      answer({
        blocks: [
          { kind: 'channels', channels: { placeholder: 'Channel…', action: action('look', 'page', 'to') } },
        ],
      }),
    );
    const { message } = await ask().answer();
    const choose = (channel: string) =>
      house.discord.press({ user: 'amina', message, label: 'Channel…', values: [channel] });
    expect(() => choose('talk')).toThrow('not offered');
    await choose('general').answer();
    expect(house.asked.at(-1)?.input).toEqual({
      kind: 'press',
      action: 'look:page:to',
      value: house.discord.channel('general').id,
      message: message.id,
    });
  });

  test('brings the role that was chosen', async () => {
    const roles = { placeholder: 'Role…', action: action('look', 'page', 'as') };
    house.behave(() => answer({ blocks: [{ kind: 'roles', roles }] }));
    const { message } = await ask().answer();
    const values = ['stewards'];
    await house.discord.press({ user: 'amina', message, label: 'Role…', values }).answer();
    expect(house.asked.at(-1)?.input).toMatchObject({
      action: 'look:page:as',
      value: house.discord.role('Alpha', 'stewards').id,
    });
  });

  test('in direct messages has no workspace and no channel, whoever presses; what was sent stays', async () => {
    const person = house.discord.person('ben');
    const { carrier } = house.platform;
    const [part = {}] = carrier.render(page);
    const to = { workspace: house.discord.guild('Alpha').id, person: person.id };
    const mark = { delivery: '0193a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b', part: 0 };
    expect(await carrier.direct(to, part, mark)).toMatchObject({ ok: true });
    const [message] = house.discord.direct('ben').messages;
    if (!message) throw new Error('nothing was sent');
    house.behave(() => answer(page));
    const first = await press(message, 'Next', 'ben').answer();
    expect(first).toMatchObject({ ephemeral: true, updated: false });
    // What was answered is private as in a channel, and changes in place.
    expect(await press(first.message, 'Next', 'ben').answer()).toMatchObject({ updated: true });
    expect(textOf(message)).toContain('A page.');
    const who = { tenant: '', user: person.id, locale: 'fr', workspaceAdmin: false, outsider: false };
    expect(house.asked.map((asked) => asked.who)).toEqual(
      [who, who].map((one) => ({ workspace: undefined, ...one })),
    );
    expect(house.asked[0]?.who).not.toHaveProperty('channel');
    expect(() => press(message, 'Next', 'amina')).toThrow('another person');
  });

  test('on a button of an earlier version is left to dispatch, which has words for it', async () => {
    house.behave(() => answer({ blocks: [buttons({ label: 'Old', action: action('gone', 'away') })] }));
    const { message } = await ask().answer();
    await press(message, 'Old').answer();
    expect(house.asked[1]?.input).toMatchObject({ action: 'gone:away' });
  });
});

describe('what is too long for a custom_id', () => {
  const typed = `topic:x ${'livestream '.repeat(20)}`;
  const value = 'v'.repeat(150);
  const view: View = {
    blocks: [
      buttons({ label: 'Next', action: action('look', 'page', typed) }),
      {
        kind: 'select',
        select: {
          placeholder: 'Open…',
          action: action('look', 'page', typed),
          options: [{ value, label: 'V' }],
        },
      },
    ],
  };

  test('comes back whole with a press, also the second time and on another process', async () => {
    for (const _ of [1, 2]) {
      house.behave(() => answer(view));
      const { message } = await ask().answer();
      await press(message, 'Next').answer();
      expect(house.asked.at(-1)?.input).toMatchObject({ action: `look:page:${typed.replace(':', '%3A')}` });
    }
    expect(await house.database.db.parkedAction.count()).toBe(2);
  });

  test('comes back as the value of a select', async () => {
    house.behave(() => answer(view));
    const { message } = await ask().answer();
    await house.discord.press({ user: 'amina', message, label: 'Open…', values: ['V'] }).answer();
    expect(house.asked.at(-1)?.input).toMatchObject({ kind: 'press', value });
  });

  test('names nothing once it was swept, so that dispatch says so', async () => {
    for (const using of [{ label: 'Next' }, { label: 'Open…', values: ['V'] }]) {
      house.behave(() => answer(view));
      const { message } = await ask().answer();
      await house.database.db.parkedAction.deleteMany();
      house.behave(() => words('Gone.'));
      await house.discord.press({ user: 'amina', message, ...using }).answer();
      const { input } = house.asked.at(-1) ?? {};
      expect(input).toMatchObject({ action: expect.stringMatching(/^~[\w-]{43}$/) });
      const found = input && find(testCommands, input, { topics: [], jurisdictions: [] });
      expect(found).toEqual({ ok: false, refusal: { kind: 'gone' } });
    }
  });
});

describe('a form', () => {
  const form = async (): Promise<Message> => {
    house.behave(() => answer(page));
    return (await ask().answer()).message;
  };

  test('is the very first answer; what is submitted changes the private message it came from', async () => {
    const message = await form();
    house.behave(() => open(modal));
    const shown = await press(message, 'Change search').modal();
    expect(shown).toMatchObject({ title: 'Search the library', custom_id: 'look:filled:en' });
    house.behave(() => words('Found.'));
    const handle = house.discord.submit({ user: 'amina', fields: { Words: 'new‮ words' } });
    expect(await handle.answer()).toMatchObject({ updated: true, ephemeral: true, text: 'Found.' });
    expect(house.asked.at(-1)?.input).toEqual({
      kind: 'submit',
      action: 'look:filled:en',
      fields: { search: 'new words' },
    });
  });

  test('may be what a typed command opens', async () => {
    house.behave(() => open(modal));
    const shown = await house.discord.command({ ...here, name: 'desk', subcommand: 'fill' }).modal();
    expect(shown).toMatchObject({ title: 'Search the library' });
    house.behave(() => words('Found.'));
    const handle = house.discord.submit({ user: 'amina' });
    expect(await handle.answer()).toMatchObject({ updated: false, ephemeral: true, text: 'Found.' });
    expect(house.asked.at(-1)?.who.channel).toBe(house.discord.channel('general').id);
  });

  test('from a public message is answered to its person alone', async () => {
    house.behave(() => share(page));
    const { message } = await ask().answer();
    house.behave(() => open(modal));
    await press(message, 'Change search', 'ben').modal();
    house.behave(() => words('Found.'));
    expect(await house.discord.submit({ user: 'ben' }).answer()).toMatchObject({
      updated: false,
      ephemeral: true,
    });
    house.discord.dismiss(message);
  });
});

describe.concurrent('work that takes longer', () => {
  // These share the time that they wait; each tells its own inputs apart.
  const work = {
    deferred: waiting<Reply>(),
    public: waiting<Reply>(),
    'look:page:2': waiting<Reply>(),
    'look:share': waiting<Reply>(),
    'look:form': waiting<Reply>(),
    typed: waiting<Reply>(),
    'look:page:9': waiting<Reply>(),
  };
  const pages: Message[] = [];
  beforeAll(async () => {
    const unsaid = buttons({ label: 'Unsaid', action: action('look', 'page', '9') });
    house.behave(() => answer({ ...page, blocks: [...page.blocks, unsaid] }));
    for (let n = 0; n < 4; n++) pages.push((await ask().answer()).message);
    house.behave((input) => {
      const key = input.kind === 'options' ? input.options.words : 'action' in input && input.action;
      return work[key as keyof typeof work].promise;
    });
  });
  const pageNumber = (n: number) => pages[n] as Message;

  test('is deferred, and the placeholder becomes the answer', async ({ expect }) => {
    const handle = ask({ words: 'deferred' });
    expect(await handle.acknowledged()).toBe(5);
    work.deferred.settle(answer(long));
    expect(await handle.answer()).toMatchObject({
      ephemeral: true,
      text: expect.stringMatching(/^## Long/),
    });
    expect(await handle.followup(1)).toMatchObject({ ephemeral: true });
  });

  test('can end in public: the placeholder says so', async ({ expect }) => {
    const handle = ask({ words: 'public' });
    expect(await handle.acknowledged()).toBe(5);
    work.public.settle(share(notice('For all.')));
    expect(await handle.answer()).toMatchObject({ ephemeral: true, text: 'Shared in this channel.' });
    expect(await handle.followup()).toMatchObject({ ephemeral: false, text: 'For all.' });
  });

  test('after a press on a private message changes it in place', async ({ expect }) => {
    const handle = press(pageNumber(0), 'Next');
    expect(await handle.acknowledged()).toBe(6);
    work['look:page:2'].settle(words('Page two.'));
    expect(await handle.answer()).toMatchObject({ updated: true, ephemeral: true, text: 'Page two.' });
  });

  test('after a press that shares leaves the private message as it is', async ({ expect }) => {
    const handle = press(pageNumber(1), 'Share here');
    expect(await handle.acknowledged()).toBe(6);
    work['look:share'].settle(share(notice('Shared late.')));
    expect(await handle.followup()).toMatchObject({ ephemeral: false, text: 'Shared late.' });
    expect(textOf(pageNumber(1))).toContain('A page.');
  });

  test('before a form is replaced by words, and nothing comes after them', async ({ expect }) => {
    const handle = press(pageNumber(2), 'Change search');
    expect(await handle.answer()).toMatchObject({
      updated: false,
      ephemeral: true,
      text: expect.stringMatching(/press again/),
    });
    work['look:form'].settle(open(modal));
    await work['look:form'].promise;
    expect([handle.followups, handle.refusals]).toEqual([[], []]);
    expect(textOf(pageNumber(2))).toContain('A page.');
  });

  test('before a form that a typed command opens is replaced by words as well', async ({ expect }) => {
    const handle = house.discord.command({
      ...here,
      name: 'desk',
      subcommand: 'fill',
      options: { words: 'typed' },
    });
    expect(await handle.acknowledged()).toBe(4);
    expect(await handle.answer()).toMatchObject({
      ephemeral: true,
      text: expect.stringMatching(/press again/),
    });
    work.typed.settle(open(modal));
    await work.typed.promise;
    expect([handle.followups, handle.refusals]).toEqual([[], []]);
  });

  test('before a form that nobody announced ends in words and a line of the log', async ({ expect }) => {
    const handle = press(pageNumber(3), 'Unsaid');
    expect(await handle.acknowledged()).toBe(6);
    work['look:page:9'].settle(open(modal));
    expect(await handle.followup()).toMatchObject({
      ephemeral: true,
      text: expect.stringMatching(/failed on our side/),
    });
    expect(failures()).toHaveLength(1);
  });
});

describe('completion', () => {
  const complete = (typed: string) =>
    house.discord.autocomplete({ ...here, name: 'look', focused: 'words', options: { words: typed } });

  test('offers what fits into Discord', async () => {
    const choices = await complete('live').choices();
    expect(choices.map(({ value }) => value)).toEqual(['E-1', 'E-2']);
    expect(choices[0]?.name).toBe('E-1 look live');
    expect(choices[1]?.name).toMatch(/^A very long title.*…$/);
  });

  test('works in a subcommand', async () => {
    const help = { ...here, name: 'desk', subcommand: 'help', focused: 'words', options: { words: 'to' } };
    expect((await house.discord.autocomplete(help).choices())[0]?.name).toBe('E-1 desk help to');
  });

  test('that comes too late is noted quietly', async () => {
    const handle = house.discord.autocomplete({ ...here, name: 'look', focused: 'words', age: 4_000 });
    await handle.refusal();
    await expect.poll(() => house.logged.map(({ level, code }) => [level, code])).toEqual([[30, 10062]]);
  });
});

describe('what goes wrong', () => {
  test('an interaction that is over is noted quietly, once', async () => {
    house.behave(() => words('Too late.'));
    const handle = house.discord.command({ ...here, name: 'look', age: 4_000 });
    expect(await handle.refusal()).toMatchObject({ code: 10062 });
    await expect.poll(() => house.logged.map(({ level, code }) => [level, code])).toEqual([[30, 10062]]);
    expect(handle.refusals).toHaveLength(1);
  });

  test('an answer that comes after a quarter of an hour is noted quietly', async () => {
    const late = waiting<Reply>();
    house.behave(() => late.promise);
    const handle = ask();
    expect(await handle.acknowledged()).toBe(5);
    house.discord.expireTokens();
    late.settle(words('Too late.'));
    expect(await handle.refusal()).toMatchObject({ code: 50027 });
    await expect.poll(() => house.logged.map(({ level, code }) => [level, code])).toEqual([[30, 50027]]);
  });

  test('a follow-up that fails is said in words and logged once, without a text or a token', async () => {
    house.behave(() => answer(long));
    house.discord.fail({ route: 'POST /webhooks/:webhook_id/:webhook_token', status: 500 });
    const handle = ask({ words: 'secret-words' });
    await handle.answer();
    expect((await handle.followup()).text).toMatch(/failed on our side/);
    expect(failures()).toHaveLength(1);
    const log = JSON.stringify(house.logged);
    for (const secret of [handle.token, house.discord.token, 'secret-words', 'amina', 'Long'])
      expect(log).not.toContain(secret);
  });

  test('a database that is away is said in words where a parked action is needed, and is forgotten when back', async () => {
    const view: View = {
      blocks: [buttons({ label: 'Next', action: action('look', 'page', 'x'.repeat(200)) })],
    };
    house.behave(() => answer(view));
    const { message } = await ask().answer();
    await house.database.goAway();
    const told = await press(message, 'Next').answer();
    expect(told.text).toMatch(/failed on our side/);
    await house.database.comeBack();
    house.behave(() => words('Back again.'));
    expect((await press(message, 'Next').answer()).text).toBe('Back again.');
  });

  test.each([
    ['ten thousand characters', 'x'.repeat(6_000)],
    ['control characters and lone halves', 'a\u0000b\u001b[31m\ud800'],
    ['marks that turn the direction', 'abc\u202edef\u2066'],
    ['mentions', '@everyone <@123456789012345678> <@&123456789012345678> <!channel>'],
    ['markdown', '# **bold** [link](https://example.org) ||spoiler|| ```code```'],
  ])('%s in a command are carried and shown as they stand, and nobody is called', async (_, typed) => {
    house.behave((input) => {
      const given = input.kind === 'options' ? (input.options.words ?? '') : '';
      return share({
        blocks: [
          text([bold(given), ' ', given]),
          buttons({ label: given, action: action('look', 'page', given) }),
        ],
      });
    });
    const { message } = await ask({ words: typed }).answer();
    expect(message).toMatchObject({ mention_everyone: false, mentions: [], mention_roles: [] });
    expect(textOf(message)).not.toMatch(/[\u0000-\u0009\u202a-\u202e\u2066-\u2069]|@everyone|<@/);
    for (const shared of [...general()]) house.discord.dismiss(shared);
  });
});
