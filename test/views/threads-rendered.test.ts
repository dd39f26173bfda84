import { MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { renderModal } from '../../src/discord/modal.ts';
import { renderView as renderDiscord } from '../../src/discord/render.ts';
import type { MyContribution, MyItem } from '../../src/domain/threads/contributions.ts';
import type { PostShown, ThreadHead } from '../../src/domain/threads/post.ts';
import { Attribution } from '../../src/generated/prisma/enums.ts';
import { type Language, languages } from '../../src/i18n/languages.ts';
import { type Translate, translateFor } from '../../src/i18n/translate.ts';
import { toMessages } from '../../src/slack/messages.ts';
import { toForm } from '../../src/slack/windows.ts';
import { groups } from '../../src/stakeholders.ts';
import type { Block, Modal, View } from '../../src/view.ts';
import { contributionModal, longMessageView } from '../../src/views/discuss.ts';
import { type ContributionPreview, previewView } from '../../src/views/discuss-preview.ts';
import { faultyView, unsentListView, unsentView } from '../../src/views/discuss-unsent.ts';
import { fitting, type OpenedThread, threadView } from '../../src/views/thread.ts';
import { addingWords, dangerView } from '../../src/views/thread-danger.ts';
import {
  governedPostView,
  governedView,
  removalReasonView,
  wordingsView,
} from '../../src/views/thread-govern.ts';
import { followedView, listView } from '../../src/views/thread-list.ts';
import { mineView } from '../../src/views/thread-mine.ts';
import { askView, ownView } from '../../src/views/thread-own.ts';
import { choosePostView, chooseReasonView } from '../../src/views/thread-report.ts';
import { wordedModal, wordsBackView } from '../../src/views/thread-worded.ts';
import { validateMessage as validateDiscord, validateModal } from '../support/discord/validate.ts';
import { anEntry } from '../support/entry.ts';
import { validateMessage as validateSlack, validateView } from '../support/slack/validate.ts';

/** What each platform would object to. */
const renderers: [string, (view: View) => unknown[]][] = [
  ['slack', (view) => toMessages(view).flatMap((one) => validateSlack(one))],
  [
    'discord',
    (view) =>
      renderDiscord(view).flatMap(({ components }) =>
        validateDiscord({ components, flags: MessageFlags.IsComponentsV2 }),
      ),
  ],
];

const now = new Date('2026-11-22T12:00:00Z');
const id = (number: number) => `0190a000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const wild = 'Ν<!channel> @everyone *b* `c` [x](https://example.org) أحمد ';
const topics = Array.from({ length: 30 }, (_, at) => ({
  slug: `topic-${at}`,
  scope: '',
  labels: Object.fromEntries(languages.map((one) => [one, `Topic ${at} ${'long '.repeat(20)}`])) as Record<
    Language,
    string
  >,
}));
const entries = [1, 2, 3, 4, 5].map((number) =>
  anEntry({ number, id: id(number), title: 'Title '.repeat(20) }),
);
const thread: ThreadHead = {
  ...{ id: id(9), number: 123456, state: 'open', title: wild.repeat(2).slice(0, 100) },
  ...{ topics: topics.map(({ slug }) => slug), label: 'amber', groups },
  ...{ reviewsAll: false, keptOpen: false, lastPost: 50, lastPostAt: now, closed: undefined },
  entryIds: entries.map((entry) => entry.id),
};
const post = (number: number, more: Partial<PostShown> = {}): PostShown => ({
  ...{ id: id(100 + number), thread, number, opens: number === 1, state: 'standing' },
  ...{ attribution: 'named', text: wild.repeat(60).slice(0, 3000), quoted: undefined },
  signature: { kind: 'named', name: wild.repeat(3), organisation: 'Organisation '.repeat(9) },
  ...{ createdAt: now, placedAt: now, editedAt: now, removed: undefined },
  ...more,
});
const many = Array.from({ length: 50 }, (_, at) => post(50 - at));
const reader = { zone: 'Asia/Kathmandu', topics };
const said = ['Done.'];
const words = 'w'.repeat(500);
const item: MyItem = {
  ...{ id: id(7), reference: 'R-123456', state: 'returned', at: now, reason: 'other' },
  ...{ words, suggestion: 's'.repeat(3000) },
};
const own = (more: Partial<MyContribution> = {}): MyContribution => ({
  ...{ post: post(1, { state: 'waiting' }), item, mayAppeal: false, appeal: { ...item, state: 'open' } },
  unsealed: { at: now, words },
  appealUntil: now,
  ...more,
});
const preview: ContributionPreview = {
  ...{ draft: id(3), kind: 'thread', post: post(1), drawn: true, seenByAuthor: false, entries, urgent: true },
  ...{
    shapesThread: true,
    files: true,
    fromMessage: true,
    seen: 'x'.repeat(8),
    pseudonym: true,
    overtaken: true,
  },
  places: Array.from({ length: 200 }, (_, at) => `Workspace ${at}`),
  ...{ atOnce: false, attributions: Object.values(Attribution), quotable: [], said },
};
const unsent = Array.from({ length: 25 }, (_, at) => ({
  ...{ id: id(at), to: { kind: 'edit' } as const, title: '', text: wild.repeat(700) },
}));
const opened: OpenedThread = {
  ...{ thread, posts: fitting(many, 'last'), offset: 5, total: 50, entries },
  ...{ follow: { daily: true }, moderates: true, here: 'shown', said },
};

const views = (t: Translate): [string, View][] => [
  ['preview', previewView(preview, topics, t)],
  [
    'preview of a reply',
    previewView(
      { ...preview, kind: 'reply', shapesThread: false, post: post(2), quotable: many.slice(0, 25) },
      topics,
      t,
    ),
  ],
  ['preview of an edit', previewView({ ...preview, kind: 'edit' }, topics, t)],
  ...(['anew', 'asThread'] as const).map((way): [string, View] => [
    'what was not sent',
    unsentView({ ...{ draft: id(3), why: wild, title: wild, text: wild.repeat(700) }, way, urgent: true }, t),
  ]),
  ['what was not sent yet', unsentListView(unsent, wild, t)],
  [
    'faults',
    faultyView(
      {
        ...{ draft: id(3), urgent: true, said: [wild] },
        faults: [
          { field: 'title', kind: 'empty' },
          { field: 'text', kind: 'long', length: 40_000, most: 3000 },
          { field: 'entries', kind: 'unknown', reference: 'x'.repeat(5000) },
        ],
      },
      t,
    ),
  ],
  ['long message', longMessageView(id(3), { length: 40_000, most: 3000 }, t)],
  ['danger', dangerView({ said: t('danger.report'), addWords: addingWords(id(3)) }, t)],
  ['thread', threadView(opened, reader, t)],
  [
    'list',
    listView(
      {
        ...{ total: 99, offset: 5, threads: Array(5).fill(thread), query: 'x', typed: 'x'.repeat(300) },
        ...{ clearOnly: true, said: new Map([[thread.id, { number: 7, text: wild, matched: true }]]) },
      },
      reader,
      t,
    ),
  ],
  [
    'followed',
    followedView(
      {
        followed: [1, 2, 3, 4, 5].map((at) => ({ thread, daily: true, newPosts: at, visible: at > 2 })),
        ...{ offset: 5, total: 20 },
      },
      reader,
      t,
    ),
  ],
  [
    'mine',
    mineView(
      { mine: Array(5).fill(own()), offset: 5, total: 20, part: 'mine', waiting: 3, unsent },
      reader,
      t,
    ),
  ],
  [
    'own',
    ownView(
      own(),
      { zone: 'UTC', named: { topics, entries }, may: { contribute: true, change: true, open: true }, said },
      t,
    ),
  ],
  ['remove', askView(post(1), 'removeOwn', t)],
  [
    'which post',
    choosePostView({ posts: many, reads: true, older: 25, newer: 76, threadId: thread.id, here: 'shown' }, t),
  ],
  ['why', chooseReasonView(post(2), { threadId: thread.id, here: 'hidden' }, t)],
  ['governed', governedView({ thread, posts: many, older: 25, newer: 76, said }, t)],
  [
    'governed post',
    governedPostView({ post: post(2), muted: true, unseals: true, said }, { topics, entries }, t),
  ],
  ['removal', removalReasonView(post(1), t)],
  [
    'wordings',
    wordingsView(
      post(2),
      [1, 2, 3, 4, 5].map(() => ({ text: wild.repeat(40), title: wild, until: now })),
      'UTC',
      t,
    ),
  ],
  [
    'words back',
    wordsBackView({ name: 'reportWhy', about: [id(1), 'harm'], draft: id(2), words }, 'long', t),
  ],
];

const form = { title: 'x'.repeat(100), text: 'y'.repeat(3000), entries: 'E-1', words } as const;
const modals = (t: Translate): [string, Modal][] => [
  ['thread', contributionModal(id(1), { ...form, to: { kind: 'thread' } }, t)],
  ['reply', contributionModal(id(1), { ...form, to: { kind: 'reply', id: id(2) } }, t)],
  ['too long', contributionModal(id(1), { ...form, text: 'z'.repeat(40_000), to: { kind: 'thread' } }, t)],
  [
    'edit',
    contributionModal(id(1), { ...form, to: { kind: 'edit', id: id(2) } }, t, {
      title: true,
      entries: true,
      words: true,
    }),
  ],
  ...(['reportWhy', 'appeal', 'takeAway', 'close', 'unseal'] as const).map((name): [string, Modal] => [
    name,
    wordedModal(name, [id(1), 'harm'], { words: 'w'.repeat(5000), required: true }, t),
  ]),
];

const isChoice = ({ kind }: Block): boolean => kind === 'select';

describe.each(renderers)('on %s', (_, faults) => {
  test.each(languages)('everything of threads is taken in %s', (language) => {
    for (const [name, view] of views(translateFor(language)))
      expect([name, faults(view)]).toEqual([name, []]);
  });
});

test('forms are taken by both, in every language', () => {
  for (const language of languages)
    for (const [name, modal] of modals(translateFor(language))) {
      expect([name, validateView(toForm(modal))]).toEqual([name, []]);
      expect([name, validateModal(renderModal(modal).modal)]).toEqual([name, []]);
    }
});

test('at most ten buttons and selects stand below a view, five in a row', () => {
  for (const [name, { blocks }] of views(translateFor('en'))) {
    const rows = blocks.map((block) => (block.kind === 'buttons' ? block.buttons.length : 0));
    const count = rows.reduce((sum, one) => sum + one, 0) + blocks.filter(isChoice).length;
    expect([name, count <= 10, Math.max(...rows) <= 5]).toEqual([name, true, true]);
  }
});

test('labels of forms are not cut, nor their titles', () => {
  for (const [name, modal] of modals(translateFor('en'))) {
    expect([name, modal.title.length <= 24, modal.submit.length <= 24]).toEqual([name, true, true]);
    for (const { label, hint = '' } of modal.inputs)
      expect([label, label.length <= 45, hint.length <= 100]).toEqual([label, true, true]);
  }
});
