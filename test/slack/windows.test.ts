import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { textOf } from '../support/slack/reading.ts';
import { startSlack } from '../support/slack/server.ts';
import type { Json, Message, View } from '../support/slack/types.ts';
import { startBot, type TestBot } from './bot.ts';

let it: TestBot;
beforeAll(async () => {
  it = await startBot();
});
beforeEach(() => {
  it.asked.length = 0;
  it.logged.length = 0;
  it.slack.calls.length = 0;
});
afterEach(() => expect(it.slack.violations).toEqual([]));
afterAll(() => it.stop());

async function card(user = 'U1'): Promise<Message> {
  const command = await it.slack.command({
    team: 'T1',
    user,
    channel: 'C1',
    command: '/card',
    text: 'hello',
  });
  return it.slack.reply(command);
}
async function form(user = 'U1'): Promise<View> {
  return formOn(await card(user));
}
const formOn = async (message: Message): Promise<View> =>
  it.slack.opened(await it.slack.press({ on: message, label: 'Form' }));
/** One that no message leads to. */
const typedForm = async (): Promise<View> =>
  it.slack.opened(
    await it.slack.command({ team: 'T1', user: 'U1', channel: 'C1', command: '/card', text: 'form' }),
  );
const shown = (user = 'U1') => it.slack.modals('T1', user);
const methods = () => it.slack.calls.map(({ method }) => method);

describe('a form', () => {
  test('opens at once', async () => {
    const view = await form();
    expect(view).toMatchObject({ title: { text: 'A form with a rather…' }, callback_id: 'form' });
    expect(methods().filter((one) => one !== 'users.info')).toEqual(['views.open']);
  });

  test('opens in time although Slack does not say who presses', async () => {
    const share = await it.slack.press({ on: await card(), label: 'Share form' });
    it.slack.fail({ method: 'users.info', status: 'timeout' });
    const press = await it.slack.press({ on: await it.slack.reply(share), user: 'UADMIN', label: 'Form' });
    expect(await it.slack.opened(press)).toMatchObject({ callback_id: 'form' });
  });

  test('that is refused is answered in words, below what was pressed', async () => {
    const message = await card();
    const press = await it.slack.press({ on: message, label: 'Members' });
    const [answer] = await it.slack.answers(press);
    expect(answer).toMatchObject({ kind: 'posted' });
    expect(it.slack.now(message)).toMatchObject({ ts: message.ts });
  });

  test('whose trigger has expired says so beside the message', async () => {
    const message = await card();
    it.slack.fail({ method: 'views.open', error: 'expired_trigger_id' });
    const press = await it.slack.press({ on: message, label: 'Form' });
    const told = await it.slack.reply(press);
    expect(told.text).toContain(String(it.logged[0]?.reference));
    expect(it.logged[0]?.error).toMatchObject({ code: 'expired_trigger_id' });
    expect(it.slack.now(message)).toEqual(message);
  });

  test('brings its fields, and shows the answer in its window', async () => {
    const view = await typedForm();
    const submission = await it.slack.submit(view, { Search: 'words', More: 'a\nb' });
    expect(submission.answers).toMatchObject([{ kind: 'updated', via: 'ack', view: { id: view.id } }]);
    expect(shown()).toHaveLength(1);
    expect(textOf(await it.slack.opened(submission))).toContain('CARD  with:words:a b');
    expect(it.asked.at(-1)?.input).toEqual({
      kind: 'submit',
      action: 'card:sent:with',
      fields: { search: 'words', more: 'a\nb' },
    });
  });

  test('left empty where it may be brings empty fields', async () => {
    await it.slack.submit(await form());
    expect(it.asked.at(-1)?.input).toMatchObject({ fields: { search: 'typed', more: '' } });
  });

  test('may be answered by another form', async () => {
    const submission = await it.slack.submit(await form(), { Search: 'form' });
    expect(await it.slack.opened(submission)).toMatchObject({ callback_id: 'form' });
  });

  test('that is faulty stays open with what is wrong below its fields, and is sent again', async () => {
    const view = await typedForm();
    const faulty = await it.slack.submit(view, { Search: 'faulty', More: 'x' });
    const errors = { more: 'Too short. Too short.', search: 'Not here (https://example.org/)' };
    expect(faulty.answers).toMatchObject([{ kind: 'errors', via: 'ack', errors }]);
    expect(shown()).toEqual([view]);
    await it.slack.submit(view, { Search: 'words' });
    expect(it.asked.at(-1)?.input).toMatchObject({ fields: { search: 'words', more: 'x' } });
    expect(textOf(shown()[0] ?? expect.fail())).toContain('with:words:x');
  });

  test('whose fault is in no field of its own says it in its place', async () => {
    const submission = await it.slack.submit(await typedForm(), { Search: 'elsewhere' });
    expect(textOf(await it.slack.opened(submission))).toContain('CARD  faulty');
  });

  test('that is found faulty after the wait says it in its place', async () => {
    const view = await typedForm();
    it.gate.shut();
    const submission = await it.slack.submit(view, { Search: 'faulty' });
    it.gate.open();
    await expect.poll(() => textOf(shown()[0] ?? expect.fail())).toContain('CARD  faulty');
    expect(submission.answers[0]).toMatchObject({ kind: 'updated', via: 'ack' });
  });

  test('cannot share, and says how to', async () => {
    const submission = await it.slack.submit(await form(), { Search: 'share' });
    expect(textOf(await it.slack.opened(submission))).not.toContain('never seen');
    expect(it.slack.channel('T1', 'C1').messages.filter(({ text }) => text === 'never seen')).toEqual([]);
  });
});

describe('a form from a private message', () => {
  const refused = async (view: View) => {
    const submission = await it.slack.submit(view, { Search: 'refuse' });
    expect(submission.answers).toMatchObject([{ kind: 'updated', via: 'ack', view: { id: view.id } }]);
    return it.slack.opened(submission);
  };
  /** Sends the form and expects the answer in its window, the message left alone. */
  const inWindow = async (message: Message, fields: Record<string, string> = {}) => {
    const submission = await it.slack.submit(await formOn(message), fields);
    expect(submission.failure).toBeUndefined();
    expect(shown()).toHaveLength(1);
    expect(it.slack.now(message)).toEqual(message);
    return textOf(await it.slack.opened(submission));
  };

  test('shows the answer in the place of the message', async () => {
    const message = await card();
    const submission = await it.slack.submit(await formOn(message), { Search: 'words' });
    expect(submission.answers.map(({ kind }) => kind)).toEqual(['replaced', 'closed']);
    const now = it.slack.now(message);
    expect(now).toMatchObject({ ts: message.ts, ephemeral_for: 'U1' });
    expect(now && textOf(now)).toContain('CARD  with:words:');
    expect(shown()).toEqual([]);
    expect(it.asked.at(-1)?.input).toMatchObject({ kind: 'submit', action: 'card:sent:with' });
  });

  test('that is faulty leaves the message, and shows it the answer once it is right', async () => {
    const message = await card();
    const view = await formOn(message);
    const faulty = await it.slack.submit(view, { Search: 'faulty' });
    expect(faulty.answers).toMatchObject([{ kind: 'errors' }]);
    expect(it.slack.now(message)).toEqual(message);
    await it.slack.submit(view, { Search: 'right' });
    expect(textOf(it.slack.now(message) ?? expect.fail())).toContain('with:right:');
    expect(shown()).toEqual([]);
  });

  test('as often as one is opened from it, through other forms', async () => {
    const message = await card();
    for (const words of ['one', 'two', 'three', 'four', 'five', 'six']) {
      const now = it.slack.now(message) ?? expect.fail();
      const other = await it.slack.opened(await it.slack.submit(await formOn(now), { Search: 'form' }));
      await it.slack.submit(other, { Search: words });
      expect(textOf(it.slack.now(message) ?? expect.fail())).toContain(`with:${words}:`);
    }
    expect(shown()).toEqual([]);
  });

  test('stays in sight while it is refused, and then still leads back', async () => {
    const message = await card();
    const told = await refused(await formOn(message));
    expect(it.slack.now(message)).toEqual(message);
    const above = await it.slack.opened(await it.slack.press({ on: told, label: 'Refuse' }));
    expect(shown()).toEqual([told, above]);
    const change = await it.slack.opened(await it.slack.press({ on: above, label: 'Change' }));
    await it.slack.submit(change, { Search: 'better' });
    expect(textOf(it.slack.now(message) ?? expect.fail())).toContain('with:better:');
    expect(shown()).toEqual([]);
  });

  test('whose message takes no answer in time shows it in its window', async () => {
    for (const status of [500, 'timeout'] as const) {
      it.slack.fail({ method: 'response_url', status });
      expect(await inWindow(await card())).toContain('with:typed:');
    }
    expect(it.logged).toMatchObject([{ error: { cause: { code: 500 } } }, { level: 40 }]);
    expect(JSON.stringify(it.logged)).not.toContain('/response/');
  });

  test('that stood open for half an hour shows it in its window', async () => {
    const message = await card();
    const view = await formOn(message);
    it.slack.advance(31 * 60_000);
    const submission = await it.slack.submit(view, {});
    expect(textOf(await it.slack.opened(submission))).toContain('with:typed:');
    expect(it.slack.now(message)).toEqual(message);
    expect(it.logged).toMatchObject([{ error: { cause: { code: 404 } } }]);
  });

  test('shows what is too long for one message in its window', async () => {
    expect(await inWindow(await card(), { Search: 'long' })).toContain('Long');
    expect(methods()).not.toContain('response_url');
  });

  test('goes nowhere but to Slack', async () => {
    const other = await startSlack({ mode: 'http', workspaces: [] });
    const message = await card();
    const rewrite = (payload: Json): Json => {
      const view = payload.view as Json;
      return { ...payload, view: { ...view, private_metadata: `${other.sinkUrl}\ncard:sent:with` } };
    };
    const submission = await it.slack.submit(await formOn(message), {}, { rewrite });
    await other.stop();
    expect(submission.answers).toMatchObject([{ kind: 'updated', via: 'ack' }]);
    expect(it.asked.at(-1)?.input).toMatchObject({ action: 'card:sent:with' });
  });
});

test('a form from a public message shows the answer in its window', async () => {
  const share = await it.slack.press({ on: await card(), label: 'Share form' });
  const message = await it.slack.reply(share);
  const view = await it.slack.opened(await it.slack.press({ on: message, user: 'U1', label: 'Form' }));
  const submission = await it.slack.submit(view);
  expect(submission.answers).toMatchObject([{ kind: 'updated', via: 'ack' }]);
  expect(it.slack.now(message)).toEqual(message);
});

describe('a press in a window', () => {
  const result = async () => it.slack.opened(await it.slack.submit(await typedForm()));

  test('changes the window', async () => {
    const view = await result();
    const press = await it.slack.press({ on: view, label: 'Again' });
    const next = await it.slack.opened(press);
    expect(next.id).toBe(view.id);
    expect(textOf(next)).toContain('CARD  with:typed:!');
  });

  test('brings the channel that was chosen, and no channel that it was made in', async () => {
    const press = await it.slack.press({ on: await result(), label: 'Where…', value: 'C1' });
    expect(textOf(await it.slack.opened(press))).toContain('chose to C1');
    expect(it.asked.at(-1)).toMatchObject({ input: { action: 'card:where:to', value: 'C1' } });
    expect(it.asked.at(-1)?.who).not.toHaveProperty('channel');
  });

  test('opens a form in its place', async () => {
    const view = await result();
    const next = await it.slack.opened(await it.slack.press({ on: view, label: 'Form' }));
    expect(next).toMatchObject({ id: view.id, callback_id: 'form' });
  });

  test('cannot share: a window on top says how to, and sharing stays open', async () => {
    const view = await result();
    for (const _ of [1, 2]) {
      const told = await it.slack.opened(await it.slack.press({ on: view, label: 'Share' }));
      expect(told.previous_view_id).toBe(view.id);
      expect(textOf(told)).not.toContain('shared');
      await it.slack.close(told);
    }
    expect(shown()).toEqual([view]);
  });

  test('that fails is told on top, or in place where nothing can be put on top', async () => {
    const view = await result();
    it.slack.fail({ method: 'views.update', status: 500 });
    const told = await it.slack.opened(await it.slack.press({ on: view, label: 'Again' }));
    expect(told.previous_view_id).toBe(view.id);
    expect(textOf(told)).toContain(String(it.logged[0]?.reference));
    it.slack.fail({ method: 'views.update', status: 500 });
    it.slack.fail({ method: 'views.push', error: 'push_limit_reached' });
    const inPlace = await it.slack.opened(await it.slack.press({ on: view, label: 'Again' }));
    expect(inPlace.id).toBe(view.id);
    expect(textOf(inPlace)).toContain(String(it.logged[1]?.reference));
  });

  test('by somebody from outside uses the installed team’s token', async () => {
    const share = await it.slack.command({
      team: 'T1',
      user: 'U1',
      channel: 'CSHARED',
      command: '/card',
      text: 'x',
    });
    const shared = await it.slack.press({ on: await it.slack.reply(share), label: 'Share form' });
    const opened = await it.slack.press({ on: await it.slack.reply(shared), user: 'UOUT', label: 'Form' });
    const submission = await it.slack.submit(await it.slack.opened(opened));
    const press = await it.slack.press({ on: await it.slack.opened(submission), label: 'Again' });
    expect(textOf(await it.slack.opened(press))).toContain('with:typed');
    const tenants = it.asked.slice(-3).map(({ who }) => [who.workspace, who.tenant, who.outsider]);
    expect(tenants).toEqual([
      ['T1', 'T9', true],
      ['T1', 'T9', true],
      ['T1', 'T9', true],
    ]);
  });
});

describe('the App Home', () => {
  const openHome = (tab = 'home', event_id?: string) =>
    it.slack.event(
      { type: 'app_home_opened', user: 'U1', channel: 'DU1', tab },
      { team: 'T1', ...(event_id !== undefined && { event_id }) },
    );

  test('shows what there is of the person, once an event', async () => {
    const event = await openHome('home', 'EvTwice');
    expect(textOf(await it.slack.opened(event))).toContain('CARD  profile');
    await openHome('home', 'EvTwice');
    await it.slack.opened(await openHome('home', 'EvOther'));
    expect(methods().filter((one) => one === 'views.publish')).toHaveLength(2);
  });

  test('is left alone while somebody looks at the messages', async () => {
    await openHome('messages');
    await it.slack.opened(await openHome('home'));
    expect(methods().filter((one) => one === 'views.publish')).toHaveLength(1);
  });

  describe('is right after what is done', () => {
    const published = () => methods().filter((one) => one === 'views.publish').length;
    const language = (chosen: string | null) =>
      it.database.db.account.upsert({
        where: { platform_tenant_externalId: { platform: 'slack', tenant: 'T1', externalId: 'U1' } },
        create: { platform: 'slack', tenant: 'T1', externalId: 'U1', language: chosen },
        update: { language: chosen },
      });
    const home = () => textOf(it.slack.home('T1', 'U1') ?? expect.fail());
    // Whose look-ups may be a second old.
    const renewed = (before: number) => expect.poll(published).toBeGreaterThan(before);

    test('on it, in a window above it, and in a form', async () => {
      const shownFirst = await it.slack.opened(await openHome());
      const window = await it.slack.opened(await it.slack.press({ on: shownFirst, label: 'Again' }));
      await renewed(1);
      await it.slack.opened(await it.slack.press({ on: window, label: 'Again' }));
      await renewed(2);
      await language('ru');
      await expect
        .poll(async () => {
          await it.slack.submit(await typedForm(), { Search: 'words' });
          return home();
        })
        .toContain('ru no admin');
      await language(null);
    });

    test('but not where nothing was done, or theirs was never opened', async () => {
      const shownFirst = await it.slack.opened(await openHome());
      await it.slack.opened(await it.slack.press({ on: shownFirst, label: 'Form' }));
      await it.slack.reply(
        await it.slack.press({ on: await card('UADMIN'), user: 'UADMIN', label: 'Again' }),
      );
      await it.slack.submit(await form('UADMIN'), { Search: 'words' });
      await it.bot.stop();
      expect(published()).toBe(1);
      expect(it.slack.home('T1', 'UADMIN')).toBeUndefined();
    });

    test('what fails is logged, and the answer stands', async () => {
      const shownFirst = await it.slack.opened(await openHome());
      it.slack.fail({ method: 'views.publish', status: 500 });
      const press = await it.slack.press({ on: shownFirst, label: 'Again' });
      expect(textOf(await it.slack.opened(press))).toContain('CARD');
      const logged = () => it.logged.map(({ level, msg }) => `${level} ${msg}`);
      await expect.poll(logged).toContain('40 an App Home could not be shown anew');
    });
  });

  test('that could not be shown is logged, and shown at the next look', async () => {
    it.slack.fail({ method: 'views.publish', status: 500 });
    await openHome('home', 'EvFails');
    await expect.poll(() => it.logged.length).toBe(1);
    expect(it.logged.at(-1)).toMatchObject({ level: 50, msg: 'a request from Slack failed' });
    expect(textOf(await it.slack.opened(await openHome('home')))).toContain('CARD');
  });

  test('answers presses in a window', async () => {
    const home = await it.slack.opened(await openHome());
    const press = await it.slack.press({ on: home, label: 'Again' });
    const view = await it.slack.opened(press);
    expect(view.type).toBe('modal');
    await expect.poll(() => methods().filter((one) => one === 'views.publish')).toHaveLength(2);
    expect(textOf(it.slack.home('T1', 'U1') ?? expect.fail())).toEqual(textOf(home));
    expect(await it.slack.opened(await it.slack.press({ on: home, label: 'Form' }))).toMatchObject({
      callback_id: 'form',
    });
  });
});
