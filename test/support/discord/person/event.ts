import { InteractionContextType } from 'discord.js';
import type { JsonObject } from '../json.ts';
import { findMember } from '../model/find.ts';
import type { Interaction } from '../model/interaction.ts';
import { channelJson, interactionMemberJson, userJson } from '../model/payloads.ts';
import { permissionBits, permissionsOf } from '../model/permissions.ts';
import type { World } from '../model/world.ts';

const ATTACHMENT_LIMIT = 10 * 1024 * 1024;

/** What an app may do in direct messages, which have no roles. */
const DIRECT_PERMISSIONS = permissionBits([
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'UseExternalEmojis',
]);

/** Tells the gateway about an interaction. `data` is what its kind brings. */
export function sendInteraction(
  world: World,
  interaction: Interaction,
  data: JsonObject,
  locale?: string,
): void {
  const { user, channel, source } = interaction;
  const { guild } = channel;
  const inGuild = guild && {
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    member: interactionMemberJson(guild, findMember(guild, user), channel),
  };
  const permissions = guild ? permissionsOf(guild, world.app.id, channel) : DIRECT_PERMISSIONS;
  const event = {
    id: interaction.id,
    application_id: world.app.id,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    data,
    channel_id: channel.id,
    channel: channelJson(channel),
    ...(inGuild ?? { user: userJson(user) }),
    ...(source && { message: source }),
    locale: locale ?? user.locale,
    app_permissions: permissions.toString(),
    entitlements: [],
    authorizing_integration_owners: { '0': guild?.id ?? '0' },
    context: guild ? InteractionContextType.Guild : InteractionContextType.BotDM,
    attachment_size_limit: ATTACHMENT_LIMIT,
  };
  world.emit({ name: 'INTERACTION_CREATE', data: event, ...(guild && { guildId: guild.id }) });
}
