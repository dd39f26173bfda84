import { readFilter } from '../domain/digests/filter.ts';
import { type Hold, type Made, type Making, makeDueIssues, planDueIssues } from '../domain/digests/make.ts';
import { readWindow } from '../domain/digests/read.ts';
import { referenceOf } from '../domain/library/entry.ts';
import { createLibrary } from '../domain/library/live.ts';
import type { Desk } from '../operator.ts';

/** `digest --due [--dry-run]` */
export async function digest({ db, clock, say }: Desk, args: readonly string[]): Promise<boolean> {
  const unknown = args.find((arg) => arg !== '--due' && arg !== '--dry-run');
  if (unknown !== undefined || !args.includes('--due')) {
    say(
      `${unknown === undefined ? 'Something is missing' : `"${unknown}" is not understood`}; nothing was done.`,
    );
    say('Write: npm run forum -- digest --due --dry-run');
    return false;
  }
  const library = createLibrary(db);
  await library.refresh();
  const making = { db, library, readNews: library.readNews };
  if (args.includes('--dry-run')) await printDue(making, clock(), say);
  else {
    const { made, sent } = await makeDueIssues(making, clock());
    say(`${made} issues made; ${sent} are on their way, the others had nothing to tell.`);
  }
  return true;
}

/** Prints what would be made of the digests that are due: where it would go, with what, and why; makes nothing. */
async function printDue(making: Making, now: Date, say: (line: string) => void): Promise<void> {
  const due = await planDueIssues(making, now);
  for (const one of due) say(await lineOf(making, one));
  const sending = due.filter(({ plan }) => plan.sends).length;
  say(`${due.length} due, ${sending} would be sent. Nothing was sent.`);
}

async function lineOf(making: Making, { digest, plan }: Made): Promise<string> {
  const { window, sends, nextRunAt } = plan;
  const place = `D-${digest.number} to ${placeOf(digest)}`;
  const next = `next run ${nextRunAt.toISOString()}`;
  if (!window) {
    const why = reasonOf(digest, plan);
    return `${place}: held, because ${why}; its window stays open; ${next}`;
  }
  const { told, events } = await readWindow(making, window, {
    filter: readFilter(digest.filter),
    events: digest.events,
    rhythm: digest.rhythm,
  });
  const items = told.map(({ entry, happening }) => `${referenceOf(entry)} ${happening}`);
  const ahead = events.map((entry) => `${referenceOf(entry)} event`);
  const content = [...items, ...ahead].join(', ') || 'nothing new';
  const span = `${window.windowFrom.toISOString()} to ${window.windowTo.toISOString()}`;
  const verdict = sends ? 'sends' : 'stays silent';
  return `${place}: ${verdict}: ${content}; window ${span}; due ${digest.nextRunAt.toISOString()}; ${next}`;
}

/** A person is not named. */
const placeOf = ({ channelId, channelName, workspaceName, platform }: Made['digest']): string =>
  channelId === null ? `a member (${platform})` : `#${channelName} in ${workspaceName} (${platform})`;

const reasons: Record<Hold, string> = {
  gone: 'the bot has left the workspace',
  broken: 'the channel takes no messages',
  closed: 'they take no direct messages',
  no_member: 'the account is no member’s any more',
};

const reasonOf = ({ hold }: Made['digest'], { unreadable }: Made['plan']): string =>
  unreadable || !hold ? 'its zone or what it is about is no longer understood' : reasons[hold];
