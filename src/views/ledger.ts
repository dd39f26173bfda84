import { action } from '../action.ts';
import { canSendAgain, type LedgerEntry, type LedgerPage, leadsOn } from '../domain/deliveries/ledger.ts';
import type { Problem } from '../domain/deliveries/problem.ts';
import { threadReference } from '../domain/references.ts';
import type { MessageKey } from '../i18n/catalogues.ts';
import { formatMoment } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { type Obstacle, obstacles, type PlatformName } from '../platform.ts';
import { shorten } from '../shorten.ts';
import {
  type Block,
  type Button,
  buttons,
  code,
  type Modal,
  type RichText,
  text,
  type View,
} from '../view.ts';
import { obstacleText } from './obstacle.ts';

/** Messages a page. */
export const ledgerPageSize = 5;

const reasons = {
  wait: 'ledger.problem.wait',
  unsent: 'ledger.problem.unsent',
  lost: 'ledger.problem.lost',
  'refused:gone': 'ledger.problem.gone',
  'refused:archived': 'ledger.problem.archived',
  'refused:not_invited': 'ledger.problem.notInvited',
  'refused:no_permission': 'ledger.problem.noPermission',
  'refused:wrong_kind': 'ledger.problem.wrongKind',
  'refused:removed': 'ledger.problem.removed',
  'refused:direct_closed': 'ledger.problem.directClosed',
  'refused:too_open': 'ledger.problem.tooOpen',
  'refused:full': 'ledger.problem.full',
  malformed: 'ledger.problem.malformed',
  missing: 'ledger.problem.missing',
  nothing_to_show: 'ledger.problem.nothingToShow',
  not_allowed: 'ledger.problem.notAllowed',
  no_thread: 'ledger.problem.noThread',
  workspace_left: 'ledger.problem.workspaceLeft',
  broken: 'ledger.problem.broken',
} as const satisfies Record<Problem, MessageKey>;

const isProblem = (stored: string): stored is Problem => Object.hasOwn(reasons, stored);

/** Why it did not go as it should; undefined where nothing went wrong. */
const reasonText = ({ problem }: Pick<LedgerEntry, 'problem'>, t: Translate): string | undefined =>
  problem === undefined ? undefined : t(isProblem(problem) ? reasons[problem] : 'ledger.problem.other');

/** What is the matter with its channel, where it was refused for that. */
const obstacleOf = ({ problem }: Pick<LedgerEntry, 'problem'>): Obstacle | undefined =>
  obstacles.find((obstacle) => problem === `refused:${obstacle}`);

/** What it shows: `Digest D-3, issue 4`, `Post in T-5`. */
function whatText(entry: LedgerEntry, t: Translate): string {
  const { kind } = entry;
  const what = subjectText(entry, t);
  return kind === 'update' || kind === 'remove' ? t('ledger.change', { kind, what }) : what;
}

function subjectText({ issue, thread }: LedgerEntry, t: Translate): string {
  if (issue) return t('ledger.digest', { digest: `D-${issue.digest}`, issue: `${issue.number}` });
  return thread ? t(threadTexts[thread.what], { reference: threadReference(thread) }) : t('ledger.message');
}

const threadTexts = { opening: 'ledger.thread', post: 'ledger.post', line: 'ledger.line' } as const;

const stateText = ({ state }: Pick<LedgerEntry, 'state'>, t: Translate): string => t(`ledger.state.${state}`);

interface Shown extends LedgerPage {
  /** The filters as one would type them, which the buttons carry. */
  readonly typed: string;
  /** IANA, the reader's. */
  readonly zone: string;
}

/** One page of what entered the workspace's channels. */
export function ledgerView(shown: Shown, t: Translate): View {
  const { total, offset, entries, typed } = shown;
  const title = { text: t('ledger.title', { total }) };
  if (!entries.length)
    return {
      title,
      blocks: [text(typed ? t('ledger.emptyFiltered', { filters: typed }) : t('ledger.empty'))],
      footer: t('ledger.private'),
    };
  const range = { from: `${offset + 1}`, to: `${offset + entries.length}`, total: `${total}` };
  return {
    title,
    blocks: [...entries.map((entry) => itemOf(entry, shown, t)), choose(shown, t), ...turns(shown, t)],
    footer: [t('practices.range', range), ...(typed ? [typed] : []), t('ledger.private')].join(' · '),
  };
}

function itemOf(entry: LedgerEntry, { zone }: Shown, t: Translate): Block {
  const reason = reasonText(entry, t);
  return {
    kind: 'item',
    item: {
      label: stateText(entry, t).toLocaleUpperCase(t.language),
      title: whatText(entry, t),
      text: [`#${entry.channel.name}`, ...(reason === undefined ? [] : [reason])].join(' · '),
      facts: [
        formatMoment(entry.createdAt, t.language, zone),
        t('ledger.attempts', { count: entry.attempts }),
      ].join(' · '),
      open: action('forum', 'ledgerOpen', entry.id),
    },
  };
}

const choose = ({ entries, zone }: Shown, t: Translate): Block => ({
  kind: 'select',
  select: {
    placeholder: t('ledger.choose'),
    action: action('forum', 'ledgerOpen'),
    options: entries.map((entry) => ({
      value: entry.id,
      label: shorten(`${whatText(entry, t)}, ${formatMoment(entry.createdAt, t.language, zone)}`, 75),
      hint: shorten(`#${entry.channel.name} · ${stateText(entry, t)}`, 75),
    })),
  },
});

function turns({ offset, entries, total, typed }: Shown, t: Translate): Block[] {
  const turn = (label: string, to: number): Button => ({
    label,
    action: action('forum', 'ledgerPage', String(to), typed),
  });
  const all = [
    ...(offset > 0 ? [turn(t('practices.previous'), Math.max(0, offset - ledgerPageSize))] : []),
    ...(offset + entries.length < total ? [turn(t('practices.next'), offset + ledgerPageSize)] : []),
  ];
  return all.length ? [buttons(...all)] : [];
}

interface Opened {
  readonly zone: string;
  readonly platform: PlatformName;
  /** What was done just now. */
  readonly said?: readonly RichText[];
  /** What stands in the way now; without it, what stood in the way when it was tried last. */
  readonly obstacle?: Obstacle | undefined;
}

/** One message: its facts, and what can be done about it. */
export function ledgerEntryView(entry: LedgerEntry, opened: Opened, t: Translate): View {
  const { zone, platform, said = [] } = opened;
  const obstacle = opened.obstacle ?? (canSendAgain(entry) ? obstacleOf(entry) : undefined);
  const what = obstacle && obstacleText({ obstacle, channel: entry.channel.name, platform }, t);
  return {
    title: { text: whatText(entry, t) },
    blocks: [
      ...said.map(text),
      { kind: 'facts', pairs: factsOf(entry, zone, t) },
      ...(what ? [text(what)] : []),
      ...(entry.state === 'uncertain' ? [text(t('ledger.explain.uncertain'))] : []),
      ...offers(entry, t),
    ],
  };
}

function factsOf(entry: LedgerEntry, zone: string, t: Translate): [string, RichText][] {
  const moment = (at: Date) => formatMoment(at, t.language, zone);
  const waits = entry.state === 'due' || entry.state === 'retrying';
  const reason = reasonText(entry, t);
  return [
    [t('ledger.channel'), `#${entry.channel.name}`],
    [t('ledger.stateName'), stateText(entry, t)],
    ...pair(reason, (value) => [t('ledger.reason'), value]),
    ...pair(entry.code, (value) => [t('ledger.code'), [code(value)]]),
    [t('ledger.attemptsName'), String(entry.attempts)],
    [t('ledger.written'), moment(entry.createdAt)],
    ...pair(waits ? entry.nextAt : undefined, (at) => [t('ledger.next'), moment(at)]),
    ...pair(entry.endedAt, (at) => [t('ledger.ended'), moment(at)]),
  ];
}

const pair = <T>(value: T | undefined, make: (value: T) => [string, RichText]): [string, RichText][] =>
  value === undefined ? [] : [make(value)];

function offers(entry: LedgerEntry, t: Translate): Block[] {
  const { id, opening } = entry;
  const button = (label: string, name: string, on = id): Button => ({
    label,
    action: action('forum', name, on),
  });
  if (opening !== undefined)
    return [text(t('ledger.noThread')), buttons(button(t('ledger.openOpening'), 'ledgerOpen', opening))];
  if (!canSendAgain(entry)) return [];
  const again = button(t('ledger.sendAgain'), 'ledgerAgain');
  if (entry.state !== 'uncertain') return [buttons(again)];
  const noLink = leadsOn(entry) ? [] : [button(t('ledger.noLink'), 'ledgerNoLink')];
  return [buttons(button(t('ledger.itIsThere'), 'ledgerThere'), ...noLink, again)];
}

/** Characters of a link; those of both platforms are far shorter. */
const mostLink = 300;

/** The form for the link of a message of which nobody knows whether it stands. */
export const linkModal = (
  id: string,
  { typed, platform }: { readonly typed: string; readonly platform: PlatformName },
  t: Translate,
): Modal => ({
  title: t('ledger.itIsThere'),
  submit: t('ledger.link.submit'),
  cancel: t('cancel'),
  action: action('forum', 'ledgerLink', id),
  inputs: [
    {
      name: 'link',
      label: t('ledger.link.label'),
      hint: t('ledger.link.hint', { platform }),
      ...(typed && { value: typed }),
      required: true,
      maxLength: mostLink,
    },
  ],
});

/** Why a link cannot be what was asked for, and the way back to the form with what was typed. */
export const linkRefusedView = (
  { id, typed }: { readonly id: string; readonly typed: string },
  said: RichText,
  t: Translate,
): View => ({
  blocks: [
    text(said),
    ...(typed ? [{ kind: 'quote', text: typed } as const] : []),
    buttons({ label: t('ledger.link.again'), action: action('forum', 'ledgerThere', id, typed) }),
  ],
});
