import { fork } from 'node:child_process';
import { once } from 'node:events';
import { root } from '../../../src/root.ts';
import { leash } from '../../support/program.ts';

/** A script as a process of its own, so that what it costs is not counted as ours. */
export interface Child {
  readonly pid: number;
  /** Asks and waits for the answer; one question at a time. `T` is what the script answers. */
  ask<T>(question: unknown): Promise<T>;
  stop(): Promise<void>;
}

/** Starts the script of that path. */
export function startChild(script: string, args: readonly string[] = []): Child {
  const child = fork(script, args, {
    cwd: root,
    execArgv: ['--import', leash, '--import', 'tsx'],
    // What is long travels better in V8's own form than as JSON.
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'pipe', 'ipc'],
  });
  const ended = once(child, 'exit');
  const failed = ended.then(([code]) => {
    throw new Error(`${script} ended with ${code}.`);
  });
  failed.catch(() => {});
  return {
    // Where it could not be started, the first question says so.
    pid: child.pid ?? 0,
    async ask<T>(question: unknown) {
      const answered = once(child, 'message');
      child.send({ question });
      const [answer] = await Promise.race([answered, failed]);
      // The scripts are ours.
      return answer as T;
    },
    async stop() {
      child.kill();
      await ended;
    },
  };
}

/** In the script: answers every question. */
export function answerQuestions(answer: (question: unknown) => unknown): void {
  process.on('message', async (message: { question: unknown }) =>
    // Nothing cannot be sent.
    process.send?.((await answer(message.question)) ?? null),
  );
}
