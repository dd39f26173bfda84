import { may } from '../../src/access.ts';
import { answer, aside, type Ctx, type Reply } from '../../src/command.ts';
import { firstOf } from '../../src/domain/page.ts';
import { threadReference } from '../../src/domain/references.ts';
import { countWaitingFor, listMine } from '../../src/domain/threads/contributions.ts';
import { listFollowed } from '../../src/domain/threads/follow.ts';
import { parseThreadReference } from '../../src/domain/threads/post.ts';
import {
  isStanding,
  type ListedStatus,
  listThreads,
  maySeeThread,
  openingOf,
  readThread,
  standingStates,
} from '../../src/domain/threads/read.ts';
import { readGiven } from '../../src/find.ts';
import { type Given, oneOf, topics, words } from '../../src/options.ts';
import { refusalText } from '../../src/refusal.ts';
import { formatTyped } from '../../src/typed.ts';
import { notice } from '../../src/view.ts';
import { followedView, listView, threadPageSize } from '../../src/views/thread-list.ts';
import { mineView } from '../../src/views/thread-mine.ts';
import { wrongView } from '../../src/wrong.ts';
import { listUnsent } from '../discuss/draft.ts';
import { showNewest } from './look.ts';
import { findOwn, showOwn } from './own.ts';
import { needsMember, noThreadOf } from './reached.ts';

/** What of the threads is one’s own. */
const parts = ['mine', 'followed', 'waiting'] as const;
type Part = (typeof parts)[number];

/** States that one can look for; those that do not stand are for moderators. */
const statuses = [...standingStates, 'hidden', 'pending'] as const satisfies readonly ListedStatus[];

/** Characters of a search that are used, so that a button can carry it. */
const longestQuery = 100;

export const options = {
  query: words({ summary: 'threads.option.query', maxLength: longestQuery }),
  topic: topics({ summary: 'threads.option.topic' }),
  status: oneOf({
    summary: 'threads.option.status',
    of: statuses,
    label: (one) => `threads.state.${one}`,
  }),
  show: oneOf({ summary: 'threads.option.show', of: parts, label: (one) => `threads.show.${one}` }),
};
type Asked = Given<typeof options>;

/** `/threads`: a thread by its reference, what is one’s own, or a search. */
export async function browse(ctx: Ctx, asked: Asked): Promise<Reply> {
  const typed = asked.query?.trim() ?? '';
  const part = asked.show ?? parts.find((one) => one === typed.toLowerCase());
  if (part) return needsMember(ctx) ?? showPart(ctx, part, 0);
  const refusal = refusalText(ctx, 'member');
  if (refusal) return aside(notice(refusal));
  const number = parseThreadReference(typed);
  return number === undefined ? list(ctx, asked, 0) : showNumbered(ctx, number);
}

/** `T-5` as a button brings it. */
export function showReferred(ctx: Ctx, reference: string): Promise<Reply> {
  const number = parseThreadReference(reference);
  return number === undefined ? noThreadOf(ctx, reference) : showNumbered(ctx, number);
}

async function showNumbered(ctx: Ctx, number: number): Promise<Reply> {
  const thread = await readThread(ctx.db, number);
  if (thread && maySeeThread(thread, ctx.actor)) return showNewest(ctx, thread);
  // Whoever opened it looks at that, wherever it stands with the moderators.
  const postId = thread && (await openingOf(ctx.db, thread.id));
  if (postId && (await findOwn(ctx, postId))) return showOwn(ctx, postId);
  return noThreadOf(ctx, threadReference({ number }), thread);
}

/** One page of what one contributed, follows, or is waited for with. */
export async function showPart(ctx: Ctx, part: Part, offset: number): Promise<Reply> {
  const { db, sealer, actor, library, now, zone, t } = ctx;
  const memberId = actor.member?.id ?? '';
  const reader = { zone, topics: library.topics() };
  if (part === 'followed') {
    const all = await listFollowed(db, sealer, memberId);
    const first = firstOf(offset, all.length);
    const page = all.slice(first, first + threadPageSize).map((one) => ({
      ...one,
      visible: maySeeThread(one.thread, actor),
    }));
    return answer(followedView({ followed: page, offset: first, total: all.length }, reader, t));
  }
  const wanted = {
    offset,
    limit: threadPageSize,
    now,
    ...(part === 'waiting' && { returned: true as const }),
  };
  const [page, waiting, unsent] = await Promise.all([
    listMine(db, sealer, memberId, wanted),
    countWaitingFor(db, sealer, memberId),
    part === 'mine' ? listUnsent(ctx) : [],
  ]);
  return answer(mineView({ ...page, part, waiting, unsent: page.offset ? [] : unsent }, reader, t));
}

async function list(ctx: Ctx, asked: Asked, offset: number): Promise<Reply> {
  const { db, actor, library, zone, t } = ctx;
  const stands = asked.status === undefined || isStanding(asked.status);
  if (!stands && !may(actor, 'moderator')) return answer(notice(t.rich('threads.moderatorsList')));
  const query = (asked.query ?? '').slice(0, longestQuery).toWellFormed();
  const page = await listThreads(db, {
    ...{ actor, words: query, topics: asked.topic ?? [], status: asked.status },
    ...{ offset, limit: threadPageSize },
  });
  const clearOnly = actor.workspace !== undefined && !actor.workspace.verified;
  const shown = { ...page, query, typed: retype(asked, query), clearOnly };
  return answer(listView(shown, { zone, topics: library.topics() }, t));
}

/** The search as one text, which the buttons carry. */
const retype = ({ topic, status }: Asked, query: string): string =>
  formatTyped({
    words: query,
    pairs: [
      ...(topic ? [['topic', topic.join(',')] as const] : []),
      ...(status ? [['status', status] as const] : []),
    ],
  });

/** Another page of the same search. */
export async function again(ctx: Ctx, offset: number, typed: string): Promise<Reply> {
  const read = readGiven(options, typed, ctx.library.vocabulary());
  return read.ok ? list(ctx, read.value, offset) : answer(wrongView(read.refusal, ctx.t));
}
