import { MessageFlags } from 'discord.js';
import { asList, asNumber, type JsonObject } from '../json.ts';
import { refusal } from '../model/errors.ts';
import { isEphemeral, isV2 } from '../model/messages.ts';
import { validateMessage } from '../validate.ts';
import type { Message } from '../wire.ts';
import { demand, expectNoMentions } from './demand.ts';
import type { Call } from './route.ts';

/** Refuses a change that breaks the rules or would leave nothing to see. */
export function demandEdit(call: Call, message: Message, body: JsonObject): void {
  demand(call, () => [
    ...validateMessage(body, { edit: true, v2: isV2(message), files: call.files }),
    ...leftBesideV2(message, body),
  ]);
  if (showsNothing(message, body, call.files.length)) throw refusal('EmptyMessage');
  const firstText = (message.flags & MessageFlags.Loading) !== 0;
  if (firstText && !isEphemeral(message)) expectNoMentions(call, body);
}

/** A plain message that becomes one of components must give up its content and embeds in the same change. */
function leftBesideV2(message: Message, body: JsonObject): string[] {
  const becomesV2 = ((asNumber(body.flags) ?? 0) & MessageFlags.IsComponentsV2) !== 0 && !isV2(message);
  if (!becomesV2) return [];
  const left = (['content', 'embeds'] as const).filter(
    (field) => message[field].length > 0 && body[field] === undefined,
  );
  return left.map((field) => `${field}: must be emptied when a message gets the flag IsComponentsV2`);
}

function showsNothing(message: Message, body: JsonObject, files: number): boolean {
  const content = body.content === undefined ? message.content : body.content;
  const lists = (['embeds', 'components', 'attachments'] as const).map((field) =>
    body[field] === undefined ? message[field] : asList(body[field]),
  );
  return !content && files === 0 && lists.every((list) => list.length === 0);
}
