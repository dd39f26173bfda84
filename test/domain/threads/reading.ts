import type { Db } from '../../../src/db.ts';
import { participantTag, sealParticipant } from '../../../src/domain/threads/sealed-author.ts';
import type { Prisma } from '../../../src/generated/prisma/client.ts';
import type {
  Attribution,
  PostState,
  SharingLabel,
  ThreadState,
} from '../../../src/generated/prisma/enums.ts';
import { testSealer as sealer } from '../../support/sealer.ts';

export const now = new Date('2026-11-21T12:00:00Z');
export const later = (minutes: number, from = now): Date => new Date(from.getTime() + minutes * 60_000);

interface NewThread {
  readonly title?: string;
  readonly label?: SharingLabel;
  readonly groups?: string[];
  readonly topics?: string[];
  readonly state?: ThreadState;
  readonly keptOpen?: boolean;
}

interface NewPost {
  readonly text?: string;
  readonly state?: PostState;
  readonly attribution?: Attribution;
  readonly at?: Date;
}

/** Threads as they stand, written row by row: what is read does not depend on how it came to be. */
export function createReading(db: Db) {
  const reading = {
    async clear() {
      await db.delivery.deleteMany();
      await db.thread.deleteMany();
      await db.account.deleteMany();
      await db.member.deleteMany();
      await db.workspace.deleteMany();
      await db.once.deleteMany();
    },

    async workspace(
      externalId: string,
      given: { verified?: boolean; groups?: string[]; zone?: string } = {},
    ) {
      const { verified = true, groups = [], zone = null } = given;
      const data = { platform: 'slack', externalId, name: externalId, groups, zone } as const;
      return db.workspace.create({ data: { ...data, verifiedAt: verified ? now : null } });
    },

    /** A member with an account in the workspace that admitted them. */
    async member(name: string, workspaceId: string, given: Partial<Prisma.MemberUncheckedCreateInput> = {}) {
      const member = await db.member.create({
        data: { name, roles: ['member'], admittedInId: workspaceId, ...given },
      });
      const account = await db.account.create({
        data: {
          ...{ platform: 'slack', tenant: 'T1', externalId: `U-${name}` },
          ...{ memberId: member.id, workspaceId },
        },
      });
      return { ...member, accountId: account.id };
    },

    /** A thread without a post. */
    thread: ({ title = 'Hash sharing', label = 'clear', state = 'open', ...more }: NewThread = {}) =>
      db.thread.create({ data: { title, label, state, createdAt: now, openedAt: now, ...more } }),

    /** The next post of a thread, sealed where it is signed by the Chatham House Rule; its id. */
    async post(threadId: string, authorId: string, given: NewPost = {}): Promise<string> {
      const { text = 'Hello', state = 'standing', attribution = 'named', at = now } = given;
      const { lastPost } = await db.thread.findUniqueOrThrow({ where: { id: threadId } });
      const isPlaced = state === 'standing' || state === 'removed';
      const number = lastPost + 1;
      const { id } = await db.post.create({
        data: {
          ...{ threadId, text, state, attribution, createdAt: at },
          opens: (await db.post.count({ where: { threadId } })) === 0,
          ...(isPlaced && { number, placedAt: at }),
          ...(state === 'removed' && { removedAt: at, removedBy: 'moderator' as const }),
          ...(attribution === 'chatham'
            ? { participantId: await pseudonym(db, threadId, authorId) }
            : { authorId }),
        },
      });
      if (isPlaced)
        await db.thread.update({ where: { id: threadId }, data: { lastPost: number, lastPostAt: at } });
      return id;
    },
  };
  return reading;
}

async function pseudonym(db: Db, threadId: string, memberId: string): Promise<string> {
  const tag = participantTag(sealer, threadId, memberId);
  const known = await db.participant.findUnique({ where: { threadId_tag: { threadId, tag } } });
  if (known) return known.id;
  const id = crypto.randomUUID();
  const number = 41 + (await db.participant.count({ where: { threadId } }));
  await db.participant.create({
    data: { id, threadId, tag, number, sealed: sealParticipant(sealer, id, memberId) },
  });
  return id;
}
