import type { EditRefusal } from '../../src/domain/threads/edit.ts';
import type { ProposeRefusal } from '../../src/domain/threads/propose.ts';
import type { ReplyRefusal } from '../../src/domain/threads/reply.ts';
import type { MessageKey } from '../../src/i18n/catalogues.ts';
import type { Translate } from '../../src/i18n/translate.ts';
import type { RichText } from '../../src/view.ts';
import type { Target } from './draft.ts';

/** Why a contribution is not sent, or could not be. */
export type Refusal = ProposeRefusal | ReplyRefusal | EditRefusal;

const words = {
  used: 'discuss.draftGone',
  changed: 'discuss.changed',
  overtaken: 'discuss.preview.overtaken',
  nothing: 'discuss.nothing',
  too_many: 'discuss.tooMany',
  too_often: 'discuss.tooOften',
  no_groups: 'discuss.fault.noGroups',
  missing: 'threads.missingHere',
  closed: 'threads.closedNow',
  hidden: 'threads.hiddenNow',
  pending: 'threads.pendingNow',
  muted: 'threads.muted',
  over: 'discuss.over',
  reviewed: 'discuss.reviewed',
  stands: 'discuss.stands',
  unsealed: 'discuss.unsealed',
} as const satisfies Record<Refusal, MessageKey>;

/** Of a change of what one wrote: nothing that can be signed or sent otherwise. */
const wordsOfEdit: Partial<Record<Refusal, MessageKey>> = {
  missing: 'discuss.missing',
  muted: 'discuss.mutedEdit',
};

export const refusalText = (refusal: Refusal, { kind }: Target, t: Translate): RichText =>
  t.rich((kind === 'edit' && wordsOfEdit[refusal]) || words[refusal]);
