import { itemReference } from '../domain/references.ts';
import type { QueueEvent, QueueItem } from '../domain/review/item.ts';
import { isWaiting } from '../domain/review/state.ts';
import { formatMoment } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { type Block, type RichText, text, type View } from '../view.ts';
import { reasonText } from './reason.ts';
import { ageText } from './review-age.ts';
import { controlBlocks } from './review-controls.ts';
import { type CardReader, type Fact, moment, quote, written } from './review-kind.ts';
import { kindViews } from './review-kinds.ts';

/** What waits for a decision with everything one needs to decide; once decided, two lines. */
export function reviewCardView(item: QueueItem, reader: CardReader, t: Translate): View {
  if (item.gone || !isWaiting(item.state)) return { blocks: closedLines(item, reader, t).map(text) };
  const view = kindViews[item.kind];
  return {
    title: { label: kindLabel(item, t), text: itemReference(item) },
    blocks: [
      { kind: 'facts', pairs: [...stateFacts(item, reader, t), ...view.facts(item, reader, t)] },
      ...view.body(item, reader, t),
      ...asked(item, reader, t),
      ...controlBlocks(item, reader, t),
    ],
  };
}

/** Two lines that tell of nobody it came from, for where others may read them. */
export function hiddenCardView(item: QueueItem, reader: CardReader, t: Translate): View {
  const [what, end] = closedLines(
    { ...item, application: undefined, post: undefined, gone: true },
    reader,
    t,
  );
  const stillWaits = !item.gone && isWaiting(item.state);
  return { blocks: [what, stillWaits ? t.rich('review.closed.hidden') : end].map(text) };
}

/** The kind in label style, and that it is urgent: `MEMBERSHIP APPLICATION`. */
export const kindLabel = ({ kind, urgent }: QueueItem, t: Translate): string =>
  [t(`review.kind.${kind}`), ...(urgent ? [t('review.urgent')] : [])]
    .join(' · ')
    .toLocaleUpperCase(t.language);

/** Since when it waits, who is at work on it, and what happened before. */
function stateFacts(item: QueueItem, { zone, now }: CardReader, t: Translate): Fact[] {
  const { createdAt, claimed, state, last } = item;
  const at = moment(createdAt, zone, t);
  const waiting = now
    ? t('review.since', { age: ageText(createdAt, now, t), at })
    : t('review.card.sinceOnly', { at });
  const named = (by: string | undefined, when: Date) => ({
    by: by ?? t('review.card.someone'),
    at: moment(when, zone, t),
  });
  const history = historyOf(item, zone, t);
  return [
    [t('review.card.waiting'), waiting],
    ...(claimed
      ? [[t('review.card.claimed'), t('review.card.claimedBy', named(claimed.by, claimed.at))] as const]
      : []),
    ...(state === 'held'
      ? [[t('review.card.held'), t('review.card.heldBy', named(last.by, last.at))] as const]
      : []),
    ...(history.length ? [[t('review.card.history'), history.join(' · ')] as const] : []),
  ];
}

/** The newest of what happened; what an application went through is told below it. */
const historyShown = 6;

function historyOf(item: QueueItem, zone: string, t: Translate): string[] {
  if (item.kind === 'application') return [];
  return item.events
    .slice(1)
    .slice(-historyShown)
    .map((event) => eventText(event, zone, t));
}

function eventText(
  { state, by, at: when, suggestion, cause = 'edited' }: QueueEvent,
  zone: string,
  t: Translate,
): string {
  const at = formatMoment(when, t.language, zone);
  const named = { by: by ?? t('review.card.someone'), at };
  if (state === 'returned')
    return t(suggestion === undefined ? 'review.event.returned' : 'review.event.suggested', named);
  if (state === 'held') return t('review.event.held', named);
  return by === undefined ? t(`review.event.${cause}`, { at }) : t('review.event.resumed', named);
}

/** The question that it was returned with last, and whether and how it was answered. */
function asked(item: QueueItem, { zone, now }: CardReader, t: Translate): Block[] {
  const { kind, state, question, answer } = item;
  if (!question) return [];
  const said = { kind, by: question.by ?? t('review.card.someone'), at: moment(question.at, zone, t) };
  const { words, suggestion } = question;
  const unanswered = words === undefined ? 'review.card.returnedWording' : 'review.card.returned';
  return [
    text(t(state === 'returned' ? unanswered : 'review.card.answered', said)),
    ...quote(words),
    // A card in a channel stays short: whoever works on it reads the wording.
    ...(suggestion !== undefined && now ? [text(t('review.card.suggested')), ...written(suggestion)] : []),
    ...(answer?.words === undefined ? [] : [text(t('review.card.answer')), ...quote(answer.words)]),
  ];
}

/** What it was, and what was decided by whom, when and why. Of what was erased nothing is told but that. */
function closedLines(item: QueueItem, reader: CardReader, t: Translate): readonly [RichText, RichText] {
  const { gone, kind, last, reason } = item;
  const { zone, isAdmin } = reader;
  const said = { by: last.by ?? t('review.card.someone'), at: moment(last.at, zone, t) };
  const what = { reference: itemReference(item), kind: t(`review.kind.${kind}`) };
  if (gone) return [t.rich('review.closed.erased', what), endText(item, { ...said, why: undefined }, t)];
  const words = kind === 'unsealing' && !isAdmin ? undefined : last.words;
  return [kindViews[kind].closed(item, t), endText(item, { ...said, why: reasonText(reason, words, t) }, t)];
}

function endText(
  { kind, state }: QueueItem,
  { by, at, why }: { by: string; at: string; why: string | undefined },
  t: Translate,
): string {
  switch (state) {
    case 'approved':
      return kind === 'report' && why !== undefined
        ? t('review.closed.removed', { by, at, words: why })
        : t('review.closed.approved', { by, at });
    case 'declined':
      return why === undefined
        ? t('review.closed.declinedBare', { by, at })
        : t('review.closed.declined', { by, at, words: why });
    case 'withdrawn':
      return why === undefined
        ? t('review.closed.withdrawn', { kind, at })
        : t('review.closed.lapsed', { at, words: why });
    case 'open':
    case 'held':
    case 'returned':
      return t('review.closed.gone', { kind });
  }
}
