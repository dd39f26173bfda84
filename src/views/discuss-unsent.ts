import { action } from '../action.ts';
import { most } from '../domain/threads/text.ts';
import type { Translate } from '../i18n/translate.ts';
import { plainWords } from '../markup.ts';
import { shorten } from '../shorten.ts';
import {
  type Block,
  type Button,
  bold,
  buttons,
  heading,
  type InputFault,
  type RichText,
  text,
  type View,
} from '../view.ts';
import { dangerButton } from './thread-danger.ts';

export type ContributionFault =
  | { readonly field: 'title' | 'text' | 'words'; readonly kind: 'empty' }
  | {
      readonly field: 'title' | 'text' | 'words';
      readonly kind: 'long';
      readonly length: number;
      readonly most: number;
    }
  | { readonly field: 'entries'; readonly kind: 'unknown'; readonly reference: string }
  | { readonly field: 'entries'; readonly kind: 'many'; readonly most: number };

function faultText(fault: ContributionFault, t: Translate): RichText {
  switch (fault.kind) {
    case 'empty':
      return t(`discuss.fault.empty.${fault.field}`);
    case 'long': {
      const { length, most } = fault;
      return t(`discuss.fault.long.${fault.field}`, { length: String(length), most: String(most) });
    }
    case 'unknown':
      return t.rich('discuss.fault.unknown', { reference: shorten(fault.reference, 50) });
    case 'many':
      return t('discuss.fault.many', { most: String(fault.most) });
  }
}

/** The same for a form that is still open. */
export const inputFaults = (faults: readonly ContributionFault[], t: Translate): InputFault[] =>
  faults.map((fault) => ({ field: fault.field, words: faultText(fault, t) }));

const discardButton = (draft: string, t: Translate): Button => ({
  label: t('discuss.discard'),
  action: action('discuss', 'discard', draft),
  style: 'danger',
});

interface Waiting {
  readonly draft: string;
  readonly urgent: boolean;
  /** What is said first. */
  readonly said?: readonly RichText[] | undefined;
}

const saidBlocks = ({ said = [], urgent }: Omit<Waiting, 'draft'>, t: Translate): Block[] => [
  ...said.map(text),
  ...(urgent ? [text(t('discuss.preview.urgent'))] : []),
];

/** Something in the form cannot be used: what, and the form again with everything in it. */
export const faultyView = (
  { draft, urgent, said, faults }: Waiting & { readonly faults: readonly ContributionFault[] },
  t: Translate,
): View => ({
  blocks: [
    ...saidBlocks({ said, urgent }, t),
    ...faults.map((fault) => text(faultText(fault, t))),
    text(t('discuss.kept')),
    buttons(
      { label: t('discuss.change'), action: action('discuss', 'form', draft), style: 'primary' },
      dangerButton(draft, urgent, t),
      discardButton(draft, t),
    ),
  ],
});

interface Unsent extends Waiting {
  /** Why it was not sent, or cannot be. */
  readonly why: RichText;
  /** As typed; the title is empty where there is none. */
  readonly title: string;
  readonly text: string;
  /**
   * How one goes on: its form was used before, so it would be something new; or what it was meant for takes it no more.
   * Undefined for who may not write now.
   */
  readonly way?: 'anew' | 'asThread';
}

const waysOn = ({ draft, urgent }: Waiting, way: 'anew' | 'asThread', t: Translate): Button[] => [
  { label: t(`discuss.${way}`), action: action('discuss', way, draft), style: 'primary' },
  dangerButton(draft, urgent, t, way === 'anew' ? way : undefined),
];

/** A contribution that cannot be sent as things are, with everything in it. */
export const unsentView = (unsent: Unsent, t: Translate): View => {
  const { draft, why, title, text: typed, way } = unsent;
  return {
    blocks: [
      ...saidBlocks(unsent, t),
      text(why),
      ...(title ? [text([bold(shorten(title, most.title))])] : []),
      // What is longer than a post the form alone holds whole.
      ...(typed ? [{ kind: 'quote', text: shorten(typed, most.text) } as const] : []),
      text(way === 'anew' ? t('discuss.anewWhat') : t.rich('discuss.keptAside')),
      buttons(...(way ? waysOn(unsent, way, t) : []), discardButton(draft, t)),
    ],
  };
};

/** Something that was written and neither sent nor discarded. */
export interface UnsentShown {
  /** Of the draft. */
  readonly id: string;
  readonly to: { readonly kind: 'thread' | 'reply' | 'edit' };
  readonly title: string;
  readonly text: string;
}

/** So many have a whole line each. */
const fewUnsent = 5;

/** What was not sent yet, with the way back to it; nothing where there is none. */
export function unsentBlocks(unsent: readonly UnsentShown[], t: Translate): Block[] {
  if (!unsent.length) return [];
  const named = unsent.map(({ id, to: { kind }, title, text: typed }) => ({
    id,
    words: `${t(`discuss.unsent.${kind}`)}: ${title.trim() || plainWords(typed).replace(/\s+/g, ' ').trim()}`,
  }));
  return [
    heading(t('discuss.unsent.title')),
    { kind: 'list', items: named.map(({ words }) => shorten(words, named.length > fewUnsent ? 60 : 150)) },
    {
      kind: 'select',
      select: {
        placeholder: t('discuss.unsent.goOn'),
        action: action('discuss', 'anew'),
        options: named.map(({ id, words }) => ({ value: id, label: shorten(words, 75) })),
      },
    },
  ];
}

/** Before something new is begun; `typed` is what came after the command. */
export const unsentListView = (unsent: readonly UnsentShown[], typed: string, t: Translate): View => ({
  blocks: [
    ...unsentBlocks(unsent, t),
    buttons({ label: t('discuss.unsent.new'), action: action('discuss', 'start', typed) }),
  ],
});
