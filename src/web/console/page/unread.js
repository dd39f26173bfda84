import { visit } from './ask.js';

/** @param {string} place */
export const linkTo = (place) =>
  /** @type {HTMLElement | null} */ (document.querySelector(`nav [data-place="${CSS.escape(place)}"]`));

/** A dot at each place where something is newer than what was last seen there. */
export function showUnread() {
  for (const link of document.querySelectorAll(/** @type {'a'} */ ('nav [data-place]'))) {
    const { place = '', latest = '' } = link.dataset;
    const key = `seen:${visit.as}:${place}`;
    if (place === visit.at) localStorage.setItem(key, latest);
    link.querySelector('.dot')?.toggleAttribute('hidden', latest <= (localStorage.getItem(key) ?? ''));
  }
}
