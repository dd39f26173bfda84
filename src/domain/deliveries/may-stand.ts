import { Prisma } from '../../generated/prisma/client.ts';

/** SQL of whether the message of a delivery `d` stands somewhere, or may be on its way. */
export const mayStand = Prisma.sql`
  (d.state IN ('due', 'sending', 'retrying', 'sent', 'uncertain') OR d.messages <> '{}')`;
