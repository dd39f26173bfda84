import { z } from 'zod';
import { answer, type Ctx, type Reply } from '../../src/command.ts';
import {
  beginSealedDraft,
  changeSealedDraft,
  listSealedDrafts,
  readSealedDraft,
  type SealedDraftKey,
} from '../../src/domain/threads/sealed-drafts.ts';
import { Attribution, SharingLabel } from '../../src/generated/prisma/enums.ts';
import { groups } from '../../src/stakeholders.ts';
import { typedBack } from '../../src/typed-back.ts';
import { notice } from '../../src/view.ts';

/** What a contribution becomes: a thread, a reply in one, or another wording of a post of one's own. */
const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('thread') }),
  z.object({ kind: z.literal('reply'), id: z.string() }),
  z.object({ kind: z.literal('edit'), id: z.string() }),
]);
export type Target = z.infer<typeof target>;

/** A contribution that is being written: what was typed, as it was typed, and what was chosen. */
const draft = z.object({
  to: target,
  title: z.string(),
  text: z.string(),
  /** References of entries. */
  entries: z.string(),
  /** To the moderators, with another wording that they asked for. */
  words: z.string(),
  topics: z.array(z.string()),
  label: z.enum(SharingLabel),
  groups: z.array(z.enum(groups)),
  /** Whether it changes a thread that still waits, so that everything of it can be chosen anew. */
  proposal: z.boolean(),
  /** Null leaves the one of the post that is changed. */
  attribution: z.enum(Attribution).nullable(),
  quotedId: z.string().nullable(),
  urgent: z.boolean(),
  /** It was made of a message of theirs, which stands in a channel. */
  fromMessage: z.boolean(),
  /** That message has files, which stay where they are. */
  files: z.boolean(),
  /** The wording that is changed, by wordingTag; null for what is new. */
  from: z.string().nullable(),
  /** That was worded otherwise after this was begun, which its author was told. */
  overtaken: z.boolean().default(false),
  /** The draft that goes once the form of this one comes back. */
  replaces: z.string().nullable().default(null),
  /** The form was sent: what it holds was typed, not only offered. */
  written: z.boolean(),
});
export type ContributionDraft = z.infer<typeof draft>;

const readStored = (stored: unknown): ContributionDraft | undefined => draft.safeParse(stored).data;

export const emptyDraft = (to: Target): ContributionDraft => ({
  to,
  ...{ title: '', text: '', entries: '', words: '', topics: [] },
  ...{ label: 'green', groups: [], proposal: false, quotedId: null, urgent: false },
  ...{ fromMessage: false, files: false, written: false },
  ...{ from: null, overtaken: false, replaces: null },
  attribution: to.kind === 'edit' ? null : 'named',
});

/** Whether it says what a thread is about and whom it is for. */
export const shapesThread = ({ to, proposal }: Pick<ContributionDraft, 'to' | 'proposal'>): boolean =>
  to.kind === 'thread' || proposal;

/** As a button names it; undefined for what none of ours says. */
export const targetOf = (kind: string, id: string): Target | undefined =>
  target.safeParse(kind === 'thread' ? { kind } : { kind, id }).data;

export const keyOf = ({ actor }: Ctx, id: string): SealedDraftKey => ({ owner: actor.account, id });

/** Keeps what was begun and goes on with its id; who began too much gets back what it holds. */
export async function beginDraft(
  ctx: Ctx,
  data: ContributionDraft,
  then: (id: string) => Reply | Promise<Reply>,
): Promise<Reply> {
  const { db, sealer, actor, now, t } = ctx;
  const begun = await beginSealedDraft(db, sealer, actor.account, data, now);
  if (begun.ok) return then(begun.value);
  const { title, text, entries, words } = data;
  return answer(typedBack(notice(t('drafts.tooOften')), { title, text, entries, words }, t));
}

export const changeDraft = (
  ctx: Ctx,
  id: string,
  change: (data: ContributionDraft) => ContributionDraft,
): Promise<ContributionDraft | undefined> => {
  const changed = (stored: unknown) => {
    const data = readStored(stored);
    return data && change(data);
  };
  return changeSealedDraft(ctx.db, ctx.sealer, keyOf(ctx, id), changed, ctx.now);
};

/** Runs with a draft of the asker's own; says that it is gone where there is nothing better to say. */
export async function withDraft(
  ctx: Ctx,
  id: string,
  then: (data: ContributionDraft) => Reply | Promise<Reply>,
  gone: (ctx: Ctx, id: string) => Reply | Promise<Reply> = draftGone,
): Promise<Reply> {
  const data = readStored(await readSealedDraft(ctx.db, ctx.sealer, keyOf(ctx, id)));
  return data ? then(data) : gone(ctx, id);
}

export const draftGone = ({ t }: Ctx): Reply => answer(notice(t.rich('discuss.draftGone')));

/** What the asker wrote and neither sent nor discarded. */
export interface UnsentDraft extends ContributionDraft {
  readonly id: string;
}

/** What one select holds on every platform. */
const mostUnsent = 25;

/** The newest first. */
export async function listUnsent({ db, sealer, actor }: Ctx): Promise<UnsentDraft[]> {
  const drafts = await listSealedDrafts(db, sealer, [actor.account]);
  return drafts
    .flatMap(({ id, data }) => {
      const held = readStored(data);
      return held?.written ? [{ ...held, id }] : [];
    })
    .slice(0, mostUnsent);
}
