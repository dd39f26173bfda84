import { action } from '../action.ts';
import type { NamedRow } from '../domain/audit/names.ts';
import { writeHead } from '../domain/audit/read.ts';
import type { AuditPage } from '../domain/audit/search.ts';
import { type AuditAct, type AuditKind, auditActs } from '../domain/audit.ts';
import { itemReference } from '../domain/references.ts';
import { Role } from '../generated/prisma/enums.ts';
import type { MessageKey } from '../i18n/catalogues.ts';
import { formatList, formatMoment } from '../i18n/format.ts';
import { isLanguage, languageNames } from '../i18n/languages.ts';
import type { Translate, Values } from '../i18n/translate.ts';
import { groups } from '../stakeholders.ts';
import {
  type Block,
  type Button,
  buttons,
  code,
  type Inline,
  pieces,
  type RichText,
  text,
  type View,
} from '../view.ts';
import { groupText } from './group.ts';

/** Acts a page. */
export const auditPageSize = 10;

/** What is told apart in a search: the first parts of the acts. */
// Splitting is not seen by the type of what it gives.
export const auditKinds = [...new Set(auditActs.map((act) => act.replace(/\..*/, '') as AuditKind))];

const isAct = (stored: string): stored is AuditAct => auditActs.some((act) => act === stored);

interface Shown extends AuditPage {
  /** The filters as one would type them, which the buttons carry. */
  readonly typed: string;
  /** IANA, the reader's. */
  readonly zone: string;
}

/** One page of what was done, newest first, and the head to keep. */
export function auditView(shown: Shown, t: Translate): View {
  const { total, offset, rows, typed, zone } = shown;
  const title = { text: t('audit.title', { total }) };
  if (!rows.length) {
    const none = typed ? t('audit.emptyFiltered', { filters: typed }) : t('audit.empty');
    return { title, blocks: [text(none), ...headBlocks(shown, t)], footer: t('audit.private') };
  }
  const range = { from: `${offset + 1}`, to: `${offset + rows.length}`, total: `${total}` };
  return {
    title,
    blocks: [
      { kind: 'list', items: rows.map((row) => lineOf(row, zone, t)) },
      ...headBlocks(shown, t),
      ...turns(shown, t),
    ],
    footer: [t('practices.range', range), ...(typed ? [typed] : []), t('audit.private')].join(' · '),
  };
}

function lineOf(row: NamedRow, zone: string, t: Translate): Inline[] {
  const { number, at, actor } = row;
  const by = actor ? (actor.name ?? t('audit.former')) : t('audit.nobody');
  const values = { number: `${number}`, at: formatMoment(at, t.language, zone), by };
  return around(t.rich('audit.line', { ...values, act: here }), actText(row, t));
}

/** Stands in a sentence where something with marks of its own goes; no text has it. */
const here = '\u0000';

const around = (sentence: RichText, inside: readonly Inline[]): Inline[] =>
  pieces(sentence).flatMap((piece) => {
    if (typeof piece !== 'string' || !piece.includes(here)) return [piece];
    const [before = '', after = ''] = piece.split(here);
    return [before, ...inside, after].filter((one) => one !== '');
  });

/** What was done, in words; of an act that a newer version noted, its name alone. */
export const actText = (row: NamedRow, t: Translate): readonly Inline[] =>
  isAct(row.act) ? pieces(t.rich(`audit.act.${row.act}`, valuesOf(row, t))) : [code(row.act)];

/** Everything that any of the sentences may name: what is not there any more has words as well. */
function valuesOf({ names, data }: NamedRow, t: Translate): Values {
  const reference =
    names.item ?? (typeof data.number === 'number' ? itemReference({ number: data.number }) : undefined);
  const kind = String(data.kind ?? 'other');
  const value = valueText(data, t);
  return {
    member: names.member ?? t('audit.gone.member'),
    workspace: names.workspace ?? t('audit.gone.workspace'),
    thread: names.thread ?? t('audit.gone.thread'),
    asked: names.asked ?? t('audit.gone.member'),
    hasPost: names.post === undefined ? 'no' : 'yes',
    post: names.post ?? t('audit.gone.post'),
    item: t('audit.item', { kind, item: reference ?? t('audit.gone.item') }),
    state: String(data.state ?? 'other'),
    role: roleText(data.role, t),
    setting: settingText(String(data.setting ?? ''), t),
    hasValue: value === undefined ? 'no' : 'yes',
    value: value ?? '',
    via: String(data.via ?? 'other'),
    accounts: Number(data.accounts ?? 0),
    on: data.value === false ? 'no' : 'yes',
    by: String(data.by ?? 'other'),
    participant: String(data.participant ?? ''),
  };
}

const roleText = (stored: unknown, t: Translate): string => {
  const role = Object.values(Role).find((one) => one === stored);
  return role ? t(`role.${role}`) : String(stored ?? '');
};

const settingNames: Record<string, MessageKey> = {
  forum: 'settings.channel.forum',
  digest: 'settings.channel.digest',
  moderators: 'settings.channel.moderators',
  language: 'settings.language',
  zone: 'settings.zoneName',
  greetsAll: 'settings.greeting',
  'get-started': 'getStarted.title',
  groups: 'audit.setting.groups',
};

function settingText(setting: string, t: Translate): string {
  const known = Object.hasOwn(settingNames, setting) ? settingNames[setting] : undefined;
  if (known) return t(known);
  const group = groups.find((one) => setting === `role:${one}`);
  return group ? t('audit.setting.role', { group: t(`group.${group}`) }) : setting;
}

/** Undefined for a channel or a role: those are ids, which say nothing to people. */
function valueText({ setting, value }: NamedRow['data'], t: Translate): string | undefined {
  switch (setting) {
    case 'zone':
      return typeof value === 'string' && value !== '' ? value : undefined;
    case 'language':
      return typeof value === 'string' && isLanguage(value) ? languageNames[value] : undefined;
    case 'greetsAll':
      return typeof value === 'boolean' ? t(value ? 'audit.value.on' : 'audit.value.off') : undefined;
    case 'groups':
      return typeof value === 'string' ? groupsText(value, t) : undefined;
    default:
      return undefined;
  }
}

const groupsText = (stored: string, t: Translate): string =>
  stored === ''
    ? t('audit.value.none')
    : formatList(
        stored.split(',').map((group) => groupText(group, t)),
        t.language,
      );

function headBlocks({ head }: Shown, t: Translate): Block[] {
  if (head.number === 0) return [];
  const kept = writeHead(head);
  const command = `npm run forum -- audit verify --head ${kept}`;
  return [
    text(t.rich('audit.head', { number: `${head.number}`, head: kept })),
    text(t.rich('audit.how', { command })),
  ];
}

function turns({ offset, rows, total, typed }: Shown, t: Translate): Block[] {
  const turn = (label: string, to: number): Button => ({
    label,
    action: action('forum', 'auditPage', String(to), typed),
  });
  const all = [
    ...(offset > 0 ? [turn(t('practices.previous'), Math.max(0, offset - auditPageSize))] : []),
    ...(offset + rows.length < total ? [turn(t('practices.next'), offset + auditPageSize)] : []),
  ];
  return all.length ? [buttons(...all)] : [];
}
