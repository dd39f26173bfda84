import { expect } from 'vitest';
import { nonceOf } from '../../src/discord/send.ts';
import type { Delivery } from '../../src/generated/prisma/client.ts';
import { markOf } from '../../src/slack/mark.ts';
import { textOf as discordText } from '../support/discord/index.ts';
import { textOf as slackText } from '../support/slack/reading.ts';
import type { Digest, DueRun, World } from './world.ts';

/** A message of the bot, by a platform's own record. */
export interface Standing {
  /** Undefined where it says nothing of a delivery. */
  readonly delivery: string | undefined;
  readonly part: number;
  /** The platform's id of the message. */
  readonly message: string;
  readonly text: string;
}

/** Everything that stands in a digest's channel, oldest first. */
export async function standingIn(world: World, digest: Digest): Promise<Standing[]> {
  return digest.platform === 'slack' ? inSlack(world, digest) : inDiscord(world, digest);
}

const inSlack = ({ slack }: World, { workspace, channel }: Digest): Standing[] =>
  slack.channel(workspace, channel).messages.map((message) => {
    const mark = markOf(message.blocks[0]?.block_id);
    const { ts, thread_ts: _, ...rest } = message;
    return { delivery: mark?.delivery, part: mark?.part ?? 0, message: ts, text: slackText(rest) };
  });

async function inDiscord({ discord, database: { db } }: World, digest: Digest): Promise<Standing[]> {
  const rows = await db.delivery.findMany({ where: { channel: { externalId: digest.channel } } });
  // No digest here has so many parts.
  const marks = rows.flatMap(({ id: delivery }) => [0, 1, 2, 3].map((part) => ({ delivery, part })));
  const byNonce = new Map(marks.map((mark) => [nonceOf(mark), mark]));
  return discord.channel(digest.channel).messages.map((message) => {
    const mark = byNonce.get(String(message.nonce));
    return {
      delivery: mark?.delivery,
      part: mark?.part ?? 0,
      message: message.id,
      text: discordText(message),
    };
  });
}

/** What came of everything, for the figures. */
export interface Sum {
  issues: number;
  sent: number;
  uncertain: number;
  /** Of the uncertain ones, those whose message stands. */
  uncertainStanding: number;
  messages: number;
}

/**
 * Holds what the platforms recorded against what was promised: every run that was due made one issue, the windows of
 * each digest join, every issue's message stands once, with what its window holds, or is uncertain and stands at most
 * once. Fails with everything that is wrong.
 */
export async function audit(world: World, runs: readonly DueRun[] = []): Promise<Sum> {
  const sum: Sum = { issues: 0, sent: 0, uncertain: 0, uncertainStanding: 0, messages: 0 };
  const faults: string[] = [];
  for (const digest of world.digests) faults.push(...(await auditDigest(world, digest, runs, sum)));
  expect(faults).toEqual([]);
  expect(world.slack.violations).toEqual([]);
  expect(world.discord.violations).toEqual([]);
  return sum;
}

const issuesOf = ({ database: { db } }: World, { id }: Digest) =>
  db.digestIssue.findMany({
    where: { digestId: id },
    orderBy: { number: 'asc' },
    include: { delivery: true },
  });
type Issue = Awaited<ReturnType<typeof issuesOf>>[number];

async function auditDigest(
  world: World,
  digest: Digest,
  runs: readonly DueRun[],
  sum: Sum,
): Promise<string[]> {
  const issues = await issuesOf(world, digest);
  const standing = await standingIn(world, digest);
  sum.issues += issues.length;
  sum.messages += standing.length;
  const due = runs.filter(({ digestId }) => digestId === digest.id).map(({ dueAt }) => dueAt.toISOString());
  const made = issues.map(({ dueAt }) => dueAt.toISOString());
  const known = new Set(issues.map(({ deliveryId }) => deliveryId));
  return [
    ...due
      .filter((one) => made.filter((other) => other === one).length !== 1)
      .map((one) => `${one} is not made once`),
    ...(await joins(world, issues)),
    ...(await Promise.all(issues.map((issue) => auditMessage(world, issue, standing, sum)))).flat(),
    ...standing
      .filter(({ delivery }) => !known.has(delivery ?? null))
      .map(({ text }) => `nobody posted: ${text}`),
  ].map((fault) => `D-${digest.number} (${digest.platform}): ${fault}`);
}

/** From the first news to the last, without gap or overlap. */
async function joins({ database: { db } }: World, issues: readonly Issue[]): Promise<string[]> {
  const { last } = await db.newsCount.findFirstOrThrow();
  const ends = [0, ...issues.map(({ uptoNews }) => uptoNews)];
  const starts = [...issues.map(({ afterNews }) => afterNews), last];
  const inTime = issues.every(({ windowFrom, windowTo }, index) => {
    const before = issues[index - 1];
    return windowTo >= windowFrom && (!before || before.windowTo.getTime() === windowFrom.getTime());
  });
  return [
    ...(String(ends) === String(starts) ? [] : [`windows begin at ${starts} and end at ${ends}`]),
    ...(inTime ? [] : ['windows do not join in time']),
  ];
}

async function auditMessage(
  world: World,
  issue: Issue,
  all: readonly Standing[],
  sum: Sum,
): Promise<string[]> {
  const { delivery, number } = issue;
  const name = `issue ${number}`;
  if (!delivery) return [`${name} was not sent`];
  const standing = all.filter((one) => one.delivery === delivery.id);
  const parts = standing.map(({ part }) => part);
  const doubled = new Set(parts).size < parts.length ? [`${name} stands ${parts.length} times`] : [];
  if (delivery.state === 'uncertain') {
    sum.uncertain += 1;
    if (standing.length) sum.uncertainStanding += 1;
    return [...doubled, ...(mayBeUncertain(delivery) ? [] : [`${name} is uncertain`])];
  }
  if (delivery.state === 'sent') sum.sent += 1;
  return [
    ...doubled,
    ...sentFaults(delivery, standing, name),
    ...(await contentFaults(world, issue, standing, name)),
  ];
}

/** For so long Discord tells a message that comes again, and it is sent again until then; Slack never does. */
const discordTellsMs = 120_000;

const mayBeUncertain = ({ platform, begunAt, endedAt }: Delivery): boolean =>
  platform === 'slack' || Number(endedAt) - Number(begunAt) >= discordTellsMs;

function sentFaults({ state, messages }: Delivery, standing: readonly Standing[], name: string): string[] {
  if (state !== 'sent') return [`${name} is ${state}`];
  const ids = standing.map(({ message }) => message);
  return String(ids) === String(messages) ? [] : [`${name} is noted as ${messages}, and stands as ${ids}`];
}

/** An issue lists so many in full and counts the rest. */
const listed = 10;

async function contentFaults(
  { database: { db } }: World,
  { afterNews, uptoNews }: Issue,
  standing: readonly Standing[],
  name: string,
): Promise<string[]> {
  const news = await db.news.findMany({
    where: { number: { gt: afterNews, lte: uptoNews } },
    include: { entry: { select: { number: true } } },
  });
  const wanted = new Set(news.map(({ entry }) => `E-${entry.number}`));
  if (wanted.size > listed) return [];
  const shown = new Set(standing.flatMap(({ text }) => text.match(/\bE-\d+\b/g) ?? []));
  const same = wanted.size === shown.size && [...wanted].every((one) => shown.has(one));
  return same ? [] : [`${name} should tell of ${[...wanted]}, and tells of ${[...shown]}`];
}
