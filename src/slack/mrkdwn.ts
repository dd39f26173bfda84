import type { Translate } from '../i18n/translate.ts';
import { unescapeText } from './text.ts';

/**
 * A message that somebody wrote, as the words that they read themselves: docs.slack.dev/messaging/formatting-message-text.
 * Whoever is mentioned becomes a plain word, so that nothing can call anybody; a link's address stands after its
 * words. Typed angle brackets come escaped, so that `<` begins one of Slack's own pieces and nothing else. Its marks
 * become those of markup.ts.
 */
export const readMrkdwn = (text: string, t: Translate): string =>
  withMarks(text)
    .split(/<([^<>]*)>/)
    .map((piece, at) => (at % 2 ? wordsOf(piece, t) : unescapeText(piece)))
    .join('');

/** A fence, code, one of Slack's own pieces, or what it shows in bold, whichever comes first. */
const marked =
  /\n?```\n?(.+?)\n?```[^\S\n]*\n?|`[^`\n]+`|<[^<>]*>|(?<![\p{L}\p{N}*_])\*(?=\S)([^*\n]*[^*\s])\*(?![\p{L}\p{N}*_])/gsu;

/** Slack's `*bold*`, which is italic in Markdown, and its fences, which may stand within a line. Code stays as it is. */
const withMarks = (text: string): string =>
  text
    .replace(marked, (whole: string, fenced?: string, bolded?: string) => {
      if (fenced !== undefined) return `\n\`\`\`\n${fenced}\n\`\`\`\n`;
      return bolded === undefined ? whole : `**${bolded}**`;
    })
    .trim();

/** The words for what stands between angle brackets: `@U1`, `#C1|name`, `!here`, `https://…|words`. */
function wordsOf(piece: string, t: Translate): string {
  const [, target = '', rest = ''] = /^([^|]*)\|?(.*)$/s.exec(piece) ?? [];
  const words = unescapeText(rest).trim();
  switch (target.charAt(0)) {
    case '@':
      return words.replace(/^@+/, '') || t('slack.someone');
    case '#':
      return words ? `#${words}` : t('slack.someChannel');
    case '!':
      return specialWords(target.slice(1), words, t);
    default:
      return linkWords(unescapeText(target), words);
  }
}

/** `here`, `channel`, `everyone`, `subteam^S1`, `date^1392734382^{date}`. */
function specialWords(name: string, words: string, t: Translate): string {
  if (words) return words.replace(/^@+/, '');
  return name.startsWith('subteam^') ? t('slack.someGroup') : (name.split('^')[0] ?? '');
}

/** Slack makes links of what people typed as `example.org` and `someone@example.org`: they see no address twice. */
function linkWords(target: string, words: string): string {
  const address = target.replace(/^(mailto|tel):/, '');
  const same = words === '' || [address, address.replace(/^https?:\/\//, '')].includes(words);
  return same ? address : `${words} (${address})`;
}
