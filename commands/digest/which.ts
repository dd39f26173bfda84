import { may } from '../../src/access.ts';
import type { Action } from '../../src/action.ts';
import { answer, type Ctx, type Reply } from '../../src/command.ts';
import { type FoundDigest, findDigest, listDigests } from '../../src/domain/digests/change.ts';
import type { Rights, Which } from '../../src/domain/digests/rights.ts';
import type { MessageKey } from '../../src/i18n/catalogues.ts';
import type { Option } from '../../src/options.ts';
import { done, refused } from '../../src/outcome.ts';
import { notice } from '../../src/view.ts';
import { chooseDigestView } from '../../src/views/digests.ts';

/** Whose digests the asker decides over: the channels' of the workspace that they run, and as a member their own. */
export const rightsOf = ({ actor }: Ctx): Rights => ({
  workspaceId: may(actor, 'workspaceAdmin') ? actor.workspace?.id : undefined,
  memberId: actor.outsider ? undefined : actor.member?.id,
});

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
 * Runs with the digest that was named; without a name with the only one of where it was asked, this channel or direct
 * messages, else of all that the asker decides over. Where there are several, they are offered: `goOn` is the action
 * that goes on with the chosen one.
 */
export async function withDigest(
  ctx: Ctx,
  number: number | undefined,
  goOn: Action,
  then: (digest: FoundDigest, key: Which) => Reply | Promise<Reply>,
): Promise<Reply> {
  const rights = rightsOf(ctx);
  if (number !== undefined) {
    const key = { ...rights, number };
    const digest = await findDigest(ctx.db, key);
    return digest ? then(digest, key) : notYours(ctx, number);
  }
  const all = await listDigests(ctx.db, rights);
  const here = all.filter(({ channel }) => channel?.externalId === ctx.channel);
  const [only, ...others] = here.length ? here : all;
  if (!only) return answer(notice(ctx.t.rich(noneAtAll(rights))));
  if (others.length) return answer(chooseDigestView(here.length ? here : all, goOn, ctx));
  return then(only, { ...rights, number: only.number });
}

/** How one begins, who has none to decide over. */
export const noneAtAll = ({ workspaceId, memberId }: Rights): MessageKey => {
  if (memberId === undefined) return 'digest.noneAtAll';
  return workspaceId === undefined ? 'digest.noneOfYoursAtAll' : 'digest.noneOfBothAtAll';
};

/** There is none of this number, or others decide over it: who that is, is said to people of its workspace alone. */
async function notYours(ctx: Ctx, number: number): Promise<Reply> {
  const workspaceId = ctx.actor.workspace?.id;
  const isOfOthers =
    !may(ctx.actor, 'workspaceAdmin') && (await findDigest(ctx.db, { workspaceId, number })) !== null;
  return isOfOthers ? answer(notice(ctx.t.rich('access.workspaceAdmin'))) : noDigest(ctx, number);
}

/** There is none of this number for the asker. */
export const noDigest = (ctx: Ctx, number: number): Reply =>
  answer(
    notice(
      ctx.t.rich(rightsOf(ctx).workspaceId === undefined ? 'digest.noneOfYours' : 'digest.none', {
        reference: `D-${number}`,
      }),
    ),
  );
