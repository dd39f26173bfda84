import { action } from '../action.ts';
import { most } from '../domain/threads/contribution.ts';
import type { Translate } from '../i18n/translate.ts';
import { shorten } from '../shorten.ts';
import { bold, buttons, type RichText, text, type View } from '../view.ts';

interface Sent {
  /** Of the thread. */
  readonly number: number;
  /** It stands; else it waits for moderators. */
  readonly stands: boolean;
  readonly urgent: boolean;
  /** It was there before. */
  readonly changed?: true;
}

/** A contribution was handed in. */
export const sentView = ({ number, stands, urgent, changed }: Sent, t: Translate): View => {
  const reference = `T-${number}`;
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

interface Unsent {
  readonly draft: string;
  /** Why it was not sent, or cannot be. */
  readonly why: RichText;
  /** As typed; the title is empty where there is none. */
  readonly title: string;
  readonly text: string;
  /** Its form was used before, so it would be something new. */
  readonly sent?: true;
}

/** A contribution that cannot be sent as things are, with everything in it. */
export const unsentView = ({ draft, why, title, text: typed, sent }: Unsent, t: Translate): View => ({
  blocks: [
    text(why),
    ...(title ? [text([bold(shorten(title, most.title))])] : []),
    // What is longer than a post the form alone holds whole.
    ...(typed ? [{ kind: 'quote', text: shorten(typed, most.text) } as const] : []),
    text(t(sent ? 'discuss.anewWhat' : 'discuss.kept')),
    buttons(
      sent
        ? { label: t('discuss.anew'), action: action('discuss', 'anew', draft), style: 'primary' }
        : { label: t('discuss.change'), action: action('discuss', 'form', draft), style: 'primary' },
      { label: t('discuss.discard'), action: action('discuss', 'discard', draft), style: 'danger' },
    ),
  ],
});
