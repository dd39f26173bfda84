import type { Db } from '../../src/db.ts';
import type { Prisma } from '../../src/generated/prisma/client.ts';

type Given = Partial<Prisma.DeliveryUncheckedCreateInput>;

/** A workspace with a channel `#digest`, for deliveries in any state. */
export async function createLedger(db: Db, externalId: string) {
  const { id: workspaceId } = await db.workspace.create({
    data: { platform: 'slack', externalId, name: externalId },
  });
  const channel = await db.channel.create({
    data: { workspaceId, externalId: `C-${externalId}`, name: 'digest', setUpBy: 'UADMIN' },
  });
  const common = {
    platform: 'slack',
    workspaceId,
    subject: 'welcome',
    subjectId: 'x',
    expiresAt: new Date('2026-11-21T00:00:00Z'),
  } as const;
  const write = async (given: Given & Pick<Prisma.DeliveryUncheckedCreateInput, 'kind'>): Promise<string> =>
    (await db.delivery.create({ data: { ...common, lane: channel.id, ...given } })).id;
  return {
    workspaceId,
    channelId: channel.id,
    /** A message in the channel; its id. */
    post: (given: Given = {}) => write({ kind: 'post', channelId: channel.id, ...given }),
    direct: (given: Given = {}) => write({ kind: 'direct', recipient: 'USECRET', lane: 'direct', ...given }),
    change: (ofId: string, given: Given = {}) => write({ kind: 'update', ofId, ...given }),
    /** Makes a delivery the issue of a digest; what the digest is called. */
    async issue(deliveryId: string, number: number): Promise<string> {
      const at = new Date('2026-11-14T08:00:00Z');
      const window = { afterNews: 0, uptoNews: 0, windowFrom: at, filter: {} };
      const digest = await db.digest.create({
        data: {
          channelId: channel.id,
          ...{ filter: {}, rhythm: 'daily', time: '09:00', zone: 'UTC', language: 'en' },
          ...{ windowFrom: at, afterNews: 0 },
        },
      });
      await db.digestIssue.create({
        data: { digestId: digest.id, number, dueAt: at, windowTo: at, ...window, events: true, deliveryId },
      });
      return `D-${digest.number}`;
    },
  };
}
