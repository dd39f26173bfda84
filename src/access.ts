import type { Role } from './generated/prisma/enums.ts';
import type { MessageKey } from './i18n/catalogues.ts';
import type { Language } from './i18n/languages.ts';
import type { PlatformName } from './platform.ts';

/**
 * The least one must be to use a command or press a button. A workspace admin decides over their own workspace alone
 * and need not be a member.
 */
export type Access = 'guest' | 'workspaceAdmin' | Role;

/** A person as their platform knows them. */
export interface AccountKey {
  readonly platform: PlatformName;
  /** Slack: the person's own team; elsewhere empty. */
  readonly tenant: string;
  readonly person: string;
}

/** The person behind a request, as far as the forum knows them. */
export interface Actor {
  readonly account: AccountKey;
  /** The connected workspace they act in; undefined in a direct message or before it is connected. */
  readonly workspace: ActorWorkspace | undefined;
  readonly member: { readonly id: string; readonly roles: readonly Role[] } | undefined;
  /** The language they chose; undefined follows their platform's locale. */
  readonly language: Language | undefined;
  /** Slack admins and owners, Discord ManageGuild: decides over that workspace's settings only. */
  readonly workspaceAdmin: boolean;
  /** From outside the installed workspace (Slack Connect, Slack guest accounts): gets what CLEAR allows, no more. */
  readonly outsider: boolean;
}

export interface ActorWorkspace {
  readonly id: string;
  /** Slack team id or Discord guild id. */
  readonly externalId: string;
  readonly verified: boolean;
  /** What its admin chose. */
  readonly language: Language | undefined;
  /** IANA. */
  readonly zone: string | undefined;
}

/** Admins may do what any role may; every role is also a member's. */
export function may(actor: Actor, access: Access): boolean {
  if (access === 'guest') return true;
  if (access === 'workspaceAdmin') return actor.workspace !== undefined && actor.workspaceAdmin;
  const roles = actor.member?.roles ?? [];
  return (
    actor.member !== undefined && (access === 'member' || roles.includes(access) || roles.includes('admin'))
  );
}

/** The words for not being allowed, which say how one becomes it. */
export const refusals: Record<Exclude<Access, 'guest'>, MessageKey> = {
  workspaceAdmin: 'access.workspaceAdmin',
  member: 'access.member',
  moderator: 'access.moderator',
  curator: 'access.curator',
  admin: 'access.admin',
};
