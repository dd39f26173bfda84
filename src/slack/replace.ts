import type { Translate } from '../i18n/translate.ts';
import { describeError, type Logger } from '../log.ts';
import type { View } from '../view.ts';
import { toMessages } from './messages.ts';
import { below, createResponder } from './respond.ts';

/**
 * Puts a view in the place of the message that a form was opened from, within so many milliseconds. False where that
 * did not come about: the view is too long for one message, or the response_url has been used up or is half an hour old.
 */
export type Replace = (view: View, t: Translate, ms: number) => Promise<boolean>;

export const createReplace =
  (url: string, log: Logger): Replace =>
  async (view, t, ms) => {
    const messages = toMessages(view);
    if (messages.length > 1) return false;
    try {
      await createResponder(url, ms).send(messages, { ...below, replace_original: true }, t);
      return true;
    } catch (error) {
      log.warn(
        { platform: 'slack', error: describeError(error) },
        'the message of a form could not be changed',
      );
      return false;
    }
  };
