import type { Ctx } from '../../src/command.ts';
import type { ContributionDraft } from './draft.ts';
import type { Judged } from './judge.ts';

interface Previewed {
  readonly id: string;
  readonly data: ContributionDraft;
  readonly judged: Judged;
}

/**
 * What a preview showed, in eight characters that its first button carries: the draft may be changed in another
 * preview of it meanwhile, and what is sent is what was looked at.
 */
export function seenOf({ sealer }: Ctx, { id, data, judged }: Previewed, atOnce: boolean): string {
  const { to, topics, label, groups, attribution, quotedId, urgent, overtaken } = data;
  const chosen = [topics, label, groups, attribution, quotedId, urgent];
  const shown = [to.kind, judged, ...chosen, overtaken, atOnce];
  return sealer.tag(JSON.stringify(shown), `preview:${id}`).slice(0, 8);
}

/** Whether what was shown would stand at once; undefined where something else was shown. */
export const shownAtOnce = (ctx: Ctx, previewed: Previewed, seen: string): boolean | undefined =>
  [true, false].find((atOnce) => seenOf(ctx, previewed, atOnce) === seen);
