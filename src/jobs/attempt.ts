import type { Database } from '../db.ts';
import { begin, type Claim, hold, noteParts } from '../domain/deliveries/claim.ts';
import { afterBroken, afterFailure, outOfTime } from '../domain/deliveries/decide.ts';
import { type Notes, send } from '../domain/deliveries/send.ts';
import { type Ended, isPlain, type Settled, settle, settlePlain } from '../domain/deliveries/settle.ts';
import { describeError, type Logger } from '../log.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import type { Carrier, Failure, Part } from '../platform.ts';
import type { Compose, Shown, Subjects } from '../subjects/compose.ts';
import { persistently } from './persistently.ts';
import { together } from './together.ts';

/** Where attempts write down how far they are. */
export interface Records {
  begin(claim: Claim): Promise<boolean>;
  settle(ended: Ended): Promise<void>;
}

/** Writes down together what happens at the same time, but for endings from which more follows. */
export function createRecords({ db, pool }: Pick<Database, 'db' | 'pool'>): Records {
  const settleTogether = together(async (ended: readonly Ended[]) => {
    await settlePlain(pool, ended);
    return ended.map(() => undefined);
  });
  return {
    begin: together((claims: readonly Claim[]) => begin(pool, claims)),
    settle: (ended) => (isPlain(ended) ? settleTogether(ended) : settle(db, ended)),
  };
}

export interface AttemptParts {
  readonly database: Pick<Database, 'pool'>;
  readonly records: Records;
  readonly subjects: Subjects;
  readonly log: Logger;
}

/** What deliveries of one subject show, by the delivery's id; `broken` where that could not be made. */
export type Composed = ReadonlyMap<string, Shown | 'broken'>;

/** Reads what deliveries of one subject show in one go. One whose text cannot be made does not stop the others. */
export async function compose(
  subject: string,
  claims: readonly Claim[],
  { subjects, log }: Pick<AttemptParts, 'subjects' | 'log'>,
): Promise<Composed> {
  const showing = claims.filter(({ kind }) => shows(kind));
  const read = subjects[subject] ?? (async () => new Map<string, Shown>());
  if (!showing.length) return new Map();
  try {
    return await read(showing);
  } catch {
    // Each for itself, so that one of them alone is tried again later.
    const alone = await Promise.all(showing.map((one) => composeAlone(subject, one, read, log)));
    return new Map(alone.flatMap((shown) => [...shown]));
  }
}

/** Whether there is something to be seen of it: a removal and a role have no text. */
const shows = (kind: Claim['kind']): boolean =>
  kind !== 'remove' && kind !== 'give_role' && kind !== 'take_role';

async function composeAlone(subject: string, one: Claim, read: Compose, log: Logger): Promise<Composed> {
  try {
    return await read([one]);
  } catch (error) {
    log.error({ subject, error: describeError(error) }, 'a delivery could not be written; trying again');
    return new Map([[one.id, 'broken']]);
  }
}

/** Sends one delivery and writes down how it ended; true where its lane rests now. Never throws. */
export async function deliver(
  claim: Claim,
  composing: Promise<Composed>,
  carrier: Carrier,
  { database, records, log }: Omit<AttemptParts, 'subjects'>,
): Promise<boolean> {
  try {
    const composed = await composing;
    const shown = composed.get(claim.id);
    const settled = await attempt(claim, shown, carrier, { database, records, log });
    if (!settled) return true;
    logFault(claim, settled, log);
    // What became of a message is known here alone: it is written down as soon as the database takes it.
    await persistently(() => records.settle({ claim, settled }));
    // What failed may have posted a part of it, or all without our knowing.
    const { ending } = settled;
    const untried = 'problem' in ending && ending.problem === 'no_thread';
    return ending.state !== 'cancelled' && ending.state !== 'expired' && !untried;
  } catch (error) {
    log.error({ delivery: claim.id, error: describeError(error) }, 'a delivery failed; its lease runs out');
    return true;
  }
}

/** What is wrong on our side. */
function logFault({ id: delivery, subject }: Claim, { ending }: Settled, log: Logger): void {
  if (!('problem' in ending)) return;
  if (ending.problem === 'malformed')
    log.error({ delivery, code: ending.code }, 'a platform finds our message wrong');
  if (ending.problem === 'broken' && ending.state !== 'retrying')
    log.error({ delivery, subject }, 'a delivery could not be made; given up');
}

async function attempt(
  claim: Claim,
  shown: Shown | undefined | 'broken',
  carrier: Carrier,
  { database, records, log }: Omit<AttemptParts, 'subjects'>,
): Promise<Settled | undefined> {
  const { messages, thread } = claim;
  const standing = { messages, thread, untouched: claim.begunMs === null };
  if (claim.workspace === null)
    return { ...standing, ending: { state: 'cancelled', problem: 'workspace_left', code: '' } };
  if (claim.leftMs <= 0)
    return { ...standing, ending: { state: outOfTime(claim), problem: 'unsent', code: 'too_late' } };
  if (!shown && shows(claim.kind))
    return { ...standing, ending: { state: 'cancelled', problem: 'nothing_to_show', code: '' } };
  if (shown && shown !== 'broken' && shown.barred)
    return { ...standing, ending: { state: 'cancelled', problem: 'not_allowed', code: '' } };
  if (isOrphan(claim)) return { ...standing, ending: { state: 'dead', problem: 'no_thread', code: '' } };
  const seen = shown === 'broken' || !shown ? done(shown) : await forChannel(claim, shown, carrier);
  if (!seen.ok) {
    return { ...standing, ...unshown(claim, shown, seen.refusal, carrier) };
  }
  const content = seen.value;
  const parts = content === 'broken' ? content : render(claim, content, carrier, log);
  if (content === 'broken' || parts === 'broken') {
    return { ...standing, ending: afterBroken(claim, Math.random()) };
  }
  const settled = await send(
    { carrier, claim, notes: notesOf(claim, { database, records }) },
    {
      parts,
      about: {
        reference: content?.reference ?? '',
        title: content?.title ?? '',
        tags: content?.tags ?? [],
      },
      archived: content?.archived ?? false,
    },
  );
  const gaveWay = content !== shown ? { needs: audienceOf(shown) } : {};
  return settled && lookedAt(claim, { ...settled, ...gaveWay }, carrier);
}

const audienceOf = (shown: Shown | undefined | 'broken') =>
  shown === 'broken' ? undefined : shown?.audience;

/** How it ends where the look at its channel was refused, or the channel is too open: it is the channel's matter. */
function unshown(
  claim: Claim,
  shown: Shown | undefined | 'broken',
  barred: Failure,
  { repeatableMs }: Carrier,
): Pick<Settled, 'ending' | 'needs'> {
  const ending = afterFailure(barred, { ...claim, repeatableMs }, Math.random());
  if (!('breaks' in ending)) return { ending };
  const needs = ending.breaks === 'too_open' ? audienceOf(shown) : undefined;
  return { ending: { ...ending, ofChannel: true }, needs };
}

/** What stands in the way in a thread may stand in the way in all of its channel; else a thread that is gone is gone. */
async function lookedAt(claim: Claim, settled: Settled, carrier: Carrier): Promise<Settled> {
  const { ending } = settled;
  const { workspace, channel, ofChannel, thread, ofThread } = claim;
  const place = channel ?? ofChannel;
  if (!('breaks' in ending) || workspace === null || place === null || (thread ?? ofThread) === null)
    return settled;
  const examined = await carrier.examine({ workspace, channel: place });
  // Nobody knows.
  if (!examined.ok && examined.refusal.kind !== 'refused') return settled;
  const { obstacle } = examined.ok ? examined.value : { obstacle: obstacleOf(examined.refusal) };
  if (obstacle) return { ...settled, ending: { ...ending, breaks: obstacle, ofChannel: true } };
  const { breaks, ...rest } = ending;
  // One cannot see it, but it is the same for all of them.
  if (breaks === 'full') return { ...settled, ending: { ...ending, ofChannel: true } };
  return breaks === 'gone' ? { ...settled, ending: { ...rest, problem: 'missing' } } : settled;
}

const obstacleOf = (failure: Failure) => (failure.kind === 'refused' ? failure.obstacle : undefined);

/** It is to stand in a thread that does not, since its opening failed. */
const isOrphan = ({ kind, withinId, thread }: Claim): boolean =>
  kind === 'post' && withinId !== null && thread === null;

/** What may be seen in the channel as it is now; what stands there already gives way to what everybody may see. */
async function forChannel(claim: Claim, shown: Shown, carrier: Carrier): Promise<Outcome<Shown, Failure>> {
  const { audience, language } = shown;
  const barred = audience && (await whatBars(claim, audience, carrier));
  if (!barred) return done(shown);
  const { archived, otherwise, titleOtherwise: title } = shown;
  const tooOpen = barred.kind === 'refused' && barred.obstacle === 'too_open';
  const gives = claim.kind === 'update' || (claim.kind === 'thread_state' && title !== undefined);
  if (!tooOpen || !gives || !otherwise) return refused(barred);
  const state = { ...(title !== undefined && { title }), ...(archived !== undefined && { archived }) };
  return done({ view: otherwise, language, ...state });
}

/** Looks at the channel, as it may have been opened to others since it was set up. */
async function whatBars(
  { workspace, channel, ofChannel }: Claim,
  audience: 'closed' | 'private',
  carrier: Carrier,
): Promise<Failure | undefined> {
  const place = channel ?? ofChannel;
  if (workspace === null || place === null) return undefined;
  const examined = await carrier.examine({ workspace, channel: place });
  if (!examined.ok) return examined.refusal;
  return examined.value[audience] ? undefined : { kind: 'refused', obstacle: 'too_open', code: audience };
}

const notesOf = (
  claim: Claim,
  { database: { pool }, records }: Pick<AttemptParts, 'database' | 'records'>,
): Notes => ({
  begin: () => records.begin(claim),
  hold: () => hold(pool, claim),
  // That a part stands is known here alone, too.
  note: (now) => persistently(() => noteParts(pool, claim, now)),
});

function render(
  { id }: Claim,
  shown: Shown | undefined,
  carrier: Carrier,
  log: Logger,
): readonly Part[] | 'broken' {
  try {
    return shown ? carrier.render(shown.view, shown.language) : [];
  } catch (error) {
    log.error(
      { delivery: id, error: describeError(error) },
      'a delivery could not be rendered; trying again',
    );
    return 'broken';
  }
}
