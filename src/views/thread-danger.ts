import type { Translate } from '../i18n/translate.ts';
import { bold, text, type View } from '../view.ts';

/** Somebody said that someone is in danger: with a contribution that they write, or in a report just made. */
export const dangerView = ({ what }: { readonly what: 'draft' | 'report' }, t: Translate): View => ({
  title: { text: t('danger.title') },
  blocks: [
    text([bold(t('danger.first'))]),
    text(t('danger.platform')),
    text(t('danger.noHotline')),
    text(t(`danger.${what}`)),
  ],
});
