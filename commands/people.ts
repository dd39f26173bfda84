import { type Handler, open } from '../src/command.ts';
import { findModal } from '../src/views/people.ts';
import { showPeople } from './people/list.ts';
import { askToDismiss, changeRole, dismiss, endSuspension, showMember } from './people/member.ts';
import { beginFor, finish, reopen } from './people/suspending.ts';

const access = 'admin';

/** The members of the forum and what its admins do about them: presses and forms of `/forum settings`. */
export const peopleActions: Record<string, Handler> = {
  people: { access, run: (ctx, [offset, query = '']) => showPeople(ctx, { offset: Number(offset), query }) },
  peopleFind: { access, opens: 'modal', run: ({ t }, [query = '']) => open(findModal(query, t)) },
  peopleFound: { access, run: (ctx, _, { query = '' }) => showPeople(ctx, { query }) },
  person: { access, run: (ctx, [id = '']) => showMember(ctx, id) },
  personGive: { access, run: (ctx, [id = '', role = '']) => changeRole(ctx, 'give', id, role) },
  personTake: { access, run: (ctx, [id = '', role = '']) => changeRole(ctx, 'take', id, role) },
  personSuspend: { access, opens: 'modal', run: (ctx, [id = '']) => beginFor(ctx, id) },
  personSuspendAgain: { access, opens: 'modal', run: (ctx, [draft = '']) => reopen(ctx, draft) },
  personSuspended: { access, run: (ctx, [draft = ''], fields) => finish(ctx, draft, fields) },
  personRestore: { access, run: (ctx, [id = '']) => endSuspension(ctx, id) },
  personDismiss: { access, run: (ctx, [id = '']) => askToDismiss(ctx, id) },
  personDismissed: { access, run: (ctx, [id = '']) => dismiss(ctx, id) },
};
