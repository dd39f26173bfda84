import { action } from '../action.ts';
import type { Entry, Topic } from '../domain/library/entry.ts';
import type { PostShown } from '../domain/threads/post.ts';
import { type Attribution, SharingLabel } from '../generated/prisma/enums.ts';
import type { MessageKey } from '../i18n/catalogues.ts';
import { formatList } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { shorten } from '../shorten.ts';
import { groups } from '../stakeholders.ts';
import {
  type Block,
  type Button,
  buttons,
  heading,
  type RichText,
  type Select,
  text,
  type View,
} from '../view.ts';
import { audienceOf } from '../visibility.ts';
import { groupText } from './group.ts';
import { dangerButton } from './thread-danger.ts';
import { bareView, firstWords } from './thread-post.ts';
import { labelText } from './thread-words.ts';

/** A contribution as it would stand, before it is sent. */
export interface ContributionPreview {
  readonly draft: string;
  readonly kind: 'thread' | 'reply' | 'edit';
  /** Whether what the thread is about and whom it is for can still be chosen. */
  readonly shapesThread: boolean;
  /** It was made of a message of theirs, which stands in a channel; `files`: that has some. */
  readonly fromMessage: boolean;
  readonly files: boolean;
  /** What is shown, for the button that sends it. */
  readonly seen: string;
  readonly post: PostShown;
  /** The number of its pseudonym is drawn when it is sent. */
  readonly drawn: boolean;
  /** They have one in this thread already, however this is signed. */
  readonly pseudonym: boolean;
  /** What is changed was worded otherwise after the change was begun. */
  readonly overtaken: boolean;
  /** Names of the workspaces that it would go to. */
  readonly places: readonly string[];
  /** Whether the author could see it in the forum. */
  readonly seenByAuthor: boolean;
  readonly entries: readonly Entry[];
  /** Whether it stands as soon as it is sent. */
  readonly atOnce: boolean;
  readonly urgent: boolean;
  /** Whether one can still choose how it is signed. */
  readonly attributions: readonly Attribution[];
  /** Posts that it can quote. */
  readonly quotable: readonly PostShown[];
  readonly said: readonly RichText[];
}

/** Names of workspaces that are listed; the others are a number. */
const mostPlaces = 5;

export function previewView(preview: ContributionPreview, topics: readonly Topic[], t: Translate): View {
  const { said, post, kind, atOnce } = preview;
  const bare = bareView(post, { topics, entries: preview.entries }, t);
  return {
    ...(bare.title && { title: bare.title }),
    blocks: [
      ...said.map(text),
      ...(preview.files ? [text(t('discuss.preview.files'))] : []),
      ...bare.blocks,
      heading(t('discuss.preview.only')),
      { kind: 'facts', pairs: factsOf(preview, t) },
      ...reachTexts(preview, t).map(text),
      ...warnings(preview).map((key) => text(t(key))),
      ...(preview.shapesThread ? threadSelects(preview, topics, t) : []),
      ...attributionSelect(preview, t),
      // What waits moderators know as it is.
      ...(kind === 'edit' && !atOnce ? [text(t.rich(`discuss.keeps.${sideOf(post)}`))] : []),
      ...quoteSelect(preview, t),
      buttons(...controls(preview, t)),
    ],
    footer: `${t(atOnce ? 'discuss.preview.atOnce' : 'discuss.preview.reviewed')} ${t('discuss.preview.waits')}`,
  };
}

/** What one might not notice by oneself. */
function warnings(preview: ContributionPreview): MessageKey[] {
  const { post, pseudonym, fromMessage, shapesThread, overtaken, urgent } = preview;
  const sealed = post.attribution === 'chatham';
  return [
    ...(pseudonym ? ([sealed ? 'discuss.preview.sealedSoFar' : 'discuss.preview.openNow'] as const) : []),
    ...(sealed && fromMessage ? (['discuss.preview.knownText'] as const) : []),
    ...(sealed && shapesThread && post.thread.label === 'amber'
      ? (['discuss.preview.groupsTell'] as const)
      : []),
    ...(overtaken ? (['discuss.preview.overtaken'] as const) : []),
    ...(urgent ? (['discuss.preview.urgent'] as const) : []),
  ];
}

const sideOf = ({ attribution }: PostShown) => (attribution === 'chatham' ? 'sealed' : 'open');

const isForNobody = ({ post: { thread } }: ContributionPreview): boolean =>
  thread.label === 'amber' && !thread.groups.length;

/** Where it reaches nobody, or not its author. */
function reachTexts(preview: ContributionPreview, t: Translate): string[] {
  if (isForNobody(preview)) return [t('discuss.fault.noGroups')];
  return [
    ...(preview.places.length ? privateOnly(preview, t) : [t('discuss.preview.nowhere')]),
    ...(preview.seenByAuthor ? [] : [t('discuss.preview.notYou')]),
  ];
}

/** What the channels are like is known once they are looked at, which is when it is posted there. */
const privateOnly = ({ post: { thread } }: ContributionPreview, t: Translate): string[] =>
  audienceOf(thread) === 'private' ? [t('discuss.preview.privateOnly')] : [];

const choosing = ({ draft }: ContributionPreview, field: string, ...more: string[]) =>
  action('discuss', 'choose', draft, field, ...more);

const select = (placeholder: string, act: Select['action'], options: Select['options']): Block => ({
  kind: 'select',
  select: { placeholder, action: act, options },
});

function factsOf(
  { shapesThread, post, drawn, places }: ContributionPreview,
  t: Translate,
): (readonly [string, RichText])[] {
  const { thread } = post;
  const named = places.slice(0, mostPlaces);
  const names = formatList(named, t.language);
  const more = places.length - named.length;
  const count = places.length;
  return [
    [t('discuss.fact.label'), labelText(thread, t)],
    ...(count
      ? [
          [
            t('discuss.fact.goesTo'),
            t(more ? 'discuss.placesMore' : 'discuss.places', { count, names, more: String(more) }),
          ] as const,
        ]
      : []),
    [t('discuss.fact.signed'), t(drawn ? 'discuss.signed.drawn' : `discuss.signed.${post.attribution}`)],
    // Those that were chosen stand in the post.
    ...(shapesThread && !thread.topics.length
      ? [[t('discuss.fact.topics'), t('discuss.noTopics')] as const]
      : []),
  ];
}

/** What is chosen already is marked by a word; to choose it once more takes it away. The value says which of both. */
const marked = (value: string, label: string, chosen: boolean, t: Translate) => ({
  value: `${chosen ? '-' : '+'}${value}`,
  label: shorten(label, 75),
  ...(chosen && { hint: t('discuss.chosen') }),
});

/** TLP:RED is among them, so that whoever looks for it is told what to do. */
const labels = [...Object.values(SharingLabel), 'red'] as const;

function threadSelects(preview: ContributionPreview, topics: readonly Topic[], t: Translate): Block[] {
  const { thread } = preview.post;
  const isIn = (all: readonly string[], one: string) => all.includes(one);
  return [
    // The number tells two choices of the same topic apart, which a platform would take for one.
    select(
      t('discuss.choose.topic'),
      choosing(preview, 'topic', String(thread.topics.length)),
      topics.map(({ slug, labels: names }) => marked(slug, names[t.language], isIn(thread.topics, slug), t)),
    ),
    select(
      t('discuss.choose.label'),
      choosing(preview, 'label'),
      labels.map((value) => ({
        value,
        label: `TLP:${value.toUpperCase()}`,
        hint: shorten(t(`discuss.label.${value}`), 75),
      })),
    ),
    ...(thread.label === 'amber'
      ? [
          select(
            t('discuss.choose.groups'),
            choosing(preview, 'group', String(thread.groups.length)),
            groups.map((group) => marked(group, groupText(group, t), isIn(thread.groups, group), t)),
          ),
        ]
      : []),
  ];
}

const attributionSelect = (preview: ContributionPreview, t: Translate): Block[] =>
  preview.attributions.length
    ? [
        select(
          t('discuss.choose.attribution'),
          choosing(preview, 'attribution'),
          preview.attributions.map((value) => ({
            value,
            label: t(`discuss.attribution.${value}`),
            hint: shorten(t(`discuss.attribution.${value}.what`), 75),
          })),
        ),
      ]
    : [];

const quoteSelect = (preview: ContributionPreview, t: Translate): Block[] =>
  preview.quotable.length
    ? [
        // The newest are offered: where the oldest of them is not the first post, there are others.
        select(
          t(
            (preview.quotable.at(-1)?.number ?? 1) > 1
              ? 'discuss.choose.quoteNewest'
              : 'discuss.choose.quote',
          ),
          choosing(preview, 'quote'),
          [
            { value: 'none', label: t('discuss.noQuote') },
            ...preview.quotable.map((post) => ({
              value: post.id,
              label: shorten(firstWords(post, t), 75),
            })),
          ],
        ),
      ]
    : [];

const sends = { thread: 'discuss.send', reply: 'discuss.send', edit: 'discuss.save' } as const;

function controls(preview: ContributionPreview, t: Translate): Button[] {
  const { draft, seen, kind, atOnce, urgent } = preview;
  const of = (name: string) => action('discuss', name, draft);
  return [
    ...(isForNobody(preview)
      ? []
      : [
          {
            label: t(kind === 'reply' && atOnce ? 'discuss.post' : sends[kind]),
            action: action('discuss', 'send', draft, seen),
            style: 'primary' as const,
          },
        ]),
    { label: t('discuss.change'), action: of('form') },
    dangerButton(draft, urgent, t),
    { label: t('discuss.discard'), action: of('discard'), style: 'danger' },
  ];
}
