const menu = document.querySelector('#menu');
const column = document.querySelector('#column');
const main = document.querySelector('main');
const switches = [...document.querySelectorAll('details')].filter((one) => one.classList.contains('switch'));

/** On a narrow page the left column lies over the conversation. @param {boolean} open */
function fold(open) {
  document.body.classList.toggle('column-open', open);
  menu?.setAttribute('aria-expanded', String(open));
  main?.toggleAttribute('inert', open);
  const target = open ? column?.querySelector('summary') : menu;
  if (target instanceof HTMLElement) target.focus();
}

export function startColumn() {
  const isOpen = () => document.body.classList.contains('column-open');
  menu?.addEventListener('click', () => fold(!isOpen()));
  document.addEventListener('keydown', ({ key, defaultPrevented }) => {
    if (key === 'Escape' && isOpen() && !defaultPrevented) fold(false);
  });
  document.addEventListener('click', ({ target }) => {
    const inside = target instanceof Node ? target : null;
    for (const one of switches) if (!one.contains(inside)) one.open = false;
    if (isOpen() && !column?.contains(inside) && !menu?.contains(inside)) fold(false);
  });
}
