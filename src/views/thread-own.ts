import { action } from '../action.ts';
import { threadReference } from '../domain/references.ts';
import { reasonOf } from '../domain/review/reasons.ts';
import type { MyContribution, MyItem } from '../domain/threads/contributions.ts';
import type { PostShown } from '../domain/threads/post.ts';
import type { MessageKey } from '../i18n/catalogues.ts';
import { formatDay, formatMoment } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { type Block, type Button, buttons, heading, type RichText, text, type View } from '../view.ts';
import type { Named } from './post.ts';
import { reasonText } from './reason.ts';
import { stateKey, whatText } from './thread-mine.ts';
import { bareView } from './thread-post.ts';

interface OwnReader {
  /** IANA. */
  readonly zone: string;
  readonly named: Named;
  /** Whether the reader may write at all, may change it, and may open its thread where they are. */
  readonly may: { readonly contribute: boolean; readonly change: boolean; readonly open: boolean };
  readonly said: readonly RichText[];
}

/** One contribution, for whoever wrote it: what became of it, and what they can do. */
export function ownView(own: MyContribution, { zone, named, may, said }: OwnReader, t: Translate): View {
  const { post, item, appeal, mayAppeal, appealUntil } = own;
  return {
    title: { label: whatText(own, t).toLocaleUpperCase(t.language), text: post.thread.title },
    blocks: [
      ...said.map(text),
      text(t(stateKey(own))),
      ...(item ? itemBlocks(own, item, zone, t) : []),
      ...(mayAppeal && appealUntil
        ? [text(t('threads.own.appealUntil', { at: formatDay(appealUntil, t.language, zone) }))]
        : []),
      ...(appeal ? [text(t(`threads.appeal.${appealState(appeal)}`)), ...whyOf(appeal, t)] : []),
      ...(own.unsealed ? unsealedBlocks(own.unsealed, zone, t) : []),
      // What was removed shows its author what they had written.
      ...bareView(post, named, t).blocks,
      ...(post.state === 'removed' && post.text ? [{ kind: 'quote', text: post.text } as const] : []),
      buttons(...controls(own, may, t)),
    ],
    ...(item && { footer: item.reference }),
  };
}

const wordsOf = ({ words }: MyItem): Block[] => (words === undefined ? [] : [{ kind: 'quote', text: words }]);

/** What the author wrote, or why it was decided like that: the reason that was chosen, and what stands beside it. */
function whyOf({ reason, words }: MyItem, t: Translate): Block[] {
  const why = reasonText(reasonOf(reason), words, t);
  return why === undefined ? [] : [{ kind: 'quote', text: why }];
}

/** The question, or the reason for a decision. */
function itemBlocks({ post }: MyContribution, item: MyItem, zone: string, t: Translate): Block[] {
  const reason = reasonOf(item.reason);
  const at = formatMoment(item.at, t.language, zone);
  const against = post.state === 'declined' || (post.state === 'removed' && post.removed?.by === 'moderator');
  return [
    ...(item.state === 'returned' ? [text(t('threads.own.question', { at })), ...wordsOf(item)] : []),
    ...(item.state === 'returned' && item.suggestion !== undefined
      ? [heading(t('threads.own.suggestion')), { kind: 'quote', text: item.suggestion } as const]
      : []),
    ...(against && reason ? [text(t('threads.own.reason', { reason: t(`reason.${reason}`), at }))] : []),
    ...(against ? wordsOf(item) : []),
  ];
}

const appealState = ({ state }: MyItem): 'waiting' | 'approved' | 'declined' =>
  state === 'approved' || state === 'declined' ? state : 'waiting';

const unsealedBlocks = (
  { at, words }: NonNullable<MyContribution['unsealed']>,
  zone: string,
  t: Translate,
): Block[] => [
  text(t('threads.own.unsealed', { at: formatMoment(at, t.language, zone) })),
  ...(words === undefined ? [] : [{ kind: 'quote', text: words } as const]),
];

function controls({ post, item, mayAppeal }: MyContribution, may: OwnReader['may'], t: Translate): Button[] {
  const of = (name: string, ...args: string[]) => action('threads', name, ...args);
  const returned = post.state === 'waiting' && item?.state === 'returned';
  const edit = (label: MessageKey): Button => ({
    label: t(label),
    action: of('edit', post.id),
    style: 'primary',
  });
  return [
    ...(post.state === 'waiting'
      ? [
          ...(may.change ? [edit(returned ? 'threads.answer' : 'threads.change')] : []),
          ...(may.change && returned && item.suggestion !== undefined
            ? [{ label: t('threads.takeWording'), action: of('takeWording', post.id) }]
            : []),
          { label: t('threads.withdraw'), action: of('withdraw', post.id), style: 'danger' as const },
        ]
      : []),
    ...(post.state === 'standing'
      ? [
          ...(may.change ? [edit('threads.edit')] : []),
          { label: t('threads.remove'), action: of('removeAsk', post.id), style: 'danger' as const },
        ]
      : []),
    ...(may.contribute && (post.state === 'withdrawn' || post.state === 'declined')
      ? [{ label: t('discuss.anew'), action: of('anew', post.id) }]
      : []),
    ...(mayAppeal && item
      ? [{ label: t('threads.appeal'), action: of('appeal', item.id, post.id), style: 'primary' as const }]
      : []),
    ...(may.open
      ? [
          {
            label: t('threads.openOne', { reference: threadReference(post.thread) }),
            action: of('show', threadReference(post.thread)),
          },
        ]
      : []),
    { label: t('threads.mine'), action: of('mine', '0') },
  ];
}

const asked = {
  withdrawOwn: {
    do: 'threads.withdraw',
    thread: 'threads.withdrawOwn.what',
    reply: 'threads.withdrawOwn.what',
  },
  removeOwn: { do: 'threads.remove', thread: 'threads.removeOwn.thread', reply: 'threads.removeOwn.what' },
} as const;

/** Asks before a post of one’s own is taken away; with the one that opens a thread, everything in it goes from sight. */
export const askView = (post: PostShown, what: keyof typeof asked, t: Translate): View => ({
  title: { text: t(`threads.${what}.title`) },
  blocks: [
    text(t(asked[what][post.opens ? 'thread' : 'reply'])),
    buttons(
      { label: t(asked[what].do), action: action('threads', what, post.id), style: 'danger' },
      { label: t('threads.removeOwn.keep'), action: action('threads', 'ownAgain', post.id) },
    ),
  ],
});
