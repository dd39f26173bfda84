import { existsSync, readFileSync } from 'node:fs';
import { type Check, createCheck } from './contract/compile.ts';
import { strictly } from './contract/strict.ts';
import { asObject, isObject, type JsonObject } from './json.ts';

/** Discord's own OpenAPI description of its HTTP API, kept beside the repository. It may be absent. */
const DESCRIPTION = new URL('../../../../shared/contracts/discord-openapi.json', import.meta.url);

/** Fields that Discord takes and its description leaves out; discord.js sends them. */
const UNDESCRIBED = ['enforce_nonce', 'nsfw', 'tts'];

/** The same for one route: of a thread that starts from a message, discord.js names the type, in vain. */
const UNDESCRIBED_IN: Readonly<Record<string, readonly string[]>> = {
  'POST /channels/:channel_id/messages/:message_id/threads': ['type'],
};

export interface Contract {
  /** Checks the body that an app sends to a route, such as `POST /channels/:channel_id/messages`. */
  request(route: string, body: unknown): string[];
  /** Checks what a route answers: the counterpart's own side. */
  answer(route: string, status: number, body: unknown): string[];
}

let loaded: Contract | null | undefined;

/** Loads the description once; undefined when it is not there. */
export function loadContract(): Contract | undefined {
  loaded ??= existsSync(DESCRIPTION) ? createContract(JSON.parse(readFileSync(DESCRIPTION, 'utf8'))) : null;
  return loaded ?? undefined;
}

function createContract(description: JsonObject): Contract {
  let requests: Check | undefined;
  let answers: Check | undefined;
  return {
    request(route, body) {
      const pointer = `${operationOf(route)}/requestBody/content/application~1json/schema`;
      if (body === undefined || !has(description, pointer)) return [];
      requests ??= createCheck(strictly(description));
      return requests(pointer, without(body, [...UNDESCRIBED, ...(UNDESCRIBED_IN[route] ?? [])]));
    },
    answer(route, status, body) {
      const pointer = `${operationOf(route)}/responses/${status}/content/application~1json/schema`;
      if (!has(description, pointer)) return [];
      answers ??= createCheck(description);
      return answers(pointer, body);
    },
  };
}

/** Where the description has a route: `/paths/~1users~1{user_id}/get`. */
function operationOf(route: string): string {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replaceAll(/:(\w+)/g, '{$1}').replaceAll('/', '~1');
  return `/paths/${path}/${method.toLowerCase()}`;
}

function has(description: JsonObject, pointer: string): boolean {
  const keys = pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/'));
  return isObject(keys.reduce<unknown>((value, key) => asObject(value)[key], description));
}

function without(value: unknown, fields: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => without(item, fields));
  if (!isObject(value)) return value;
  const others = Object.entries(value).filter(([key]) => !fields.includes(key));
  return Object.fromEntries(others.map(([key, child]) => [key, without(child, fields)]));
}
