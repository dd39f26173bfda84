import { action } from '../action.ts';
import type { Topic } from '../domain/library/entry.ts';
import { formLimits } from '../domain/members/application.ts';
import { formatList } from '../i18n/format.ts';
import { type Language, languageNames, languages } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Block, Modal, RichText, View } from '../view.ts';
import { buttons, text } from '../view.ts';

/** What somebody chose to be told of, as the reader reads it. */
export const topicsText = (chosen: readonly string[], topics: readonly Topic[], t: Translate): string =>
  formatList(
    topics.filter(({ slug }) => chosen.includes(slug)).map(({ labels }) => labels[t.language]),
    t.language,
  ) || t('preferences.noTopics');

export const chooseLanguage = (t: Translate): Block => ({
  kind: 'select',
  select: {
    placeholder: t('preferences.chooseLanguage'),
    action: action('forum', 'tourLanguage'),
    options: languages.map((value) => ({ value, label: languageNames[value] })),
  },
});

/** What is chosen can be taken back, what is not can be added; each choice names what it does, so that twice is once. */
export function chooseTopics(chosen: readonly string[], topics: readonly Topic[], t: Translate): Block[] {
  const among = (isChosen: boolean) =>
    topics
      .filter(({ slug }) => chosen.includes(slug) === isChosen)
      .map(({ slug, labels }) => ({ value: slug, label: labels[t.language] }));
  const select = (deed: 'add' | 'remove', options: ReturnType<typeof among>): Block[] => {
    const placeholder = t(deed === 'add' ? 'preferences.addTopic' : 'preferences.removeTopic');
    return options.length
      ? [{ kind: 'select', select: { placeholder, action: action('forum', 'tourTopic', deed), options } }]
      : [];
  };
  return [...select('add', among(false)), ...select('remove', among(true))];
}

/** For members, whose group and organisation are as moderators saw them. */
export const preferencesView = (
  chosen: { readonly language: Language; readonly topics: readonly string[] },
  topics: readonly Topic[],
  t: Translate,
): View => ({
  title: { text: t('preferences.title') },
  blocks: [
    {
      kind: 'facts',
      pairs: [
        [t('preferences.language'), languageNames[chosen.language]],
        [t('preferences.topics'), topicsText(chosen.topics, topics, t)],
      ],
    },
    chooseLanguage(t),
    ...chooseTopics(chosen.topics, topics, t),
    buttons({ label: t('preferences.toProfile'), action: action('forum', 'profile') }),
  ],
  footer: t('tour.3.what'),
});

export const organisationModal = (organisation: string, t: Translate): Modal => ({
  title: t('preferences.organisationTitle'),
  submit: t('preferences.save'),
  cancel: t('cancel'),
  action: action('forum', 'tourOrganisationTyped'),
  inputs: [
    {
      name: 'organisation',
      label: t('preferences.organisationLabel'),
      value: organisation,
      required: false,
      maxLength: formLimits.organisation,
    },
  ],
});

/** Lines above a view, of what was done or not. */
export const saying = (said: readonly RichText[], view: View): View => ({
  ...view,
  blocks: [...said.map(text), ...view.blocks],
});
