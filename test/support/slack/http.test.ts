import { afterEach, expect, test } from 'vitest';
import { mentions, textOf } from './reading.ts';
import { type Running, startOverHttp } from './test-bot.ts';

let running: Running | undefined;

async function start(...how: Parameters<typeof startOverHttp>) {
  running = await startOverHttp(...how);
  return running.slack;
}

afterEach(async () => {
  await running?.stop();
  running = undefined;
});

const button = (action_id: string, text: string) => ({
  type: 'button',
  action_id,
  value: 'E-12',
  text: { type: 'plain_text', text },
});
const card = (text: string, ...elements: object[]) => ({
  text,
  blocks: [
    { type: 'section', text: { type: 'mrkdwn', text } },
    ...(elements.length > 0 ? [{ type: 'actions', elements }] : []),
  ],
});

const practices = { team: 'T1', user: 'U1', channel: 'C1', command: '/practices' };

test('a command is acknowledged, and its answer is seen by the asker alone', async () => {
  const slack = await start((app) => {
    app.command('/practices', async ({ ack, respond, command }) => {
      await ack();
      await respond({ ...card(`Nothing matches ${command.text}.`), response_type: 'ephemeral' });
    });
  });
  const invocation = await slack.command({ ...practices, text: 'livestream' });
  expect(invocation).toMatchObject({ status: 200, ack: undefined, failure: undefined });
  const [answer] = await slack.answers(invocation);
  expect(answer).toMatchObject({ kind: 'posted', via: 'response_url' });
  expect(slack.ephemerals('T1', 'U1').map(textOf)).toEqual(['Nothing matches livestream.']);
  expect(slack.ephemerals('T1', 'U2')).toEqual([]);
  expect(slack.channel('T1', 'C1').messages).toEqual([]);
  expect(slack.violations).toEqual([]);
});

test('an acknowledgement can carry the answer, to all if it says so', async () => {
  const slack = await start((app) => {
    app.command('/practices', ({ ack }) => ack({ ...card('For all.'), response_type: 'in_channel' }));
    app.command('/define', ({ ack }) => ack('For you.'));
  });
  const shared = await slack.reply(await slack.command(practices));
  const own = await slack.reply(await slack.command({ ...practices, command: '/define' }));
  expect(slack.channel('T1', 'C1').messages).toEqual([shared]);
  expect(own).toMatchObject({ text: 'For you.', ephemeral_for: 'U1' });
});

test('a press replaces a private answer, and shares it in a channel where the bot is no member', async () => {
  const slack = await start((app) => {
    app.command('/practices', ({ ack }) =>
      ack(card('Page 1', button('next', 'Next'), button('share', 'Share here'))),
    );
    app.action('next', async ({ ack, respond, body }) => {
      await ack();
      expect('message' in body).toBe(false);
      await respond({ ...card('Page 2', button('share', 'Share here')), replace_original: true });
    });
    app.action('share', async ({ ack, respond }) => {
      await ack();
      await respond({ ...card('Shared.'), response_type: 'in_channel', replace_original: false });
    });
  });
  const first = await slack.reply(await slack.command({ ...practices, channel: 'CAWAY' }));
  const second = await slack.reply(await slack.press({ on: first, label: 'Next' }));
  expect(second).toMatchObject({ ts: first.ts, edited: true });
  expect(slack.ephemerals('T1', 'U1')).toEqual([second]);
  expect(slack.now(first)).toBe(second);
  await slack.answers(await slack.press({ on: second, label: 'Share here' }));
  expect(slack.channel('T1', 'CAWAY').messages.map(textOf)).toEqual(['Shared.']);
  await expect(slack.press({ on: second, label: 'Next' })).rejects.toThrow('is no control');
  expect(slack.violations).toEqual([]);
});

test('a response_url takes five posts within half an hour', async () => {
  const statuses: number[] = [];
  const slack = await start((app) => {
    app.command('/practices', ({ ack }) => ack());
  });
  const post = async (url: string | undefined) => {
    const response = await fetch(url ?? '', { method: 'POST', body: JSON.stringify(card('Again.')) });
    statuses.push(response.status);
    return response.json();
  };
  const { response_url } = await slack.command(practices);
  for (let use = 1; use <= 5; use += 1) await post(response_url);
  expect(await post(response_url)).toEqual({ ok: false, error: 'used_url' });
  expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
  const late = await slack.command(practices);
  slack.advance(30 * 60_000 + 1);
  expect(await post(late.response_url)).toEqual({ ok: false, error: 'expired_url' });
});

test('a modal opens once within three seconds, is filled in, and answers with errors or its next view', async () => {
  const modal = (title: string) => ({
    type: 'modal' as const,
    callback_id: 'propose',
    title: { type: 'plain_text' as const, text: title },
    submit: { type: 'plain_text' as const, text: 'Send' },
    blocks: [
      {
        type: 'input' as const,
        block_id: 'words',
        label: { type: 'plain_text' as const, text: 'Title' },
        element: { type: 'plain_text_input' as const, action_id: 'typed', max_length: 20 },
      },
    ],
  });
  const errors: string[] = [];
  const slack = await start((app) => {
    app.command('/propose', async ({ ack, client, body, command }) => {
      if (command.text === 'late') slack.expireTriggers();
      const open = () => client.views.open({ trigger_id: body.trigger_id, view: modal('Loading') });
      const view = await open().catch((error) => errors.push(error.data.error));
      if (typeof view === 'number') return ack();
      await open().catch((error) => errors.push(error.data.error));
      await ack();
      await client.views.update({ view_id: String(view.view?.id), view: modal('Propose') });
    });
    app.view('propose', async ({ ack, view }) => {
      const typed = view.state.values.words?.typed?.value ?? '';
      if (typed === 'bad') return ack({ response_action: 'errors', errors: { words: 'Too short.' } });
      await ack({ response_action: 'update', view: { ...modal('Sent'), private_metadata: typed } });
    });
  });
  await slack.command({ ...practices, command: '/propose', text: 'late' });
  expect(errors).toEqual(['expired_trigger_id']);
  const invocation = await slack.command({ ...practices, command: '/propose' });
  expect(errors).toEqual(['expired_trigger_id', 'exchanged_trigger_id']);
  expect((await slack.answers(invocation, { atLeast: 2 })).map(({ kind }) => kind)).toEqual([
    'opened',
    'updated',
  ]);
  const view = await slack.opened(invocation);
  await expect(slack.submit(view)).rejects.toThrow('wants a value for words');
  await expect(slack.submit(view, { words: 'x'.repeat(21) })).rejects.toThrow('do not fit');
  const [refused] = await slack.answers(await slack.submit(view, { Title: 'bad' }));
  expect(refused).toMatchObject({ kind: 'errors', errors: { words: 'Too short.' } });
  const sent = await slack.opened(await slack.submit(view, { typed: 'Hash-sharing' }));
  expect(sent).toMatchObject({ id: view.id, private_metadata: 'Hash-sharing' });
  expect(slack.modals('T1', 'U1')).toEqual([sent]);
  await slack.close(sent);
  expect(slack.modals('T1', 'U1')).toEqual([]);
  expect(slack.violations).toEqual([]);
});

test('modals stack three deep, and close one by one', async () => {
  const modal = {
    type: 'modal' as const,
    notify_on_close: true,
    callback_id: 'deep',
    title: { type: 'plain_text' as const, text: 'Deep' },
    submit: { type: 'plain_text' as const, text: 'On' },
    blocks: [
      {
        type: 'actions' as const,
        elements: [
          {
            type: 'button' as const,
            action_id: 'deeper',
            text: { type: 'plain_text' as const, text: 'Deeper' },
          },
        ],
      },
    ],
  };
  const heard: string[] = [];
  const slack = await start((app) => {
    app.command('/practices', async ({ ack, client, body }) => {
      await client.views.open({ trigger_id: body.trigger_id, view: modal });
      await ack();
    });
    app.action('deeper', async ({ ack, client, body }) => {
      const trigger_id = 'trigger_id' in body ? body.trigger_id : '';
      await client.views.push({ trigger_id, view: modal }).catch((error) => heard.push(error.data.error));
      await ack();
    });
    app.view('deep', ({ ack }) => ack({ response_action: 'push', view: modal }));
    app.view({ callback_id: 'deep', type: 'view_closed' }, async ({ ack, view }) => {
      heard.push(view.previous_view_id === null ? 'root closed' : 'closed');
      await ack();
    });
  });
  const root = await slack.opened(await slack.command(practices));
  const second = await slack.opened(await slack.press({ on: root, label: 'Deeper' }));
  const third = await slack.opened(await slack.submit(second));
  expect(slack.modals('T1', 'U1')).toEqual([root, second, third]);
  expect([second.previous_view_id, third.root_view_id]).toEqual([root.id, root.id]);
  await slack.press({ on: third, label: 'Deeper' });
  await slack.close(third);
  expect(slack.modals('T1', 'U1')).toEqual([root, second]);
  expect(heard).toEqual(['push_limit_reached', 'closed']);
});

test('whoever does not acknowledge in time is told on', async () => {
  const slack = await start(
    (app) => {
      app.command('/practices', async () => {});
    },
    { ackTimeoutMs: 30 },
  );
  expect(await slack.command(practices)).toMatchObject({ status: undefined, failure: 'operation_timeout' });
});

test('unsigned, wrongly signed, stale and malformed requests are sent as they are', async () => {
  const taken: string[] = [];
  const slack = await start((app) => {
    app.command('/practices', async ({ ack, command }) => {
      taken.push(command.text);
      await ack();
    });
  });
  const send = async (forge: object) => (await slack.command({ ...practices, text: 'forged', forge })).status;
  expect(await send({ unsigned: true })).toBe(401);
  expect(await send({ secret: 'another' })).toBe(401);
  expect(await send({ skewSeconds: -600 })).toBe(401);
  expect(await send({ body: '{', contentType: 'application/json' })).toBe(400);
  expect(await send({ contentType: 'application/x-www-form-urlencoded;charset=UTF-8' })).toBe(400);
  expect(taken).toEqual([]);
  // Bolt itself takes what comes from the future, and what comes twice: an app has to see to that.
  expect(
    await send({ skewSeconds: 3600, rewrite: (payload: object) => ({ ...payload, text: 'future' }) }),
  ).toBe(200);
  const { status } = await slack.replay(await slack.command({ ...practices, text: 'twice' }));
  expect(status).toBe(200);
  expect(taken).toEqual(['future', 'twice', 'twice']);
});

test('an event comes again, with the reason, until it is taken', async () => {
  const seen: unknown[] = [];
  const slack = await start(
    (app) => {
      app.event('team_join', async ({ context, body }) => {
        seen.push([body.event_id, context.retryNum, context.retryReason]);
        if (seen.length < 3) throw new Error('not yet');
      });
    },
    {},
    { processBeforeResponse: true },
  );
  const taken = await slack.event({ type: 'team_join', user: { id: 'U3' } }, { team: 'T1', event_id: 'Ev1' });
  expect(taken.attempts.map((one) => one.status)).toEqual([500, 500, 200]);
  expect(seen).toEqual([
    ['Ev1', undefined, undefined],
    ['Ev1', 1, 'http_error'],
    ['Ev1', 2, 'http_error'],
  ]);
  const refused = await slack.event({ type: 'team_join' }, { team: 'T1', forge: { secret: 'wrong' } });
  expect(refused.attempts.map((one) => one.status)).toEqual([401, 401, 401, 401]);
});

test('the same event can be delivered twice', async () => {
  const seen: string[] = [];
  const slack = await start((app) => {
    app.event('member_joined_channel', async ({ body }) => void seen.push(body.event_id));
  });
  const joined = { type: 'member_joined_channel', user: 'U2', channel: 'C1', channel_type: 'C', team: 'T1' };
  await slack.event(joined, { team: 'T1', event_id: 'Ev1' });
  await slack.event(joined, { team: 'T1', event_id: 'Ev1' });
  expect(seen).toEqual(['Ev1', 'Ev1']);
});

test('somebody from outside comes with their own team, and the installation keeps its token', async () => {
  const teams: unknown[] = [];
  const slack = await start((app) => {
    app.action('open', async ({ ack, body, client, context }) => {
      teams.push([context.teamId, body.team?.id, body.user.team_id]);
      await ack();
      if (!('trigger_id' in body)) return;
      await client.views.open({
        trigger_id: body.trigger_id,
        view: {
          type: 'modal',
          callback_id: 'm',
          title: { type: 'plain_text', text: 'M' },
          blocks: [{ type: 'divider' }],
        },
      });
    });
    app.view('m', async ({ ack, body, context }) => {
      teams.push([context.teamId, body.team?.id, body.user.team_id]);
      await ack();
    });
  });
  await running?.app.client.chat.postMessage({
    token: 'xoxb-one',
    channel: 'CSHARED',
    ...card('Hello', button('open', 'Open')),
  });
  const [message] = slack.channel('T1', 'CSHARED').messages;
  if (message === undefined) throw new Error('nothing was posted');
  await expect(slack.press({ on: message, label: 'Open' })).rejects.toThrow('which user');
  const view = await slack.opened(await slack.press({ on: message, user: 'U9', label: 'Open' }));
  await slack.submit(view);
  expect(teams).toEqual([
    ['T1', 'T1', 'T9'],
    ['T1', 'T9', 'T9'],
  ]);
  await expect(slack.command({ ...practices, user: 'U9' })).rejects.toThrow('U9 cannot see C1');
});

test('shortcuts, selects and mentions', async () => {
  const chosen: unknown[] = [];
  const slack = await start((app) => {
    app.shortcut('report', async ({ ack, respond, shortcut }) => {
      await ack();
      if (shortcut.type !== 'message_action') return;
      const option = { text: { type: 'plain_text' as const, text: 'Danger' }, value: 'danger' };
      const element = { type: 'static_select' as const, action_id: 'why', options: [option] };
      await respond({
        text: `<!channel> ${shortcut.message.text}`,
        blocks: [{ type: 'actions', elements: [element] }],
      });
    });
    app.action('why', async ({ ack, action }) => {
      chosen.push('selected_option' in action && action.selected_option);
      await ack();
    });
  });
  const said = slack.say('T1', 'C1', 'U2', 'Look at <@U1>');
  const reply = await slack.reply(
    await slack.shortcut({ ...practices, callback_id: 'report', message: said }),
  );
  expect(mentions(reply)).toEqual(['<!channel>', '<@U1>']);
  await expect(slack.press({ on: reply, action_id: 'why', value: 'boredom' })).rejects.toThrow(
    'not among the options',
  );
  await slack.press({ on: reply, action_id: 'why', value: 'danger' });
  expect(chosen).toEqual([{ text: { type: 'plain_text', text: 'Danger' }, value: 'danger' }]);
  expect((await slack.shortcut({ team: 'T1', user: 'U1', callback_id: 'report' })).status).toBe(200);
});

test('a menu of conversations holds what its filter lets through of what the person sees', async () => {
  const chosen: unknown[] = [];
  const select = {
    type: 'conversations_select' as const,
    action_id: 'where',
    filter: { include: ['public' as const, 'private' as const], exclude_external_shared_channels: true },
  };
  const slack = await start((app) => {
    app.command('/practices', ({ ack }) =>
      ack({ text: 'x', blocks: [{ type: 'actions', elements: [select] }] }),
    );
    app.action('where', async ({ ack, action }) => {
      chosen.push('selected_conversation' in action && action.selected_conversation);
      await ack();
    });
  });
  const workspace = slack.workspace('T1');
  workspace.addChannel({ id: 'CROOM', is_private: true, members: ['U2'] });
  workspace.directMessages('U1');
  const reply = await slack.reply(await slack.command(practices));
  const choose = (value: string) => slack.press({ on: reply, action_id: 'where', value });
  for (const value of ['CNONE', 'CROOM', 'CSHARED', 'COLD', 'DU1'])
    await expect(choose(value)).rejects.toThrow(`${value} is not among the conversations that U1 can choose`);
  for (const value of ['CAWAY', 'CPRIVATE']) await choose(value);
  expect(chosen).toEqual(['CAWAY', 'CPRIVATE']);
});

test('what breaks a limit is refused and remembered, wherever it was sent', async () => {
  const slack = await start((app) => {
    app.command('/practices', ({ ack }) => ack(card('x', button('next', 'n'.repeat(76)))));
    app.command('/define', async ({ ack, respond }) => {
      await ack();
      await respond(card('x'.repeat(3001)));
    });
  });
  expect(await slack.command(practices)).toMatchObject({ failure: 'invalid_response', answers: [] });
  await slack.command({ ...practices, command: '/define' });
  await slack.until(() => slack.calls.some((one) => one.status === 400), 'a refused post');
  expect(slack.violations).toEqual([
    'acknowledgement of /practices: must be less than 76 characters [json-pointer:/blocks/1/elements/0/text/text]',
    'response_url: must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
  ]);
});
