import { createHash } from 'node:crypto';
import { createSealer } from '../../../src/sealing.ts';
import { tokenContext } from '../../../src/slack/installations.ts';

/** A workspace of a bench, the same for every process that needs to know of it. */
export interface Place {
  readonly platform: 'slack' | 'discord';
  /** Slack's team or Discord's guild. */
  readonly id: string;
  readonly channel: string;
  readonly name: string;
}

const each = <T>(count: number, make: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, one) => make(one));

/** So many workspaces on Slack, each with one channel. */
export const slackPlaces = (count: number): Place[] =>
  each(count, (one) => ({
    platform: 'slack',
    id: `T${1000 + one}`,
    channel: `C${1000 + one}`,
    name: `Team ${one}`,
  }));

export const discordPlaces = (count: number): Place[] =>
  each(count, (one) => ({
    platform: 'discord',
    id: `11${String(one).padStart(16, '0')}`,
    channel: `12${String(one).padStart(16, '0')}`,
    name: `Guild ${one}`,
  }));

/** The workspace whose token stands in the environment. It is none of the others, so that they all need a sealed one. */
export const home = { id: 'T1', name: 'Home' };

/** Each workspace of Slack has a token of its own. */
export const tokenOf = (team: string): string =>
  `xoxb-${createHash('sha256').update(team).digest('hex').slice(0, 40)}`;

/** The deployment's key, which seals the tokens. */
export const key = Buffer.alloc(32, 7);

const sealer = createSealer(key);

/** As the program knows it once it is installed there. */
export const workspaceRow = ({ platform, id, name }: Place) => ({
  platform,
  externalId: id,
  name,
  tokenSealed: platform === 'slack' ? sealer.seal(tokenOf(id), tokenContext(id)) : null,
});
