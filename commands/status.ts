import { answer, defineSubcommand } from '../src/command.ts';
import { readActivity } from '../src/domain/activity.ts';
import { readModeration } from '../src/domain/review/stats.ts';
import { statusView } from '../src/views/status.ts';

/** How the forum is moderated, in numbers: for everybody, also who is only a guest. */
export const status = defineSubcommand({
  name: 'status',
  summary: 'status.summary',
  access: 'guest',
  options: {},
  async run({ db, now, t }) {
    const [activity, moderation] = await Promise.all([readActivity(db), readModeration(db, now)]);
    return answer(statusView({ activity, moderation }, t));
  },
});
