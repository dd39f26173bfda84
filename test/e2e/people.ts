import type { Language } from '../../src/i18n/languages.ts';

/** Who sits in every channel of both platforms. No name may ever stand in the log. */
export const people = {
  annika: { name: 'annika-lindqvist', slackId: 'U0ANNIKA', slackLocale: 'en-GB', discordLocale: 'en-GB' },
  benoit: { name: 'benoit-lacroix', slackId: 'U0BENOIT', slackLocale: 'fr-FR', discordLocale: 'fr' },
  clara: { name: 'clara-ibarra', slackId: 'U0CLARA', slackLocale: 'es-ES', discordLocale: 'es-ES' },
  /** Runs every workspace. */
  dora: { name: 'dora-okonkwo', slackId: 'U0DORA', slackLocale: 'en-GB', discordLocale: 'en-GB' },
};
export type Person = keyof typeof people;

/** What their platforms say of each. */
export const languageOfPerson: Record<Person, Language> = {
  annika: 'en',
  benoit: 'fr',
  clara: 'es',
  dora: 'en',
};
