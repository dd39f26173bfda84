/** The six languages of the United Nations: every interface text exists in each. */
export const languages = ['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const;
export type Language = (typeof languages)[number];

/** Names of the languages, each in itself, for lists of choices. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ru: 'Русский',
  ar: 'العربية',
  zh: '中文',
};

export const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);

/** The catalogue for a BCP 47 locale: `es-419` reads `es`, `zh-TW` reads `zh`, anything unknown `en`. */
export function languageOf(locale: string | null | undefined): Language {
  const language = locale?.toLowerCase().split(/[-_]/)[0] ?? '';
  return isLanguage(language) ? language : 'en';
}

/** Reading direction, for whatever is rendered as a page. */
export const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');
