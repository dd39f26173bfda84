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

export interface Messages {
  post(message: {
    address: Address;
    author: Persona;
    view: View;
    language: Language;
    at: Date;
  }): Promise<PublicMessage>;
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

export function createMessages(db: Db): Messages {
  return {
    async post({ address, author, view, language, at }) {
      // A View is made of strings, lists and plain objects alone, which is what the column takes.
      const data = { ...address, author, view: view as unknown as Prisma.InputJsonValue, language };
      return toMessage(await db.consoleMessage.create({ data: { ...data, postedAt: at } }));
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
