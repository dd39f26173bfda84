import type { Translate } from './i18n/translate.ts';
import { type Block, text, type View } from './view.ts';

/**
 * What a form held, under why nothing was done with it: the form is closed by then, and typing it once more is not
 * asked of anybody. It needs no database. No form of ours asks for a secret; one that did must not come here.
 */
export function typedBack(view: View, fields: Readonly<Record<string, string>>, t: Translate): View {
  const typed = Object.values(fields).filter((value) => value.trim() !== '');
  if (!typed.length) return view;
  const quotes = typed.map((value): Block => ({ kind: 'quote', text: value.toWellFormed() }));
  return { ...view, blocks: [...view.blocks, text(t('form.typed')), ...quotes] };
}
