import { action } from '../action.ts';
import type { ChannelRefusal } from '../domain/workspaces/channels.ts';
import { type Purpose, purposes, type Settings } from '../domain/workspaces/settings.ts';
import { formatList, formatMoment } from '../i18n/format.ts';
import { languageNames, languages } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Outcome } from '../outcome.ts';
import type { ChannelFacts, PlatformName } from '../platform.ts';
import { type Group, groups } from '../stakeholders.ts';
import {
  type Block,
  type Button,
  bold,
  buttons,
  type Modal,
  pieces,
  type RichText,
  text,
  type View,
} from '../view.ts';
import { wrongView } from '../wrong.ts';
import { obstacleText } from './obstacle.ts';

/** What one sees of a channel at this moment. */
export type Checked = Outcome<ChannelFacts, ChannelRefusal>;

interface Shown {
  readonly settings: Settings;
  /** By the platform's id of the channel. */
  readonly checks: ReadonlyMap<string, Checked>;
  readonly platform: PlatformName;
  readonly now: Date;
  /** Whether the platform tells us of everybody who joins the workspace, and has roles that the bot can give. */
  readonly hearsOfJoining: boolean;
  readonly givesRoles: boolean;
  /** Whether the reader may change what people are. */
  readonly people: boolean;
  /** Why the reader may not choose the moderators' channel. */
  readonly barredFromModerators: RichText | undefined;
  /** What was changed just now, or why it was not. */
  readonly said: readonly RichText[];
}

/** Everything a workspace's admins can set, how it stands now, and the means to change it. */
export function settingsView(shown: Shown, t: Translate): View {
  return {
    title: { text: t('settings.title') },
    blocks: [
      ...shown.said.map(text),
      { kind: 'facts', pairs: factsOf(shown, t) },
      ...purposes.map((purpose) => chooseChannel(purpose, shown, t)),
      chooseLanguage(t),
      ...(shown.people ? [chooseOwnGroup(shown, t)] : []),
      ...(shown.givesRoles ? [chooseGroup(t)] : []),
      buttons(...offers(shown, t)),
    ],
  };
}

function offers({ settings, hearsOfJoining, people }: Shown, t: Translate): Button[] {
  const { greetsAll, channels, zone = '' } = settings;
  const greets = greetsAll
    ? { label: t('settings.greetFewer'), action: action('forum', 'settingsGreets', 'fewer') }
    : { label: t('settings.greetAll'), action: action('forum', 'settingsGreets', 'all') };
  return [
    zoneButton(zone, t),
    ...(hearsOfJoining || greetsAll ? [greets] : []),
    ...(channels.forum
      ? [{ label: t('settings.getStarted'), action: action('forum', 'settingsGetStarted') }]
      : []),
    ...(people ? [{ label: t('settings.people'), action: action('forum', 'people', '0', '') }] : []),
  ];
}

function factsOf(shown: Shown, t: Translate): [string, RichText][] {
  const { settings, now } = shown;
  const zone = settings.zone ?? 'UTC';
  const value = t('settings.zoneNow', { zone, time: formatMoment(now, t.language, zone) });
  return [
    ...purposes.map((purpose): [string, RichText] => [
      t(`settings.channel.${purpose}`),
      channelText(purpose, shown, t),
    ]),
    [t('settings.language'), orNone(settings.language, languageNames[settings.language ?? 'en'], t)],
    [t('settings.zoneName'), orNone(settings.zone, value, t)],
    [t('settings.greeting'), greetingText(shown, t)],
    ...(shown.givesRoles
      ? ([[t('settings.groupRoles'), groupsText(settings, t)]] satisfies [string, RichText][])
      : []),
    [t('settings.verification'), t(settings.verified ? 'settings.verified' : 'settings.unverified')],
    [t('settings.groups'), ownGroupsText(settings, t) || t('settings.groups.none')],
  ];
}

function greetingText({ settings, hearsOfJoining, platform }: Shown, t: Translate): RichText {
  if (!hearsOfJoining) return t.rich('settings.greets.needs', { platform });
  return t(settings.greetsAll ? 'settings.greets.all' : 'settings.greets.channel', { platform });
}

/** The groups that the workspace belongs to; empty for none. */
export const ownGroupsText = ({ groups: own }: Pick<Settings, 'groups'>, t: Translate): string =>
  formatList(
    own.map((group) => t(`group.${group}`)),
    t.language,
  );

/** The groups that have a role. */
const groupsText = ({ groupRoles }: Settings, t: Translate): string =>
  formatList(
    groups.filter((group) => groupRoles.has(group)).map((group) => t(`group.${group}`)),
    t.language,
  ) || t('settings.none');

const orNone = (chosen: string | undefined, value: string, t: Translate): string =>
  chosen === undefined ? t('settings.notChosen', { value }) : value;

/** Its name and state, with what to do about it where something is the matter. */
function channelText(purpose: Purpose, { settings, checks, platform }: Shown, t: Translate): RichText {
  const channel = settings.channels[purpose];
  const check = channel && checks.get(channel.externalId);
  if (!check) return t('settings.none');
  const name = bold(`#${check.ok ? check.value.name : channel.name}`);
  if (!check.ok)
    return [
      name,
      ': ',
      ...pieces(obstacleText({ obstacle: check.refusal, channel: channel.name, platform }, t)),
    ];
  const { closed, private: isPrivate } = check.value;
  const remarks = [
    t('settings.fine'),
    ...(closed ? [] : [t('settings.open')]),
    ...(purpose === 'moderators' && !isPrivate ? [t('settings.notPrivate')] : []),
  ];
  return [name, `: ${remarks.join(' ')}`];
}

/** In the place of what the reader may not choose stands why. */
const chooseChannel = (purpose: Purpose, { barredFromModerators: barred }: Shown, t: Translate): Block =>
  purpose === 'moderators' && barred !== undefined
    ? text(barred)
    : {
        kind: 'channels',
        channels: {
          placeholder: t(`settings.choose.${purpose}`),
          action: action('forum', 'settingsChannel', purpose),
        },
      };

const chooseLanguage = (t: Translate): Block => ({
  kind: 'select',
  select: {
    placeholder: t('settings.choose.language'),
    action: action('forum', 'settingsLanguage'),
    options: languages.map((value) => ({ value, label: languageNames[value] })),
  },
});

/** Each choice adds a group to the workspace's own (`+industry`), or takes it away (`-industry`). */
const chooseOwnGroup = ({ settings }: Shown, t: Translate): Block => ({
  kind: 'select',
  select: {
    placeholder: t('settings.groups.choose'),
    action: action('forum', 'settingsOwnGroup'),
    options: groups.map((group) => {
      const belongs = settings.groups.includes(group);
      const named = { group: t(`group.${group}`) };
      return belongs
        ? { value: `-${group}`, label: t('settings.groups.remove', named) }
        : { value: `+${group}`, label: t('settings.groups.add', named) };
    }),
  },
});

const chooseGroup = (t: Translate): Block => ({
  kind: 'select',
  select: {
    placeholder: t('settings.choose.group'),
    action: action('forum', 'settingsGroup'),
    options: groups.map((value) => ({ value, label: t(`group.${value}`) })),
  },
});

/**
 * The role that a server gives to members of one group, and the choice of another; `role` is its name, null for one of
 * which the platform tells nothing.
 */
export const groupRoleView = (
  {
    group,
    role,
    said,
    mayChoose,
  }: {
    readonly group: Group;
    readonly role: string | null | undefined;
    readonly said: readonly RichText[];
    /** Whether the reader gives roles by themselves, too. */
    readonly mayChoose: boolean;
  },
  t: Translate,
): View => ({
  title: { text: t('settings.role.title') },
  blocks: [
    ...said.map(text),
    text(t.rich('settings.role.about', { group: t(`group.${group}`) })),
    text(t('settings.role.needs')),
    {
      kind: 'facts',
      pairs: [
        [
          t('settings.role.now'),
          role === undefined ? t('settings.role.none') : (role ?? t('settings.role.gone')),
        ],
      ],
    },
    mayChoose
      ? {
          kind: 'roles',
          roles: {
            placeholder: t('settings.role.choose'),
            action: action('forum', 'settingsRole', group),
          },
        }
      : text(t('settings.role.needsOwn')),
    buttons(
      ...(role === undefined
        ? []
        : [{ label: t('settings.role.remove'), action: action('forum', 'settingsRole', group, '') }]),
      { label: t('settings.back'), action: action('forum', 'settingsBack') },
    ),
  ],
});

/** Opens the form with what was typed, or is set. */
const zoneButton = (typed: string, t: Translate): Button => ({
  label: t('settings.changeZone'),
  action: action('forum', 'settingsZone', typed),
});

/** Characters; no zone's name is longer than 40. */
const longestZone = 60;

export const zoneModal = (typed: string, t: Translate): Modal => ({
  title: t('settings.zoneTitle'),
  submit: t('settings.zoneSubmit'),
  cancel: t('cancel'),
  action: action('forum', 'settingsZoneTyped'),
  inputs: [
    {
      name: 'zone',
      label: t('settings.zoneLabel'),
      hint: t('settings.zoneHint'),
      value: typed,
      required: true,
      maxLength: longestZone,
    },
  ],
});

/** A zone that does not exist, with the nearest and the form once more as it was filled in. */
export function noZoneView(typed: string, near: string | undefined, t: Translate): View {
  const fault = { kind: 'zone', value: typed, ...(near && { near }) } as const;
  const { blocks } = wrongView({ kind: 'option', name: 'zone', fault }, t);
  const take = (zone: string): Button => ({
    label: t('settings.useZone', { zone }),
    action: action('forum', 'settingsZoneTyped', zone),
    style: 'primary',
  });
  return { blocks: [...blocks, buttons(...(near ? [take(near)] : []), zoneButton(typed, t))] };
}
