import { action } from '../action.ts';
import type { Translate } from '../i18n/translate.ts';
import { buttons, text, type View } from '../view.ts';

/** What stands in a forum channel for good: what this is, and the button that begins the tour. */
export const getStartedView = (t: Translate): View => ({
  title: { text: t('getStarted.title') },
  blocks: [
    text(t.rich('getStarted.what')),
    buttons({ label: t('getStarted.start'), action: action('forum', 'join'), style: 'primary' }),
  ],
  footer: t('getStarted.private'),
});
