/**
 * Control characters, and the marks that change the direction of whatever follows them: a person's text must not
 * turn around the words of the interface. The plain marks of right-to-left writing (U+200E, U+200F, U+061C) stay.
 */
const unsafe = /[\0-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;
const everyUnsafe = new RegExp(unsafe, 'g');

/** A text as it may be put into a payload; `\n` is the only control character that is left. */
export function cleanText(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return (unsafe.test(lines) ? lines.replace(everyUnsafe, '') : lines).toWellFormed();
}

/** The same on one line, for titles and labels. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s*\n\s*/g, ' ');

/** The three signs that Slack reads as markup in a message's `text`: docs.slack.dev/messaging/formatting-message-text. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));

/** The opposite, for what a person typed after a slash command. */
export const unescapeText = (text: string): string =>
  text.replace(/&(amp|lt|gt);/g, (_, name) => (name === 'amp' ? '&' : name === 'lt' ? '<' : '>'));

/** Cuts a text into parts of at most `most` units, never inside a character. */
export function chunks(text: string, most: number): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length; ) {
    const end = from + most;
    const inside = end < text.length && /[\uDC00-\uDFFF]/.test(text.charAt(end));
    parts.push(text.slice(from, inside ? end - 1 : end));
    from = inside ? end - 1 : end;
  }
  return parts;
}
