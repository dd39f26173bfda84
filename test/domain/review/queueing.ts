import type { AccountKey } from '../../../src/access.ts';
import type { Db } from '../../../src/db.ts';
import type { Form } from '../../../src/domain/members/application.ts';
import { apply } from '../../../src/domain/members/apply.ts';
import { type Deciding, decide } from '../../../src/domain/review/decide.ts';
import type { Platform, Role } from '../../../src/generated/prisma/enums.ts';
import { testSealer } from '../../support/sealer.ts';

export const now = new Date('2026-11-21T12:00:00Z');
export const later = (days: number): Date => new Date(now.getTime() + days * 24 * 60 * 60 * 1000);

export const aForm = (changes: Partial<Form> = {}): Form => ({
  name: 'Ada Lovelace',
  organisation: 'Small Video',
  group: 'small-platform',
  topics: ['livestream'],
  why: 'We moderate livestreams.',
  link: 'https://example.org/team',
  ...changes,
});

/** People, workspaces and applications of one database. The audit stays from one test to the next: it is append-only. */
export function createQueueing(db: Db) {
  const key = (person: string, platform: Platform = 'slack'): AccountKey => ({
    platform,
    tenant: platform === 'slack' ? 'T1' : '',
    person,
  });
  return {
    key,
    async clear() {
      await db.reviewItem.deleteMany();
      await db.account.deleteMany();
      await db.member.deleteMany();
      await db.workspace.deleteMany();
    },
    /** A workspace with a moderators' channel, verified unless it says otherwise; its id. */
    async workspace(
      externalId: string,
      given: {
        platform?: Platform;
        verified?: boolean;
        left?: boolean;
        language?: string;
        channel?: boolean;
      } = {},
    ): Promise<string> {
      const { platform = 'slack', verified = true, left = false, language = null, channel = true } = given;
      const { id } = await db.workspace.create({
        data: {
          ...{ platform, externalId, name: `Workspace ${externalId}`, language },
          verifiedAt: verified ? now : null,
          leftAt: left ? now : null,
        },
      });
      if (channel) {
        const { id: moderatorsChannelId } = await db.channel.create({
          data: { workspaceId: id, externalId: `M-${externalId}`, name: 'moderators', setUpBy: 'UADMIN' },
        });
        await db.workspace.update({ where: { id }, data: { moderatorsChannelId } });
      }
      return id;
    },
    /** A member with an account; as deciders are named. */
    async member(name: string, roles: Role[] = ['member', 'moderator']): Promise<Required<Deciding['by']>> {
      const account = await db.account.create({
        data: {
          ...{ platform: 'slack', tenant: 'T1', externalId: `U-${name}` },
          member: { create: { name, roles } },
        },
        include: { member: true },
      });
      const { id: memberId = '', auditId = '' } = account.member ?? {};
      return { memberId, auditId, accountId: account.id };
    },
    /** Applies; the item's id. */
    async applied(
      person: string,
      given: {
        form?: Partial<Form>;
        workspaceId?: string;
        platform?: Platform;
        at?: Date;
        locale?: string;
      } = {},
    ): Promise<string> {
      const { form, workspaceId, platform, at = now, locale } = given;
      const met = { workspaceId, locale };
      const account = key(person, platform);
      const outcome = await apply(db, { account, met, form: aForm(form), now: at });
      if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.kind}`);
      return outcome.value.itemId;
    },
    decide: (
      itemId: string,
      by: Deciding['by'],
      decision: Deciding['decision'],
      given: Partial<Deciding> = {},
    ) =>
      decide(db, {
        ...{ sealer: testSealer, itemId, by, decision, now },
        ...(decision !== 'approve' && { words: 'Please say who you are.' }),
        ...given,
      }),
    item: (id: string) =>
      db.reviewItem.findUniqueOrThrow({
        where: { id },
        include: { events: { orderBy: { at: 'asc' } }, application: true },
      }),
    /** `kind subject recipient-or-channel`, in the order in which they were written. */
    async deliveries(subject?: string): Promise<string[]> {
      const rows = await db.delivery.findMany({
        where: subject === undefined ? {} : { subject },
        orderBy: { number: 'asc' },
        include: { channel: true, of: { include: { channel: true } } },
      });
      return rows.map(({ kind, subject, recipient, channel, of }) =>
        [kind, subject, recipient ?? (channel ?? of?.channel)?.externalId].join(' '),
      );
    },
  };
}

export type Queueing = ReturnType<typeof createQueueing>;
