import type { Db, Pool } from '../../src/db.ts';
import { type NewDelivery, writeDeliveries } from '../../src/domain/deliveries/write.ts';
import type { Delivery, Prisma } from '../../src/generated/prisma/client.ts';
import type { Subjects } from '../../src/subjects/compose.ts';

/** A subject's id says what is shown: `one|two` is two parts. */
export const subjects: Subjects = {
  text: async (asked) =>
    new Map(
      asked.map(({ id, subjectId }) => {
        const blocks = subjectId.split('|').map((text) => ({ kind: 'text', text }) as const);
        return [id, { view: { blocks }, language: 'en', title: subjectId }];
      }),
    ),
};

type Given = Partial<Pick<NewDelivery, 'id' | 'expiresAt' | 'subject'>>;

/** A workspace on Slack, with channels as they are named for the first time. */
export async function createPlaces({ db, pool }: { db: Db; pool: Pool }, workspace: string) {
  const { id: workspaceId } = await db.workspace.create({
    data: { platform: 'slack', externalId: workspace, name: workspace },
  });
  const channel = (externalId: string) =>
    db.channel.upsert({
      where: { workspaceId_externalId: { workspaceId, externalId } },
      create: { workspaceId, externalId, name: externalId, setUpBy: 'UADMIN' },
      update: {},
    });
  const common = { platform: 'slack', workspaceId, subject: 'text' } as const;
  const inAnHour = () => new Date(Date.now() + 3_600_000);
  const write = async (delivery: NewDelivery): Promise<string> => {
    const [id = ''] = await db.$transaction((tx) => writeDeliveries(tx, [delivery]));
    return id;
  };
  const read = (id: string): Promise<Delivery> => db.delivery.findUniqueOrThrow({ where: { id } });
  return {
    workspaceId,
    channel,
    read,
    /** A message, or a thread, in a channel; its id. */
    async post(to: string, subjectId: string, given: Given & { kind?: 'post' | 'thread' } = {}) {
      const { id: channelId } = await channel(to);
      return write({ kind: 'post', channelId, subjectId, expiresAt: inAnHour(), ...common, ...given });
    },
    direct: (recipient: string, subjectId: string, given: Given = {}) =>
      write({ kind: 'direct', recipient, subjectId, expiresAt: inAnHour(), ...common, ...given }),
    async whisper(to: string, recipient: string, subjectId: string) {
      const { id: channelId } = await channel(to);
      return write({ kind: 'whisper', channelId, recipient, subjectId, expiresAt: inAnHour(), ...common });
    },
    role: (kind: 'give_role' | 'take_role', recipient: string, role: string) =>
      write({ kind, recipient, subjectId: role, expiresAt: inAnHour(), ...common }),
    async change(kind: 'update' | 'remove', ofId: string, subjectId: string, given: Given = {}) {
      const { id, lane } = await read(ofId);
      const of = { id, lane };
      return write({ kind, of, subjectId, expiresAt: inAnHour(), ...common, ...given });
    },
    set: (id: string, data: Prisma.DeliveryUncheckedUpdateInput) =>
      db.delivery.update({ where: { id }, data }),
    /** Makes the leases of everything that is being sent end, as if their time had passed. */
    endLeases: () =>
      pool.query(`UPDATE delivery SET lease_until = now() - interval '1 second' WHERE state = 'sending'`),
    states: async () =>
      (await db.delivery.findMany({ where: { workspaceId }, orderBy: { number: 'asc' } })).map(
        ({ subjectId, state }) => `${subjectId} ${state}`,
      ),
  };
}

export type Places = Awaited<ReturnType<typeof createPlaces>>;
