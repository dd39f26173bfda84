import { action } from '../action.ts';
import { formatList } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { buttons, text, type View } from '../view.ts';

/** Nothing found: says so, offers the nearest words, and that the question was noted. */
export function noHitsView(
  { words, typed, nearest }: { words: string; typed: string; nearest: readonly string[] },
  t: Translate,
): View {
  const sentences = words
    ? [
        t('practices.none', { query: words }),
        ...(nearest.length ? [t('practices.closest', { words: formatList(nearest, t.language) })] : []),
        t('practices.noted'),
      ]
    : [t('practices.noneFiltered', { filters: typed })];
  const change = { label: t('practices.change'), action: action('practices', 'change', t.language, typed) };
  return { blocks: [text(sentences.join(' ')), buttons(change)] };
}
