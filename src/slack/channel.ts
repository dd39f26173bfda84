import type { webApi } from '@slack/bolt';
import type { ChannelFacts, Obstacle } from '../platform.ts';

type Told = NonNullable<webApi.ConversationsInfoResponse['channel']>;

/** What conversations.info tells of a channel: docs.slack.dev/reference/objects/conversation-object. */
export function factsOf(channel: Told): ChannelFacts {
  const closed = !isOpenToOthers(channel);
  return {
    name: channel.name ?? '',
    obstacle: obstacleIn(channel),
    closed,
    // A channel of Slack Connect may be private and full of people of another organisation.
    private: closed && channel.is_private === true,
  };
}

function obstacleIn(channel: Told): Obstacle | undefined {
  if (channel.is_im || channel.is_mpim) return 'wrong_kind';
  if (channel.is_archived) return 'archived';
  if (!channel.is_member) return 'not_invited';
  // Slack says these of whoever asks: others may write there, the bot may not.
  return channel.is_read_only || channel.is_thread_only ? 'no_permission' : undefined;
}

/** Shared with another organisation, or about to be. Several workspaces of one organisation are no others. */
const isOpenToOthers = (channel: Told): boolean =>
  Boolean(
    channel.is_ext_shared ||
      channel.is_pending_ext_shared ||
      channel.pending_shared?.length ||
      (channel.is_shared && !channel.is_org_shared),
  );
