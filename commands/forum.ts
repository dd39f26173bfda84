import { answer, defineGroup, defineSubcommand } from '../src/command.ts';
import { translateFor } from '../src/i18n/translate.ts';
import { language, words } from '../src/options.ts';
import { helpView } from '../src/views/help.ts';
import { ledger, ledgerActions } from './ledger.ts';
import { settings, settingsActions } from './settings.ts';

export const forum = defineGroup({
  name: 'forum',
  summary: 'forum.summary',
  subcommands: [
    defineSubcommand({
      name: 'help',
      summary: 'help.summary',
      access: 'guest',
      options: {
        about: words({ summary: 'help.about', maxLength: 50 }),
        lang: language({ summary: 'practices.lang' }),
      },
      run: ({ commands, library, t: own, typing }, { about = '', lang }) => {
        const t = lang ? translateFor(lang) : own;
        return answer(helpView({ about, commands, topics: library.topics(), typing }, t), t.language);
      },
    }),
    settings,
    ledger,
  ],
  actions: { ...settingsActions, ...ledgerActions },
});
