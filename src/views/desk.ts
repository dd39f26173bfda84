import type { ActorMember } from '../access.ts';
import { action } from '../action.ts';
import { type Entry, referenceOf, type Topic, titleIn } from '../domain/library/entry.ts';
import type { OwnApplication } from '../domain/members/apply.ts';
import type { Desk, DeskMember } from '../domain/members/desk.ts';
import type { LinkedAccount } from '../domain/members/link.ts';
import { itemReference, threadReference } from '../domain/references.ts';
import { formatDay, formatList, formatMoment } from '../i18n/format.ts';
import { languageNames } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translate.ts';
import { shorten } from '../shorten.ts';
import { type Block, type Button, buttons, heading, type RichText, text, type View } from '../view.ts';
import { withdrawButton } from './apply.ts';
import { filterText } from './filter.ts';
import { groupText } from './group.ts';
import { topicsText } from './preferences.ts';
import { reasonText } from './reason.ts';
import { scheduleText } from './schedule.ts';

export interface DeskShown extends Desk {
  readonly suspension: ActorMember['suspension'];
  /** The newest entries on the member's topics. */
  readonly entries: readonly Entry[];
  readonly topics: readonly Topic[];
  readonly now: Date;
  /** IANA. */
  readonly zone: string;
}

/** What concerns one person, for them alone: `/forum profile` and the home of the app. */
export const deskView = (desk: DeskShown, t: Translate): View => ({
  title: { text: t('desk.title') },
  blocks: [
    ...(desk.directClosed ? closedBlocks(t) : []),
    ...(desk.member ? memberBlocks(desk, desk.member, t) : guestBlocks(desk, t)),
  ],
});

const button = (label: string, name: string, style?: Button['style']): Button => ({
  label,
  action: action('forum', name),
  ...(style && { style }),
});

const closedBlocks = (t: Translate): Block[] => [
  text(t('desk.directClosed')),
  buttons(button(t('desk.directAgain'), 'directAgain')),
];

/** What everybody has at the end. */
const everybodys = (t: Translate): Button[] => [
  button(t('conduct.show'), 'conduct'),
  button(t('desk.link'), 'link'),
  button(t('desk.privacy'), 'privacy'),
  button(t('desk.help'), 'help'),
];

function guestBlocks(desk: DeskShown, t: Translate): Block[] {
  const { application, touring, now } = desk;
  const waits = application && !application.decidedAt;
  const mayApply = !waits && !(application?.againAt && application.againAt > now);
  return [
    text(t('desk.guest')),
    ...(application ? applicationBlocks(application, desk, t) : []),
    buttons(
      ...(waits ? [] : [button(t(touring ? 'tour.continue' : 'greeting.start'), 'join', 'primary')]),
      ...(mayApply ? [button(t('apply.button'), 'apply')] : []),
      button(t('preferences.title'), 'preferences'),
      ...everybodys(t),
    ),
  ];
}

/** How an application stands: what waits for whom, or what was decided and what can be done next. */
function applicationBlocks(own: OwnApplication, { now, zone }: DeskShown, t: Translate): Block[] {
  const { itemId, state, words, reason, appliedAt, decidedAt, againAt } = own;
  const reference = itemReference(own);
  const day = (at: Date) => formatDay(at, t.language, zone);
  const why = state === 'declined' ? reasonText(reason, words, t) : words;
  const said: Block[] = why === undefined ? [] : [{ kind: 'quote', text: why }];
  switch (state) {
    case 'open':
    case 'returned':
      return [
        heading(t('desk.application', { reference })),
        text(t(`desk.application.${state}`, { day: day(appliedAt) })),
        ...said,
        buttons(
          button(t(state === 'returned' ? 'desk.answer' : 'apply.change'), 'apply', 'primary'),
          withdrawButton(itemId, t),
        ),
      ];
    case 'declined':
      return [
        heading(t('desk.application', { reference })),
        text(t('desk.application.declined', { day: day(decidedAt ?? now) })),
        ...said,
        ...(againAt && againAt > now ? [text(t('desk.application.again', { day: day(againAt) }))] : []),
      ];
    // Whoever withdrew it knows, and who was approved and is a guest again was told so.
    case 'withdrawn':
    case 'approved':
      return [];
  }
}

function memberBlocks(desk: DeskShown, member: DeskMember, t: Translate): Block[] {
  const { suspension, zone } = desk;
  const until = suspension && formatMoment(suspension.until, t.language, zone);
  return [
    ...(suspension && until ? [text(t('access.suspended', { until, zone, reason: suspension.reason }))] : []),
    { kind: 'facts', pairs: factsOf(desk, member, t) },
    ...waitingBlocks(member, t),
    ...followedBlocks(member, t),
    ...digestBlocks(desk, member, t),
    ...newBlocks(desk, member, t),
    buttons(
      button(t('preferences.title'), 'preferences'),
      { label: t('desk.newDigest'), action: action('digest', 'mine', member.topics.join(',')) },
      ...everybodys(t),
    ),
  ];
}

function factsOf(
  { topics, zone }: DeskShown,
  { name, organisation, group, roles, since, accounts, topics: chosen }: DeskMember,
  t: Translate,
): (readonly [string, RichText])[] {
  const held = roles.length ? roles : (['member'] as const);
  return [
    [t('review.card.name'), name],
    ...(organisation === undefined ? [] : [[t('review.card.organisation'), organisation] as const]),
    ...(group === undefined ? [] : [[t('review.card.group'), groupText(group, t)] as const]),
    [
      t('desk.roles'),
      formatList(
        held.map((role) => t(`role.${role}`)),
        t.language,
      ),
    ],
    [t('desk.since'), formatDay(since, t.language, zone)],
    [
      t('desk.accounts'),
      formatList(
        accounts.map((account) => accountText(account, t)),
        t.language,
      ),
    ],
    [t('preferences.language'), languageNames[t.language]],
    [t('preferences.topics'), topicsText(chosen, topics, t)],
  ];
}

const accountText = ({ platform, workspace, own }: LinkedAccount, t: Translate): string =>
  [
    t('desk.platform', { platform }),
    ...(workspace === undefined ? [] : [`(${workspace})`]),
    ...(own ? [`– ${t('desk.thisAccount')}`] : []),
  ].join(' ');

const waitingBlocks = ({ waiting }: DeskMember, t: Translate): Block[] =>
  waiting
    ? [
        text(t('desk.waiting', { count: waiting })),
        buttons({
          label: t('desk.showWaiting'),
          action: action('threads', 'waiting', '0'),
          style: 'primary',
        }),
      ]
    : [text(t('threads.waiting.none'))];

/** Threads that are listed; the others are a number. */
const mostFollowed = 5;

function followedBlocks({ followed }: DeskMember, t: Translate): Block[] {
  if (!followed.length) return [heading(t('desk.followed')), text(t.rich('threads.followsNone'))];
  const shown = followed.slice(0, mostFollowed);
  const more = followed.length - shown.length;
  const named = shown.map(({ thread, newPosts }) => ({
    value: thread.id,
    name: `${threadReference(thread)} ${thread.title}`,
    news: t('threads.newPosts', { count: newPosts }),
  }));
  return [
    heading(t('desk.followed')),
    {
      kind: 'list',
      items: [
        ...named.map(({ name, news }) => `${name} · ${news}`),
        ...(more ? [t('desk.moreFollowed', { count: more })] : []),
      ],
    },
    {
      kind: 'select',
      select: {
        placeholder: t('desk.openThread'),
        action: action('threads', 'open'),
        options: named.map(({ value, name, news }) => ({ value, label: shorten(name, 75), hint: news })),
      },
    },
  ];
}

function digestBlocks({ topics, zone }: DeskShown, { digests }: DeskMember, t: Translate): Block[] {
  const title = heading(t('desk.digests'));
  if (!digests.length) return [title, text(t('desk.noDigests'))];
  const referenceTo = (number: number) => `D-${number}`;
  const lines = digests.map(({ number, schedule, filter, state, nextRunAt }) =>
    [
      referenceTo(number),
      scheduleText(schedule, t),
      filterText(filter, topics, t),
      state === 'running'
        ? nextRunAt &&
          t('desk.digest.next', { at: formatMoment(nextRunAt, t.language, schedule.zone ?? zone) })
        : t(`desk.digest.${state}`),
    ]
      .filter(Boolean)
      .join(' · '),
  );
  const options = digests.map(({ number, schedule }) => ({
    value: referenceTo(number),
    label: shorten(`${referenceTo(number)} ${scheduleText(schedule, t)}`, 75),
  }));
  return [
    title,
    { kind: 'list', items: lines },
    {
      kind: 'select',
      select: { placeholder: t('desk.chooseDigest'), action: action('digest', 'manage'), options },
    },
  ];
}

function newBlocks({ entries }: DeskShown, { topics }: DeskMember, t: Translate): Block[] {
  if (!topics.length) return [];
  const title = heading(t('desk.newest'));
  if (!entries.length) return [title, text(t('desk.nothingNew'))];
  const named = entries.map((entry) => ({
    value: referenceOf(entry),
    label: `${referenceOf(entry)} ${titleIn(entry, t.language)}`,
  }));
  return [
    title,
    { kind: 'list', items: named.map(({ label }) => label) },
    {
      kind: 'select',
      select: {
        placeholder: t('practices.open'),
        action: action('practices', 'open', ''),
        options: named.map(({ value, label }) => ({ value, label: shorten(label, 75) })),
      },
    },
  ];
}
