import type { Action } from '../../src/action.ts';
import { answer, type Ctx, type Reply } from '../../src/command.ts';
import { type FoundDigest, findDigest, listDigests, type Which } from '../../src/domain/digests/change.ts';
import type { MessageKey } from '../../src/i18n/catalogues.ts';
import type { Option } from '../../src/options.ts';
import { done, refused } from '../../src/outcome.ts';
import { notice } from '../../src/view.ts';
import { chooseDigestView } from '../../src/views/digests.ts';

export const which = (workspaceId: string, number: number): Which => ({ workspaceId, number });

/** The number in `D-3`, however it was typed; undefined for anything else. */
export function parseDigest(text: string): number | undefined {
  const [, digits] = text.trim().match(/^(?:d[-\s]?)?(\d{1,9})$/i) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** A digest by its reference, or an issue by its number; `valid` says how one writes it. */
export const numberOption = ({
  valid,
  ...given
}: {
  summary: MessageKey;
  rest: boolean;
  valid: readonly string[];
}): Option<number> => ({
  ...given,
  required: false,
  maxLength: 20,
  parse: (raw) => {
    const number = parseDigest(raw);
    return number === undefined ? refused({ kind: 'value', value: raw.trim(), valid }) : done(number);
  },
});

/**
 * Runs with the digest that was named; without a name with the only one of this channel, else of the workspace.
 * Where there are several, they are offered: `goOn` is the action that goes on with the chosen one.
 */
export async function withDigest(
  ctx: Ctx,
  number: number | undefined,
  goOn: Action,
  then: (digest: FoundDigest, key: Which) => Reply | Promise<Reply>,
): Promise<Reply> {
  const workspaceId = ctx.actor.workspace?.id;
  if (workspaceId === undefined) return answer(notice(ctx.t.rich('access.workspaceAdmin')));
  if (number !== undefined) {
    const key = which(workspaceId, number);
    const digest = await findDigest(ctx.db, key);
    return digest
      ? then(digest, key)
      : answer(notice(ctx.t.rich('digest.none', { reference: `D-${number}` })));
  }
  const all = await listDigests(ctx.db, workspaceId);
  const here = all.filter(({ channel }) => channel.externalId === ctx.channel);
  const [only, ...others] = here.length ? here : all;
  if (!only) return answer(notice(ctx.t.rich('digest.noneAtAll')));
  if (others.length) return answer(chooseDigestView(here.length ? here : all, goOn, ctx));
  return then(only, which(workspaceId, only.number));
}
