import { action } from '../action.ts';
import type { Entry } from '../domain/library/entry.ts';
import { referenceOf, titleIn } from '../domain/library/entry.ts';
import type { Reason } from '../domain/review/reasons.ts';
import { formatDay } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { shorten } from '../shorten.ts';
import { type Block, buttons, heading, text, type View } from '../view.ts';
import { factsLine, kindLabel } from './facts.ts';
import { reasonText } from './reason.ts';

/** What became of an application, for whoever applied. */
export type ApplicationOutcome =
  | {
      readonly state: 'approved';
      readonly name: string;
      readonly organisation: string;
      readonly topics: readonly string[];
      /** What fits the topics. */
      readonly entries: readonly Entry[];
    }
  | {
      readonly state: 'returned';
      readonly itemId: string;
      readonly reference: string;
      readonly words: string;
    }
  | {
      readonly state: 'declined';
      readonly reference: string;
      readonly reason: Reason | undefined;
      /** Empty where the reason says it all. */
      readonly words: string;
      readonly againAt: Date;
      /** IANA. */
      readonly zone: string;
    };

export function outcomeView(outcome: ApplicationOutcome, t: Translate): View {
  switch (outcome.state) {
    case 'approved':
      return welcomeView(outcome, t);
    case 'returned': {
      const { reference, words, itemId } = outcome;
      return {
        title: { text: t('outcome.returned.title') },
        blocks: [
          text(t('outcome.returned', { reference })),
          { kind: 'quote', text: words },
          text(t('outcome.returned.next')),
          buttons({
            label: t('outcome.returned.button'),
            action: action('forum', 'apply', itemId),
            style: 'primary',
          }),
        ],
      };
    }
    case 'declined': {
      const { reference, reason, words, againAt, zone } = outcome;
      const why = reasonText(reason, undefined, t);
      return {
        title: { text: t('outcome.declined.title') },
        blocks: [
          text(t('outcome.declined', { reference })),
          ...(why === undefined ? [] : [text(t('outcome.declined.reason', { reason: why }))]),
          ...(words ? [{ kind: 'quote', text: words } as const] : []),
          text(t.rich('outcome.declined.next', { at: formatDay(againAt, t.language, zone) })),
        ],
      };
    }
  }
}

/** How many entries a new member is shown. */
export const welcomeEntries = 3;

function welcomeView(
  { name, organisation, topics, entries }: Extract<ApplicationOutcome, { state: 'approved' }>,
  t: Translate,
): View {
  return {
    title: { text: t('outcome.approved.title') },
    blocks: [
      text(t.rich('outcome.approved', { name, organisation })),
      text(t.rich('outcome.approved.role')),
      ...suggested(entries, t),
      text(t('outcome.approved.digest')),
      buttons({
        label: t('outcome.approved.digestButton'),
        action: action('digest', 'mine', topics.join(',')),
        style: 'primary',
      }),
    ],
  };
}

function suggested(entries: readonly Entry[], t: Translate): Block[] {
  if (!entries.length) return [];
  const title =
    entries.length === welcomeEntries ? 'outcome.approved.entries' : 'outcome.approved.someEntries';
  return [
    heading(t(title)),
    ...entries.map((entry): Block => {
      const facts = `${referenceOf(entry)} · ${factsLine(entry, t)}`;
      const open = action('practices', 'open', '', referenceOf(entry));
      const item = { label: kindLabel(entry, t), title: titleIn(entry, t.language), text: entry.summary };
      return { kind: 'item', item: { ...item, facts, open } };
    }),
    {
      kind: 'select',
      select: {
        placeholder: t('practices.open'),
        action: action('practices', 'open', ''),
        options: entries.map((entry) => ({
          value: referenceOf(entry),
          label: shorten(`${referenceOf(entry)} ${titleIn(entry, t.language)}`, 75),
          hint: kindLabel(entry, t),
        })),
      },
    },
  ];
}
