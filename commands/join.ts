import { defineSubcommand, type Handler } from '../src/command.ts';
import { chooseGroup, fill, openForm } from './join/apply.ts';
import { accept, showConduct } from './join/conduct.ts';
import {
  askOrganisation,
  pickGroup,
  pickLanguage,
  pickTopic,
  showPreferences,
  typeOrganisation,
} from './join/preferences.ts';
import { send } from './join/send.ts';
import { askInTour, goToStep, lookUpInTour, resumeTour, skipTour } from './join/tour.ts';

/** Whatever shows or changes what is a person's own is read anew. */
const access = 'insider';

export const join = defineSubcommand({
  name: 'join',
  summary: 'join.summary',
  access,
  options: {},
  run: resumeTour,
});

/** The presses and forms of the tour, of the code of conduct and of the application. */
export const joinActions: Record<string, Handler> = {
  join: { access, run: resumeTour },
  tour: { access, run: (ctx, [step = '']) => goToStep(ctx, step) },
  tourSkip: { access, run: skipTour },
  tourAsk: { opens: 'modal', run: askInTour },
  tourLookup: { run: (ctx, [query = ''], { search = query }) => lookUpInTour(ctx, search) },
  preferences: { access, run: (ctx) => showPreferences(ctx) },
  tourLanguage: { access, run: (ctx, [language = '']) => pickLanguage(ctx, language) },
  tourTopic: { access, run: (ctx, [deed = '', topic = '']) => pickTopic(ctx, deed, topic) },
  tourGroup: { access, run: (ctx, [group = '']) => pickGroup(ctx, group) },
  tourOrganisation: { access, opens: 'modal', run: askOrganisation },
  tourOrganisationTyped: {
    access,
    run: (ctx, _, { organisation = '' }) => typeOrganisation(ctx, organisation),
  },
  conduct: { access, run: showConduct },
  conductAccept: { access, run: (ctx, [version = '', where = '']) => accept(ctx, version, where) },
  apply: { access, opens: 'modal', run: openForm },
  applyTyped: { access, run: (ctx, [id = ''], fields) => fill(ctx, id, fields) },
  applyGroup: { access, run: (ctx, [id = '', group = '']) => chooseGroup(ctx, id, group) },
  applySend: { access, contributes: true, run: (ctx, [id = '']) => send(ctx, id) },
};
