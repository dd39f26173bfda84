import type { Criteria, Filter, Mismatch } from '../domain/digests/filter.ts';
import type { Topic } from '../domain/library/entry.ts';
import { formatList } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Group } from '../stakeholders.ts';
import { jurisdictionText } from './facts.ts';

/** What a value of a criterion is called in the reader's language. */
function valueText(criterion: keyof Criteria, value: string, topics: readonly Topic[], t: Translate): string {
  switch (criterion) {
    case 'kinds':
      // A filter's values are checked when it is read: see domain/digests/filter.ts.
      return t(`digest.kinds.${value as Criteria['kinds'][number]}`);
    case 'topics':
      return topics.find(({ slug }) => slug === value)?.labels[t.language] ?? value;
    case 'jurisdictions':
      return jurisdictionText(value, t);
    case 'groups':
      return t(`group.${value as Group}`);
  }
}

const names: readonly (keyof Criteria)[] = ['kinds', 'topics', 'jurisdictions', 'groups'];

const list = (
  criterion: keyof Criteria,
  values: readonly string[],
  topics: readonly Topic[],
  t: Translate,
): string =>
  formatList(
    values.map((value) => valueText(criterion, value, topics, t)),
    t.language,
  );

/** `practices, laws · topics: Crisis response · without: Threats`, or that it is about everything. */
export function filterText({ include, exclude }: Filter, topics: readonly Topic[], t: Translate): string {
  const kept = names.flatMap((name) =>
    include[name].length ? [t(`digest.only.${name}`, { values: list(name, include[name], topics, t) })] : [],
  );
  const left = names.flatMap((name) => exclude[name].map((value) => valueText(name, value, topics, t)));
  return [
    ...(kept.length ? kept : [t('digest.everything')]),
    ...(left.length ? [t('digest.without', { values: formatList(left, t.language) })] : []),
  ].join(' · ');
}

/** Why the filter keeps an entry out, as the end of a sentence. */
export const mismatchText = (
  { side, criterion, values }: Mismatch,
  topics: readonly Topic[],
  t: Translate,
): string =>
  t(side === 'include' ? `digest.why.not.${criterion}` : 'digest.why.left', {
    values: list(criterion, values, topics, t) || '–',
  });
