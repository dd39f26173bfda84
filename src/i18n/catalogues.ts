import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Language } from './languages.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

export type MessageKey = keyof typeof en;

/** Every text in each language, keyed as in en.ts; the others cannot compile with a key missing or left over. */
export type Catalogue = Record<MessageKey, string>;

export const catalogues: Record<Language, Catalogue> = { en, fr, es, ru, ar, zh };
