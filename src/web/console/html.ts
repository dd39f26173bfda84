/** A piece of finished HTML. Only `html` makes one, so that nothing reaches the page unescaped. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  toString(): string {
    return this.markup;
  }
}

export type Content = string | number | Html | undefined | false | readonly Content[];

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML, in content and in quoted attributes alike. What HTML cannot carry shows as U+FFFD. */
export const escapeHtml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

function render(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Html) return content.markup;
  if (typeof content === 'object') return content.map(render).join('');
  return escapeHtml(String(content));
}

/** `html`<p>${text}</p>``: every value is escaped unless it is Html itself; lists are joined, undefined is left out. */
export function html(markup: TemplateStringsArray, ...values: readonly Content[]): Html {
  const parts = markup.map((part, at) => part + (at < values.length ? render(values[at]) : ''));
  return new Html(parts.join(''));
}
