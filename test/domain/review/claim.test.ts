import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../../src/access.ts';
import { appeal } from '../../../src/domain/review/appeal.ts';
import { claim, takeOver } from '../../../src/domain/review/claim.ts';
import { decide } from '../../../src/domain/review/decide.ts';
import { report } from '../../../src/domain/review/report.ts';
import { askUnsealing } from '../../../src/domain/review/unsealing.ts';
import type { ReviewKind } from '../../../src/generated/prisma/enums.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testSealer as sealer } from '../../support/sealer.ts';
import { type Contributing, createContributing, later, now } from '../threads/contributing.ts';

let database: TestDatabase;
let contributing: Contributing;
let ada: Actor;
let mona: Actor;
let omar: Actor;
beforeAll(async () => {
  database = await createTestDatabase();
  contributing = createContributing(database.db);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await contributing.clear();
  const workspace = await contributing.workspace('T1');
  ada = await contributing.member('Ada', workspace);
  mona = await contributing.member('Mona', workspace, { roles: ['member', 'moderator'] });
  omar = await contributing.member('Omar', workspace, { roles: ['member', 'moderator'] });
});

const by = ({ member }: Actor) => ({ memberId: member?.id ?? '', auditId: member?.auditId ?? '' });
const claimAs = (actor: Actor, itemId: string, at = now) =>
  claim(database.db, { sealer, itemId, by: by(actor), now: at });
const takeOverAs = (actor: Actor, itemId: string) =>
  takeOver(database.db, { sealer, itemId, by: by(actor), now });
const itemOf = async (kind: ReviewKind) =>
  (await database.db.reviewItem.findFirstOrThrow({ where: { kind }, orderBy: { number: 'desc' } })).id;
const refused = (kind: string) => ({ ok: false, refusal: { kind } });

test('what somebody else is at work on is taken over expressly, or once their time is over', async () => {
  await contributing.propose(ada);
  const id = await itemOf('thread');
  expect(await claimAs(mona, id)).toEqual({ ok: true, value: {} });
  expect(await claimAs(omar, id)).toEqual({ ok: false, refusal: { kind: 'claimed', by: 'Mona', at: now } });
  expect(await takeOverAs(omar, id)).toEqual({ ok: true, value: { from: 'Mona' } });
  expect(await claimAs(mona, id, later(29))).toMatchObject(refused('claimed'));
  expect(await claimAs(mona, id, later(30))).toEqual({ ok: true, value: {} });
});

test('nobody is at work on what is for somebody else to decide', async () => {
  const root = await contributing.member('Root', ada.workspace, { roles: ['admin'] });
  const { postId } = await contributing.opened(mona, { attribution: 'chatham' });
  const account = { platform: 'slack', tenant: 'T1', person: 'U9' } as const;
  await report(database.db, { sealer, account, postId, reason: 'conduct', urgent: false, now });
  const reported = await itemOf('report');
  for (const one of [claimAs, takeOverAs]) expect(await one(mona, reported)).toEqual(refused('own'));
  await askUnsealing(database.db, { postId, by: by(root), words: 'A threat.', now });
  const wish = await itemOf('unsealing');
  expect(await claimAs(omar, wish)).toEqual(refused('admin'));
  expect(await claimAs(root, wish)).toEqual(refused('own_request'));
  await contributing.propose(ada, { title: 'Declined' });
  const declined = await itemOf('thread');
  await decide(database.db, {
    ...{ sealer, itemId: declined, by: by(omar), decision: 'decline', reason: 'subject', now },
  });
  await appeal(database.db, { sealer, actor: ada, itemId: declined, words: 'I do not agree.', now });
  const appealed = await itemOf('appeal');
  expect(await claimAs(omar, appealed)).toEqual(refused('own_decision'));
  expect(await claimAs(mona, appealed)).toMatchObject({ ok: true });
  await database.db.member.update({ where: { id: by(omar).memberId }, data: { roles: ['member'] } });
  expect(await takeOverAs(omar, reported)).toEqual(refused('moderator'));
});
