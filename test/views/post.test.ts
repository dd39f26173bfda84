import { MessageFlags } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderView as renderDiscord } from '../../src/discord/render.ts';
import type { PostShown, ThreadHead } from '../../src/domain/threads/post.ts';
import { translateFor } from '../../src/i18n/translate.ts';
import { toMessages } from '../../src/slack/messages.ts';
import { pieces, plain, type View } from '../../src/view.ts';
import { hiddenHereView, openingView, replyView, signatureText, tooOpenView } from '../../src/views/post.ts';
import { renderView as renderPage } from '../../src/web/console/render.ts';
import { validateMessage as validateDiscord } from '../support/discord/validate.ts';
import { anEntry } from '../support/entry.ts';
import { validateMessage as validateSlack } from '../support/slack/validate.ts';
import { viewText } from '../support/view-text.ts';

const at = new Date('2026-11-21T12:00:00Z');
const t = translateFor('en');
const label = 'Hashes';
const named = {
  topics: [
    {
      slug: 'hashes',
      scope: '',
      labels: { en: label, fr: label, es: label, ru: label, ar: label, zh: label },
    },
  ],
  entries: [anEntry()],
};

const aThread = (changes: Partial<ThreadHead> = {}): ThreadHead => ({
  ...{ id: '0197a000-0000-7000-8000-000000000005', number: 5, state: 'open', title: 'Who shares hashes?' },
  ...{ topics: ['hashes'], label: 'green', groups: [], reviewsAll: false, keptOpen: false, lastPost: 1 },
  ...{ lastPostAt: at, entryIds: ['e1'], closed: undefined },
  ...changes,
});
const aPost = (changes: Partial<PostShown> = {}): PostShown => ({
  ...{
    id: '0197a000-0000-7000-8000-000000000006',
    thread: aThread(),
    number: 1,
    opens: true,
    state: 'standing',
  },
  ...{ attribution: 'chatham', signature: { kind: 'chatham', number: 41 }, text: 'We **do**.' },
  ...{ quoted: undefined, createdAt: at, placedAt: at, editedAt: undefined, removed: undefined },
  ...changes,
});
const labelsOf = (view: View) =>
  view.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons.map((one) => one.label) : []));

describe('the post that opens a thread', () => {
  test('says what it is, how it is signed, and what can be done', () => {
    const view = openingView(aPost({ editedAt: at }), named, t);
    expect(view.title).toEqual({ label: 'TLP:GREEN', text: 'Who shares hashes?' });
    expect(view.blocks.slice(0, 2)).toEqual([
      { kind: 'text', text: ['#1 ', { mark: 'bold', text: 'Participant 41' }] },
      { kind: 'text', text: ['We ', { mark: 'bold', text: 'do' }, '.'] },
    ]);
    expect(viewText(view)).toContain('Topics: Hashes');
    expect(viewText(view)).toContain('About: E-1 Hash-sharing for small platforms');
    expect(labelsOf(view)).toEqual(['Reply', 'Follow', 'Report', 'Open entry']);
    expect(view.footer).toMatch(/^edited · T-5 · .*typ.* stay in this channel.*\/threads T-5$/);
  });

  test.each<[string, Partial<ThreadHead>, string[]]>([
    ['closed', { state: 'closed' }, ['Follow', 'Report', 'Open entry']],
    ['about no entry', { entryIds: [] }, ['Reply', 'Follow', 'Report']],
    ['hidden', { state: 'hidden' }, []],
  ])('%s offers %s', (_what, changes, offered) => {
    expect(labelsOf(openingView(aPost({ thread: aThread(changes) }), named, t))).toEqual(offered);
  });
});

test('a reply is its signature, what it quotes, and its text', () => {
  const quoted = {
    id: 'q',
    number: 1,
    signature: { kind: 'chatham', number: 7 },
    text: `**${'word '.repeat(100).trim()}**`,
  } as const;
  const post = aPost({
    opens: false,
    number: 2,
    quoted,
    signature: { kind: 'named', name: 'Ada', organisation: 'Example Ltd' },
  });
  const view = replyView(post, t);
  expect(view.title).toBeUndefined();
  expect(view.footer).toBeUndefined();
  expect(view.blocks.map(({ kind }) => kind)).toEqual(['text', 'quote', 'text']);
  expect(viewText(view)).toMatch(/^#2 Ada, Example Ltd\n#1 Participant 7\nword .{150,200}…\nWe do\.$/s);
  expect(viewText(replyView({ ...post, quoted: { ...quoted, text: undefined }, editedAt: at }, t))).toBe(
    '#2 Ada, Example Ltd\n#1 Participant 7\nThis post was removed.\nWe do.\nedited',
  );
});

test.each<[Partial<PostShown>, string]>([
  [{ removed: { by: 'author', reason: undefined } }, 'This post was removed by its author.'],
  [{ removed: { by: 'moderator', reason: undefined } }, 'This post was removed by the moderators.'],
])('what was removed leaves a line and nothing else: %j', (changes, line) => {
  const post = aPost({ state: 'removed', ...changes });
  expect(viewText(replyView({ ...post, opens: false }, t))).toBe(line);
  expect(viewText(openingView(post, named, t))).toBe(`${line}\nT-5`);
});

test.each<[PostShown['signature'], string]>([
  [{ kind: 'named', name: 'Ada', organisation: undefined }, 'Ada'],
  [{ kind: 'group', group: 'civil-society' }, 'A member from civil society'],
  [{ kind: 'group', group: 'gone-by-now' }, 'A member'],
  [{ kind: 'former' }, 'A former member'],
])('%j signs as %s', (signature, said) => {
  expect(signatureText(signature, t)).toBe(said);
});

const hostile =
  '<!channel> @everyone <@U1> <@&2> [x](javascript:alert(1)) [google.com](https://evil.example/a) ```\n**b**\n```\n> > a\n\u202Ez\u0301\u0301\u0301 <script>alert(1)</script> ';
const views: [string, View][] = [
  [
    'opening',
    openingView(aPost({ text: hostile, thread: aThread({ title: hostile.slice(0, 100) }) }), named, t),
  ],
  [
    'reply',
    replyView(
      aPost({ text: hostile, quoted: { id: 'q', number: 1, signature: { kind: 'former' }, text: hostile } }),
      t,
    ),
  ],
  [
    'reply of 3,000 characters',
    replyView(aPost({ text: 'Words and words. '.repeat(180).slice(0, 3000) }), t),
  ],
  ['list of 3,000 characters', replyView(aPost({ text: '- a\n'.repeat(750) }), t)],
  ['line', replyView(aPost({ state: 'removed', removed: { by: 'author', reason: undefined } }), t)],
  ['hidden here', hiddenHereView(aThread(), t)],
  ['too open', tooOpenView(aThread(), t)],
];
describe.each(views)('%s, rendered', (_what, view) => {
  test('for Slack is one message that calls nobody', () => {
    const messages = toMessages(view);
    expect(messages).toHaveLength(1);
    for (const message of messages) {
      expect(validateSlack(message)).toEqual([]);
      expect(JSON.stringify(message)).not.toMatch(
        /"type":"(user|usergroup|broadcast|channel)"|"url":"javascript/,
      );
    }
  });

  test('for Discord is one message that calls nobody', () => {
    const messages = renderDiscord(view);
    expect(messages).toHaveLength(1);
    for (const { components } of messages) {
      expect(
        validateDiscord({ components, flags: MessageFlags.IsComponentsV2, allowed_mentions: { parse: [] } }),
      ).toEqual([]);
      expect(JSON.stringify(components)).not.toMatch(/@everyone|[^\\]\]\(javascript|[^\\]<@/);
    }
  });

  test('for the console is no markup', () => {
    expect(renderPage(view, { language: 'en' }).markup).not.toMatch(/<script|href="javascript/);
  });
});

describe('a signature', () => {
  const signatures = ['#7 Ada, Example Ltd', '#3 Participant 7'];
  const reply = (text: string) =>
    replyView(
      aPost({
        ...{ opens: false, number: 7, text },
        signature: { kind: 'named', name: 'Ada', organisation: 'Example Ltd' },
        quoted: { id: 'q', number: 3, signature: { kind: 'chatham', number: 7 }, text },
      }),
      t,
    );
  const beginsSo = (line: string) => /^\s*#\s*\p{N}/u.test(line);
  const isBold = (line: string) => /^\P{L}*(<b>[^<]*<\/b>\P{L}*)+$/u.test(line);
  /** Lines of what is shown that are bold from end to end, or begin as a signature does. */
  const looksSigned = (text: string): string[] =>
    reply(text).blocks.flatMap((block) => {
      if (block.kind !== 'text' && block.kind !== 'quote') return [];
      const marked = pieces(block.text).map((piece) =>
        typeof piece !== 'string' && piece.mark === 'bold' ? `<b>${piece.text}</b>` : plain([piece]),
      );
      const lines = marked.join('').split(/[\n\r\v\f\u0085\u2028\u2029]/);
      return lines
        .filter((line) => beginsSo(line) || isBold(line))
        .map((line) => line.replace(/<\/?b>/g, ''));
    });
  const inMessages = (text: string): string[] =>
    toMessages(reply(text)).flatMap((message) => String(message.text).split('\n').filter(beginsSo));

  test.each([
    ['Hi.\n\n**Mona, UNODC**\nI agree; publish it.', 'Hi.\n\nMona, UNODC\nI agree; publish it.'],
    ['**Participant** **41**.', 'Participant 41.'],
    ['#8 **Mona, UNODC** · 21 Nov', '8 Mona, UNODC · 21 Nov'],
    ['**#8** *Mona*', '8 Mona'],
    ['\\#8 Mona', '8 Mona'],
    ['Hi.\u2028**Mona**', 'Hi.\nMona'],
    ['𝐌𝐨𝐧𝐚', 'Mona'],
    ['> **Mona**\n> I agree', 'Mona\nI agree'],
    ['# 8', ' 8'],
    ['# Norms, and **new** ones', '# Norms, and new ones'],
  ])('is nothing that %j makes', (typed, shown) => {
    expect(looksSigned(typed)).toEqual([signatures[0], signatures[1]]);
    expect(viewText(reply(typed)).split('\n').slice(3).join('\n')).toBe(shown);
  });

  const written = fc
    .array(
      fc.constantFrom(
        ...['**', '**', '#', '＃', '8', '⑧', 'Mona, UNODC', ' ', '\n', '\n', '\u2028', '> ', '- ', '`'],
        ...['```\n', '\\', '_', '*', '[x](https://a.b/)', '\u200b', '\u0301', '·', '.', '𝐌', '\r'],
      ),
      { maxLength: 25 },
    )
    .map((parts) => parts.join(''));
  test('is nothing that any text makes', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(looksSigned(text)).toEqual(signatures);
        expect(inMessages(text)).toEqual(signatures);
        const page = renderPage(reply(text), { language: 'en' }).markup;
        expect(page.match(/#\d+ <strong[^>]*>/g)).toHaveLength(2);
        const [message] = renderDiscord(reply(text));
        expect(JSON.stringify(message?.components).match(/#\d+ \*\*/g)).toEqual(['#7 **', '#3 **']);
      }),
      { numRuns: 150, seed: 3300 },
    );
  });
});
