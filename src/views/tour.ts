import { action } from '../action.ts';
import type { Topic } from '../domain/library/entry.ts';
import { conduct } from '../domain/members/conduct.ts';
import { type Tour, tourSteps } from '../domain/members/tour.ts';
import { languageNames } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translate.ts';
import { groups } from '../stakeholders.ts';
import { type Block, type Button, buttons, heading, type Modal, text, type View } from '../view.ts';
import { acceptButton, conductBlocks, conductFooter } from './conduct.ts';
import { chooseLanguage, chooseTopics, topicsText } from './preferences.ts';

export interface TourShown {
  readonly tour: Tour;
  readonly topics: readonly Topic[];
  /** The newest version of the code of conduct that they accepted; 0 for none. */
  readonly accepted: number;
  /** Of the application that waits, if one does: `R-3`. */
  readonly waiting: string | undefined;
}

const steps = [whatStep, lookUpStep, chooseStep, conductStep, applyStep] as const;
const titles = ['tour.1.title', 'tour.2.title', 'tour.3.title', 'tour.4.title', 'tour.5.title'] as const;

/** One step of the tour; what stands in the message changes, the message stays. */
export function tourView(shown: TourShown, t: Translate): View {
  const { step } = shown.tour;
  const at = Math.min(Math.max(step, 1), tourSteps) - 1;
  return {
    title: {
      label: t('tour.step', { step: String(at + 1), of: String(tourSteps) }),
      text: t(titles[at] ?? titles[0]),
    },
    blocks: [...(steps[at] ?? whatStep)(shown, t), buttons(...ways(shown, t))],
    ...(at === 3 && { footer: conductFooter(t) }),
  };
}

const goTo = (label: string, step: number): Button => ({ label, action: action('forum', 'tour', `${step}`) });

/** The way on first, then back, then out. */
function ways({ tour: { step }, accepted, waiting }: TourShown, t: Translate): Button[] {
  const back = step > 1 ? [goTo(t('tour.back'), step - 1)] : [];
  if (step === tourSteps) return [applyButton(waiting, t), ...back, goTo(t('tour.restart'), 1)];
  const isMain = step !== 4 || accepted >= conduct.version;
  const next: Button = { ...goTo(t('tour.next'), step + 1), ...(isMain && { style: 'primary' as const }) };
  return [next, ...back, { label: t('tour.skip'), action: action('forum', 'tourSkip') }];
}

const applyButton = (waiting: string | undefined, t: Translate): Button => ({
  label: t(waiting ? 'desk.open' : 'apply.button'),
  action: action('forum', waiting ? 'profile' : 'apply'),
  style: 'primary',
});

function whatStep(_: TourShown, t: Translate): Block[] {
  return [
    text(t('tour.1.what')),
    heading(t('tour.1.sees')),
    { kind: 'list', items: [t('tour.1.seesCommands'), t('tour.1.seesAccount')] },
    heading(t('tour.1.seesNot')),
    { kind: 'list', items: [t('tour.1.seesNotMessages')] },
    text(t.rich('tour.1.private')),
  ];
}

const searches = ['tour.2.try.first', 'tour.2.try.second', 'tour.2.try.third'] as const;

function lookUpStep(_: TourShown, t: Translate): Block[] {
  const search = (query: string): Button => ({ label: query, action: action('forum', 'tourLookup', query) });
  return [
    text(t('tour.2.what')),
    buttons(...searches.map((key) => search(t(key))), {
      label: t('tour.2.own'),
      action: action('forum', 'tourAsk'),
    }),
    text(t.rich('tour.2.later')),
  ];
}

function chooseStep({ tour, topics }: TourShown, t: Translate): Block[] {
  const { organisation, group } = tour;
  return [
    text(t('tour.3.what')),
    {
      kind: 'facts',
      pairs: [
        [t('preferences.language'), languageNames[t.language]],
        [t('preferences.topics'), topicsText(tour.topics, topics, t)],
        [t('preferences.group'), group ? t(`group.${group}`) : t('preferences.notSaid')],
        [t('preferences.organisation'), organisation || t('preferences.notSaid')],
      ],
    },
    chooseLanguage(t),
    ...chooseTopics(tour.topics, topics, t),
    {
      kind: 'select',
      select: {
        placeholder: t('preferences.chooseGroup'),
        action: action('forum', 'tourGroup'),
        options: groups.map((value) => ({ value, label: t(`group.${value}`) })),
      },
    },
    buttons({
      label: t('preferences.changeOrganisation'),
      action: action('forum', 'tourOrganisation'),
    }),
  ];
}

function conductStep({ accepted }: TourShown, t: Translate): Block[] {
  return [
    ...conductBlocks(t),
    accepted < conduct.version
      ? buttons(acceptButton(t, 'tour'))
      : text(t('conduct.accepted', { version: String(accepted) })),
  ];
}

function applyStep({ accepted, waiting }: TourShown, t: Translate): Block[] {
  if (waiting) return [text(t.rich('tour.5.waiting', { reference: waiting }))];
  return [
    text(t('tour.5.what')),
    text(t('tour.5.how')),
    ...(accepted < conduct.version ? [text(t('tour.5.conduct'))] : []),
  ];
}

/** The way out, and the way back in. */
export const skippedView = (t: Translate): View => ({
  blocks: [
    text(t.rich('tour.skipped')),
    buttons(
      { label: t('tour.continue'), action: action('forum', 'join') },
      { label: t('apply.button'), action: action('forum', 'apply') },
    ),
  ],
});

/** Characters; as long as a search that is typed after the command may be. */
const longestSearch = 300;

/** For a search in words of one's own. */
export const askModal = (t: Translate): Modal => ({
  title: t('tour.2.title'),
  submit: t('practices.searchSubmit'),
  cancel: t('cancel'),
  action: action('forum', 'tourLookup'),
  inputs: [
    {
      name: 'search',
      label: t('practices.searchLabel'),
      hint: t('practices.searchHint'),
      required: true,
      maxLength: longestSearch,
    },
  ],
});
