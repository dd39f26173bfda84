import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import type { Command } from '../command.ts';
import { root } from '../root.ts';
import { type ManifestMode, manifestOf } from './manifest.ts';

const committed = join(root, 'src/slack/manifest.json');
/** Slack's own schema of manifests; it stands beside some checkouts only. */
const schemaFile = join(root, '../shared/contracts/slack-manifest.schema.2.json');

interface Desk {
  readonly commands: readonly Command[];
  readonly args: readonly string[];
  readonly say: (line: string) => void;
}

/**
 * `npm run manifest`: prints the manifest for Socket Mode, or with `-- --url https://…/slack/events` for HTTP.
 * `-- --write` renews the committed file; `-- --check` tells whether it is still what the catalogue makes, and
 * valid where Slack's schema is at hand. Resolves with the exit code.
 */
export async function printManifest({ commands, args, say }: Desk): Promise<number> {
  const given = readArgs(args);
  if (typeof given === 'string') {
    say(given);
    return 1;
  }
  const mode: ManifestMode = given.url ? { kind: 'http', url: given.url } : { kind: 'socket' };
  const manifest = manifestOf(commands, mode);
  if (given.check) return check(manifest, say);
  const text = JSON.stringify(manifest, null, 2);
  if (given.write) await writeFile(committed, `${text}\n`);
  else say(text);
  return 0;
}

/** What was asked for, or the words for what is wrong with it. */
function readArgs(args: readonly string[]): { url?: string; check?: boolean; write?: boolean } | string {
  const options = {
    url: { type: 'string' },
    check: { type: 'boolean' },
    write: { type: 'boolean' },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const { url, check, write } = values;
    if (url !== undefined && !/^https?:\/\//.test(url)) return '--url starts with https://';
    // The committed manifest is the one for Socket Mode.
    if (url !== undefined && (check || write)) return '--url goes alone';
    return values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function check(manifest: object, say: Desk['say']): Promise<number> {
  const kept: unknown = JSON.parse(await readFile(committed, 'utf8'));
  const drifted = isDeepStrictEqual(kept, JSON.parse(JSON.stringify(manifest)))
    ? []
    : ['The catalogue has changed since src/slack/manifest.json was written: npm run manifest -- --write'];
  const faults = [...drifted, ...(existsSync(schemaFile) ? await schemaFaults(manifest) : [])];
  for (const fault of faults) say(fault);
  if (!faults.length) say('src/slack/manifest.json is what the catalogue makes.');
  return faults.length ? 1 : 0;
}

async function schemaFaults(manifest: object): Promise<string[]> {
  // A development dependency: a deployed program has neither it nor the schema.
  const { Ajv } = await import('ajv');
  const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(
    JSON.parse(await readFile(schemaFile, 'utf8')),
  );
  return validate(manifest) ? [] : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
}
