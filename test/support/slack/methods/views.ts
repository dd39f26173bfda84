/** views.*: docs.slack.dev/reference/methods?family=views. None of them needs a scope. */
import type { Invocation } from '../invocations.ts';
import { viewPayload } from '../payloads.ts';
import { fault, isRecord } from '../schema.ts';
import type { Json, View } from '../types.ts';
import { validateView } from '../validate.ts';
import * as screens from '../views.ts';
import { ApiError, type Call, type Method, refuse, textArg } from './method.ts';

function viewArg(call: Call, type: 'modal' | 'home', replaced?: View): Json {
  const { view } = call.args;
  refuse(call, 'invalid_arguments', validateView(view));
  if (!isRecord(view) || view.type !== type) {
    refuse(call, 'invalid_arguments', [fault(`must be a ${type}`, '/view/type')]);
    return {};
  }
  const taken = (one: View) => one.external_id === view.external_id && one.id !== replaced?.id;
  if (view.external_id && call.workspace.view(taken)) throw new ApiError('duplicate_external_id');
  return view;
}

/** Whoever's press or command the trigger came with, at most three seconds ago. */
function byTrigger(call: Call): { cause: Invocation; user: string } {
  const cause = call.grants.exchange(textArg(call, 'trigger_id'));
  if (typeof cause === 'string') throw new ApiError(cause);
  const { user, team } = cause;
  if (user === undefined || team !== call.workspace.team_id) throw new ApiError('invalid_trigger_id');
  return { cause, user };
}

function answer(call: Call, view: View): Json {
  return { view: viewPayload(call.world, view) };
}

function open(call: Call): Json {
  const content = viewArg(call, 'modal');
  const { cause, user } = byTrigger(call);
  return answer(call, screens.open(call.world, call.workspace, user, content, { via: call.method, cause }));
}

function push(call: Call): Json {
  const content = viewArg(call, 'modal');
  const { cause, user } = byTrigger(call);
  const view = screens.push(call.world, call.workspace, user, content, { via: call.method, cause });
  if (view === undefined) throw new ApiError('push_limit_reached');
  return answer(call, view);
}

function update(call: Call): Json {
  const [id, external] = [textArg(call, 'view_id'), textArg(call, 'external_id')];
  const old = call.workspace.view((one) => (id === '' ? one.external_id === external : one.id === id));
  const content = viewArg(call, 'modal', old);
  if (old === undefined) throw new ApiError('not_found');
  checkHash(call, old);
  const view = screens.update(call.world, call.workspace, old, content, { via: call.method });
  if (view === undefined) throw new ApiError('not_found');
  return answer(call, view);
}

function publish(call: Call): Json {
  const user = textArg(call, 'user_id');
  if (!call.workspace.users.has(user)) throw new ApiError('invalid_arguments', ['invalid `user_id`']);
  const old = call.workspace.homes.get(user);
  const content = viewArg(call, 'home', old);
  if (old !== undefined) checkHash(call, old);
  return answer(call, screens.publishHome(call.world, call.workspace, user, content, { via: call.method }));
}

/** A hash guards against overwriting a view that has changed since it was read. */
function checkHash(call: Call, old: View): void {
  const hash = textArg(call, 'hash');
  if (hash !== '' && hash !== old.hash) throw new ApiError('hash_conflict');
}

export const views: Record<string, Method> = {
  'views.open': { tier: 4, run: open },
  'views.push': { tier: 4, run: push },
  'views.update': { tier: 4, run: update },
  'views.publish': { tier: 4, run: publish },
};
