/** Modals, three deep at most, and App Homes. */
import { LIMITS } from './limits.ts';
import { type Source, withIds } from './messages.ts';
import { isRecord } from './schema.ts';
import type { Answer, Json, View } from './types.ts';
import type { Workspace, World } from './world.ts';

/** Opens a modal; whatever the person had open before makes room for it. */
export function open(world: World, workspace: Workspace, user: string, content: Json, source: Source): View {
  const view = build(world, workspace, user, content, null);
  workspace.modals.set(user, [view]);
  return shown(world, 'opened', view, source);
}

/** Puts a modal on top of those that are open; undefined when there are three already, or none. */
export function push(
  world: World,
  workspace: Workspace,
  user: string,
  content: Json,
  source: Source,
): View | undefined {
  const stack = workspace.modals.get(user) ?? [];
  const below = stack.at(-1);
  if (below === undefined || stack.length >= LIMITS.viewsInStack) return undefined;
  const view = build(world, workspace, user, content, below);
  stack.push(view);
  return shown(world, 'pushed', view, source);
}

/** Changes an open modal in place; undefined when it is no longer open. */
export function update(
  world: World,
  workspace: Workspace,
  old: View,
  content: Json,
  source: Source,
): View | undefined {
  const stack = workspace.modals.get(old.user) ?? [];
  const index = stack.findIndex((one) => one.id === old.id);
  if (index < 0) return undefined;
  const { id, root_view_id, previous_view_id } = old;
  const view = { ...build(world, workspace, old.user, content, null), id, root_view_id, previous_view_id };
  stack[index] = view;
  return shown(world, 'updated', view, source);
}

export function publishHome(
  world: World,
  workspace: Workspace,
  user: string,
  content: Json,
  source: Source,
): View {
  const view = build(world, workspace, user, content, null);
  workspace.homes.set(user, view);
  return shown(world, 'home', view, source);
}

/** Takes one modal off the screen, or with `all` the whole stack. */
export function close(world: World, workspace: Workspace, view: View, all: boolean, source: Source): void {
  const stack = workspace.modals.get(view.user) ?? [];
  workspace.modals.set(view.user, all ? [] : stack.filter((one) => one.id !== view.id));
  shown(world, 'closed', view, source);
}

function shown(world: World, kind: Answer['kind'], view: View, source: Source): View {
  world.invocations.record({ kind, via: source.via, view }, source.cause);
  return view;
}

function build(world: World, workspace: Workspace, user: string, content: Json, below: View | null): View {
  const id = world.id('V');
  const string = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    id,
    type: string(content.type),
    team_id: workspace.team_id,
    user,
    hash: world.ts(),
    root_view_id: below?.root_view_id ?? id,
    previous_view_id: below?.id ?? null,
    callback_id: string(content.callback_id),
    external_id: string(content.external_id),
    private_metadata: string(content.private_metadata),
    ...(isRecord(content.title) && { title: content.title }),
    ...(isRecord(content.submit) && { submit: content.submit }),
    ...(isRecord(content.close) && { close: content.close }),
    blocks: withIds(world, content.blocks),
    clear_on_close: content.clear_on_close === true,
    notify_on_close: content.notify_on_close === true,
  };
}
