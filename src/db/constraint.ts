import { Prisma } from '../generated/prisma/client.ts';

/**
 * The unique index that a write ran into: its name, or its columns joined by commas where the server gives no
 * name. Undefined for every other error. The driver adapter reports it in
 * `meta.driverAdapterError.cause.constraint`; there is no `meta.target` with an adapter.
 */
export function violated(error: unknown): string | undefined {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') return undefined;
  const constraint = field(field(field(error.meta?.driverAdapterError, 'cause'), 'constraint'), 'index');
  if (typeof constraint === 'string') return constraint;
  const fields = field(field(field(error.meta?.driverAdapterError, 'cause'), 'constraint'), 'fields');
  return Array.isArray(fields) ? fields.join(',') : '';
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
