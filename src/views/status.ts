import type { Activity } from '../domain/activity.ts';
import {
  type Moderation,
  type ModerationNumbers,
  type ReasonCount,
  recentDays,
} from '../domain/review/stats.ts';
import { formatList } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { type Block, heading, text, type View } from '../view.ts';
import { ageText } from './review-age.ts';

/** A smaller number could point to a person. */
const fewest = 5;

type Fact = readonly [name: string, value: string];

/** How the forum is moderated: numbers, and nobody in them. */
export function statusView(
  { activity, moderation }: { activity: Activity; moderation: Moderation },
  t: Translate,
): View {
  return {
    title: { text: t('status.title') },
    blocks: [
      text(t('status.now', { ...activity })),
      ...windowOf(t('status.recent', { days: recentDays }), moderation.recent, t),
      ...windowOf(t('status.all'), moderation.all, t),
    ],
    footer: t('status.footer', { fewest }),
  };
}

function windowOf(name: string, numbers: ModerationNumbers, t: Translate): Block[] {
  const { received, approved, declined, removed, appeals, medianMs } = numbers;
  const facts: Fact[] = [
    [t('status.received'), t('status.count', { count: received })],
    [t('status.approved'), t('status.count', { count: approved })],
    [t('status.declined'), withReasons(declined, numbers.declinedFor, t)],
    [t('status.removed'), withReasons(removed, numbers.removedFor, t)],
    [t('status.appeals'), appealsText(appeals, t)],
    ...(medianMs === undefined
      ? []
      : [[t('status.median'), medianText(medianMs, approved + declined, t)] as const]),
  ];
  return [heading(name), { kind: 'facts', pairs: facts }];
}

/** What became of a few appeals would point to whoever appealed, or decided before. */
const appealsText = (appeals: ModerationNumbers['appeals'], t: Translate): string =>
  appeals.approved + appeals.declined < fewest
    ? t('status.appealsFew', { received: appeals.received, fewest })
    : t('status.appealsFacts', { ...appeals });

/** The median of a few decisions is one of them. */
const medianText = (ms: number, decided: number, t: Translate): string =>
  decided < fewest ? t('status.medianFew', { fewest }) : ageText(new Date(0), new Date(ms), t);

function withReasons(count: number, reasons: readonly ReasonCount[], t: Translate): string {
  const said = count < fewest ? [] : reasonTexts(reasons, t);
  return said.length
    ? t('status.countFor', { count, reasons: formatList(said, t.language) })
    : t('status.count', { count });
}

/**
 * How often each: of those that were given a few times no number is said. The one of a single such reason would be what
 * is missing from the sum, so that it is not even named.
 */
function reasonTexts(reasons: readonly ReasonCount[], t: Translate): string[] {
  const often = reasons.filter(({ count }) => count >= fewest);
  const seldom = reasons.filter(({ count }) => count > 0 && count < fewest);
  const [first, ...others] = seldom.map(({ reason }) => t(`reason.${reason}`));
  const rest = others.length
    ? others.reduce((reason, other) => t('status.alike', { reason, other }), first ?? '')
    : t('status.another');
  return [
    ...often.map(({ reason, count }) => t('status.reason', { reason: t(`reason.${reason}`), count })),
    ...(first !== undefined ? [t('status.fewer', { reason: rest, fewest })] : []),
  ];
}
