import type { Db } from '../../db.ts';
import { isLanguage, type Language } from '../../i18n/languages.ts';
import { type ChannelUse, useChannel } from './channels.ts';

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
  };
}

const columns = {
  forum: 'forumChannelId',
  digest: 'digestChannelId',
  moderators: 'moderatorsChannelId',
} as const satisfies Record<Purpose, string>;

/** Gives a workspace its channel for a purpose; the channel was examined just now and can be posted to. */
export async function chooseChannel(
  db: Db,
  { purpose, ...use }: ChannelUse & { readonly purpose: Purpose },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id } = await useChannel(tx, use);
    await tx.workspace.update({ where: { id: use.workspaceId }, data: { [columns[purpose]]: id } });
  });
}

/** Sets the language of what the bot posts in a workspace, its time zone (IANA), or both. */
export async function changeSettings(
  db: Db,
  workspaceId: string,
  { language, zone }: { readonly language?: Language | undefined; readonly zone?: string | undefined },
): Promise<void> {
  await db.workspace.update({
    where: { id: workspaceId },
    data: { ...(language && { language }), ...(zone && { zone }) },
  });
}
