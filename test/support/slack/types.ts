/** The words of the counterpart. Fields that travel over the wire keep Slack's own names. */

export type Json = Record<string, unknown>;

export interface UserSetup {
  id: string;
  name?: string;
  /** A BCP 47 tag as Slack gives it, for instance `fr-FR`. */
  locale?: string;
  /** An IANA zone. */
  tz?: string;
  is_admin?: boolean;
  is_owner?: boolean;
  /** A guest account of the workspace. */
  is_restricted?: boolean;
  is_bot?: boolean;
  /** Their account was closed. */
  deleted?: boolean;
  /** The person's own workspace, when they come in over a shared channel. */
  team_id?: string;
}

export interface ChannelSetup {
  id: string;
  name?: string;
  is_private?: boolean;
  /** Shared with another organisation over Slack Connect. */
  is_ext_shared?: boolean;
  /** Another organisation was invited and has not answered yet. */
  is_pending_ext_shared?: boolean;
  /** Shared with other workspaces of the same organisation. */
  is_org_shared?: boolean;
  is_archived?: boolean;
  /** Only some people may write there, and the bot is none of them. */
  is_read_only?: boolean;
  /** A conversation of several people that is no channel. */
  is_mpim?: boolean;
  /** User ids; the bot's own among them where it was invited. Everybody and the bot, when left out. */
  members?: readonly string[];
}

export interface WorkspaceSetup {
  team_id: string;
  /** The organisation (Enterprise Grid) that it belongs to. Its people have one id in all its workspaces. */
  enterprise_id?: string;
  bot_token: string;
  bot_user_id?: string;
  bot_id?: string;
  name?: string;
  domain?: string;
  scopes?: readonly string[];
  users?: readonly UserSetup[];
  channels?: readonly ChannelSetup[];
}

export type User = Required<UserSetup>;

export interface Channel {
  readonly id: string;
  name: string;
  is_private: boolean;
  is_ext_shared: boolean;
  is_pending_ext_shared: boolean;
  is_org_shared: boolean;
  is_archived: boolean;
  is_read_only: boolean;
  readonly is_mpim: boolean;
  readonly is_im: boolean;
  readonly members: Set<string>;
  /** What everybody in the channel sees, oldest first. */
  readonly messages: Message[];
}

/** A block as it stands in Slack: whatever was sent, with the ids that Slack makes up where none was given. */
export interface Block extends Json {
  type: string;
  block_id: string;
}

/** A message at one moment. An edit puts a new one in its place; the old object keeps what was read before. */
export interface Message {
  readonly team_id: string;
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string;
  /** Who wrote it, and, for the bot's own, its bot id. */
  readonly user: string;
  readonly bot_id?: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly metadata?: unknown;
  readonly edited: boolean;
  /** The only person who sees it. */
  readonly ephemeral_for?: string;
}

/** A modal or an App Home at one moment; a change puts a new one in its place. */
export interface View {
  readonly id: string;
  readonly type: string;
  /** The workspace whose installation opened it. */
  readonly team_id: string;
  /** Who sees it. */
  readonly user: string;
  readonly hash: string;
  readonly root_view_id: string;
  readonly previous_view_id: string | null;
  readonly callback_id: string;
  readonly external_id: string;
  readonly private_metadata: string;
  readonly title?: Json;
  readonly submit?: Json;
  readonly close?: Json;
  readonly blocks: readonly Block[];
  readonly clear_on_close: boolean;
  readonly notify_on_close: boolean;
}

/** One thing that came to be seen after somebody did something. */
export interface Answer {
  readonly kind:
    | 'posted'
    | 'replaced'
    | 'removed'
    | 'opened'
    | 'pushed'
    | 'updated'
    | 'errors'
    | 'closed'
    | 'home';
  /** `ack`, `response_url`, or the Web API method that caused it. */
  readonly via: string;
  readonly message?: Message;
  readonly view?: View;
  /** The words beside the inputs of a modal, by block_id. */
  readonly errors?: Record<string, string>;
}

/** Why Slack tells the person that the app failed. */
export type Failure =
  | 'operation_timeout'
  | 'dispatch_failed'
  | 'http_client_error'
  | 'http_service_error'
  | 'invalid_response';

/** One call of the Web API, as the counterpart answered it. */
export interface ApiCall {
  readonly method: string;
  readonly team_id: string | undefined;
  readonly args: Json;
  /** HTTP status; undefined when the connection was cut or left hanging on purpose. */
  readonly status: number | undefined;
  readonly error: string | undefined;
}
