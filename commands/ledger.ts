import { answer, aside, type Ctx, defineSubcommand, type Handler, open, type Reply } from '../src/command.ts';
import {
  confirmThere,
  type LedgerEntry,
  type LedgerRefusal,
  listLedger,
  readLedgerEntry,
  sendAgain,
} from '../src/domain/deliveries/ledger.ts';
import { type LinkRefusal, proveThere } from '../src/domain/deliveries/link.ts';
import { startOfDate } from '../src/domain/digests/start-of-day.ts';
import { checkChannel } from '../src/domain/workspaces/channels.ts';
import { readGiven } from '../src/find.ts';
import { DeliveryState } from '../src/generated/prisma/enums.ts';
import type { MessageKey } from '../src/i18n/catalogues.ts';
import { choices, type Given, since } from '../src/options.ts';
import type { Obstacle } from '../src/platform.ts';
import { formatTyped } from '../src/typed.ts';
import { notice, type RichText, type View } from '../src/view.ts';
import {
  ledgerEntryView,
  ledgerPageSize,
  ledgerView,
  linkModal,
  linkRefusedView,
} from '../src/views/ledger.ts';
import { wrongView } from '../src/wrong.ts';

const access = 'workspaceAdmin';

const options = {
  state: choices({
    summary: 'ledger.state',
    of: Object.values(DeliveryState),
    label: (state) => `ledger.state.${state}`,
  }),
  since: since({ summary: 'ledger.since' }),
};
type Asked = Given<typeof options>;

export const ledger = defineSubcommand({
  name: 'ledger',
  summary: 'ledger.summary',
  access,
  options,
  run: (ctx, asked) => list(ctx, asked, 0),
});

/** The presses of `/forum ledger`. */
export const ledgerActions: Record<string, Handler> = {
  ledgerPage: { access, run: (ctx, [offset, typed = '']) => again(ctx, typed, Number(offset)) },
  ledgerOpen: { access, run: (ctx, [id = '']) => openEntry(ctx, id) },
  ledgerAgain: { access, run: (ctx, [id = '']) => resend(ctx, id) },
  ledgerThere: { access, opens: 'modal', run: (ctx, [id = '', typed = '']) => askForLink(ctx, id, typed) },
  ledgerLink: { access, run: (ctx, [id = ''], { link = '' }) => prove(ctx, id, link) },
  ledgerNoLink: { access, run: (ctx, [id = '']) => confirm(ctx, id) },
};

const refusals = {
  missing: 'ledger.missing',
  already: 'ledger.already',
  no_thread: 'ledger.noThread',
  leads_on: 'ledger.leadsOn',
} as const satisfies Record<LedgerRefusal | 'no_thread' | 'leads_on', MessageKey>;

/** Of these the link can be corrected. */
const linkRefusals = {
  elsewhere: 'ledger.link.elsewhere',
  other_time: 'ledger.link.otherTime',
  other_message: 'ledger.link.otherMessage',
} as const satisfies Record<Exclude<LinkRefusal, LedgerRefusal>, MessageKey>;

/** A workspace admin acts in a workspace, or dispatch would have refused them. */
function workspaceOf({ actor }: Ctx): string {
  if (!actor.workspace) throw new Error('a workspace admin without a workspace');
  return actor.workspace.id;
}

async function list(ctx: Ctx, asked: Asked, offset: number): Promise<Reply> {
  const { db, zone, t } = ctx;
  const page = await listLedger(db, {
    workspaceId: workspaceOf(ctx),
    states: asked.state,
    since: asked.since === undefined ? undefined : startOfDate(asked.since, zone),
    offset,
    limit: ledgerPageSize,
  });
  return answer(ledgerView({ ...page, typed: retype(asked), zone }, t));
}

/** The filters as one text, which the buttons carry. */
const retype = ({ state, since }: Asked): string =>
  formatTyped({
    words: '',
    pairs: [
      ...(state ? [['state', state.join(',')] as const] : []),
      ...(since ? [['since', since] as const] : []),
    ],
  });

async function again(ctx: Ctx, typed: string, offset: number): Promise<Reply> {
  const read = readGiven(options, typed, ctx.library.vocabulary());
  return read.ok ? list(ctx, read.value, offset) : answer(wrongView(read.refusal, ctx.t));
}

const read = (ctx: Ctx, id: string): Promise<LedgerEntry | undefined> =>
  readLedgerEntry(ctx.db, { workspaceId: workspaceOf(ctx), id });

/** From the list, which stays as it is. */
async function openEntry(ctx: Ctx, id: string): Promise<Reply> {
  const entry = await read(ctx, id);
  return entry ? aside(entryView(ctx, entry)) : aside(notice(ctx.t.rich('ledger.missing')));
}

const entryView = (
  { zone, actor, t }: Ctx,
  entry: LedgerEntry,
  said: readonly RichText[] = [],
  obstacle?: Obstacle,
): View => ledgerEntryView(entry, { zone, platform: actor.account.platform, said, obstacle }, t);

/** What would end as it did before is not sent: its channel is examined first. */
async function resend(ctx: Ctx, id: string): Promise<Reply> {
  const { db, now, t } = ctx;
  const entry = await read(ctx, id);
  if (!entry) return aside(notice(t.rich('ledger.missing')));
  const checked = checkChannel(await ctx.examine(entry.channel.externalId), 'threads');
  // Whoever does not answer now may do so when it is tried; that is what the attempts are for.
  if (!checked.ok && checked.refusal !== 'unreachable')
    return answer(entryView(ctx, entry, [t('ledger.notSentAgain')], checked.refusal));
  const outcome = await sendAgain(db, { workspaceId: workspaceOf(ctx), id, at: now });
  return after(ctx, id, outcome.ok ? 'ledger.again' : refusals[outcome.refusal]);
}

/** `typed` is what was not accepted before. */
async function askForLink(ctx: Ctx, id: string, typed: string): Promise<Reply> {
  const entry = await read(ctx, id);
  if (!entry) return aside(notice(ctx.t.rich('ledger.missing')));
  if (entry.state !== 'uncertain') return after(ctx, id, 'ledger.already');
  return open(linkModal(id, { typed, platform: ctx.actor.account.platform }, ctx.t));
}

async function prove(ctx: Ctx, id: string, typed: string): Promise<Reply> {
  const { db, now, actor, t } = ctx;
  const { platform } = actor.account;
  const back = (key: MessageKey) => answer(linkRefusedView({ id, typed }, t.rich(key, { platform }), t));
  const link = ctx.readLink(typed);
  if (!link) return back('ledger.link.none');
  const outcome = await proveThere(db, { workspaceId: workspaceOf(ctx), id, link, at: now });
  if (outcome.ok) return after(ctx, id, 'ledger.link.proving');
  const { refusal } = outcome;
  return refusal === 'missing' || refusal === 'already'
    ? after(ctx, id, refusals[refusal])
    : back(linkRefusals[refusal]);
}

async function confirm(ctx: Ctx, id: string): Promise<Reply> {
  const outcome = await confirmThere(ctx.db, { workspaceId: workspaceOf(ctx), id, at: ctx.now });
  return after(ctx, id, outcome.ok ? 'ledger.confirmed' : refusals[outcome.refusal]);
}

/** The message as it stands now, under what was done about it. */
async function after(ctx: Ctx, id: string, done: MessageKey): Promise<Reply> {
  const entry = await read(ctx, id);
  return answer(entry ? entryView(ctx, entry, [ctx.t.rich(done)]) : notice(ctx.t.rich(done)));
}
