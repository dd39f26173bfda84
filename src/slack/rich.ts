import type { types } from '@slack/bolt';
import { type Inline, pieces, type RichText } from '../view.ts';
import { limits } from './limits.ts';
import { cleanText } from './text.ts';

const styles = { bold: { bold: true }, italic: { italic: true }, code: { code: true } } as const;

/**
 * The pieces of a text as elements of a rich_text block. Slack shows their text as it is: nothing in it is markup,
 * so nothing needs escaping and no mention can fire, unlike in mrkdwn.
 */
export function toElements(content: RichText): types.RichTextElement[] {
  const elements: types.RichTextElement[] = [];
  for (const piece of pieces(content)) {
    const element = toElement(piece);
    if (element) elements.push(element);
  }
  return elements;
}

/** Undefined for a piece without text, which Slack refuses. */
function toElement(piece: Inline): types.RichTextElement | undefined {
  if (typeof piece === 'string') return plainElement(piece);
  if (piece.mark !== 'link') {
    const text = cleanText(piece.text);
    return text ? { type: 'text', text, style: styles[piece.mark] } : undefined;
  }
  const url = webAddress(piece.url);
  if (!url) return plainElement(linkText(piece));
  const text = cleanText(piece.text);
  return text ? { type: 'link', url, text } : { type: 'link', url };
}

function plainElement(raw: string): types.RichTextElement | undefined {
  const text = cleanText(raw);
  return text ? { type: 'text', text } : undefined;
}

/** The address of a page on the web, normalised; undefined for every other kind and for what is no address. */
function webAddress(raw: string): string | undefined {
  if (!URL.canParse(raw)) return undefined;
  const { protocol, href } = new URL(raw);
  return (protocol === 'https:' || protocol === 'http:') && href.length <= limits.url ? href : undefined;
}

const linkText = ({ text, url }: { text: string; url: string }): string =>
  text && text !== url ? `${text} (${url})` : url;

/** The words of a text where Slack knows no marks; a link's address stands after its words. */
export const wordsOf = (content: RichText): string =>
  cleanText(
    typeof content === 'string'
      ? content
      : content
          .map((piece) =>
            typeof piece === 'string' ? piece : piece.mark === 'link' ? linkText(piece) : piece.text,
          )
          .join(''),
  );

/** A rich_text block of one paragraph; undefined where there is nothing to show. */
export function paragraph(content: RichText): types.RichTextBlock | undefined {
  const elements = toElements(content);
  return elements.length ? block({ type: 'rich_text_section', elements }) : undefined;
}

export const block = (...elements: types.RichTextBlock['elements']): types.RichTextBlock => ({
  type: 'rich_text',
  elements,
});
