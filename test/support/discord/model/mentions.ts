import { asList, asObject, isGiven, type JsonObject } from '../json.ts';
import type { Author, Component } from '../wire.ts';
import { userJson } from './payloads.ts';
import type { World } from './world.ts';

/** Who a message notifies. */
export interface Notified {
  readonly mentions: readonly Author[];
  readonly mention_roles: readonly string[];
  readonly mention_everyone: boolean;
}

/**
 * Works out who is notified by a text: what it mentions, as far as `allowed_mentions` lets it through.
 * Without `allowed_mentions` everything goes through, as on Discord.
 */
export function notifiedBy(world: World, text: string, allowedMentions: unknown): Notified {
  const allowed = allowedFilter(allowedMentions);
  const users = idsIn(text, /<@!?(\d{17,19})>/g).filter((id) => allowed('users', id));
  const roles = idsIn(text, /<@&(\d{17,19})>/g).filter((id) => allowed('roles', id));
  return {
    mentions: users.flatMap((id) => world.people.get(id) ?? []).map(userJson),
    mention_roles: roles,
    mention_everyone: /@(everyone|here)/.test(text) && allowed('everyone'),
  };
}

function allowedFilter(value: unknown): (kind: 'users' | 'roles' | 'everyone', id?: string) => boolean {
  if (!isGiven(value)) return () => true;
  const allowed: JsonObject = asObject(value);
  return (kind, id) => asList(allowed.parse).includes(kind) || asList(allowed[kind]).includes(id);
}

function idsIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap((match) => match[1] ?? []))];
}

/** All text displays among components, joined. */
export function textOfComponents(components: readonly Component[]): string {
  return components.flatMap(textsIn).join('\n');
}

function textsIn(component: Component): string[] {
  const own = component.content ? [component.content] : [];
  return [...own, ...(component.components ?? []).flatMap(textsIn)];
}
