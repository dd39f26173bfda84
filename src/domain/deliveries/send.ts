import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome } from '../../outcome.ts';
import { done, refused } from '../../outcome.ts';
import type { Carrier, ChannelAddress, Failure, Part, ThreadAbout } from '../../platform.ts';
import type { Claim } from './claim.ts';
import { afterFailure, mayRepeat } from './decide.ts';
import { notStanding } from './problem.ts';
import type { Settled } from './settle.ts';

/** What a delivery shows, read at the moment of sending. */
export interface Content {
  readonly parts: readonly Part[];
  /** Of a thread. */
  readonly about: ThreadAbout;
  readonly archived?: boolean;
}

/** Where the sending of one delivery writes down how far it is. */
export interface Notes {
  /** Before a part is handed over; false where the delivery belongs to another process by now. */
  begin(): Promise<boolean>;
  /** Before what stands is changed; false as above. */
  hold(): Promise<boolean>;
  /** After a part, when another one follows. */
  note(standing: { messages: readonly string[]; thread: string | null }): Promise<void>;
}

type Sending = { readonly carrier: Carrier; readonly claim: Claim; readonly notes: Notes };

/** Does what a delivery asks for, part by part; undefined where it belongs to another process by now. */
export function send(sending: Sending, content: Content): Promise<Settled | undefined> {
  switch (sending.claim.kind) {
    case 'update':
      return change(sending, content);
    case 'remove':
      return change(sending, { ...content, parts: [] });
    case 'thread_state':
      return setThread(sending, content);
    case 'give_role':
    case 'take_role':
      return setRole(sending);
    default:
      return post(sending, content);
  }
}

/** A role of a server, whose id the subject is. Once or twice is the same, so that nothing is noted before. */
async function setRole({ carrier, claim }: Sending): Promise<Settled> {
  const { workspace, recipient, kind, subjectId } = claim;
  const to = { workspace: workspace ?? '', person: recipient ?? '' };
  const set = (await carrier.setRole?.(to, subjectId, kind === 'give_role')) ?? noRoles;
  const attempt = { ...claim, repeatableMs: Number.POSITIVE_INFINITY };
  const ending = set.ok ? ({ state: 'sent' } as const) : afterFailure(set.refusal, attempt, Math.random());
  return { ending, messages: [], thread: null, untouched: true };
}

/** What its platform says of a thread, where threads have a title or an archive. */
async function setThread(
  { carrier, claim }: Sending,
  { about, archived = false }: Content,
): Promise<Settled> {
  const settled = { messages: [], thread: null, untouched: true };
  const { thread, ...at } = placeOf(claim);
  if (!claim.ofMessages?.length || thread === undefined)
    return { ...settled, ending: { state: 'cancelled', problem: 'missing', code: notStanding } };
  const set =
    (await carrier.setThread?.({ ...at, thread }, { title: about.title, archived })) ?? done(undefined);
  const attempt = { ...claim, repeatableMs: Number.POSITIVE_INFINITY };
  const ending = set.ok ? ({ state: 'sent' } as const) : afterFailure(set.refusal, attempt, Math.random());
  return { ...settled, ending };
}

const noRoles = refused({ kind: 'malformed', code: 'no_roles' } as const);
const noWhispers = refused({ kind: 'malformed', code: 'no_whispers' } as const);

/** Posts the parts that do not stand yet, in order, at the pace of the channel. */
async function post(
  { carrier, claim, notes }: Sending,
  { parts, about }: Content,
): Promise<Settled | undefined> {
  const messages = [...claim.messages];
  let { thread, begunMs } = claim;
  while (messages.length < parts.length) {
    const part = messages.length;
    if (messages.length > claim.messages.length) await sleep(carrier.paceMs);
    const attempt = { ...claim, begunMs, repeatableMs: carrier.repeatableMs };
    const failed = (failure: Failure): Settled => {
      const untouched = failure.kind !== 'lost' && attempt.begunMs === null;
      return { ending: afterFailure(failure, attempt, Math.random()), messages, thread, untouched };
    };
    if (!mayRepeat(attempt)) {
      const ending = { state: 'uncertain', problem: 'lost', code: 'too_late' } as const;
      return { ending, messages, thread, untouched: false };
    }
    const begun = await sure(notes.begin());
    if (begun === undefined) return failed(unnoted);
    if (!begun) return undefined;
    // What is sent again by hand has forgotten when it was begun: its thread may stand all the same.
    const again = begunMs !== null || claim.attempts > 1;
    const made = await hand(carrier, claim, { parts, about, part, thread, again });
    if (!made.ok) return failed(made.refusal);
    messages.push(made.value.message);
    thread = made.value.thread ?? thread;
    begunMs = null;
    if (messages.length < parts.length) await notes.note({ messages, thread });
  }
  return { ending: { state: 'sent' }, messages, thread, untouched: true };
}

/** Undefined where the database does not answer: whatever it noted, nothing was handed over. */
const sure = (noted: Promise<boolean>): Promise<boolean | undefined> => noted.catch(() => undefined);
const unnoted: Failure = { kind: 'unsent', code: 'database' };

type Handed = Outcome<{ readonly message: string; readonly thread?: string }, Failure>;

/** Hands one part to the platform. */
async function hand(
  carrier: Carrier,
  { id, kind, workspace, channel, recipient }: Claim,
  given: Content & { part: number; thread: string | null; again: boolean },
): Promise<Handed> {
  const part = given.parts[given.part] ?? {};
  const mark = { delivery: id, part: given.part };
  const place = { workspace: workspace ?? '', channel: channel ?? '' };
  if (kind === 'direct') {
    const sent = await carrier.direct({ workspace: place.workspace, person: recipient ?? '' }, part, mark);
    return sent.ok ? done({ message: sent.value.message, thread: sent.value.channel }) : sent;
  }
  if (kind === 'whisper') {
    const shown = (await carrier.whisper?.(place, recipient ?? '', part, mark)) ?? noWhispers;
    return shown.ok ? done({ message: shown.value }) : shown;
  }
  if (kind === 'thread' && given.part === 0)
    return carrier.openThread(place, given.about, part, { ...mark, again: given.again });
  const within = given.thread === null ? {} : { thread: given.thread };
  const posted = await carrier.post({ ...place, ...within }, part, mark);
  return posted.ok ? done({ message: posted.value }) : posted;
}

/**
 * Brings what stands to what is to be shown: changes its messages, removes those too many, adds those that are missing.
 * Where nobody knows what stands, nothing is added: what is adopted or sent again later shows the newest by itself.
 */
async function change({ carrier, claim, notes }: Sending, content: Content): Promise<Settled | undefined> {
  const { parts } = content;
  const standing = standingOf(claim);
  const unchanged = { messages: claim.messages, thread: claim.thread, untouched: claim.begunMs === null };
  if (!standing.length)
    return { ...unchanged, ending: { state: 'cancelled', problem: 'missing', code: notStanding } };
  const end = (failure: Failure): Settled => {
    const attempt = { ...claim, repeatableMs: carrier.repeatableMs };
    return { ...unchanged, ending: afterFailure(failure, attempt, Math.random()) };
  };
  let gone: Failure | undefined;
  for (const [index, message] of standing.entries()) {
    if (index > 0) await sleep(carrier.paceMs);
    const held = await sure(notes.hold());
    if (held === undefined) return end(unnoted);
    if (!held) return undefined;
    const part = parts[index];
    const mark = { delivery: claim.ofId ?? claim.id, part: index };
    const at = { ...placeOf(claim), message };
    const made = part ? await carrier.update(at, part, mark) : await carrier.remove(at);
    if (made.ok) continue;
    if (made.refusal.kind !== 'missing') return end(made.refusal);
    // The others are changed all the same: none may go on showing what is no longer to be seen.
    if (part) gone ??= made.refusal;
  }
  if (gone) return end(gone);
  if (parts.length > standing.length && claim.ofState === 'sent') {
    await sleep(carrier.paceMs);
    const { channel, thread = null } = placeOf(claim);
    const rest: Claim = { ...claim, kind: 'post', channel, thread, messages: standing };
    const added = await post({ carrier, claim: rest, notes }, content);
    return added && { ...added, thread: claim.ofThread };
  }
  const messages = standing.slice(0, parts.length);
  return { ...unchanged, ending: { state: 'sent' }, messages, thread: claim.ofThread };
}

/** What an earlier attempt added already is noted with the change itself, as is what somebody named by its link. */
const standingOf = ({ messages, ofMessages }: Claim): readonly string[] =>
  ofMessages && ofMessages.length >= messages.length ? ofMessages : messages;

/** Where the messages stand that are changed: a direct message has no channel but its conversation. */
function placeOf({ workspace, ofChannel, ofThread, thread: named }: Claim): ChannelAddress {
  const at = { workspace: workspace ?? '' };
  const thread = ofThread ?? named;
  if (ofChannel === null) return { ...at, channel: thread ?? '' };
  return { ...at, channel: ofChannel, ...(thread !== null && { thread }) };
}
