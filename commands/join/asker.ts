import type { Ctx } from '../../src/command.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { translateFor } from '../../src/i18n/translate.ts';

/** Who asks, for what is remembered of them. */
export const asker = ({ actor, met, now }: Ctx) => ({ account: actor.account, met, now });

/** The same request, answered in the language that was chosen just now. */
export const inLanguage = (ctx: Ctx, language: Language): Ctx => ({
  ...ctx,
  language,
  t: translateFor(language),
  actor: { ...ctx.actor, language },
});
