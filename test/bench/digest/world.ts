import { createHash } from 'node:crypto';

/** Workspaces on each platform; each has one channel with one digest. */
export const perPlatform = 500;

/** A workspace of the bench, the same for every process that needs to know of it. */
export interface Place {
  readonly platform: 'slack' | 'discord';
  /** Slack's team or Discord's guild. */
  readonly id: string;
  readonly channel: string;
  readonly name: string;
}

const each = <T>(make: (place: number) => T): T[] =>
  Array.from({ length: perPlatform }, (_, one) => make(one));

export const slackPlaces: readonly Place[] = each((one) => ({
  platform: 'slack',
  id: `T${1000 + one}`,
  channel: `C${1000 + one}`,
  name: `Team ${one}`,
}));

export const discordPlaces: readonly Place[] = each((one) => ({
  platform: 'discord',
  id: `11${String(one).padStart(16, '0')}`,
  channel: `12${String(one).padStart(16, '0')}`,
  name: `Guild ${one}`,
}));

/** The workspace whose token stands in the environment. It has no digest, so that every digest needs a sealed one. */
export const home = { id: 'T1', name: 'Home' };

/** Each workspace of Slack has a token of its own. */
export const tokenOf = (team: string): string =>
  `xoxb-${createHash('sha256').update(team).digest('hex').slice(0, 40)}`;

/** The deployment's key, which seals the tokens. */
export const key = Buffer.alloc(32, 7);
