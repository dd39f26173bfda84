import { type Person, people } from '../../e2e/people.ts';
import * as places from '../outgoing/places.ts';

/** Workspaces on each platform, in all of which the thread stands. */
export const perPlatform = 100;

export const slackPlaces = places.slackPlaces(perPlatform);
export const discordPlaces = places.discordPlaces(perPlatform);

/** The one that opens the thread among them. */
export const posts = 50;

/** Where those who write and decide are; and who they are. */
export const team = 'T1000';
export const forumChannel = 'C1000';
export const moderatorsChannel = 'CMODS';
export const author: Person = 'annika';
export const moderator: Person = 'dora';
/** Who reply, in turn: nobody may write all of it within an hour. */
export const repliers: readonly [Person, Person] = [author, moderator];
export const persons = repliers.map((person) => people[person]);

export const title = 'What small teams do at night';

/** As long as people write, with a little of everything; the number tells in what order they stand. */
export const textOf = (number: number): string =>
  [
    `Message number ${number}: we are **three people** and share a rota with two other platforms.`,
    '',
    '- Whoever is on call decides alone, and writes down why.',
    '- What is not clear waits until the morning, hidden.',
    '',
    'The words for it are at https://example.org/rota, and anybody may take them over.',
  ].join('\n');

/** The numbers of messages, in the order in which they stand. */
export const orderOf = (texts: readonly string[]): string =>
  texts.map((text) => /Message number (\d+)/.exec(text)?.[1] ?? '?').join(' ');

/** How all of them stand in order, each once. */
export const everyOne = Array.from({ length: posts }, (_, number) => number).join(' ');
