import { brokenView } from '../broken.ts';
import type { Answer } from '../dispatch.ts';
import { type Translate, translateFor } from '../i18n/translate.ts';
import { describeError, type Logger } from '../log.ts';
import { within } from '../quick.ts';
import { notice } from '../view.ts';
import { ResponseFault } from './respond.ts';
import type { Stage } from './stages.ts';

/**
 * Brings an answer to its place: at once while Slack waits, else after the stage has kept the asker company. What
 * fails on the way is logged once, and the asker reads its reference.
 */
export async function bring(work: Promise<Answer>, stage: Stage, log: Logger): Promise<void> {
  const quick = await within(work);
  if (quick === 'late')
    await stage.wait().catch((error: unknown) => warn(log, error, 'a wait could not be shown'));
  const answer = quick === 'late' ? await work : quick.value;
  const t = translateFor(answer.language);
  try {
    await perform(answer, stage, t, log);
  } catch (error) {
    await stage.tell(brokenView(error, { log, platform: 'slack', t }), t);
  }
}

async function perform(answer: Answer, stage: Stage, t: Translate, log: Logger): Promise<void> {
  switch (answer.show) {
    case 'private':
      if (answer.faults && (await stage.fault?.(answer.faults))) return;
      return stage.show(answer.view, t);
    case 'aside':
      return stage.tell(answer.view, t);
    case 'modal':
      return stage.open(answer.modal);
    case 'public': {
      const refusal = await share(answer, stage, t, log);
      if (!refusal) return;
      await answer.undo?.();
      return stage.tell(notice(t.rich(refusal)), t);
    }
  }
}

/** Undefined when it stands in the channel, else the words for why not. */
async function share(
  { view }: Extract<Answer, { show: 'public' }>,
  stage: Stage,
  t: Translate,
  log: Logger,
): Promise<'slack.shareInWindow' | 'slack.shareFailed' | undefined> {
  try {
    return (await stage.share(view, t)) ? undefined : 'slack.shareInWindow';
  } catch (error) {
    // A part of it stands there: that is no "nothing was shared", and must not be shared a second time.
    if (error instanceof ResponseFault && error.sent > 0) throw error;
    warn(log, error, 'a view could not be shared');
    return 'slack.shareFailed';
  }
}

const warn = (log: Logger, error: unknown, words: string): void =>
  log.warn({ platform: 'slack', error: describeError(error) }, words);
