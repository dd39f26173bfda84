import { action } from '../action.ts';
import type { Translate } from '../i18n/translate.ts';
import { buttons, text, type View } from '../view.ts';

/** To somebody who has just arrived. */
export const greetingView = (t: Translate): View => ({
  title: { text: t('greeting.title') },
  blocks: [
    text(t('greeting.what')),
    buttons({ label: t('greeting.start'), action: action('forum', 'join'), style: 'primary' }),
  ],
  footer: t('greeting.private'),
});
