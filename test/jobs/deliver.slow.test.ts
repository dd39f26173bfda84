import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { adopt } from '../../src/domain/deliveries/recover.ts';
import { startDelivering } from '../../src/jobs/deliver.ts';
import { createLogger } from '../../src/log.ts';
import type { Failure } from '../../src/platform.ts';
import type { Compose, Subjects } from '../../src/subjects/compose.ts';
import { createScriptedCarrier, type ScriptedCarrier } from '../support/carrier.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { createPlaces, type Places, subjects } from '../support/deliveries.ts';

let database: TestDatabase;
let places: Places;
let name = 0;
const stops: (() => Promise<void>)[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.delivery.deleteMany();
  name += 1;
  places = await createPlaces(database, `T${name}`);
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const log = createLogger('silent');
/** A process that sends; it ends with the test. */
async function start(carrier: ScriptedCarrier, given: Subjects = subjects): Promise<() => Promise<void>> {
  const stop = await startDelivering({
    ...{ database, log, subjects: given },
    carriers: new Map([['slack', carrier]]),
  });
  stops.push(stop);
  return stop;
}
/** A process that is about to be killed: its calls never answer, so that stopping would wait for them. */
async function startDoomed(carrier: ScriptedCarrier): Promise<() => void> {
  const stop = await startDelivering({
    ...{ database, log, subjects },
    carriers: new Map([['slack', carrier]]),
  });
  return () => {
    carrier.open = false;
    void stop();
  };
}
// Shorter than the 5 s after which a process looks by itself: what is found only then is late.
const patience = { timeout: 20_000, interval: 10 };
const rests = (id: string, state: string) =>
  vi.waitFor(async () => expect((await places.read(id)).state).toBe(state), patience);
const said = ({ calls }: ScriptedCarrier) => calls.map(({ text }) => text);
const never = new Promise<undefined>(() => {});
const lost: Failure = { kind: 'lost', code: 'timeout' };

describe('order', () => {
  test('within a lane, while lanes go side by side', async () => {
    const ids: string[] = [];
    for (const text of ['1', '2', '3'])
      for (let lane = 0; lane < 8; lane += 1) ids.push(await places.post(`C${lane}`, text));
    const carrier = createScriptedCarrier();
    // The first of each lane waits for those of all the others.
    let underWay = 0;
    let go = (): void => {};
    const together = new Promise<undefined>((resolve) => {
      go = () => resolve(undefined);
    });
    carrier.script(({ text }) => {
      if (text !== '1') return undefined;
      underWay += 1;
      if (underWay === 8) go();
      return together;
    });
    await start(carrier);
    await Promise.all(ids.map((id) => rests(id, 'sent')));
    for (let lane = 0; lane < 8; lane += 1)
      expect(carrier.calls.filter(({ to }) => to === `C${lane}`).map(({ text }) => text)).toEqual([
        '1',
        '2',
        '3',
      ]);
    expect(carrier.calls).toHaveLength(24);
  });

  test('lanes that hang hold up nobody else, even where they take most places', async () => {
    const slow: string[] = [];
    for (let lane = 0; lane < 20; lane += 1) slow.push(await places.post(`CSLOW${lane}`, 'slow'));
    await places.post('CSLOW0', 'behind');
    const fast: string[] = [];
    for (let lane = 0; lane < 40; lane += 1) fast.push(await places.post(`C${lane}`, 'fast'));
    const carrier = createScriptedCarrier();
    let release = (): void => {};
    const released = new Promise<undefined>((resolve) => {
      release = () => resolve(undefined);
    });
    carrier.script(({ text }) => (text === 'slow' ? released : undefined));
    await start(carrier);
    await Promise.all(fast.map((id) => rests(id, 'sent')));
    expect(said(carrier).filter((text) => text !== 'fast')).toEqual(slow.map(() => 'slow'));
    release();
    await Promise.all(slow.map((id) => rests(id, 'sent')));
  });

  test('one message at a time into a channel, at its pace', async () => {
    const paceMs = 50;
    const ids = [];
    for (const text of ['1', '2|3', '4']) ids.push(await places.post('C1', text));
    ids.push(await places.post('C2', 'other'));
    const carrier = createScriptedCarrier({ paceMs });
    await start(carrier);
    await Promise.all(ids.map((id) => rests(id, 'sent')));
    const there = carrier.calls.filter(({ to }) => to === 'C1');
    expect(there.map(({ text }) => text)).toEqual(['1', '2', '3', '4']);
    const gaps = there.slice(1).map(({ at }, index) => at - (there[index]?.at ?? at));
    // A timer of Node may be early by a millisecond.
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(paceMs - 1);
  });

  test('two processes keep the order, the pace and send nothing twice', async () => {
    const paceMs = 50;
    const ids = [];
    for (const text of ['1', '2', '3', '4'])
      for (const to of ['C1', 'C2', 'C3']) ids.push(await places.post(to, text));
    const carriers = [createScriptedCarrier({ paceMs }), createScriptedCarrier({ paceMs })];
    await Promise.all(carriers.map((carrier) => start(carrier)));
    await Promise.all(ids.map((id) => rests(id, 'sent')));
    const calls = carriers.flatMap((carrier) => carrier.calls).sort((one, other) => one.at - other.at);
    for (const to of ['C1', 'C2', 'C3']) {
      const there = calls.filter((call) => call.to === to);
      expect(there.map(({ text }) => text)).toEqual(['1', '2', '3', '4']);
      const gaps = there.slice(1).map(({ at }, index) => at - (there[index]?.at ?? at));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(paceMs - 1);
    }
  });
});

test('what is written while it runs leaves at once, without a look by the clock', async () => {
  const carrier = createScriptedCarrier();
  await start(carrier);
  await rests(await places.post('C1', 'first'), 'sent');
  const before = performance.now();
  const id = await places.post('C1', 'second');
  await vi.waitUntil(() => carrier.calls.length === 2, patience);
  expect(performance.now() - before).toBeLessThan(4_500);
  await rests(id, 'sent');
});

describe('failures', () => {
  test('a wait is waited for, and nobody goes before', async () => {
    const carrier = createScriptedCarrier();
    carrier.script(() => (carrier.calls.length === 1 ? { kind: 'wait', ms: 600 } : undefined));
    const id = await places.post('C1', 'first');
    const behind = await places.post('C1', 'second');
    await start(carrier);
    await rests(id, 'retrying');
    expect(await places.read(id)).toMatchObject({ problem: 'wait', attempts: 1, begunAt: null });
    await rests(behind, 'sent');
    expect(said(carrier)).toEqual(['first', 'first', 'second']);
    const [one, two] = carrier.calls;
    expect((two?.at ?? 0) - (one?.at ?? 0)).toBeGreaterThanOrEqual(600);
    expect(await places.read(id)).toMatchObject({ state: 'sent', problem: null, attempts: 2 });
  });

  test('a lost post is not repeated where it would stand twice', async () => {
    const carrier = createScriptedCarrier();
    carrier.script(({ text }) => (text === 'first' ? { stands: lost } : undefined));
    const id = await places.post('C1', 'first');
    const behind = await places.post('C1', 'second');
    await start(carrier);
    await rests(behind, 'sent');
    expect(await places.read(id)).toMatchObject({ state: 'uncertain', problem: 'lost', code: 'timeout' });
    expect(carrier.standing()).toEqual(['#C1: first', '#C1: second']);
  });

  test('it is repeated with the same mark where it stands once', async () => {
    const carrier = createScriptedCarrier({ repeatableMs: 120_000 });
    carrier.script(() => (carrier.calls.length === 1 ? lost : undefined));
    const id = await places.post('C1', 'one|two', { kind: 'thread' });
    await start(carrier);
    await rests(id, 'sent');
    expect(carrier.calls.map(({ kind, mark, again, thread }) => [kind, mark?.part, again, thread])).toEqual([
      ['thread', 0, false, undefined],
      ['thread', 0, true, undefined],
      ['post', 1, false, 'thread-m1'],
    ]);
    expect(await places.read(id)).toMatchObject({ messages: ['m1', 'm2'], thread: 'thread-m1' });
  });

  test('not after that time, though a thread was opened by its first part', async () => {
    const carrier = createScriptedCarrier({ repeatableMs: 120_000 });
    const id = await places.post('C1', 'one|two', { kind: 'thread' });
    const begunAt = new Date(Date.now() - 180_000);
    await places.set(id, { messages: ['m1'], thread: 'thread-m1', begunAt });
    await start(carrier);
    await rests(id, 'uncertain');
    expect(carrier.calls).toEqual([]);
  });

  test('of a later part it does not say that the part before may stand twice', async () => {
    const carrier = createScriptedCarrier({ repeatableMs: 120_000 });
    carrier.script(({ text }) => (text === 'two' ? { kind: 'wait', ms: 60_000 } : undefined));
    const id = await places.post('C1', 'one|two');
    await places.set(id, { begunAt: new Date() });
    await start(carrier);
    await rests(id, 'retrying');
    expect(await places.read(id)).toMatchObject({ messages: ['m1'], begunAt: null });
  });

  test('a broken channel stops its messages, tells once, and nobody else waits', async () => {
    const carrier = createScriptedCarrier();
    carrier.script(({ to }) =>
      to === 'C1' ? { kind: 'refused', obstacle: 'archived', code: 'is_archived' } : undefined,
    );
    const ids = [await places.post('C1', '1'), await places.post('C1', '2')];
    const other = await places.post('C2', 'other');
    await start(carrier, {
      ...subjects,
      'channel-broken': async (asked) =>
        new Map(asked.map(({ id }) => [id, { view: { blocks: [] }, language: 'en' }])),
    });
    await Promise.all(ids.map((id) => rests(id, 'dead')));
    await rests(other, 'sent');
    const told = await database.db.delivery.findMany({ where: { subject: 'channel-broken' } });
    expect(told).toMatchObject([{ kind: 'direct', recipient: 'UADMIN' }]);
    expect(await places.read(ids[0] ?? '')).toMatchObject({
      ...{ problem: 'refused:archived', code: 'is_archived' },
    });
  });

  test('what cannot be composed or rendered is tried again, while other subjects go on', async () => {
    let failing = true;
    const carrier = createScriptedCarrier();
    const render = carrier.render.bind(carrier);
    carrier.render = (view, language) => {
      if (failing && JSON.stringify(view).includes('unrenderable')) throw new Error('a bug');
      return render(view, language);
    };
    const composes: Compose = async (asked) => {
      if (failing) throw new Error('a bug');
      return (await subjects.text?.(asked)) ?? new Map();
    };
    const broken = [
      await places.post('C1', 'text', { subject: 'buggy' }),
      await places.post('C2', 'unrenderable'),
    ];
    const removal = await places.post('C4', 'gone');
    await places.set(removal, { state: 'sent', messages: ['m0'] });
    await places.change('remove', removal, 'gone', { subject: 'buggy' });
    const other = await places.post('C3', 'text');
    await start(carrier, { ...subjects, buggy: composes });
    await rests(other, 'sent');
    await Promise.all(broken.map((id) => rests(id, 'retrying')));
    expect(await places.read(broken[0] ?? '')).toMatchObject({ problem: 'broken', begunAt: null });
    expect(carrier.calls.map(({ kind }) => kind).sort()).toEqual(['post', 'remove']);
    failing = false;
    await Promise.all(broken.map((id) => rests(id, 'sent')));
  });

  test('a subject that takes long to compose holds up no other', async () => {
    const carrier = createScriptedCarrier();
    let release = (): void => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow: Compose = async (asked) => {
      await released;
      return (await subjects.text?.(asked)) ?? new Map();
    };
    const waiting = await places.post('C1', 'slow', { subject: 'slow' });
    await rests(waiting, 'due');
    await start(carrier, { ...subjects, slow });
    await rests(waiting, 'sending');
    await rests(await places.post('C2', 'text'), 'sent');
    release();
    await rests(waiting, 'sent');
  });
});

describe('what is not sent any more', () => {
  test('has nothing to show, no subject, no workspace or no time', async () => {
    const away = await createPlaces(database, `TAWAY${name}`);
    await database.db.workspace.update({ where: { id: away.workspaceId }, data: { leftAt: new Date() } });
    const carrier = createScriptedCarrier();
    const ids = [
      await places.post('C1', 'text', { subject: 'empty' }),
      await places.post('C2', 'text', { subject: 'unknown' }),
      await away.post('C3', 'text'),
      await places.post('C4', 'text', { expiresAt: new Date(Date.now() - 1000) }),
    ];
    const maybe = await places.post('C5', 'text', { expiresAt: new Date(Date.now() - 1000) });
    await places.set(maybe, { begunAt: new Date(Date.now() - 2000) });
    await start(carrier, { ...subjects, empty: async () => new Map() });
    await rests(maybe, 'uncertain');
    await Promise.all(ids.map((id, index) => rests(id, index === 3 ? 'expired' : 'cancelled')));
    const problems = await Promise.all(ids.map(async (id) => (await places.read(id)).problem));
    expect(problems).toEqual(['nothing_to_show', 'nothing_to_show', 'workspace_left', 'unsent']);
    expect(carrier.calls).toEqual([]);
  });
});

describe('a process that ends', () => {
  test('after the first of several parts leaves the others to the next one', async () => {
    const doomed = createScriptedCarrier();
    doomed.script(({ text }) => (text === 'two' ? never : undefined));
    const id = await places.post('C1', 'one|two|three');
    const kill = await startDoomed(doomed);
    await vi.waitUntil(() => doomed.calls.length === 2, patience);
    kill();
    expect((await places.read(id)).messages).toEqual(['m1']);
    await places.endLeases();

    // Where the lost part would stand once, it goes on by itself.
    const next = createScriptedCarrier({ repeatableMs: 120_000 });
    await start(next);
    await rests(id, 'sent');
    expect(next.calls.map(({ text, mark }) => [text, mark?.part])).toEqual([
      ['two', 1],
      ['three', 2],
    ]);
    expect((await places.read(id)).messages).toHaveLength(3);
  });

  test('between claim and send leaves everything; in the middle of a call, doubt', async () => {
    const doomed = createScriptedCarrier();
    doomed.script(() => never);
    const begun = await places.post('C1', 'begun');
    const claimed = await places.post('C2', 'claimed', { subject: 'slow' });
    const stop = await startDelivering({
      ...{ database, log, subjects: { ...subjects, slow: () => never.then(() => new Map()) } },
      carriers: new Map([['slack', doomed]]),
    });
    await vi.waitUntil(() => doomed.calls.length === 1, patience);
    await rests(claimed, 'sending');
    doomed.open = false;
    void stop();
    await places.endLeases();

    const next = createScriptedCarrier();
    await start(next, { ...subjects, slow: subjects.text ?? (async () => new Map()) });
    await rests(claimed, 'sent');
    expect(said(next)).toEqual(['claimed']);
    expect(await places.read(begun)).toMatchObject({ state: 'uncertain', code: 'interrupted' });
  });

  test('while it changes what stands leaves the change, and what is to be added, to the next one', async () => {
    const id = await places.post('C1', 'one');
    await places.set(id, { state: 'sent', messages: ['m1'] });
    const doomed = createScriptedCarrier();
    doomed.script(() => never);
    const update = await places.change('update', id, 'uno|dos');
    const kill = await startDoomed(doomed);
    await vi.waitUntil(() => doomed.calls.length === 1, patience);
    kill();
    await places.endLeases();

    const next = createScriptedCarrier();
    await next.post({ workspace: '', channel: 'C1' }, { text: 'one' }, { delivery: id, part: 0 });
    await start(next);
    await rests(update, 'sent');
    expect(next.standing()).toEqual(['#C1: uno', '#C1: dos']);
  });

  test('in order finishes what is under way, and starts nothing more', async () => {
    const carrier = createScriptedCarrier();
    let release = (): void => {};
    carrier.script(() => new Promise((resolve) => (release = () => resolve(undefined))));
    const first = await places.post('C1', 'first');
    const second = await places.post('C1', 'second');
    const stop = await start(carrier);
    await vi.waitUntil(() => carrier.calls.length === 1, patience);
    const stopping = stop();
    release();
    await stopping;
    expect((await places.read(first)).state).toBe('sent');
    expect((await places.read(second)).state).toBe('due');
  });
});

describe('what stands is changed', () => {
  /** A message of some parts that was sent. */
  const sent = async (carrier: ScriptedCarrier, text: string, kind: 'post' | 'thread' = 'post') => {
    const id = await places.post('C1', text, { kind });
    await start(carrier);
    await rests(id, 'sent');
    return id;
  };

  test('to more parts, to fewer, to none', async () => {
    const carrier = createScriptedCarrier();
    const id = await sent(carrier, 'one');
    await rests(await places.change('update', id, 'uno|dos|tres'), 'sent');
    expect(carrier.standing()).toEqual(['#C1: uno', '#C1: dos', '#C1: tres']);
    await rests(await places.change('update', id, 'eins|zwei'), 'sent');
    expect(carrier.standing()).toEqual(['#C1: eins', '#C1: zwei']);
    await rests(await places.change('remove', id, 'none'), 'sent');
    expect(carrier.standing()).toEqual([]);
    expect((await places.read(id)).messages).toEqual([]);
  });

  test('in a thread and in direct messages, where they stand', async () => {
    const carrier = createScriptedCarrier();
    const thread = await sent(carrier, 'one|two', 'thread');
    await rests(await places.change('update', thread, 'uno|dos|tres'), 'sent');
    expect(carrier.calls.slice(2).map(({ kind, to, thread: within }) => [kind, to, within])).toEqual([
      ['update', 'C1', 'thread-m1'],
      ['update', 'C1', 'thread-m1'],
      ['post', 'C1', 'thread-m1'],
    ]);
    const direct = await places.direct('U1', 'one');
    await rests(direct, 'sent');
    await rests(await places.change('update', direct, 'uno|dos'), 'sent');
    expect(carrier.calls.slice(-2).map(({ kind, to }) => [kind, to])).toEqual([
      ['update', 'D-U1'],
      ['post', 'D-U1'],
    ]);
  });

  test('what was added before a failure is not added again', async () => {
    const carrier = createScriptedCarrier();
    const id = await sent(carrier, 'one');
    let failed = false;
    carrier.script(({ text }) => {
      if (text !== 'tres' || failed) return undefined;
      failed = true;
      return { kind: 'wait', ms: 10 };
    });
    await rests(await places.change('update', id, 'uno|dos|tres'), 'sent');
    expect(carrier.standing()).toEqual(['#C1: uno', '#C1: dos', '#C1: tres']);
    expect((await places.read(id)).messages).toHaveLength(3);
  });

  test('a change whose answer was lost is made again, and still adds what is missing', async () => {
    const carrier = createScriptedCarrier();
    const id = await sent(carrier, 'one');
    let failed = false;
    carrier.script(({ kind }) => {
      if (kind !== 'update' || failed) return undefined;
      failed = true;
      return { stands: lost };
    });
    await rests(await places.change('update', id, 'uno|dos'), 'sent');
    expect(carrier.standing()).toEqual(['#C1: uno', '#C1: dos']);
  });

  test('an added part whose answer was lost is not added again', async () => {
    const carrier = createScriptedCarrier();
    const id = await sent(carrier, 'one');
    carrier.script(({ text }) => (text === 'dos' ? { stands: lost } : undefined));
    const update = await places.change('update', id, 'uno|dos');
    await rests(update, 'uncertain');
    expect(carrier.standing()).toEqual(['#C1: uno', '#C1: dos']);
  });

  test('one that is there no more keeps no other from being changed', async () => {
    const carrier = createScriptedCarrier();
    const id = await sent(carrier, 'one|two');
    await carrier.remove({ workspace: '', channel: 'C1', message: 'm1' });
    const update = await places.change('update', id, 'uno|dos');
    await rests(update, 'dead');
    expect((await places.read(update)).problem).toBe('missing');
    expect(carrier.standing()).toEqual(['#C1: dos']);
    await rests(await places.change('remove', id, 'none'), 'sent');
    expect(carrier.standing()).toEqual([]);
  });

  test('what nobody knows to stand is not posted by a change', async () => {
    const carrier = createScriptedCarrier();
    carrier.script(({ text }) => (text === 'one' ? { stands: lost } : undefined));
    const id = await places.post('C1', 'one');
    await start(carrier);
    await rests(id, 'uncertain');
    await rests(await places.change('update', id, 'uno'), 'cancelled');
    expect(carrier.standing()).toEqual(['#C1: one']);
  });
});

test('the first press on a message that nobody knew of lets its other parts follow, once', async () => {
  const carrier = createScriptedCarrier();
  carrier.script(({ mark }) =>
    mark?.part === 0 && carrier.calls.length === 1 ? { stands: lost } : undefined,
  );
  const id = await places.post('C1', 'one|two');
  await start(carrier);
  await rests(id, 'uncertain');
  const press = { mark: { delivery: id, part: 0 }, message: 'm1', channel: 'C1' };
  await Promise.all([1, 2].map(() => adopt(database.db, press, new Date())));
  await rests(id, 'sent');
  const { id: update } = await database.db.delivery.findFirstOrThrow({ where: { kind: 'update' } });
  await rests(update, 'sent');
  expect(carrier.calls.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'post one',
    'post two',
    'update one',
    'update two',
  ]);
  expect(carrier.standing()).toEqual(['#C1: one', '#C1: two']);
});

describe('while the database is away', () => {
  test('what was sent is written down once it is back, part by part', async () => {
    const carrier = createScriptedCarrier();
    const arrived = new Map<string, () => void>();
    carrier.script(({ text }) => new Promise((resolve) => arrived.set(text, () => resolve(undefined))));
    const id = await places.post('C1', 'one|two');
    await start(carrier);
    for (const text of ['one', 'two']) {
      await vi.waitUntil(() => arrived.has(text), patience);
      await database.goAway();
      arrived.get(text)?.();
      await sleep(600);
      await database.comeBack();
    }
    await rests(id, 'sent');
    expect((await places.read(id)).messages).toEqual(['m1', 'm2']);
    expect(said(carrier)).toEqual(['one', 'two']);
  });

  test('nothing that was not noted is handed over, and it goes on after', async () => {
    const carrier = createScriptedCarrier();
    let composed = (): void => {};
    const ready = new Promise<void>((resolve) => {
      composed = resolve;
    });
    const id = await places.post('C1', 'one', { subject: 'slow' });
    await start(carrier, {
      slow: async (ids) => {
        await ready;
        return (await subjects.text?.(ids)) ?? new Map();
      },
    });
    await rests(id, 'sending');
    await database.goAway();
    composed();
    await sleep(300);
    expect(carrier.calls).toEqual([]);
    await database.comeBack();
    await rests(id, 'sent');
    expect(await places.read(id)).toMatchObject({ attempts: 2, messages: ['m1'] });
    expect(said(carrier)).toEqual(['one']);
  });
});
