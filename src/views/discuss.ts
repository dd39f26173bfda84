import { action } from '../action.ts';
import { mostWords } from '../domain/review/words.ts';
import { most } from '../domain/threads/text.ts';
import type { Translate } from '../i18n/translate.ts';
import { buttons, type Input, type Modal, text, type View } from '../view.ts';

/** A contribution as it was filled in. */
export interface ContributionForm {
  readonly to: { readonly kind: 'thread' } | { readonly kind: 'reply' | 'edit'; readonly id: string };
  readonly title: string;
  readonly text: string;
  readonly entries: string;
  readonly words: string;
}

/** What of a post of one's own can be changed. */
export interface Changes {
  /** It opens its thread. */
  readonly title: boolean;
  /** It opens a thread that waits. */
  readonly entries: boolean;
  /** The moderators asked something. */
  readonly words: boolean;
}

/** Of references: five and what stands between them. */
const mostReferences = 200;

/** `draft` is the id of the draft that keeps what is typed; `changes` is of an edit alone. */
export function contributionModal(
  draft: string,
  form: ContributionForm,
  t: Translate,
  changes?: Changes,
): Modal {
  const { to } = form;
  const begins = to.kind === 'thread';
  return {
    title: t(`discuss.form.${to.kind}`),
    submit: t('discuss.form.submit'),
    cancel: t('cancel'),
    action: action('discuss', 'fill', draft, to.kind, ...(to.kind === 'thread' ? [] : [to.id])),
    inputs: [
      ...(begins || changes?.title ? [titleInput(form, t)] : []),
      textInput(form, t),
      ...(begins || changes?.entries ? [entriesInput(form, t)] : []),
      ...(changes?.words ? [wordsInput(form, t)] : []),
    ],
  };
}

// What was too long comes back whole, to be shortened.
const input = (name: string, value: string, most: number): Pick<Input, 'name' | 'maxLength' | 'value'> => ({
  name,
  maxLength: Math.max(most, value.length),
  ...(value && { value }),
});

const titleInput = ({ title }: ContributionForm, t: Translate): Input => ({
  ...input('title', title, most.title),
  label: t('discuss.form.title'),
  hint: t('discuss.form.titleHint', { most: String(most.title) }),
  required: true,
});

const textInput = ({ text: value, to }: ContributionForm, t: Translate): Input => ({
  ...input('text', value, most.text),
  label: t(to.kind === 'reply' ? 'discuss.form.reply' : 'discuss.form.text'),
  hint: t('discuss.form.textHint'),
  multiline: true,
  required: true,
});

const entriesInput = ({ entries }: ContributionForm, t: Translate): Input => ({
  ...input('entries', entries, mostReferences),
  label: t('discuss.form.entries'),
  hint: t('discuss.form.entriesHint', { most: String(most.entries) }),
  required: false,
});

const wordsInput = ({ words }: ContributionForm, t: Translate): Input => ({
  ...input('words', words, mostWords),
  label: t('discuss.form.words'),
  hint: t('discuss.form.wordsHint'),
  multiline: true,
  required: false,
});

/** A message that was chosen is longer than a post can be: the form can hold its beginning alone. */
export const longMessageView = (
  draft: string,
  { length, most: longest }: { readonly length: number; readonly most: number },
  t: Translate,
): View => ({
  blocks: [
    text(t('discuss.longMessage', { length: String(length), most: String(longest) })),
    buttons(
      { label: t('discuss.longMessage.open'), action: action('discuss', 'form', draft), style: 'primary' },
      { label: t('discuss.discard'), action: action('discuss', 'discard', draft) },
    ),
  ],
});
