import type { Interaction } from './interaction.ts';
import { Signal } from './signal.ts';
import { nextSnowflake } from './snowflake.ts';
import type { World } from './world.ts';

/** An app has 3 seconds for its first answer and 15 minutes for everything after it. */
export const ANSWER_WITHIN = 3_000;
export const TOKEN_LIFE = 15 * 60_000;

export type InteractionStart = Pick<
  Interaction,
  'type' | 'user' | 'channel' | 'source' | 'command' | 'completes'
> & {
  /** How long ago it happened, in milliseconds, for tests of late answers. */
  readonly age?: number;
};

export function startInteraction(world: World, { age = 0, ...start }: InteractionStart): Interaction {
  const interaction: Interaction = {
    ...start,
    id: nextSnowflake(),
    token: `interaction-${nextSnowflake()}`,
    issuedAt: Date.now(),
    age,
    followups: [],
    refusals: [],
    changed: new Signal(),
  };
  world.interactions.set(interaction.token, interaction);
  return interaction;
}

/** Tells those who wait, on this interaction and anywhere, that something about it is new. */
export function touch(world: World, interaction: Interaction): void {
  interaction.changed.notify();
  world.changed.notify();
}

/** Whether the app waited too long for its first answer. */
export function isLate(world: World, interaction: Interaction): boolean {
  return interaction.callback === undefined && ageOf(world, interaction) > ANSWER_WITHIN;
}

export function isTokenExpired(world: World, interaction: Interaction): boolean {
  return ageOf(world, interaction) > TOKEN_LIFE;
}

function ageOf({ options }: World, { age, issuedAt }: Interaction): number {
  return options.realTime ? age + Date.now() - issuedAt : age;
}
