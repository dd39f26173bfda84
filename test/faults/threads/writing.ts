import type { Random } from '../../bench/random.ts';
import type { Forum, Opened, Place } from './forum.ts';

/** Somebody who writes and changes their mind while everything is carried. */
export interface Writing {
  readonly opened: readonly Opened[];
  open(places: readonly Place[]): Promise<Opened>;
  /** A reply, another wording of anything, another title, or a thread that is closed or opened again. */
  go(): Promise<void>;
  /** The last words, one of them taken back, in threads of which the last one is closed. */
  finish(): Promise<void>;
}

export function createWriting(forum: Forum, random: Random): Writing {
  const opened: Opened[] = [];
  const posts: string[] = [];
  const closed = new Set<string>();
  let written = 0;
  const text = () => `This is wording ${++written} of what we do.`;
  const title = () => `Question ${++written}?`;
  const edit = async () => void (posts.length && (await forum.edit(random.pick(posts), text())));
  const turn = async (threadId: string) => {
    const to = closed.delete(threadId) ? 'open' : 'closed';
    if (to === 'closed') closed.add(threadId);
    await forum.turn(threadId, to);
  };
  const reply = async () => {
    const open = opened.filter(({ threadId }) => !closed.has(threadId));
    if (open.length) posts.push(await forum.reply(random.pick(open).threadId, text()));
  };
  return {
    opened,
    async open(places) {
      const thread = await forum.open(title(), text(), places);
      opened.push(thread);
      posts.push(thread.postId);
      return thread;
    },
    async go() {
      if (!opened.length) return;
      switch (random.below(8)) {
        case 0:
          return turn(random.pick(opened).threadId);
        case 1:
          return forum.retitle(random.pick(opened).postId, title());
        case 2:
        case 3:
          return edit();
        default:
          return reply();
      }
    },
    async finish() {
      for (let count = 0; count < 3; count++) await edit();
      const [first, last] = [opened[0], opened.at(-1)];
      if (!first || !last) return;
      if (closed.has(first.threadId)) await turn(first.threadId);
      await forum.remove(await forum.reply(first.threadId, text()));
      if (!closed.has(last.threadId)) await turn(last.threadId);
    },
  };
}
