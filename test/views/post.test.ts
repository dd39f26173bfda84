import { MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { renderView as renderDiscord } from '../../src/discord/render.ts';
import type { PostShown, ThreadHead } from '../../src/domain/threads/post.ts';
import { translateFor } from '../../src/i18n/translate.ts';
import { toMessages } from '../../src/slack/messages.ts';
import type { View } from '../../src/view.ts';
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
      { kind: 'text', text: [{ mark: 'bold', text: 'Participant 41' }] },
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
  expect(viewText(view)).toMatch(/^Ada, Example Ltd\nParticipant 7\nword .{150,200}…\nWe do\.$/s);
  expect(viewText(replyView({ ...post, quoted: { ...quoted, text: undefined }, editedAt: at }, t))).toBe(
    'Ada, Example Ltd\nParticipant 7\nThis post was removed.\nWe do.\nedited',
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
