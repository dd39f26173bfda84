/**
 * Checks what an application sends to Slack, more strictly than its types and as strictly as its reference.
 * Each function returns the faults in Slack's own words, an empty list when there are none, and never throws.
 */
import { messageBlock, viewBlock } from './block-kit.ts';
import { id, plainText } from './elements.ts';
import { LIMITS } from './limits.ts';
import {
  also,
  boolean,
  byType,
  fault,
  isRecord,
  list,
  oneOf,
  type Report,
  record,
  shape,
  string,
} from './schema.ts';

/** The arguments of chat.* and of a post to a response_url that belong to the message itself. */
const message = shape({
  'text?': string(LIMITS.text, 0),
  'blocks?': list(messageBlock, LIMITS.blocksInMessage, 0),
  'thread_ts?': string(),
  'reply_broadcast?': boolean,
  'mrkdwn?': boolean,
  'parse?': oneOf('none', 'full'),
  'link_names?': boolean,
  'unfurl_links?': boolean,
  'unfurl_media?': boolean,
  'metadata?': shape({ event_type: string(), event_payload: record }),
  'response_type?': oneOf('ephemeral', 'in_channel'),
  'replace_original?': boolean,
  'delete_original?': boolean,
});

const viewFields = {
  type: string(),
  blocks: list(viewBlock, LIMITS.blocksInView),
  'private_metadata?': string(LIMITS.privateMetadata, 0),
  'callback_id?': id,
  'external_id?': id,
};

const view = byType({
  home: shape(viewFields),
  modal: also(
    shape({
      ...viewFields,
      title: plainText(LIMITS.viewTitle),
      'submit?': plainText(LIMITS.viewTitle),
      'close?': plainText(LIMITS.viewTitle),
      'clear_on_close?': boolean,
      'notify_on_close?': boolean,
    }),
    ({ blocks, submit }, at, report) => {
      const asks = Array.isArray(blocks) && blocks.some((one) => isRecord(one) && one.type === 'input');
      if (asks && submit === undefined) report(fault('missing required field: submit', at));
    },
  ),
});

/**
 * The faults of one message: `text`, `blocks` and the options that go with them. `text` is required beside
 * blocks, because it is what notifications and screen readers use; only a post that deletes goes without.
 */
export function validateMessage(payload: unknown): string[] {
  return collect((report) => {
    message(payload, '', report);
    if (!isRecord(payload) || payload.delete_original === true) return;
    if (payload.text === undefined || payload.text === '') report(fault('missing required field: text', ''));
    if (!Array.isArray(payload.blocks)) return;
    checkIds(payload.blocks, '/blocks', report);
    checkTotals(payload.blocks, report);
  });
}

/** The faults of one view, a modal or an App Home. */
export function validateView(payload: unknown): string[] {
  return collect((report) => {
    view(payload, '/view', report);
    if (!isRecord(payload)) return;
    if (Buffer.byteLength(JSON.stringify(payload)) > LIMITS.viewBytes) {
      report(fault(`must be at most ${LIMITS.viewBytes} bytes`, '/view'));
    }
    if (!Array.isArray(payload.blocks)) return;
    checkIds(payload.blocks, '/view/blocks', report);
    const focused = gather(payload.blocks, (one) => one.focus_on_load === true);
    if (focused.length > 1) report(fault('only one element may set focus_on_load', '/view/blocks'));
  });
}

/**
 * The faults of the answer to a view_submission; nothing at all closes the view. Errors may only name
 * input blocks of the view that was submitted: Slack shows no others, and the person would see nothing.
 */
export function validateViewResponse(answer: unknown, submitted: { blocks: readonly unknown[] }): string[] {
  if (answer === undefined || answer === '') return [];
  if (!isRecord(answer)) return [fault('must provide an object', '')];
  const { response_action: action, view: next, errors, ...rest } = answer;
  const extra = Object.keys(rest).map((name) => fault(`invalid additional property: ${name}`, ''));
  if (action === 'clear') return extra;
  if (action === 'update' || action === 'push') return [...extra, ...validateView(next)];
  if (action !== 'errors')
    return [...extra, fault('must be one of: update, push, clear, errors', '/response_action')];
  if (!isRecord(errors) || Object.keys(errors).length === 0)
    return [...extra, fault('must provide an object', '/errors')];
  const inputs = new Set(
    submitted.blocks.filter(isRecord).flatMap((block) => (block.type === 'input' ? [block.block_id] : [])),
  );
  const faults = Object.entries(errors).flatMap(([block, words]) => [
    ...(inputs.has(block) ? [] : [fault(`no input block has the block_id: ${block}`, '/errors')]),
    ...(typeof words === 'string' && words !== ''
      ? []
      : [fault('must provide a string', `/errors/${block}`)]),
  ]);
  return [...extra, ...faults];
}

function collect(check: (report: Report) => void): string[] {
  const faults: string[] = [];
  check((one) => faults.push(one));
  return faults;
}

/** A block_id or an action_id that comes twice makes a press ambiguous, so the whole payload is checked. */
function checkIds(blocks: readonly unknown[], at: string, report: Report): void {
  for (const name of ['block_id', 'action_id']) {
    const seen = new Set<unknown>();
    for (const { [name]: value } of gather(blocks, (one) => one[name] !== undefined)) {
      if (seen.has(value)) report(fault(`\`${name}\` ${String(value)} is not unique`, at));
      seen.add(value);
    }
  }
}

function checkTotals(blocks: readonly unknown[], report: Report): void {
  const length = strings(blocks).reduce((sum, one) => sum + one.length, 0);
  if (length > LIMITS.message) {
    report(fault(`msg_blocks_too_long: ${length} characters, no more than ${LIMITS.message}`, '/blocks'));
  }
  const markdown = blocks.filter(isRecord).filter((block) => block.type === 'markdown');
  const written = markdown.reduce((sum, { text }) => sum + (typeof text === 'string' ? text.length : 0), 0);
  if (written > LIMITS.markdown)
    report(fault(`must be less than ${LIMITS.markdown + 1} characters of markdown`, '/blocks'));
  const tables = blocks.filter((block) => isRecord(block) && block.type === 'table');
  if (tables.length > 1) report(fault('no more than 1 table allowed', '/blocks'));
}

/** Every object inside a value, itself included, for which `test` holds. */
function gather(value: unknown, test: (one: Record<string, unknown>) => boolean): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap((one) => gather(one, test));
  if (!isRecord(value)) return [];
  return [...(test(value) ? [value] : []), ...Object.values(value).flatMap((one) => gather(one, test))];
}

/** Every string that a payload carries, apart from the names of types. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, one]) => (name === 'type' ? [] : strings(one)));
}
