import type { Db } from '../db.ts';
import type { Library } from '../domain/library/live.ts';
import { languageTo } from '../domain/members/account.ts';
import { threadReference } from '../domain/references.ts';
import {
  type PostShown,
  postInclude,
  postOf,
  type ThreadHead,
  threadInclude,
  threadOf,
} from '../domain/threads/post.ts';
import { languageOf } from '../i18n/languages.ts';
import { type Translate, translateFor } from '../i18n/translate.ts';
import type { View } from '../view.ts';
import {
  hiddenHereView,
  lineView,
  openingView,
  replyView,
  somethingWaitsView,
  tooOpenView,
  unquotedView,
} from '../views/post.ts';
import { audienceOf, goesTo, seenFrom } from '../visibility.ts';
import { type Asked, alike, type Compose, type Shown, type Subjects } from './compose.ts';

interface Parts {
  readonly db: Db;
  readonly library: Library;
}

/** What stands of threads in channels, in the language of the workspace, and what authors are told. */
export const threadSubjects = ({ db, library }: Parts): Subjects => ({
  /** By the id of the post: the one that opens a thread, or a reply. */
  post: async (asked) => {
    const ids = idsOf(asked);
    const rows = await db.post.findMany({ where: { id: { in: ids } }, include: postInclude });
    const posts = new Map(rows.map((row) => [row.id, postOf(row)]));
    const namedOf = naming(library);
    return inCopies(db, asked, {
      threadOf: (id) => posts.get(id)?.thread,
      isGone: (id) => isGone(posts.get(id)),
      view(id, t) {
        const post = posts.get(id);
        if (!post) return undefined;
        return post.opens ? openingView(post, namedOf(post.thread), t) : replyView(post, t);
      },
      stood(id, t) {
        const post = posts.get(id);
        return post?.quoted && post.quoted.text === undefined ? unquotedView(post, t) : undefined;
      },
      about: ({ thread }) => ({
        ...{ reference: threadReference(thread), title: nameOf(thread), tags: tagsOf(thread, library) },
      }),
    });
  },
  /** By the id of the event: that the thread was closed or reopened. */
  'thread-line': async (asked) => {
    const rows = await db.threadEvent.findMany({
      where: { id: { in: idsOf(asked) } },
      include: { thread: { include: threadInclude } },
    });
    const lines = new Map(rows.map((row) => [row.id, { ...row, thread: threadOf(row.thread) }]));
    return inCopies(db, asked, {
      threadOf: (id) => lines.get(id)?.thread,
      isGone: (id) => lines.get(id)?.thread.state === 'hidden',
      view(id, t) {
        const line = lines.get(id);
        if (!line) return undefined;
        const state = line.state === 'closed' ? 'closed' : 'open';
        return lineView({ state, by: line.by, words: line.words ?? undefined }, line.thread, t);
      },
    });
  },
  /** By the id of the thread: what its platform calls it, and whether it is archived there. */
  thread: async (asked) => {
    const rows = await db.thread.findMany({ where: { id: { in: idsOf(asked) } }, include: threadInclude });
    const threads = new Map(rows.map((row) => [row.id, threadOf(row)]));
    return inCopies(db, asked, {
      threadOf: (id) => threads.get(id),
      isGone: (id) => threads.get(id)?.state === 'hidden',
      view: () => ({ blocks: [] }),
      about: ({ thread, hidden }) => ({
        title: hidden || thread.state === 'hidden' ? threadReference(thread) : nameOf(thread),
        archived: hidden || thread.state === 'closed' || thread.state === 'hidden',
      }),
    });
  },
  /** By the id of the account; the same whatever became of what they contributed, and however it is signed. */
  'something-waits': alike(async (ids) => {
    const accounts = await db.account.findMany({
      where: { id: { in: [...ids] }, memberId: { not: null } },
      include: { workspace: { select: { language: true } } },
    });
    return new Map(
      accounts.map((account): [string, Shown] => {
        const language = languageTo(account);
        return [account.id, { view: somethingWaitsView(translateFor(language)), language }];
      }),
    );
  }),
});

const idsOf = (asked: readonly Asked[]): string[] => [...new Set(asked.map(({ subjectId }) => subjectId))];

const isGone = (post: PostShown | undefined): boolean =>
  post?.state === 'removed' || post?.thread.state === 'hidden';

/** What platforms call a thread: `T-5 Hash sharing`, by which it is told from others of the same title. */
function nameOf(thread: ThreadHead): string {
  const reference = threadReference(thread);
  // The title of one that was withdrawn is its reference.
  return thread.title === reference ? reference : `${reference} ${thread.title}`;
}

/** The library's names for what a thread is about; looked up once for each. */
function naming(library: Library) {
  const entries = new Map(library.entries().map((entry) => [entry.id, entry]));
  return ({ entryIds }: ThreadHead) => ({
    topics: library.topics(),
    entries: entryIds.flatMap((id) => entries.get(id) ?? []),
  });
}

/** The names of each topic in every language. */
const tagsOf = ({ topics }: ThreadHead, library: Library): string[][] =>
  topics.flatMap((slug) => {
    const topic = library.topics().find((one) => one.slug === slug);
    return topic ? [[...new Set([...Object.values(topic.labels), slug])]] : [];
  });

interface Showing {
  threadOf(id: string): ThreadHead | undefined;
  /** Whether a line stands in its place, which is shown wherever it stood. */
  isGone(id: string): boolean;
  view(id: string, t: Translate): View | undefined;
  /** What gives way where the workspace may not see the thread any more; undefined where it stays as it stands. */
  stood?(id: string, t: Translate): View | undefined;
  about?(copy: {
    readonly thread: ThreadHead;
    readonly hidden: boolean;
  }): Pick<Shown, 'reference' | 'title' | 'tags' | 'archived'>;
}

/**
 * What is shown in each copy, as it may be seen there now: what is gone, or hidden by an admin of the workspace, gives
 * way where it stands and is posted nowhere; what the workspace may not see is not sent.
 */
async function inCopies(db: Db, asked: readonly Asked[], showing: Showing): ReturnType<Compose> {
  const workspaces = await copiesIn(db, asked, showing);
  return new Map(
    asked.flatMap(({ id, subjectId, workspaceId, kind = 'post' }): [string, Shown][] => {
      const thread = showing.threadOf(subjectId);
      const workspace = workspaceId === null ? undefined : workspaces.get(workspaceId);
      if (!thread || !workspace) return [];
      const t = translateFor(languageOf(workspace.language ?? undefined));
      const { language } = t;
      const hidden = workspace.threadCopies.some(({ threadId }) => threadId === thread.id);
      const gone = showing.isGone(subjectId);
      const posts = kind === 'thread' || kind === 'post';
      if (posts && (gone || hidden)) return [];
      const about = showing.about?.({ thread, hidden });
      if (gone || hidden) {
        const view = gone ? showing.view(subjectId, t) : hiddenHereView(thread, t);
        return view ? [[id, { view, language, ...about }]] : [];
      }
      const view = showing.view(subjectId, t);
      if (!view) return [];
      const limited = limitedTo(thread, t);
      if (!goesTo(thread, seenFrom(workspace))) {
        const stood = kind === 'update' ? showing.stood?.(subjectId, t) : undefined;
        const shown = stood ? { view: stood, ...limited } : { view: { blocks: [] }, barred: true };
        return [[id, { ...shown, language }]];
      }
      return [[id, { view, language, ...about, ...limited }]];
    }),
  );
}

/** What its channel must be, and what is shown there otherwise; undefined where any will do. */
function limitedTo(thread: ThreadHead, t: Translate) {
  const audience = audienceOf(thread);
  return audience && { audience, otherwise: tooOpenView(thread, t), titleOtherwise: threadReference(thread) };
}

/** The workspaces that are asked about, each with those of the threads that it hides. */
async function copiesIn(db: Db, asked: readonly Asked[], { threadOf }: Showing) {
  const threads = [...new Set(asked.flatMap(({ subjectId }) => threadOf(subjectId)?.id ?? []))];
  const rows = await db.workspace.findMany({
    where: { id: { in: [...new Set(asked.flatMap(({ workspaceId }) => workspaceId ?? []))] } },
    select: {
      ...{ id: true, language: true, verifiedAt: true, groups: true },
      threadCopies: {
        where: { threadId: { in: threads }, hiddenAt: { not: null } },
        select: { threadId: true },
      },
    },
  });
  return new Map(rows.map((row) => [row.id, row]));
}
