import { action } from '../action.ts';
import type { KnownMember, ListedMember, MemberPage } from '../domain/members/people.ts';
import { Role } from '../generated/prisma/enums.ts';
import { formatDay, formatList, formatMoment } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { writeAccount } from '../operator/account.ts';
import { shorten } from '../shorten.ts';
import {
  type Block,
  type Button,
  buttons,
  code,
  type Inline,
  type Modal,
  type RichText,
  text,
  type View,
} from '../view.ts';

/** Members a page. */
export const peoplePageSize = 5;

/** Characters of what is looked for. */
export const longestQuery = 100;

/** What can be given beyond membership, the least first. */
export const furtherRoles = [Role.moderator, Role.curator, Role.admin] as const;
export type FurtherRole = (typeof furtherRoles)[number];

/** Further roles by name, the least first; none for who is a member alone. */
export const roleNames = (roles: readonly Role[], t: Translate): string[] =>
  furtherRoles.filter((role) => roles.includes(role)).map((role) => t(`role.${role}`));

interface Moment {
  readonly now: Date;
  /** IANA, the reader's. */
  readonly zone: string;
}

interface Listed extends MemberPage, Moment {
  readonly query: string;
  /** What was done just now. */
  readonly said: readonly RichText[];
}

/** One page of the forum's members. */
export function peopleView(page: Listed, t: Translate): View {
  const { members, query, offset, total, said } = page;
  const title = { text: t('people.title', { total }) };
  const none = query ? t('people.noneFound', { query }) : t('people.none');
  if (!members.length) return { title, blocks: [...said.map(text), text(none), turns(page, t)] };
  const range = { from: `${offset + 1}`, to: `${offset + members.length}`, total: `${total}` };
  return {
    title,
    blocks: [
      ...said.map(text),
      ...members.map((member): Block => ({ kind: 'item', item: itemOf(member, page, t) })),
      chooseMember(members, t),
      turns(page, t),
    ],
    footer: [t('practices.range', range), ...(query ? [t('people.query', { query })] : [])].join(' · '),
  };
}

function itemOf(member: ListedMember, { now, zone }: Moment, t: Translate) {
  const { suspendedUntil: until } = member;
  const [...names] = roleNames(member.roles, t);
  const suspended =
    until && until > now ? [t('people.suspended', { until: formatMoment(until, t.language, zone) })] : [];
  return {
    label: (names.at(-1) ?? t('role.member')).toLocaleUpperCase(t.language),
    title: member.name,
    text: belonging(member, t),
    facts: [formatList(names.length ? names : [t('role.member')], t.language), ...suspended].join(' · '),
    open: action('forum', 'person', member.id),
  };
}

/** Organisation and group, as far as they are known. */
function belonging({ organisation, group }: ListedMember, t: Translate): string {
  const known = [...(organisation ? [organisation] : []), ...(group ? [t(`group.${group}`)] : [])];
  return known.join(' · ') || `${t('person.organisation')}: ${t('person.notSaid')}`;
}

const chooseMember = (members: readonly ListedMember[], t: Translate): Block => ({
  kind: 'select',
  select: {
    placeholder: t('people.open'),
    action: action('forum', 'person'),
    options: members.map((member) => ({
      value: member.id,
      label: shorten(member.name, 75),
      hint: shorten(belonging(member, t), 75),
    })),
  },
});

function turns({ offset, members, total, query }: Listed, t: Translate): Block {
  const to = (label: string, at: number, words: string): Button => ({
    label,
    action: action('forum', 'people', String(at), words),
  });
  return buttons(
    ...(offset > 0 ? [to(t('practices.previous'), Math.max(0, offset - peoplePageSize), query)] : []),
    ...(offset + members.length < total ? [to(t('practices.next'), offset + peoplePageSize, query)] : []),
    { label: t('people.find'), action: action('forum', 'peopleFind', query) },
    ...(query ? [to(t('people.all'), 0, '')] : []),
  );
}

export const findModal = (query: string, t: Translate): Modal => ({
  title: t('people.find.title'),
  submit: t('people.find.submit'),
  cancel: t('cancel'),
  action: action('forum', 'peopleFound'),
  inputs: [
    {
      name: 'query',
      label: t('people.find.label'),
      hint: t('people.find.hint'),
      value: query,
      required: true,
      maxLength: longestQuery,
    },
  ],
});

interface Opened extends Moment {
  readonly said: readonly RichText[];
}

/** One member: what is known of them, and what an admin can do. */
export function personView(member: KnownMember, opened: Opened, t: Translate): View {
  return {
    title: { text: member.name },
    blocks: [
      ...opened.said.map(text),
      { kind: 'facts', pairs: factsOf(member, opened, t) },
      ...roleSelects(member, t),
      buttons(...offers(member, opened, t)),
    ],
  };
}

function factsOf(member: KnownMember, { now, zone }: Moment, t: Translate): [string, RichText][] {
  const { organisation, group, roles, createdAt, suspendedUntil: until, suspensionReason: reason } = member;
  const names = roleNames(roles, t);
  return [
    [t('person.organisation'), organisation ?? t('person.notSaid')],
    [t('person.group'), group ? t(`group.${group}`) : t('person.notSaid')],
    [t('person.roles'), formatList([t('role.member'), ...names], t.language)],
    [t('person.accounts'), accountsText(member, t)],
    [t('person.since'), formatDay(createdAt, t.language, zone)],
    ...(until && until > now
      ? ([
          [t('person.suspension'), `${formatMoment(until, t.language, zone)} (${zone})`],
          [t('person.reason'), reason ?? t('person.notSaid')],
        ] satisfies [string, RichText][])
      : []),
  ];
}

/** As the operator's commands take them, with the workspace that reaches each. */
function accountsText({ accounts }: KnownMember, t: Translate): RichText {
  if (!accounts.length) return t('person.noAccounts');
  return accounts.flatMap(({ platform, tenant, externalId: person, workspace }, at): Inline[] => [
    ...(at > 0 ? [', '] : []),
    code(writeAccount({ platform, tenant, person })),
    ...(workspace ? [` (${workspace})`] : []),
  ]);
}

function roleSelects({ id, roles }: KnownMember, t: Translate): Block[] {
  const select = (how: 'give' | 'take', some: readonly FurtherRole[]): Block[] =>
    some.length
      ? [
          {
            kind: 'select',
            select: {
              placeholder: t(`person.${how}`),
              action: action('forum', how === 'give' ? 'personGive' : 'personTake', id),
              options: some.map((value) => ({ value, label: t(`role.${value}`) })),
            },
          },
        ]
      : [];
  const held = furtherRoles.filter((role) => roles.includes(role));
  const others = furtherRoles.filter((role) => !roles.includes(role));
  return [...select('give', others), ...select('take', held)];
}

function offers({ id, suspendedUntil }: KnownMember, { now }: Moment, t: Translate): Button[] {
  const press = (name: string) => action('forum', name, id);
  const suspended = suspendedUntil !== undefined && suspendedUntil > now;
  return [
    ...(suspended ? [{ label: t('person.restore'), action: press('personRestore') }] : []),
    {
      label: t(suspended ? 'person.changeSuspension' : 'person.suspend'),
      action: press('personSuspend'),
    },
    { label: t('person.dismiss'), action: press('personDismiss'), style: 'danger' },
    { label: t('person.back'), action: action('forum', 'people', '0', '') },
  ];
}

/** Asks before a membership ends. */
export const dismissView = ({ id, name }: Pick<ListedMember, 'id' | 'name'>, t: Translate): View => ({
  title: { text: t('person.dismiss.title', { name }) },
  blocks: [
    text(t('person.dismiss.what')),
    buttons(
      { label: t('person.dismiss'), action: action('forum', 'personDismissed', id), style: 'danger' },
      { label: t('person.dismiss.keep'), action: action('forum', 'person', id) },
    ),
  ],
});
