/** Questions that only the page itself can answer; the tests put this into it. */
const probe = {
  /** How far things have moved by themselves since the page was opened. */
  shift: 0,

  /** The element that has the focus, as it is written. */
  focused: () => document.activeElement?.outerHTML ?? '',

  /** Whether the focus is on something that an open dialog covers. */
  isBehindDialog: () =>
    document.activeElement !== document.body && !document.activeElement?.closest('dialog'),

  /** Whether one sees where the focus is. */
  focusIsSeen() {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
    return document.activeElement === document.body || (outlineStyle !== 'none' && outlineWidth !== '0px');
  },

  /** What can be pressed and is less high than a finger needs, with the room that `::after` gives around it. */
  smallTargets(/** @type {number} */ pixels) {
    const height = (/** @type {Element} */ element) => {
      const room = Number.parseFloat(getComputedStyle(element, '::after').height);
      return Math.max(element.getBoundingClientRect().height, room || 0);
    };
    return [...document.querySelectorAll('button, summary, nav a, .switch a, input, [role=option]')]
      .filter((element) => element.checkVisibility() && height(element) < pixels)
      .map((element) => `${element.outerHTML.slice(0, 80)} ${height(element)}`);
  },

  /** Behaves as if the tab were put away, or taken out again. */
  putAway(/** @type {boolean} */ hidden) {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  },

  /** How much wider the page is than its window. */
  overflow: () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
};

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) probe.shift += Reflect.get(entry, 'value');
}).observe({ type: 'layout-shift', buffered: true });
Object.assign(window, { probe });
