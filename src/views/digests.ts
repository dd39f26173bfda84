import { type Action, action } from '../action.ts';
import type { FoundDigest, listDigests } from '../domain/digests/change.ts';
import { readFilter } from '../domain/digests/filter.ts';
import { type Place, placeOf } from '../domain/digests/place.ts';
import type { Issue } from '../domain/digests/read.ts';
import type { Topic } from '../domain/library/entry.ts';
import { formatDay, formatMoment } from '../i18n/format.ts';
import { languageNames, languageOf } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translate.ts';
import { obstacles } from '../platform.ts';
import {
  type Block,
  type Button,
  buttons,
  heading,
  notice,
  type RichText,
  text,
  type View,
} from '../view.ts';
import { filterText } from './filter.ts';
import { obstacleText } from './obstacle.ts';
import { scheduleText } from './schedule.ts';

type Listed = Awaited<ReturnType<typeof listDigests>>[number];
/** The reader: their words. */
interface Reader {
  readonly t: Translate;
}

const referenceOf = ({ number }: Pick<FoundDigest, 'number'>): string => `D-${number}`;

const nameOf = (place: Place, t: Translate): string =>
  place.kind === 'channel' ? `#${place.name}` : t('digest.toYouOn', { platform: place.platform });

/** Why nothing is sent there now; undefined where it is. */
function heldText(place: Place, t: Translate): string | undefined {
  if (place.kind === 'channel') return place.broken ? t('digest.state.broken') : undefined;
  if (place.workspaceId === undefined) return t('digest.state.unreachable');
  return place.closed ? t('digest.state.closed') : undefined;
}

/** Running, paused, or held up by where it goes. */
function stateText(digest: FoundDigest, t: Translate): string {
  const { pausedAt, pausedUntil, nextRunAt, zone } = digest;
  const held = heldText(placeOf(digest), t);
  if (held) return held;
  if (pausedUntil)
    return t('digest.state.pausedUntil', { at: formatMoment(pausedUntil, t.language, zone), zone });
  if (pausedAt) return t('digest.state.paused');
  return nextRunAt ? t('digest.next', { at: formatMoment(nextRunAt, t.language, zone), zone }) : '';
}

function issueFact({ issues: [last], zone }: Listed, t: Translate): string {
  if (!last) return t('digest.list.noIssue');
  return t('digest.list.lastIssue', {
    number: String(last.number),
    day: formatDay(last.windowTo, t.language, zone),
  });
}

/** The digests that the reader decides over: those of the workspace, then their own. */
export function listView(digests: readonly Listed[], topics: readonly Topic[], { t }: Reader): View {
  const groups = [
    { of: digests.filter(({ channel }) => channel), title: 'digest.list.title' },
    { of: digests.filter(({ account }) => account), title: 'digest.list.titleOfYours' },
  ] as const;
  const [first, ...others] = groups
    .filter(({ of }) => of.length)
    .map(({ of, title }) => ({
      title: t(title, { count: of.length }),
      items: of.map((digest) => listItem(digest, topics, t)),
    }));
  return {
    ...(first && { title: { text: first.title } }),
    blocks: [
      ...(first?.items ?? []),
      ...others.flatMap(({ title, items }) => [heading(title), ...items]),
      choice(digests, action('digest', 'manage'), t),
    ],
    footer: t('digest.list.footer'),
  };
}

const listItem = (digest: Listed, topics: readonly Topic[], t: Translate): Block => ({
  kind: 'item',
  item: {
    label: referenceOf(digest),
    title: nameOf(placeOf(digest), t),
    text: `${scheduleText(digest, t)} · ${filterText(readFilter(digest.filter), topics, t)}`,
    facts: [stateText(digest, t), issueFact(digest, t)].filter(Boolean).join(' · '),
    open: action('digest', 'manage', referenceOf(digest)),
  },
});

const choice = (digests: readonly FoundDigest[], goOn: Action, t: Translate): Block => ({
  kind: 'select',
  select: {
    placeholder: t('digest.list.choose'),
    action: goOn,
    options: digests.map((digest) => ({
      value: referenceOf(digest),
      label: `${referenceOf(digest)} ${nameOf(placeOf(digest), t)}`,
    })),
  },
});

/** Which of several is meant. */
export const chooseDigestView = (digests: readonly FoundDigest[], goOn: Action, { t }: Reader): View => ({
  blocks: [text(t('digest.which')), choice(digests, goOn, t)],
});

/** One digest and everything that can be done with it. */
export function digestView(
  digest: FoundDigest,
  gap: Issue['gap'],
  topics: readonly Topic[],
  { t }: Reader,
): View {
  const place = placeOf(digest);
  return {
    title: { label: referenceOf(digest), text: nameOf(place, t) },
    blocks: [
      {
        kind: 'facts',
        pairs: [
          [t('digest.draft.what'), filterText(readFilter(digest.filter), topics, t)],
          [t('digest.draft.when'), scheduleText(digest, t)],
          [t('digest.list.state'), stateText(digest, t)],
          [t('digest.draft.language'), languageNames[languageOf(digest.language)]],
          [t('digest.draft.empty'), t(digest.sayEmpty ? 'digest.draft.emptySay' : 'digest.draft.emptySkip')],
          [t('digest.draft.events'), t(digest.events ? 'flag.yes' : 'flag.no')],
        ],
      },
      ...heldBlocks(place, t),
      ...(gap ? [text(t.rich('digest.gapOffer', gapValues(gap, digest, t)))] : []),
      buttons(...deeds(digest, isHeld(place), gap, t)),
    ],
  };
}

/** How to mend what holds it up, and what becomes of what waits. */
function heldBlocks(place: Place, t: Translate): Block[] {
  if (place.kind === 'person') {
    if (place.workspaceId === undefined) return [text(t.rich('digest.unreachable'))];
    return place.closed ? [text(t('digest.closed', { platform: place.platform }))] : [];
  }
  const { broken, name: channel, platform } = place;
  const obstacle = obstacles.find((one) => one === place.obstacle);
  if (!broken || !obstacle) return [];
  return [text(obstacleText({ obstacle, channel, platform }, t)), text(t('digest.heldUp'))];
}

/** Whether direct messages do not reach the reader, which they alone can tell to be mended. */
const isHeld = (place: Place): boolean =>
  place.kind === 'person' && (place.workspaceId === undefined || place.closed);

const gapValues = (
  gap: NonNullable<Issue['gap']>,
  { zone }: Pick<FoundDigest, 'zone'>,
  t: Translate,
): { count: number; from: string; to: string } => ({
  count: gap.items,
  from: formatDay(gap.from, t.language, zone),
  to: formatDay(gap.to, t.language, zone),
});

function deeds(digest: FoundDigest, held: boolean, gap: Issue['gap'], t: Translate): Button[] {
  const button = (
    name: 'reach' | 'preview' | 'now' | 'gap' | 'change' | 'pause' | 'resume' | 'stop',
  ): Button => ({
    label: t(`digest.button.${name}`),
    action: action('digest', name, referenceOf(digest)),
  });
  return [
    ...(held ? [button('reach')] : []),
    button('preview'),
    ...(digest.pausedAt ? [button('resume')] : [button('now'), button('pause')]),
    ...(gap ? [button('gap')] : []),
    button('change'),
    button('stop'),
  ];
}

/** It goes on; what came meanwhile is offered. */
export function resumedView(
  { digest, nextRunAt, gap }: { digest: FoundDigest; nextRunAt: Date; gap: Issue['gap'] },
  t: Translate,
): View {
  const at = formatMoment(nextRunAt, t.language, digest.zone);
  const resumed = t.rich('digest.resumed', { reference: referenceOf(digest), at, zone: digest.zone });
  if (!gap) return notice(resumed);
  const send = { label: t('digest.button.gap'), action: action('digest', 'gap', referenceOf(digest)) };
  return {
    blocks: [
      text(resumed),
      text(t.rich('digest.gapOffer', gapValues(gap, digest, t))),
      buttons({ ...send, style: 'primary' }),
    ],
  };
}

/** Whether it shall really end. */
export const stopView = (digest: FoundDigest, t: Translate): View => ({
  blocks: [
    text(askStopText(digest, t)),
    buttons(
      {
        label: t('digest.button.stopNow'),
        action: action('digest', 'stopNow', referenceOf(digest)),
        style: 'danger',
      },
      { label: t('digest.button.keep'), action: action('digest', 'manage', referenceOf(digest)) },
    ),
  ],
});

function askStopText(digest: FoundDigest, t: Translate): RichText {
  const reference = referenceOf(digest);
  const { channel } = digest;
  return channel
    ? t.rich('digest.askStop', { reference, channel: `#${channel.name}` })
    : t.rich('digest.askStopOfYours', { reference });
}
