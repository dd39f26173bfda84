import type { Actor } from '../../../src/access.ts';
import type { Db } from '../../../src/db.ts';
import { type Claim, claimDeliveries } from '../../../src/domain/deliveries/claim.ts';
import { createLibrary } from '../../../src/domain/library/live.ts';
import { edit } from '../../../src/domain/threads/edit.ts';
import { reply } from '../../../src/domain/threads/reply.ts';
import type { Outcome } from '../../../src/outcome.ts';
import { createSubjects } from '../../../src/subjects.ts';
import { createContributing } from '../../domain/threads/contributing.ts';
import { testSealer as sealer } from '../../support/sealer.ts';
import { openCounted } from '../outgoing/counted.ts';
import type { Ground } from '../outgoing/ground.ts';
import { textOf } from './world.ts';

/** How many statements one post takes in a thread with so many copies, those that open and close a transaction included. */
export interface Placing {
  readonly copies: number;
  readonly placing: number;
  readonly editing: number;
  /** To claim its messages and read what they say, before each is handed to a platform. */
  readonly composing: number;
}

/** As many as jobs/deliver.ts claims together at most. */
export const together = 32;

/** In this process, on connections of its own, whose statements are counted. */
export async function measurePlacing({ db, url }: Ground, copies: number): Promise<Placing> {
  const { threadId, author } = await openIn(db, copies);
  const counted = await openCounted(url);
  const library = createLibrary(counted.db);
  await library.refresh();
  const subjects = createSubjects({ db: counted.db, library, sealer });
  const count = async (work: () => Promise<unknown>): Promise<number> => {
    const before = counted.statements.length;
    await work();
    return counted.statements.length - before;
  };
  const now = new Date();
  const draft = await createContributing(db).draft(author);
  const written = { sealer, actor: author, now };
  const placing = await count(async () =>
    succeeded(
      await reply(counted.db, {
        ...{ ...written, threadId, draft, text: textOf(1), attribution: 'named', urgent: false },
      }),
    ),
  );
  let composed = 0;
  const composing = await count(async () => {
    for (let claims = await claim(); claims.length; claims = await claim())
      composed += (await subjects.post?.(claims))?.size ?? 0;
  });
  function claim(): Promise<Claim[]> {
    return claimDeliveries(counted.pool, { platform: 'slack', resting: [], paceMs: 0, limit: together });
  }
  if (composed !== copies) throw new Error(`Of ${copies} messages ${composed} were composed.`);
  await db.delivery.updateMany({ where: { state: 'sending' }, data: { state: 'sent', messages: ['1'] } });
  const { id: postId } = await db.post.findFirstOrThrow({ where: { threadId, number: 2 } });
  const editing = await count(async () =>
    succeeded(await edit(counted.db, { ...written, postId, text: textOf(2) })),
  );
  if ((await db.delivery.count({ where: { kind: 'update' } })) !== copies)
    throw new Error('Not every copy is changed.');
  await counted.close();
  return { copies, placing, editing, composing };
}

/** A thread that stands in so many workspaces of Slack, alone in the database, and its author. */
async function openIn(db: Db, copies: number) {
  const contributing = createContributing(db);
  await contributing.clear();
  let workspace: Actor['workspace'];
  for (let place = 0; place < copies; place++) workspace = await contributing.workspace(`T${place}`);
  await db.workspace.updateMany({ data: { moderatorsChannelId: null } });
  const at = new Date();
  const author: Actor = { ...(await contributing.member('Ada', undefined, { trusted: true })), workspace };
  const moderator = await contributing.member('Mo', undefined, { roles: ['member', 'moderator'] });
  const { number } = succeeded(await contributing.propose(author, {}, { at }));
  const post = await db.post.findFirstOrThrow({ where: { thread: { number } } });
  succeeded(await contributing.decide(moderator, post.id, 'approve', { at }));
  await db.delivery.updateMany({ data: { state: 'sent', messages: ['1'], thread: '1' } });
  return { threadId: post.threadId, author };
}

function succeeded<T>(outcome: Outcome<T, unknown>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}
