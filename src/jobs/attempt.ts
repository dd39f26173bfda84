import type { Database, Pool } from '../db.ts';
import { begin, type Claim, hold, noteParts } from '../domain/deliveries/claim.ts';
import { outOfTime, pauseMs } from '../domain/deliveries/decide.ts';
import { type Notes, send } from '../domain/deliveries/send.ts';
import { type Settled, settle } from '../domain/deliveries/settle.ts';
import { describeError, type Logger } from '../log.ts';
import type { Carrier, Part } from '../platform.ts';
import type { Compose, Shown, Subjects } from '../subjects.ts';
import { persistently } from './persistently.ts';

export interface AttemptParts {
  readonly database: Pick<Database, 'db' | 'pool'>;
  readonly subjects: Subjects;
  readonly log: Logger;
}

/** What deliveries of one subject show, by its id; `broken` where that could not be made. */
export type Composed = ReadonlyMap<string, Shown | 'broken'>;

/** Reads what deliveries of one subject show in one go. One whose text cannot be made does not stop the others. */
export async function compose(
  subject: string,
  claims: readonly Claim[],
  { subjects, log }: Pick<AttemptParts, 'subjects' | 'log'>,
): Promise<Composed> {
  const ids = claims.filter(({ kind }) => kind !== 'remove').map(({ subjectId }) => subjectId);
  const read = subjects[subject] ?? (async () => new Map<string, Shown>());
  const distinct = [...new Set(ids)];
  try {
    return await read(distinct);
  } catch {
    // Each for itself, so that one of them alone is tried again later.
    const alone = await Promise.all(distinct.map((id) => composeAlone(subject, id, read, log)));
    return new Map(alone.flatMap((shown) => [...shown]));
  }
}

async function composeAlone(subject: string, id: string, read: Compose, log: Logger): Promise<Composed> {
  try {
    return await read([id]);
  } catch (error) {
    log.error({ subject, error: describeError(error) }, 'a delivery could not be written; trying again');
    return new Map([[id, 'broken']]);
  }
}

/** Sends one delivery and writes down how it ended; true where its lane rests now. Never throws. */
export async function deliver(
  claim: Claim,
  composing: Promise<Composed>,
  carrier: Carrier,
  { database, log }: Pick<AttemptParts, 'database' | 'log'>,
): Promise<boolean> {
  try {
    const composed = await composing;
    const shown = claim.kind === 'remove' ? undefined : composed.get(claim.subjectId);
    const settled = await attempt(claim, shown, carrier, { database, log });
    if (!settled) return true;
    if ('problem' in settled.ending && settled.ending.problem === 'malformed')
      log.error({ delivery: claim.id, code: settled.ending.code }, 'a platform finds our message wrong');
    // What became of a message is known here alone: it is written down as soon as the database takes it.
    await persistently(() => settle(database.pool, database.db, claim, settled));
    // What failed may have posted a part of it, or all without our knowing.
    return settled.ending.state !== 'cancelled' && settled.ending.state !== 'expired';
  } catch (error) {
    log.error({ delivery: claim.id, error: describeError(error) }, 'a delivery failed; its lease runs out');
    return true;
  }
}

async function attempt(
  claim: Claim,
  shown: Shown | undefined | 'broken',
  carrier: Carrier,
  { database: { pool }, log }: Pick<AttemptParts, 'database' | 'log'>,
): Promise<Settled | undefined> {
  const { messages, thread } = claim;
  const standing = { messages, thread, untouched: claim.begunMs === null };
  if (claim.workspace === null)
    return { ...standing, ending: { state: 'cancelled', problem: 'workspace_left', code: '' } };
  if (claim.leftMs <= 0)
    return { ...standing, ending: { state: outOfTime(claim), problem: 'unsent', code: 'too_late' } };
  if (!shown && claim.kind !== 'remove')
    return { ...standing, ending: { state: 'cancelled', problem: 'nothing_to_show', code: '' } };
  const parts = shown === 'broken' ? shown : render(claim, shown, carrier, log);
  if (parts === 'broken') {
    const inMs = pauseMs(claim.attempts, Math.random());
    return { ...standing, ending: { state: 'retrying', inMs, problem: 'broken', code: '' } };
  }
  const title = shown === 'broken' ? '' : (shown?.title ?? '');
  return send({ carrier, claim, notes: notesOf(claim, pool) }, { parts, title });
}

const notesOf = (claim: Claim, pool: Pool): Notes => ({
  begin: () => begin(pool, claim),
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
