import { DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes } from 'discord.js';
import { PlatformFault } from '../platform.ts';

const token =
  'Discord does not accept DISCORD_TOKEN. Copy the token again from the Discord developer portal (Bot, Reset Token).';
const intents =
  'Discord has not granted the intent that DISCORD_GUILD_MEMBERS=true asks for. Switch on “Server Members Intent” in the Discord developer portal (Bot, Privileged Gateway Intents), or set DISCORD_GUILD_MEMBERS=false.';
const sharding =
  'Discord wants more connections for the number of servers by now; the bot connects anew with as many.';
const version = 'Discord no longer speaks this version of its protocol. Update Plenary.';

const usedUp =
  'Discord allows a bot 1,000 new connections a day, and they are used up. Find out what restarts it so often, and start it again tomorrow.';

/**
 * Words for the codes after which discord.js does not come back.
 * Source: discord.com/developers/docs, "Opcodes and Status Codes", gateway close event codes.
 */
const words: Partial<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: token,
  [GatewayCloseCodes.DisallowedIntents]: intents,
  [GatewayCloseCodes.InvalidShard]: sharding,
  [GatewayCloseCodes.ShardingRequired]: sharding,
  [GatewayCloseCodes.InvalidAPIVersion]: version,
  [GatewayCloseCodes.InvalidIntents]: version,
};

/** The end that Discord put to a connection, as an error whose words are for the operator. */
export const closeFault = (code: number): Error => {
  const known = words[code];
  return known ? new PlatformFault(known) : new Error(`the gateway closed with code ${code}`);
};

/** A failed login with words for it, where the operator can do something; else the error itself. */
export function loginFault(error: unknown): unknown {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) return tokenFault();
  // discord.js has no code for it.
  const isUsedUp = error instanceof Error && error.message.startsWith('Not enough sessions remaining');
  return isUsedUp ? new PlatformFault(usedUp) : error;
}

export const tokenFault = (): PlatformFault => new PlatformFault(token);
