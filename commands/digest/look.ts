import { refusalOf, refusals } from '../../src/access.ts';
import { action } from '../../src/action.ts';
import { answer, aside, type Ctx, type Reply } from '../../src/command.ts';
import { currentWindow, type FoundDigest } from '../../src/domain/digests/change.ts';
import { readFilter } from '../../src/domain/digests/filter.ts';
import { findIssue, type Issue, readGap, readWindow, toIssueDigest } from '../../src/domain/digests/read.ts';
import { findAsked, whyIn } from '../../src/domain/digests/why.ts';
import { translateFor } from '../../src/i18n/translate.ts';
import { notice } from '../../src/view.ts';
import { issueView, mostItems } from '../../src/views/digest.ts';
import { aboutView, restView, whyView } from '../../src/views/digest-why.ts';
import { wrongView } from '../../src/wrong.ts';
import { makingOf } from './manage.ts';
import { parseDigest, withDigest } from './which.ts';

/** What an issue made now would be. */
async function previewOf(ctx: Ctx, digest: FoundDigest): Promise<Issue> {
  const making = makingOf(ctx);
  const window = await currentWindow(making, ctx.db, digest, ctx.now);
  const filter = readFilter(digest.filter);
  return {
    ...(await readWindow(making, window, { filter, events: digest.events, rhythm: digest.rhythm })),
    id: undefined,
    number: undefined,
    digest: toIssueDigest(digest),
    catchesUp: false,
    nextRunAt: digest.nextRunAt ?? undefined,
    gap: await readGap(making, digest),
  };
}

/** The next issue as it would stand there now, in the digest's language. */
export async function preview(ctx: Ctx, digest: FoundDigest): Promise<Reply> {
  const issue = await previewOf(ctx, digest);
  const { language } = issue.digest;
  return answer(issueView(issue, ctx.library.topics(), translateFor(language)), language);
}

/**
 * The issue that a button names, or the preview of a digest: for people of the workspace that it stands in, or the
 * member that it went to. What is gone is said to be.
 */
async function withIssue(ctx: Ctx, name: string, then: (issue: Issue) => Reply): Promise<Reply> {
  const number = parseDigest(name);
  // Previews are for whoever decides over a digest; see the command.
  const refusal = number === undefined ? undefined : refusalOf(ctx.actor, 'subscriber');
  if (refusal) return aside(notice(ctx.t.rich(refusals[refusal])));
  if (number !== undefined)
    return withDigest(ctx, number, action('digest', 'preview'), async (digest) =>
      then(await previewOf(ctx, digest)),
    );
  const { workspace, member } = ctx.actor;
  const readers = { workspaceId: workspace?.id, memberId: member?.id };
  const issue = await findIssue(ctx.db, makingOf(ctx), { ...readers, id: name });
  return issue ? then(issue) : aside(notice(ctx.t.rich('digest.issueGone')));
}

/** Everything that an issue tells, from an item on; in the reader's language. */
export const rest = (ctx: Ctx, name: string, offset: number): Promise<Reply> =>
  withIssue(ctx, name, (issue) => {
    const view = restView(issue, { name, offset, limit: mostItems }, ctx.t);
    // The channel's message stays; pages of the answer turn in place.
    return offset === mostItems ? aside(view) : answer(view);
  });

/** What the digest is about and why each entry is in the issue. */
export const about = (ctx: Ctx, name: string): Promise<Reply> =>
  withIssue(ctx, name, (issue) => aside(aboutView(issue, ctx.library.topics(), ctx.t)));

/** Why an entry was or was not in an issue, in a sentence. */
export async function why(
  ctx: Ctx,
  digest: FoundDigest,
  { reference, number }: { reference: string; number: number | undefined },
): Promise<Reply> {
  if (!reference) return answer(wrongView({ kind: 'missing', name: 'entry' }, ctx.t));
  const entry = await findAsked(ctx.db, ctx.library, reference);
  if (!entry) return answer(notice(ctx.t.rich('practices.noEntry', { reference })));
  const found = await whyIn(ctx.db, makingOf(ctx), { digestId: digest.id, number, entry });
  if (!found) return answer(notice(ctx.t.rich('digest.why.noIssue', { reference: `D-${digest.number}` })));
  return answer(whyView({ ...found, entry, digest }, ctx.library.topics(), ctx.t));
}
