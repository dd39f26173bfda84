import { randomUUID } from 'node:crypto';
import type { Db } from '../../../src/db.ts';
import { reportTag } from '../../../src/domain/review/report.ts';
import { follow } from '../../../src/domain/threads/follow.ts';
import { participantTag, sealParticipant } from '../../../src/domain/threads/sealed-author.ts';
import { beginSealedDraft } from '../../../src/domain/threads/sealed-drafts.ts';
import { testSealer as sealer } from '../../support/sealer.ts';
import { traces } from './everything.ts';

const now = new Date('2026-11-21T12:00:00Z');
const later = new Date('2026-12-21T12:00:00Z');

interface Given {
  readonly member: { readonly id: string };
  readonly account: { readonly tenant: string; readonly externalId: string };
  readonly places: Readonly<
    Record<
      'slack' | 'left',
      { readonly workspaceId: string; readonly channelId: string; readonly platform: 'slack' | 'discord' }
    >
  >;
}

/**
 * A thread that the person opened under their name, with a reply of theirs under the Chatham House Rule and one by
 * somebody else who quotes them; a second one that was declined, against which they appeal; a follow, a draft and a
 * report of theirs.
 */
export async function createContributions(db: Db, { member, account, places }: Given) {
  const { id: threadId } = await db.thread.create({
    data: {
      ...{ title: 'How often were we wrong?', state: 'open', label: 'clear', lastPost: 3 },
      ...{ lastPostAt: now, openedAt: now, createdAt: now },
    },
  });
  const participantId = randomUUID();
  await db.participant.create({
    data: {
      ...{ id: participantId, threadId, number: 41, tag: participantTag(sealer, threadId, member.id) },
      sealed: sealParticipant(sealer, participantId, member.id),
    },
  });
  const stands = { threadId, state: 'standing', createdAt: now, placedAt: now } as const;
  const opening = await db.post.create({
    data: {
      ...{ ...stands, number: 1, opens: true, attribution: 'named', authorId: member.id },
      text: traces.post,
      wordings: { create: { text: traces.earlier, title: traces.earlierTitle, until: now } },
    },
  });
  const sealed = await db.post.create({
    data: { ...stands, number: 2, attribution: 'chatham', participantId, text: traces.sealed },
  });
  const quoting = await db.post.create({
    data: { ...stands, number: 3, attribution: 'group', text: 'I agree.', quotedId: opening.id },
  });
  const declined = await createDeclined(db, member.id);
  for (const [at, { id }] of [opening, sealed, quoting].entries())
    await placeCopies(db, { postId: id, opens: at === 0, threadId, places });
  await follow(db, { sealer, memberId: member.id, threadId, daily: true });
  const owner = { platform: 'slack', tenant: account.tenant, person: account.externalId } as const;
  await beginSealedDraft(db, sealer, owner, { text: traces.draft }, now);
  await db.reviewItem.create({
    data: {
      ...{ kind: 'report', postId: quoting.id },
      reports: {
        create: {
          at: now,
          reason: 'personal',
          words: traces.report,
          tag: reportTag(sealer, quoting.id, owner),
        },
      },
    },
  });
  return { threadId, participantId, opening: opening.id, sealed: sealed.id, quoting: quoting.id, declined };
}

/** The item of a thread that was declined; the appeal against that still waits. */
async function createDeclined(db: Db, authorId: string): Promise<string> {
  const thread = await db.thread.create({
    data: {
      ...{ title: traces.post, state: 'declined', label: 'clear', createdAt: now },
      posts: {
        create: {
          ...{ opens: true, state: 'declined', attribution: 'group', authorId, createdAt: now },
          text: traces.post,
        },
      },
    },
    include: { posts: true },
  });
  const { id } = await db.reviewItem.create({
    data: {
      ...{ kind: 'thread', state: 'declined', reason: 'advertising', closedAt: now },
      postId: thread.posts[0]?.id ?? '',
      events: {
        create: { at: now, state: 'declined', words: traces.reason, suggestion: traces.post, salt: 's' },
      },
    },
  });
  await db.reviewItem.create({
    data: {
      ...{ kind: 'appeal', ofId: id },
      events: { create: { at: now, state: 'open', words: traces.appeal } },
    },
  });
  return id;
}

/** One in a workspace that can be written to, and one where the bot has left. */
async function placeCopies(
  db: Db,
  given: { postId: string; opens: boolean; threadId: string; places: Given['places'] },
): Promise<void> {
  const { postId, opens, threadId, places } = given;
  for (const { workspaceId, channelId, platform } of [places.slack, places.left]) {
    const copy = await db.threadCopy.findUnique({
      where: { threadId_workspaceId: { threadId, workspaceId } },
    });
    const { id: deliveryId } = await db.delivery.create({
      data: {
        ...{ kind: opens ? 'thread' : 'post', state: 'sent', platform, workspaceId, channelId },
        ...{
          lane: `channel:${channelId}`,
          subject: 'post',
          subjectId: postId,
          expiresAt: later,
          endedAt: now,
        },
        ...{ messages: [`5.${randomUUID()}`], thread: 'T5', withinId: copy?.deliveryId ?? null },
      },
    });
    if (opens) await db.threadCopy.create({ data: { threadId, workspaceId, deliveryId } });
  }
}
