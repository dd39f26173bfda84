import { randomUUID } from 'node:crypto';
import type { Db, Pool } from '../../../src/db.ts';
import { createContributions } from './contributed.ts';

/** Of the person whom everything is about: whatever is left of them is found by one of these. */
export const traces = {
  slackId: 'UERASEME7',
  discordId: '900170000000017',
  name: 'Noor Haddadin',
  organisation: 'Lantern Video Works',
  why: 'I answer for uploads in nine languages.',
  link: 'https://lantern.example/team',
  reason: 'Please tell us who vouches for Lantern.',
  suspension: 'Shared a label outside its circle.',
  draft: 'Half a sentence about uploads',
  conversation: 'D0ERASEME',
  post: 'We publish how often we were wrong.',
  earlier: 'We publish how often we were right.',
  earlierTitle: 'How often were we right?',
  sealed: 'Our reviewers sleep badly.',
  report: 'That names a colleague of mine.',
  appeal: 'That was no advertising.',
};

const now = new Date('2026-11-21T12:00:00Z');
const later = new Date('2026-12-21T12:00:00Z');

/** Two workspaces, one of which the bot has left, and a moderator of whom nothing is to be erased. */
async function createPlaces(db: Db) {
  const make = async (
    platform: 'slack' | 'discord',
    externalId: string,
    name: string,
    leftAt: Date | null,
  ) => {
    const workspace = await db.workspace.create({
      data: { platform, externalId, name, leftAt, verifiedAt: now },
    });
    const channel = await db.channel.create({
      data: {
        workspaceId: workspace.id,
        externalId: `C-${externalId}`,
        name: 'moderators',
        // Of another team they are nobody.
        setUpBy: { T1: traces.slackId, G1: traces.discordId }[externalId] ?? 'USOMEBODY',
      },
    });
    await db.workspace.update({ where: { id: workspace.id }, data: { moderatorsChannelId: channel.id } });
    return { workspaceId: workspace.id, channelId: channel.id, platform };
  };
  return {
    slack: await make('slack', 'T1', 'Clipnest', null),
    discord: await make('discord', 'G1', 'Small Platforms', null),
    left: await make('slack', 'T2', 'Left Behind', now),
    moderator: await db.member.create({ data: { name: 'Ben Okri', roles: ['member', 'moderator'] } }),
  };
}

/** A person with two accounts and a row in every table that can hold one of theirs. Resolves to the ids of the rows. */
export async function createEverything(db: Db) {
  const places = await createPlaces(db);
  const member = await db.member.create({
    data: {
      ...{ name: traces.name, organisation: traces.organisation, group: 'industry', topics: ['livestream'] },
      ...{ roles: ['member', 'moderator'], conduct: 1, admittedInId: places.slack.workspaceId },
      ...{ suspendedUntil: now, suspensionReason: traces.suspension },
    },
  });
  const account = (platform: 'slack' | 'discord') => {
    const [tenant, externalId] = platform === 'slack' ? ['T1', traces.slackId] : ['', traces.discordId];
    const { workspaceId } = places[platform];
    return db.account.create({
      data: {
        ...{ platform, tenant, externalId, workspaceId, memberId: member.id },
        ...{ language: 'fr', locale: 'fr-CH', conduct: 1, greetedAt: now, directClosedAt: now },
        tour: { create: { step: 3, organisation: traces.organisation, group: 'industry' } },
        acceptances: { create: { version: 1, language: 'fr', at: now } },
      },
    });
  };
  const [slack, discord] = [await account('slack'), await account('discord')];
  const accounts = { slack, discord };
  const items = [
    await anApplication(db, slack.id, 'declined', places),
    await anApplication(db, discord.id, 'open', places),
  ];
  await theirDecision(db, member.id, places);
  for (const one of [slack, discord]) await theirThings(db, one);
  await theirMessages(db, accounts, places);
  await db.groupRole.create({
    data: {
      ...{ workspaceId: places.discord.workspaceId, group: 'industry', externalId: '777' },
      setUpBy: traces.discordId,
    },
  });
  await db.givenRole.create({
    data: { accountId: discord.id, workspaceId: places.discord.workspaceId, externalId: '777' },
  });
  const contributions = await createContributions(db, { member, account: slack, places });
  await othersDrafts(db, { item: items[1] ?? '', member: member.id });
  return { member, slack, discord, items, places, contributions };
}

type Places = Awaited<ReturnType<typeof createPlaces>>;

async function anApplication(
  db: Db,
  accountId: string,
  state: 'open' | 'declined',
  { slack, left, moderator }: Places,
): Promise<string> {
  const { name, organisation, why, link } = traces;
  const closedAt = state === 'declined' ? now : null;
  const application = await db.application.create({
    data: {
      accountId,
      workspaceId: slack.workspaceId,
      name,
      organisation,
      group: 'industry',
      why,
      link,
      closedAt,
    },
  });
  const { id } = await db.reviewItem.create({
    data: {
      ...{ kind: 'application', state, applicationId: application.id, closedAt },
      ...(state === 'declined' && { decidedById: moderator.id }),
      events: { create: { at: now, state, byId: moderator.id, words: traces.reason } },
    },
  });
  for (const { workspaceId, channelId, platform } of [slack, left])
    await db.delivery.create({
      data: {
        ...{ kind: 'post', state: 'sent', platform, workspaceId, channelId, lane: `channel:${channelId}` },
        ...{ subject: 'review-card', subjectId: id, messages: [`1.${id}`], expiresAt: later, endedAt: now },
      },
    });
  return id;
}

/** Somebody else's application, on which the person decided. */
async function theirDecision(db: Db, memberId: string, { slack }: Places): Promise<void> {
  const account = await db.account.create({
    data: { platform: 'slack', tenant: 'T1', externalId: 'UOTHER' },
  });
  const application = await db.application.create({
    data: {
      accountId: account.id,
      name: 'Chen Wei',
      organisation: 'Other',
      group: 'academia',
      why: 'w',
      closedAt: now,
    },
  });
  const { id } = await db.reviewItem.create({
    data: {
      ...{ kind: 'application', state: 'declined', applicationId: application.id, closedAt: now },
      decidedById: memberId,
      events: { create: { at: now, state: 'declined', byId: memberId, words: 'Not now.' } },
    },
  });
  const { workspaceId, channelId, platform } = slack;
  await db.delivery.create({
    data: {
      ...{ kind: 'post', state: 'sent', platform, workspaceId, channelId, lane: `channel:${channelId}` },
      ...{ subject: 'review-card', subjectId: id, messages: ['2.0'], expiresAt: later, endedAt: now },
    },
  });
}

/** What others are in the middle of about the person. */
async function othersDrafts(db: Db, { item, member }: { item: string; member: string }): Promise<void> {
  const owner = { platform: 'slack', tenant: 'T1', person: 'UMODERATOR' } as const;
  await db.draft.create({ data: { ...owner, subject: 'review', data: { item, words: traces.reason } } });
  const suspension = { member, reason: traces.suspension, until: '7' };
  await db.draft.create({ data: { ...owner, subject: 'suspension', data: suspension } });
  for (const name of [traces.name, traces.organisation])
    await db.parkedAction.create({
      data: { digest: randomUUID(), action: `people:page:0:${name.toLowerCase()}` },
    });
}

interface AccountRow {
  readonly id: string;
  readonly platform: 'slack' | 'discord' | 'console';
  readonly tenant: string;
  readonly externalId: string;
}

async function theirThings(
  db: Db,
  { id: accountId, platform, tenant, externalId }: AccountRow,
): Promise<void> {
  await db.draft.create({
    data: { platform, tenant, person: externalId, subject: 'application', data: { why: traces.draft } },
  });
  await db.wrongCode.create({ data: { platform, tenant, externalId, at: now } });
  await db.exportLink.create({
    data: { hash: randomUUID(), platform, tenant, externalId, language: 'fr', expiresAt: later },
  });
  await db.linkCode.create({
    data: { hash: randomUUID(), issuerId: accountId, expiresAt: later, takerId: accountId },
  });
  await db.parkedAction.create({ data: { digest: randomUUID(), action: `people:open:${accountId}` } });
  await db.digest.create({
    data: {
      ...{ accountId, filter: {}, rhythm: 'daily', time: '09:00', zone: 'UTC', language: 'fr' },
      ...{ windowFrom: now, afterNews: 0, nextRunAt: later },
      issues: {
        create: {
          ...{ number: 1, dueAt: now, windowFrom: now, windowTo: now, afterNews: 0, uptoNews: 0 },
          ...{ filter: {}, events: true },
        },
      },
    },
  });
}

async function theirMessages(
  db: Db,
  { slack, discord }: { slack: AccountRow; discord: AccountRow },
  places: Places,
): Promise<void> {
  const direct = ({ platform, externalId }: AccountRow) => {
    const workspaceId = places[platform === 'discord' ? 'discord' : 'slack'].workspaceId;
    const lane = `direct:${workspaceId}:${externalId}`;
    return { platform, workspaceId, recipient: externalId, lane, kind: 'direct' as const, expiresAt: later };
  };
  const about = { subject: 'roles-changed', subjectId: slack.id };
  const { conversation: thread } = traces;
  const sent = await db.delivery.create({
    data: { ...direct(slack), ...about, state: 'sent', messages: ['3.0'], thread, endedAt: now },
  });
  const { platform, workspaceId, lane } = direct(slack);
  await db.delivery.create({
    data: { platform, workspaceId, lane, kind: 'update', ofId: sent.id, ...about, expiresAt: later },
  });
  const states = ['due', 'retrying', 'sending'] as const;
  for (const state of states) await db.delivery.create({ data: { ...direct(discord), ...about, state } });
  await db.delivery.create({
    data: { ...direct(slack), ...about, kind: 'whisper', channelId: places.slack.channelId },
  });
}

/** Every row of every table, as text. */
export async function dump(pool: Pool): Promise<string[]> {
  const tables = await pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const rows: string[] = [];
  for (const { name } of tables.rows) {
    const { rows: found } = await pool.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t`);
    rows.push(...found.map(({ row }) => `${name}: ${row}`));
  }
  return rows;
}
