import { languages } from '../../src/i18n/languages.ts';
import type { ChannelFacts, Who } from '../../src/platform.ts';
import { actionOf, createAsking } from './asking.ts';
import type { TestDatabase } from './database.ts';

/** Topics that tests name, with what Arabic calls the first. */
const topics = { transparency: 'الشفافية', 'crisis-response': undefined, 'content-moderation': undefined };

/** A channel as a platform answers for it. */
export const facts = (given: Partial<ChannelFacts> = {}) => ({
  ok: true as const,
  value: { name: 'general', obstacle: undefined, closed: true, private: true, ...given },
});

/** Asks for digests as the admin of T1, in its channel C1, where the bot can post; T2 is somebody else's. */
export async function createDigesting(database: TestDatabase) {
  const { db } = database;
  const asking = await createAsking(database);
  /** An empty channel is none, as in a direct message. */
  const type = (text: string, { channel = 'C1', ...from }: Partial<Who> = {}) =>
    asking.type(`digest ${text}`, { ...from, ...(channel && { channel }) });
  return {
    ...asking,
    type,
    /** Two workspaces in which nothing was set up yet, and no entry. */
    async reset() {
      // The workspaces themselves stay, as a dispatch remembers for a second who asks from where.
      await db.channel.deleteMany();
      await db.delivery.deleteMany();
      await db.draft.deleteMany();
      await db.account.deleteMany();
      await db.member.deleteMany();
      await db.entry.deleteMany();
      await db.workspace.createMany({
        data: ['T1', 'T2'].map((externalId) => ({ platform: 'slack', externalId, name: externalId })),
        skipDuplicates: true,
      });
      const unset = { language: null, zone: null };
      await db.workspace.updateMany({ data: { ...unset, verifiedAt: null, leftAt: null } });
      asking.channels.clear();
      asking.channels.set('T1/C1', facts());
      asking.examined.length = 0;
      await db.topic.deleteMany();
      await db.topic.createMany({
        data: Object.entries(topics).map(([slug, arabic = slug], position) => ({
          ...{ slug, position, scope: slug },
          labels: Object.fromEntries(languages.map((one) => [one, one === 'ar' ? arabic : slug])),
        })),
      });
      await asking.refresh();
    },
    /** Admits somebody to the forum, with these accounts of theirs. */
    async admit(...accounts: Pick<Who, 'tenant' | 'user'>[]) {
      const { id: memberId } = await db.member.create({ data: { name: 'Ada', roles: ['member'] } });
      const keys = accounts.map(({ tenant, user }) => ({
        platform: 'slack' as const,
        tenant,
        externalId: user,
      }));
      await db.account.createMany({ data: keys.map((key) => ({ ...key, memberId })) });
      return { memberId };
    },
    /** Types the command and sends the form as it is, or with what is changed in it. */
    async draft(given = '', fields: Record<string, string> = {}, from: Partial<Who> = {}) {
      const form = await type(`subscribe ${given}`, from);
      if (form.show !== 'modal') throw new Error('There is no form.');
      const { action, inputs } = form.modal;
      const filled = Object.fromEntries(inputs.map(({ name, value = '' }) => [name, value]));
      return asking.submit(
        [action.command, action.name, ...action.args].join(':'),
        { ...filled, ...fields },
        from,
      );
    },
    /** A digest with what is given, set up to the end. */
    async subscribed(given = '', from: Partial<Who> = {}) {
      const answer = await this.draft(given, {}, from);
      await asking.press(actionOf(answer, 'Subscribe'), undefined, from);
      return db.digest.findFirstOrThrow({ orderBy: { number: 'desc' }, include: { channel: true } });
    },
    digest: (number: number) =>
      db.digest.findUniqueOrThrow({ where: { number }, include: { channel: true } }),
    digests: () => db.digest.findMany({ orderBy: { number: 'asc' }, include: { channel: true } }),
    issues: () => db.digestIssue.findMany({ orderBy: [{ createdAt: 'asc' }, { number: 'asc' }] }),
  };
}
export type Digesting = Awaited<ReturnType<typeof createDigesting>>;
