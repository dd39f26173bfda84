import { z } from 'zod';
import { answer, type Ctx, open, type Reply } from '../../src/command.ts';
import { beginDraft, changeDraft, type DraftKey, readDraft } from '../../src/domain/drafts.ts';
import { cleanLine, saysSomething } from '../../src/domain/members/clean.ts';
import { type KnownMember, readMember } from '../../src/domain/members/people.ts';
import { readEnd, suspend } from '../../src/domain/members/suspend.ts';
import { formatMoment } from '../../src/i18n/format.ts';
import { done, type Outcome, refused } from '../../src/outcome.ts';
import { notice } from '../../src/view.ts';
import {
  faultySuspensionView,
  longestReason,
  type SuspensionFault,
  suspendModal,
} from '../../src/views/people-suspend.ts';
import { byOf, gone, meOf, refusals, showMember } from './member.ts';

/** A suspension that is being written: of whom, and the form as it was filled in. */
const shape = z.object({ member: z.string(), reason: z.string(), until: z.string() });
type SuspensionDraft = z.infer<typeof shape>;

const readStored = (stored: unknown): SuspensionDraft | undefined => shape.safeParse(stored).data;

const keyOf = ({ actor }: Ctx, id: string): DraftKey => ({
  ...{ owner: actor.account, subject: 'suspension', id },
});

/** The form; for who is suspended with the reason that was given. */
async function begin(ctx: Ctx, member: KnownMember): Promise<Reply> {
  const { db, actor, now, t } = ctx;
  if (member.id === meOf(ctx)) return answer(notice(t('person.notSelf')));
  const suspended = member.suspendedUntil !== undefined && member.suspendedUntil > now;
  const reason = (suspended && member.suspensionReason) || '';
  const draft = { member: member.id, reason, until: '' };
  const id = await beginDraft(db, { owner: actor.account, subject: 'suspension' }, draft);
  return open(suspendModal(id, draft, t));
}

/** The form once more, as it was filled in. */
export async function reopen(ctx: Ctx, id: string): Promise<Reply> {
  const draft = readStored(await readDraft(ctx.db, keyOf(ctx, id)));
  return draft ? open(suspendModal(id, draft, ctx.t)) : answer(notice(ctx.t('suspend.done')));
}

/** The form was sent: kept as typed, then judged, then done once. */
export async function finish(
  ctx: Ctx,
  id: string,
  { reason = '', until = '' }: Readonly<Record<string, string>>,
): Promise<Reply> {
  const { db, now, zone, t } = ctx;
  // PostgreSQL's JSON takes no NUL, which nobody types and some paste.
  const typed = { reason: reason.replaceAll('\u0000', ''), until: until.replaceAll('\u0000', '') };
  const key = keyOf(ctx, id);
  const keep = (stored: unknown) => {
    const draft = readStored(stored);
    return draft && { ...draft, ...typed };
  };
  const draft = await changeDraft(db, key, keep, now);
  if (!draft) return answer(notice(t('suspend.done')));
  const judged = judge(draft, ctx);
  if (!judged.ok)
    return answer(faultySuspensionView(id, { until: draft.until.trim(), wrong: judged.refusal }, t));
  const by = { ...byOf(ctx), memberId: meOf(ctx) };
  const outcome = await suspend(db, { memberId: draft.member, by, ...judged.value, draft: key });
  if (!outcome.ok) {
    const words = [t(refusals[outcome.refusal])];
    return outcome.refusal === 'done' ? answer(notice(words)) : showMember(ctx, draft.member, words);
  }
  const { name } = outcome.value;
  const at = formatMoment(judged.value.until, t.language, zone);
  return showMember(ctx, draft.member, [t.rich('person.suspended', { name, until: at, zone })]);
}

/** Reads the form; every fault at once. */
function judge(
  { reason: typed, until }: SuspensionDraft,
  ctx: Ctx,
): Outcome<{ reason: string; until: Date }, SuspensionFault[]> {
  const reason = cleanLine(typed);
  const end = readEnd(until, ctx);
  const wrong: SuspensionFault[] = [
    ...(saysSomething(reason) ? [] : (['no_reason'] as const)),
    ...(reason.length > longestReason ? (['too_long'] as const) : []),
  ];
  if (!end.ok) return refused([...wrong, end.refusal]);
  return wrong.length ? refused(wrong) : done({ reason, until: end.value });
}

/** For a press that opens the form. */
export async function beginFor(ctx: Ctx, id: string): Promise<Reply> {
  const member = await readMember(ctx.db, id);
  return member ? begin(ctx, member) : gone(ctx);
}
