export interface ReplayGuard {
  /** False for a signature that was seen before, or that can no longer be told from one. Times in seconds. */
  isNew(signature: string, sent: number, now: number): boolean;
}

/** Signatures a generation holds; two of them take about 30 MB. */
const mostRemembered = 100_000;

/**
 * Remembers signatures as long as their timestamps count as fresh, which is `life` seconds either way. They are
 * kept in two generations, of which the older is dropped as a whole. When there are too many to remember, what
 * was sent at or before the newest forgotten one is refused: Slack's requests take moments, not minutes.
 */
export function createReplayGuard(life: number, most = mostRemembered): ReplayGuard {
  let [current, previous] = [new Set<string>(), new Set<string>()];
  let turnedAt = 0;
  let newest = 0;
  let newestOfPrevious = 0;
  let forgottenUntil = 0;

  const turn = (now: number): void => {
    if (now - turnedAt < 2 * life) forgottenUntil = newestOfPrevious;
    [previous, current] = [current, new Set()];
    newestOfPrevious = newest;
    turnedAt = now;
  };

  return {
    isNew(signature, sent, now) {
      if (sent <= forgottenUntil || current.has(signature) || previous.has(signature)) return false;
      // A timestamp of `life` seconds ahead stays fresh for twice as long.
      if (now - turnedAt >= 2 * life || current.size >= most) turn(now);
      current.add(signature);
      newest = Math.max(newest, sent);
      return true;
    },
  };
}
