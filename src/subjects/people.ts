import type { Db } from '../db.ts';
import { languageTo } from '../domain/members/account.ts';
import { threadReference } from '../domain/references.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { languageOf } from '../i18n/languages.ts';
import { type Translate, translateFor } from '../i18n/translate.ts';
import type { PlatformName } from '../platform.ts';
import { groups } from '../stakeholders.ts';
import type { View } from '../view.ts';
import { getStartedView } from '../views/get-started.ts';
import {
  accountsChangedView,
  channelOpenView,
  dismissedView,
  openingUncertainView,
  restoredView,
  roleRefusedView,
  rolesChangedView,
  suspendedView,
} from '../views/people-told.ts';
import { alike, type Shown, type Subjects } from './compose.ts';

/** What members and the admins of workspaces are told of people and roles, and the message that welcomes everybody. */
export const peopleSubjects = (db: Db, clock: () => Date): Subjects => ({
  'roles-changed': toAccounts(db, ({ member }, t) => member && rolesChangedView(member.roles, t)),
  // Who is a member again meanwhile was told so.
  dismissed: toAccounts(db, ({ member }, t) => (member ? undefined : dismissedView(t))),
  suspended: toAccounts(db, ({ member, workspace }, t) => {
    const until = member?.suspendedUntil;
    if (!until || until <= clock()) return undefined;
    const zone = workspace?.zone ?? 'UTC';
    return suspendedView({ until, reason: member.suspensionReason ?? '', zone }, t);
  }),
  restored: toAccounts(db, ({ member }, t) => {
    const until = member?.suspendedUntil;
    return member && (!until || until <= clock()) ? restoredView(t) : undefined;
  }),
  'accounts-changed': alike(async (ids) => {
    const include = { workspace: true, member: { include: { accounts: accountsInOrder } } } as const;
    const rows = await db.account.findMany({ where: { id: { in: [...ids] } }, include });
    return new Map(
      rows.map(({ id, member, ...account }) => {
        const t = translateFor(languageTo(account));
        return [id, shown(accountsChangedView(member?.accounts.map(placeOf) ?? [], t), t)];
      }),
    );
  }),
  'get-started': alike(async (ids) => {
    const rows = await db.channel.findMany({ where: { id: { in: [...ids] } }, include: { workspace: true } });
    return new Map(
      rows.map(({ id, workspace }) => {
        const t = toWorkspace(workspace);
        return [id, { ...shown(getStartedView(t), t), title: t('getStarted.title') }];
      }),
    );
  }),
  'role-refused': alike(async (ids) => {
    const where = { id: { in: [...ids] }, toldAt: { not: null } };
    const rows = await db.groupRole.findMany({ where, include: { workspace: true } });
    return new Map(
      rows.flatMap(({ id, group: stored, workspace }) => {
        const group = groups.find((one) => one === stored);
        const t = toWorkspace(workspace);
        const view = group && roleRefusedView({ workspace: workspace.name, group }, t);
        return view ? [[id, shown(view, t)] as const] : [];
      }),
    );
  }),
  /** By the id of the delivery; there is nothing to tell once it is settled. */
  'opening-uncertain': alike(async (ids) => {
    const rows = await db.delivery.findMany({
      where: { id: { in: [...ids] }, state: 'uncertain' },
      select: {
        id: true,
        channel: { include: { workspace: true } },
        threadCopy: { select: { thread: true } },
      },
    });
    return new Map(
      rows.flatMap(({ id, channel, threadCopy }) => {
        if (!channel || !threadCopy) return [];
        const { name, workspace } = channel;
        const t = toWorkspace(workspace);
        const told = { reference: threadReference(threadCopy.thread), channel: name };
        return [[id, shown(openingUncertainView({ ...told, workspace: workspace.name }, t), t)] as const];
      }),
    );
  }),
  'channel-open': alike(async (ids) => {
    const rows = await db.channel.findMany({ where: { id: { in: [...ids] } }, include: { workspace: true } });
    return new Map(
      rows.map(({ id, name: channel, workspace }) => {
        const t = toWorkspace(workspace);
        const { name, platform } = workspace;
        return [id, shown(channelOpenView({ channel, workspace: name, platform }, t), t)];
      }),
    );
  }),
});

const accountsInOrder = { include: { workspace: true }, orderBy: { id: 'asc' } } as const;

const placeOf = ({
  platform,
  workspace,
}: {
  platform: PlatformName;
  workspace: { name: string } | null;
}) => ({
  platform,
  workspace: workspace?.name,
});

const shown = (view: View, { language }: Translate): Shown => ({ view, language });

const toWorkspace = ({ language }: { readonly language: string | null }): Translate =>
  translateFor(languageOf(language ?? undefined));

const accountParts = { member: true, workspace: true } as const;
type AccountRow = Prisma.AccountGetPayload<{ include: typeof accountParts }>;

/** By the id of an account, in its language; what `view` makes nothing of is not sent. */
const toAccounts = (db: Db, view: (account: AccountRow, t: Translate) => View | null | undefined) =>
  alike(async (ids) => {
    const accounts = await db.account.findMany({ where: { id: { in: [...ids] } }, include: accountParts });
    return new Map(
      accounts.flatMap((account) => {
        const t = translateFor(languageTo(account));
        const made = view(account, t);
        return made ? [[account.id, shown(made, t)] as const] : [];
      }),
    );
  });
