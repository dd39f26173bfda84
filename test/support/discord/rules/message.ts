import { MessageFlags } from 'discord.js';
import { asList, asNumber, asObject, isGiven, type JsonObject } from '../json.ts';
import { checkComponents } from './components.ts';
import { checkEmbeds } from './embeds.ts';
import { LIMITS } from './limits.ts';
import { checkOptionalText, collect, type Report } from './report.ts';

export interface MessageContext {
  /** Where it goes. Only an answer to an interaction can be ephemeral. Default: `interaction`. */
  readonly to?: 'interaction' | 'channel';
  /** True for a change to a message that exists: what is absent stays as it was. */
  readonly edit?: boolean;
  /** True when the message that is changed already has the flag IsComponentsV2, which never goes away. */
  readonly v2?: boolean;
  /** The files that travel with the body. */
  readonly files?: readonly { readonly filename: string }[];
}

const EMPTY = 'content: Cannot send an empty message';

/** Whether Discord would answer with its own code for an empty message (50006). */
export function isEmptyMessage(problems: readonly string[]): boolean {
  return problems.includes(EMPTY);
}

/**
 * Checks the body of a message against the limits of Discord that its API description does not enforce.
 * Returns one line a problem, `path: problem`; none means that Discord would take it.
 */
export function validateMessage(body: unknown, context: MessageContext = {}): string[] {
  return collect((report) => {
    const message = asObject(body);
    const flags = asNumber(message.flags) ?? 0;
    const v2 = context.v2 === true || (flags & MessageFlags.IsComponentsV2) !== 0;
    if (v2) checkNothingBesideV2(report, message);
    checkOptionalText(report, 'content', message.content, 0, LIMITS.content);
    if (isGiven(message.embeds)) checkEmbeds(report, message.embeds);
    if (isGiven(message.components)) checkComponents(report, message.components, v2);
    checkFlags(report, flags, context);
    checkNonce(report, message);
    checkAllowedMentions(report, message.allowed_mentions);
    const uploaded = context.files ?? [];
    if (v2 && isGiven(message.components)) checkShown(report, message.components, uploaded, context);
    const files = Math.max(uploaded.length, asList(message.attachments).length);
    if (files > LIMITS.attachments) report('attachments', `at most ${LIMITS.attachments} are allowed`);
    if (context.edit !== true && files === 0 && isEmpty(message)) report(...splitProblem(EMPTY));
  });
}

function isEmpty(message: JsonObject): boolean {
  const hasContent = typeof message.content === 'string' && message.content.trim() !== '';
  const lists = [message.components, message.sticker_ids, message.embeds].map(asList);
  const hasItem = lists
    .flat()
    .some((item) => typeof item !== 'object' || Object.keys(asObject(item)).length > 0);
  return !hasContent && !hasItem && !isGiven(message.poll);
}

function splitProblem(problem: string): [path: string, problem: string] {
  const [path = '', ...rest] = problem.split(': ');
  return [path, rest.join(': ')];
}

function checkNothingBesideV2(report: Report, message: JsonObject): void {
  const why = 'may not be used with the flag IsComponentsV2';
  if (message.content) report('content', why);
  for (const field of ['embeds', 'sticker_ids']) {
    if (asList(message[field]).length > 0) report(field, why);
  }
  if (isGiven(message.poll)) report('poll', why);
}

/** A message of components shows the files that they name, and no others. */
function checkShown(
  report: Report,
  components: unknown,
  uploaded: readonly { readonly filename: string }[],
  { edit }: MessageContext,
): void {
  const named = new Set(JSON.stringify(components).match(/(?<="attachment:\/\/)[^"]*(?=")/g));
  const names = uploaded.map(({ filename }) => filename);
  for (const name of names.filter((one) => !named.has(one)))
    report('attachments', `no component shows ${name}`);
  // A change may name what it keeps.
  const missing = edit ? [] : [...named].filter((one) => !names.includes(one));
  for (const name of missing) report('components', `there is no file ${name} to show`);
}

function checkFlags(report: Report, flags: number, context: MessageContext): void {
  if (context.to === 'channel' && (flags & MessageFlags.Ephemeral) !== 0) {
    report('flags', 'Ephemeral exists only in answers to interactions: everyone here would see this');
  }
  if ((flags & (MessageFlags.Loading | MessageFlags.Urgent | MessageFlags.HasThread)) !== 0) {
    report('flags', 'holds a flag that only Discord sets');
  }
}

function checkNonce(report: Report, message: JsonObject): void {
  checkOptionalText(
    report,
    'nonce',
    typeof message.nonce === 'number' ? null : message.nonce,
    0,
    LIMITS.nonce,
  );
  if (message.enforce_nonce === true && !isGiven(message.nonce)) report('nonce', 'enforce_nonce needs one');
}

function checkAllowedMentions(report: Report, value: unknown): void {
  const allowed = asObject(value);
  for (const kind of ['users', 'roles']) {
    if (asList(allowed.parse).includes(kind) && asList(allowed[kind]).length > 0) {
      report(`allowed_mentions.${kind}`, `cannot be listed while parse holds "${kind}"`);
    }
  }
}
