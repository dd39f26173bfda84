import type { ReviewKind } from '../../generated/prisma/enums.ts';
import { appeal } from './kinds/appeal.ts';
import { application } from './kinds/application.ts';
import { post, thread } from './kinds/contribution.ts';
import type { Kind } from './kinds/kind.ts';
import { report } from './kinds/report.ts';
import { unsealing } from './kinds/unsealing.ts';

/** Everything that waits for moderators, by its kind. */
export const kinds: Readonly<Record<ReviewKind, Kind>> = {
  application,
  thread,
  post,
  report,
  appeal,
  unsealing,
};
