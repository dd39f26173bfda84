import { answer, type Ctx, faulty, type Reply } from '../../src/command.ts';
import { refusalText as accessText } from '../../src/refusal.ts';
import type { RichText, View } from '../../src/view.ts';
import { type ContributionPreview, previewView } from '../../src/views/discuss-preview.ts';
import { faultyView, inputFaults, unsentView } from '../../src/views/discuss-unsent.ts';
import { maySee } from '../../src/visibility.ts';
import { entriesOf } from '../threads/entries.ts';
import { type ContributionDraft, changeDraft } from './draft.ts';
import { type Judged, judge } from './judge.ts';
import { type Refusal, refusalText } from './refusal.ts';
import { seenOf } from './seen.ts';
import { readShown, type Shown } from './shown.ts';

interface Said {
  readonly said?: readonly RichText[];
  /** Why it was not sent just now. */
  readonly refusal?: Refusal;
}

/** What the preview says by itself. */
const shownAnyway: readonly (Refusal | undefined)[] = ['no_groups', 'overtaken'];

/** What the contribution would be and where it would go, or what is in its way. */
export async function show(
  ctx: Ctx,
  id: string,
  data: ContributionDraft,
  { said = [], refusal }: Said = {},
): Promise<Reply> {
  const { to, urgent, title, text } = data;
  const barred = accessText(ctx, 'member');
  if (barred) return answer(unsentView({ draft: id, why: barred, title, text, urgent, said }, ctx.t));
  const judged = judge(data, ctx.library);
  if (!judged.ok) {
    const faults = judged.refusal;
    return faulty(faultyView({ draft: id, faults, urgent, said }, ctx.t), inputFaults(faults, ctx.t));
  }
  const shown = await readShown(ctx, data, judged.value);
  if (typeof shown === 'string') {
    const unsent = { draft: id, why: refusalText(shown, to, ctx.t), title, text, urgent, said };
    return answer(unsentView({ ...unsent, way: 'asThread' }, ctx.t));
  }
  // Signed otherwise it is taken, so how it is signed can still be chosen.
  const inItsWay = refusal ?? (shown.muted ? 'muted' : undefined);
  const why = inItsWay && !shownAnyway.includes(inItsWay) ? [refusalText(inItsWay, to, ctx.t)] : [];
  const kept = await keepWhatIsShown(ctx, id, data, shown);
  return answer(previewOf(ctx, { id, data: kept, judged: judged.value, shown }, [...said, ...why]));
}

/** What a form held that had been used: kept, and sent once more on purpose alone. */
export const usedView = (
  { t }: Ctx,
  draft: string,
  { title, text, urgent }: ContributionDraft,
  said: readonly RichText[] = [],
): View => unsentView({ draft, why: t.rich('discuss.draftGone'), title, text, urgent, said, way: 'anew' }, t);

interface Previewed {
  readonly id: string;
  readonly data: ContributionDraft;
  readonly judged: Judged;
  readonly shown: Shown;
}

function previewOf(ctx: Ctx, previewed: Previewed, said: readonly RichText[]) {
  const { id, data, shown } = previewed;
  const { to, urgent, files, fromMessage } = data;
  const { places, from, muted, ...more } = shown;
  const { thread } = shown.post;
  const preview: ContributionPreview = {
    ...{ draft: id, kind: to.kind, urgent, files, fromMessage, said, ...more },
    seen: seenOf(ctx, previewed, shown.atOnce),
    overtaken: shown.overtaken || data.overtaken,
    places: places.map(({ name }) => name),
    seenByAuthor: maySee(thread, ctx.actor),
    entries: entriesOf(ctx, thread),
  };
  return previewView(preview, ctx.library.topics(), ctx.t);
}

/**
 * A quote that cannot be shown is none, and what was said to be overtaken is changed on purpose from now on, which is
 * said until it is sent.
 */
async function keepWhatIsShown(
  ctx: Ctx,
  id: string,
  data: ContributionDraft,
  { post, from, overtaken }: Shown,
): Promise<ContributionDraft> {
  const quotedId = post.quoted && data.quotedId;
  const settled = { quotedId: quotedId ?? null, from, overtaken: data.overtaken || overtaken };
  if (settled.quotedId === data.quotedId && settled.from === data.from) return data;
  return (await changeDraft(ctx, id, (held) => ({ ...held, ...settled }))) ?? data;
}
