import type { Reason } from '../domain/review/reasons.ts';
import type { Translate } from '../i18n/translate.ts';

/** Why something was declined or removed: the reason, what was written beside it, or both; undefined for neither. */
export function reasonText(
  reason: Reason | undefined,
  words: string | undefined,
  t: Translate,
): string | undefined {
  // “Another reason” says nothing beside words.
  if (reason === undefined || (reason === 'other' && words !== undefined)) return words;
  const said = t(`reason.${reason}`);
  return words === undefined ? said : t('reason.with', { reason: said, words });
}
