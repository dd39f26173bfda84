import { type Action, action } from '../action.ts';
import type { FoundDigest, listDigests } from '../domain/digests/change.ts';
import { readFilter } from '../domain/digests/filter.ts';
import type { Issue } from '../domain/digests/read.ts';
import type { Topic } from '../domain/library/entry.ts';
import { formatDay, formatMoment } from '../i18n/format.ts';
import { languageNames, languageOf } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translate.ts';
import { type Obstacle, obstacles } from '../platform.ts';
import { type Block, type Button, buttons, notice, text, type View } from '../view.ts';
import { filterText } from './filter.ts';
import { obstacleText } from './obstacle.ts';
import { scheduleText } from './schedule.ts';

type Listed = Awaited<ReturnType<typeof listDigests>>[number];
/** The reader: their words. */
interface Reader {
  readonly t: Translate;
}

const referenceOf = ({ number }: Pick<FoundDigest, 'number'>): string => `D-${number}`;

/** Running, paused, or held up by its channel. */
function stateText({ pausedAt, pausedUntil, nextRunAt, zone, channel }: FoundDigest, t: Translate): string {
  if (channel.brokenAt) return t('digest.state.broken');
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

/** All digests of a workspace. */
export function listView(digests: readonly Listed[], topics: readonly Topic[], { t }: Reader): View {
  if (!digests.length) return notice(t.rich('digest.noneAtAll'));
  return {
    title: { text: t('digest.list.title', { count: digests.length }) },
    blocks: [
      ...digests.map(
        (digest): Block => ({
          kind: 'item',
          item: {
            label: referenceOf(digest),
            title: `#${digest.channel.name}`,
            text: `${scheduleText(digest, t)} · ${filterText(readFilter(digest.filter), topics, t)}`,
            facts: [stateText(digest, t), issueFact(digest, t)].filter(Boolean).join(' · '),
            open: action('digest', 'manage', referenceOf(digest)),
          },
        }),
      ),
      choice(digests, action('digest', 'manage'), t),
    ],
    footer: t('digest.list.footer'),
  };
}

const choice = (digests: readonly FoundDigest[], goOn: Action, t: Translate): Block => ({
  kind: 'select',
  select: {
    placeholder: t('digest.list.choose'),
    action: goOn,
    options: digests.map((digest) => ({
      value: referenceOf(digest),
      label: `${referenceOf(digest)} #${digest.channel.name}`,
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
  const { channel } = digest;
  const obstacle = obstacles.find((one) => one === channel.obstacle);
  return {
    title: { label: referenceOf(digest), text: `#${channel.name}` },
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
      ...(channel.brokenAt && obstacle ? brokenBlocks(digest, obstacle, t) : []),
      ...(gap ? [text(t.rich('digest.gapOffer', gapValues(gap, digest, t)))] : []),
      buttons(...deeds(digest, gap, t)),
    ],
  };
}

const brokenBlocks = ({ channel }: FoundDigest, obstacle: Obstacle, t: Translate): Block[] => [
  text(obstacleText({ obstacle, channel: channel.name, platform: channel.workspace.platform }, t)),
  text(t('digest.heldUp')),
];

const gapValues = (
  gap: NonNullable<Issue['gap']>,
  { zone }: Pick<FoundDigest, 'zone'>,
  t: Translate,
): { count: number; from: string; to: string } => ({
  count: gap.items,
  from: formatDay(gap.from, t.language, zone),
  to: formatDay(gap.to, t.language, zone),
});

function deeds(digest: FoundDigest, gap: Issue['gap'], t: Translate): Button[] {
  const button = (name: 'preview' | 'now' | 'gap' | 'change' | 'pause' | 'resume' | 'stop'): Button => ({
    label: t(`digest.button.${name}`),
    action: action('digest', name, referenceOf(digest)),
  });
  return [
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
    text(t.rich('digest.askStop', { reference: referenceOf(digest), channel: `#${digest.channel.name}` })),
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
