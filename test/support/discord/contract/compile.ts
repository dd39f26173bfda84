import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formatsPlugin from 'ajv-formats';
import { asObject, type JsonObject } from '../json.ts';

/** Formats of numbers and ids that JSON Schema does not know; the types beside them say enough. */
const OWN_FORMATS = ['snowflake', 'nonce', 'int32', 'int64', 'double', 'float'];

const MOST_PROBLEMS = 8;

/** Checks a value against the schema at a place in a document, such as `/components/schemas/Message`. */
export type Check = (pointer: string, value: unknown) => string[];

/** Compiles the schemas of a document one by one, when they are asked for. */
export function createCheck(document: JsonObject): Check {
  // The document is Discord's, not ours: checking it and optimising for it would only cost time.
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    validateSchema: false,
    code: { optimize: false },
  });
  // The plugin is CommonJS: under Node's ESM its function is the default export's own default.
  formatsPlugin.default(ajv);
  for (const format of OWN_FORMATS) ajv.addFormat(format, true);
  ajv.addSchema(document, 'document');
  const compiled = new Map<string, ValidateFunction>();
  return (pointer, value) => {
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `document#${encodeURI(pointer)}` });
    compiled.set(pointer, validate);
    return validate(value) ? [] : sentences(validate.errors ?? []);
  };
}

/** Keywords that only say that something below them failed. */
const WRAPPERS = ['if', 'oneOf', 'anyOf'];

/** The deepest problem first: of the many branches of a union it is most likely the one that was meant. */
function sentences(errors: readonly ErrorObject[]): string[] {
  const depth = ({ instancePath }: ErrorObject): number => instancePath.split('/').length;
  const plain = errors.filter(({ keyword }) => !WRAPPERS.includes(keyword));
  const problems = plain.toSorted((one, other) => depth(other) - depth(one)).map(sentence);
  return [...new Set(problems)].slice(0, MOST_PROBLEMS);
}

function sentence({ instancePath, message, params }: ErrorObject): string {
  const path = instancePath.slice(1).replaceAll('/', '.') || 'body';
  const { additionalProperty, allowedValues } = asObject(params);
  const detail = additionalProperty ?? allowedValues;
  return `${path}: ${message}${detail === undefined ? '' : ` (${detail})`}`;
}
