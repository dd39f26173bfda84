import type {
  BlockAction,
  BlockElementAction,
  MessageShortcut,
  SlashCommand,
  ViewSubmitAction,
} from '@slack/bolt';
import type { Translate } from '../i18n/translate.ts';
import type { Input, Who } from '../platform.ts';
import { selectAction } from './blocks.ts';
import { markOf } from './mark.ts';
import { readMrkdwn } from './mrkdwn.ts';
import { readNote } from './note.ts';
import type { Person } from './people.ts';
import { unescapeText } from './text.ts';

/** Who sent a request, by ids alone. */
export interface Caller {
  /** The workspace that installed the app: tokens are looked up by it. */
  readonly team: string;
  /**
   * Where the person is at home, as the request has it: their workspace, which is another one over Slack Connect, or
   * their organisation (Enterprise Grid). Undefined where it does not say.
   */
  readonly home?: string | undefined;
  /** The organisation that the request names, which the workspace or the person belongs to. */
  readonly organisation?: string | undefined;
  readonly user: string;
  /** Where; undefined in a window, on the App Home and in direct messages. */
  readonly channel?: string | undefined;
}

/** Commands are for people of the workspace alone. */
export const commandCaller = ({ team_id, enterprise_id, user_id, channel_id }: SlashCommand): Caller => ({
  team: team_id,
  organisation: enterprise_id || undefined,
  user: user_id,
  channel: channelOf(channel_id),
});

export function interactionCaller(body: BlockAction | MessageShortcut | ViewSubmitAction): Caller {
  const team = installedTeam(body) ?? body.team?.id ?? '';
  const isInWindow = body.type === 'view_submission' || (body.type === 'block_actions' && body.view);
  return {
    team,
    home: body.user.team_id ?? body.team?.id,
    organisation: (body.enterprise?.id ?? body.team?.enterprise_id) || undefined,
    user: body.user.id,
    channel: isInWindow ? undefined : channelOf(body.channel?.id),
  };
}

/** Direct messages are no channel. */
const channelOf = (id: string | undefined): string | undefined => (id?.startsWith('D') ? undefined : id);

/** Inside a modal that somebody from outside has open, `team` is their own workspace. */
export const installedTeam = (body: object): string | undefined => {
  const view: unknown = Reflect.get(body, 'view');
  const team: unknown = typeof view === 'object' && view && Reflect.get(view, 'app_installed_team_id');
  return typeof team === 'string' && team ? team : undefined;
};

/**
 * Who that is. Somebody in several workspaces of one organisation is one person, whose tenant is the organisation; a
 * request may have them at home in any of those. Of whom Slack tells us nothing is `unknown` and gets what an outsider
 * gets: it might be a guest account.
 */
export function whoIs(
  { team, home = team, organisation, user, channel }: Caller,
  person: Person | undefined,
): Who {
  const isOurs = home === team || (organisation !== undefined && person?.home === organisation);
  const outsider = !isOurs || (person?.outside ?? true);
  // Whoever is at home elsewhere may still be of the same organisation, which Slack alone tells.
  const unknown = person === undefined && (isOurs || organisation !== undefined);
  return {
    workspace: team,
    tenant: isOurs ? (person?.home ?? organisation ?? team) : home,
    user,
    locale: person?.locale,
    ...(person?.zone && { zone: person.zone }),
    ...(channel && { channel }),
    workspaceAdmin: !outsider && person?.admin === true,
    outsider,
    ...(unknown && { unknown }),
  };
}

export const readCommand = ({ command, text }: SlashCommand): Input => ({
  kind: 'text',
  command: command.slice(1).toLowerCase(),
  text: unescapeText(text ?? ''),
});

/** What was pressed or chosen; undefined for a control that is none of ours. */
export function readPress(body: BlockAction): Input | undefined {
  const [used] = body.actions;
  const choice = used && readChoice(used);
  if (!choice) return undefined;
  const { view, container, channel } = body;
  const message = view ? view.id : `${channel?.id}:${container.message_ts}`;
  const delivered = readDelivered(body);
  return { kind: 'press', ...choice, message, ...(delivered && { delivered }) };
}

function readChoice(used: BlockElementAction): { action: string; value?: string } | undefined {
  switch (used.type) {
    case 'button':
      return used.value ? { action: used.value } : undefined;
    case 'static_select':
      return used.selected_option
        ? { action: selectAction(used.action_id), value: used.selected_option.value }
        : undefined;
    case 'conversations_select':
      return used.selected_conversation
        ? { action: selectAction(used.action_id), value: used.selected_conversation }
        : undefined;
  }
}

/** The delivery that the pressed message came by. Slack tells the blocks of a message that everybody there sees. */
function readDelivered({ message, channel }: BlockAction): Extract<Input, { kind: 'press' }>['delivered'] {
  const blocks: unknown = message?.blocks;
  const first: unknown = Array.isArray(blocks) ? blocks[0] : undefined;
  const mark = markOf(typeof first === 'object' && first && Reflect.get(first, 'block_id'));
  return message && mark && channel && { mark, message: message.ts, channel: channel.id };
}

/** Kinds of messages that people write themselves: to a channel from inside a thread, with a file, as `/me`. */
const writtenKinds: readonly unknown[] = [undefined, 'thread_broadcast', 'file_share', 'me_message'];

/** The message that a shortcut was used on. What somebody else wrote is theirs to give, so it goes no further. */
export function readShortcut({ callback_id, message, user }: MessageShortcut, t: Translate): Input {
  const { bot_id, subtype, files }: Readonly<Record<string, unknown>> = message;
  const own = message.user === user.id && bot_id === undefined && writtenKinds.includes(subtype);
  const text = own ? readMrkdwn(message.text ?? '', t) : '';
  const hasFiles = own && Array.isArray(files) && files.length > 0;
  return { kind: 'message', command: callback_id, text, own, ...(hasFiles && { files: true }) };
}

export function readSubmission({ view }: ViewSubmitAction): Input {
  const fields = Object.entries(view.state.values).map(([name, held]) => [name, held[name]?.value ?? '']);
  const { action } = readNote(view.private_metadata);
  return { kind: 'submit', action, fields: Object.fromEntries(fields) };
}
