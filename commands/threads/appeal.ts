import type { AppealRefusal } from '../../src/domain/review/appeal.ts';
import { appeal } from '../../src/domain/review/appeal.ts';
import type { MessageKey } from '../../src/i18n/catalogues.ts';
import { done, refused } from '../../src/outcome.ts';
import { showOwn } from './own.ts';
import type { WordedDeed } from './worded.ts';

const refusals = {
  missing: 'threads.appeal.missing',
  twice: 'threads.appeal.twice',
  late: 'threads.appeal.late',
} as const satisfies Record<AppealRefusal, MessageKey>;

/** Puts a decision on one’s own contribution before another moderator. */
export const appealing: WordedDeed = {
  name: 'appeal',
  // A decision about oneself can be appealed also while one is suspended; whose it is the domain judges.
  access: 'insider',
  about: 2,
  needsWords: () => true,
  async run(ctx, [itemId = '', postId = ''], words = '') {
    const { db, sealer, actor, now, t } = ctx;
    const outcome = await appeal(db, { sealer, actor, itemId, words, now });
    return outcome.ok
      ? done(await showOwn(ctx, postId, [t('threads.appeal.done')]))
      : refused(t(refusals[outcome.refusal]));
  },
};
