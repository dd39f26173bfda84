import { done, type Outcome, refused } from '../../src/outcome.ts';
import type { Carrier, ChannelFacts, Failure, Mark, Part } from '../../src/platform.ts';
import { plain } from '../../src/view.ts';

/** A call that a carrier got, with the moment by performance.now(). */
export interface Call {
  readonly kind: 'post' | 'thread' | 'direct' | 'whisper' | 'role' | 'update' | 'remove' | 'state';
  /** The channel, or the person of a direct message, a whisper or a role. */
  readonly to: string;
  readonly thread: string | undefined;
  /** What the part says; empty for a removal. */
  readonly text: string;
  readonly mark: Mark | undefined;
  /** The message that is changed. */
  readonly message: string | undefined;
  /** Whether a thread that may be there was to be looked for. */
  readonly again: boolean;
  readonly at: number;
}

/** What becomes of a call: nothing said is success; `stands` is done all the same, its answer being lost. */
export type Fate = undefined | Failure | { readonly stands: Failure };
type Script = (call: Call) => Fate | Promise<Fate>;

export interface ScriptedCarrier extends Carrier {
  readonly calls: readonly Call[];
  /** What stands, in the order in which it was posted: `#channel: text`. */
  standing(): string[];
  /** Decides what becomes of each call from now on; a promise that never resolves hangs. */
  script(script: Script): void;
  /** Whether it may be used; to begin with it may. */
  open: boolean;
  /** What every channel is like. */
  facts: ChannelFacts;
}

/** A platform in memory, on which each text block of a view is a message of its own. */
export function createScriptedCarrier({ paceMs = 0, repeatableMs = 0 } = {}): ScriptedCarrier {
  const calls: Call[] = [];
  const messages = new Map<string, { readonly to: string; text: string }>();
  let fate: Script = () => undefined;
  let count = 0;

  const meet = async <T>(
    call: Omit<Call, 'at' | 'again'> & { again?: boolean },
    act: () => T,
  ): Promise<Outcome<T, Failure>> => {
    const met: Call = { again: false, ...call, at: performance.now() };
    calls.push(met);
    const what = await fate(met);
    if (what && !('stands' in what)) return refused(what);
    const made = act();
    return what ? refused(what.stands) : done(made);
  };
  const put = (to: string, part: Part): string => {
    count += 1;
    messages.set(`m${count}`, { to, text: textOf(part) });
    return `m${count}`;
  };
  const missing = refused({ kind: 'missing', code: 'not_there' });

  return {
    open: true,
    facts: { name: 'any', obstacle: undefined, closed: true, private: false },
    hearsOfJoining: true,
    takesFiles: false,
    typing: 'text',
    ready() {
      return this.open;
    },
    paceMs,
    repeatableMs,
    render: ({ blocks }) => blocks.map((block) => ({ text: block.kind === 'text' ? plain(block.text) : '' })),
    post: ({ channel: to, thread }, part, mark) =>
      meet({ kind: 'post', to, thread, text: textOf(part), mark, message: undefined }, () => put(to, part)),
    openThread: ({ channel: to }, _title, part, { again, ...mark }) =>
      meet(
        { kind: 'thread', to, thread: undefined, text: textOf(part), mark, message: undefined, again },
        () => {
          const message = put(to, part);
          return { thread: `thread-${message}`, message };
        },
      ),
    direct: ({ workspace, person: to }, part, mark) =>
      meet({ kind: 'direct', to, thread: undefined, text: textOf(part), mark, message: undefined }, () => ({
        workspace,
        channel: `D-${to}`,
        message: put(to, part),
      })),
    async update({ channel: to, thread, message }, part, mark) {
      const text = textOf(part);
      const made = await meet({ kind: 'update', to, thread, text, mark, message }, () => {
        const row = messages.get(message);
        if (row) row.text = text;
        return row !== undefined;
      });
      return made.ok ? (made.value ? done(undefined) : missing) : made;
    },
    async remove({ channel: to, thread, message }) {
      const call = { kind: 'remove', to, thread, text: '', mark: undefined, message } as const;
      const made = await meet(call, () => messages.delete(message));
      return made.ok ? (made.value ? done(undefined) : missing) : made;
    },
    whisper: ({ channel }, to, part, mark) =>
      meet({ kind: 'whisper', to, thread: channel, text: textOf(part), mark, message: undefined }, () =>
        put(to, part),
      ),
    setRole: ({ person: to }, role, held) => {
      const text = `${held ? '+' : '-'}${role}`;
      return meet(
        { kind: 'role', to, thread: undefined, text, mark: undefined, message: undefined },
        () => undefined,
      );
    },
    setThread: ({ channel: to, thread }, { title, archived }) => {
      const text = `${title}${archived ? ' (archived)' : ''}`;
      return meet({ kind: 'state', to, thread, text, mark: undefined, message: undefined }, () => undefined);
    },
    async examine() {
      return done(this.facts);
    },
    calls,
    standing: () => [...messages.values()].map(({ to, text }) => `#${to}: ${text}`),
    script(script) {
      fate = script;
    },
  };
}

/** Parts are made by `render` alone. */
const textOf = (part: Part): string => (part as { text: string }).text;
