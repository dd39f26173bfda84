import { asList, asObject, type JsonObject } from '../json.ts';
import type { Attachment, Message } from '../wire.ts';
import { nextSnowflake } from './snowflake.ts';
import type { World } from './world.ts';

/** A file that came with a request. */
export interface Upload {
  readonly filename: string;
  readonly size: number;
  readonly type: string;
  /** What it holds, read as UTF-8. */
  readonly text: string;
}

/** Those attachments of a message that an edit keeps: the listed ones, or all when it lists none. */
export function kept(message: Message, { attachments }: JsonObject): Attachment[] {
  const listed = attachments === undefined ? undefined : asList(attachments).map((item) => asObject(item).id);
  return message.attachments.filter(({ id }) => !listed || listed.includes(id));
}

/** The files of a request as attachments, each with what the body says about it. */
export function attach(world: World, body: JsonObject, files: readonly Upload[] = []): Attachment[] {
  const described = asList(body.attachments).map(asObject);
  return files.map(({ filename, size, type, text }, index) => {
    const id = nextSnowflake();
    world.files.set(id, text);
    const url = `https://cdn.discordapp.com/attachments/${id}/${filename}`;
    const description = described.find((item) => item.id === String(index))?.description;
    const words = typeof description === 'string' ? { description } : {};
    return { id, filename, size, content_type: type, url, proxy_url: url, ...words };
  });
}
