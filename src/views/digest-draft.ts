import { action } from '../action.ts';
import type { Wish } from '../domain/digests/change.ts';
import { recentDays } from '../domain/digests/recent.ts';
import type { Topic } from '../domain/library/entry.ts';
import type { ChannelRefusal } from '../domain/workspaces/channels.ts';
import type { Wrong } from '../find.ts';
import { Rhythm } from '../generated/prisma/enums.ts';
import { formatMoment, formatWeekday, weekdays } from '../i18n/format.ts';
import { languageNames, languages } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Outcome } from '../outcome.ts';
import type { ChannelFacts, PlatformName } from '../platform.ts';
import { type Block, type Button, buttons, type RichText, text, type View } from '../view.ts';
import { wrongView } from '../wrong.ts';
import { filterText } from './filter.ts';
import { obstacleText } from './obstacle.ts';
import { scheduleText } from './schedule.ts';

/** Where a digest would go. */
export type DraftPlace =
  | {
      readonly kind: 'channel';
      /** Undefined where none was chosen yet. */
      readonly channel: Outcome<ChannelFacts, ChannelRefusal> | undefined;
      /** Without `#`; undefined where the platform does not tell it. */
      readonly name: string | undefined;
    }
  /** The reader, by direct message; `reachable` where a workspace is known that leads to them. */
  | { readonly kind: 'person'; readonly reachable: boolean };

/** A digest as it would be, before it is one. */
export interface DigestPreview {
  /** The draft's. */
  readonly id: string;
  /** The digest that is changed; null for a new one. */
  readonly digest: number | null;
  readonly wish: Wish;
  readonly to: DraftPlace;
  readonly platform: PlatformName;
  readonly nextRunAt: Date;
  /** Entries that it would have told of in the last days, and entries of the library that fit at all. */
  readonly recent: number;
  readonly all: number;
}

export function draftView(preview: DigestPreview, topics: readonly Topic[], t: Translate): View {
  const { id, digest, wish, to } = preview;
  return {
    title: { text: digest === null ? t('digest.draft.title') : t('digest.draft.titleChange', { digest }) },
    blocks: [
      { kind: 'facts', pairs: factsOf(preview, topics, t) },
      text(
        t(
          preview.all || preview.recent ? 'digest.draft.recent' : 'digest.draft.matchesNothing',
          counts(preview),
        ),
      ),
      ...placeBlocks(preview, t),
      ...(to.kind === 'channel' ? [channelPicker(id, t)] : []),
      ...selects(id, wish, t),
      buttons(...controls(preview, t)),
    ],
    footer: t('digest.draft.footer'),
  };
}

/** Who will read it, where that is not plain, and what is in the way. */
function placeBlocks({ to, platform }: DigestPreview, t: Translate): Block[] {
  if (to.kind === 'person')
    return [text(to.reachable ? t('digest.draft.toYou') : t.rich('digest.unreachable'))];
  const { channel, name } = to;
  return channel && !channel.ok
    ? [text(obstacleText({ obstacle: channel.refusal, channel: name, platform }, t))]
    : [];
}

const channelPicker = (id: string, t: Translate): Block => ({
  kind: 'channels',
  channels: {
    placeholder: t('digest.draft.chooseChannel'),
    action: action('digest', 'choose', id, 'channel'),
  },
});

const counts = ({ recent, all }: DigestPreview) => ({ recent, all, days: recentDays });

function factsOf(
  { wish, to, nextRunAt }: DigestPreview,
  topics: readonly Topic[],
  t: Translate,
): (readonly [string, string])[] {
  const at = formatMoment(nextRunAt, t.language, wish.zone);
  return [
    [t('digest.draft.what'), filterText(wish.filter, topics, t)],
    to.kind === 'person'
      ? [t('digest.draft.to'), t('digest.toYou')]
      : [t('digest.draft.where'), to.name === undefined ? t('digest.draft.noChannel') : `#${to.name}`],
    [t('digest.draft.when'), scheduleText(wish, t)],
    [t('digest.draft.first'), at],
    [t('digest.draft.language'), languageNames[wish.language]],
    [t('digest.draft.empty'), t(wish.sayEmpty ? 'digest.draft.emptySay' : 'digest.draft.emptySkip')],
    [t('digest.draft.events'), t(wish.events ? 'flag.yes' : 'flag.no')],
  ];
}

function selects(id: string, { rhythm, day }: Wish, t: Translate): Block[] {
  const select = (
    field: string,
    placeholder: string,
    options: { value: string; label: string }[],
  ): Block => ({
    kind: 'select',
    select: { placeholder, action: action('digest', 'choose', id, field), options },
  });
  const days = rhythm === 'weekly' ? weekdays : Array.from({ length: 31 }, (_, at) => at + 1);
  const dayLabel = (one: number) =>
    rhythm === 'weekly'
      ? formatWeekday(one, t.language)
      : one === 31
        ? t('digest.draft.lastDay')
        : t('digest.draft.day', { day: String(one) });
  return [
    select(
      'rhythm',
      t('digest.draft.chooseRhythm'),
      Object.values(Rhythm).map((value) => ({ value, label: t(`digest.rhythm.${value}`) })),
    ),
    ...(day === null
      ? []
      : [
          select(
            'day',
            t('digest.draft.chooseDay'),
            days.map((one) => ({ value: String(one), label: dayLabel(one) })),
          ),
        ]),
    select(
      'language',
      t('digest.draft.chooseLanguage'),
      languages.map((value) => ({ value, label: languageNames[value] })),
    ),
  ];
}

function controls({ id, digest, wish, to }: DigestPreview, t: Translate): Button[] {
  const { sayEmpty, events } = wish;
  // Undefined where nothing was chosen yet.
  const fits = to.kind === 'person' ? to.reachable : to.channel?.ok;
  const choose = (field: string, value: string) => action('digest', 'choose', id, field, value);
  return [
    ...(fits
      ? [
          {
            label: t(digest === null ? 'digest.draft.subscribe' : 'digest.draft.save'),
            action: action('digest', 'save', id),
            style: 'primary' as const,
          },
        ]
      : []),
    // Choosing the same channel again is no choice to a picker.
    ...(fits === false ? [{ label: t('digest.draft.again'), action: choose('again', '') }] : []),
    { label: t('digest.draft.change'), action: action('digest', 'form', id) },
    {
      label: t(sayEmpty ? 'digest.draft.toSkip' : 'digest.draft.toSay'),
      action: choose('empty', sayEmpty ? 'skip' : 'say'),
    },
    {
      label: t(events ? 'digest.draft.noEvents' : 'digest.draft.withEvents'),
      action: choose('events', events ? 'no' : 'yes'),
    },
  ];
}

/** Something typed is not understood: what, and the form again with everything in it. */
export const faultyDraftView = (id: string, wrong: Wrong, t: Translate): View => ({
  ...wrongView(wrong, t),
  blocks: [
    ...wrongView(wrong, t).blocks,
    text(t('digest.draft.kept')),
    buttons({
      label: t('digest.draft.change'),
      action: action('digest', 'form', id),
      style: 'primary',
    }),
  ],
});

interface Saved {
  readonly number: number;
  readonly nextRunAt: Date | undefined;
  readonly isNew: boolean;
  /** Its name; undefined where it goes to the reader. */
  readonly channel: string | undefined;
  readonly wish: Wish;
}

/** It is set up, or changed. */
export function savedView(saved: Saved, t: Translate): View {
  const { number, nextRunAt, isNew, wish } = saved;
  const reference = `D-${number}`;
  const at = nextRunAt && formatMoment(nextRunAt, t.language, wish.zone);
  const next = at
    ? t(isNew ? 'digest.saved.next' : 'digest.nextLook', { at, zone: wish.zone })
    : t('digest.saved.paused');
  return {
    blocks: [
      text(savedText(saved, t)),
      text(next),
      buttons(
        { label: t('digest.button.preview'), action: action('digest', 'preview', reference) },
        { label: t('digest.button.manage'), action: action('digest', 'manage', reference) },
      ),
    ],
  };
}

function savedText({ number, isNew, channel }: Saved, t: Translate): RichText {
  const reference = `D-${number}`;
  if (channel === undefined)
    return t.rich(isNew ? 'digest.saved.newToYou' : 'digest.saved.changedToYou', { reference });
  const place = { reference, channel: `#${channel}` };
  return t.rich(isNew ? 'digest.saved.new' : 'digest.saved.changed', place);
}
