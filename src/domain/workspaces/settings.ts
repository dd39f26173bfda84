import type { Db, Tx } from '../../db.ts';
import { isLanguage, type Language } from '../../i18n/languages.ts';
import type { Group } from '../../stakeholders.ts';
import { audit } from '../audit.ts';
import { settled } from '../members/hold.ts';
import { showWaiting } from '../review/cards.ts';
import { type ChannelUse, useChannel } from './channels.ts';
import { postGetStarted } from './get-started.ts';
import { type GroupRoles, groupRolesOf, type NewGroupRole, writeGroupRole } from './group-roles.ts';
import { knownGroups } from './groups.ts';

/** What a workspace has a channel for: threads, digests that name no other, and moderators' cards. */
export const purposes = ['forum', 'digest', 'moderators'] as const;
export type Purpose = (typeof purposes)[number];

export interface SetChannel {
  readonly id: string;
  /** The platform's id of it. */
  readonly externalId: string;
  /** As it was when it was last examined, without `#`. */
  readonly name: string;
  readonly broken: boolean;
}

/** What the admins of a workspace decided; undefined where they decided nothing. */
export interface Settings {
  readonly channels: Readonly<Record<Purpose, SetChannel | undefined>>;
  readonly language: Language | undefined;
  /** IANA. */
  readonly zone: string | undefined;
  readonly verified: boolean;
  /** The stakeholder groups that it belongs to, as admins of the forum say. */
  readonly groups: readonly Group[];
  /** Whether everybody who joins the workspace is greeted. */
  readonly greetsAll: boolean;
  /** The server's role for each stakeholder group that has one. */
  readonly groupRoles: GroupRoles;
}

/** Who changes a setting, and when. */
export interface SetBy {
  /** Member.auditId; a workspace's admin need not be a member. */
  readonly auditId: string | undefined;
  readonly at: Date;
}

const channelFields = { select: { id: true, externalId: true, name: true, brokenAt: true } } as const;

interface ChannelRow {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
  readonly brokenAt: Date | null;
}

const setChannel = (row: ChannelRow | null): SetChannel | undefined =>
  row ? { id: row.id, externalId: row.externalId, name: row.name, broken: row.brokenAt !== null } : undefined;

export async function readSettings(db: Db, workspaceId: string): Promise<Settings> {
  const row = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: {
      language: true,
      zone: true,
      verifiedAt: true,
      groups: true,
      greetsAll: true,
      groupRoles: { select: { group: true, externalId: true } },
      forumChannel: channelFields,
      digestChannel: channelFields,
      moderatorsChannel: channelFields,
    },
  });
  return {
    channels: {
      forum: setChannel(row.forumChannel),
      digest: setChannel(row.digestChannel),
      moderators: setChannel(row.moderatorsChannel),
    },
    language: row.language && isLanguage(row.language) ? row.language : undefined,
    zone: row.zone ?? undefined,
    verified: row.verifiedAt !== null,
    groups: knownGroups(row.groups),
    greetsAll: row.greetsAll,
    groupRoles: groupRolesOf(row.groupRoles),
  };
}

const columns = {
  forum: 'forumChannelId',
  digest: 'digestChannelId',
  moderators: 'moderatorsChannelId',
} as const satisfies Record<Purpose, string>;

interface Choice extends ChannelUse {
  readonly purpose: Purpose;
  /** Whether text stands there in threads alone. */
  readonly threadsOnly: boolean;
}

/**
 * Gives a workspace its channel for a purpose; the channel was examined just now and can be posted to. The forum
 * channel gets its message "Get started", unless that is there already, the moderators' one what waits for them.
 */
export async function chooseChannel(
  db: Db,
  { purpose, threadsOnly, ...use }: Choice,
  by: SetBy,
): Promise<void> {
  await settled(db, async (tx) => {
    // Held until the end, so that of two choices at once the second finds what the first one posted.
    const { id } = await useChannel(tx, use);
    await tx.workspace.update({ where: { id: use.workspaceId }, data: { [columns[purpose]]: id } });
    if (purpose === 'moderators') await showWaiting(tx, use.workspaceId, by.at);
    if (purpose === 'forum') await postGetStarted(tx, { channelId: id, threadsOnly, at: by.at });
    await auditSetting(tx, use.workspaceId, { setting: purpose, value: id }, by);
  });
}

interface Change {
  readonly language?: Language | undefined;
  /** IANA. */
  readonly zone?: string | undefined;
  readonly greetsAll?: boolean | undefined;
}

/** Sets what is given: the language of what the bot posts in a workspace, its time zone, whether all are greeted. */
export async function changeSettings(db: Db, workspaceId: string, change: Change, by: SetBy): Promise<void> {
  const data = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  await db.$transaction(async (tx) => {
    await tx.workspace.update({ where: { id: workspaceId }, data });
    for (const [setting, value] of Object.entries(data))
      await auditSetting(tx, workspaceId, { setting, value }, by);
  });
}

/** The server's role for a stakeholder group; without `externalId` the group has none any more. */
export async function setGroupRole(
  db: Db,
  { workspaceId, group, externalId, setUpBy }: NewGroupRole,
  by: SetBy,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await writeGroupRole(tx, { workspaceId, group, externalId, setUpBy });
    await auditSetting(tx, workspaceId, { setting: `role:${group}`, value: externalId ?? null }, by);
  });
}

const auditSetting = (
  tx: Tx,
  workspace: string,
  data: { readonly setting: string; readonly value: string | boolean | null },
  { auditId: actor, at }: SetBy,
): Promise<void> => audit(tx, { act: 'workspace.set', actor, data: { workspace, ...data } }, at);
