import { defineCommand } from '../src/command.ts';
import { words } from '../src/options.ts';
import { approve, openForm, submit } from './review/decide.ts';
import { list, look, lookUp } from './review/look.ts';

const access = 'moderator';

export const review = defineCommand({
  name: 'review',
  summary: 'review.summary',
  access,
  options: { item: words({ summary: 'review.option.item', maxLength: 20 }) },
  run: (ctx, { item = '' }) => (item ? lookUp(ctx, item) : list(ctx, 0)),
  actions: {
    page: { access, run: (ctx, [offset]) => list(ctx, Number(offset)) },
    open: { access, run: (ctx, [id = '']) => look(ctx, id) },
    approve: { access, run: (ctx, [id = '', seen = '']) => approve(ctx, { id, seen }) },
    return: {
      access,
      opens: 'modal',
      run: (ctx, [id = '', seen = '', draft = '']) => openForm(ctx, 'return', { id, seen, draft }),
    },
    decline: {
      access,
      opens: 'modal',
      run: (ctx, [id = '', seen = '', draft = '']) => openForm(ctx, 'decline', { id, seen, draft }),
    },
    returned: {
      access,
      run: (ctx, [id = '', seen = ''], { words = '' }) => submit(ctx, 'return', { id, seen, words }),
    },
    declined: {
      access,
      run: (ctx, [id = '', seen = ''], { words = '' }) => submit(ctx, 'decline', { id, seen, words }),
    },
  },
});
