/** What the browser would make of a piece of HTML, read strictly: anything it would have to mend is an error. */
export interface Markup {
  /** All text, entities decoded, element after element. */
  readonly text: string;
  readonly elements: readonly {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
  }[];
}

const empty = new Set(['input', 'meta', 'link']);
const token = /<!doctype html>|<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)>|([^<>]+)/y;
const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

export function decode(text: string): string {
  const bare = text.replace(/&(?:amp|lt|gt|quot|#39);/g, '');
  if (bare.includes('&')) throw new Error(`an ampersand that is no entity in ${text}`);
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? '');
}

/** Reads HTML in which every element is closed, every attribute quoted and every text escaped. */
export function readMarkup(html: string): Markup {
  const open: string[] = [];
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  let text = '';
  token.lastIndex = 0;
  while (token.lastIndex < html.length) {
    const at = token.lastIndex;
    const match = token.exec(html);
    if (!match) throw new Error(`no HTML at ${JSON.stringify(html.slice(at, at + 60))}`);
    const [, closing, name, attributes = '', words] = match;
    if (words !== undefined) text += decode(words);
    else if (name === undefined) continue;
    else if (closing) {
      const before = open.pop();
      if (before !== name) throw new Error(`</${name}> closes <${before}>`);
      if (!inline.has(name)) text += '\n';
    } else {
      elements.push({ name, attributes: readAttributes(attributes) });
      if (!empty.has(name)) open.push(name);
    }
  }
  if (open.length) throw new Error(`not closed: ${open.join(', ')}`);
  return { text, elements };
}

const inline = new Set(['bdi', 'b', 'code', 'em', 'strong', 'a', 'span', 'small', 'kbd', 'time']);

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, decode(value)]));
}
