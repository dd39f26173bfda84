import type { IncomingMessage } from 'node:http';
import type { Upload } from '../model/attachments.ts';

export interface ReadBody {
  readonly body: unknown;
  readonly files: readonly Upload[];
  /** True when what came is not JSON. */
  readonly broken: boolean;
}

/** Reads a body: JSON, or a form whose `payload_json` is the body and whose other parts are files. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  const raw = await readAll(request);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return { ...parse(raw.toString()), files: [] };
  // The platform's own parser; it needs no dependency.
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData();
  const files = [...form.values()].filter((part) => typeof part !== 'string');
  return {
    ...parse(String(form.get('payload_json') ?? '')),
    files: await Promise.all(files.map(uploadOf)),
  };
}

async function uploadOf(file: File): Promise<Upload> {
  return { filename: file.name, size: file.size, type: file.type, text: await file.text() };
}

/** By events, not by an async iterator, which costs a bench more than the parsing. */
function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

function parse(text: string): Pick<ReadBody, 'body' | 'broken'> {
  if (text === '') return { body: undefined, broken: false };
  try {
    return { body: JSON.parse(text), broken: false };
  } catch {
    return { body: text, broken: true };
  }
}
