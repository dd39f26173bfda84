import type { Unsealed } from '../domain/review/unsealing.ts';
import type { Translate } from '../i18n/translate.ts';
import { text, type View } from '../view.ts';

/** Who wrote a sealed post, for one of the two admins who agreed on learning it. */
export const authorView = ({ name, organisation }: Unsealed, t: Translate): View => ({
  title: { text: t('review.author.title') },
  blocks: [
    text(
      organisation === undefined
        ? t.rich('review.author.isAlone', { name })
        : t.rich('review.author.is', { name, organisation }),
    ),
    text(t('review.author.note')),
  ],
});
