import type { Answer } from '../../src/dispatch.ts';
import { conduct } from '../../src/domain/members/conduct.ts';
import { decide } from '../../src/domain/review/decide.ts';
import type { Decision } from '../../src/domain/review/state.ts';
import type { Role } from '../../src/generated/prisma/enums.ts';
import { languages } from '../../src/i18n/languages.ts';
import type { Input, Who } from '../../src/platform.ts';
import { actionOf, createAsking, now } from './asking.ts';
import type { TestDatabase } from './database.ts';
import { formOf } from './joining.ts';
import { publish } from './publish.ts';
import { testSealer } from './sealer.ts';

interface Given {
  readonly roles?: Role[];
  readonly group?: string;
  readonly trusted?: boolean;
  /** Slack team in which they act, and which admitted them. */
  readonly team?: string;
  /** Nobody the forum knows. */
  readonly guest?: true;
  readonly from?: Partial<Who>;
}

/** The workspaces T1 and T2, verified, with a forum channel each, and T3, which nobody vouched for; two topics. */
export async function createDiscussing(database: TestDatabase) {
  const { db } = database;
  for (const externalId of ['T1', 'T2', 'T3']) {
    const groups = { T1: ['civil-society', 'industry'], T2: ['academia'], T3: [] }[externalId] ?? [];
    const verifiedAt = externalId === 'T3' ? null : now;
    const { id: workspaceId } = await db.workspace.create({
      data: { platform: 'slack', externalId, name: `Workspace ${externalId}`, verifiedAt, groups },
    });
    const { id: forumChannelId } = await db.channel.create({
      data: { workspaceId, externalId: `C-${externalId}`, name: 'forum', setUpBy: 'UADMIN' },
    });
    await db.workspace.update({ where: { id: workspaceId }, data: { forumChannelId } });
  }
  await db.topic.createMany({
    data: ['crisis-response', 'transparency'].map((slug, position) => ({
      ...{ slug, position, scope: slug },
      labels: Object.fromEntries(languages.map((one) => [one, `Topic ${slug}`])),
    })),
  });
  const entry = await publish(db, { title: 'Hash-sharing' });
  const asking = await createAsking(database);

  async function person(name: string, given: Given = {}) {
    const { roles = ['member'], group, trusted = false, team = 'T1', guest, from = {} } = given;
    const user = `U-${name}`;
    const workspace = await db.workspace.findFirstOrThrow({ where: { externalId: team } });
    const known = { platform: 'slack', tenant: team, externalId: user, conduct: conduct.version } as const;
    const member = {
      create: {
        ...{ name, organisation: `${name} Ltd`, roles, trusted, admittedInId: workspace.id },
        ...(group !== undefined && { group }),
      },
    };
    const account = await db.account.create({ data: { ...known, ...(!guest && { member }) } });
    const who: Partial<Who> = { workspace: team, tenant: team, user, workspaceAdmin: false, ...from };
    const press = (action: string, value?: string) => asking.press(action, value, who);
    return {
      name,
      who,
      memberId: account.memberId ?? '',
      type: (text: string) => asking.type(text, who),
      ask: (input: Input) => asking.ask(input, who),
      press,
      /** Presses what stands on an answer, by its words. */
      use: (answer: Answer, label: string, value?: string) => press(actionOf(answer, label), value),
      /** Fills in the form of an answer; what is not given stays as it stands there. */
      fill: (answer: Answer, fields: Record<string, string> = {}) => {
        const { action, values } = formOf(answer);
        return asking.submit(action, { ...values, ...fields }, who);
      },
    };
  }
  type Person = Awaited<ReturnType<typeof person>>;

  return {
    ...asking,
    entry,
    person,
    /** No thread and nobody; the workspaces stay, as a dispatch remembers for a second who asks from where. */
    async reset() {
      await db.delivery.deleteMany();
      await db.reviewItem.deleteMany();
      await db.post.deleteMany();
      await db.thread.deleteMany();
      await db.sealedDraft.deleteMany();
      await db.account.deleteMany();
      await db.member.deleteMany();
    },
    /** The item that waits for a decision, alone. */
    item: () => db.reviewItem.findFirstOrThrow({ orderBy: { number: 'desc' } }),
    async decide(by: Person, decision: Decision, more: { words?: string; suggestion?: string } = {}) {
      const { id: itemId } = await db.reviewItem.findFirstOrThrow({ orderBy: { number: 'desc' } });
      const { auditId } = await db.member.findUniqueOrThrow({ where: { id: by.memberId } });
      const decider = { memberId: by.memberId, auditId };
      const reason = decision === 'decline' ? ({ reason: 'other' } as const) : {};
      return decide(db, { sealer: testSealer, itemId, by: decider, decision, now, ...reason, ...more });
    },
    /** What is on its way to channels stands there. */
    carried: () =>
      db.delivery.updateMany({ where: { state: 'due' }, data: { state: 'sent', messages: ['M-1'] } }),
    /** A thread of somebody’s that stands, with these choices made on its preview. */
    async opened(author: Person, moderator: Person, choices: readonly (readonly [string, string])[] = []) {
      let shown = await author.fill(await author.type('discuss'), {
        title: 'How do you verify hashes?',
        text: 'We use **two** lists.',
      });
      for (const [label, value] of choices) shown = await author.use(shown, label, value);
      await author.use(shown, 'Send to the moderators');
      await this.decide(moderator, 'approve');
      return db.thread.findFirstOrThrow({ orderBy: { number: 'desc' } });
    },
  };
}
export type Discussing = Awaited<ReturnType<typeof createDiscussing>>;
