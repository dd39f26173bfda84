import { action } from '../action.ts';
import type { Topic } from '../domain/library/entry.ts';
import { type Form, type FormFault, type FormText, formLimits } from '../domain/members/application.ts';
import type { OwnApplication } from '../domain/members/apply.ts';
import { itemReference } from '../domain/references.ts';
import { formatDay } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { type Group, groups } from '../stakeholders.ts';
import {
  type Button,
  buttons,
  heading,
  type InputFault,
  type Modal,
  notice,
  text,
  type View,
} from '../view.ts';
import { applicationFacts } from './review-application.ts';

/** What was typed, as it was typed. */
export type Typed = Readonly<Record<FormText, string>>;

const inputs = [
  { name: 'name', required: true },
  { name: 'organisation', required: true },
  { name: 'why', required: true, multiline: true },
  { name: 'link', required: false },
] as const;

export const applyModal = (draft: string, typed: Typed, t: Translate): Modal => ({
  title: t('apply.title'),
  submit: t('apply.look'),
  cancel: t('cancel'),
  action: action('forum', 'applyTyped', draft),
  inputs: inputs.map(({ name, ...input }) => ({
    ...{ name, ...input },
    label: t(`apply.${name}`),
    hint: t(`apply.${name}Hint`),
    // Of what is longer than it may be, as an older form let one type it, nothing is lost on the way.
    maxLength: Math.max(formLimits[name], Math.min(typed[name].length, longestInput)),
    ...(typed[name] && { value: typed[name] }),
  })),
});

/** What an input may hold at most on any platform. */
const longestInput = 3000;

/** Opens the form as it was filled in. */
const changeButton = (t: Translate): Button => ({
  label: t('apply.change'),
  action: action('forum', 'apply'),
});

/** Everything that stands in the way, and the form again with everything in it. */
export const faultyFormView = (faults: readonly FormFault[], t: Translate): View => ({
  blocks: [
    text(t('apply.faulty')),
    { kind: 'list', items: faults.map((fault) => faultText(fault, t)) },
    text(t('apply.kept')),
    buttons({ ...changeButton(t), style: 'primary' }),
  ],
});

/** The same for a form that is still open. */
export const inputFaults = (faults: readonly FormFault[], t: Translate): InputFault[] =>
  faults.map((fault) => ({ field: fault.field, words: faultText(fault, t) }));

function faultText(fault: FormFault, t: Translate): string {
  switch (fault.kind) {
    case 'missing':
      return t('apply.fault.missing', { field: fault.field });
    case 'long':
      return t('apply.fault.long', { field: fault.field, most: fault.most });
    case 'address':
      return t('apply.fault.address');
  }
}

export interface Preview {
  /** The draft's id. */
  readonly draft: string;
  readonly form: Omit<Form, 'group'>;
  /** Undefined until it is chosen. */
  readonly group: Group | undefined;
  /** The name of the workspace where it is sent. */
  readonly workspace: string;
  /** Whether it changes what waits already. */
  readonly changes: boolean;
}

/** What moderators will see, before it is sent. */
export function previewView(preview: Preview, topics: readonly Topic[], t: Translate): View {
  const { draft, form, group, workspace, changes } = preview;
  const shown = { ...form, group: group ?? t('preferences.notSaid'), workspace };
  const send: Button = {
    label: t(changes ? 'apply.sendChange' : 'apply.send'),
    action: action('forum', 'applySend', draft),
    style: 'primary',
  };
  return {
    title: { text: t('apply.preview') },
    blocks: [
      { kind: 'facts', pairs: applicationFacts(shown, topics, t) },
      heading(t('review.card.why')),
      { kind: 'quote', text: form.why },
      ...(group ? [] : [text(t('apply.groupFirst'))]),
      {
        kind: 'select',
        select: {
          placeholder: t('preferences.chooseGroup'),
          action: action('forum', 'applyGroup', draft),
          options: groups.map((value) => ({ value, label: t(`group.${value}`) })),
        },
      },
      buttons(...(group ? [send] : []), changeButton(t)),
    ],
    footer: t('apply.readers'),
  };
}

const profileButton = (t: Translate): Button => ({
  label: t('desk.open'),
  action: action('forum', 'profile'),
});

/** It is in the queue. */
export const sentView = (reference: string, t: Translate): View => ({
  blocks: [text(t.rich('apply.sent', { reference })), buttons(profileButton(t))],
});

export const changedView = (t: Translate): View => ({
  blocks: [text(t('apply.changed')), buttons(profileButton(t))],
});

/** What was written is there no more. */
export const draftGoneView = (t: Translate): View => ({
  blocks: [
    text(t('apply.gone')),
    buttons({ label: t('apply.button'), action: action('forum', 'apply'), style: 'primary' }),
  ],
});

/** Takes back this application, and no later one. */
export const withdrawButton = (itemId: string, t: Translate): Button => ({
  label: t('apply.withdraw'),
  action: action('forum', 'applyWithdraw', itemId),
});

/** Another one waits already. */
export const pendingView = (waiting: Pick<OwnApplication, 'itemId' | 'number'>, t: Translate): View => ({
  blocks: [
    text(t.rich('apply.pending', { reference: itemReference(waiting) })),
    buttons(
      { label: t('apply.change'), action: action('forum', 'apply') },
      withdrawButton(waiting.itemId, t),
      profileButton(t),
    ),
  ],
});

export const memberAlreadyView = (t: Translate): View => ({
  blocks: [text(t('apply.member')), buttons(profileButton(t))],
});

export const tooSoonView = (at: Date, zone: string, t: Translate): View =>
  notice(t.rich('apply.tooSoon', { day: formatDay(at, t.language, zone) }));
