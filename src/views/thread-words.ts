import type { ThreadHead } from '../domain/threads/post.ts';
import { formatList } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { groupText } from './group.ts';
import { labelName } from './post.ts';

/** `TLP:AMBER (Industry, Academia)`: the name of a label is never translated. */
export function labelText({ label, groups }: Pick<ThreadHead, 'label' | 'groups'>, t: Translate): string {
  const name = labelName({ label });
  if (label !== 'amber') return name;
  const names = groups.map((group) => groupText(group, t));
  return `${name} (${names.length ? formatList(names, t.language) : t('discuss.noGroups')})`;
}
