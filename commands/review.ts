import { defineCommand } from '../src/command.ts';
import { ReviewKind } from '../src/generated/prisma/enums.ts';
import { choices, flag, words } from '../src/options.ts';
import { readFilter } from '../src/views/review-trail.ts';
import { askToUnseal, mute, openUnsealForm, showAuthor } from './review/author.ts';
import { claimIt, releaseIt, takeOverIt } from './review/claim.ts';
import { approve, chooseReason, setHold } from './review/decide.ts';
import { openForm, reopenForm, submit } from './review/form.ts';
import { list, look, lookHere, lookUp } from './review/look.ts';

const access = 'moderator';

const types = Object.values(ReviewKind);

/** What a button of a card names: the item, its revision there, and the page of the queue that one came from. */
const pressed = ([id = '', seen = '', from]: readonly string[]) => ({ id, seen, from });

/** The same of a form, with the reason that was chosen. */
const sent = ([id = '', seen = '', reason = '', from]: readonly string[]) => ({ id, seen, reason, from });

export const review = defineCommand({
  name: 'review',
  summary: 'review.summary',
  access,
  options: {
    item: words({ summary: 'review.option.item', maxLength: 20 }),
    type: choices({ summary: 'review.option.type', of: types, label: (type) => `review.kind.${type}` }),
    mine: flag({ summary: 'review.option.mine' }),
  },
  run: (ctx, { item = '', type: kinds = [], mine = false }) =>
    item ? lookUp(ctx, item) : list(ctx, { kinds, mine }, 0),
  actions: {
    page: {
      access,
      run: (ctx, [offset, kinds = '', mine = '']) => list(ctx, readFilter(kinds, mine), Number(offset)),
    },
    // From a list: the page to come back to, then the item. `open` is what lists had before.
    pick: { access, run: (ctx, [from, id = '']) => look(ctx, id, from) },
    open: { access, run: (ctx, [id = '']) => look(ctx, id) },
    look: { access, run: (ctx, [id = '', from]) => lookHere(ctx, id, from) },
    claim: { access, run: (ctx, [id = '', from]) => claimIt(ctx, id, from) },
    takeOver: { access, run: (ctx, [id = '', from]) => takeOverIt(ctx, id, from) },
    release: { access, run: (ctx, [id = '', from]) => releaseIt(ctx, id, from) },
    approve: { access, run: (ctx, args) => approve(ctx, pressed(args)) },
    decline: { access, run: (ctx, args) => chooseReason(ctx, 'decline', pressed(args)) },
    hold: { access, run: (ctx, args) => setHold(ctx, 'hold', pressed(args)) },
    unhold: { access, run: (ctx, args) => setHold(ctx, 'unhold', pressed(args)) },
    return: { access, opens: 'modal', run: (ctx, args) => openForm(ctx, 'return', pressed(args)) },
    edit: { access, opens: 'modal', run: (ctx, args) => openForm(ctx, 'edit', pressed(args)) },
    reason: {
      access,
      opens: 'modal',
      run: (ctx, [worded, id = '', seen = '', from, reason = '']) =>
        openForm(ctx, worded === 'remove' ? worded : 'decline', { id, seen, from, reason }),
    },
    form: {
      access,
      opens: 'modal',
      run: (ctx, [worded = '', id = '', seen = '', reason = '', draft = '', from]) =>
        reopenForm(ctx, worded, { id, seen, from, reason, draft }),
    },
    returned: { access, run: (ctx, args, fields) => submit(ctx, 'return', sent(args), fields) },
    edited: { access, run: (ctx, args, fields) => submit(ctx, 'edit', sent(args), fields) },
    declined: { access, run: (ctx, args, fields) => submit(ctx, 'decline', sent(args), fields) },
    removed: { access, run: (ctx, args, fields) => submit(ctx, 'remove', sent(args), fields) },
    mute: { access, run: (ctx, [id = '', from]) => mute(ctx, 'mute', id, from) },
    unmute: { access, run: (ctx, [id = '', from]) => mute(ctx, 'unmute', id, from) },
    unseal: {
      access: 'admin',
      opens: 'modal',
      run: (ctx, [id = '', draft = '', from = '']) => openUnsealForm(ctx, id, draft, from),
    },
    unsealed: {
      access: 'admin',
      run: (ctx, [id = '', from = ''], { words: typed = '' }) => askToUnseal(ctx, id, typed, from),
    },
    author: { access: 'admin', run: (ctx, [id = '']) => showAuthor(ctx, id) },
  },
});
