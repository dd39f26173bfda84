import type { Actor } from '../../../src/access.ts';
import type { Db } from '../../../src/db.ts';
import { decide } from '../../../src/domain/review/decide.ts';
import { authorFrom } from '../../../src/domain/threads/author.ts';
import { type Contribution, propose } from '../../../src/domain/threads/propose.ts';
import { type Replying, reply } from '../../../src/domain/threads/reply.ts';
import { beginSealedDraft, type SealedDraftKey } from '../../../src/domain/threads/sealed-drafts.ts';
import { tellAuthors } from '../../../src/domain/threads/tell-authors.ts';
import type { Role } from '../../../src/generated/prisma/enums.ts';
import { testSealer as sealer } from '../../support/sealer.ts';

export const now = new Date('2026-11-21T12:00:00Z');
export const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

/** Who decides, as one of the people here. */
export function deciderFrom({ member }: Actor): { readonly memberId: string; readonly auditId: string } {
  if (!member) throw new Error('only members decide');
  return { memberId: member.id, auditId: member.auditId };
}

export const aContribution = (changes: Partial<Contribution> = {}): Contribution => ({
  ...{ title: 'Hash sharing', text: 'Who shares hashes?', label: 'clear', attribution: 'named' },
  ...{ entryIds: [], topics: ['hashes'], groups: [], urgent: false },
  ...changes,
});

/** Members, workspaces and threads of one database. */
export function createContributing(db: Db) {
  const workspaceOf = (
    row: Pick<Awaited<ReturnType<Db['workspace']['create']>>, 'id' | 'externalId' | 'groups' | 'verifiedAt'>,
  ) => ({
    ...{ id: row.id, externalId: row.externalId, groups: row.groups, verified: row.verifiedAt !== null },
    ...{ language: undefined, zone: undefined },
  });

  const contributing = {
    async clear() {
      await db.delivery.deleteMany();
      await db.thread.deleteMany();
      await db.reviewItem.deleteMany();
      await db.sealedDraft.deleteMany();
      await db.authorNotice.deleteMany();
      await db.account.deleteMany();
      await db.member.deleteMany();
      await db.workspace.deleteMany();
    },

    /** A workspace with a forum channel and one for moderators, verified unless it says otherwise. */
    async workspace(externalId: string, given: { verified?: boolean; groups?: string[] } = {}) {
      const { verified = true, groups = [] } = given;
      const verifiedAt = verified ? now : null;
      const { id: workspaceId } = await db.workspace.create({
        data: { platform: 'slack', externalId, name: externalId, verifiedAt, groups },
      });
      const channel = async (name: string) =>
        (await db.channel.create({ data: { workspaceId, externalId: name, name, setUpBy: 'UADMIN' } })).id;
      const data = {
        forumChannelId: await channel(`F-${externalId}`),
        moderatorsChannelId: await channel(`M-${externalId}`),
      };
      return workspaceOf(await db.workspace.update({ where: { id: workspaceId }, data }));
    },

    /** Somebody who acts in that workspace, by their name; a member of whom nothing was approved yet. */
    async member(
      name: string,
      workspace: Actor['workspace'],
      given: { roles?: Role[]; trusted?: boolean; group?: string } = {},
    ) {
      const { roles = ['member'], trusted = false, group = 'academia' } = given;
      const person = `U-${name}`;
      const { id: memberId, auditId } = await db.member.create({
        data: { name, roles, trusted, group, organisation: `${name} Ltd` },
      });
      const { id: accountId } = await db.account.create({
        data: {
          ...{ platform: 'slack', tenant: 'T1', externalId: person, memberId },
          workspaceId: workspace?.id ?? null,
        },
      });
      const actor: Actor = {
        ...{ account: { platform: 'slack', tenant: 'T1', person }, accountId, workspace, conduct: 1 },
        member: {
          ...{ id: memberId, auditId, roles, group, trusted, suspension: undefined },
          admittedIn: workspace,
        },
        ...{ language: undefined, workspaceAdmin: false, managesRoles: false, outsider: false },
      };
      return actor;
    },

    async draft({ account }: Actor): Promise<SealedDraftKey> {
      const begun = await beginSealedDraft(db, sealer, account, { text: 'typed' }, now);
      if (!begun.ok) throw new Error(begun.refusal);
      return { owner: account, id: begun.value };
    },

    async propose(
      actor: Actor,
      changes: Partial<Contribution> = {},
      given: { draft?: SealedDraftKey; at?: Date } = {},
    ) {
      const { draft = await contributing.draft(actor), at = now } = given;
      const contribution = aContribution(changes);
      return propose(db, { sealer, author: authorFrom(actor), contribution, draft, now: at });
    },

    async reply(
      actor: Actor,
      threadId: string,
      changes: Partial<Pick<Replying, 'text' | 'attribution' | 'quotedId' | 'urgent' | 'draft' | 'now'>> = {},
    ) {
      const draft = changes.draft ?? (await contributing.draft(actor));
      const plain = { text: 'I do.', attribution: 'named', urgent: false } as const;
      return reply(db, { sealer, actor, threadId, now, ...plain, ...changes, draft });
    },

    /** What moderators do with the contribution that this post is. */
    async decide(
      moderator: Actor,
      postId: string,
      decision: 'approve' | 'decline' | 'return',
      given: { suggestion?: string; at?: Date } = {},
    ) {
      const { id: itemId } = await db.reviewItem.findFirstOrThrow({
        where: { postId, kind: { in: ['thread', 'post'] } },
      });
      const { suggestion, at = now } = given;
      return decide(db, {
        ...{ sealer, itemId, by: deciderFrom(moderator), decision, now: at },
        ...(decision === 'decline' && { reason: 'subject' }),
        ...(decision === 'return' && { words: 'Which hashes?', suggestion }),
      });
    },

    /** A thread that is open, of this author; ids. */
    async opened(
      author: Actor,
      changes: Partial<Contribution> = {},
    ): Promise<{ readonly threadId: string; readonly postId: string; readonly number: number }> {
      const proposed = await contributing.propose(author, changes);
      if (!proposed.ok) throw new Error(proposed.refusal);
      const { number } = proposed.value;
      const post = await db.post.findFirstOrThrow({ where: { thread: { number }, opens: true } });
      const moderator = await contributing.member(`Moderator of T-${number}`, undefined, {
        roles: ['member', 'moderator'],
      });
      const decided = await contributing.decide(moderator, post.id, 'approve');
      if (!decided.ok) throw new Error(decided.refusal.kind);
      return { threadId: post.threadId, postId: post.id, number };
    },

    /** Authors are told of what happened to what they contributed, whose time has come half an hour after it. */
    tellAuthors: (at = later(60)) => tellAuthors(db, sealer, at),

    post: (id: string) => db.post.findUniqueOrThrow({ where: { id }, include: { wordings: true } }),
    thread: (id: string) => db.thread.findUniqueOrThrow({ where: { id } }),
    /** Of a text that one post alone has. */
    postSaying: (text: string) =>
      db.post.findFirstOrThrow({ where: { text }, include: { participant: true } }),

    /** `kind subject [number of the post] channel-or-recipient`, as they were written, without moderators' cards. */
    async deliveries(): Promise<string[]> {
      const rows = await db.delivery.findMany({
        where: { subject: { not: 'review-card' } },
        orderBy: { number: 'asc' },
        include: { channel: true, of: { include: { channel: true } } },
      });
      const posts = new Map((await db.post.findMany()).map(({ id, number }) => [id, `#${number}`]));
      return rows.map(({ kind, subject, subjectId, recipient, channel, of }) =>
        [kind, subject, posts.get(subjectId), recipient ?? (channel ?? of?.channel)?.externalId]
          .filter((one) => one !== undefined)
          .join(' '),
      );
    },
  };
  return contributing;
}

export type Contributing = ReturnType<typeof createContributing>;
