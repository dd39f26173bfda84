import { z } from 'zod';
import { type Language, languages } from '../../i18n/languages.ts';
import type { Who } from '../../platform.ts';
import type { Group } from '../../stakeholders.ts';

/** The people one can be in the console. */
export const personas = ['guest', 'member', 'moderator', 'curator', 'admin'] as const;
export type Persona = (typeof personas)[number];

/** A guest is known by no name: nobody has admitted them yet. */
export const nameOf: Record<Persona, string | undefined> = {
  guest: undefined,
  member: 'Noor Haddad',
  moderator: 'Tomás Silva',
  curator: 'Wen Li',
  admin: 'Ada Okafor',
};

/** How a persona can sign. The organisations are none. */
export const signs: Record<Exclude<Persona, 'guest'>, { organisation: string; group: Group }> = {
  member: { organisation: 'Example Video', group: 'small-platform' },
  moderator: { organisation: 'Example University', group: 'academia' },
  curator: { organisation: 'Example Institute', group: 'academia' },
  admin: { organisation: 'Example Foundation', group: 'civil-society' },
};

/** A demonstration workspace; its name is a name and stays as it is in every language. */
export interface ConsoleWorkspace {
  readonly id: string;
  readonly name: string;
  readonly verified: boolean;
  /** What it is verified as: see visibility.ts. */
  readonly groups: readonly Group[];
}

export const workspaces: readonly ConsoleWorkspace[] = [
  { id: 'alliance', name: 'Small Platforms Alliance', verified: true, groups: ['small-platform'] },
  { id: 'civil-society', name: 'Civil Society Network', verified: false, groups: [] },
];

/** A channel's name is its id as well. */
export const channels = ['forum', 'digest', 'moderators'] as const;

/** Where one can be: a channel of a workspace, or one's direct messages with the bot. */
export interface Place {
  readonly key: string;
  readonly workspace: ConsoleWorkspace | undefined;
  readonly channel: (typeof channels)[number] | 'direct';
}

export const directMessages: Place = { key: 'direct', workspace: undefined, channel: 'direct' };
export const channelsOf = (workspace: ConsoleWorkspace): Place[] =>
  channels.map((channel) => ({ key: `${workspace.id}.${channel}`, workspace, channel }));
export const places: readonly Place[] = [...workspaces.flatMap(channelsOf), directMessages];

/** The moderators' channel is a private one. */
export const maySee = (persona: Persona, { channel }: Place): boolean =>
  channel !== 'moderators' || (persona !== 'guest' && persona !== 'member');

/** Where a place's messages are kept. Everybody has direct messages of their own. */
export interface Address {
  readonly workspace: string;
  readonly channel: string;
}

export const addressOf = ({ workspace, channel }: Place, persona: Persona): Address =>
  workspace ? { workspace: workspace.id, channel } : { workspace: 'direct', channel: persona };

/**
 * The address that a workspace and a channel name; undefined where there is no such place. A persona's name is the id
 * of their conversation with the bot, through whichever workspace one comes to it.
 */
export function addressNamed({ workspace, channel }: Address): Address | undefined {
  if (personas.some((persona) => persona === channel)) return { workspace: 'direct', channel };
  const known = workspaces.some(({ id }) => id === workspace) && channels.some((name) => name === channel);
  return known ? { workspace, channel } : undefined;
}

/** The place in which a persona meets the messages of an address; undefined where they do not see them. */
export const placeAt = ({ workspace, channel }: Address, persona: Persona): Place | undefined =>
  places.find((place) => {
    const address = addressOf(place, persona);
    return address.workspace === workspace && address.channel === channel && maySee(persona, place);
  });

/** What a page shows: as whom, in which language, where. It stands in the page's address, so each page has its own. */
export interface Visit {
  readonly persona: Persona;
  readonly language: Language;
  readonly place: Place;
}

const keys = places.map(({ key }) => key);
const place = z.enum(keys).transform((key) => places.find((one) => one.key === key) ?? directMessages);

/** The three parts of a visit as requests carry them. */
export const visitFields = { as: z.enum(personas), lang: z.enum(languages), at: place };

/** From the address of a page: what is missing or unknown is the member, the first place, the browser's language. */
export function readVisit(query: Readonly<Record<string, string>>, language: Language): Visit {
  const { as, lang, at } = visitFields;
  const [first = directMessages] = places;
  return {
    persona: as.catch('member').parse(query.as),
    language: lang.catch(language).parse(query.lang),
    place: at.catch(first).parse(query.at),
  };
}

export const pageAddress = ({ persona, language, place }: Visit): string =>
  `/?${new URLSearchParams({ as: persona, lang: language, at: place.key })}`;

/** The visitor as the house knows them; `zone` is the console's, IANA. */
export const whoIs = ({ persona, language, place }: Visit, zone: string): Who => ({
  workspace: place.workspace?.id,
  ...(place.workspace && { channel: place.channel }),
  zone,
  tenant: '',
  user: persona,
  locale: language,
  workspaceAdmin: persona === 'admin',
  outsider: false,
});
