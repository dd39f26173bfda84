/** What exists and what can be seen: workspaces, people, channels, messages, modals, App Homes. */
import { Bell, Clock } from './clock.ts';
import { Invocations } from './invocations.ts';
import type {
  ApiCall,
  Channel,
  ChannelSetup,
  Json,
  Message,
  User,
  UserSetup,
  View,
  WorkspaceSetup,
} from './types.ts';

/** All that the forum asks for: no reading of messages, in any form. */
export const SCOPES = [
  'commands',
  'chat:write',
  'users:read',
  'channels:read',
  'groups:read',
  'im:write',
] as const;

export class Workspace {
  readonly team_id: string;
  readonly enterprise_id: string | undefined;
  readonly name: string;
  readonly domain: string;
  readonly bot_token: string;
  readonly bot_user_id: string;
  readonly bot_id: string;
  readonly scopes: Set<string>;
  readonly users = new Map<string, User>();
  readonly channels = new Map<string, Channel>();
  /** Messages that one person alone sees. */
  readonly ephemerals: Message[] = [];
  /** The open modals of each person, the one in front last. */
  readonly modals = new Map<string, View[]>();
  readonly homes = new Map<string, View>();
  /** People who take no direct messages from the bot. */
  readonly closedTo = new Set<string>();
  /** What every call answers once the installation is gone, for instance `account_inactive`. */
  authError: string | undefined;

  constructor(setup: WorkspaceSetup) {
    this.team_id = setup.team_id;
    this.enterprise_id = setup.enterprise_id;
    this.name = setup.name ?? `Workspace ${setup.team_id}`;
    this.domain = setup.domain ?? setup.team_id.toLowerCase();
    this.bot_token = setup.bot_token;
    this.bot_user_id = setup.bot_user_id ?? `UBOT${setup.team_id}`;
    this.bot_id = setup.bot_id ?? `B${setup.team_id}`;
    this.scopes = new Set(setup.scopes ?? SCOPES);
    this.addUser({ id: this.bot_user_id, name: 'bot', is_bot: true });
    for (const user of setup.users ?? []) this.addUser(user);
    for (const channel of setup.channels ?? []) this.addChannel(channel);
  }

  addUser(setup: UserSetup): User {
    const user: User = {
      name: setup.id.toLowerCase(),
      locale: 'en-US',
      tz: 'Etc/UTC',
      is_admin: false,
      is_owner: false,
      is_restricted: false,
      is_bot: false,
      deleted: false,
      team_id: this.team_id,
      ...setup,
    };
    this.users.set(user.id, user);
    return user;
  }

  addChannel(setup: ChannelSetup, isIm = false): Channel {
    const channel: Channel = {
      id: setup.id,
      name: setup.name ?? setup.id.toLowerCase(),
      is_private: setup.is_private ?? setup.is_mpim ?? isIm,
      is_ext_shared: setup.is_ext_shared ?? false,
      is_pending_ext_shared: setup.is_pending_ext_shared ?? false,
      is_org_shared: setup.is_org_shared ?? false,
      is_archived: setup.is_archived ?? false,
      is_read_only: setup.is_read_only ?? false,
      is_mpim: setup.is_mpim ?? false,
      is_im: isIm,
      members: new Set(setup.members ?? this.users.keys()),
      messages: [],
    };
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** The conversation of the bot and one person, which comes into being when it is first needed. */
  directMessages(user: string): Channel {
    const id = `D${user}`;
    return this.channels.get(id) ?? this.addChannel({ id, members: [this.bot_user_id, user] }, true);
  }

  /** A modal or App Home that is on somebody's screen. */
  view(match: (view: View) => boolean): View | undefined {
    return [...this.modals.values(), [...this.homes.values()]].flat().find(match);
  }
}

export class World {
  readonly clock = new Clock();
  readonly bell = new Bell();
  readonly invocations = new Invocations(this.bell);
  readonly workspaces = new Map<string, Workspace>();
  /** What the app sent against Slack's rules, whether or not Slack would have told it. */
  readonly violations: string[] = [];
  readonly calls: ApiCall[] = [];
  /** What people chose in selects and pickers, by message or view, block and action. */
  readonly chosen = new Map<string, Record<string, Record<string, Json>>>();
  readonly app_id: string;
  readonly app_token: string;
  #count = 0;

  constructor(app: { app_id: string; app_token: string }, workspaces: readonly WorkspaceSetup[]) {
    this.app_id = app.app_id;
    this.app_token = app.app_token;
    for (const setup of workspaces) this.workspaces.set(setup.team_id, new Workspace(setup));
  }

  /** The workspace, or an error that names what a test asked for in vain. */
  workspace(team: string): Workspace {
    return known(this.workspaces.get(team), `There is no workspace ${team}.`);
  }

  channel(team: string, channel: string): Channel {
    return known(this.workspace(team).channels.get(channel), `There is no channel ${channel} in ${team}.`);
  }

  user(team: string, user: string): User {
    return known(this.workspace(team).users.get(user), `There is nobody called ${user} in ${team}.`);
  }

  /** The organisation that a workspace belongs to; undefined for most, and for those outside this world. */
  enterpriseOf(team: string): string | undefined {
    return this.workspaces.get(team)?.enterprise_id;
  }

  /** The workspaces of an organisation that a person belongs to. */
  teamsOf(user: string, enterprise: string): string[] {
    const all = [...this.workspaces.values()].filter((one) => one.enterprise_id === enterprise);
    return all
      .map((one) => one.team_id)
      .filter((team) => this.workspaces.get(team)?.users.get(user)?.team_id === team);
  }

  /** A new id, unique and in order of time. */
  id(prefix: string): string {
    this.#count += 1;
    return `${prefix}${this.#count.toString(36).toUpperCase().padStart(6, '0')}`;
  }

  /** A message's `ts`: seconds, a dot, and six digits that make it unique. */
  ts(): string {
    this.#count += 1;
    return `${Math.floor(this.clock.now() / 1000)}.${String(this.#count).padStart(6, '0')}`;
  }

  /** Notes every fault under a heading that says where it was found. */
  object(where: string, faults: readonly string[]): void {
    for (const fault of faults) this.violations.push(`${where}: ${fault}`);
  }
}

function known<T>(value: T | undefined, otherwise: string): T {
  if (value === undefined) throw new Error(otherwise);
  return value;
}
