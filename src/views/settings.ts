import { action } from '../action.ts';
import type { ChannelRefusal } from '../domain/workspaces/channels.ts';
import { type Purpose, purposes, type Settings } from '../domain/workspaces/settings.ts';
import { formatMoment } from '../i18n/format.ts';
import { languageNames, languages } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Outcome } from '../outcome.ts';
import type { ChannelFacts, PlatformName } from '../platform.ts';
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
      ...purposes.map(
        (purpose): Block => ({
          kind: 'channels',
          channels: {
            placeholder: t(`settings.choose.${purpose}`),
            action: action('forum', 'settingsChannel', purpose),
          },
        }),
      ),
      chooseLanguage(t),
      buttons(zoneButton(shown.settings.zone ?? '', t)),
    ],
  };
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
    [t('settings.verification'), t(settings.verified ? 'settings.verified' : 'settings.unverified')],
  ];
}

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

const chooseLanguage = (t: Translate): Block => ({
  kind: 'select',
  select: {
    placeholder: t('settings.choose.language'),
    action: action('forum', 'settingsLanguage'),
    options: languages.map((value) => ({ value, label: languageNames[value] })),
  },
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
