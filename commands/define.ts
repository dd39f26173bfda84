import { answer, type Ctx, defineCommand, type Reply } from '../src/command.ts';
import { findTerm, nearestTerms } from '../src/domain/library/terms.ts';
import { translateFor } from '../src/i18n/translate.ts';
import { language, words } from '../src/options.ts';
import { noTermView, termsView, termView } from '../src/views/term.ts';

const options = {
  term: words({ summary: 'define.term', maxLength: 100, complete: 'term' }),
  lang: language({ summary: 'practices.lang' }),
};

export const define = defineCommand({
  name: 'define',
  summary: 'define.summary',
  access: 'guest',
  options,
  run: (ctx, { term = '', lang }) => explain(ctx, term, lang ? translateFor(lang) : ctx.t),
  actions: {
    term: { run: (ctx, [slug = '']) => explain(ctx, slug, ctx.t) },
  },
});

function explain({ library }: Ctx, asked: string, t: Ctx['t']): Reply {
  const terms = library.terms();
  if (!asked.trim()) return answer(termsView(terms, t), t.language);
  const term = findTerm(terms, asked);
  return answer(term ? termView(term, t) : noTermView(asked, nearestTerms(terms, asked), t), t.language);
}
