/**
 * Waits for an answer as long as a platform's patience allows: the value when it came in time, else `late`
 * while the work goes on. Slack and Discord give 3 s to acknowledge; half of it leaves room for the way there.
 */
export const acknowledgeWithinMs = 1500;

export async function within<T>(work: Promise<T>, ms = acknowledgeWithinMs): Promise<{ value: T } | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, ms, 'late');
  });
  try {
    return await Promise.race([work.then((value) => ({ value })), late]);
  } finally {
    clearTimeout(timer);
  }
}
