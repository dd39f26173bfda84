/** Lines typed in this tab, the newest first, for going back to them with the arrow key. */
const lines = () => /** @type {string[]} */ (JSON.parse(sessionStorage.getItem('typed') ?? '[]'));
const mostLines = 20;
let at = -1;

/** @param {string} line that was sent */
export function remember(line) {
  const others = lines().filter((other) => other !== line);
  sessionStorage.setItem('typed', JSON.stringify([line, ...others].slice(0, mostLines)));
  at = -1;
}

/** @param {1 | -1} step back or forward @returns the line there; empty for the one that is still to be typed */
export function recall(step) {
  const all = lines();
  at = Math.max(-1, Math.min(all.length - 1, at + step));
  return all[at] ?? '';
}
