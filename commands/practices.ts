import { action } from '../src/action.ts';
import { answer, aside, type Ctx, defineCommand, open, type Reply, share } from '../src/command.ts';
import { type Entry, parseReference } from '../src/domain/library/entry.ts';
import { type Query, sizes } from '../src/domain/library/lookup.ts';
import { recordQuestion } from '../src/domain/library/questions.ts';
import { readGiven } from '../src/find.ts';
import { EntryKind } from '../src/generated/prisma/enums.ts';
import { isLanguage } from '../src/i18n/languages.ts';
import { type Translate, translateFor } from '../src/i18n/translate.ts';
import { choices, type Given, jurisdictions, language, since, topics, words } from '../src/options.ts';
import { groups } from '../src/stakeholders.ts';
import { formatTyped } from '../src/typed.ts';
import { type Modal, notice, type View } from '../src/view.ts';
import { entryView, sharedEntryView } from '../src/views/entry.ts';
import { hitsView, pageSize, type Results, sharedHitsView } from '../src/views/hits.ts';
import { noHitsView } from '../src/views/no-hits.ts';
import { wrongView } from '../src/wrong.ts';

/** Characters of a question that are used; enough for a long sentence, and so for a button to carry it. */
const longestQuery = 300;

const options = {
  query: words({ summary: 'practices.query', maxLength: longestQuery, complete: 'entry' }),
  kind: choices({ summary: 'practices.kind', of: Object.values(EntryKind), label: (kind) => `kind.${kind}` }),
  topic: topics({ summary: 'practices.topic' }),
  in: jurisdictions({ summary: 'practices.in' }),
  since: since({ summary: 'practices.since' }),
  group: choices({ summary: 'practices.group', of: groups, label: (group) => `group.${group}` }),
  lang: language({ summary: 'practices.lang' }),
  size: choices({ summary: 'practices.size', of: sizes, label: (size) => `size.${size}` }),
};
type Asked = Given<typeof options>;

export const practices = defineCommand({
  name: 'practices',
  summary: 'practices.summary',
  access: 'guest',
  options,
  run: (ctx, asked) => look(ctx, asked, 0),
  actions: {
    open: { run: (ctx, [lang = '', reference = '']) => openEntry(ctx, reference, speak(ctx, lang)) },
    entry: {
      run: (ctx, [reference = '', page = '0', lang = '']) =>
        showEntry(ctx, reference, speak(ctx, lang), Number(page)),
    },
    shareEntry: { run: (ctx, [reference = '', lang = '']) => shareEntry(ctx, reference, speak(ctx, lang)) },
    page: { run: (ctx, [offset, lang = '', typed = '']) => again(ctx, typed, lang, Number(offset)) },
    shareHits: { run: (ctx, [offset, lang = '', typed = '']) => shareHits(ctx, typed, lang, Number(offset)) },
    change: {
      opens: 'modal',
      run: (ctx, [lang = '', typed = '']) => open(searchModal(speak(ctx, lang), typed)),
    },
    search: { run: (ctx, [lang = ''], { search = '' }) => again(ctx, search, lang, 0) },
  },
});

/** The answer's language: the one asked for, else the reader's own. */
const speak = (ctx: Ctx, lang: string): Translate => (isLanguage(lang) ? translateFor(lang) : ctx.t);

async function look(ctx: Ctx, asked: Asked, offset: number): Promise<Reply> {
  const t = speak(ctx, asked.lang ?? '');
  const typed = asked.query ?? '';
  const entry = ctx.library.entry(typed);
  if (entry) return answer(entryView(entry, ctx.library, t), t.language);
  if (parseReference(typed) !== undefined) return answer(noEntry(typed, t), t.language);
  const results = search(ctx, asked, offset);
  const cut = typed.length > longestQuery ? [notice(t('practices.cut', { count: longestQuery }))] : [];
  if (results.total > 0) return answer(joined(hitsView(results, t), cut), t.language);
  if (results.words) await recordQuestion(ctx.db, results.words, ctx.now);
  const nearest = ctx.library.nearestWords(results.words);
  return answer(joined(noHitsView({ ...results, nearest }, t), cut), t.language);
}

function search(ctx: Ctx, asked: Asked, offset: number): Results {
  const words = (asked.query ?? '').slice(0, longestQuery).toWellFormed();
  const query: Query = {
    text: words,
    ...(asked.kind && { kinds: asked.kind }),
    ...(asked.topic && { topics: asked.topic }),
    ...(asked.in && { jurisdictions: asked.in }),
    ...(asked.since && { since: asked.since }),
    ...(asked.group && { groups: asked.group }),
    ...(asked.size && { sizes: asked.size }),
  };
  return { ...ctx.library.lookUp(query, { offset, limit: pageSize }), words, typed: retype(asked, words) };
}

/** The search as one text, which every button of the answer carries. */
function retype({ query: _, lang: __, ...filters }: Asked, words: string): string {
  const pairs = Object.entries(filters).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, typeof value === 'string' ? value : value.join(',')] as const],
  );
  return formatTyped({ words, pairs });
}

/** The same search from its text, as a button or the form brings it back. */
async function again(ctx: Ctx, typed: string, lang: string, offset: number): Promise<Reply> {
  const t = speak(ctx, lang);
  const read = readGiven(options, typed, ctx.library.vocabulary());
  if (!read.ok) return answer(wrongView(read.refusal, t), t.language);
  return look(ctx, { ...read.value, lang: read.value.lang ?? t.language }, offset);
}

/** Looks up what was typed, for whoever asks from elsewhere. */
export const lookUpTyped = (ctx: Ctx, typed: string): Promise<Reply> => again(ctx, typed, '', 0);

function shareHits(ctx: Ctx, typed: string, lang: string, offset: number): Reply {
  const t = speak(ctx, lang);
  const read = readGiven(options, typed, ctx.library.vocabulary());
  if (!read.ok) return answer(wrongView(read.refusal, t), t.language);
  const results = search(ctx, read.value, offset);
  return results.hits.length
    ? share(sharedHitsView(results, t), t.language)
    : answer(notice(t.rich('wrong.gone')), t.language);
}

const noEntry = (reference: string, t: Translate): View => notice(t.rich('practices.noEntry', { reference }));

const withEntry = (ctx: Ctx, reference: string, t: Translate, then: (entry: Entry) => Reply): Reply => {
  const entry = ctx.library.entry(reference);
  return entry ? then(entry) : answer(noEntry(reference, t), t.language);
};

/** From a list, which stays as it is: one opens the next from it, or turns its page. */
const openEntry = (ctx: Ctx, reference: string, t: Translate): Reply =>
  withEntry(ctx, reference, t, (entry) => aside(entryView(entry, ctx.library, t), t.language));

const showEntry = (ctx: Ctx, reference: string, t: Translate, page: number): Reply =>
  withEntry(ctx, reference, t, (entry) => answer(entryView(entry, ctx.library, t, page), t.language));

const shareEntry = (ctx: Ctx, reference: string, t: Translate): Reply =>
  withEntry(ctx, reference, t, (entry) => share(sharedEntryView(entry, ctx.library, t), t.language));

const joined = (view: View, more: readonly View[]): View => ({
  ...view,
  blocks: [...more.flatMap(({ blocks }) => blocks), ...view.blocks],
});

const searchModal = (t: Translate, typed: string): Modal => ({
  title: t('practices.searchTitle'),
  submit: t('practices.searchSubmit'),
  cancel: t('cancel'),
  action: action('practices', 'search', t.language),
  inputs: [
    {
      name: 'search',
      label: t('practices.searchLabel'),
      hint: t('practices.searchHint'),
      value: typed,
      required: true,
      maxLength: 1000,
    },
  ],
});
