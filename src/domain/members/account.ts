import type { AccountKey } from '../../access.ts';
import type { Tx } from '../../db.ts';
import { isLanguage, type Language, languageOf } from '../../i18n/languages.ts';
import { holdAccount } from './hold.ts';

/** An account's key as its columns. */
export const accountKey = ({ platform, tenant, person }: AccountKey) => ({
  platform,
  tenant,
  externalId: person,
});

/** How somebody was met: what their platform said of their language, and the workspace that reaches them. */
export interface Met {
  /** BCP 47. */
  readonly locale?: string | undefined;
  readonly workspaceId?: string | undefined;
}

/** Makes the row of an account where there is none, and notes how they were met; the account is held. */
export async function noteAccount(
  tx: Tx,
  key: AccountKey,
  { locale, workspaceId }: Met,
): Promise<{ id: string; memberId: string | null }> {
  const met = { ...(locale && { locale }), ...(workspaceId && { workspaceId }) };
  await holdAccount(tx, key);
  return tx.account.upsert({
    where: { platform_tenant_externalId: accountKey(key) },
    create: { ...accountKey(key), ...met },
    update: met,
    select: { id: true, memberId: true },
  });
}

/**
 * The workspace through which direct messages reach an account: where it was met last, else where it applied, the
 * newest first, or else on Slack its own; undefined where the bot is in none of them any more.
 */
export async function reachedThrough(tx: Tx, accountId: string): Promise<string | undefined> {
  const [workspace] = await tx.$queryRaw<{ id: string }[]>`
    SELECT w.id::text FROM account a
    JOIN workspace w ON w.platform = a.platform AND w.left_at IS NULL
    LEFT JOIN application p ON p.account_id = a.id AND p.workspace_id = w.id
    WHERE a.id = ${accountId}::uuid
      AND (w.id = a.workspace_id OR p.id IS NOT NULL OR w.external_id = a.tenant)
    ORDER BY (w.id = a.workspace_id) IS TRUE DESC, p.created_at DESC NULLS LAST, w.id LIMIT 1`;
  return workspace?.id;
}

/** In which language somebody is written to who is not there: their own choice, their platform's, their workspace's. */
export const languageTo = (account: {
  readonly language: string | null;
  readonly locale: string | null;
  readonly workspace?: { readonly language: string | null } | null;
}): Language =>
  account.language && isLanguage(account.language)
    ? account.language
    : languageOf(account.locale ?? account.workspace?.language ?? undefined);
