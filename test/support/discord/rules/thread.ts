import { asObject, isGiven } from '../json.ts';
import { AUTO_ARCHIVE_MINUTES, LIMITS } from './limits.ts';
import { checkList, checkRange, checkText, collect } from './report.ts';

/** Checks the fields of a thread, when it is made or (`edit`) changed. Its message is checked on its own. */
export function validateThread(body: unknown, { edit = false } = {}): string[] {
  return collect((report) => {
    const thread = asObject(body);
    if (!edit || isGiven(thread.name)) checkText(report, 'name', thread.name, 1, LIMITS.threadName);
    const minutes = thread.auto_archive_duration;
    if (isGiven(minutes) && !AUTO_ARCHIVE_MINUTES.includes(minutes)) {
      report('auto_archive_duration', `must be one of ${AUTO_ARCHIVE_MINUTES.join(', ')}`);
    }
    checkRange(report, 'rate_limit_per_user', thread.rate_limit_per_user, 0, LIMITS.slowmode);
    if (isGiven(thread.applied_tags)) {
      checkList(report, 'applied_tags', thread.applied_tags, [0, LIMITS.appliedTags], () => {});
    }
  });
}
