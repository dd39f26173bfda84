import { action } from '../action.ts';
import type { Topic } from '../domain/library/entry.ts';
import { type Decision, decisions } from '../domain/review/decide.ts';
import { itemReference, type QueuedApplication, type QueueItem } from '../domain/review/queue.ts';
import { formatList, formatMoment } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { groups } from '../stakeholders.ts';
import { type Block, type Button, buttons, heading, link, type RichText, text, type View } from '../view.ts';
import { ageText } from './review-age.ts';

export interface CardReader {
  /** IANA. */
  readonly zone: string;
  readonly topics: readonly Topic[];
  /** Where it is looked at now; a card that stands tells no age, which would be wrong tomorrow. */
  readonly now?: Date;
}

/** What waits for a decision with everything one needs to decide; once decided, two lines. */
export function reviewCardView(item: QueueItem, reader: CardReader, t: Translate): View {
  const { application, state } = item;
  if (!application || (state !== 'open' && state !== 'returned'))
    return { blocks: closedLines(item, reader, t).map(text) };
  return {
    title: { label: kindLabel(item, t), text: itemReference(item) },
    blocks: [
      { kind: 'facts', pairs: factsOf(item, application, reader, t) },
      heading(t('review.card.why')),
      { kind: 'quote', text: application.why },
      ...asked(item, reader, t),
      buttons(...controls(item, t)),
    ],
  };
}

/** Two lines that tell of nobody who applied, for where others may read them. */
export function hiddenCardView(item: QueueItem, reader: CardReader, t: Translate): View {
  const [what, end] = closedLines({ ...item, application: undefined }, reader, t);
  const stillWaits = item.application && (item.state === 'open' || item.state === 'returned');
  return { blocks: [what, stillWaits ? t.rich('review.closed.hidden') : end].map(text) };
}

/** The kind in label style, and that it is urgent: `MEMBERSHIP APPLICATION`. */
export const kindLabel = ({ kind, urgent }: QueueItem, t: Translate): string =>
  [t(`review.kind.${kind}`), ...(urgent ? [t('review.urgent')] : [])]
    .join(' · ')
    .toLocaleUpperCase(t.language);

/** A moment in the reader's zone, which is named: people of one card may live in several. */
const moment = (at: Date, zone: string, t: Translate): string =>
  `${formatMoment(at, t.language, zone)} (${zone})`;

function factsOf(
  item: QueueItem,
  application: QueuedApplication,
  { zone, topics, now }: CardReader,
  t: Translate,
): (readonly [string, RichText])[] {
  const at = moment(item.createdAt, zone, t);
  const waiting = now
    ? t('review.since', { age: ageText(item.createdAt, now, t), at })
    : t('review.card.sinceOnly', { at });
  return [[t('review.card.waiting'), waiting], ...applicationFacts(application, topics, t)];
}

type Applied = Pick<QueuedApplication, 'name' | 'organisation' | 'group' | 'topics' | 'link' | 'workspace'>;

/** What somebody says of themselves who applies; they see the same before it is sent. */
export function applicationFacts(
  { name, organisation, group, topics: chosen, link: address, workspace }: Applied,
  topics: readonly Topic[],
  t: Translate,
): (readonly [string, RichText])[] {
  const names = chosen.map((slug) => topics.find((topic) => topic.slug === slug)?.labels[t.language] ?? slug);
  return [
    [t('review.card.name'), name],
    [t('review.card.organisation'), organisation],
    [t('review.card.group'), groupText(group, t)],
    ...(names.length ? [[t('review.card.topics'), formatList(names, t.language)] as const] : []),
    ...(address === undefined ? [] : [[t('review.card.link'), [link(address, address)]] as const]),
    ...(workspace === undefined ? [] : [[t('review.card.workspace'), workspace] as const]),
  ];
}

/** The name of a stakeholder group in the reader's language. */
export function groupText(group: string, t: Translate): string {
  const known = groups.find((one) => one === group);
  return known ? t(`group.${known}`) : group;
}

/** The question that it was returned with last, and whether it was answered. */
function asked({ state, question }: QueueItem, { zone }: CardReader, t: Translate): Block[] {
  if (!question) return [];
  const said = { by: question.by ?? t('review.card.someone'), at: moment(question.at, zone, t) };
  return [
    text(t(state === 'returned' ? 'review.card.returned' : 'review.card.answered', said)),
    ...(question.words === undefined ? [] : [{ kind: 'quote', text: question.words } as const]),
  ];
}

const styles = { approve: 'primary', return: undefined, decline: 'danger' } as const satisfies Record<
  Decision,
  Button['style']
>;

/** In the order of every card; what is returned already waits for the applicant, and is not returned again. */
const controls = ({ id, state, revision }: QueueItem, t: Translate): Button[] =>
  decisions
    .filter((decision) => decision !== 'return' || state === 'open')
    .map((decision) => {
      const style = styles[decision];
      return {
        label: t(`review.card.${decision}`),
        action: action('review', decision, id, String(revision)),
        ...(style && { style }),
      };
    });

/** What it was, and what was decided by whom, when and why. Of what was erased nothing is told but that. */
function closedLines(item: QueueItem, { zone }: CardReader, t: Translate): readonly [RichText, RichText] {
  const { application, kind, state, last } = item;
  const reference = itemReference(item);
  const what = { reference, kind: t(`review.kind.${kind}`) };
  const by = last.by ?? t('review.card.someone');
  const at = moment(last.at, zone, t);
  if (!application)
    return [t.rich('review.closed.erased', what), endText(item, { by, at, words: undefined }, t)];
  const { name, organisation } = application;
  const words = state === 'declined' ? last.words : undefined;
  return [t.rich('review.closed.of', { ...what, name, organisation }), endText(item, { by, at, words }, t)];
}

function endText(
  { state }: QueueItem,
  { by, at, words }: { by: string; at: string; words: string | undefined },
  t: Translate,
): string {
  switch (state) {
    case 'approved':
      return t('review.closed.approved', { by, at });
    case 'declined':
      return words === undefined
        ? t('review.closed.declinedBare', { by, at })
        : t('review.closed.declined', { by, at, words });
    case 'withdrawn':
      return t('review.closed.withdrawn', { at });
    case 'open':
    case 'returned':
      return t('review.closed.gone');
  }
}
