import { action } from '../action.ts';
import { referenceOf, titleIn } from '../domain/library/entry.ts';
import type { Found } from '../domain/library/live.ts';
import { formatList } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { shorten } from '../shorten.ts';
import type { Block, Button, View } from '../view.ts';
import { factsLine, kindLabel, perEntry } from './facts.ts';

/** Hits a page. */
export const pageSize = 5;

export interface Results extends Found {
  readonly offset: number;
  /** The words looked for; empty when only filters were given. */
  readonly words: string;
  /** The whole search as one would type it, which the buttons carry. */
  readonly typed: string;
}

/** One page of what was found, for its asker. */
export const hitsView = (results: Results, t: Translate): View =>
  pageView(results, t, t.language, [controls(results, t)]);

/** The same for a channel: without the asker's own buttons; whoever opens an entry reads it in their language. */
export const sharedHitsView = (results: Results, t: Translate): View => pageView(results, t, '', []);

function pageView(results: Results, t: Translate, language: string, controls: readonly Block[]): View {
  const { words, total, offset, hits } = results;
  return {
    title: { text: words ? t('practices.found', { total, query: words }) : t('practices.browse', { total }) },
    blocks: [...list(results, t, language), choose(results, t, language), ...controls],
    footer: [
      t('practices.range', { from: `${offset + 1}`, to: `${offset + hits.length}`, total: `${total}` }),
      ...corrected(results, t),
    ].join(' · '),
  };
}

/** What every list says of an entry. */
const card = perEntry((entry, t) => ({
  label: kindLabel(entry, t),
  title: titleIn(entry, t.language),
  facts: `${referenceOf(entry)} · ${factsLine(entry, t)}`,
  choice: {
    value: referenceOf(entry),
    label: shorten(`${referenceOf(entry)} ${titleIn(entry, t.language)}`, 75),
    hint: kindLabel(entry, t),
  },
}));

const corrected = ({ corrections }: Results, t: Translate): string[] =>
  corrections.map(({ typed, words }) =>
    t('practices.corrected', { typed, words: formatList(words, t.language) }),
  );

const list = ({ hits }: Results, t: Translate, language: string): Block[] =>
  hits.map(({ entry, matched }) => {
    const { label, title, facts } = card(entry, t);
    const found = matched.length
      ? ` · ${t('practices.matched', { words: formatList(matched, t.language) })}`
      : '';
    const open = action('practices', 'open', language, referenceOf(entry));
    return { kind: 'item', item: { label, title, text: entry.summary, facts: facts + found, open } };
  });

const choose = ({ hits }: Results, t: Translate, language: string): Block => ({
  kind: 'select',
  select: {
    placeholder: t('practices.open'),
    action: action('practices', 'open', language),
    options: hits.map(({ entry }) => card(entry, t).choice),
  },
});

function controls({ typed, offset, hits, total }: Results, t: Translate): Block {
  const turn = (label: string, to: number): Button => ({
    label,
    action: action('practices', 'page', String(to), t.language, typed),
  });
  return {
    kind: 'buttons',
    buttons: [
      ...(offset > 0 ? [turn(t('practices.previous'), Math.max(0, offset - pageSize))] : []),
      ...(offset + hits.length < total ? [turn(t('practices.next'), offset + pageSize)] : []),
      {
        label: t('share.button'),
        action: action('practices', 'shareHits', String(offset), t.language, typed),
      },
      { label: t('practices.change'), action: action('practices', 'change', t.language, typed) },
    ],
  };
}
