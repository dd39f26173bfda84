/** The rich_text block: docs.slack.dev/reference/block-kit/blocks/rich-text-block. */
import { LIMITS } from './limits.ts';
import { boolean, byType, type Check, list, number, oneOf, shape, string } from './schema.ts';

const MANY = Number.POSITIVE_INFINITY;

const style = shape({
  'bold?': boolean,
  'code?': boolean,
  'italic?': boolean,
  'strike?': boolean,
  'underline?': boolean,
});

const piece = (fields: Record<string, Check>) => shape({ type: string(), ...fields, 'style?': style });

const text = piece({ text: string() });
const link = piece({ url: string(LIMITS.url), 'text?': string(), 'unsafe?': boolean });

const inline = byType({
  text,
  link,
  broadcast: piece({ range: oneOf('here', 'channel', 'everyone') }),
  channel: piece({ channel_id: string() }),
  color: piece({ value: string() }),
  date: piece({
    timestamp: number(0, MANY),
    format: string(),
    'url?': string(LIMITS.url),
    'fallback?': string(),
  }),
  emoji: piece({ name: string(), 'unicode?': string(), 'url?': string() }),
  team: piece({ team_id: string() }),
  user: piece({ user_id: string() }),
  usergroup: piece({ usergroup_id: string() }),
});

const border = { 'border?': oneOf(0, 1) };
const section = shape({ type: string(), elements: list(inline, MANY, 0) });

const element = byType({
  rich_text_section: section,
  rich_text_list: shape({
    type: string(),
    elements: list(byType({ rich_text_section: section }), MANY),
    style: oneOf('bullet', 'ordered'),
    'indent?': number(0, 8),
    'offset?': number(0, MANY),
    ...border,
  }),
  rich_text_quote: shape({ type: string(), elements: list(inline, MANY), ...border }),
  rich_text_preformatted: shape({ type: string(), elements: list(byType({ text, link }), MANY), ...border }),
});

export const richText = shape({
  type: oneOf('rich_text'),
  'block_id?': string(LIMITS.id),
  elements: list(element, MANY),
});
