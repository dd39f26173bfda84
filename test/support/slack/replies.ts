/** What the app says in its acknowledgement and through a response_url, and what then comes to be seen. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Grants, ResponseUrl } from './grants.ts';
import { parsed, readBody, sendFault, sendJson } from './http.ts';
import type { Invocation } from './invocations.ts';
import { current, post, remove, replace } from './messages.ts';
import { type Faults, faultName } from './pressure.ts';
import { isRecord } from './schema.ts';
import type { Json, Message, View } from './types.ts';
import { validateMessage, validateViewResponse } from './validate.ts';
import * as screens from './views.ts';
import type { World } from './world.ts';

/** Shows a command's acknowledgement: nothing, plain words, or a message, seen by the asker unless it says otherwise. */
export function showCommandReply(world: World, invocation: Invocation, grant: ResponseUrl | undefined): void {
  const { ack } = invocation;
  if (ack === undefined || grant === undefined) return;
  const content: unknown = isRecord(ack) ? ack : { text: String(ack) };
  const faults = validateMessage(content);
  world.object(`acknowledgement of ${String(invocation.payload.command)}`, faults);
  if (faults.length > 0 || !isRecord(content)) {
    invocation.failure = 'invalid_response';
    return;
  }
  grant.original = say(world, grant, content, 'ack', invocation);
}

/** Shows what the acknowledgement of a view_submission makes of the modal; an empty one closes it. */
export function showSubmissionReply(world: World, invocation: Invocation, view: View): void {
  const workspace = world.workspace(view.team_id);
  const source = { via: 'ack', cause: invocation };
  const { ack } = invocation;
  const faults = validateViewResponse(ack, view);
  world.object(`acknowledgement of ${view.callback_id || 'a modal'}`, faults);
  if (faults.length > 0) {
    invocation.failure = 'invalid_response';
    return;
  }
  const next = isRecord(ack) && isRecord(ack.view) ? ack.view : {};
  const action = isRecord(ack) ? ack.response_action : undefined;
  if (action === undefined || action === 'clear') {
    screens.close(world, workspace, view, action === 'clear', source);
  } else if (action === 'update') {
    screens.update(world, workspace, view, next, source);
  } else if (action === 'errors' && isRecord(ack)) {
    world.invocations.record({ kind: 'errors', via: 'ack', view, errors: words(ack.errors) }, invocation);
  } else if (screens.push(world, workspace, view.user, next, source) === undefined) {
    world.object('acknowledgement', ['push_limit_reached']);
    invocation.failure = 'invalid_response';
  }
}

/** A press, a shortcut or an event is acknowledged with nothing; Slack drops anything else unread. */
export function expectEmptyReply(world: World, invocation: Invocation): void {
  if (invocation.ack !== undefined) {
    world.object(`acknowledgement of a ${invocation.kind}`, ['must be empty: Slack shows nothing of it']);
  }
}

/** Answers a POST to a response_url. */
export async function answerResponseUrl(
  parts: { world: World; grants: Grants; faults: Faults },
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { world, grants, faults } = parts;
  const content = parsed(await readBody(request));
  const team_id = path.split('/')[2];
  const note = (status: number | undefined, error?: string) => {
    const args = isRecord(content) ? content : { content };
    world.calls.push({ method: 'response_url', team_id, args, status, error });
    world.bell.ring();
  };
  const fault = faults.meet('response_url', team_id);
  if (fault !== undefined && fault.afterCommit !== true)
    return note(sendFault(response, fault), faultName(fault));
  const grant = grants.use(path);
  if (grant === undefined || typeof grant === 'string') {
    const error = grant ?? 'invalid_url';
    note(404, error);
    return sendJson(response, 404, { ok: false, error });
  }
  const problems = validateMessage(content);
  world.object('response_url', problems);
  if (problems.length > 0 || !isRecord(content)) {
    note(400, 'invalid_blocks');
    return sendJson(response, 400, { ok: false, error: 'invalid_blocks', errors: problems });
  }
  apply(world, grant, content);
  if (fault !== undefined) return note(sendFault(response, fault), faultName(fault));
  note(200);
  sendJson(response, 200, { ok: true });
}

function apply(world: World, grant: ResponseUrl, content: Json): void {
  // The response_url of an earlier press can be what a form is answered by.
  const cause = world.invocations.submission(grant.team, grant.user) ?? grant.owner;
  const source = { via: 'response_url', cause };
  const original = grant.original && current(world.workspace(grant.team), grant.original);
  if (content.delete_original === true) {
    if (original !== undefined) remove(world, original, source);
  } else if (content.replace_original === true && original !== undefined) {
    grant.original = replace(world, original, content, source);
  } else {
    const message = say(world, grant, content, 'response_url', cause);
    grant.original ??= message;
  }
}

/** Puts an answer where the person is: before them alone, or with `in_channel` before everybody there. */
function say(
  world: World,
  grant: ResponseUrl,
  content: Json,
  via: string,
  cause: Invocation | undefined,
): Message {
  const workspace = world.workspace(grant.team);
  const ephemeral_for = content.response_type === 'in_channel' ? undefined : grant.user;
  return post(world, workspace, world.channel(grant.team, grant.channel), content, {
    via,
    cause,
    ephemeral_for,
  });
}

function words(errors: unknown): Record<string, string> {
  if (!isRecord(errors)) return {};
  return Object.fromEntries(Object.entries(errors).map(([block, text]) => [block, String(text)]));
}
