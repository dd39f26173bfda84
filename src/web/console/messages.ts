import type { Db } from '../../db.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { type Language, languageOf } from '../../i18n/languages.ts';
import type { View } from '../../view.ts';
import type { Address, Persona } from './places.ts';

/** A message standing in a channel, for everyone who is there. */
export interface PublicMessage {
  readonly id: string;
  readonly address: Address;
  /** The id of the message that the thread begins with in which it stands; undefined beside the others. */
  readonly within: string | undefined;
  /** The persona who shared it; undefined for the bot itself. */
  readonly author: string | undefined;
  readonly view: View;
  readonly language: Language;
  readonly at: Date;
}

/** Messages of a channel that a page begins with, the newest ones, and what stands in their threads. */
const mostOnLoad = 100;
const mostWithin = 500;

interface Said {
  view: View;
  language: Language;
}

export interface Messages {
  post(message: Said & { address: Address; author: Persona; at: Date }): Promise<PublicMessage>;
  /** One of the bot's own, under an id that was chosen before; undefined where that id was used already. */
  postOnce(
    message: Said & { id: string; address: Address; within: string | undefined; at: Date },
  ): Promise<PublicMessage | undefined>;
  /** Whether a message stands in this channel, for others to stand in its thread. */
  stands(id: string, address: Address): Promise<boolean>;
  /** What it says from now on; undefined where no such message stands. */
  update(message: Said & { id: string }): Promise<PublicMessage | undefined>;
  /** The message that stood there; undefined where none did. */
  remove(id: string, at: Date): Promise<PublicMessage | undefined>;
  /** The newest of a channel, oldest first, then those within the threads of these, oldest first. */
  latest(address: Address): Promise<PublicMessage[]>;
  /** When the newest message of each channel was posted. */
  newest(): Promise<(Address & { at: Date })[]>;
}

type Row = Awaited<ReturnType<Db['consoleMessage']['create']>>;

const toMessage = ({ id, workspace, channel, threadId, ...row }: Row): PublicMessage => ({
  id,
  address: { workspace, channel },
  within: threadId ?? undefined,
  author: row.author ?? undefined,
  // The column holds what `post` put there, a View.
  view: row.view as unknown as View,
  language: languageOf(row.language),
  at: row.postedAt,
});

const first = ([row]: readonly Row[]): PublicMessage | undefined => row && toMessage(row);

/** A View is made of strings, lists and plain objects alone, which is what the column takes. */
const columns = ({ view, language }: Said) => ({ view: view as unknown as Prisma.InputJsonValue, language });

export function createMessages(db: Db): Messages {
  return {
    async post({ address, author, at, ...said }) {
      const data = { ...address, ...columns(said), author, postedAt: at };
      return toMessage(await db.consoleMessage.create({ data }));
    },
    async postOnce({ id, address, within, at, ...said }) {
      const data = { ...address, ...columns(said), id, threadId: within ?? null, postedAt: at };
      return first(await db.consoleMessage.createManyAndReturn({ data, skipDuplicates: true }));
    },
    stands: async (id, address) =>
      (await db.consoleMessage.count({ where: { id, ...address, threadId: null, removedAt: null } })) > 0,
    async update({ id, ...said }) {
      const standing = { id, removedAt: null };
      return first(await db.consoleMessage.updateManyAndReturn({ where: standing, data: columns(said) }));
    },
    async remove(id, at) {
      const standing = { id, removedAt: null };
      return first(await db.consoleMessage.updateManyAndReturn({ where: standing, data: { removedAt: at } }));
    },
    async latest(address) {
      const newestOf = (where: Prisma.ConsoleMessageWhereInput, take: number) =>
        db.consoleMessage.findMany({
          where: { ...where, removedAt: null },
          orderBy: [{ postedAt: 'desc' }, { id: 'desc' }],
          take,
        });
      const beside = await newestOf({ ...address, threadId: null }, mostOnLoad);
      const within = await newestOf({ threadId: { in: beside.map(({ id }) => id) } }, mostWithin);
      return [...beside.reverse(), ...within.reverse()].map(toMessage);
    },
    async newest() {
      const rows = await db.consoleMessage.groupBy({
        by: ['workspace', 'channel'],
        where: { removedAt: null },
        _max: { postedAt: true },
      });
      return rows.flatMap(({ workspace, channel, _max: { postedAt } }) =>
        postedAt ? [{ workspace, channel, at: postedAt }] : [],
      );
    },
  };
}
