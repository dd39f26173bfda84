import { action } from '../action.ts';
import type { Term } from '../domain/library/entry.ts';
import { formatList } from '../i18n/format.ts';
import { languageNames, languages } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translate.ts';
import { type Block, buttons, notice, text, type View } from '../view.ts';

/** Choices a select holds on Discord. */
const mostChoices = 25;

/** A term in the reader's language first, what it means, and its equivalents. */
export function termView(term: Term, t: Translate): View {
  const searchFor = action('practices', 'page', '0', t.language, term.labels[t.language]);
  return {
    title: { label: t('define.label').toLocaleUpperCase(t.language), text: term.labels[t.language] },
    blocks: [
      ...(term.note ? [text(term.note)] : []),
      {
        kind: 'facts',
        pairs: languages.map((language) => [languageNames[language], term.labels[language]] as const),
      },
      buttons({ label: t('define.search'), action: searchFor }),
    ],
    ...(term.note && t.language !== 'en' ? { footer: t('define.noteLanguage') } : {}),
  };
}

/** The whole glossary, in the order of the reader's language. */
export function termsView(terms: readonly Term[], t: Translate): View {
  const label = (term: Term) => term.labels[t.language];
  const sorted = [...terms].sort((a, b) => new Intl.Collator(t.language).compare(label(a), label(b)));
  return {
    title: { text: t('define.all', { total: terms.length }) },
    blocks: chooseTerms(sorted, t),
  };
}

function chooseTerms(terms: readonly Term[], t: Translate): Block[] {
  const blocks: Block[] = [];
  for (let start = 0; start < terms.length; start += mostChoices) {
    const some = terms.slice(start, start + mostChoices);
    const [first, last] = [some[0], some.at(-1)].map((term) => term?.labels[t.language] ?? '');
    const placeholder = terms.length > mostChoices ? `${first} – ${last}` : t('define.choose');
    const options = some.map((term) => ({ value: term.slug, label: term.labels[t.language] }));
    blocks.push({
      kind: 'select',
      select: { placeholder, action: action('define', 'term', String(start)), options },
    });
  }
  return blocks;
}

export function noTermView(asked: string, near: readonly Term[], t: Translate): View {
  const none = t('define.none', { term: asked });
  if (!near.length) return notice(none);
  const closest = t('define.closest', {
    terms: formatList(
      near.map((term) => term.labels[t.language]),
      t.language,
    ),
  });
  return { blocks: [text(`${none} ${closest}`), ...chooseTerms(near, t)] };
}
