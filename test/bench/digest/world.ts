import * as places from '../outgoing/places.ts';

/** Workspaces on each platform; each has one channel with one digest. */
export const perPlatform = 500;

export const slackPlaces = places.slackPlaces(perPlatform);
export const discordPlaces = places.discordPlaces(perPlatform);
