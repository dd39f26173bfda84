import type { Db } from '../../db.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { type Language, languageOf } from '../../i18n/languages.ts';
import type { View } from '../../view.ts';
import type { Address, Persona } from './places.ts';

/** A message standing in a channel, for everyone who is there. */
export interface PublicMessage {
  readonly id: string;
  readonly address: Address;
  /** The persona who shared it; undefined for the bot itself. */
  readonly author: string | undefined;
  readonly view: View;
  readonly language: Language;
  readonly at: Date;
}

/** Messages of a channel that a page begins with, the newest ones. */
const mostOnLoad = 100;

interface Said {
  view: View;
  language: Language;
}

export interface Messages {
  post(message: Said & { address: Address; author: Persona; at: Date }): Promise<PublicMessage>;
  /** One of the bot's own, under an id that was chosen before; undefined where that id was used already. */
  postOnce(message: Said & { id: string; address: Address; at: Date }): Promise<PublicMessage | undefined>;
  /** What it says from now on; undefined where no such message stands. */
  update(message: Said & { id: string }): Promise<PublicMessage | undefined>;
  /** The message that stood there; undefined where none did. */
  remove(id: string, at: Date): Promise<PublicMessage | undefined>;
  /** The newest of a channel, oldest first. */
  latest(address: Address): Promise<PublicMessage[]>;
  /** When the newest message of each channel was posted. */
  newest(): Promise<(Address & { at: Date })[]>;
}

type Row = Awaited<ReturnType<Db['consoleMessage']['create']>>;

const toMessage = ({ id, workspace, channel, author, view, language, postedAt }: Row): PublicMessage => ({
  id,
  address: { workspace, channel },
  author: author ?? undefined,
  // The column holds what `post` put there, a View.
  view: view as unknown as View,
  language: languageOf(language),
  at: postedAt,
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
    async postOnce({ id, address, at, ...said }) {
      const data = { ...address, ...columns(said), id, postedAt: at };
      return first(await db.consoleMessage.createManyAndReturn({ data, skipDuplicates: true }));
    },
    async update({ id, ...said }) {
      const standing = { id, removedAt: null };
      return first(await db.consoleMessage.updateManyAndReturn({ where: standing, data: columns(said) }));
    },
    async remove(id, at) {
      const standing = { id, removedAt: null };
      return first(await db.consoleMessage.updateManyAndReturn({ where: standing, data: { removedAt: at } }));
    },
    async latest(address) {
      const rows = await db.consoleMessage.findMany({
        where: { ...address, removedAt: null },
        orderBy: [{ postedAt: 'desc' }, { id: 'desc' }],
        take: mostOnLoad,
      });
      return rows.map(toMessage).reverse();
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
