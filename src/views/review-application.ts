import type { Topic } from '../domain/library/entry.ts';
import { itemReference } from '../domain/references.ts';
import type { QueuedApplication } from '../domain/review/item.ts';
import { formatList } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { heading, link, type RichText } from '../view.ts';
import { groupText } from './group.ts';
import type { KindView } from './review-kind.ts';

/** Somebody asks to become a member. */
export const applicationView: KindView = {
  title: ({ application }) => application?.name ?? '',
  line: ({ application }, t) =>
    application ? `${application.organisation} · ${groupText(application.group, t)}` : t('review.erased'),
  facts: ({ application }, { topics }, t) => (application ? applicationFacts(application, topics, t) : []),
  body: ({ application }, _, t) =>
    application ? [heading(t('review.card.why')), { kind: 'quote', text: application.why }] : [],
  closed(item, t) {
    const { name = '', organisation = '' } = item.application ?? {};
    const what = { reference: itemReference(item), kind: t('review.kind.application') };
    return t.rich('review.closed.of', { ...what, name, organisation });
  },
};

type Applied = Pick<QueuedApplication, 'name' | 'organisation' | 'group' | 'topics' | 'link' | 'workspace'>;

/** What somebody says of themselves who applies; they see the same before it is sent. */
export function applicationFacts(
  { name, organisation, group, topics: chosen, link: address, workspace }: Applied,
  topics: readonly Topic[],
  t: Translate,
): (readonly [string, RichText])[] {
  const names = chosen.map((slug) => topics.find((topic) => topic.slug === slug)?.labels[t.language] ?? slug);
  return [
    [t('review.card.name'), name],
    [t('review.card.organisation'), organisation],
    [t('review.card.group'), groupText(group, t)],
    ...(names.length ? [[t('review.card.topics'), formatList(names, t.language)] as const] : []),
    ...(address === undefined ? [] : [[t('review.card.link'), [link(address, address)]] as const]),
    ...(workspace === undefined ? [] : [[t('review.card.workspace'), workspace] as const]),
  ];
}
