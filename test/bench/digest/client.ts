/**
 * The floor: does nothing but post given messages, as fast as the limits of a platform allow. Asked with all of them, it
 * tells how many seconds they took.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { answerQuestions } from './child.ts';
import type { Told } from './told.ts';

/** Requests under way at a time; as many as Discord takes in a second. */
const atOnce = 50;

type Given = Pick<Told, 'url' | 'posts'>;

async function postAll({ url, posts }: Given): Promise<void> {
  let next = 0;
  /** Nobody asks again before that, once one was told to wait. */
  let waitUntil = 0;
  const work = async (): Promise<void> => {
    for (let post = posts[next++]; post !== undefined; post = posts[next++]) {
      for (;;) {
        await sleep(Math.max(0, waitUntil - performance.now()));
        const response = await fetch(`${url}${post.path}`, {
          method: 'POST',
          headers: { authorization: post.authorization, 'content-type': 'application/json' },
          body: JSON.stringify(post.body),
        });
        const answer = await response.text();
        if (response.status === 200 && !answer.startsWith('{"ok":false')) break;
        if (response.status !== 429)
          throw new Error(`A message was answered with ${response.status}: ${answer}`);
        waitUntil = performance.now() + Number(response.headers.get('retry-after')) * 1000;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

answerQuestions(async (question) => {
  const began = performance.now();
  // It is only ever asked by floor.ts.
  await Promise.all((question as readonly Given[]).map(postAll));
  return (performance.now() - began) / 1000;
});
