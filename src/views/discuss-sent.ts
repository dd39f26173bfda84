import { action } from '../action.ts';
import { threadReference } from '../domain/references.ts';
import type { Became } from '../domain/threads/sealed-drafts.ts';
import type { Translate } from '../i18n/translate.ts';
import { buttons, text, type View } from '../view.ts';

/** A contribution was handed in. */
export const sentView = ({ number, stands, urgent, changed }: Became, t: Translate): View => {
  const reference = threadReference({ number });
  const placed = changed ? 'discuss.sent.changed' : 'discuss.sent.placed';
  return {
    blocks: [
      text(stands ? t.rich(placed, { reference }) : t.rich('discuss.sent')),
      ...(urgent ? [text(t('danger.sent'))] : []),
      buttons(
        ...(stands
          ? [{ label: t('threads.openOne', { reference }), action: action('threads', 'show', reference) }]
          : [{ label: t('threads.mine'), action: action('threads', 'mine', '0') }]),
      ),
    ],
  };
};
