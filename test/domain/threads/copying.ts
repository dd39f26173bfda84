import type { Database } from '../../../src/db.ts';
import { createLibrary } from '../../../src/domain/library/live.ts';
import { carryWithin, openCopies } from '../../../src/domain/threads/carry.ts';
import type { Prisma } from '../../../src/generated/prisma/client.ts';
import { threadSubjects } from '../../../src/subjects/threads.ts';
import { createScriptedCarrier } from '../../support/carrier.ts';
import { viewText } from '../../support/view-text.ts';

/** A thread and the workspaces in which it stands, of one database. */
export function createCopying({ db }: Pick<Database, 'db'>) {
  let members = 0;
  const now = () => new Date();
  const copying = {
    async clear() {
      await db.delivery.deleteMany();
      await db.thread.deleteMany();
      await db.workspace.deleteMany();
      await db.member.deleteMany();
    },

    /** A verified workspace on Discord whose forum channel is `F-` and its name. */
    async workspace(name: string, given: Partial<Prisma.WorkspaceUncheckedCreateInput> = {}) {
      const { id } = await db.workspace.create({
        data: { platform: 'discord', externalId: name, name, verifiedAt: now(), ...given },
      });
      const channel = await db.channel.create({
        data: { workspaceId: id, externalId: `F-${name}`, name, setUpBy: 'UADMIN' },
      });
      await db.workspace.update({ where: { id }, data: { forumChannelId: channel.id } });
      return id;
    },

    /** An open thread with the post that opens it, which stands nowhere yet. */
    async thread(given: Partial<Prisma.ThreadUncheckedCreateInput> = {}, text = 'Who shares hashes?') {
      members += 1;
      const author = await db.member.create({
        data: { name: `Ada ${members}`, organisation: 'Example Ltd' },
      });
      const thread = await db.thread.create({
        data: { title: 'Hash sharing', label: 'green', state: 'open', lastPost: 1, ...given },
      });
      const opening = await db.post.create({
        data: {
          ...{ threadId: thread.id, number: 1, opens: true, state: 'standing', placedAt: now() },
          ...{ attribution: 'named', authorId: author.id, text },
        },
      });
      return { threadId: thread.id, postId: opening.id, number: thread.number, authorId: author.id };
    },

    open: ({ threadId, postId }: { threadId: string; postId: string }) =>
      db.$transaction((tx) => openCopies(tx, { threadId, postId, now: now() })),

    /** Places a reply; its id. */
    async reply({ threadId, authorId }: { threadId: string; authorId: string }, text: string) {
      return db.$transaction(async (tx) => {
        const { lastPost: number } = await tx.thread.update({
          where: { id: threadId },
          data: { lastPost: { increment: 1 } },
        });
        const { id: postId } = await tx.post.create({
          data: {
            ...{ threadId, number, state: 'standing', placedAt: now() },
            ...{ attribution: 'named', authorId, text },
          },
        });
        await carryWithin(tx, { threadId, subject: 'post', subjectId: postId, now: now() });
        return postId;
      });
    },

    remove: (postId: string, by: 'author' | 'moderator', removalReason: string | null = null) =>
      db.post.update({
        where: { id: postId },
        data: { state: 'removed', removedAt: now(), removedBy: by, removalReason },
      }),

    /** What was written: `F-W1 post due`, in order. */
    async written() {
      const rows = await db.delivery.findMany({
        orderBy: { number: 'asc' },
        include: { channel: true, of: { include: { channel: true } } },
      });
      return rows.map(({ channel, of, kind, state, problem }) =>
        [(channel ?? of?.channel)?.externalId, kind, state, ...(problem ? [problem] : [])].join(' '),
      );
    },

    subjects: threadSubjects({ db, library: createLibrary(db) }),
  };
  return copying;
}

export type Copying = ReturnType<typeof createCopying>;

/** A carrier for which every view is one message that says all of it. */
export function createTellingCarrier(options: Parameters<typeof createScriptedCarrier>[0] = {}) {
  const carrier = createScriptedCarrier(options);
  return Object.assign(carrier, {
    render: (view: Parameters<typeof viewText>[0]) => [{ text: viewText(view) }],
  });
}
