import { type Action, action } from '../action.ts';
import { conduct, conductRules } from '../domain/members/conduct.ts';
import { formatPartialDate } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { type Block, type Button, buttons, heading, notice, text, type View } from '../view.ts';

const version = (): string => String(conduct.version);

/** The rules as one reads them. */
export const conductBlocks = (t: Translate): Block[] => [
  text(t('conduct.intro')),
  { kind: 'list', ordered: true, items: conductRules.map((rule) => t.rich(rule)) },
];

/** Which text it is. */
export const conductFooter = (t: Translate): string =>
  t('conduct.version', { version: version(), day: formatPartialDate(conduct.since, t.language) });

/** Names the version that was read; `where` it was read decides what comes next. */
export const acceptButton = (t: Translate, where: 'alone' | 'tour' = 'alone'): Button => ({
  label: t('conduct.accept'),
  action: acceptAction(where),
  style: 'primary',
});

const acceptAction = (where: 'alone' | 'tour'): Action => action('forum', 'conductAccept', version(), where);

/** The text, with the means to accept it for whoever has not: `accepted` is the newest version that they accepted. */
export const conductView = (accepted: number, t: Translate): View => ({
  title: { text: t('conduct.title') },
  blocks: [
    ...conductBlocks(t),
    ...(accepted < conduct.version
      ? [buttons(acceptButton(t))]
      : [text(t('conduct.accepted', { version: String(accepted) }))]),
  ],
  footer: conductFooter(t),
});

/** Before somebody contributes who accepted an older version, or none (0). */
export function conductAgainView(accepted: number, t: Translate): View {
  const view = conductView(accepted, t);
  const changes = accepted
    ? [text(t('conduct.again')), heading(t('conduct.changedTitle')), text(t('conduct.changes'))]
    : [text(t('conduct.first'))];
  return { ...view, blocks: [...changes, ...view.blocks] };
}

/** What was read holds no more: what does. */
export function conductOutdatedView(accepted: number, t: Translate): View {
  const view = conductView(accepted, t);
  return { ...view, blocks: [text(t('conduct.outdated')), ...view.blocks] };
}

export const conductAcceptedView = (t: Translate): View => notice(t('conduct.goOn', { version: version() }));
