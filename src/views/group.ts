import type { Translate } from '../i18n/translate.ts';
import { groups } from '../stakeholders.ts';

/** The name of a stakeholder group in the reader's language. */
export function groupText(group: string, t: Translate): string {
  const known = groups.find((one) => one === group);
  return known ? t(`group.${known}`) : group;
}
