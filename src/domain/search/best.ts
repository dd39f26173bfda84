/**
 * The best `count` of many, best first: cheaper than sorting all when few are wanted.
 * @param before negative when the first of two comes before the second; never zero for two different items
 */
export function best<T>(items: Iterable<T>, count: number, before: (a: T, b: T) => number): T[] {
  if (count <= 0) return [];
  // A heap whose top is the worst of the best so far. Casts below are of places that are inside it.
  const heap: T[] = [];
  for (const item of items) {
    const worst = heap[0];
    if (heap.length < count) {
      heap.push(item);
      rise(heap, before);
    } else if (worst !== undefined && before(item, worst) < 0) {
      heap[0] = item;
      sink(heap, before);
    }
  }
  return heap.sort(before);
}

function rise<T>(heap: T[], before: (a: T, b: T) => number): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!swapIfBetter(heap, parent, at, before)) return;
    at = parent;
  }
}

function sink<T>(heap: T[], before: (a: T, b: T) => number): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const right = left + 1;
    const worse = right < heap.length && before(heap[left] as T, heap[right] as T) < 0 ? right : left;
    if (worse >= heap.length || !swapIfBetter(heap, at, worse, before)) return;
    at = worse;
  }
}

/** Swaps when the upper of two is better than the lower. */
function swapIfBetter<T>(heap: T[], upper: number, lower: number, before: (a: T, b: T) => number): boolean {
  const [a, b] = [heap[upper] as T, heap[lower] as T];
  if (before(a, b) >= 0) return false;
  heap[upper] = b;
  heap[lower] = a;
  return true;
}
