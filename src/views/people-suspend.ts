import { action } from '../action.ts';
import type { EndFault } from '../domain/members/suspend.ts';
import type { MessageKey } from '../i18n/catalogues.ts';
import type { Translate } from '../i18n/translate.ts';
import { buttons, type Modal, text, type View } from '../view.ts';

/** The form as it was filled in. */
export interface SuspensionForm {
  readonly reason: string;
  readonly until: string;
}

/** Characters of a reason. */
export const longestReason = 500;

/** `draft` is the id of the draft that keeps what is typed. */
export const suspendModal = (draft: string, { reason, until }: SuspensionForm, t: Translate): Modal => ({
  title: t('suspend.title'),
  submit: t('suspend.submit'),
  cancel: t('cancel'),
  action: action('forum', 'personSuspended', draft),
  inputs: [
    {
      name: 'reason',
      label: t('suspend.reason'),
      value: reason,
      multiline: true,
      required: true,
      maxLength: longestReason,
    },
    {
      name: 'until',
      label: t('suspend.until'),
      hint: t('suspend.untilHint'),
      value: until,
      required: true,
      maxLength: 20,
    },
  ],
});

export type SuspensionFault = 'no_reason' | 'too_long' | EndFault;

const faults = {
  no_reason: 'suspend.noReason',
  too_long: 'suspend.tooLong',
  not_understood: 'suspend.notUnderstood',
  past: 'suspend.past',
  too_far: 'suspend.tooFar',
} as const satisfies Record<SuspensionFault, MessageKey>;

/** What is wrong with the form, which comes back as it was filled in. */
export const faultySuspensionView = (
  draft: string,
  { until, wrong }: { readonly until: string; readonly wrong: readonly SuspensionFault[] },
  t: Translate,
): View => ({
  blocks: [
    ...wrong.map((fault) => text(t.rich(faults[fault], { value: until, most: `${longestReason}` }))),
    buttons({
      label: t('suspend.again'),
      action: action('forum', 'personSuspendAgain', draft),
      style: 'primary',
    }),
  ],
});
