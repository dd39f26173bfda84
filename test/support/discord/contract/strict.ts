import { asList, asObject, isObject, type JsonObject } from '../json.ts';

/**
 * The description as it has to be read to be of use for requests: every object is closed, integers may come as
 * text (Discord takes both), and a union of things that each name their `type` is decided by that type, so
 * that a problem is reported for what was meant and not for everything else that it is not.
 */
export function strictly(description: JsonObject): JsonObject {
  const schemas = asObject(asObject(description.components).schemas);
  return asObject(rewrite(description, schemas));
}

function rewrite(value: unknown, schemas: JsonObject): unknown {
  if (Array.isArray(value)) return value.map((item) => rewrite(item, schemas));
  if (!isObject(value)) return value;
  const union = byType(value.oneOf ?? value.anyOf, schemas);
  if (union) return union;
  const copy: JsonObject = {};
  for (const [key, child] of Object.entries(value)) copy[key] = rewrite(child, schemas);
  if (isObject(value.properties) && value.additionalProperties === undefined)
    copy.additionalProperties = false;
  const types = [value.type].flat();
  return types.includes('integer') && value.enum === undefined ? orText(copy, types) : copy;
}

function orText({ type: _, ...bounds }: JsonObject, types: readonly unknown[]): JsonObject {
  const others = types.filter((type) => type !== 'integer');
  return {
    anyOf: [
      { ...bounds, type: 'integer' },
      { type: 'string', pattern: '^-?\\d+$' },
      ...(others.length > 0 ? [{ type: others }] : []),
    ],
  };
}

/** The same union, decided by `type`; undefined when not all of its members name theirs. */
function byType(union: unknown, schemas: JsonObject): JsonObject | undefined {
  const members = asList(union).map((item) => ({ $ref: asObject(item).$ref, types: typesOf(item, schemas) }));
  if (members.length === 0 || members.some(({ types }) => types.length === 0)) return undefined;
  return {
    type: 'object',
    required: ['type'],
    properties: { type: { enum: members.flatMap(({ types }) => types) } },
    // "Unless the type is another one": JSON Schema's `then`, put as an `else`, since `then` marks promises.
    allOf: members.map(({ $ref, types }) => ({
      if: { properties: { type: { not: { enum: types } } } },
      else: { $ref },
    })),
  };
}

function typesOf(member: unknown, schemas: JsonObject): unknown[] {
  const name =
    String(asObject(member).$ref ?? '')
      .split('/')
      .at(-1) ?? '';
  return asList(asObject(asObject(asObject(schemas[name]).properties).type).enum);
}
