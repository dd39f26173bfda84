import type { Role } from './generated/prisma/enums.ts';
import type { MessageKey } from './i18n/catalogues.ts';
import type { Language } from './i18n/languages.ts';

/** The least one must be to use a command or press a button. */
export type Access = 'guest' | Role;

/** The person behind a request, as far as the forum knows them. */
export interface Actor {
  /** The connected workspace they act in; undefined in a direct message or before it is connected. */
  readonly workspace: { readonly id: string; readonly verified: boolean } | undefined;
  readonly member: { readonly id: string; readonly roles: readonly Role[] } | undefined;
  /** The language they chose; undefined follows their platform's locale. */
  readonly language: Language | undefined;
  /** Slack admins and owners, Discord ManageGuild: decides over that workspace's settings only. */
  readonly workspaceAdmin: boolean;
  /** From outside the installed workspace (Slack Connect, Slack guest accounts): gets what CLEAR allows, no more. */
  readonly outsider: boolean;
}

/** Admins may do what any role may; every role is also a member's. */
export function may(actor: Actor, access: Access): boolean {
  if (access === 'guest') return true;
  const roles = actor.member?.roles ?? [];
  return (
    actor.member !== undefined && (access === 'member' || roles.includes(access) || roles.includes('admin'))
  );
}

/** The words for not being allowed, which say how one becomes it. */
export const refusals: Record<Role, MessageKey> = {
  member: 'access.member',
  moderator: 'access.moderator',
  curator: 'access.curator',
  admin: 'access.admin',
};
