import { loadContract } from '../contract.ts';
import { asObject, type JsonObject } from '../json.ts';
import { invalidForm, refusal } from '../model/errors.ts';
import type { Violation } from '../model/world.ts';
import { isEmptyMessage } from '../validate.ts';
import type { Call } from './route.ts';

/**
 * Refuses a body that breaks the rules, as Discord does, and keeps a record of it. Where the rules find
 * nothing, Discord's own description of its API is asked as well, when that is at hand.
 */
export function demand(call: Call, validate: () => string[]): void {
  if (call.world.options.check === false) return;
  const problems = validate();
  if (problems.length > 0) refuseBody(call, problems);
  const undescribed = loadContract()?.request(call.route, call.body) ?? [];
  if (undescribed.length > 0) refuseBody(call, undescribed, 'contract');
}

export function refuseBody(call: Call, problems: readonly string[], kind: Violation['kind'] = 'body'): never {
  call.world.violations.push({ kind, route: call.route, problems, body: call.body });
  throw isEmptyMessage(problems) ? refusal('EmptyMessage') : invalidForm(problems);
}

/** Records a message that others see without `allowed_mentions: {parse: []}`. Discord itself would take it. */
export function expectNoMentions(call: Call, message: JsonObject): void {
  const { parse } = asObject(message.allowed_mentions);
  if (call.world.options.check === false || (Array.isArray(parse) && parse.length === 0)) return;
  const problems = ['allowed_mentions: must be {parse: []} on everything that others see'];
  call.world.violations.push({ kind: 'mentions', route: call.route, problems, body: call.body });
}
