import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { root } from '../../root.ts';

/** A file of the page, as it is sent. */
export interface Asset {
  readonly body: string;
  readonly type: string;
  readonly etag: string;
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The page's own files are written by hand and sent as they are; the compiler leaves them where they stand. */
const folder = join(root, 'src/web/console/page');

/** All of them by name, read once. */
export function readAssets(): ReadonlyMap<string, Asset> {
  const names = readdirSync(folder).filter((name) => extname(name) in types);
  return new Map(
    names.map((name) => {
      const body = readFileSync(join(folder, name), 'utf8');
      const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
      return [name, { body, type: types[extname(name)] ?? 'text/plain', etag }];
    }),
  );
}
