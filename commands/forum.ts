import { may } from '../src/access.ts';
import { answer, aside, type Ctx, defineGroup, defineSubcommand } from '../src/command.ts';
import { type Translate, translateFor } from '../src/i18n/translate.ts';
import { language, words } from '../src/options.ts';
import type { View } from '../src/view.ts';
import { helpView } from '../src/views/help.ts';
import { auditActions, auditLog } from './audit.ts';
import { join, joinActions } from './join.ts';
import { ledger, ledgerActions } from './ledger.ts';
import { link, linkActions } from './link.ts';
import { peopleActions } from './people.ts';
import { privacy, privacyActions } from './privacy.ts';
import { profile, profileActions } from './profile.ts';
import { settings, settingsActions } from './settings.ts';
import { status } from './status.ts';

const help = ({ commands, library, typing, actor }: Ctx, about: string, t: Translate): View =>
  helpView({ about, commands, topics: library.topics(), typing, moderates: may(actor, 'moderator') }, t);

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
      run: (ctx, { about = '', lang }) => {
        const t = lang ? translateFor(lang) : ctx.t;
        return answer(help(ctx, about, t), t.language);
      },
    }),
    join,
    profile,
    settings,
    ledger,
    link,
    privacy,
    status,
    auditLog,
  ],
  actions: {
    help: { run: (ctx) => aside(help(ctx, '', ctx.t)) },
    ...joinActions,
    ...profileActions,
    ...settingsActions,
    ...peopleActions,
    ...ledgerActions,
    ...linkActions,
    ...privacyActions,
    ...auditActions,
  },
});
