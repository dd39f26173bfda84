import type { Role } from './generated/prisma/enums.ts';
import type { MessageKey } from './i18n/catalogues.ts';
import type { Language } from './i18n/languages.ts';
import type { PlatformName } from './platform.ts';
import type { SeenFrom } from './visibility.ts';

/**
 * The least one must be to use a command or press a button. A workspace admin decides over their own workspace alone
 * and need not be a member. `guest` may be judged by what was true a second ago; everything else is read anew.
 */
export type Access =
  | 'guest'
  /** Anyone who belongs to the workspace they act in. */
  | 'insider'
  | 'workspaceAdmin'
  /** A workspace admin, or an admin of the forum. */
  | 'anyAdmin'
  /** A workspace admin, or a member. */
  | 'subscriber'
  | Role;

/** A person as their platform knows them. */
export interface AccountKey {
  readonly platform: PlatformName;
  /** Slack: the person's own organisation or team; elsewhere empty. */
  readonly tenant: string;
  readonly person: string;
}

/** An account in one text: what is locked and tagged by it is found again only while this stays as it is. */
export const accountText = ({ platform, tenant, person }: AccountKey): string =>
  JSON.stringify([platform, tenant, person]);

/** The person behind a request, as far as the forum knows them. */
export interface Actor {
  readonly account: AccountKey;
  /** The row of their account, where there is one. */
  readonly accountId: string | undefined;
  /** The connected workspace they act in; undefined in a direct message or before it is connected. */
  readonly workspace: ActorWorkspace | undefined;
  readonly member: ActorMember | undefined;
  /** The newest version of the code of conduct that they accepted; 0 for none. */
  readonly conduct: number;
  /** The language they chose; undefined follows their platform's locale. */
  readonly language: Language | undefined;
  /** Slack admins and owners, Discord ManageGuild: decides over that workspace's settings only. */
  readonly workspaceAdmin: boolean;
  /** Discord ManageRoles: without it nobody comes to give roles through the bot. False where there are no roles. */
  readonly managesRoles: boolean;
  /** From outside the installed workspace (Slack Connect, Slack guest accounts): gets what CLEAR allows, no more. */
  readonly outsider: boolean;
  /** An outsider because the platform does not say at the moment who they are. */
  readonly unknown?: boolean;
}

export interface ActorMember {
  readonly id: string;
  readonly auditId: string;
  readonly roles: readonly Role[];
  /** One of stakeholders.ts; undefined for whom the operator made a member. */
  readonly group: string | undefined;
  /** Whether their replies stand at once. */
  readonly trusted: boolean;
  /** The workspace that admitted them, by which is judged what they may see in direct messages. */
  readonly admittedIn: SeenFrom | undefined;
  /** While it lasts they contribute nothing and decide nothing. */
  readonly suspension: { readonly until: Date; readonly reason: string } | undefined;
}

export interface ActorWorkspace {
  readonly id: string;
  /** Slack team id or Discord guild id. */
  readonly externalId: string;
  readonly verified: boolean;
  /** Stakeholder groups that it belongs to. */
  readonly groups: readonly string[];
  /** What its admin chose. */
  readonly language: Language | undefined;
  /** IANA. */
  readonly zone: string | undefined;
}

export type AccessRefusal = Exclude<Access, 'guest' | 'insider'> | 'outsider' | 'unknown' | 'suspended';

/**
 * Why somebody may not do what needs this access; undefined where they may. Admins may do what any role may; every
 * role is also a member's. Who is suspended keeps what serves themselves: looking up, their digests, their data.
 */
export function refusalOf(actor: Actor, access: Access): AccessRefusal | undefined {
  if (access === 'guest') return undefined;
  if (actor.outsider) return actor.unknown ? 'unknown' : 'outsider';
  const { member } = actor;
  const runsWorkspace = actor.workspace !== undefined && actor.workspaceAdmin;
  switch (access) {
    case 'insider':
      return undefined;
    case 'workspaceAdmin':
      return runsWorkspace ? undefined : access;
    case 'subscriber':
      return runsWorkspace || member ? undefined : access;
    case 'anyAdmin':
      return runsWorkspace || refusalOf(actor, 'admin') === undefined ? undefined : access;
    default:
      if (!member || !holds(member.roles, access)) return access;
      return member.suspension ? 'suspended' : undefined;
  }
}

const holds = (roles: readonly Role[], role: Role): boolean =>
  role === 'member' || roles.includes(role) || roles.includes('admin');

export const may = (actor: Actor, access: Access): boolean => refusalOf(actor, access) === undefined;

/** The words for not being allowed, which say how one becomes it. `suspended` takes `until` and `reason`. */
export const refusals: Record<AccessRefusal, MessageKey> = {
  outsider: 'access.outsider',
  unknown: 'access.unknown',
  workspaceAdmin: 'access.workspaceAdmin',
  anyAdmin: 'access.anyAdmin',
  subscriber: 'access.subscriber',
  member: 'access.member',
  moderator: 'access.moderator',
  curator: 'access.curator',
  admin: 'access.admin',
  suspended: 'access.suspended',
};
