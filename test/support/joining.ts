import { encodeAction } from '../../src/action.ts';
import type { Answer } from '../../src/dispatch.ts';
import { conduct } from '../../src/domain/members/conduct.ts';
import { loadStarterLibrary } from '../../src/jobs/library.ts';
import type { Who } from '../../src/platform.ts';
import type { Modal } from '../../src/view.ts';
import { actionOf, createAsking, now } from './asking.ts';
import type { TestDatabase } from './database.ts';

/** What somebody writes who applies in earnest. */
export const written = {
  name: 'Amina Diallo',
  organisation: 'Clipnest',
  why: 'I review live video at a small platform.',
  link: 'https://example.org/team',
};

/** The starter library, two verified workspaces with a moderators' channel each, and somebody who is no member. */
export async function createJoining(database: TestDatabase) {
  const { db } = database;
  await loadStarterLibrary(database, now);
  for (const externalId of ['T1', 'T2']) {
    const workspace = {
      platform: 'slack',
      externalId,
      name: `Workspace ${externalId}`,
      verifiedAt: now,
    } as const;
    const { id: workspaceId } = await db.workspace.create({ data: workspace });
    const channel = (name: string) =>
      db.channel.create({
        data: { workspaceId, externalId: `C-${name}-${externalId}`, name, setUpBy: 'UADMIN' },
      });
    const [forum, moderators] = [await channel('forum'), await channel('moderators')];
    await db.workspace.update({
      where: { id: workspaceId },
      data: { forumChannelId: forum.id, moderatorsChannelId: moderators.id },
    });
  }
  const asking = await createAsking(database);

  /** Somebody by their id, in the workspace T1. */
  const person = (user: string, from: Partial<Who> = {}) => {
    const who: Partial<Who> = { user, workspaceAdmin: false, ...from };
    const key = { platform: 'slack', tenant: 'T1', externalId: user } as const;
    const press = (action: string, value?: string) => asking.press(action, value, who);
    const submit = (action: string, fields: Record<string, string>) => asking.submit(action, fields, who);
    return {
      ...{ user, key, press, submit },
      type: (text: string) => asking.type(text, who),
      account: () =>
        db.account.findUnique({ where: { platform_tenant_externalId: key }, include: { tour: true } }),
      /** Presses what stands on an answer, by its words. */
      use: (answer: Answer, label: string, value?: string) => press(actionOf(answer, label), value),
      /** Fills in the form of an answer. */
      fill: (answer: Answer, fields: Record<string, string>) => submit(formOf(answer).action, fields),
      accept: () => press(`forum:conductAccept:${conduct.version}:alone`),
      /** The preview of an application, ready to be sent. */
      async preview(fields: Partial<typeof written> = {}, group = 'industry'): Promise<Answer> {
        const form = formOf(await press('forum:apply'));
        const shown = await submit(form.action, { ...written, ...fields });
        return press(actionOf(shown, 'Choose the stakeholder group…'), group);
      },
      applications: () =>
        db.application.findMany({
          where: { account: key },
          include: { item: { include: { events: { orderBy: { at: 'asc' } } } } },
          orderBy: { createdAt: 'asc' },
        }),
    };
  };
  return { ...asking, person };
}

export type Joining = Awaited<ReturnType<typeof createJoining>>;
export type Person = ReturnType<Joining['person']>;

/** The form that an answer opens, with its action as a platform carries it. */
export function formOf(
  answer: Answer,
): Omit<Modal, 'action'> & { action: string; values: Record<string, string> } {
  if (answer.show !== 'modal') throw new Error('the answer opens no form');
  const { modal } = answer;
  const values = Object.fromEntries(modal.inputs.map(({ name, value = '' }) => [name, value]));
  return { ...modal, action: encodeAction(modal.action), values };
}
