import type { Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import type { Complete } from '../../complete.ts';
import type { MessageKey } from '../../i18n/catalogues.ts';
import { type Translate, translateFor } from '../../i18n/translate.ts';
import { continueLine } from './completion.ts';
import { maySee, type Visit, visitFields } from './places.ts';
import type { Session } from './sessions.ts';
import { createTurns, type TurnParts, type Use } from './turns.ts';

export interface RequestParts extends TurnParts {
  readonly complete: Complete;
}

/** What hono keeps for one request. */
export type Env = { Variables: { session: Session } };

/** Characters of a line that one may type; the command itself uses fewer and says so. */
export const mostTyped = 12_000;

/** A request that is not followed: an HTTP status, and words where a person is to read them. */
export class Refused extends Error {
  readonly status: ContentfulStatusCode;
  readonly words: (t: Translate) => string;
  constructor(status: ContentfulStatusCode, key?: MessageKey, values?: Record<string, number>) {
    super('refused');
    this.status = status;
    this.words = (t) => (key ? t(key, values) : '');
  }
}

const message = z.string().max(100).default('');
const encoded = z.string().min(1).max(8000);
const said = z.object({ ...visitFields, text: z.string() });
const pressed = z.object({
  ...visitFields,
  message,
  action: encoded,
  value: z.string().max(1000).optional(),
});
const submitted = z.object({
  ...visitFields,
  message,
  action: encoded,
  fields: z
    .record(z.string().max(100), z.string().max(3000))
    .refine((fields) => Object.keys(fields).length <= 5),
});

/** What the page asks for by POST: a line, a press, a form, and how a line could go on. */
export function requests(app: Hono<Env>, parts: RequestParts): Hono<Env> {
  const turns = createTurns(parts);
  app.post('/say', async (c) => {
    const { use, text } = await read(c, said);
    if (text.length > mostTyped)
      throw new Refused(422, 'console.tooLong', { count: text.length, most: mostTyped });
    return c.json(await turns.say(use, text));
  });
  app.post('/press', async (c) => {
    const { use, message, action, value } = await read(c, pressed);
    const input = { kind: 'press', action, message, ...(value !== undefined && { value }) } as const;
    return c.json(await turns.press({ ...use, message }, input));
  });
  app.post('/submit', async (c) => {
    const { use, message, action, fields } = await read(c, submitted);
    return c.json(await turns.submit({ ...use, message }, { kind: 'submit', action, fields }));
  });
  app.post('/continue', async (c) => {
    const { use, text } = await read(c, said);
    const { items, hint } =
      text.length > mostTyped ? { items: [], hint: '' } : continueLine(text, use.visit, parts);
    const count = translateFor(use.visit.language)('console.suggestions', { count: items.length });
    return c.json({ items, hint, status: items.length ? count : '' });
  });
  return app;
}

interface Asked {
  readonly as: Visit['persona'];
  readonly lang: Visit['language'];
  readonly at: Visit['place'];
}

async function read<T extends Asked>(c: Context<Env>, schema: z.ZodType<T>): Promise<T & { use: Use }> {
  const body: unknown = await c.req.json().catch(() => undefined);
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new Refused(400);
  const { as: persona, lang: language, at: place } = parsed.data;
  const visit = { persona, language, place };
  if (!maySee(persona, place)) throw new Refused(422, 'console.closed');
  return { ...parsed.data, use: { session: c.get('session'), visit } };
}
