import { asObject, type JsonObject } from '../json.ts';

/** An error as Discord's API answers it: status, Discord's own code, and a sentence. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: JsonObject | undefined;

  constructor(status: number, code: number, message: string, errors?: JsonObject) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  get body(): JsonObject {
    return { message: this.message, code: this.code, ...(this.errors && { errors: this.errors }) };
  }
}

/** Source: discord.com/developers/docs/topics/opcodes-and-status-codes, "JSON Error Codes". */
const REFUSALS = {
  Unauthorized: [401, 0, '401: Unauthorized'],
  NotFound: [404, 0, '404: Not Found'],
  UnknownChannel: [404, 10_003, 'Unknown Channel'],
  UnknownGuild: [404, 10_004, 'Unknown Guild'],
  UnknownMember: [404, 10_007, 'Unknown Member'],
  UnknownMessage: [404, 10_008, 'Unknown Message'],
  UnknownRole: [404, 10_011, 'Unknown Role'],
  UnknownUser: [404, 10_013, 'Unknown User'],
  UnknownWebhook: [404, 10_015, 'Unknown Webhook'],
  UnknownInteraction: [404, 10_062, 'Unknown interaction'],
  AlreadyAcknowledged: [400, 40_060, 'Interaction has already been acknowledged.'],
  TagRequired: [400, 40_067, 'A tag is required to create a forum post in this channel'],
  MissingAccess: [403, 50_001, 'Missing Access'],
  NotYourMessage: [403, 50_005, 'Cannot edit a message authored by another user'],
  EmptyMessage: [400, 50_006, 'Cannot send an empty message'],
  CannotMessageUser: [403, 50_007, 'Cannot send messages to this user'],
  NotATextChannel: [400, 50_008, 'Cannot send messages in a non-text channel'],
  MissingPermissions: [403, 50_013, 'Missing Permissions'],
  InvalidWebhookToken: [401, 50_027, 'Invalid Webhook Token'],
  InvalidRole: [400, 50_028, 'Invalid Role'],
  ThreadArchived: [400, 50_083, 'Thread is archived'],
  InvalidJson: [400, 50_109, 'The request body contains invalid JSON.'],
  ThreadExists: [400, 160_004, 'A thread has already been created for this message'],
  ThreadLocked: [400, 160_005, 'Thread is locked'],
} as const satisfies Record<string, readonly [status: number, code: number, message: string]>;

export function refusal(name: keyof typeof REFUSALS): ApiError {
  const [status, code, message] = REFUSALS[name];
  return new ApiError(status, code, message);
}

/** The answer to a body that breaks the rules (50035), with each problem at its place in the body. */
export function invalidForm(problems: readonly string[]): ApiError {
  const errors: JsonObject = {};
  for (const problem of problems) {
    const [path = '', ...rest] = problem.split(': ');
    const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
    const place = keys.reduce<JsonObject>((parent, key) => {
      const child = asObject(parent[key]);
      parent[key] = child;
      return child;
    }, errors);
    const known = Array.isArray(place._errors) ? place._errors : [];
    place._errors = [...known, { code: 'INVALID', message: rest.join(': ') }];
  }
  return new ApiError(400, 50_035, 'Invalid Form Body', errors);
}
