/** The shapes of Discord's own JSON that tests read: messages, their components, modals, choices. */

export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly default?: boolean;
}

/** Any component of a message or a modal; which fields are there depends on `type`. */
export interface Component {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly label?: string;
  readonly description?: string;
  readonly style?: number;
  readonly url?: string;
  readonly disabled?: boolean;
  readonly content?: string;
  readonly placeholder?: string;
  readonly value?: string;
  readonly required?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_values?: number;
  readonly max_values?: number;
  /** Of a channel select: the types it offers. */
  readonly channel_types?: readonly number[];
  readonly options?: readonly SelectOption[];
  readonly components?: readonly Component[];
  readonly component?: Component;
  readonly accessory?: Component;
  /** Of a file: which attachment it shows. */
  readonly file?: { readonly url: string };
}

export interface Embed {
  readonly title?: string;
  readonly description?: string;
  readonly footer?: { readonly text: string };
  readonly author?: { readonly name: string };
  readonly fields?: readonly { readonly name: string; readonly value: string }[];
}

export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly content_type: string;
  readonly url: string;
  readonly proxy_url: string;
  readonly description?: string;
}

export interface Author {
  readonly id: string;
  readonly username: string;
  readonly bot?: boolean;
}

/** A message as the counterpart keeps it and as the API returns it. An edit changes the same object. */
export interface Message {
  readonly id: string;
  readonly channel_id: string;
  readonly type: number;
  readonly author: Author;
  readonly timestamp: string;
  readonly pinned: boolean;
  readonly tts: boolean;
  content: string;
  embeds: readonly Embed[];
  components: readonly Component[];
  attachments: readonly Attachment[];
  /** Who was notified: what the text mentions and `allowed_mentions` lets through. */
  mentions: readonly Author[];
  mention_roles: readonly string[];
  mention_everyone: boolean;
  flags: number;
  edited_timestamp: string | null;
  nonce?: string | number;
  application_id?: string;
  webhook_id?: string;
  message_reference?: { readonly type: number; readonly message_id: string; readonly channel_id: string };
  interaction_metadata?: Record<string, unknown>;
  position?: number;
}

export interface Modal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly Component[];
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}
