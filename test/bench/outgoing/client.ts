/**
 * The floor: does nothing but post given messages, as fast as the limits of a platform allow. Asked with all of them, it
 * tells how many seconds they took.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { answerQuestions } from './child.ts';
import { type Post, type Told, threadIn } from './told.ts';

/** Requests under way at a time; as many as Discord takes in a second. */
const atOnce = 50;

type Given = Pick<Told, 'url' | 'posts'>;

async function postAll({ url, posts }: Given): Promise<void> {
  const lanes = new Map<string, Post[]>();
  for (const post of posts) lanes.set(post.lane, [...(lanes.get(post.lane) ?? []), post]);
  const line = createLine(url);
  await Promise.all([...lanes.values()].map((lane) => postLane(lane, line)));
}

async function postLane(lane: readonly Post[], send: Line): Promise<void> {
  let thread = '';
  for (const post of lane) {
    const answer = await send(post, thread);
    thread ||= threadOf(answer);
  }
}

/** By what the message that began it is called there. */
function threadOf(answer: string): string {
  // Both platforms answer with an object.
  const { ts, id } = JSON.parse(answer) as { ts?: string; id?: string };
  return ts ?? id ?? '';
}

/** Posts a message once it is its turn, again and again until it is taken; resolves to the answer. */
type Line = (post: Post, thread: string) => Promise<string>;

function createLine(url: string): Line {
  const waiting: (() => void)[] = [];
  let free = atOnce;
  /** Nobody asks before that, once the whole app was told to wait. */
  let closedUntil = 0;
  const turn = async (): Promise<void> => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const next = (): void => {
    const first = waiting.shift();
    if (first) first();
    else free++;
  };
  const attempt = async ({ path, authorization, body }: Post, thread: string) => {
    await turn();
    try {
      await sleep(Math.max(0, closedUntil - performance.now()));
      const response = await fetch(`${url}${path.replace(threadIn, thread)}`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify(body).replace(threadIn, thread),
      });
      const answer = await response.text();
      if (response.status < 300 && !answer.startsWith('{"ok":false')) return { answer, waitMs: 0 };
      if (response.status !== 429)
        throw new Error(`A message was answered with ${response.status}: ${answer}`);
      const waitMs = Number(response.headers.get('retry-after')) * 1000;
      if (answer.includes('"global":true')) closedUntil = performance.now() + waitMs;
      return { answer: undefined, waitMs };
    } finally {
      next();
    }
  };
  return async (post, thread) => {
    for (;;) {
      const { answer, waitMs } = await attempt(post, thread);
      if (answer !== undefined) return answer;
      // The whole app waits in its turn.
      await sleep(Math.max(0, waitMs - Math.max(0, closedUntil - performance.now())));
    }
  };
}

answerQuestions(async (question) => {
  const began = performance.now();
  // It is only ever asked by floor.ts.
  await Promise.all((question as readonly Given[]).map(postAll));
  return (performance.now() - began) / 1000;
});
