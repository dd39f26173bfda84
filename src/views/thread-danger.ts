import { type Action, action } from '../action.ts';
import type { Translate } from '../i18n/translate.ts';
import { type Button, bold, buttons, type RichText, text, type View } from '../view.ts';

/** Where help is, then what was done here. */
export const dangerTexts = (said: RichText, t: Translate): RichText[] => [
  [bold(t('danger.first'))],
  t('danger.platform'),
  t('danger.noHotline'),
  said,
];

interface Danger {
  /** What became of the report. */
  readonly said: RichText;
  /** Opens a form for words to it. */
  readonly addWords?: Action;
}

/** Somebody reported that someone is in danger. */
export const dangerView = ({ said, addWords }: Danger, t: Translate): View => ({
  title: { text: t('danger.title') },
  blocks: [
    ...dangerTexts(said, t).map(text),
    ...(addWords ? [buttons({ label: t('danger.addWords'), action: addWords })] : []),
  ],
});

export const addingWords = (postId: string): Action => action('threads', 'alarm', postId);

/**
 * Beside a contribution that is being written; `urgent` once it was pressed. `way`: it stands beside what a used form
 * held, which stays so.
 */
export const dangerButton = (draft: string, urgent: boolean, t: Translate, way?: 'anew'): Button => {
  const more = way ? [way] : [];
  return {
    label: t(urgent ? 'danger.over' : 'danger.button'),
    action: action('discuss', 'danger', draft, urgent ? 'off' : 'on', ...more),
  };
};
