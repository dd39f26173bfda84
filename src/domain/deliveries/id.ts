import { Prisma } from '../../generated/prisma/client.ts';

/**
 * SQL of a new UUID of version 7 (RFC 9562), for rows that are made by one statement out of others: the first 48 bits
 * are milliseconds since 1970, the rest is random. PostgreSQL has a function for it from version 18 on.
 */
export const newId = Prisma.raw(`encode(
  set_bit(set_bit(
    overlay(uuid_send(gen_random_uuid())
      PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
    52, 1), 53, 1), 'hex')::uuid`);
