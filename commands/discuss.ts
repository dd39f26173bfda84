import { defineCommand } from '../src/command.ts';
import { words } from '../src/options.ts';
import { beginThread } from './discuss/as-thread.ts';
import { begin, beginOrGoOn, fill, fromMessage, goOn, keep, reopen } from './discuss/begin.ts';
import { choose } from './discuss/choose.ts';
import { danger, discard, send } from './discuss/send.ts';

const access = 'member';
/** What leads to a contribution asks for the code of conduct before anything is written. */
const writing = { access, contributes: true } as const;
const writingIn = { ...writing, opens: 'modal' } as const;

export const discuss = defineCommand({
  name: 'discuss',
  summary: 'discuss.summary',
  ...writingIn,
  options: { entry: words({ summary: 'discuss.option.entry', maxLength: 100, complete: 'entry' }) },
  run: (ctx, { entry }) => beginOrGoOn(ctx, entry),
  shortcut: { label: 'shortcut.discuss', ...writingIn, run: fromMessage },
  actions: {
    start: { ...writingIn, run: (ctx, [entry = '']) => begin(ctx, entry) },
    form: { ...writingIn, run: (ctx, [id = '']) => reopen(ctx, id) },
    fill: {
      ...writing,
      run: (ctx, [id = '', kind = '', about = ''], fields) => fill(ctx, { id, kind, about }, fields),
      keep: (ctx, [id = ''], fields) => keep(ctx, id, fields),
    },
    choose: {
      ...writing,
      // The value is the last of the arguments; see the preview's selects.
      run: (ctx, [id = '', field = '', ...given]) => choose(ctx, id, field, given.at(-1) ?? ''),
    },
    send: { ...writing, run: (ctx, [id = '', seen = '']) => send(ctx, id, seen) },
    // Where help is comes before everything else.
    danger: { access: 'insider', run: (ctx, [id = '', how = '', way = '']) => danger(ctx, id, how, way) },
    asThread: { ...writingIn, run: (ctx, [id = '']) => beginThread(ctx, id) },
    // Whoever may write no more at the moment may still look at what is theirs, and throw it away.
    anew: { access: 'insider', run: (ctx, [id = '']) => goOn(ctx, id) },
    discard: { access: 'insider', run: (ctx, [id = '']) => discard(ctx, id) },
  },
});
