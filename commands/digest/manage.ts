import { answer, type Ctx, type Reply } from '../../src/command.ts';
import {
  type FoundDigest,
  listDigests,
  pauseDigest,
  resumeDigest,
  type SendRefusal,
  sendGap,
  sendNow,
  stopDigest,
} from '../../src/domain/digests/change.ts';
import type { Making } from '../../src/domain/digests/make.ts';
import { reachAgain } from '../../src/domain/digests/personal.ts';
import { readGap } from '../../src/domain/digests/read.ts';
import type { Which } from '../../src/domain/digests/rights.ts';
import { startOfDay } from '../../src/domain/digests/start-of-day.ts';
import type { MessageKey } from '../../src/i18n/catalogues.ts';
import { formatDay, formatMoment } from '../../src/i18n/format.ts';
import { notice } from '../../src/view.ts';
import { digestView, listView, resumedView, stopView } from '../../src/views/digests.ts';
import { noDigest, noneAtAll, rightsOf } from './which.ts';

export const makingOf = ({ db, library }: Ctx): Making => ({ db, library, readNews: library.readNews });

export async function list(ctx: Ctx): Promise<Reply> {
  const rights = rightsOf(ctx);
  const digests = await listDigests(ctx.db, rights);
  if (!digests.length) return answer(notice(ctx.t.rich(noneAtAll(rights))));
  return answer(listView(digests, ctx.library.topics(), ctx));
}

export async function manage(ctx: Ctx, digest: FoundDigest): Promise<Reply> {
  const gap = await readGap(makingOf(ctx), digest);
  return answer(digestView(digest, gap, ctx.library.topics(), ctx));
}

/** Until the beginning of a day in the digest's zone, or until somebody resumes it. */
export async function pause(
  ctx: Ctx,
  digest: FoundDigest,
  key: Which,
  untilDay: string | undefined,
): Promise<Reply> {
  const { t, now } = ctx;
  const until = untilDay === undefined ? undefined : startOfDay(untilDay, digest.zone);
  if (until && until <= now)
    return answer(notice(t.rich('digest.untilPast', { day: formatDay(until, t.language, digest.zone) })));
  if (!(await pauseDigest(ctx.db, key, { now, until }))) return gone(ctx, key);
  const reference = `D-${key.number}`;
  return answer(
    notice(
      until
        ? t.rich('digest.pausedUntil', {
            reference,
            at: formatMoment(until, t.language, digest.zone),
            zone: digest.zone,
          })
        : t.rich('digest.paused', { reference }),
    ),
  );
}

export async function resume(ctx: Ctx, digest: FoundDigest, key: Which): Promise<Reply> {
  const outcome = await resumeDigest(ctx.db, key, ctx.now);
  if (!outcome.ok && outcome.refusal === 'gone') return gone(ctx, key);
  if (!outcome.ok) return answer(notice(ctx.t.rich('digest.running', { reference: `D-${key.number}` })));
  const gap = await gapAfterResuming(ctx, digest);
  return answer(resumedView({ digest, nextRunAt: outcome.value.nextRunAt, gap }, ctx.t));
}

const gapAfterResuming = async (ctx: Ctx, { id }: FoundDigest) => {
  const row = await ctx.db.digest.findUnique({ where: { id } });
  return row ? readGap(makingOf(ctx), row) : undefined;
};

export const askToStop = (ctx: Ctx, digest: FoundDigest): Reply => answer(stopView(digest, ctx.t));

export async function stop(ctx: Ctx, key: Which): Promise<Reply> {
  if (!(await stopDigest(ctx.db, key, ctx.now))) return gone(ctx, key);
  return answer(notice(ctx.t.rich('digest.stopped', { reference: `D-${key.number}` })));
}

/** An issue now, or the one of the last pause. */
export async function send(ctx: Ctx, digest: FoundDigest, key: Which, what: 'now' | 'gap'): Promise<Reply> {
  const outcome = await (what === 'now' ? sendNow : sendGap)(makingOf(ctx), key, ctx.now);
  const reference = `D-${key.number}`;
  if (!outcome.ok)
    return outcome.refusal === 'gone'
      ? gone(ctx, key)
      : answer(notice(ctx.t.rich(refusals[outcome.refusal], { reference })));
  const { channel } = digest;
  return answer(
    notice(
      channel
        ? ctx.t.rich('digest.onItsWay', { reference, channel: `#${channel.name}` })
        : ctx.t.rich('digest.onItsWayToYou', { reference }),
    ),
  );
}

const refusals = {
  paused: 'digest.isPaused',
  sent: 'digest.gapSent',
  unreachable: 'digest.unreachable',
} satisfies Record<Exclude<SendRefusal, 'gone'>, MessageKey>;

/** The asker says that direct messages reach them again. */
export async function reach(ctx: Ctx, key: Which): Promise<Reply> {
  const { actor, met, now } = ctx;
  const asker = { account: actor.account, met, now };
  const outcome = await ctx.db.$transaction((tx) => reachAgain(tx, key, asker));
  if (outcome.ok) return answer(notice(ctx.t.rich('digest.reached', { reference: `D-${key.number}` })));
  return outcome.refusal === 'gone' ? gone(ctx, key) : answer(notice(ctx.t.rich('digest.unreachable')));
}

const gone = (ctx: Ctx, { number }: Which): Reply => noDigest(ctx, number);
