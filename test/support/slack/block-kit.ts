/**
 * The blocks that messages and views are made of (docs.slack.dev/reference/block-kit/blocks). Blocks that
 * need a scope the forum does not have (file, video), and those made for assistants (card, plan and so on),
 * are refused as unknown.
 */
import { accessory, action, anyText, id, image, input, picture, plainText } from './elements.ts';
import { LIMITS } from './limits.ts';
import { richText } from './rich-text.ts';
import { also, boolean, byType, type Check, fault, list, number, oneOf, shape, string } from './schema.ts';

const block = (fields: Record<string, Check>) => shape({ type: string(), 'block_id?': id, ...fields });

const section = also(
  block({
    'text?': anyText(LIMITS.section),
    'fields?': list(anyText(LIMITS.field), LIMITS.fields),
    'accessory?': accessory,
    'expand?': boolean,
  }),
  (value, at, report) => {
    if (value.text === undefined && value.fields === undefined) {
      report(fault('must define either `text` or `fields`', at));
    }
  },
);

const table = block({
  rows: list(
    list(
      byType({
        raw_text: shape({ type: string(), text: string() }),
        raw_number: shape({ type: string(), value: number(-Infinity, Infinity), text: string() }),
        rich_text: richText,
      }),
      LIMITS.tableColumns,
    ),
    LIMITS.tableRows,
  ),
  'column_settings?': list(
    shape({ 'align?': oneOf('left', 'center', 'right'), 'is_wrapped?': boolean }),
    LIMITS.tableColumns,
  ),
});

const shared: Record<string, Check> = {
  actions: block({ elements: list(action, LIMITS.actionsElements) }),
  context: block({
    elements: list(
      byType({ image, plain_text: anyText(LIMITS.section), mrkdwn: anyText(LIMITS.section) }),
      LIMITS.contextElements,
    ),
  }),
  divider: block({}),
  header: block({ text: plainText(LIMITS.header) }),
  image: picture({ 'block_id?': id, 'title?': plainText(LIMITS.altText) }),
  input: block({
    label: plainText(LIMITS.label),
    element: input,
    'hint?': plainText(LIMITS.label),
    'optional?': boolean,
    'dispatch_action?': boolean,
  }),
  rich_text: richText,
  section,
};

/** Markdown and tables exist in messages alone. */
export const messageBlock = byType({
  ...shared,
  markdown: block({ text: string(LIMITS.markdown) }),
  table,
});
export const viewBlock = byType(shared);
