import { action } from '../action.ts';
import { mostWords, type WordsFault } from '../domain/review/words.ts';
import type { Translate } from '../i18n/translate.ts';
import { buttons, type Modal, type RichText, text, type View } from '../view.ts';

/** Forms of one input, for words beside something that is done. */
export type WordedName = 'reportWhy' | 'alarm' | 'appeal' | 'takeAway' | 'close' | 'unseal';

export const wordedModal = (
  name: WordedName,
  about: readonly string[],
  { words, required }: { readonly words: string; readonly required: boolean },
  t: Translate,
): Modal => ({
  title: t(`threads.form.${name}.title`),
  submit: t(`threads.form.${name}.submit`),
  cancel: t('cancel'),
  action: action('threads', `${name}Typed`, ...about),
  inputs: [
    {
      name: 'words',
      label: t(`threads.form.${name}.label`),
      hint: t(`threads.form.${name}.hint`),
      multiline: true,
      required,
      // What was too long comes back whole, to be shortened.
      maxLength: Math.max(mostWords, words.length),
      ...(words && { value: words }),
    },
  ],
});

interface Back {
  readonly name: WordedName;
  readonly about: readonly string[];
  readonly draft: string;
  readonly words: string;
}

/** What was typed, under what is wrong with it or why nothing was done. */
export const wordsBackView = (
  { name, about, draft, words }: Back,
  wrong: WordsFault | { readonly said: RichText },
  t: Translate,
): View => ({
  blocks: [
    text(
      typeof wrong === 'object'
        ? wrong.said
        : wrong === 'missing'
          ? t('threads.words.missing')
          : t('review.words.long', { most: String(mostWords) }),
    ),
    ...(words.trim() ? [text(t('review.words.kept')), { kind: 'quote', text: words } as const] : []),
    ...(typeof wrong === 'object'
      ? []
      : [
          buttons({
            label: t('review.words.again'),
            action: action('threads', name, ...about, draft),
            style: 'primary',
          }),
        ]),
  ],
});
